// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/CompareScene.hpp"
#include "widgets/bridge/RunOverlays.hpp"
#include "widgets/bridge/SelectedMime.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/Panel.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plots/LossPlot.hpp"
#include "widgets/plots/ProfilePlot.hpp"
#include "widgets/plots/RunLossPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QAction>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace assay;

/// Runs are dragged out of the project tree onto plots, or laid over with the keyboard.
class DragRunsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("gauss");
        ProjectDocument& document = m_window->document();
        shrinkGauss(document, 5000, 21);
        m_name = QString::fromStdString(document.study().trainings.front().name);
        for (const int epochs : {2, 3})
            compute(epochs);
        const auto runs = document.project()->runs();
        for (const Run& run : runs) {
            if (run.stage == "train." + m_name.toStdString())
                m_trainings << run.id;
            if (run.stage == "limits.main")
                m_limits << run.id;
        }
        QCOMPARE(m_trainings.size(), 2);
        QCOMPARE(m_limits.size(), 2);
        m_tree = m_window->findChild<QTreeWidget*>("project.tree");
        m_window->goTo("limits");
        m_tree->window()->activateWindow();
        QTRY_VERIFY(itemOf(m_limits[0]));
    }

    void groupsAreNotDragged()
    {
        const QModelIndex group = m_tree->model()->index(0, 0);
        const std::unique_ptr<QMimeData> mime(m_tree->model()->mimeData({group}));
        QVERIFY(!mime);
        QVERIFY(m_tree->dragEnabled());
    }

    void anOlderLimitIsDroppedOnTheProfile()
    {
        m_window->goTo("limits");
        auto* plot = m_window->findChild<ProfilePlot*>("plot.profile");
        QTRY_VERIFY(plot->isVisible());
        QTRY_COMPARE(plot->curves().size(), 2);
        // Until the runs were read all are offered; then only what fits.
        drag(*plot, m_limits[0]);
        QCOMPARE(hintOver(*plot), QString("Show main #%1 here").arg(m_limits[0]));
        leave(*plot);
        QVERIFY(hintOver(*plot).isEmpty());
        QTRY_COMPARE(compare().runs().size(), 4u);
        QVERIFY(drop(*plot, m_limits[0]));
        // The truth is of the older limit alone, the training with its own limit.
        QTRY_COMPARE(plot->curves().size(), 4);
        QCOMPARE(plot->curves()[0].name, QString("truth"));
        const QString added = plot->curves()[2].name + plot->curves()[3].name;
        QVERIFY2(added.contains(QString("#%1").arg(m_limits[0])), qPrintable(added));
        QVERIFY(added.contains(QString("#%1").arg(m_trainings[0])));
        drag(*plot, m_limits[0]);
        QVERIFY(hintOver(*plot).startsWith("Take main"));
        QVERIFY(drop(*plot, m_limits[0]));
        QTRY_COMPARE(plot->curves().size(), 2);
    }

    void whatCannotBeShownSaysWhy()
    {
        auto* plot = m_window->findChild<ProfilePlot*>("plot.profile");
        drag(*plot, m_limits[1]);
        QVERIFY2(hintOver(*plot).contains("is what is drawn here"), qPrintable(hintOver(*plot)));
        QVERIFY(!drop(*plot, m_limits[1]));
        drag(*plot, 0, Selected::Kind::Benchmark, "nothing");
        QVERIFY(hintOver(*plot).startsWith("Only finished limits"));
        leave(*plot);
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile("/tmp/events.h5")});
        QDragEnterEvent event(QPoint(50, 50), Qt::CopyAction, &file, Qt::LeftButton, {});
        QCoreApplication::sendEvent(plot, &event);
        QVERIFY(event.isAccepted()); // By the window.
        QVERIFY(hintOver(*plot).isEmpty());
        leave(*m_window);
        QCOMPARE(plot->curves().size(), 2);
    }

    void theNewestTrainingIsHiddenAndShownAgain()
    {
        auto* plot = m_window->findChild<ProfilePlot*>("plot.profile");
        drag(*plot, m_trainings[1]);
        QVERIFY2(hintOver(*plot).startsWith("Hide"), qPrintable(hintOver(*plot)));
        QVERIFY(drop(*plot, m_trainings[1]));
        drag(*plot, m_trainings[1]);
        QVERIFY(hintOver(*plot).startsWith("Show"));
        QVERIFY(drop(*plot, m_trainings[1]));
        QCOMPARE(plot->curves().size(), 2);
    }

    void theKeyboardDoesTheSame()
    {
        m_window->goTo("limits");
        auto* plot = m_window->findChild<ProfilePlot*>("plot.profile");
        choose(m_limits[0]);
        m_tree->setFocus();
        QVERIFY(m_window->findChild<QAction*>("tree.show")->isEnabled());
        QTest::keyClick(m_tree, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(plot->curves().size(), 4);
        QCOMPARE(m_window->currentPage()->id(), QString("limits"));
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Escape);
        QTRY_COMPARE(plot->curves().size(), 2);
    }

    void anOlderTrainingIsDroppedOnTheLosses()
    {
        m_window->goTo("train");
        auto* plot = m_window->findChild<LossPlot*>("plot.loss");
        QTRY_VERIFY(plot->isVisible());
        QTRY_VERIFY(!plot->curves().isEmpty());
        const auto before = plot->curves().size();
        QVERIFY(!drop(*plot, m_limits[0])); // A limit has no loss.
        QVERIFY(drop(*plot, m_trainings[0]));
        QTRY_COMPARE(plot->curves().size(), before + 1);
        QCOMPARE(plot->curves().back().name, QString("%1 #%2").arg(m_name).arg(m_trainings[0]));
        QCOMPARE(plot->curves().back().metrics.size(), 2u);
        QVERIFY(plot->csv().contains(QString("#%1").arg(m_trainings[0])));
        // Of one method and so of one colour, but not drawn the same.
        const QPen newest = plot->plot().graph(0)->pen(), older = plot->plot().graph(4)->pen();
        QCOMPARE(newest.color(), older.color());
        QVERIFY(newest.style() != older.style());
    }

    void fromAnotherPageTheKeyGoesToThePlot()
    {
        m_window->goTo("data");
        choose(m_trainings[0]);
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_window->currentPage()->id(), QString("train"));
        // It was there already, and so is taken away.
        QVERIFY(!overlays().contains("train", m_trainings[0]));
        QTest::keyClick(m_tree, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(overlays().contains("train", m_trainings[0]));
    }

    void aDropOnTheComparePageSelects()
    {
        m_window->goTo("compare");
        auto* tabs = m_window->findChild<PanelTabs*>("tabs.compare");
        tabs->setCurrentWidget(m_window->findChild<Panel*>("panel.compare.loss"));
        auto* plot = m_window->findChild<RunLossPlot*>("plot.compare.loss");
        QTRY_VERIFY(plot->isVisible());
        compare().select({QString("train %1").arg(m_trainings[1])});
        QTRY_COMPARE(plot->runs().size(), 1);
        QVERIFY(drop(*plot, m_trainings[0]));
        QTRY_COMPARE(plot->runs().size(), 2);
        QVERIFY(drop(*plot, m_trainings[0]));
        QTRY_COMPARE(plot->runs().size(), 1);
    }

    void aBenchmarkIsDroppedOnTheDistribution()
    {
        m_window->goTo("observables");
        auto* plot = m_window->findChild<DistributionPlot*>("plot.distribution");
        QTRY_VERIFY(plot->isVisible());
        const QString name =
            QString::fromStdString(m_window->document().schema().benchmarks.back().name);
        QTRY_VERIFY(!plot->isEmpty());
        const auto take = [&] {
            return dropOf(*plot, mime(0, Selected::Kind::Benchmark, name));
        };
        QVERIFY(take());
        QTRY_COMPARE(plot->overlays().size(), 1);
        QVERIFY(take());
        QTRY_COMPARE(plot->overlays().size(), 0);
    }

    void overlaysAreKeptWithTheProject()
    {
        const QString place = m_folder.filePath("kept.assay");
        m_window->goTo("limits");
        auto* plot = m_window->findChild<ProfilePlot*>("plot.profile");
        QVERIFY(drop(*plot, m_limits[0]));
        m_window->saveTo(place);
        m_window->newStudy("gauss");
        QVERIFY(overlays().at("limits").isEmpty());
        QVERIFY(overlays().at("train").isEmpty());
        QVERIFY(m_window->openPath(place).ok());
        QCOMPARE(overlays().at("limits"), QVector<qint64>{m_limits[0]});
        QCOMPARE(overlays().at("train"), QVector<qint64>{m_trainings[0]});
        m_window->goTo("limits");
        QTRY_COMPARE_WITH_TIMEOUT(plot->curves().size(), 4, 10000);
    }

