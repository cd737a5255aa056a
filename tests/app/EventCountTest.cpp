// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/Surroundings.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"
#include "widgets/plots/EventCountPlot.hpp"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

class EventCountTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useOwnSurroundings(m_folder); }

    /// Interference gives as many events at another parameter value; it is computed from the study.
    void thePartnerOfTheTruthIsShown()
    {
        const auto window = shownWindow("offshell-toy");
        window->goTo("limits");
        auto& scene = *window->document().findChild<LimitScene*>("limitScene");
        QTRY_VERIFY_WITH_TIMEOUT(!scene.curves().isEmpty(), 20000);
        auto* panel = window->findChild<Panel*>("panel.eventCount");
        QVERIFY(panel);
        Theta truth = scene.truth();
        truth[0] = 0.25;
        scene.moveTruth(truth, true);
        panel->refreshNow();
        const auto* plot = panel->findChild<EventCountPlot*>("plot.eventCount");
        const EventCountCurve curve = plot->curve();
        QCOMPARE(curve.truth, 0.25);
        const auto exact = window->document().process()->truth();
        const double luminosity = 1000.0 * scene.recipe()->luminosityFb;
        QCOMPARE(curve.eventsAtTruth, luminosity * exact->crossSection({0.25}));
        QVERIFY(!curve.partners.isEmpty());
        for (const double partner : curve.partners) {
            QVERIFY(std::abs(partner - 0.25) > 0.01);
            QVERIFY(std::abs(exact->crossSection({partner}) / exact->crossSection({0.25}) - 1.0)
                    < 1e-9);
        }
        const QString said = panel->findChild<QLabel*>("limits.count.text")->text();
        QVERIFY2(said.contains(QString::number(curve.partners.front(), 'g', 4)), qPrintable(said));
        QCOMPARE(plot->csv().count('\n'), curve.theta.size() + 1);
        const QString picture = qEnvironmentVariable("ASSAY_TEST_PICTURES");
        if (!picture.isEmpty())
            panel->grab().save(picture + "/eventCount.png");
        QTRY_VERIFY_WITH_TIMEOUT(!window->tasks().busy(), 20000);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(EventCountTest)
#include "EventCountTest.moc"
