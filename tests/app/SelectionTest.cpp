// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/MainWindow.hpp"
#include "core/simulators/ParticleSource.hpp"
#include "tests/app/SmallStudy.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/panels/SelectionPanel.hpp"
#include "widgets/tables/ExpressionHint.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// Observables, cuts and efficiencies as expressions, with what they do to events.
class SelectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        applyAppearance(Appearance::Light);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->show();
    }

    void cleanupTestCase() { m_window.reset(); }

    void toysHaveNothingToSelect()
    {
        m_window->newStudy("eft-toy");
        m_window->goTo("observables");
        QTRY_VERIFY(tabs().isVisible());
        QVERIFY(!tabs().isTabVisible(tabs().indexOf(panel())));
        m_window->document().close();
    }

    void aProcessOfParticlesShowsItsSelection()
    {
        m_window->newStudy("zh");
        m_window->goTo("observables");
        QTRY_VERIFY(tabs().isTabVisible(tabs().indexOf(panel())));
        tabs().setCurrentWidget(panel());
        QTRY_VERIFY(view("cuts").isVisible());
        const auto particles = document().process()->particles();
        QCOMPARE(view("cuts").model()->rowCount(),
                 int(particles->defaultSelection().cuts.size()));
        QCOMPARE(view("expressions").model()->rowCount(),
                 int(particles->defaultObservables().size()));
        QTRY_COMPARE_WITH_TIMEOUT(preview().rowCount(), 10, 20000);
        QCOMPARE(preview().columnCount(), int(particles->defaultObservables().size()) + 3);
        QTRY_COMPARE_WITH_TIMEOUT(view("cutFlow").model()->rowCount(),
                                  1 + requiredObservables() + view("cuts").model()->rowCount(),
                                  20000);
    }

    void cutsActAtOnce()
    {
        QAbstractItemModelTester tester(view("cuts").model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QString before = flow(view("cutFlow").model()->rowCount() - 1);
        const int cuts = view("cuts").model()->rowCount();
        panel()->findChild<QPushButton*>("cuts.add")->click();
        QCOMPARE(document().study().selection.cuts.size(), std::size_t(cuts + 1));
        QVERIFY(put("cuts", cuts, 0, "l[0].pt > 60"));
        QCOMPARE(document().study().selection.cuts.back().expression, std::string("l[0].pt > 60"));
        const int last = 1 + requiredObservables() + cuts;
        QTRY_COMPARE_WITH_TIMEOUT(view("cutFlow").model()->rowCount(), last + 1, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(flow(last).remove(',').toInt() > 0
                                     && flow(last).remove(',').toInt()
                                            < QString(before).remove(',').toInt(),
                                 20000);
        document().undoStack().undo();
        document().undoStack().undo();
        QVERIFY(document().study().selection == Selection());
        QTRY_COMPARE_WITH_TIMEOUT(view("cutFlow").model()->rowCount(), last, 20000);
    }

    void anErrorPointsAtTheCharacter()
    {
        const Recipe before = document().study();
        QVERIFY(!put("cuts", 0, 0, "l[0].pt + jj > 3"));
        QVERIFY(document().study() == before);
        auto* hint = panel()->findChild<ExpressionHint*>("selection.problem");
        QVERIFY(hint->isVisible());
        // Below the j of jj, the eleventh character.
        QVERIFY2(hint->text().contains("l[0].pt + jj &gt; 3\n          ^"),
                 qPrintable(hint->text()));
        QVERIFY(put("cuts", 0, 0, "len(l) == 2"));
        QVERIFY(!hint->isVisible());
        QVERIFY(!put("expressions", 0, 3, "l[0].pt +"));
        QVERIFY(hint->isVisible());
        QVERIFY(put("expressions", 0, 3, "(l[0] + l[1]).m"));
        QVERIFY(!hint->isVisible());
    }

    void observablesAndEfficienciesAreEdited()
    {
        QVERIFY(put("expressions", 3, 4, "yes"));
        QVERIFY(document().study().observables[3].required);
        QVERIFY(put("expressions", 4, 5, "-1.5"));
        QCOMPARE(document().study().observables[4].fallback.value_or(0.0), -1.5);
        QVERIFY(!put("expressions", 4, 5, "x"));
        panel()->findChild<QPushButton*>("efficiencies.add")->click();
        QVERIFY(put("efficiencies", 0, 0, "0.9 if met.pt > 20 else 0.5"));
        QVERIFY(!put("efficiencies", 0, 1, "-1"));
        QVERIFY(put("efficiencies", 0, 1, "0.25"));
        const Efficiency& made = document().study().selection.efficiencies.at(0);
        QCOMPARE(made.expression, std::string("0.9 if met.pt > 20 else 0.5"));
        QCOMPARE(made.fallback, 0.25);
        // The cuts of the process became the study's own with the first edit.
        QVERIFY(!document().study().selection.cuts.empty());
        QTRY_VERIFY_WITH_TIMEOUT(preview().rowCount() == 10, 20000);
    }

private:
    ProjectDocument& document() { return m_window->document(); }
    PanelTabs& tabs() { return *m_window->page("observables")->findChild<PanelTabs*>(); }
    SelectionPanel* panel() { return tabs().findChild<SelectionPanel*>(); }
    QTableView& view(const QString& name)
    {
        return *panel()->findChild<QTableView*>("table." + name);
    }
    QTableWidget& preview() { return *panel()->findChild<QTableWidget*>("table.firstEvents"); }
    /// Events that are left after a step.
    QString flow(int row) { return view("cutFlow").model()->index(row, 1).data().toString(); }
    int requiredObservables()
    {
        const auto& list = document().schema().observables;
        return int(std::count_if(list.begin(), list.end(),
                                 [](const Observable& one) { return one.required; }));
    }
    bool put(const QString& table, int row, int column, const QString& text)
    {
        QAbstractItemModel* model = view(table).model();
        return model->setData(model->index(row, column), text, Qt::EditRole);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(SelectionTest)
#include "SelectionTest.moc"
