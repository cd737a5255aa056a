// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/ResourceFolder.hpp"
#include "widgets/lessons/LessonReader.hpp"
#include "widgets/lessons/SceneTable.hpp"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace assay;

/// Every step within 5 s at the most demanding end of its controls; live scenes within a frame.
class LessonsPerfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStepIsInTime_data()
    {
        QTest::addColumn<int>("lesson");
        QTest::addColumn<int>("step");
        std::vector<std::string> problems;
        m_lessons = readLessons(*resourceFolder("lessons"), problems);
        QVERIFY(problems.empty());
        for (int l = 0; l < int(m_lessons.size()); ++l)
            for (int s = 0; s < int(m_lessons[std::size_t(l)].steps.size()); ++s)
                QTest::addRow("%d.%d", m_lessons[std::size_t(l)].number, s + 1) << l << s;
    }

    void everyStepIsInTime()
    {
        QFETCH(int, lesson);
        QFETCH(int, step);
        const LessonStep& one = m_lessons[std::size_t(lesson)].steps[std::size_t(step)];
        const SceneEntry& scene = *findScene(one.scene);
        SceneSettings settings(scene, one.settings);
        // Counts at their most: events, toys, epochs, bins.
        for (const LessonControl& control : one.controls) {
            const SceneSetting& setting = *scene.setting(control.setting);
            if (setting.choices.empty() && setting.whole)
                settings.set(setting.id, control.range.empty() ? setting.high : control.range[1]);
        }
        TaskContext context;
        context.seed = one.seed;
        std::vector<double> milliseconds;
        for (int repeat = 0; repeat < (scene.live ? 15 : 1); ++repeat) {
            QElapsedTimer clock;
            clock.start();
            const auto result = scene.run(settings, context);
            milliseconds.push_back(1e-6 * double(clock.nsecsElapsed()));
            QVERIFY(result.ok());
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        const double median = milliseconds[milliseconds.size() / 2];
        qInfo("%s: %.1f ms", one.scene.c_str(), median);
        const double limit = scene.live ? 16.0 : 5000.0;
        QVERIFY2(median < limit, qPrintable(QString::number(median)));
    }

private:
    std::vector<Lesson> m_lessons;
};

QTEST_MAIN(LessonsPerfTest)
#include "LessonsPerfTest.moc"
