// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/RateSums.hpp"
#include "core/project/LimitJson.hpp"
#include "core/tasks/Pipeline.hpp"
#include "core/tasks/StudyData.hpp"
#include "core/tasks/StudyEstimators.hpp"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace assay;

namespace {

const char* const zhText = R"(
[study]
seed = 5
[process]
name = "zh"
settings = { parameters = "C_HW, C_HQ3" }
[simulate]
events = 60000
[limits.main]
true = "sm"
luminosity_fb = 300.0
grid = { C_HW = [-0.4, 0.4, 9], C_HQ3 = [-0.12, 0.12, 9] }
asimov = "all"
estimators = ["parton-truth", "rate", "histogram:pt_z@8"]
[fisher.sm]
luminosity_fb = 300.0
estimators = ["parton-truth", "rate", "histogram:pt_z@8"]
)";

} // namespace

/// A process of particles in a study: cuts, and the truth at parton level from weights.
class ParticleStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void onlySelectedEventsAreKept();
    void truthIsTheRatioOfWeights();
    void dataAreTheWeights();
    void truthIsStrongest();
    void truthOfObservablesIsRefused();

private:
    QTemporaryDir m_dir;
    Recipe m_recipe;
    std::shared_ptr<Project> m_project;
    TaskContext m_context;
};

void ParticleStudyTest::initTestCase()
{
    const RecipeParse parse = checkRecipe(zhText, {});
    QVERIFY2(parse.ok(), problemsText(parse.problems, "recipe").c_str());
    m_recipe = parse.recipe;
    auto created = Project::create(m_dir.filePath("zh.assay").toStdString(), m_recipe);
    QVERIFY(created.ok());
    m_project = *created;
    m_context.threads = 2;
    const auto reports = runPipeline(*m_project, m_recipe, {}, {}, m_context);
    QVERIFY2(reports.ok(), reports ? "" : reports.error().text().c_str());
    for (const StageReport& report : *reports)
        QCOMPARE(report.status, std::string("done"));
}

void ParticleStudyTest::onlySelectedEventsAreKept()
{
    StudySession session(*m_project, m_recipe);
    const auto study = session.study(m_context);
    QVERIFY(study.ok());
    QVERIFY((*study)->sample.size() > 3000 && (*study)->sample.size() < 20000);
    QCOMPARE((*study)->parameters.size(), 2u);
    const auto events = (*study)->sample.readAll({});
    const auto mass = (*study)->sample.schema().observableIndex("m_bb");
    QVERIFY(events.ok() && mass);
    const auto column = events->x.col(static_cast<Eigen::Index>(*mass));
    QVERIFY(column.minCoeff() > 90.0 && column.maxCoeff() < 150.0);
    // 41.3 fb x BR(bb) x 0.067 pass.
    const auto rate = (*study)->rate->crossSection({0.0, 0.0});
    QVERIFY(std::abs(1000.0 * *rate / (41.3 * 0.582 * 0.067) - 1.0) < 0.1);
}

void ParticleStudyTest::truthIsTheRatioOfWeights()
{
    StudySession session(*m_project, m_recipe);
    const auto made = makeEstimator(session, "parton-truth", {}, m_context);
    QVERIFY(made.ok());
    const auto study = *session.study(m_context);
    EventBlock events;
    QVERIFY(study->sample.read(0, 200, {}, events).ok());
    const Theta theta{0.3, -0.07};
    const auto grid = made->ratio->llr(events.weights, Matrix{{theta[0], theta[1]}}, m_context);
    const auto score = made->ratio->score(events.weights, {0.0, 0.0}, m_context);
    QVERIFY(grid.ok() && score.ok());
    Vector at, reference;
    Matrix gradient;
    QVERIFY(study->weights->evaluate(events, theta, at).ok());
    QVERIFY(study->weights->evaluate(events, {0.0, 0.0}, reference, &gradient).ok());
    const double shift = std::log(*study->rate->crossSection(theta) /
                                  *study->rate->crossSection({0.0, 0.0}));
    const Vector slope = *study->rate->gradient({0.0, 0.0}) /
                         *study->rate->crossSection({0.0, 0.0});
    for (Eigen::Index i = 0; i < 200; ++i) {
        QVERIFY(std::abs(grid->values(0, i) - (std::log(at[i] / reference[i]) - shift)) < 1e-9);
        for (Eigen::Index p = 0; p < 2; ++p)
            QVERIFY(std::abs((*score)(i, p) - (gradient(i, p) / reference[i] - slope[p])) < 1e-8);
    }
}

void ParticleStudyTest::dataAreTheWeights()
{
    StudySession session(*m_project, m_recipe);
    const auto data =
        limitData(session, {"", "all", {0.0, 0.0}, 300000.0, Level::Parton}, m_context);
    QVERIFY(data.ok());
    const auto study = *session.study(m_context);
    QCOMPARE(data->x.cols(), static_cast<Eigen::Index>(study->sample.schema().benchmarks.size()));
    QCOMPARE(data->x.rows(), static_cast<Eigen::Index>(study->sample.size()));
    QVERIFY(std::abs(data->weight.sum() /
                         (300000.0 * *study->rate->crossSection({0.0, 0.0})) - 1.0) < 1e-12);
}

/// In information and in limits: no estimate of anything can be stronger.
void ParticleStudyTest::truthIsStrongest()
{
    StudySession session(*m_project, m_recipe);
    const auto truth = makeEstimator(session, "parton-truth", {}, m_context);
    const auto histogram = makeEstimator(session, "histogram:pt_z@8", {{}, true}, m_context);
    QVERIFY(truth.ok() && histogram.ok());
    const auto study = *session.study(m_context);
    const auto expectation = [&](const StudyEstimator& estimator, const Theta& theta) {
        const auto data = limitData(
            session, {"", "all", {0.0, 0.0}, 300000.0, estimator.level}, m_context);
        const std::vector<std::string>& names = estimator.ratio->info().observables;
        Matrix x(data->x.rows(), static_cast<Eigen::Index>(names.size()));
        for (std::size_t j = 0; j < names.size(); ++j) {
            const auto at = std::find(data->observables.begin(), data->observables.end(), names[j]);
            x.col(static_cast<Eigen::Index>(j)) =
                data->x.col(static_cast<Eigen::Index>(at - data->observables.begin()));
        }
        const auto grid = estimator.ratio->llr(x, Matrix{{theta[0], theta[1]}}, m_context);
        double sum = 0.0;
        for (Eigen::Index i = 0; i < data->weight.size(); ++i)
            if (!std::isnan(grid->values(0, i)))
                sum += data->weight[i] * grid->values(0, i);
        return -2.0 * sum;
    };
    for (const Theta& theta : {Theta{0.3, 0.0}, Theta{-0.3, 0.0}, Theta{0.0, 0.08},
                               Theta{0.2, -0.08}}) {
        const double exact = expectation(*truth, theta);
        const double binned = expectation(*histogram, theta);
        QVERIFY2(exact > binned && binned > 0.0,
                 qPrintable(QString("%1 %2").arg(exact).arg(binned)));
    }
}

void ParticleStudyTest::truthOfObservablesIsRefused()
{
    const RecipeParse parse = checkRecipe(
        zhText, {"limits.main.estimators=[\"truth\"]"});
    QVERIFY(!parse.ok());
    QVERIFY(problemsText(parse.problems, "recipe").find("parton-truth") != std::string::npos);
}

QTEST_GUILESS_MAIN(ParticleStudyTest)
#include "ParticleStudyTest.moc"
