// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/FisherJson.hpp"
#include "tests/studies/StudyRun.hpp"

#include <cmath>
#include <map>

using namespace assay;
using namespace assay::test;

namespace {

/// Ratios of areas between three seeds, each with its own events and networks: SALLY's have a range
/// of 0.001 over the truth and of 0.002 over the best histogram in zh, 0.002 and 0.007 in vbf,
/// 0.008 and 0.034 in wz; ALICES one of 0.08 over the best histogram in zh, 0.05 in vbf, 0.15 in
/// wz.
constexpr double seedSpread = 0.05;

/// What one run of a recipe found.
struct Outcome {
    std::vector<LimitResult> limits;
    FisherReport fisher;
};

Outcome outcomeOf(const Recipe& recipe)
{
    QTemporaryDir folder;
    auto project = Project::create(folder.filePath("study.assay").toStdString(), recipe);
    TaskContext context;
    context.seed = recipe.seed;
    context.threads = 2;
    const auto reports = project ? runPipeline(**project, recipe, "", {}, context)
                                 : Result<std::vector<StageReport>>(project.error());
    if (!reports) {
        QTest::qFail(reports.error().text().c_str(), __FILE__, __LINE__);
        return {};
    }
    const auto limits = (*project)->latestRun("limits.main");
    const auto fisher = (*project)->latestRun("fisher.main");
    return {*limitsFromText(limits->result), *fisherFromText(fisher->result)};
}

/// Area inside of the contours of 68 %, between the points of the grid.
double area(const LimitResult& limit)
{
    double sum = 0.0;
    for (const Polyline& line : limit.contours.at(0.68)) {
        double twice = 0.0;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const auto& here = line.points[i];
            const auto& next = line.points[(i + 1) % line.points.size()];
            twice += here[0] * next[1] - next[0] * here[1];
        }
        sum += line.closed ? 0.5 * std::abs(twice) : INFINITY;
    }
    return sum;
}

double information(const FisherReport& report, const std::string& name)
{
    for (const auto& entry : report.entries)
        if (entry.name == name)
            return std::sqrt(std::max(0.0, entry.information(0, 0) * entry.information(1, 1) -
                                               entry.information(0, 1) * entry.information(1, 0)));
    return 0.0;
}

} // namespace

/// The examples of particles from recipe to contours: trained estimators lie between the best
/// histogram and the truth at parton level, in the median of three seeds.
class ParticleStudiesLongTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void betweenHistogramAndTruth_data();
    void betweenHistogramAndTruth();
};

/// The histograms are the strongest of one and of two observables among all pairs of observables
/// of the process, as found with other seeds; all have bins that resolve the tails.
void ParticleStudiesLongTest::betweenHistogramAndTruth_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("events"); ///< Share of the example's.
    QTest::newRow("zh") << "zh" << 0.5;
    QTest::newRow("vbf") << "vbf" << 0.5;
    QTest::newRow("wz") << "wz" << 1.0;
}

void ParticleStudiesLongTest::betweenHistogramAndTruth()
{
    QFETCH(QString, name);
    QFETCH(double, events);
    const auto recipe = loadRecipe(std::string(ASSAY_SOURCE_DIR "/resources/examples/") +
                                   name.toStdString() + ".toml");
    QVERIFY2(recipe.ok(), recipe ? "" : recipe.error().text().c_str());
    std::map<std::string, std::vector<double>> ratios;
    for (const std::uint64_t seed : {101U, 102U, 103U}) {
        Recipe study = *recipe;
        study.seed = seed;
        study.events = static_cast<std::uint64_t>(static_cast<double>(study.events) * events);
        const Outcome outcome = outcomeOf(study);
        QVERIFY(!outcome.limits.empty());
        double smallest = INFINITY, largest = 0.0;
        for (const LimitResult& limit : outcome.limits) {
            if (limit.method != "histogram")
                continue;
            smallest = std::min(smallest, area(limit));
            largest = std::max(largest, information(outcome.fisher, limit.name));
        }
        const double truth = area(byName(outcome.limits, "parton-truth"));
        for (const char* estimator : {"sally", "alices"}) {
            const double own = area(byName(outcome.limits, estimator));
            ratios[std::string(estimator) + ": area / truth"].push_back(own / truth);
            ratios[std::string(estimator) + ": area / best histogram"].push_back(own / smallest);
        }
        const double sally = information(outcome.fisher, "sally");
        ratios["sally: information / truth"].push_back(
            sally / information(outcome.fisher, "parton-truth"));
        ratios["sally: information / best histogram"].push_back(sally / largest);
    }
    for (const auto& [what, values] : ratios)
        qInfo("%s, %s: %.3f (%.3f to %.3f)", qPrintable(name), what.c_str(), median(values),
              *std::min_element(values.begin(), values.end()),
              *std::max_element(values.begin(), values.end()));
    for (const char* estimator : {"sally", "alices"}) {
        const std::string own(estimator);
        QVERIFY(median(ratios[own + ": area / truth"]) > 1.0 - seedSpread);
        QVERIFY(median(ratios[own + ": area / best histogram"]) < 1.0 + seedSpread);
    }
    QVERIFY(median(ratios["sally: information / truth"]) < 1.0 + seedSpread);
    // In wz it lies in so few events that the mean square of a smooth score misses a sixth of it,
    // although the area of the same score is smaller than the best histogram's.
    if (name != "wz")
        QVERIFY(median(ratios["sally: information / best histogram"]) > 1.0 - seedSpread);
}

QTEST_GUILESS_MAIN(ParticleStudiesLongTest)
#include "ParticleStudiesLongTest.moc"
