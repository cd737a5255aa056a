// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ViewState.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/pages/ThetaSliders.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// Everything that is chosen, zoomed or moved in a window is so again when the project is opened.
class ViewStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void everyWidgetComesBack()
    {
        const QString place = m_folder.filePath("view.assay");
        QJsonObject before;
        {
            MainWindow window;
            window.resize(1440, 900);
            window.show();
            window.newStudy("eft-toy");
            window.saveTo(place);
            for (Page* page : window.pages()) {
                window.goTo(page->id());
                QTest::qWait(10);
                disturb(*page);
            }
            window.goTo("observables");
            QTest::qWait(50);
            before = state(window);
            // Small computations of the window go on meanwhile.
            window.close();
        }
        QVERIFY(before.value("pages").toObject().size() >= 4);
        MainWindow window;
        window.resize(1440, 900);
        window.show();
        QVERIFY(window.openPath(place).ok());
        QCOMPARE(window.currentPage()->id(), QString("observables"));
        // What was never shown keeps its state, too.
        QCOMPARE(state(window).value("page"), before.value("page"));
        for (Page* page : window.pages()) {
            window.goTo(page->id());
            QTest::qWait(30);
        }
        window.goTo("observables");
        const QJsonObject after = state(window);
        const QJsonObject pages = before.value("pages").toObject();
        for (const QString& id : pages.keys()) {
            const QJsonObject then = pages.value(id).toObject();
            const QJsonObject now = after.value("pages").toObject().value(id).toObject();
            for (const QString& name : then.keys())
                QVERIFY2(now.value(name) == then.value(name),
                         qPrintable(id + " / " + name + ": " + text(then.value(name).toObject())
                                    + " became " + text(now.value(name).toObject())));
        }
        QVERIFY(!window.document().needsSaving());
    }

    void aWindowThatIsDestroyedKeepsItToo()
    {
        const QString place = m_folder.filePath("destroyed.assay");
        auto window = shownWindow("eft-toy");
        window->saveTo(place);
        window->goTo("observables");
        window->page("observables")->findChild<QTabWidget*>()->setCurrentIndex(2);
        window.reset();
        window = shownWindow();
        QVERIFY(window->openPath(place).ok());
        QCOMPARE(window->currentPage()->id(), QString("observables"));
        QCOMPARE(window->currentPage()->findChild<QTabWidget*>()->currentIndex(), 2);
    }

    void anotherProjectStartsAfresh()
    {
        MainWindow window;
        window.newStudy("eft-toy");
        window.goTo("model");
        auto* plot = window.findChild<PlotView*>("plot.morphing");
        plot->setZoom({0.1, 0.2, 0.1, 0.2});
        window.saveTo(m_folder.filePath("first.assay"));
        window.newStudy("eft-toy");
        QVERIFY(!plot->zoom().has_value());
        QVERIFY(window.openPath(m_folder.filePath("first.assay")).ok());
        QVERIFY(plot->zoom().has_value());
    }

    void brokenStatesAreIgnored_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("empty") << "";
        QTest::newRow("no json") << "{{{";
        QTest::newRow("other types") << R"({"page": 3, "pages": {"model": [1], "data": 7}})";
        QTest::newRow("unknown names")
            << R"({"page": "nowhere", "pages": {"model": {"nothing": {"row": 1}}}})";
        QTest::newRow("odd values")
            << R"({"page": "model", "pages": {"model": {"plot.morphing": {"x": [2, 1], "y": "a"},)"
               R"("table.benchmarks": {"row": 9999}, "model.plots": {"sizes": [1, 2, 3]}}}})";
    }

    void brokenStatesAreIgnored()
    {
        QFETCH(QString, json);
        MainWindow window;
        window.newStudy("eft-toy");
        (void)applyViewState(window, json);
        QVERIFY(!window.findChild<PlotView*>("plot.morphing")->zoom().has_value());
    }

private:
    static QJsonObject state(const MainWindow& window)
    {
        return QJsonDocument::fromJson(viewStateOf(window).toUtf8()).object();
    }

    static QString text(const QJsonObject& object)
    {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    /// Chooses, zooms and moves everything on a page a little.
    static void disturb(Page& page)
    {
        for (PlotView* plot : page.findChildren<PlotView*>())
            plot->setZoom({0.125, 0.25, 0.5, 0.75});
        for (auto* sliders : page.findChildren<ThetaSliders*>()) {
            Theta theta = sliders->theta();
            for (double& value : theta)
                value += 0.25;
            sliders->setTheta(theta);
        }
        for (QTabWidget* tabs : page.findChildren<QTabWidget*>())
            tabs->setCurrentIndex(tabs->count() - 1);
        for (QTableView* table : page.findChildren<QTableView*>())
            if (table->model() && table->model()->rowCount() > 1)
                table->setCurrentIndex(table->model()->index(1, 0));
        for (QSplitter* splitter : page.findChildren<QSplitter*>()) {
            QList<int> sizes = splitter->sizes();
            if (sizes.size() == 2) {
                sizes[0] += 20;
                sizes[1] -= 20;
                splitter->setSizes(sizes);
            }
        }
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(ViewStateTest)
#include "ViewStateTest.moc"
