// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/DropFiles.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/bridge/NewStudy.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/tables/ExpressionHint.hpp"
#include "widgets/tables/SampleTable.hpp"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace assay;

namespace {

const QString lhe = QStringLiteral(ASSAY_TEST_DATA "/lhe/");

} // namespace

/// From two LHE files that are dropped onto an empty window to a histogram and limits, as a person
/// goes.
class FileStudyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow();
    }

    void cleanupTestCase() { m_window.reset(); }

    void droppingThePairStartsAStudy()
    {
        drop({lhe + "toy1d_sm.lhe.gz", lhe + "toy1d_b1.lhe"});
        QTRY_VERIFY(m_window->document().isOpen());
        QCOMPARE(m_window->currentPage()->id(), QString("data"));
        const Recipe& study = m_window->document().study();
        // The same weights: two runs of one process.
        QCOMPARE(study.samples.size(), std::size_t(1));
        QCOMPARE(study.samples[0].files.size(), std::size_t(2));
        QCOMPARE(study.samples[0].name, std::string("toy1d-sm"));
        QCOMPARE(study.benchmarks.size(), std::size_t(3));
        QCOMPARE(study.observables.size(), std::size_t(6));
        QCOMPARE(study.limits.size(), std::size_t(1));
    }

    void thePageSaysWhatIsMissing()
    {
        auto* gap = m_window->findChild<QLabel*>("data.gap");
        QTRY_VERIFY(gap->isVisible());
        QVERIFY2(gap->text().contains("sm, b1, b2"), qPrintable(gap->text()));
        QVERIFY(!button("page.data.run")->isEnabled());
        button("data.fillIn")->click();
        QCOMPARE(m_window->currentPage()->id(), QString("model"));
    }

    void thePlacesAreTyped()
    {
        auto* parameters = table("model", "table.parameters");
        QTRY_VERIFY(parameters->isVisible());
        QVERIFY(type(parameters, 0, 0, "c"));
        QVERIFY(!type(parameters, 0, 0, "a name"));
        QVERIFY(type(parameters, 0, 2, "-2"));
        QVERIFY(type(parameters, 0, 3, "2"));
        auto* benchmarks = table("model", "table.benchmarks");
        QCOMPARE(benchmarks->model()->index(1, 0).data().toString(), QString("b1"));
        QVERIFY(type(benchmarks, 1, 1, "1"));
        QVERIFY(type(benchmarks, 2, 1, "-1.5"));
        const Recipe& study = m_window->document().study();
        QCOMPARE(study.parameters[0].name, std::string("c"));
        QCOMPARE(study.benchmarks[2].values, Theta{-1.5});
        QCOMPARE(study.limits[0].grid[0].first, std::string("c"));
        QTRY_VERIFY(m_window->findChild<QLabel*>("model.status")->text().contains("3 components"));
    }

    void theHighestPowerIsChosen()
    {
        auto* power = m_window->findChild<QSpinBox*>("model.power");
        auto* status = m_window->findChild<QLabel*>("model.status");
        QVERIFY(power->isVisible() && power->isEnabled());
        QVERIFY(!m_window->findChild<QComboBox*>("model.basis")->isVisible());
        power->setValue(1); // No square: 1 and c.
        QCOMPARE(m_window->document().study().maxOverallPower, 1);
        QTRY_VERIFY2(status->text().contains("2 components"), qPrintable(status->text()));
        m_window->document().undoStack().undo();
        QTRY_VERIFY(status->text().contains("3 components"));
        QCOMPARE(power->value(), 0);
    }

    void aParameterMoreAndBack()
    {
        const Recipe before = m_window->document().study();
        button("parameter.add")->click();
        const Recipe& study = m_window->document().study();
        QCOMPARE(study.parameters.size(), std::size_t(2));
        QCOMPARE(study.benchmarks[1].values, (Theta{1.0, 0.0}));
        QCOMPARE(study.limits[0].grid.size(), std::size_t(2));
        m_window->document().undoStack().undo();
        QVERIFY(m_window->document().study() == before);
        m_window->document().undoStack().redo();
        table("model", "table.parameters")->setCurrentIndex(
            table("model", "table.parameters")->model()->index(1, 0));
        button("parameter.remove")->click();
        QVERIFY(m_window->document().study().parameters == before.parameters);
        QVERIFY(m_window->document().study().benchmarks == before.benchmarks);
        QVERIFY(m_window->document().study().limits == before.limits);
    }

    void theSampleIsChecked()
    {
        m_window->goTo("data");
        auto* list = table("data", "table.sampleList");
        const auto cell = [&](int column) {
            return list->model()->index(0, column).data().toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!cell(SampleTable::CrossSection).isEmpty(), 20000);
        QCOMPARE(cell(SampleTable::Events), QString("2,000"));
        QVERIFY2(cell(SampleTable::Weights).startsWith("✔"),
                 qPrintable(cell(SampleTable::Weights)));
        QVERIFY(cell(SampleTable::Luminosity).toDouble() > 0.0);
        const double sigma = cell(SampleTable::CrossSection).section(' ', 0, 0).toDouble();
        QVERIFY(type(list, 0, SampleTable::KFactor, "1.5"));
        QVERIFY(std::abs(cell(SampleTable::CrossSection).section(' ', 0, 0).toDouble()
                         - 1.5 * sigma) < 1e-3 * sigma);
        m_window->document().undoStack().undo();
        QVERIFY(!m_window->findChild<QLabel*>("data.gap")->isVisible());
    }

    void expressionsAreTriedOnTheFirstEvents()
    {
        m_window->goTo("observables");
        auto* tabs = m_window->page("observables")->findChild<PanelTabs*>();
        auto* panel = tabs->findChild<QWidget*>("panel.selection");
        QTRY_VERIFY(tabs->isTabVisible(tabs->indexOf(panel)));
        tabs->setCurrentWidget(panel);
        auto* preview = panel->findChild<QTableWidget*>("table.firstEvents");
        QTRY_COMPARE_WITH_TIMEOUT(preview->rowCount(), 10, 20000);
        QTRY_VERIFY(panel->findChild<QLabel*>("selection.previewState")
                        ->text().contains("toy1d_sm.lhe.gz"));
        auto* expressions = panel->findChild<QTableView*>("table.expressions");
        QVERIFY(type(expressions, 0, 3, "(l[0] + l[1]).m"));
        // That of the first event, as MadMiner has it.
        QTRY_COMPARE_WITH_TIMEOUT(preview->item(0, 1)->text(), QString("76.901"), 20000);
        QVERIFY(!type(expressions, 0, 3, "(l[0] + l[1]).mm"));
        auto* hint = panel->findChild<ExpressionHint*>("selection.problem");
        QVERIFY(hint->isVisible() && hint->text().contains('^'));
        QVERIFY(type(expressions, 0, 3, "(l[0] + l[1]).m"));
        auto* state = panel->findChild<QLabel*>("selection.flowState");
        QTRY_VERIFY2_WITH_TIMEOUT(state->text().contains("all 1,500 events"),
                                  qPrintable(state->text()), 20000);
        panel->findChild<QPushButton*>("cuts.add")->click();
        auto* cuts = panel->findChild<QTableView*>("table.cuts");
        QVERIFY(type(cuts, 0, 0, "l[1].pt > 10"));
        auto* flow = panel->findChild<QTableView*>("table.cutFlow");
        const auto left = [&] {
            return flow->model()->index(flow->model()->rowCount() - 1, 1).data().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(left(), QString("1,457"), 20000);
    }

    void theEventsAreImportedAndDrawn()
    {
        m_window->goTo("data");
        QTRY_VERIFY(button("page.data.run")->isEnabled());
        button("page.data.run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy() && m_window->sample().summary(), 60000);
        // 1457 + 489 events pass in MadMiner.
        QCOMPARE(m_window->sample().summary()->size(), std::size_t(1946));
        m_window->goTo("observables");
        auto* tabs = m_window->page("observables")->findChild<PanelTabs*>();
        tabs->setCurrentIndex(0);
        auto* plot = tabs->findChild<DistributionPlot*>("plot.distribution");
        QTRY_VERIFY_WITH_TIMEOUT(plot->isVisible() && !plot->isEmpty(), 20000);
        auto* panel = tabs->findChild<QWidget*>("panel.selection");
        tabs->setCurrentWidget(panel);
        auto* source = panel->findChild<QComboBox*>("selection.flowSource");
        QTRY_COMPARE_WITH_TIMEOUT(source->currentIndex(), 1, 20000);
        QVERIFY(panel->findChild<QLabel*>("selection.flowState")->text().contains("2,000 events"));
        // Runs are averaged: what is left is the cross section of the sample.
        auto* flow = panel->findChild<QTableView*>("table.cutFlow");
        const int last = flow->model()->rowCount() - 1;
        const double left = flow->model()->index(last, 3).data().toString().toDouble();
        const auto total =
            m_window->sample().summary()->total(m_window->document().referenceTheta());
        QVERIFY(total.ok());
        QVERIFY2(std::abs(left / total->crossSection - 1.0) < 1e-4,
                 qPrintable(QString("%1 %2").arg(left).arg(total->crossSection)));
    }

    void limitsAreComputed()
    {
        auto trainings = m_window->document().study().trainings;
        for (TrainRecipe& training : trainings)
            training.training.epochs = 2;
        editStudy(m_window->document(), &Recipe::trainings, trainings, "epochs");
        auto augments = m_window->document().study().augments;
        for (AugmentRecipe& augment : augments)
            augment.rows = 4000;
        editStudy(m_window->document(), &Recipe::augments, augments, "rows");
        m_window->goTo("limits");
        QTRY_VERIFY(button("page.limits.run")->isEnabled());
        button("page.limits.run")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 120000);
        auto* scene = m_window->document().findChild<LimitScene*>("limitScene");
        QTRY_VERIFY2_WITH_TIMEOUT(scene->curves().size() == 4,
                                  qPrintable(m_window->tasks().stageFailure("limits.main")), 20000);
        for (const LimitCurve& curve : scene->curves())
            QVERIFY(!curve.result->intervals.empty());
    }

    void savedAndOpenedItIsTheSame()
    {
        const Recipe study = m_window->document().study();
        const QString place = m_folder.filePath("lhe.assay");
        QVERIFY(m_window->document().saveAs(place, false).ok());
        m_window->document().close();
        QVERIFY(m_window->openPath(place).ok());
        QVERIFY(m_window->document().study() == study);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->sample().summary() != nullptr, 20000);
    }

    void anImportWithoutFilesTakesThemLater()
    {
        m_window->document().close();
        Recipe empty = newStudyOfFiles({});
        QVERIFY(m_window->document().createNew(empty).ok());
        QVERIFY(addEventFiles(m_window->document(), {lhe + "toy1d_b1.lhe"}));
        const Recipe& study = m_window->document().study();
        QCOMPARE(study.samples.size(), std::size_t(1));
        QCOMPARE(study.benchmarks.size(), std::size_t(3));
        QCOMPARE(study.trainings.size(), std::size_t(2));
        m_window->document().undoStack().undo();
        QVERIFY(m_window->document().study() == empty);
    }

private:
    void drop(const QStringList& files) { dropFiles(*m_window, files); }
    QPushButton* button(const QString& name) { return m_window->findChild<QPushButton*>(name); }
    QTableView* table(const QString& page, const QString& name)
    {
        return m_window->page(page)->findChild<QTableView*>(name);
    }
    static bool type(QTableView* view, int row, int column, const QString& text)
    {
        return view->model()->setData(view->model()->index(row, column), text, Qt::EditRole);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(FileStudyTest)
#include "FileStudyTest.moc"
