// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/JointQuantities.hpp"

#include "core/augmentation/DrawRule.hpp"
#include "core/augmentation/EffectiveSample.hpp"
#include "core/augmentation/RateSums.hpp"
#include "core/events/MadMinerReader.hpp"
#include "tests/support/ReferenceNumbers.hpp"

#include <QTest>

using namespace assay;
using reference::answers;
using reference::difference;
using reference::matrixOf;
using reference::vectorOf;

namespace {

EventSample fileOfMadMiner(const std::string& name)
{
    auto sample = readMadMiner(std::string(ASSAY_TEST_DATA) + "/files/" + name + ".h5", {});
    return sample ? *sample : EventSample{};
}

std::shared_ptr<const EventWeights> weightsOf(const EventSample& sample)
{
    return linearEventWeights(*sample.schema().weightModel());
}

/// Rows [first, last) that satisfy keep, as MadMiner's partitions and selections do; weights as
/// stored where it uses only one subset (no sampling factors), else scaled.
template <typename Keep>
EventBlock selectRows(const EventBlock& all, std::size_t first, std::size_t last, Keep keep)
{
    std::vector<Eigen::Index> rows;
    for (std::size_t i = first; i < last; ++i)
        if (keep(all.samplingBenchmark[i]))
            rows.push_back(static_cast<Eigen::Index>(i));
    EventBlock result;
    result.x = all.x(rows, Eigen::all);
    result.weights = all.weights(rows, Eigen::all);
    result.eventId.resize(rows.size());
    return result;
}

Vector weightsAt(const EventWeights& weights, const EventBlock& block, const Theta& theta)
{
    Vector result;
    return weights.evaluate(block, theta, result) ? result : Vector();
}

/// MadMiner's train and test partitions are ranges of the file; events at the borders are lost
/// there.
std::pair<std::size_t, std::size_t> rangeOf(const std::string& partition, std::size_t n)
{
    const auto at = [&](double share) {
        return static_cast<std::size_t>(std::nearbyint(share * static_cast<double>(n)));
    };
    if (partition == "train")
        return {0, at(0.6)};
    if (partition == "test")
        return {at(0.8) + 1, n};
    return {0, n};
}

} // namespace

class JointQuantitiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventWeightsOfMadMiner_data() { files(); }
    void eventWeightsOfMadMiner();
    void jointQuantitiesOfMadMiner_data() { files(); }
    void jointQuantitiesOfMadMiner();
    void finiteDifferencesOfMadMiner();
    void drawsOfMadMiner_data();
    void drawsOfMadMiner();
    void effectiveSamplesOfMadMiner_data() { files(); }
    void effectiveSamplesOfMadMiner();
    void effectiveSampleOfFourWeights();
    void drawRuleNeverPicksWeightZero();

private:
    static void files();
};

void JointQuantitiesTest::files()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"toy1d", "toy2d", "toy2d_syst"})
        QTest::newRow(name) << name;
}

void JointQuantitiesTest::eventWeightsOfMadMiner()
{
    QFETCH(QString, name);
    const auto expected = answers(name.toStdString() + "_core")["events_first50"];
    const EventSample file = fileOfMadMiner(name.toStdString());
    const auto weights = weightsOf(file);
    EventBlock block;
    QVERIFY(file.read(0, 50, {}, block).ok());
    QVERIFY(difference(block.weights, matrixOf(expected["scaled_weights"])) < 1e-12);
    EventBlock raw;
    QVERIFY(file.readRaw(0, 50, {}, raw).ok());
    QVERIFY((raw.weights.array() == matrixOf(expected["raw_weights"]).array()).all());
    for (std::size_t t = 0; t < expected["thetas"].size(); ++t) {
        Vector values;
        Matrix gradients;
        const Theta theta = expected["thetas"][t].get<Theta>();
        QVERIFY(weights->evaluate(block, theta, values, &gradients).ok());
        QVERIFY(difference(values, vectorOf(expected["weights_at_thetas"][t])) < 1e-9);
        QVERIFY(difference(gradients, matrixOf(expected["weight_gradients_at_thetas"][t])) < 1e-9);
    }
}

void JointQuantitiesTest::jointQuantitiesOfMadMiner()
{
    QFETCH(QString, name);
    const auto expected = answers(name.toStdString() + "_core")["joint_all"];
    const EventSample file = fileOfMadMiner(name.toStdString());
    const JointRequest request{expected["thetas"][0].get<Theta>(),
                               expected["thetas"][1].get<Theta>(), 0, 50, false};
    const auto joint = jointQuantities(file, *weightsOf(file), request, {});
    QVERIFY2(joint.ok(), joint.ok() ? "" : joint.error().text().c_str());
    QVERIFY(difference(joint->ratio, vectorOf(expected["joint_ratio_01"])) < 1e-9);
    // Columns after the parameters belong to nuisance parameters.
    const Eigen::Index parameters = joint->score.cols();
    QVERIFY(difference(joint->score,
                       matrixOf(expected["joint_score_theta0"]).leftCols(parameters)) < 1e-9);
    QVERIFY(difference(joint->scoreRef,
                       matrixOf(expected["joint_score_theta1"]).leftCols(parameters)) < 1e-9);
    QCOMPARE(joint->invalid, std::uint64_t(0));
}