private:
    CompareScene& compare()
    {
        return *m_window->document().findChild<CompareScene*>("compareScene");
    }

    RunOverlays& overlays() { return RunOverlays::of(m_window->document()); }

    void compute(int epochs)
    {
        ProjectDocument& document = m_window->document();
        auto trainings = document.study().trainings;
        trainings.front().training.epochs = epochs;
        editStudy(document, &Recipe::trainings, trainings, "epochs");
        m_window->tasks().runStages(document.project(), document.study(), "limits.main", "limits");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000);
        QVERIFY2(m_window->tasks().stageFailure("limits.main").isEmpty(),
                 qPrintable(m_window->tasks().stageFailure("limits.main")));
    }

    QTreeWidgetItem* itemOf(qint64 run) const
    {
        for (QTreeWidgetItemIterator it(m_tree); *it; ++it)
            if ((*it)->text(0) == QString("Run %1").arg(run))
                return *it;
        return nullptr;
    }

    void choose(qint64 run)
    {
        QTRY_VERIFY(itemOf(run));
        m_tree->setCurrentItem(itemOf(run));
    }

    /// What the tree gives to a drag of a run, or the same for something else.
    std::unique_ptr<QMimeData> mime(qint64 run, Selected::Kind kind = Selected::Kind::Run,
                                    const QString& name = {}) const
    {
        if (kind != Selected::Kind::Run)
            return std::unique_ptr<QMimeData>(mimeOf({kind, name, 0, {}}, name));
        const QTreeWidgetItem* item = itemOf(run);
        return item ? std::unique_ptr<QMimeData>(
                          m_tree->model()->mimeData({m_tree->indexFromItem(item)}))
                    : nullptr;
    }

    void drag(QWidget& plot, qint64 run, Selected::Kind kind = Selected::Kind::Run,
              const QString& name = {})
    {
        const auto data = mime(run, kind, name);
        QVERIFY(data);
        QDragEnterEvent event(QPoint(50, 50), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&plot, &event);
        QVERIFY(event.isAccepted());
    }

    static void leave(QWidget& plot)
    {
        QDragLeaveEvent event;
        QCoreApplication::sendEvent(&plot, &event);
    }

    bool drop(QWidget& plot, qint64 run) { return dropOf(plot, mime(run)); }

    static bool dropOf(QWidget& plot, const std::unique_ptr<QMimeData>& data)
    {
        // As Qt does it: nothing is dropped where nothing entered.
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&plot, &enter);
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&plot, &event);
        return event.isAccepted();
    }

    static QString hintOver(const QWidget& plot)
    {
        const auto* hint = plot.findChild<QWidget*>("dropHint");
        return hint && hint->isVisible() ? hint->accessibleName() : QString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QTreeWidget* m_tree = nullptr;
    QString m_name;
    QVector<qint64> m_trainings, m_limits;
};

QTEST_MAIN(DragRunsTest)
#include "DragRunsTest.moc"
