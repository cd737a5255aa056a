// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/ResourceFolder.hpp"
#include "core/inference/ChiSquare.hpp"
#include "widgets/lessons/CheckExpression.hpp"
#include "widgets/lessons/LessonReader.hpp"
#include "widgets/lessons/LessonText.hpp"
#include "widgets/lessons/SceneTable.hpp"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace assay;

namespace {

constexpr double mostSeconds = 15.0; // Per step; a quiet machine needs less than five.

double cdf(double x)
{
    return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

Result<SceneResult> runScene(const char* id, const ProcessSettings& values, std::uint64_t seed = 1)
{
    const SceneEntry* scene = findScene(id);
    if (!scene)
        return notFound(id);
    TaskContext context;
    context.seed = seed;
    return scene->run(SceneSettings(*scene, values), context);
}

double number(const Result<SceneResult>& result, const char* name)
{
    if (!result) {
        qWarning("%s", result.error().text().c_str());
        return NAN;
    }
    return result->numbers.at(name);
}

#define NEAR(value, expected, tolerance)                                                          \
    QVERIFY2(std::abs((value) - (expected)) <= (tolerance),                                       \
             qPrintable(QString("%1 is not %2").arg(value, 0, 'g', 12).arg(expected, 0, 'g', 12)))

const char* const smallLesson = R"(number = 1
title = "T"
summary = "S"

[[step]]
title = "One"
text = "Text"
scene = "hypotheses"
controls = [{ setting = "theta", range = [0.0, 1.0] }]

[step.check]
task = "Do"
expression = "tpr > 0.5"
good = "{tpr}"
not_yet = "no"
)";

} // namespace