void JointQuantitiesTest::finiteDifferencesOfMadMiner()
{
    const auto expected = answers("fd2d_core")["joint"];
    const EventSample file = fileOfMadMiner("fd2d");
    const JointRequest request{{0.5, -0.3}, {0.0, 0.0}, 0, 50, false};
    const auto joint = jointQuantities(file, *weightsOf(file), request, {});
    QVERIFY(joint.ok());
    QVERIFY(difference(joint->ratio, vectorOf(expected["joint_ratio_01"])) < 1e-9);
    QVERIFY(difference(joint->score, matrixOf(expected["joint_score_bsm"])) < 1e-9);
    QVERIFY(difference(joint->scoreRef, matrixOf(expected["joint_score_sm"])) < 1e-9);
}

void JointQuantitiesTest::drawsOfMadMiner_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("draws");
    for (const char* name : {"toy1d", "toy2d", "toy2d_syst"})
        for (const char* draws : {"sample_set_train_close", "sample_set_test_all"})
            QTest::addRow("%s %s", name, draws) << name << draws;
}

void JointQuantitiesTest::drawsOfMadMiner()
{
    QFETCH(QString, name);
    QFETCH(QString, draws);
    const auto answer = answers(name.toStdString() + "_core");
    const auto& expected = answer[draws.toStdString()];
    const EventSample file = fileOfMadMiner(name.toStdString());
    const bool close = expected["sample_only_from_closest_benchmark"];
    EventBlock all;
    // Only the closest benchmark's events are used: then they are the whole cross section already.
    QVERIFY(
        (close ? file.readRaw(0, file.size(), {}, all) : file.read(0, file.size(), {}, all)).ok());
    const int closest = answer["xsec"]["all_generated_close_to_theta0"]["closest_benchmark"];
    const auto [first, last] = rangeOf(expected["partition"], file.size());
    const EventBlock used = selectRows(
        all, first, last, [&](int origin) { return !close || origin < 0 || origin == closest; });

    const Theta theta = expected["theta_sampling"].get<Theta>();
    const Theta other = expected["theta_other"].get<Theta>();
    const auto weights = weightsOf(file);
    const Vector w = weightsAt(*weights, used, theta);
    const auto events = drawEvents(w, expected["u"].get<std::vector<double>>());
    QVERIFY(events.ok());
    const std::vector<Eigen::Index> rows(events->begin(), events->end());
    QVERIFY((used.x(rows, Eigen::all).array() == matrixOf(expected["x"]).array()).all());

    EventSchema schema = file.schema();
    schema.mixture = true; // the weights above are final
    const EventSample sample = EventSample::inMemory(schema, used);
    const auto joint = jointQuantities(sample, *weights, {theta, other}, {});
    QVERIFY(difference(Vector(joint->ratio(rows)), vectorOf(expected["joint_ratio_01"])) < 1e-9);
    const Matrix score = joint->score(rows, Eigen::all);
    QVERIFY(difference(score, matrixOf(expected["joint_score_theta0"]).leftCols(score.cols())) <
            1e-9);
    const auto effective = effectiveSamples(sample, *weights, {theta}, {});
    const double nEffective = expected["n_effective"];
    QVERIFY(std::abs((*effective)[0].maxWeight / nEffective - 1.0) < 1e-9);
}

void JointQuantitiesTest::effectiveSamplesOfMadMiner()
{
    QFETCH(QString, name);
    const auto expected = answers(name.toStdString() + "_core")["n_effective"];
    const EventSample file = fileOfMadMiner(name.toStdString());
    const auto weights = weightsOf(file);
    const auto all = file.readAll({});
    EventSchema schema = file.schema();
    schema.mixture = true;
    for (const auto& entry : expected) {
        const auto [first, last] = rangeOf(entry["partition"], file.size());
        const EventSample part = EventSample::inMemory(
            schema, selectRows(*all, first, last, [](int) { return true; }));
        const auto effective =
            effectiveSamples(part, *weights, {entry["theta"].get<Theta>()}, {});
        QVERIFY(effective.ok());
        QVERIFY(std::abs((*effective)[0].maxWeight / entry["n_eff_madminer"].get<double>() - 1.0) <
                1e-9);
        QVERIFY(std::abs((*effective)[0].kish / entry["kish"].get<double>() - 1.0) < 1e-9);
        QCOMPARE((*effective)[0].negative, entry["n_negative"].get<std::uint64_t>());
    }
}

void JointQuantitiesTest::effectiveSampleOfFourWeights()
{
    EventSchema schema;
    schema.parameters.resize(1);
    schema.benchmarks = {{"sm", {0.0}, true, false}};
    schema.components = {{0}};
    EventBlock block;
    block.weights = Matrix{{0.1}, {0.2}, {0.05}, {0.65}};
    block.eventId = {0, 1, 2, 3};
    const EventSample sample = EventSample::inMemory(schema, block);
    const auto effective = effectiveSamples(sample, *weightsOf(sample), {{0.0}}, {});
    QVERIFY(std::abs((*effective)[0].maxWeight - 1.538461538) < 1e-9);
    QVERIFY(std::abs((*effective)[0].kish - 2.105263158) < 1e-9);
    QCOMPARE((*effective)[0].negativeShare, 0.0);
}

void JointQuantitiesTest::drawRuleNeverPicksWeightZero()
{
    const Vector weights{{0.0, 2.0, -5.0, 0.0, 1.0, 0.0}};
    const auto events = drawEvents(weights, {0.0, 0.5, 2.0 / 3.0, 0.999999, 1.0});
    QVERIFY(events.ok());
    QCOMPARE(*events, (std::vector<std::size_t>{1, 1, 4, 4, 4}));
    QVERIFY(!drawEvents(Vector{{0.0, -1.0}}, {0.5}).ok());
}

QTEST_APPLESS_MAIN(JointQuantitiesTest)
#include "JointQuantitiesTest.moc"
