// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/Sampler.hpp"

#include "core/augmentation/CrossSections.hpp"
#include "core/basics/Random.hpp"
#include "core/events/MadMinerReader.hpp"
#include "tests/support/ReferenceNumbers.hpp"

#include <QTest>

#include <map>
#include <set>

using namespace assay;
using reference::difference;

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

/// dsigma = w0 (1 + theta a), a in (-0.5, 0.5), with a share of negative weights.
/// \p subsets: events of two sampling benchmarks and of background, instead of a mixture.
EventSample linearToy(std::size_t events, double negativeShare = 0.0, bool subsets = false)
{
    EventSchema schema;
    schema.parameters.resize(1);
    schema.parameters[0].name = std::string("c"); // gcc 12 warns of the plain literal
    schema.observables = {{"a", "", "", "", false, {}}};
    schema.benchmarks = {{"sm", {0.0}, true, false}, {"one", {1.0}, false, false}};
    schema.components = {{0}, {1}};
    EventBlock block;
    const auto rows = static_cast<Eigen::Index>(events);
    block.weights.resize(rows, 2);
    block.x.resize(rows, 1);
    Random random(5);
    for (Eigen::Index i = 0; i < rows; ++i) {
        const double a = random.uniform(-0.5, 0.5);
        const double w = random.uniform(0.5, 1.5) * (random.uniform() < negativeShare ? -1 : 1);
        block.x(i, 0) = a;
        block.weights.row(i) << w, w * (1.0 + a);
        block.eventId.push_back(static_cast<std::uint64_t>(i));
        if (subsets)
            block.samplingBenchmark.push_back(static_cast<int>(i % 4) / 2 - (i % 5 == 0 ? 2 : 0));
    }
    if (subsets) {
        schema.eventsPerBenchmark = {0, 0};
        for (int& origin : block.samplingBenchmark) {
            origin = std::max(origin, -1);
            ++(origin < 0 ? schema.backgroundEvents
                          : schema.eventsPerBenchmark[static_cast<std::size_t>(origin)]);
        }
    }
    return EventSample::inMemory(schema, block);
}

SamplingSettings ratioSettings(std::size_t rows)
{
    SamplingSettings settings;
    settings.thetas = {{0.4, -0.3}, {1.0, 0.2}, {-0.5, 0.5}};
    settings.thetaRef = {0.0, 0.0};
    settings.rows = rows;
    return settings;
}

bool same(const Matrix& a, const Matrix& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols() && (a.array() == b.array()).all();
}

bool same(const TrainingSet& a, const TrainingSet& b)
{
    return same(a.x, b.x) && same(a.theta, b.theta) && same(a.score, b.score) &&
           same(Matrix(a.logR), Matrix(b.logR)) && same(Matrix(a.y), Matrix(b.y)) &&
           same(Matrix(a.weight), Matrix(b.weight)) && a.eventId == b.eventId &&
           a.rowSeed == b.rowSeed && a.part == b.part;
}

/// log r and score of one event from the definition, sigma over its part.
struct Expected {
    double logR;
    Vector score;
    Vector scoreRef;
};

Expected fromDefinition(const EventBlock& events, const WeightModel& model,
                        const BenchmarkSums& sums, std::uint64_t id, const Theta& theta,
                        const Theta& reference)
{
    const auto row = static_cast<Eigen::Index>(
        std::find(events.eventId.begin(), events.eventId.end(), id) - events.eventId.begin());
    const Vector w = events.weights.row(row).transpose();
    const auto logDensity = [&](const Theta& at) {
        const Vector v = *model.weights(at);
        return std::log(v.dot(w) / v.dot(sums.sums));
    };
    const auto score = [&](const Theta& at) -> Vector {
        const Vector v = *model.weights(at);
        const Matrix g = *model.gradients(at);
        return g * w / v.dot(w) - g * sums.sums / v.dot(sums.sums);
    };
    return {logDensity(theta) - logDensity(reference), score(theta), score(reference)};
}

} // namespace

class SamplerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratioRowsFollowTheDefinition_data();
    void ratioRowsFollowTheDefinition();
    void rowsDoNotDependOnThreadsOrBlocks_data();
    void rowsDoNotDependOnThreadsOrBlocks();
    void noEventOnBothSides();
    void testPartIsOnlyUsedOnRequest();
    void drawsFollowTheWeights_data();
    void drawsFollowTheWeights();
    void doubleRatioHasBothScores();
    void scoreRowsHaveDerivatives();
    void weightedRowsFulfilTheInvariants();
    void weightedRowsThinAndRepeat();
    void finiteDifferences();
    void negativeWeights();
    void invalidJointRatiosAreLeftOut();
    void notFiniteWeightIsRefused();
    void emptyPartIsRefused();
    void cancelLeavesNothing();
};

void SamplerTest::ratioRowsFollowTheDefinition_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("three subsets") << "toy2d";
    QTest::newRow("with background and nuisance benchmarks") << "toy2d_syst";
}

void SamplerTest::ratioRowsFollowTheDefinition()
{
    QFETCH(QString, name);
    const EventSample file = fileOfMadMiner(name.toStdString());
    const auto weights = weightsOf(file);
    const SamplingSettings settings = ratioSettings(1000);
    const auto set = sample(file, *weights, settings, {});
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    QCOMPARE(set->size(), std::size_t(1000));
    const auto events = file.readAll({});
    const auto sums = RateSums::compute(file, settings.partition, {});
    std::map<std::pair<Part, int>, int> counts;
    for (Eigen::Index i = 0; i < 1000; ++i) {
        const auto row = static_cast<std::size_t>(i);
        const Theta theta{set->theta(i, 0), set->theta(i, 1)};
        const Expected expected =
            fromDefinition(*events, *weights->linear(), *sums->of(set->part[row]),
                           set->eventId[row], theta, settings.thetaRef);
        QVERIFY(std::abs(set->logR[i] - expected.logR) < 1e-10);
        QVERIFY(difference(Vector(set->score.row(i).transpose()), expected.score) < 1e-9);
        const Eigen::Index event = static_cast<Eigen::Index>(set->eventId[row]);
        QVERIFY((set->x.row(i).array() == events->x.row(event).array()).all());
        ++counts[{set->part[row], static_cast<int>(set->y[i])}];
    }
    QCOMPARE((counts[{Part::Train, 0}]), 375);
    QCOMPARE((counts[{Part::Train, 1}]), 375);
    QCOMPARE((counts[{Part::Validation, 0}]), 125);
    QCOMPARE((counts[{Part::Validation, 1}]), 125);
    QCOMPARE(set->referenceTheta, settings.thetaRef);
}

void SamplerTest::rowsDoNotDependOnThreadsOrBlocks_data()
{
    QTest::addColumn<bool>("weighted");
    QTest::newRow("drawn") << false;
    QTest::newRow("weighted") << true;
}

void SamplerTest::rowsDoNotDependOnThreadsOrBlocks()
{
    QFETCH(bool, weighted);
    const EventSample toy = linearToy(60000);
    const auto weights = weightsOf(toy);
    SamplingSettings settings;
    settings.thetas = {{0.5}, {-0.7}, {0.9}, {0.1}};
    settings.thetaRef = {0.0};
    settings.rows = 20000;
    settings.weighted = weighted;
    const auto first = sample(toy, *weights, settings, {});
    QVERIFY(first.ok());
    for (const std::size_t block : {std::size_t(100), std::size_t(20000), std::size_t(1) << 20}) {
        TaskContext context;
        context.threads = 5;
        settings.blockSize = block;
        const auto again = sample(toy, *weights, settings, context);
        QVERIFY(same(*first, *again));
    }
    TaskContext other;
    other.seed = 2;
    QVERIFY(!same(*first, *sample(toy, *weights, settings, other)));
}

void SamplerTest::noEventOnBothSides()
{
    const EventSample file = fileOfMadMiner("toy2d");
    SamplingSettings settings = ratioSettings(20000); // many copies of each event
    const auto set = sample(file, *weightsOf(file), settings, {});
    std::map<std::uint64_t, Part> sides;
    std::set<std::uint64_t> seeds;
    for (std::size_t i = 0; i < set->size(); ++i) {
        QCOMPARE(set->part[i], settings.partition.partOf(set->eventId[i]));
        QVERIFY(set->part[i] != Part::Test);
        seeds.insert(set->rowSeed[i]);
    }
    QCOMPARE(seeds.size(), set->size());
}

