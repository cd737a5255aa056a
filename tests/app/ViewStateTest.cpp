// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ViewState.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/pages/ThetaSliders.hpp"
#include "widgets/plots/LossPlot.hpp"
#include "widgets/plotting/Lasso.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/QCustomPlot.hpp"
#include "widgets/plotting/ReadoutPins.hpp"

#include <QComboBox>
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

    /// Controls that are kept one by one: what is beside the plots, pins, tools, hidden curves.
    void theControlsOfPlotsComeBack()
    {
        const QString place = m_folder.filePath("controls.assay");
        {
            auto window = smallStudy();
            goTo(*window, "train", "panel.loss");
            change(*window, "loss.smoothing", "value", 7);
            change(*window, "loss.band", "checked", true);
            change(*window, "loss.logEpochs", "checked", true);
            pin(*window, "plot.loss", Qt::ControlModifier);
            window->page("train")->setProperty("hiddenRuns", QStringList{"sally"});
            goTo(*window, "train", "panel.scoreField");
            change(*window, "scoreField.arrows", "value", 11);
            change(*window, "scoreField.exact", "checked", false);
            QTRY_VERIFY(box(*window, "scoreField.y")->count() == 2);
            box(*window, "scoreField.y")->setCurrentIndex(0);
            box(*window, "scoreField.first")->setCurrentIndex(1);
            goTo(*window, "augment", "panel.jointScore");
            lasso(*window, true);
            goTo(*window, "limits", {});
            hide(*window, "truth");
            pin(*window, "plot.contours", Qt::NoModifier);
            window->saveTo(place);
        }
        auto window = shownWindow();
        QVERIFY(window->openPath(place).ok());
        goTo(*window, "limits", {});
        auto* limits = window->document().findChild<LimitScene*>("limitScene");
        QTRY_COMPARE(limits->hidden(), QSet<QString>{"truth"});
        QTRY_COMPARE(pinsOf(*window, "plot.contours"), 1);
        goTo(*window, "augment", "panel.jointScore");
        QTRY_VERIFY(window->findChild<PlotView*>("plot.jointScores")->findChild<Lasso*>()->isOn());
        goTo(*window, "train", "panel.scoreField");
        QCOMPARE(value(*window, "scoreField.arrows", "value"), QVariant(11));
        QCOMPARE(value(*window, "scoreField.exact", "checked"), QVariant(false));
        QTRY_COMPARE(box(*window, "scoreField.y")->currentIndex(), 0);
        QTRY_COMPARE(box(*window, "scoreField.first")->currentIndex(), 1);
        goTo(*window, "train", "panel.loss");
        QCOMPARE(value(*window, "loss.smoothing", "value"), QVariant(7));
        QCOMPARE(value(*window, "loss.band", "checked"), QVariant(true));
        QCOMPARE(value(*window, "loss.logEpochs", "checked"), QVariant(true));
        QCOMPARE(pinsOf(*window, "plot.loss"), 1);
        QCOMPARE(window->page("train")->property("hiddenRuns").toStringList(),
                 QStringList{"sally"});
        auto* loss = window->findChild<LossPlot*>("plot.loss");
        QTRY_COMPARE(loss->curves().size(), 1);
        QCOMPARE(loss->plot().xAxis->scaleType(), QCPAxis::stLogarithmic);
    }

private:
    /// Events, two short trainings and limits of the truth.
    static std::unique_ptr<MainWindow> smallStudy()
    {
        auto window = shownWindow("eft-toy");
        shrink(window->document(), 3000, 2);
        ProjectDocument& document = window->document();
        auto limits = document.study().limits;
        limits.front().estimators = {"truth", "rate"};
        editStudy(document, &Recipe::limits, limits, "limits");
        for (const QString stage : {"train.alices", "train.sally", "limits.main"}) {
            window->tasks().runStages(document.project(), document.study(), stage, stage);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(!window->tasks().busy(), 60000); }();
        }
        return window;
    }

    static void goTo(MainWindow& window, const QString& page, const QString& panel)
    {
        window.goTo(page);
        if (!panel.isEmpty())
            window.findChild<QTabWidget*>("tabs." + page)
                ->setCurrentWidget(window.findChild<QWidget*>(panel));
        QTest::qWait(60);
    }

    static void change(MainWindow& window, const QString& name, const char* property,
                       const QVariant& wanted)
    {
        auto* widget = window.findChild<QWidget*>(name);
        QVERIFY2(widget, qPrintable(name));
        QVERIFY(widget->property(property) != wanted);
        widget->setProperty(property, wanted);
    }

    static QVariant value(const MainWindow& window, const QString& name, const char* property)
    {
        return window.findChild<QWidget*>(name)->property(property);
    }

    static QComboBox* box(const MainWindow& window, const QString& name)
    {
        return window.findChild<QComboBox*>(name);
    }

    /// With Ctrl+click, or with P.
    static void pin(MainWindow& window, const QString& name, Qt::KeyboardModifier modifier)
    {
        auto* plot = window.findChild<PlotView*>(name);
        QTRY_VERIFY(plot->isVisible() && !plot->isEmpty());
        const QPoint middle = plot->plot().axisRect()->center();
        if (modifier == Qt::ControlModifier) {
            QTest::mouseClick(&plot->plot(), Qt::LeftButton, modifier, middle);
        } else {
            plot->setFocus();
            QTest::keyClick(plot, Qt::Key_P);
        }
        QCOMPARE(pinsOf(window, name), 1);
    }

    static int pinsOf(const MainWindow& window, const QString& name)
    {
        return int(ReadoutPins::of(*window.findChild<PlotView*>(name)).pins().size());
    }

    static void lasso(MainWindow& window, bool on)
    {
        auto* tool = window.findChild<PlotView*>("plot.jointScores")->findChild<Lasso*>();
        QVERIFY(tool && tool->isOn() != on);
        tool->setOn(on);
    }

    static void hide(MainWindow& window, const QString& curve)
    {
        window.document().findChild<LimitScene*>("limitScene")->toggle(curve, false);
    }

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
