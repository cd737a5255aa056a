// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/ModelPage.hpp"
#include "widgets/plots/BasisWeightPlot.hpp"
#include "widgets/plots/CrossSectionPlot.hpp"
#include "widgets/plots/MorphingErrorPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QComboBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// The Model page under mouse and keys.
class ModelPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void init()
    {
        m_window = shownWindow("eft-toy");
        m_window->goTo("model");
        m_map = m_window->findChild<MorphingErrorPlot*>();
        QTest::qWait(50);
    }

    void cleanup() { m_window.reset(); }

    void aDragIsOneStepAndTheMapFollows()
    {
        const int b = free();
        const QString before = m_map->csv();
        const int steps = undo().count();
        const QPoint from = pixel(benchmark(b)), to = pixel({0.6, 0.7});
        QTest::mousePress(&m_map->plot(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i) {
            moveMouse(from + (to - from) * i / 8);
            QVERIFY(m_map->csv() != before); // At once, not after the drag.
        }
        QTest::mouseRelease(&m_map->plot(), Qt::LeftButton, {}, to);
        QCOMPARE(undo().count(), steps + 1);
        QVERIFY2(undo().undoText().startsWith("move benchmark"), qPrintable(undo().undoText()));
        QVERIFY(std::abs(benchmark(b)[0] - 0.6) < 0.02);
        QCOMPARE(m_window->findChild<QTableView*>("table.benchmarks")->currentIndex().row(), b);
        undo().undo();
        QTRY_COMPARE(m_map->csv(), before);
    }

    void keysNudgeAddAndRemove()
    {
        const int b = free();
        click(benchmark(b));
        // The first nudges end on thousandths of the range, where optimised positions need not be.
        QTest::keyClick(m_map, Qt::Key_Right);
        QTest::keyClick(m_map, Qt::Key_Up);
        const Theta start = benchmark(b);
        QTest::keyClick(m_map, Qt::Key_Right);
        const double one = benchmark(b)[0] - start[0];
        const Parameter& parameter = schema().parameters[0];
        QVERIFY(std::abs(one - 0.01 * (parameter.high - parameter.low)) < 1e-12);
        QTest::keyClick(m_map, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(std::abs(benchmark(b)[1] - start[1] - 10.0 * one) < 1e-12);
        QTest::keyClick(m_map, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(std::abs(benchmark(b)[0] - start[0] - 0.9 * one) < 1e-12);
        const std::size_t count = schema().benchmarks.size();
        const QPoint empty = pixel({0.93, -0.61});
        QTest::mouseClick(&m_map->plot(), Qt::LeftButton, {}, empty);
        QTest::mouseDClick(&m_map->plot(), Qt::LeftButton, {}, empty);
        QCOMPARE(schema().benchmarks.size(), count + 1);
        QVERIFY(std::abs(schema().benchmarks.back().values[0] - 0.93) < 0.02);
        QCOMPARE(m_map->selectedMarker(), int(count));
        QTest::keyClick(m_map, Qt::Key_Delete);
        QCOMPARE(schema().benchmarks.size(), count);
        undo().undo();
        QCOMPARE(schema().benchmarks.size(), count + 1);
        undo().undo();
        QCOMPARE(schema().benchmarks.size(), count);
    }

    void tableAndMapShareTheSelection()
    {
        auto* table = m_window->findChild<QTableView*>("table.benchmarks");
        const int b = free();
        table->setCurrentIndex(table->model()->index(b, 1));
        QCOMPARE(m_map->selectedMarker(), b);
        QCOMPARE(m_window->selection().current().kind, Selected::Kind::Benchmark);
        click(benchmark(b == 1 ? 2 : 1));
        QCOMPARE(table->currentIndex().row(), b == 1 ? 2 : 1);
    }

    void lockedBenchmarksStay()
    {
        const int b = free();
        click(benchmark(b));
        m_window->findChild<QPushButton*>("benchmark.lock")->click();
        QTest::qWait(20);
        const Theta before = benchmark(b);
        QTest::mousePress(&m_map->plot(), Qt::LeftButton, {}, pixel(before));
        moveMouse(pixel({0.1, 0.9}));
        QTest::mouseRelease(&m_map->plot(), Qt::LeftButton, {}, pixel({0.1, 0.9}));
        QVERIFY(benchmark(b) == before);
        const std::string name = schema().benchmarks[std::size_t(b)].name;
        const int steps = undo().count();
        auto* optimise = m_window->findChild<QPushButton*>("page.model.optimise");
        optimise->click();
        m_window->currentPage()->refreshNow();
        QVERIFY(!optimise->isEnabled()); // One search at a time.
        QTRY_COMPARE_WITH_TIMEOUT(undo().count(), steps + 1, 20000);
        QTRY_VERIFY(optimise->isEnabled());
        const auto index = schema().benchmarkIndex(name);
        QVERIFY(index.has_value());
        QVERIFY(schema().benchmarks[*index].values == before);
        undo().undo();
        QVERIFY(benchmark(b) == before);
    }

    void dependentBenchmarksAreNamedAndMoved()
    {
        const int b = free(), other = b == 1 ? 2 : 1;
        moveBenchmark(m_window->document(), std::size_t(b), benchmark(other), nextGesture());
        auto* move = m_window->findChild<QPushButton*>("model.move");
        QTRY_VERIFY(move->isVisible());
        const auto* banner = m_window->findChild<QLabel*>("page.model.banner");
        QVERIFY(banner->isVisible());
        const QString name = QString::fromStdString(schema().benchmarks[std::size_t(b)].name);
        QVERIFY2(banner->text().contains(name), qPrintable(banner->text()));
        QVERIFY(m_map->isEmpty());
        move->click();
        QTRY_VERIFY(!move->isVisible());
        QVERIFY(!banner->isVisible());
        QVERIFY(!m_map->isEmpty());
        QVERIFY(m_window->findChild<QLabel*>("model.status")->text().contains("invertible"));
    }

    void curvesAreWhatTheyShouldBe()
    {
        const auto* weights = m_window->findChild<BasisWeightPlot*>();
        // The weights of all benchmarks at the reference: one of them is 1, the others 0.
        QVERIFY(!weights->isEmpty());
        const auto* rate = m_window->findChild<CrossSectionPlot*>();
        const auto& curve = rate->curve();
        QCOMPARE(curve.exact.size(), curve.theta.size());
        const auto truth = m_window->document().process()->truth();
        Theta theta = m_window->document().referenceTheta();
        const double reference = truth->crossSection(theta);
        theta[0] = curve.theta.back();
        QVERIFY(std::abs(curve.exact.back() - truth->crossSection(theta) / reference) < 1e-12);
    }

    void moreParametersGetAxesAndSliders()
    {
        m_window->newStudy("vbf");
        if (m_window->document().schema().parameters.size() < 3)
            QSKIP("no built-in process with three parameters");
        m_window->goTo("model");
        QTest::qWait(50);
        auto* x = m_window->findChild<QComboBox*>("model.axis.x");
        QVERIFY(x->isVisible());
        const QString before = m_map->csv();
        x->setCurrentIndex(2);
        QVERIFY(m_map->csv() != before);
    }

    void aMoveFollowsWithinAFrame()
    {
        const int b = free();
        std::vector<double> times;
        const QPoint from = pixel(benchmark(b));
        QTest::mousePress(&m_map->plot(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 60; ++i) {
            QElapsedTimer clock;
            clock.start();
            moveMouse(from + QPoint(i, i / 2));
            times.push_back(double(clock.nsecsElapsed()) * 1e-6);
            QCoreApplication::sendPostedEvents();
        }
        QTest::mouseRelease(&m_map->plot(), Qt::LeftButton, {}, from);
        std::sort(times.begin(), times.end());
        qInfo("a mouse move with its map: median %.2f ms, 99th percentile %.2f ms",
              times[times.size() / 2], times[times.size() * 99 / 100]);
        // Ten times the budget of a machine at rest, so that it fails only when something is wrong.
        QVERIFY(times[times.size() / 2] < 160.0);
    }

private:
    const EventSchema& schema() { return m_window->document().schema(); }
    QUndoStack& undo() { return m_window->document().undoStack(); }
    const Theta& benchmark(int index) { return schema().benchmarks[std::size_t(index)].values; }

    /// A benchmark that is not the reference.
    int free()
    {
        for (std::size_t b = schema().benchmarks.size(); b-- > 0;)
            if (!schema().benchmarks[b].isReference)
                return int(b);
        return -1;
    }

    QPoint pixel(const Theta& theta)
    {
        const QCustomPlot& plot = m_map->plot();
        return QPoint(qRound(plot.xAxis->coordToPixel(theta[0])),
                      qRound(plot.yAxis->coordToPixel(theta[1])));
    }

    void click(const Theta& theta)
    {
        QTest::mouseClick(&m_map->plot(), Qt::LeftButton, {}, pixel(theta));
        m_map->setFocus();
    }

    void moveMouse(const QPoint& to)
    {
        QMouseEvent event(QEvent::MouseMove, to, m_map->plot().mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_map->plot(), &event);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    MorphingErrorPlot* m_map = nullptr;
};

QTEST_MAIN(ModelPageTest)
#include "ModelPageTest.moc"
