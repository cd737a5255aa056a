// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/WeightModel.hpp"

#include "tests/support/ReferenceNumbers.hpp"

#include <QTest>

using namespace assay;
using reference::answers;
using reference::difference;
using reference::matrixOf;

namespace {

WeightModel finiteDifferenceModel()
{
    const auto expected = answers("fd2d_core");
    std::vector<Benchmark> benchmarks;
    for (const auto& benchmark : expected["benchmarks"])
        benchmarks.push_back({benchmark["name"], benchmark["values"].get<Theta>(), false, false});
    FiniteDifferences differences;
    differences.epsilon = expected["finite_difference_epsilon"];
    for (const char* base : {"sm", "bsm"}) {
        const auto& shifted = expected["finite_difference_benchmarks"][base];
        differences.baseBenchmarks.push_back(base);
        differences.shiftedBenchmarks.push_back({shifted["a"], shifted["b"]});
    }
    return {differences, benchmarks};
}

} // namespace

class WeightModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Which benchmark a point is: within 1e-10 of the spread of the physics benchmarks.
    void pointsThatAreBenchmarks()
    {
        const WeightModel model(FiniteDifferences{},
                                {{"shifted", {1000.0}, false, true}, {"wide", {1e9}, false, true},
                                 {"a", {0.0}, true, false}, {"b", {1000.0}, false, false}});
        QCOMPARE((*model.weights({1000.0}))[3], 1.0);
        QCOMPARE((*model.weights({1000.0}))[0], 0.0);
        QCOMPARE((*model.weights({1e-8}))[2], 1.0);
        QVERIFY(!model.weights({1e-5}).ok());
        QVERIFY(!model.weights({1e9}).ok());
    }

    void differencesOfUnknownBenchmarks()
    {
        const WeightModel model(FiniteDifferences{0.1, {"a"}, {{"lost"}}},
                                {{"a", {0.0}, true, false}, {"b", {0.1}, false, false}});
        const auto gradients = model.gradients({0.0});
        QVERIFY(!gradients.ok());
        QCOMPARE(gradients.error().message,
                 std::string("The finite differences name the benchmark 'lost', which does not "
                             "exist."));
    }

    void basisThatIsNotFinite()
    {
        const auto morphing =
            Morphing::create(Polynomial({{0}, {1}}), Matrix{{0.0}, {INFINITY}}, {1.0}, {});
        QVERIFY(!morphing.ok());
        QCOMPARE(morphing.error().message,
                 std::string("The morphing basis has a point with a value that is not finite."));
    }

    void finiteDifferencesOfMadMiner();
    void weightsOnlyAtBenchmarks();
    void unknownScoreIsRefused();
    void morphingIsPadded();
};

void WeightModelTest::finiteDifferencesOfMadMiner()
{
    const WeightModel model = finiteDifferenceModel();
    const auto expected = answers("fd2d_core")["dtheta_matrix"];
    for (const Benchmark& benchmark : model.benchmarks()) {
        const auto gradients = model.gradients(benchmark.values);
        QVERIFY(gradients.ok());
        // Shifted benchmarks have their base's gradient, an error of order epsilon by convention.
        QVERIFY(difference(*gradients, matrixOf(expected[benchmark.name])) < 1e-12);
    }
}

void WeightModelTest::weightsOnlyAtBenchmarks()
{
    const WeightModel model = finiteDifferenceModel();
    QVERIFY(difference(*model.weights({0.5, -0.3 + 1e-13}), Vector(Vector::Unit(6, 1))) == 0.0);
    const auto elsewhere = model.weights({0.5, -0.31});
    QVERIFY(!elsewhere.ok());
    QVERIFY(elsewhere.error().message.find("(0.5, -0.31)") != std::string::npos);
    QVERIFY(!model.weights({0.5}).ok());
    QVERIFY(!model.secondDerivatives({0.5, -0.3}).ok());
}

void WeightModelTest::unknownScoreIsRefused()
{
    const WeightModel model(FiniteDifferences{}, {{"sm", {0.0}}, {"one", {1.0}}});
    QVERIFY(model.weights({1.0}).ok());
    const auto score = model.gradients({1.0});
    QVERIFY(!score.ok());
    QVERIFY(score.error().message.find("'one'") != std::string::npos);
}

void WeightModelTest::morphingIsPadded()
{
    const Polynomial polynomial({{0}, {1}});
    const auto morphing = Morphing::create(polynomial, Matrix{{0.0}, {1.0}}, {1.0});
    const WeightModel model(*morphing, {{"sm", {0.0}},
                                        {"one", {1.0}},
                                        {"two", {2.0}},
                                        {"scale_up", {0.0}, false, true}});
    QVERIFY(difference(*model.weights({0.25}), Vector{{0.75, 0.25, 0.0, 0.0}}) < 1e-15);
    QVERIFY(difference(*model.gradients({0.25}), Matrix{{-1.0, 1.0, 0.0, 0.0}}) < 1e-15);
    QCOMPARE(model.secondDerivatives({0.25})->cwiseAbs().maxCoeff(), 0.0);
    QVERIFY(!model.weights({0.25, 1.0}).ok());
}

QTEST_APPLESS_MAIN(WeightModelTest)
#include "WeightModelTest.moc"
