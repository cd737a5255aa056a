// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/HeavyEvents.hpp"

#include "core/simulators/ProcessTable.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace assay;

class HeavyEventsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHeaviestOfAllAreFound()
    {
        const auto process = createProcess("eft-toy", {});
        const EventSample sample = *simulate(**process, 30000, {});
        const auto weights = linearEventWeights(*sample.schema().weightModel());
        const Theta theta{0.8, -0.6};
        TaskContext context;
        context.threads = 2;
        const auto found = heaviestEvents(sample, *weights, theta, 50, context);
        QVERIFY(found.ok());
        Vector w;
        QVERIFY(weights->evaluate(*sample.readAll({true, true, true}), theta, w).ok());
        std::vector<std::size_t> order(std::size_t(w.size()));
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return w[Eigen::Index(a)] > w[Eigen::Index(b)];
        });
        QCOMPARE(found->events.size(), std::size_t(50));
        for (std::size_t i = 0; i < 50; ++i) {
            QCOMPARE(found->events[i].index, order[i]);
            const double share = w[Eigen::Index(order[i])] / w.sum();
            QVERIFY(std::abs(found->events[i].share - share) < 1e-12 * share);
        }
        QVERIFY(std::abs(found->effective.maxWeight * found->events[0].share - 1.0) < 1e-9);
    }

    void aSmallSampleGivesAllItHas()
    {
        const auto process = createProcess("gauss", {});
        const EventSample sample = *simulate(**process, 20, {});
        const auto weights = exactEventWeights((*process)->truth(), 0,
                                               sample.schema().benchmarks[0].values);
        const auto found = heaviestEvents(sample, *weights, {0.2}, 100, {});
        QVERIFY(found.ok());
        QCOMPARE(found->events.size(), std::size_t(20));
    }

    void eventsOfARangeOfWeights()
    {
        const auto process = createProcess("gauss", {});
        const EventSample sample = *simulate(**process, 40000, {});
        const auto weights = exactEventWeights((*process)->truth(), 0,
                                               sample.schema().benchmarks[0].values);
        const Theta theta{0.4};
        Vector w;
        QVERIFY(weights->evaluate(*sample.readAll({true, true, true}), theta, w).ok());
        const double low = w[7], high = 1.2 * w[7];
        std::vector<std::size_t> expected;
        for (Eigen::Index i = 0; i < w.size(); ++i)
            if (w[i] >= low && w[i] < high)
                expected.push_back(std::size_t(i));
        QVERIFY(expected.size() > 10);
        TaskContext context;
        context.threads = 2;
        QCOMPARE(*eventsOfWeight(sample, *weights, theta, low, high, 100000, context), expected);
        expected.resize(5);
        QCOMPARE(*eventsOfWeight(sample, *weights, theta, low, high, 5, context), expected);
    }
};

QTEST_APPLESS_MAIN(HeavyEventsTest)
#include "HeavyEventsTest.moc"