/// The lesson files, and the numbers of the scenes against closed forms.
class LessonsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allLessonsAreRead()
    {
        const auto folder = resourceFolder("lessons");
        QVERIFY(folder.ok());
        std::vector<std::string> problems;
        const auto lessons = readLessons(*folder, problems);
        for (const std::string& problem : problems)
            qWarning("%s", problem.c_str());
        QVERIFY(problems.empty());
        std::vector<int> numbers;
        for (const Lesson& lesson : lessons)
            numbers.push_back(lesson.number);
        QCOMPARE(numbers, (std::vector<int>{1, 2, 8}));
    }

    void everyStepRuns_data()
    {
        QTest::addColumn<int>("lesson");
        QTest::addColumn<int>("step");
        std::vector<std::string> problems;
        m_lessons = readLessons(*resourceFolder("lessons"), problems);
        for (int l = 0; l < int(m_lessons.size()); ++l)
            for (int s = 0; s < int(m_lessons[std::size_t(l)].steps.size()); ++s)
                QTest::addRow("%d.%d", m_lessons[std::size_t(l)].number, s + 1) << l << s;
    }

    /// In time, with all figures and numbers, tasks that are not solved before anything was done,
    /// and examples that exist.
    void everyStepRuns()
    {
        QFETCH(int, lesson);
        QFETCH(int, step);
        const Lesson& whole = m_lessons[std::size_t(lesson)];
        const LessonStep& one = whole.steps[std::size_t(step)];
        const SceneEntry& scene = *findScene(one.scene);
        const SceneSettings settings(scene, one.settings);
        TaskContext context;
        context.seed = one.seed;
        QElapsedTimer clock;
        clock.start();
        const auto result = scene.run(settings, context);
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().text().c_str());
        const double seconds = 1e-3 * double(clock.elapsed());
        QVERIFY2(seconds < mostSeconds, qPrintable(QString::number(seconds)));
        for (const std::string& id : one.figures)
            QVERIFY2(result->figure(id) && !result->figure(id)->items.empty(), id.c_str());
        for (const SceneNumber& known : scene.numbers)
            QVERIFY2(result->numbers.contains(known.id), known.id.c_str());
        if (!one.check.empty()) {
            auto numbers = result->numbers;
            for (const auto& [name, value] : settings.values())
                if (const double* given = std::get_if<double>(&value))
                    numbers.emplace(name, *given);
            const auto check = CheckExpression::parse(one.check.expression,
                                                      namesOfScene(one.scene));
            QVERIFY(check.ok());
            QVERIFY2(std::isfinite(check->value(numbers)), one.check.expression.c_str());
            QVERIFY2(!check->holds(numbers), "the task is solved from the start");
        }
        if (!whole.project.empty())
            QVERIFY(std::filesystem::exists(*resourceFolder("examples") /
                                            (whole.project + ".toml")));
    }

    void expressions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("precedence") << "1 + 2 * 3 ^ 2" << 19.0;
        QTest::newRow("minus") << "-2 ^ 2 - -1" << -3.0;
        QTest::newRow("left to right") << "8 / 4 / 2" << 1.0;
        QTest::newRow("condition") << "abs(a - 0.68) < 0.03 and not (b > 1)" << 1.0;
        QTest::newRow("or") << "b > 1 or a > 1" << 0.0;
        QTest::newRow("functions") << "max(sqrt(16), min(exp(0), log(1)))" << 4.0;
        QTest::newRow("at most") << "b <= 0.5" << 1.0;
    }

    void expressions()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto parsed = CheckExpression::parse(text.toStdString(), {"a", "b"});
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : parsed.error().text().c_str());
        NEAR(parsed->value({{"a", 0.7}, {"b", 0.5}}), value, 1e-12);
    }

    void brokenExpressionsAreRefused()
    {
        for (const char* text : {"", "1 +", "(a", "a < ", "c", "a a", "system(1)", "min(1)", "1..2x",
                                 "a; b", "not(", "max(a, b"})
            QVERIFY2(!CheckExpression::parse(text, {"a", "b"}).ok(), text);
        // Deep nesting ends with a message, not with the stack.
        QVERIFY(!CheckExpression::parse(std::string(100000, '('), {"a"}).ok());
        QVERIFY(!CheckExpression::parse(std::string(100000, '-') + "a", {"a"}).ok());
        // What is not known holds neither way.
        const auto unknown = CheckExpression::parse("not (a > 1)", {"a"});
        QVERIFY(unknown.ok() && !unknown->holds({}) && !unknown->holds({{"a", NAN}}));
    }

    void brokenLessonsAreExplained_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("message");
        QTest::newRow("syntax") << "title = \"T\"" << "title = T" << "small.toml:2";
        QTest::newRow("key") << "summary" << "sumary" << "nearest known one is 'summary'";
        QTest::newRow("step key") << "text =" << "txt =" << "small.toml:7";
        QTest::newRow("scene") << "\"hypotheses\"" << "\"hypothesis\"" << "'hypotheses'";
        QTest::newRow("setting") << "setting = \"theta\"" << "setting = \"thta\"" << "small.toml:9";
        QTest::newRow("range") << "[0.0, 1.0]" << "[0.0, 9.0]" << "inside the range";
        QTest::newRow("number") << "tpr > 0.5" << "tpt > 0.5" << "nearest is 'tpr'";
        QTest::newRow("placeholder") << "{tpr}" << "{nothing}" << "step 1";
        QTest::newRow("type") << "number = 1" << "number = \"1\"" << "a whole number";
    }

    void brokenLessonsAreExplained()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, message);
        QString text = smallLesson;
        QVERIFY(parseLesson(text.toStdString(), "small.toml").ok());
        text.replace(text.indexOf(from), from.size(), to);
        const auto lesson = parseLesson(text.toStdString(), "small.toml");
        QVERIFY(!lesson.ok());
        const QString said = QString::fromStdString(lesson.error().text());
        QVERIFY2(said.contains(message), qPrintable(said));
    }

    void numbersAreFilledIn()
    {
        const std::map<std::string, double> numbers = {{"a", -0.1234}, {"b", -1e-9}};
        QCOMPARE(fillNumbers("{a} {a:3} {b} {c} { }", numbers), QString("−0.12 −0.123 0.00 ? { }"));
    }

    /// Lesson 1: closed forms for Gaussians.
    void hypothesesAreExact()
    {
        const auto equal = runScene("hypotheses", {{"theta", 2.0}, {"cut", 0.7}});
        NEAR(number(equal, "tpr"), cdf(2.0 - 0.7), 1e-12);
        NEAR(number(equal, "fpr"), cdf(-0.7), 1e-12);
        NEAR(number(equal, "auc"), cdf(std::sqrt(2.0)), 1e-5);
        NEAR(number(equal, "auc_x"), number(equal, "auc"), 1e-5);
        const auto wide = runScene("hypotheses", {{"theta", 1.0}, {"width", 2.0}, {"cut", 1.5}});
        NEAR(number(wide, "auc_x"), cdf(1.0 / std::sqrt(5.0)), 1e-5);
        QVERIFY(number(wide, "auc") > number(wide, "auc_x") + 0.05);
        // Neyman and Pearson: never below, at any background.
        for (const double cut : {-3.0, -1.0, 0.0, 1.0, 2.5}) {
            const auto at = runScene("hypotheses",
                                     {{"theta", 1.0}, {"width", 2.0}, {"cut", cut}});
            QVERIFY(number(at, "best") >= number(at, "tpr") - 1e-4);
        }
        // The region log r > c of unequal widths, by counting on a fine grid.
        const auto byRatio = runScene("hypotheses", {{"theta", 1.0}, {"width", 2.0},
                                                     {"statistic", "ratio"}, {"log_cut", 0.4}});
        double tpr = 0.0, fpr = 0.0;
        for (double x = -20.0; x < 20.0; x += 1e-4) {
            const double t = (x - 1.0) / 2.0;
            if (0.5 * (x * x - t * t) - std::log(2.0) <= 0.4)
                continue;
            tpr += 1e-4 * std::exp(-0.5 * t * t) / (2.0 * std::sqrt(2.0 * M_PI));
            fpr += 1e-4 * std::exp(-0.5 * x * x) / std::sqrt(2.0 * M_PI);
        }
        NEAR(number(byRatio, "tpr"), tpr, 1e-4);
        NEAR(number(byRatio, "fpr"), fpr, 1e-4);
        // Many events: pairs of a thousand toys have an uncertainty of about 0.01.
        const auto many = runScene("hypotheses", {{"theta", 0.5}, {"events", 20.0}});
        NEAR(number(many, "auc_n"), cdf(std::sqrt(10.0) * 0.5), 0.025);
    }

    /// Lesson 2: spec methods C_morphing.
    void morphingWeightsAreExact()
    {
        const ProcessSettings basis = {{"t1", -1.0}, {"t2", 0.0}, {"t3", 1.0}, {"theta", 2.0}};
        const auto wide = runScene("morphing", basis);
        NEAR(number(wide, "w1"), 1.0, 1e-12);
        NEAR(number(wide, "w2"), -3.0, 1e-12);
        NEAR(number(wide, "w3"), 3.0, 1e-12);
        NEAR(number(wide, "squares"), 19.0, 1e-11);
        const auto narrow = runScene(
            "morphing", {{"t1", 0.0}, {"t2", 0.1}, {"t3", 0.2}, {"theta", 2.0}});
        NEAR(number(narrow, "squares"), 194941.0, 1e-5);
        const auto ends = runScene("morphing", {{"t1", -2.0}, {"t2", 0.0}, {"t3", 2.0}});
        NEAR(number(ends, "worst"), 1.0, 1e-9);
        // sigma = 1 + 2 rho kappa theta + theta^2 with kappa = exp(-1/2).
        NEAR(number(wide, "sigma_true"), 1.0 + 4.0 * std::exp(-0.5) + 4.0, 1e-12);
        const auto noisy = runScene("morphing", {{"t1", -1.0}, {"t2", 0.0}, {"t3", 1.0},
                                                 {"theta", 2.0}, {"events", 1e6}});
        QVERIFY(std::abs(number(noisy, "sigma") - number(noisy, "sigma_true")) <
                5.0 * number(noisy, "sigma_error"));
    }

    /// Lesson 8: closed form of the coverage, spec methods K.
    void coverageIsExact()
    {
        struct Row {
            double factor, bias, events, expected;
        };
        // The spec's numbers are for a level of 68.27 %.
        const double level = cdf(1.0) - cdf(-1.0);
        for (const Row& row : {Row{1.0, 0.0, 20.0, level}, Row{0.8, 0.0, 20.0, 0.7364475227},
                               Row{1.5, 0.0, 20.0, 0.5857838217},
                               Row{1.0, 0.05, 100.0, 0.4359342689}}) {
            const auto result = runScene("coverage", {{"toys", 1000.0}, {"events", row.events},
                                                      {"factor", row.factor}, {"bias", row.bias},
                                                      {"level", level}});
            NEAR(number(result, "expected"), row.expected, 1e-9);
            NEAR(number(result, "coverage"), row.expected, 4.0 * 0.0158);
            NEAR(number(result, "mean"), 1.0 + 5.0 * row.bias / row.factor,
                 4.0 * std::sqrt(5.0 / row.events / 1000.0));
        }
    }

    /// The intervals that are drawn, from the closed form, contain the truth exactly where the
    /// program's own fit says so.
    void drawnIntervalsAgreeWithTheFit()
    {
        const auto result = runScene("coverage", {{"toys", 40.0}, {"factor", 1.7}, {"bias", 0.03}});
        QVERIFY(result.ok());
        const SceneFigure* toys = result->figure("toys");
        const double hits = double(toys->items[0].y.size()), misses = double(toys->items[1].y.size());
        QCOMPARE(hits + misses, 40.0);
        NEAR(number(result, "coverage"), hits / 40.0, 1e-12);
    }

private:
    std::vector<Lesson> m_lessons;
};

QTEST_MAIN(LessonsTest)
#include "LessonsTest.moc"
