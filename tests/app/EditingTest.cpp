// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/ProblemBanner.hpp"
#include "core/tasks/StudySession.hpp"
#include "tests/app/DropFiles.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/ChoiceButton.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/SpectrumPlot.hpp"
#include "widgets/tables/ProposalTable.hpp"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <numeric>

using namespace assay;

/// Settings of training samples and trainings, and what the window does about results of an older
/// study.
class EditingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        shrink(m_window->document(), 2000, 1);
    }
    void cleanupTestCase() { m_window.reset(); }

    void rangesWidthsPointsAndBenchmarksAreTyped()
    {
        m_window->goTo("augment");
        m_window->findChild<QTableView*>("table.augments")->selectRow(ratioRow());
        const Recipe before = m_window->document().study();
        auto& table = *m_window->findChild<ProposalTable*>();
        chooseProposal("uniform");
        QCOMPARE(table.rowCount(), 2);
        QVERIFY(table.setData(table.index(0, 1), "-0.4", Qt::EditRole));
        QCOMPARE(proposal().range, (std::vector<std::vector<double>>{{-0.4, 1.5}, {-1.5, 1.5}}));
        QVERIFY(!table.setData(table.index(0, 2), "-2", Qt::EditRole)); // Below the lower end.
        QVERIFY(table.index(0, 2).data(StudyTable::RefusedRole).toString().contains("above"));
        QCOMPARE(proposal().range[0][1], 1.5);

        chooseProposal("gaussian");
        QVERIFY(table.setData(table.index(1, 2), "0.25", Qt::EditRole));
        QCOMPARE(proposal().sigma.back(), 0.25);
        QCOMPARE(proposal().mean.size(), std::size_t(2));
        QVERIFY(!table.setData(table.index(1, 2), "-1", Qt::EditRole));

        chooseProposal("points");
        const int benchmarks = table.rowCount();
        QCOMPARE(benchmarks, 6); // To begin with.
        QVERIFY(table.addRow().isEmpty());
        QVERIFY(table.setData(table.index(benchmarks, 0), "0.5", Qt::EditRole));
        QCOMPARE(proposal().values.back(), (std::vector<double>{0.5, 0.0}));
        QVERIFY(table.moveRow(benchmarks, 0).isEmpty());
        QCOMPARE(proposal().values.front(), (std::vector<double>{0.5, 0.0}));

        chooseProposal("benchmarks");
        QVERIFY(table.setData(table.index(0, 1), "no", Qt::EditRole));
        QCOMPARE(proposal().benchmarks.size(), std::size_t(5));
        QVERIFY(table.setData(table.index(0, 1), "yes", Qt::EditRole));
        QVERIFY(proposal().benchmarks.empty()); // All of them.
        QVERIFY(!table.setData(table.index(0, 1), "perhaps", Qt::EditRole));

        auto* reference = m_window->findChild<QComboBox*>("augment.reference");
        reference->setCurrentIndex(2);
        Q_EMIT reference->activated(2);
        QCOMPARE(set().thetaRef, m_window->document().schema().benchmarks[1].name);
        undoTo(before);
    }

    void whatIsTypedIsDrawn()
    {
        m_window->goTo("augment");
        m_window->findChild<QTableView*>("table.augments")->selectRow(ratioRow());
        const Recipe before = m_window->document().study();
        auto& table = *m_window->findChild<ProposalTable*>();
        chooseProposal("points");
        while (table.rowCount() > 1)
            QVERIFY(table.removeRow(table.rowCount() - 1).isEmpty());
        QVERIFY(!table.removeRow(0).isEmpty()); // The last one stays.
        QVERIFY(m_window->document().checkStudy({}).ok());
        undoTo(before);
    }

    void rarerSettingsOfATraining()
    {
        m_window->goTo("train");
        m_window->findChild<QTableView*>("table.trainings")->selectRow(0);
        const Recipe before = m_window->document().study();
        const auto training = [&]() -> const TrainRecipe& {
            return m_window->document().study().trainings[0];
        };
        auto* seen = m_window->findChild<QToolButton*>("train.observables");
        QCOMPARE(seen->text(), QString("all"));
        seen->menu()->actions()[0]->trigger();
        QCOMPARE(training().observables, std::vector<std::string>{"x2"});
        QCOMPARE(seen->text(), QString("x2"));
        seen->menu()->actions()[0]->trigger();
        QVERIFY(training().observables.empty());
        auto* calibration = m_window->findChild<QComboBox*>("train.calibration");
        auto* momentum = m_window->findChild<QDoubleSpinBox*>("train.momentum");
        if (!training().calibrate)
            QVERIFY(!calibration->isEnabled());
        auto* calibrate = m_window->findChild<QCheckBox*>("train.calibrate");
        if (!calibrate->isChecked())
            calibrate->click();
        QVERIFY(calibration->isEnabled() && !momentum->isEnabled());
        pick("train.calibration", "temperature");
        QCOMPARE(training().calibration, std::string("temperature"));
        pick("train.optimizer", "sgd");
        QVERIFY(momentum->isEnabled());
        momentum->setValue(0.5);
        QCOMPARE(training().training.momentum, 0.5);
        pick("train.precision", "double");
        pick("train.backend", "torch");
        m_window->findChild<QCheckBox*>("train.keepBest")->click();
        QCOMPARE(training().training.precision, std::string("double"));
        QCOMPARE(training().training.backend, std::string("torch"));
        QVERIFY(!training().training.earlyStopping);
        QVERIFY(m_window->document().checkStudy("train").ok());
        undoTo(before);
        QCOMPARE(seen->text(), QString("all"));
    }

    void whatIsStaleIsRecomputedAndNothingElse()
    {
        m_window->goTo("data");
        auto* recompute = m_window->findChild<QPushButton*>("page.data.recompute");
        m_window->findChild<QPushButton*>("page.data.run")->click();
        auto* chip = m_window->findChild<QPushButton*>("status.tasks");
        auto* dock = m_window->findChild<QDockWidget*>("dock.tasks");
        QTRY_VERIFY(chip->isVisible() && chip->text().contains('%'));
        QTRY_VERIFY(dock->windowTitle().contains('('));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 30000);
        QTRY_VERIFY(!chip->isVisible() && !dock->windowTitle().contains('('));
        QVERIFY(!recompute->isVisible());
        editStudy(m_window->document(), &Recipe::seed, std::uint64_t(99), "seed");
        QTRY_VERIFY_WITH_TIMEOUT(recompute->isVisible(), 5000);
        QVERIFY(recompute->toolTip().contains("simulate"));
        recompute->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy()
                                     && stateOf("simulate") == StageState::Done, 30000);
        QTRY_VERIFY(!recompute->isVisible());
        QVERIFY(stateOf("train.sally") != StageState::Done); // Was never computed.
        // There is nothing to run on a page without a result of its own.
        m_window->goTo("observables");
        m_window->findChild<QAction*>("action.runStage")->trigger();
        QVERIFY(!m_window->tasks().runningStages());
    }

    /// Rows with weights: what is counted is their sum, and the mean of r is that of the weights.
    void weightsOfRowsCount()
    {
        const Recipe before = m_window->document().study();
        auto sets = before.augments;
        sets[std::size_t(ratioRow())].weighted = true;
        editStudy(m_window->document(), &Recipe::augments, sets, "weights");
        const std::string name = sets[std::size_t(ratioRow())].name;
        m_window->tasks().runStages(m_window->document().project(), m_window->document().study(),
                                    QString::fromStdString("augment." + name), "rows");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 30000);
        StudySession session(*m_window->document().project(), m_window->document().study());
        const auto drawn = session.drawnSet(name, {});
        QVERIFY(drawn.ok());
        const TrainingSet& rows = (*drawn)->rows;
        QCOMPARE(rows.weight.size(), rows.logR.size());
        double numerator = 0.0, denominator = 0.0, ratio = 0.0;
        for (Eigen::Index i = 0; i < rows.logR.size(); ++i) {
            (rows.y[i] > 0.5 ? denominator : numerator) += rows.weight[i];
            ratio += rows.y[i] > 0.5 ? rows.weight[i] * std::exp(rows.logR[i]) : 0.0;
        }
        m_window->goTo("augment");
        m_window->findChild<QTableView*>("table.augments")->selectRow(ratioRow());
        showTab("tabs.augment", "panel.jointRatio");
        auto* plot = m_window->findChild<SpectrumPlot*>("plot.jointRatio");
        QTRY_COMPARE_WITH_TIMEOUT(plot->spectra().size(), 2, 20000);
        const auto sum = [&](int k) {
            const auto& counts = plot->spectra()[k].counts;
            return std::accumulate(counts.begin(), counts.end(), 0.0);
        };
        QVERIFY(std::abs(sum(0) / numerator - 1.0) < 1e-9);
        QVERIFY(std::abs(sum(1) / denominator - 1.0) < 1e-9);
        const QString text = m_window->findChild<QLabel*>("jointRatio.text")->text();
        QVERIFY2(text.contains(QString::number(ratio / denominator, 'f', 3)), qPrintable(text));
        undoTo(before);
    }

    /// Who saves elsewhere keeps what there was.
    void savingElsewhereLeavesTheFirstProjectAsItWas()
    {
        const auto window = shownWindow("gauss");
        const QString first = m_folder.filePath("first.assay");
        QVERIFY(window->document().saveAs(first, false).ok());
        const std::uint64_t seed = window->document().study().seed;
        editStudy(window->document(), &Recipe::seed, seed + 1, "seed");
        const QString second = m_folder.filePath("second.assay");
        QVERIFY(window->document().saveAs(second, false).ok());
        QVERIFY(!window->document().needsSaving());
        QCOMPARE(window->document().study().seed, seed + 1);
        window->document().close();
        const auto before = Project::open(first.toStdString());
        const auto after = Project::open(second.toStdString());
        QVERIFY(before.ok() && after.ok());
        QCOMPARE((*before)->study().seed, seed);
        QCOMPARE((*after)->study().seed, seed + 1);
    }

    void examplesCanAllBeOpened()
    {
        const auto window = shownWindow();
        window->goTo("welcome");
        int examples = 0;
        for (const auto* choice : window->page("welcome")->findChildren<ChoiceButton*>())
            if (choice->objectName().startsWith("example.")) {
                ++examples;
                QVERIFY(!choice->objectName().contains("file")); // These need files of one's own.
                QVERIFY(choice->accessibleName() != choice->objectName().section('.', 1));
            }
        QCOMPARE(examples, 12);
    }

    void filesThatDoNotGoTogetherAreRefusedByName()
    {
        const QString csv = m_folder.filePath("a.csv"), text = m_folder.filePath("b.png");
        for (const QString& name : {csv, text}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("x\n1\n");
        }
        dropFiles(*m_window, {csv, text});
        auto* banner = m_window->findChild<ProblemBanner*>();
        QTRY_VERIFY(banner->isVisible());
        QStringList said;
        for (const QLabel* label : banner->findChildren<QLabel*>())
            said << label->text();
        QVERIFY2(said.join(' ').contains("b.png"), qPrintable(said.join(' ')));
    }

