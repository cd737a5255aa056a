// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TruthEstimator.hpp"
#include "core/inference/FollowingRate.hpp"
#include "core/inference/FollowingTruth.hpp"
#include "core/project/LimitJson.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/tasks/FollowingLimits.hpp"
#include "core/tasks/LimitPlan.hpp"
#include "core/tasks/Pipeline.hpp"

#include <QTemporaryDir>
#include <QtTest>

using namespace assay;

namespace {

Recipe toyStudy(const std::string& asimov)
{
    Recipe study;
    study.name = "following";
    study.process = "eft-toy";
    study.processSettings = {{"smearing", 0.5}};
    study.events = 20000;
    LimitsRecipe limits;
    limits.name = "main";
    limits.trueTheta = {0.0, 0.0};
    limits.luminosityFb = 0.05;
    limits.grid = {{"c1", {-0.6, 0.6, 21.0}}, {"c2", {-0.6, 0.6, 21.0}}};
    limits.estimators = {"truth", "rate", "histogram:x1", "histogram:x1,x2@5"};
    limits.asimov = asimov;
    study.limits = {limits};
    return study;
}

FollowingLimits::Basis basisOf(const Recipe& study)
{
    const auto process = createProcess(study.process, study.processSettings);
    FollowingLimits::Basis basis{*process, (*process)->schema().parameters, {}, {0.0, 0.0}};
    for (const Observable& observable : (*process)->schema().observables)
        basis.observables.push_back(observable.name);
    return basis;
}

double largestDifference(const Vector& a, const Vector& b)
{
    return (a - b).cwiseAbs().maxCoeff();
}

/// The stage at \p truth, by name.
std::map<std::string, LimitResult> computed(Project& project, Recipe study, const Theta& truth)
{
    study.limits[0].trueTheta = truth;
    TaskContext context;
    context.threads = 2;
    const auto reports = runPipeline(project, study, "limits.main", {}, context);
    std::map<std::string, LimitResult> results;
    if (!reports)
        return results;
    const auto limits = limitsFromText(project.run(reports->back().run)->result);
    for (const LimitResult& limit : *limits)
        results[limit.name] = limit;
    return results;
}

} // namespace

class FollowingLimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void truthEqualsTheEngineOnTheSameNodes_data()
    {
        QTest::addColumn<QString>("process");
        QTest::addColumn<QVector<double>>("truth");
        QTest::newRow("morphing") << "eft-toy" << QVector<double>{0.13, -0.21};
        QTest::newRow("one parameter") << "offshell-toy-2d" << QVector<double>{0.8};
        QTest::newRow("not polynomial") << "gauss" << QVector<double>{0.3};
    }

    void truthEqualsTheEngineOnTheSameNodes()
    {
        QFETCH(QString, process);
        QFETCH(QVector<double>, truth);
        const auto made = createProcess(process.toStdString(), {});
        QVERIFY(made.ok());
        const auto density = (*made)->truth();
        LimitSettings settings;
        for (const Parameter& parameter : (*made)->schema().parameters)
            settings.grid.push_back({parameter.low, parameter.high, 9});
        settings.luminosityPb = 50.0;
        std::optional<WeightModel> basis;
        if (!(*made)->schema().components.empty())
            basis = *(*made)->schema().weightModel();
        const auto following = FollowingTruth::create("truth", density, basis, settings, {});
        QVERIFY2(following.ok(), following ? "" : following.error().message.c_str());
        const Theta theta(truth.begin(), truth.end());
        const auto live = (*following)->at(theta);
        QVERIFY(live.ok());

        EstimatorInfo info;
        info.name = info.method = "truth";
        for (const Parameter& parameter : (*made)->schema().parameters)
            info.parameters.push_back(parameter.name);
        for (const Observable& observable : (*made)->schema().observables)
            info.observables.push_back(observable.name);
        info.referenceTheta = Theta(truth.size(), 0.0);
        const std::vector<std::string> names = info.observables;
        const TruthEstimator estimator(density, Level::Reconstructed, info);
        const RateModel rate([=](const Theta& t) { return density->crossSection(t); },
                             [=](const Theta& t) { return density->crossSectionGradient(t); });
        const LimitData data =
            exactAsimovData(*density, Level::Reconstructed, names, theta, settings.luminosityPb);
        settings.trueTheta = theta;
        const auto engine = computeLimits("truth", &estimator, rate, data, settings, {}, {});
        QVERIFY(engine.ok());
        const double scale = 1.0 + engine->q.maxCoeff();
        QVERIFY2(largestDifference(live->q, engine->q) < 1e-9 * scale,
                 qPrintable(QString::number(largestDifference(live->q, engine->q))));
        QVERIFY(largestDifference(live->pValues, engine->pValues) < 1e-8);
        QCOMPARE(live->dof, engine->dof);
        QVERIFY(std::abs(live->expectedEvents - engine->expectedEvents) < 1e-9 * data.eventCount);
    }

    void histogramsAndRateEqualTheStage_data()
    {
        QTest::addColumn<QString>("asimov");
        QTest::newRow("lattice") << "auto";
        QTest::newRow("test part") << "sample";
    }

    void histogramsAndRateEqualTheStage()
    {
        QFETCH(QString, asimov);
        QTemporaryDir folder;
        const Recipe study = toyStudy(asimov.toStdString());
        auto project = Project::create(folder.filePath("p.assay").toStdString(), study);
        QVERIFY(project.ok());
        const Theta truth{0.15, -0.1};
        const auto expected = computed(**project, study, truth);
        QCOMPARE(expected.size(), 4u);
        StudySession session(**project, study);
        const auto limits =
            FollowingLimits::create(&session, basisOf(study), study.limits[0], {});
        QVERIFY2(limits.ok(), limits ? "" : limits.error().message.c_str());
        // Events of the test part stand for the truth, so that it cannot follow.
        QCOMPARE((*limits)->names().size(), asimov == "auto" ? 4u : 3u);
        const auto live = (*limits)->at(truth);
        QVERIFY(live.ok());
        for (const LimitResult& limit : *live) {
            const LimitResult& engine = expected.at(limit.name);
            // The stage's truth has the error of its lattice.
            const double tolerance =
                limit.name == "truth" ? 1e-4 : 1e-9 * (1.0 + engine.q.maxCoeff());
            const double difference = largestDifference(limit.q, engine.q);
            qInfo("%s: largest difference of q %.2g", limit.name.c_str(), difference);
            QVERIFY(difference < tolerance);
            QCOMPARE(limit.method, engine.method);
            for (const auto& [level, lines] : engine.contours)
                QCOMPARE(limit.contours.at(level).size(), lines.size());
        }
    }

    void theRateEqualsTheEngine_data()
    {
        QTest::addColumn<QString>("process");
        QTest::addColumn<QVector<double>>("truth");
        QTest::newRow("two parameters") << "eft-toy" << QVector<double>{0.13, -0.21};
        QTest::newRow("one parameter") << "offshell-toy-2d" << QVector<double>{0.8};
        QTest::newRow("outside of the grid") << "eft-toy" << QVector<double>{0.9, 0.1};
    }

    /// Without the search for minima: nothing but the place of the best fit may differ.
    void theRateEqualsTheEngine()
    {
        QFETCH(QString, process);
        QFETCH(QVector<double>, truth);
        const auto made = createProcess(process.toStdString(), {});
        QVERIFY(made.ok());
        const auto density = (*made)->truth();
        LimitSettings settings;
        for (std::size_t p = 0; p < (*made)->schema().parameters.size(); ++p)
            settings.grid.push_back(truth.size() > 1 ? GridAxis{-0.6, 0.6, 15}
                                                     : GridAxis{0.1, 3.0, 30});
        settings.luminosityPb = 50.0;
        settings.includeShape = false;
        const RateModel rate([=](const Theta& t) { return density->crossSection(t); },
                             [=](const Theta& t) { return density->crossSectionGradient(t); });
        const Theta theta(truth.begin(), truth.end());
        LimitData data;
        data.eventCount = settings.luminosityPb * density->crossSection(theta);
        LimitSettings own = settings;
        own.trueTheta = theta;
        const auto engine = computeLimits("rate", nullptr, rate, data, own, {}, {});
        const auto live = followingRate("rate", rate, settings, theta);
        QVERIFY(engine.ok() && live.ok());
        const double scale = 1.0 + engine->q.maxCoeff();
        const double difference = largestDifference(live->q, engine->q);
        QVERIFY(difference < 1e-9 * scale);
        // For one degree of freedom p = erfc(sqrt(q / 2)) is that steep at q = 0.
        QVERIFY(largestDifference(live->pValues, engine->pValues)
                <= std::sqrt(2.0 * difference / M_PI) + 1e-12);
        QCOMPARE(live->dof, engine->dof);
        QCOMPARE(live->method, engine->method);
        QCOMPARE(live->parameters, engine->parameters);
        QCOMPARE(live->contours.size(), engine->contours.size());
        for (const auto& [level, intervals] : engine->intervals) {
            QCOMPARE(live->intervals.at(level).size(), intervals.size());
            for (std::size_t i = 0; i < intervals.size(); ++i) {
                QVERIFY(std::abs(live->intervals.at(level)[i].low - intervals[i].low) < 1e-6);
                QVERIFY(std::abs(live->intervals.at(level)[i].high - intervals[i].high) < 1e-6);
            }
        }
    }

    void withoutEventsTruthAndRateFollow()
    {
        const Recipe study = toyStudy("auto");
        const auto limits = FollowingLimits::create(nullptr, basisOf(study), study.limits[0], {});
        QVERIFY(limits.ok());
        QCOMPARE((*limits)->names(), (std::vector<std::string>{"truth", "rate"}));
        const auto live = (*limits)->at({0.1, 0.1});
        QVERIFY(live.ok());
        QCOMPARE(live->front().bestFit.theta, (Theta{0.1, 0.1}));
        QVERIFY(live->front().q.minCoeff() > -1e-9);
    }

    void observedDataDoNotFollow()
    {
        Recipe study = toyStudy("auto");
        study.limits[0].observed = "data.csv";
        const auto limits = FollowingLimits::create(nullptr, basisOf(study), study.limits[0], {});
        QVERIFY(limits.ok());
        QVERIFY((*limits)->names().empty());
    }
};

QTEST_APPLESS_MAIN(FollowingLimitsTest)
#include "FollowingLimitsTest.moc"