void SamplerTest::testPartIsOnlyUsedOnRequest()
{
    const EventSample file = fileOfMadMiner("toy2d");
    SamplingSettings settings = ratioSettings(2000);
    settings.testPart = true;
    const auto set = sample(file, *weightsOf(file), settings, {});
    QCOMPARE(set->size(), std::size_t(2000));
    for (std::size_t i = 0; i < set->size(); ++i)
        QVERIFY(set->part[i] == Part::Test &&
                settings.partition.partOf(set->eventId[i]) == Part::Test);
}

void SamplerTest::drawsFollowTheWeights_data()
{
    QTest::addColumn<bool>("subsets");
    QTest::newRow("mixture") << false;
    QTest::newRow("two subsets and background") << true;
}

void SamplerTest::drawsFollowTheWeights()
{
    QFETCH(bool, subsets);
    const EventSample toy = linearToy(600, 0.0, subsets);
    SamplingSettings settings;
    settings.kind = DrawKind::Density;
    settings.thetas = {{1.0}};
    settings.rows = 400000;
    settings.partition.validationShare = 0.0;
    const auto set = sample(toy, *weightsOf(toy), settings, {});
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    std::map<std::uint64_t, double> counts;
    for (const std::uint64_t id : set->eventId)
        counts[id] += 1.0;
    // The part as a sample of its own has sampling and part factors in its weights.
    const auto part = selectPart(toy, settings.partition, Part::Train, {})->readAll({});
    const Vector expected = part->weights.col(1) * (4e5 / part->weights.col(1).sum());
    double chiSquare = 0.0;
    for (std::size_t i = 0; i < part->size(); ++i) {
        const double mean = expected[static_cast<Eigen::Index>(i)];
        const double count = counts[part->eventId[i]];
        chiSquare += (count - mean) * (count - mean) / mean;
    }
    QCOMPARE(counts.size(), part->size());
    // Chi-square with cells - 1 degrees of freedom, within four standard deviations.
    const double dof = static_cast<double>(part->size()) - 1.0;
    QVERIFY2(std::abs(chiSquare - dof) < 4 * std::sqrt(2 * dof),
             std::to_string(chiSquare).c_str());
}

void SamplerTest::doubleRatioHasBothScores()
{
    const EventSample file = fileOfMadMiner("toy2d");
    const auto weights = weightsOf(file);
    SamplingSettings settings = ratioSettings(300);
    settings.kind = DrawKind::DoubleRatio;
    settings.thetaRefs = {{0.1, 0.1}, {0.0, 0.3}, {0.2, -0.2}};
    const auto set = sample(file, *weights, settings, {});
    QVERIFY(set.ok());
    const auto events = file.readAll({});
    const auto sums = RateSums::compute(file, settings.partition, {});
    for (Eigen::Index i = 0; i < 300; ++i) {
        const auto row = static_cast<std::size_t>(i);
        const Theta theta{set->theta(i, 0), set->theta(i, 1)};
        const Theta partner{set->thetaRef(i, 0), set->thetaRef(i, 1)};
        const auto which =
            std::find(settings.thetas.begin(), settings.thetas.end(), theta) -
            settings.thetas.begin();
        QCOMPARE(partner, settings.thetaRefs[static_cast<std::size_t>(which)]);
        const Expected expected =
            fromDefinition(*events, *weights->linear(), *sums->of(set->part[row]),
                           set->eventId[row], theta, partner);
        QVERIFY(std::abs(set->logR[i] - expected.logR) < 1e-10);
        QVERIFY(difference(Vector(set->score.row(i).transpose()), expected.score) < 1e-9);
        QVERIFY(difference(Vector(set->scoreRef.row(i).transpose()), expected.scoreRef) < 1e-9);
    }
}

void SamplerTest::scoreRowsHaveDerivatives()
{
    const EventSample file = fileOfMadMiner("toy2d");
    const auto weights = weightsOf(file);
    SamplingSettings settings;
    settings.kind = DrawKind::Score;
    settings.thetas = {{0.1, 0.2}};
    settings.rows = 200;
    settings.derivatives = true;
    const auto set = sample(file, *weights, settings, {});
    QVERIFY(set.ok());
    QCOMPARE(set->y.size(), 0);
    QCOMPARE(set->logR.size(), 0);
    QCOMPARE(set->referenceTheta, settings.thetas[0]);
    // Quadratic in theta: the Taylor series with the half is exact, R = 1 + R_i d_i + R_ij d_i
    // d_j/2.
    const auto events = file.readAll({});
    const Vector delta{{0.37, -0.21}};
    for (Eigen::Index i = 0; i < 200; ++i) {
        const Vector w =
            events->weights
                .row(static_cast<Eigen::Index>(set->eventId[static_cast<std::size_t>(i)]))
                .transpose();
        const double exact = weights->linear()->weights({0.47, -0.01})->dot(w) /
                             weights->linear()->weights({0.1, 0.2})->dot(w);
        const Matrix second = Eigen::Map<const Matrix>(set->secondDerivatives.row(i).data(), 2, 2);
        const double series = 1.0 + set->firstDerivatives.row(i).dot(delta) +
                              0.5 * delta.dot(second * delta);
        QVERIFY(std::abs(series / exact - 1.0) < 1e-9);
    }
}

