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
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

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

    void everyStepHasATabWithItsTable()
    {
        auto* steps = panel()->findChild<QTabWidget*>("selection.steps");
        QCOMPARE(steps->count(), 4);
        QCOMPARE(steps->tabText(1), QString("Efficiencies (1)"));
        for (int tab = 0; tab < steps->count(); ++tab) {
            steps->setCurrentIndex(tab);
            auto* table = steps->currentWidget()->findChild<QTableView*>();
            QVERIFY(table->isVisible());
            // No header is squeezed.
            for (int column = 0; column < table->model()->columnCount(); ++column)
                QVERIFY2(table->columnWidth(column) >= table->horizontalHeader()
                                                           ->sectionSizeHint(column),
                         qPrintable(table->objectName() + QString::number(column)));
        }
    }

    void acceptanceIsEditedAndActs()
    {
        QAbstractItemModelTester tester(view("acceptance").model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const Selection before = document().study().selection;
        const QString cell = preview().item(0, 1)->text();
        panel()->findChild<QPushButton*>("acceptance.add")->click();
        QVERIFY(put("acceptance", 0, 0, "mu"));
        QVERIFY(!put("acceptance", 0, 0, "muon"));
        QVERIFY(put("acceptance", 0, 0, "e"));
        QVERIFY(!put("acceptance", 0, 1, "-3"));
        QVERIFY(put("acceptance", 0, 1, "1e4 GeV"));
        QVERIFY(put("acceptance", 0, 2, "2.5"));
        const Acceptance& made = document().study().selection.acceptances.at(0);
        QCOMPARE(made.particles, std::string("e"));
        QCOMPARE(made.ptMin, 1e4);
        QCOMPARE(made.etaMax, 2.5);
        QVERIFY(put("acceptance", 0, 2, ""));
        QVERIFY(std::isinf(document().study().selection.acceptances.at(0).etaMax));
        undoTo(before);
        QCOMPARE(view("acceptance").model()->rowCount(), int(before.acceptances.size()));
    }

    void smearingIsEditedAndPasted()
    {
        QAbstractItemModelTester tester(view("smearing").model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const Selection before = document().study().selection;
        panel()->findChild<QPushButton*>("smearing.add")->click();
        QVERIFY(put("smearing", 0, 0, "11, mu"));
        QCOMPARE(document().study().selection.smearings.at(0).particles, (std::vector{11, 13}));
        QVERIFY(!put("smearing", 0, 0, "electron"));
        QVERIFY(!put("smearing", 0, 2, "-0.1"));
        QVERIFY(put("smearing", 0, 2, "0.05"));
        QVERIFY(put("smearing", 0, 9, "neither"));
        QVERIFY(!put("smearing", 0, 9, "eta"));
        auto* table = qobject_cast<StudyTable*>(view("smearing").model());
        QCOMPARE(table->paste(1, 0, "22\t0\t0.01\t0\t0\t0.02\t0\t0.03\t0\tpt"), QString());
        const Smearing& pasted = document().study().selection.smearings.at(1);
        QCOMPARE(pasted.particles, std::vector{22});
        QCOMPARE(pasted.energy.relative, 0.01);
        QCOMPARE(pasted.eta.absolute, 0.02);
        QCOMPARE(pasted.phi.absolute, 0.03);
        QCOMPARE(pasted.onShell, std::string("pt"));
        QVERIFY(Recipe(parseRecipe(writeRecipe(document().study())).recipe).selection
                == document().study().selection);
        undoTo(before);
    }

    void noiseOfTheMissingEnergyIsTyped()
    {
        const Selection before = document().study().selection;
        panel()->findChild<QTabWidget*>("selection.steps")->setCurrentIndex(3);
        auto* field = panel()->findChild<QAbstractSpinBox*>("smearing.noiseAbsolute");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, "12.5");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(document().study().selection.missingEnergyNoise.absolute, 12.5);
        undoTo(before);
        QCOMPARE(field->text(), QString("0"));
    }

    void theFlowOfTheRunIsShownUntilItIsStale()
    {
        auto* source = panel()->findChild<QComboBox*>("selection.flowSource");
        auto* state = panel()->findChild<QLabel*>("selection.flowState");
        QVERIFY(!source->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(state->text().contains("live"), 20000);
        editStudy(document(), &Recipe::events, std::uint64_t(3000), "events");
        m_window->tasks().runStages(document().project(), document().study(), "simulate", "run");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy() && source->currentIndex() == 1, 60000);
        QVERIFY2(state->text().contains("3,000 events of zh"), qPrintable(state->text()));
        QCOMPARE(flow(0), QString("3,000"));
        // What is left at the end is what the sample has.
        const int last = view("cutFlow").model()->rowCount() - 1;
        QTRY_VERIFY_WITH_TIMEOUT(m_window->sample().summary() != nullptr, 20000);
        QCOMPARE(flow(last).remove(',').toULongLong(),
                 qulonglong(m_window->sample().summary()->size()));
        panel()->findChild<QPushButton*>("cuts.add")->click();
        QVERIFY(put("cuts", view("cuts").model()->rowCount() - 1, 0, "l[0].pt > 80"));
        QTRY_COMPARE_WITH_TIMEOUT(source->currentIndex(), 0, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(state->text().contains("live"), 20000);
        source->setCurrentIndex(1);
        QVERIFY2(state->text().contains("Stale"), qPrintable(state->text()));
        document().undoStack().undo();
        document().undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(!state->text().contains("Stale"), 20000);
        QCOMPARE(source->currentIndex(), 1);
    }

private:
    void undoTo(const Selection& selection)
    {
        for (int i = 0; i < 20 && !(document().study().selection == selection); ++i)
            document().undoStack().undo();
        QVERIFY(document().study().selection == selection);
    }
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
