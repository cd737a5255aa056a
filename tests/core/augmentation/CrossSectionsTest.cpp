// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/CrossSections.hpp"

#include "core/basics/Random.hpp"
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

/// Two columns of weights, subsets 0, 1 and background.
EventSample threeSubsets(std::size_t events)
{
    EventSchema schema;
    schema.parameters.resize(1);
    schema.benchmarks = {{"sm", {0.0}, true, false}, {"one", {1.0}, false, false}};
    schema.components = {{0}, {1}};
    EventBlock block;
    block.weights.resize(static_cast<Eigen::Index>(events), 2);
    schema.eventsPerBenchmark = {0, 0};
    Random random(11);
    for (std::size_t i = 0; i < events; ++i) {
        const int origin = static_cast<int>(random.below(3)) - 1;
        block.samplingBenchmark.push_back(origin);
        block.eventId.push_back(1000 + i);
        block.weights(static_cast<Eigen::Index>(i), 0) = random.uniform();
        block.weights(static_cast<Eigen::Index>(i), 1) = random.uniform();
        if (origin < 0)
            ++schema.backgroundEvents;
        else
            ++schema.eventsPerBenchmark[static_cast<std::size_t>(origin)];
    }
    return EventSample::inMemory(schema, block);
}

} // namespace

class CrossSectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersOfMadMiner_data();
    void numbersOfMadMiner();
    void finiteDifferences();
    void partsRestoreTheReference();
    void threadsDoNotChangeABit();
    void notFiniteWeightIsNamed();
};

void CrossSectionsTest::numbersOfMadMiner_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"toy1d", "toy2d", "toy2d_syst"})
        QTest::newRow(name) << name;
}

void CrossSectionsTest::numbersOfMadMiner()
{
    QFETCH(QString, name);
    const auto expected = answers(name.toStdString() + "_core");
    const EventSample sample = fileOfMadMiner(name.toStdString());
    QVERIFY(sample.size() > 0);
    const auto weights = linearEventWeights(*sample.schema().weightModel());
    std::vector<Theta> thetas;
    for (const auto& theta : expected["thetas"])
        thetas.push_back(theta.get<Theta>());
    const auto sigmas = crossSections(sample, *weights, thetas, {});
    QVERIFY(sigmas.ok());
    const auto& all = expected["xsec"]["all"];
    const Vector values = vectorOf(all["xsecs"]);
    // MadMiner's own errors (errors_madminer) are sqrt(sum v_b w_b^2), which is no variance; ours
    // are sqrt(sum w(theta)^2).
    const Vector errors = vectorOf(all["errors_correct_sqrt_sum_w2"]);
    const Matrix gradients = matrixOf(expected["xsec_gradients_theta"]);
    for (std::size_t t = 0; t < thetas.size(); ++t) {
        const auto i = static_cast<Eigen::Index>(t);
        QVERIFY(std::abs((*sigmas)[t].value / values[i] - 1.0) < 1e-9);
        QVERIFY(std::abs((*sigmas)[t].error / errors[i] - 1.0) < 1e-9);
        QVERIFY(difference((*sigmas)[t].gradient, Vector(gradients.row(i).transpose())) < 1e-9);
    }
    const auto sums = RateSums::compute(sample, {});
    const Vector benchmarks = vectorOf(expected["xsec_benchmarks"]);
    QVERIFY(difference(Vector(sums->all().sums.head(benchmarks.size())), benchmarks) < 1e-9);
}

void CrossSectionsTest::finiteDifferences()
{
    const auto expected = answers("fd2d_core");
    const EventSample sample = fileOfMadMiner("fd2d");
    const auto weights = linearEventWeights(*sample.schema().weightModel());
    const auto sigmas = crossSections(sample, *weights, {{0.5, -0.3}, {0.0, 0.0}}, {});
    QVERIFY2(sigmas.ok(), sigmas.ok() ? "" : sigmas.error().text().c_str());
    const Vector values = vectorOf(expected["joint"]["xsecs"]);
    const Matrix gradients = matrixOf(expected["joint"]["xsec_gradients"]);
    for (Eigen::Index t = 0; t < 2; ++t) {
        const CrossSection& sigma = (*sigmas)[static_cast<std::size_t>(t)];
        QVERIFY(std::abs(sigma.value / values[t] - 1.0) < 1e-9);
        QVERIFY(difference(sigma.gradient, Vector(gradients.row(t).transpose())) < 1e-9);
    }
    const auto elsewhere = crossSections(sample, *weights, {{0.1, 0.1}}, {});
    QVERIFY(!elsewhere.ok());
    QVERIFY(elsewhere.error().message.find("(0.1, 0.1)") != std::string::npos);
}

void CrossSectionsTest::partsRestoreTheReference()
{
    const EventSample sample = threeSubsets(20000);
    const Partition partition;
    const auto sums = RateSums::compute(sample, partition, {});
    QVERIFY(sums.ok());
    const Vector sm{{1.0, 0.0}};
    std::uint64_t events = 0;
    for (const Part part : {Part::Train, Part::Validation, Part::Test}) {
        const auto of = sums->of(part);
        QVERIFY(of.ok());
        events += of->events;
        // The reference weights of a part sum to the whole again, in every subset.
        QVERIFY(std::abs(of->crossSection(sm) / sums->all().crossSection(sm) - 1.0) < 1e-12);
        const auto factors = partFactors(sample, partition, part, {});
        QVERIFY(factors.ok());
        for (std::size_t s = 0; s < 3; ++s)
            QVERIFY(std::abs((*factors)[s] / of->factors[s] - 1.0) < 1e-12);
        // The same part as a sample of its own gives the same sums and errors.
        const auto selected = selectPart(sample, partition, part, {});
        QVERIFY(selected.ok());
        QCOMPARE(selected->size(), static_cast<std::size_t>(of->events));
        const auto own = RateSums::compute(*selected, {});
        QVERIFY(difference(own->all().sums, of->sums) < 1e-12);
        QVERIFY(difference(own->all().products, of->products) < 1e-12);
    }
    QCOMPARE(events, static_cast<std::uint64_t>(sample.size()));
}

void CrossSectionsTest::threadsDoNotChangeABit()
{
    const EventSample sample = threeSubsets(50000);
    TaskContext four;
    four.threads = 4;
    const auto one = RateSums::compute(sample, {});
    const auto many = RateSums::compute(sample, four);
    QVERIFY((one->all().sums.array() == many->all().sums.array()).all());
    QVERIFY((one->all().products.array() == many->all().products.array()).all());
}

void CrossSectionsTest::notFiniteWeightIsNamed()
{
    auto events = threeSubsets(20000).readAll({.x = false, .weights = true, .z = false});
    events->weights(12345, 1) = std::nan("");
    EventSchema schema = threeSubsets(10).schema();
    schema.eventsPerBenchmark.clear();
    const auto sums = RateSums::compute(EventSample::inMemory(schema, *events), {});
    QVERIFY(!sums.ok());
    QVERIFY2(sums.error().message.find("event 12345 at benchmark 'one' is NaN") !=
                 std::string::npos,
             sums.error().message.c_str());
}

QTEST_APPLESS_MAIN(CrossSectionsTest)
#include "CrossSectionsTest.moc"