void SamplerTest::weightedRowsFulfilTheInvariants()
{
    const EventSample file = fileOfMadMiner("toy2d_syst");
    SamplingSettings settings = ratioSettings(0);
    settings.thetas.resize(1);
    settings.weighted = true;
    const auto parts = RateSums::compute(file, settings.partition, {});
    const std::size_t events =
        parts->of(Part::Train)->events + parts->of(Part::Validation)->events;
    settings.rows = 2 * events; // every event once per class
    const auto set = sample(file, *weightsOf(file), settings, {});
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    QCOMPARE(set->size(), 2 * events);
    // E_theta[t] = 0, E_ref[r] = 1, E_theta[1/r] = 1, exactly, on each part; mean weight 1.
    for (const Part part : {Part::Train, Part::Validation}) {
        Vector score = Vector::Zero(2);
        double ratio = 0.0;
        double inverse = 0.0;
        double mean[2] = {0.0, 0.0};
        double size = 0.0;
        for (std::size_t i = 0; i < set->size(); ++i) {
            if (set->part[i] != part)
                continue;
            const auto row = static_cast<Eigen::Index>(i);
            mean[static_cast<int>(set->y[row])] += set->weight[row];
            size += 0.5;
            if (set->y[row] == 0.0) {
                score += set->weight[row] * set->score.row(row).transpose();
                inverse += set->weight[row] * std::exp(-set->logR[row]);
            } else {
                ratio += set->weight[row] * std::exp(set->logR[row]);
            }
        }
        QVERIFY(score.norm() / size < 1e-11);
        QVERIFY(std::abs(ratio / size - 1.0) < 1e-11);
        QVERIFY(std::abs(inverse / size - 1.0) < 1e-11);
        QVERIFY(std::abs(mean[0] / size - 1.0) < 1e-11);
        QVERIFY(std::abs(mean[1] / size - 1.0) < 1e-11);
    }
}

void SamplerTest::weightedRowsThinAndRepeat()
{
    const EventSample toy = linearToy(20000);
    SamplingSettings settings;
    settings.thetas = {{0.5}, {-0.7}, {0.9}};
    settings.thetaRef = {0.0};
    settings.weighted = true;
    settings.rows = 8000; // a quarter of the 16000 events of both parts, twice
    const auto thin = sample(toy, *weightsOf(toy), settings, {});
    QVERIFY(std::abs(static_cast<double>(thin->size()) - 8000.0) < 4 * 2 * std::sqrt(4000.0));
    std::set<std::uint64_t> ids(thin->eventId.begin(), thin->eventId.end());
    QCOMPARE(2 * ids.size(), thin->size());
    settings.rows = 64000; // two copies of every event, at different thetas
    const auto twice = sample(toy, *weightsOf(toy), settings, {});
    std::map<std::uint64_t, std::set<double>> thetas;
    for (std::size_t i = 0; i < twice->size(); ++i)
        thetas[twice->eventId[i]].insert(twice->theta(static_cast<Eigen::Index>(i), 0));
    std::size_t pairs = 0;
    for (const auto& [id, values] : thetas)
        pairs += values.size() == 2 ? 1 : 0;
    QVERIFY(pairs > thetas.size() * 95 / 100); // 64000 / 2 / n is not exactly two
}

void SamplerTest::finiteDifferences()
{
    const EventSample file = fileOfMadMiner("fd2d");
    SamplingSettings settings;
    settings.thetas = {{0.5, -0.3}};
    settings.thetaRef = {0.0, 0.0};
    settings.rows = 1000;
    const auto set = sample(file, *weightsOf(file), settings, {});
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    QCOMPARE(set->score.rows(), Eigen::Index(set->size()));
    settings.kind = DrawKind::Score;
    settings.derivatives = true;
    const auto derivatives = sample(file, *weightsOf(file), settings, {});
    QVERIFY(!derivatives.ok());
    QCOMPARE(derivatives.error().code, ErrorCode::Unsupported);
}

