// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/Exploration.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plots/DistributionPlot.hpp"

#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace assay;

/// What a person does to see how much nuisance parameters change a distribution.
class SystematicsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow("zh");
        QVERIFY(!variations()->isVisible());
        editStudy(m_window->document(), &Recipe::events, std::uint64_t(4000), "events");
        auto settings = m_window->document().study().processSettings;
        settings["scale_variation"] = std::string("on");
        settings["b_tag_variation"] = std::string("on");
        editStudy(m_window->document(), &Recipe::processSettings, settings, "process");
        m_window->tasks().runStages(m_window->document().project(), m_window->document().study(),
                                    "simulate", "simulate");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy() && m_window->sample().summary(), 60000);
        m_window->goTo("observables");
        QTRY_VERIFY(variations()->isVisible());
    }

    void cleanupTestCase() { m_window.reset(); }

    void aTickedParameterIsABand()
    {
        QCOMPARE(entries(), (QStringList{"muF", "b_tag"}));
        QVERIFY(plot()->distribution().variations.isEmpty());
        tick("muF");
        QTRY_COMPARE_WITH_TIMEOUT(plot()->distribution().variations.size(), 1, 10000);
        compareWithEvents("muF", "muF_up", "muF_down");
        tick("b_tag");
        QTRY_COMPARE_WITH_TIMEOUT(plot()->distribution().variations.size(), 2, 10000);
        QVERIFY(plot()->csv().contains("muF_up_pb,muF_down_pb,b_tag_up_pb,b_tag_down_pb"));
        QVERIFY(plot()->description().contains("systematics"));
    }

    void itFollowsTheSliders()
    {
        const auto before = plot()->distribution().variations[0].up;
        m_window->page("observables")->findChildren<QSlider*>().front()->setValue(800);
        QVERIFY(exploration().theta() != m_window->document().referenceTheta());
        QVERIFY(plot()->distribution().variations[0].up != before);
        compareWithEvents("muF", "muF_up", "muF_down");
    }

    void whatIsTickedIsKept()
    {
        tick("muF"); // off
        QTRY_COMPARE_WITH_TIMEOUT(plot()->distribution().variations.size(), 1, 10000);
        QCOMPARE(plot()->distribution().variations[0].name, QString("b_tag"));
        const QString place = m_folder.filePath("kept.assay");
        m_window->saveTo(place);
        m_window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 5000);
        m_window.reset();
        m_window = shownWindow();
        QVERIFY(m_window->openPath(place).ok());
        m_window->goTo("observables");
        QCOMPARE(exploration().variations(), QStringList{"b_tag"});
        QTRY_COMPARE_WITH_TIMEOUT(plot()->distribution().variations.size(), 1, 20000);
        for (const QAction* action : variations()->menu()->actions())
            QCOMPARE(action->isChecked(), action->text() == "b_tag");
    }

private:
    Exploration& exploration() { return m_window->sample().exploration(); }
    QToolButton* variations()
    {
        return m_window->findChild<QToolButton*>("observables.variations");
    }
    DistributionPlot* plot()
    {
        return m_window->findChild<DistributionPlot*>("plot.distribution");
    }
    QStringList entries()
    {
        QStringList names;
        for (const QAction* action : variations()->menu()->actions())
            names << action->text();
        return names;
    }
    void tick(const QString& name)
    {
        for (QAction* action : variations()->menu()->actions())
            if (action->text() == name)
                action->trigger();
    }

    /// Event by event: the morphed weight times the weight at the shift over that at the reference.
    void compareWithEvents(const QString& name, const std::string& up, const std::string& down)
    {
        const Distribution& drawn = plot()->distribution();
        const auto found
            = std::find_if(drawn.variations.begin(), drawn.variations.end(),
                           [&](const Variation& variation) { return variation.name == name; });
        QVERIFY(found != drawn.variations.end());
        const auto events = m_window->sample().events();
        const EventSchema& schema = events->sample.schema();
        const EventBlock all = *events->sample.readAll({true, true, true});
        const auto reference = std::find_if(schema.benchmarks.begin(), schema.benchmarks.end(),
                                            [](const Benchmark& b) { return b.isReference; });
        const auto zero = Eigen::Index(reference - schema.benchmarks.begin());
        Vector w;
        QVERIFY(events->weights->evaluate(all, exploration().theta(), w).ok());
        const auto column = Eigen::Index(
            *schema.observableIndex(exploration().observable().toStdString()));
        double largest = 0.0;
        for (std::size_t k = 0; k + 1 < drawn.edges.size(); ++k) {
            double sumUp = 0.0, sumDown = 0.0;
            for (Eigen::Index e = 0; e < w.size(); ++e) {
                if (!(all.x(e, column) > drawn.edges[k] && all.x(e, column) <= drawn.edges[k + 1]))
                    continue;
                const double at = w[e] / all.weights(e, zero);
                sumUp += at * all.weights(e, Eigen::Index(*schema.benchmarkIndex(up)));
                sumDown += at * all.weights(e, Eigen::Index(*schema.benchmarkIndex(down)));
            }
            QVERIFY(std::abs(found->up[k] - sumUp) < 1e-9 * w.sum());
            QVERIFY(std::abs(found->down[k] - sumDown) < 1e-9 * w.sum());
            largest = std::max(largest, std::abs(sumUp - sumDown) / w.sum());
        }
        QVERIFY(largest > 1e-6); // Something is varied at all.
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(SystematicsTest)
#include "SystematicsTest.moc"
