// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/FisherJson.hpp"
#include "tests/studies/StudyRun.hpp"

#include <cmath>

using namespace assay;
using namespace assay::test;

namespace {

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

/// Area of the grid inside of the contour of 68 %.
double area(const LimitResult& limit)
{
    const auto inside =
        std::count_if(limit.q.begin(), limit.q.end(), [](double q) { return q < 2.2789; });
    return static_cast<double>(inside);
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

void ParticleStudiesLongTest::betweenHistogramAndTruth_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("histograms");
    QTest::newRow("zh") << "zh" << QStringList{"histogram:pt_z", "histogram:m_zh,cos_star"};
    QTest::newRow("vbf") << "vbf"
                         << QStringList{"histogram:pt_j1@20", "histogram:pt_j1,dphi_jj@6"};
    QTest::newRow("wz") << "wz" << QStringList{"histogram:mt_wz", "histogram:mt_wz,phi_lw"};
}

void ParticleStudiesLongTest::betweenHistogramAndTruth()
{
    QFETCH(QString, name);
    QFETCH(QStringList, histograms);
    const auto recipe = loadRecipe(std::string(ASSAY_SOURCE_DIR "/resources/examples/") +
                                   name.toStdString() + ".toml");
    QVERIFY2(recipe.ok(), recipe ? "" : recipe.error().text().c_str());
    std::vector<double> alicesToTruth, alicesToHistogram, sallyToTruth, sallyToHistogram;
    std::vector<double> sallyAreaToHistogram, sallyAreaToTruth;
    for (const std::uint64_t seed : {101U, 102U, 103U}) {
        Recipe study = *recipe;
        study.seed = seed;
        study.events /= 2;
        const Outcome outcome = outcomeOf(study);
        QVERIFY(!outcome.limits.empty());
        double smallest = INFINITY, largest = 0.0;
        for (const QString& histogram : histograms) {
            smallest =
                std::min(smallest, area(byName(outcome.limits, histogram.toStdString())));
            largest = std::max(largest, information(outcome.fisher, histogram.toStdString()));
        }
        const double alices = area(byName(outcome.limits, "alices"));
        const double sally = information(outcome.fisher, "sally");
        alicesToTruth.push_back(alices / area(byName(outcome.limits, "parton-truth")));
        alicesToHistogram.push_back(alices / smallest);
        const double sallyArea = area(byName(outcome.limits, "sally"));
        sallyAreaToHistogram.push_back(sallyArea / smallest);
        sallyAreaToTruth.push_back(sallyArea / area(byName(outcome.limits, "parton-truth")));
        sallyToTruth.push_back(sally / information(outcome.fisher, "parton-truth"));
        sallyToHistogram.push_back(sally / largest);
    }
    qInfo("%s: area of ALICES / truth %.3f, / best histogram %.3f; information of SALLY / truth "
          "%.3f, / best histogram %.3f (medians of three seeds)",
          qPrintable(name), median(alicesToTruth), median(alicesToHistogram),
          median(sallyToTruth), median(sallyToHistogram));
    qInfo("%s: area of SALLY / truth %.3f, / best histogram %.3f", qPrintable(name),
          median(sallyAreaToTruth), median(sallyAreaToHistogram));
    // The truth is that of the latents; both have the fluctuations of the same events.
    QVERIFY(median(alicesToTruth) > 0.9);
    QVERIFY(median(alicesToHistogram) < 1.05);
    QVERIFY(median(sallyToTruth) < 1.03);
    QVERIFY(median(sallyToHistogram) > 0.97);
}

QTEST_GUILESS_MAIN(ParticleStudiesLongTest)
#include "ParticleStudiesLongTest.moc"