private:
    void showTab(const QString& tabs, const QString& panel)
    {
        auto* found = m_window->findChild<PanelTabs*>(tabs);
        for (Panel* each : found->panels())
            if (each->objectName() == panel)
                found->setCurrentWidget(each);
    }
    int ratioRow()
    {
        const auto& sets = m_window->document().study().augments;
        for (std::size_t i = 0; i < sets.size(); ++i)
            if (sets[i].kind == "ratio")
                return int(i);
        return -1;
    }
    const AugmentRecipe& set()
    {
        return m_window->document().study().augments[std::size_t(ratioRow())];
    }
    const ProposalRecipe& proposal() { return set().theta; }
    StageState stateOf(const char* stage) { return m_window->document().stage(stage)->state; }
    void pick(const char* name, const QString& text)
    {
        auto* box = m_window->findChild<QComboBox*>(name);
        box->setCurrentText(text);
        QCOMPARE(box->currentText(), text);
        Q_EMIT box->activated(box->currentIndex());
    }
    void chooseProposal(const QString& kind)
    {
        auto* box = m_window->findChild<QComboBox*>("augment.proposal");
        box->setCurrentIndex(box->findData(kind));
        Q_EMIT box->activated(box->currentIndex());
        QCOMPARE(QString::fromStdString(proposal().kind), kind);
    }
    void undoTo(const Recipe& before)
    {
        while (m_window->document().study() != before && m_window->document().undoStack().canUndo())
            m_window->document().undoStack().undo();
        QVERIFY(m_window->document().study() == before);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(EditingTest)
#include "EditingTest.moc"