void SamplerTest::negativeWeights()
{
    std::vector<std::string> warnings;
    TaskContext context;
    context.warning = [&](std::string_view text) { warnings.emplace_back(text); };
    SamplingSettings settings;
    settings.kind = DrawKind::Density;
    settings.thetas = {{0.5}};
    settings.rows = 5000;
    SamplingReport report;

    const EventSample few = linearToy(20000, 0.05);
    const auto drawn = sample(few, *weightsOf(few), settings, context, &report);
    QVERIFY(drawn.ok());
    QVERIFY(std::abs(report.worstNegativeShare - 0.05) < 0.01);
    QCOMPARE(warnings.size(), std::size_t(1));
    QVERIFY2(warnings[0].find("at (0.5)") != std::string::npos, warnings[0].c_str());
    const auto events = few.readAll({});
    for (const std::uint64_t id : drawn->eventId)
        QVERIFY(events->weights(static_cast<Eigen::Index>(id), 0) > 0.0);

    const EventSample many = linearToy(20000, 0.25);
    const auto refused = sample(many, *weightsOf(many), settings, context);
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.find("(0.5)") != std::string::npos);
    settings.weighted = true;
    const auto weighted = sample(many, *weightsOf(many), settings, context);
    QVERIFY(weighted.ok());
    QVERIFY((weighted->weight.array() < 0.0).any());
}

void SamplerTest::invalidJointRatiosAreLeftOut()
{
    // At theta = -2.5 events with a > 0.4 have a negative weight, their share is small.
    const EventSample toy = linearToy(20000);
    SamplingSettings settings;
    settings.thetas = {{-2.1}};
    settings.thetaRef = {0.0};
    settings.rows = 4000;
    SamplingReport report;
    const auto set = sample(toy, *weightsOf(toy), settings, {}, &report);
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    QVERIFY(report.invalidRows > 0);
    QCOMPARE(set->size() + report.invalidRows, std::size_t(4000));
    QCOMPARE(set->logR.size(), Eigen::Index(set->size()));
    QVERIFY(set->logR.allFinite() && set->score.allFinite());
    for (Eigen::Index i = 0; i < set->x.rows(); ++i)
        QVERIFY(1.0 - 2.1 * set->x(i, 0) > 0.0);
}

void SamplerTest::notFiniteWeightIsRefused()
{
    const EventSample toy = linearToy(20000);
    auto events = toy.readAll({});
    events->weights(17000, 1) = -INFINITY;
    const EventSample broken = EventSample::inMemory(toy.schema(), *events);
    SamplingSettings settings;
    settings.thetas = {{0.5}};
    settings.thetaRef = {0.0};
    const auto set = sample(broken, *weightsOf(broken), settings, {});
    QVERIFY(!set.ok());
    QVERIFY2(set.error().message.find("event 17000 at benchmark 'one' is infinite") !=
                 std::string::npos,
             set.error().message.c_str());
}

void SamplerTest::emptyPartIsRefused()
{
    const EventSample toy = linearToy(3);
    SamplingSettings settings;
    settings.thetas = {{0.5}};
    settings.thetaRef = {0.0};
    settings.partition.trainShare = 0.9999;
    settings.partition.validationShare = 0.0001;
    const auto set = sample(toy, *weightsOf(toy), settings, {});
    QVERIFY(!set.ok());
    QVERIFY2(set.error().message.find("validation") != std::string::npos,
             set.error().message.c_str());
}

void SamplerTest::cancelLeavesNothing()
{
    const EventSample toy = linearToy(60000);
    SamplingSettings settings;
    settings.thetas = {{0.5}};
    settings.thetaRef = {0.0};
    std::stop_source stop;
    TaskContext context;
    context.cancelToken = stop.get_token();
    context.progress = [&](double, std::string_view) { stop.request_stop(); }; // after one block
    const auto set = sample(toy, *weightsOf(toy), settings, context);
    QVERIFY(!set.ok());
    QCOMPARE(set.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(SamplerTest)
#include "SamplerTest.moc"
