// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/EventSearch.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <QTest>

using namespace assay;

/// Events found by their ids and by what is in them.
class EventSearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsAreFound()
    {
        const auto process = createProcess("gauss", {});
        const EventSample sample = *simulate(**process, 1000, {});
        using Found = std::vector<std::size_t>;
        QCOMPARE(*findEventsById(sample, {999, 7, 5, 7, 5000}, 10, {}), (Found{5, 7, 999}));
        QCOMPARE(*findEventsById(sample, {999, 7, 5}, 2, {}), (Found{5, 7}));
        QCOMPARE(*findEventsById(sample, {}, 2, {}), Found{});
        QCOMPARE(*findEventById(sample, 7, {}), std::optional<std::size_t>(7));
        QCOMPARE(*findEventById(sample, 5000, {}), std::optional<std::size_t>());
    }

    void boxesHoldTheirEvents()
    {
        const auto process = createProcess("gauss", {});
        const EventSample sample = *simulate(**process, 1000, {});
        const auto block = sample.readAll({true, false, false});
        std::vector<std::size_t> expected;
        for (Eigen::Index i = 0; i < block->x.rows(); ++i)
            if (block->x(i, 0) > 0.2 && block->x(i, 0) <= 0.5)
                expected.push_back(std::size_t(i));
        QVERIFY(expected.size() > 20);
        QCOMPARE(*findEvents(sample, {{0, 0.2, 0.5}}, 1000, {}), expected);
        QVERIFY(!findEvents(sample, {{9, 0.2, 0.5}}, 1000, {}).ok());
        // As of bins, the lower edge does not belong to it and the upper does.
        const double value = block->x(3, 0);
        QCOMPARE(*findEvents(sample, {{0, value - 1e-9, value}}, 10, {}),
                 std::vector{std::size_t(3)});
        QVERIFY(findEvents(sample, {{0, value, value + 1e-9}}, 10, {})->empty());
    }
};

QTEST_APPLESS_MAIN(EventSearchTest)
#include "EventSearchTest.moc"
