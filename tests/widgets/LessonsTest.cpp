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

#include <algorithm>
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
        QCOMPARE(numbers, (std::vector<int>{1, 2, 3, 4, 5, 8}));
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
        QTest::newRow("precedence") << "1 + 2 * 3 ** 2" << 19.0;
        QTest::newRow("minus") << "-2 ** 2 - -1" << -3.0;
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
        for (const char* text : {"", "1 +", "(a", "a < ", "c", "a a", "system(1)", "min(1)",
                                 "1..2x", "a; b", "not(", "max(a, b"})
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

    /// Lesson 3: the exact ratio of the board against the sum over all 65536 paths.
    void galtonIsExact()
    {
        const int rows = 16;
        const auto left = [&](int row, int k, double theta) {
            const double f = std::sin(M_PI * (row + 0.5) / rows);
            const double across = (2.0 * k - row) / (2.0 * rows);
            return 0.5 * (1.0 - f) + f / (1.0 + std::exp(-5.0 * theta * across));
        };
        std::vector<double> above(rows + 1, 0.0), below(rows + 1, 0.0);
        for (unsigned path = 0; path < (1u << rows); ++path) {
            double a = 1.0, b = 1.0;
            int k = 0;
            for (int row = 0; row < rows; ++row) {
                const bool right = path >> row & 1u;
                const double atTheta = left(row, k, -0.8), atReference = left(row, k, 0.3);
                a *= right ? 1.0 - atTheta : atTheta;
                b *= right ? 1.0 - atReference : atReference;
                k += right;
            }
            above[std::size_t(k)] += a;
            below[std::size_t(k)] += b;
        }
        const auto result = runScene("galton", {{"theta", -0.8}, {"theta_ref", 0.3},
                                                {"balls", 5000.0}}, 5);
        QVERIFY(result.ok());
        const SceneFigure* cloud = result->figure("cloud");
        const std::vector<double>& exact = cloud->items[1].y;
        for (std::size_t k = 0; k <= rows; ++k)
            NEAR(exact[k], above[k] / below[k], 1e-10 * exact[k]);
        // The bin means of the joint ratio are the ratio, within their errors.
        const SceneItem& means = cloud->items[2];
        double chi2 = 0.0;
        for (std::size_t i = 0; i < means.x.size(); ++i) {
            const std::size_t k = std::size_t(std::lround(means.x[i] + 8.0));
            chi2 += std::pow((means.y[i] - exact[k]) / (means.high[i] - means.y[i]), 2);
        }
        QVERIFY(means.x.size() >= 8);
        QVERIFY2(chi2 < 3.0 * double(means.x.size()), qPrintable(QString::number(chi2)));
        NEAR(number(result, "mean"), 1.0, 0.1);
    }

    /// The mean of the joint ratio in bins of x is r(x) for events of theta_ref, and only for them.
    void jointRatiosAverageToTheRatio()
    {
        const ProcessSettings settings = {{"theta", 2.0}, {"smearing", 1.0}, {"events", 50000.0}};
        const auto right = runScene("latent", settings);
        QVERIFY2(number(right, "pull") < 1.8, qPrintable(QString::number(number(right, "pull"))));
        NEAR(number(right, "mean"), 1.0, 5.0 * number(right, "mean_error"));
        // Standard deviation of z given x: 2 s / sqrt(4 + s^2); log r = theta (2 z - theta) / 8.
        NEAR(number(right, "spread"), 2.0 / 4.0 * 2.0 / std::sqrt(5.0), 0.01);
        ProcessSettings other = settings;
        other["source"] = "theta";
        QVERIFY(number(runScene("latent", other), "pull") > 5.0);
    }

    void moreEventsTeachTheRatio()
    {
        const auto few = runScene("learned", {{"method", "CARL"}, {"rows", 500.0},
                                              {"epochs", 10.0}});
        const auto many = runScene("learned", {{"method", "ALICE"}, {"rows", 20000.0},
                                               {"epochs", 20.0}});
        QVERIFY2(number(many, "mse") < 0.02, qPrintable(QString::number(number(many, "mse"))));
        QVERIFY(number(many, "mse") < 0.5 * number(few, "mse"));
    }

    /// Lesson 4: the arrows, spec methods N8.
    void arrowsAreTheScore()
    {
        const auto result = runScene("score-field", {{"show", "truth"}});
        QVERIFY(result.ok());
        const SceneItem& arrows = result->figure("field")->items.front();
        bool found = false;
        for (std::size_t i = 0; i < arrows.x.size(); ++i) {
            if (arrows.x[i] != 2.0 || arrows.y[i] != -1.0)
                continue;
            found = true;
            const double length = std::hypot(2.492732801, -0.6944709481);
            const double scale = 0.22 * std::log1p(length) / length;
            NEAR(arrows.low[i], scale * 2.492732801, 1e-9);
            NEAR(arrows.high[i], scale * -0.6944709481, 1e-9);
        }
        QVERIFY(found);
    }

    void sallyLearnsTheScore()
    {
        const auto result = runScene("score-field", {{"show", "both"}, {"rows", 20000.0},
                                                     {"epochs", 15.0}});
        QVERIFY2(number(result, "kept") > 0.97 && number(result, "kept") <= 1.0,
                 qPrintable(QString::number(number(result, "kept"))));
        QVERIFY(number(result, "error") < 0.25);
    }

    void theScoreIsSufficientNearItsPointOnly()
    {
        const auto near = runScene("locality", {{"g0", 1.0}, {"g", 1.02}, {"truth", 1.0}});
        // What is missing is lost in the 25 bins.
        QVERIFY(number(near, "share") > 0.96 && number(near, "share") <= 1.0);
        QVERIFY(number(near, "kept") > 0.96 && number(near, "kept") <= 1.0);
        // Spec methods N4b, q(mu) of the full likelihood and of 25 bins of the score at mu = 1.
        struct Row {
            double mu, full, score;
        };
        for (const Row& row : {Row{0.0, 14.231, 5.455}, Row{1.0, 6.247, 5.757},
                               Row{1.5, 19.160, 18.513}, Row{4.0, 96.333, 88.509}}) {
            const auto at = runScene("locality", {{"g0", 1.0}, {"g", std::sqrt(row.mu)},
                                                  {"truth", std::sqrt(0.5)}});
            NEAR(number(at, "q_full"), row.full, 2e-3);
            // The bins end on the grid of x, whose finite step leaves 0.4 % (0.1 % at 0.001).
            NEAR(number(at, "q_score"), row.score, 0.005 * row.score);
        }
    }

    /// Lesson 5.
    void informationInBinsIsExact()
    {
        NEAR(number(runScene("binning", {{"bins", 2.0}}), "kept"), 2.0 / M_PI, 1e-12);
        NEAR(number(runScene("binning", {{"bins", 1.0}}), "kept"), 0.0, 1e-12);
        NEAR(number(runScene("binning", {{"bins", 2.0}}), "full"), 0.2, 1e-12);
        // Equally wide bins by summing a fine grid: dp/dtheta = sum p t.
        const int bins = 6;
        std::vector<double> p(bins, 0.0), slope(bins, 0.0);
        const double step = 1e-4;
        for (double u = -10.0; u < 10.0; u += step) {
            const int bin = std::clamp(int(std::floor(u + 3.0)), 0, bins - 1);
            const double density = step * std::exp(-0.5 * u * u) / std::sqrt(2.0 * M_PI);
            p[std::size_t(bin)] += density;
            slope[std::size_t(bin)] += density * u / std::sqrt(5.0);
        }
        double information = 0.0;
        for (int b = 0; b < bins; ++b)
            information += slope[std::size_t(b)] * slope[std::size_t(b)] / p[std::size_t(b)];
        const auto result = runScene("binning", {{"bins", 6.0}, {"spacing", "equal"}});
        NEAR(number(result, "information"), information, 1e-6);
    }

    void oneObservableKnowsOneParameter()
    {
        const auto one = runScene("observables", {{"observables", "x1"}, {"bins", 20.0}});
        NEAR(number(one, "full_1"), 1.29525809, 1e-4);
        NEAR(number(one, "full_2"), 0.6897145657, 1e-4);
        NEAR(number(one, "kept_2"), 0.0, 1e-6);
        QVERIFY(number(one, "kept_1") > 0.9);
        const auto both = runScene("observables", {{"observables", "both"}, {"bins", 20.0}});
        QVERIFY(number(both, "kept") > 0.9 && number(both, "kept") < 1.0);
    }

    void morphedSpectraAgreeWithTheTruth()
    {
        const auto good = runScene("morphed-distribution", {{"events", 50000.0}, {"theta", 0.5}});
        NEAR(number(good, "chi2"), 1.0, 0.8);
        const auto bad = runScene("morphed-distribution", {{"t1", 0.0}, {"t2", 0.1}, {"t3", 0.2},
                                                           {"theta", 2.0}});
        QVERIFY(number(bad, "negative") > 2.0);
        QVERIFY(number(bad, "noise") > 10.0 * number(good, "noise"));
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
            NEAR(number(result, "mean"), 1.0 + 5.0 * row.bias,
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
        const double hits = double(toys->items[0].y.size()),
                     misses = double(toys->items[1].y.size());
        QCOMPARE(hits + misses, 40.0);
        NEAR(number(result, "coverage"), hits / 40.0, 1e-12);
    }

private:
    std::vector<Lesson> m_lessons;
};

QTEST_MAIN(LessonsTest)
#include "LessonsTest.moc"
