// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/HistogramEstimator.hpp"

#include "OffshellSample.hpp"

#include "core/simulators/ProcessTable.hpp"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <fstream>
#include <limits>

using namespace assay;
using namespace assay::test;

namespace {

nlohmann::json misc()
{
    std::ifstream file(ASSAY_TEST_DATA "/answers/misc.json");
    return nlohmann::json::parse(file);
}

/// Weights that hide that they are linear, so that the slow way is taken.
class OpaqueWeights final : public EventWeights {
public:
    explicit OpaqueWeights(std::shared_ptr<const EventWeights> inner) : m_inner(std::move(inner)) {}
    std::size_t parameterCount() const override { return m_inner->parameterCount(); }
    Columns columns() const override { return m_inner->columns(); }
    Status evaluate(const EventBlock& block, const Theta& theta, Vector& weights, Matrix* gradients,
                    Matrix* secondDerivatives) const override
    {
        return m_inner->evaluate(block, theta, weights, gradients, secondDerivatives);
    }

private:
    std::shared_ptr<const EventWeights> m_inner;
};

const std::vector<double> edges = {-2.0, -1.0, 0.0, 0.5, 1.0, 2.0, 3.5};

/// Gauss-Legendre nodes inside every bin of `edges`: bin sums are exact.
EventSample gaussLegendreSample()
{
    // Six points per panel, Abramowitz and Stegun table 25.4.
    const double node[3] = {0.2386191860831969, 0.6612093864662645, 0.9324695142031521};
    const double weight[3] = {0.4679139345726910, 0.3607615730481386, 0.1713244923791704};
    std::vector<double> limits = {-10.0};
    limits.insert(limits.end(), edges.begin(), edges.end());
    limits.push_back(13.0);
    std::vector<double> nodes;
    std::vector<double> steps;
    const int panels = 60;
    for (std::size_t bin = 0; bin + 1 < limits.size(); ++bin) {
        const double width = (limits[bin + 1] - limits[bin]) / panels;
        for (int panel = 0; panel < panels; ++panel) {
            const double middle = limits[bin] + (panel + 0.5) * width;
            for (int i = 0; i < 3; ++i) {
                for (const double sign : {-1.0, 1.0}) {
                    nodes.push_back(middle + sign * node[i] * width / 2);
                    steps.push_back(weight[i] * width / 2);
                }
            }
        }
    }
    return offshellSample(nodes, steps);
}

HistogramSettings explicitSettings(Theta reference)
{
    return {{"x"}, {{edges, 0}}, 0.0, std::move(reference)};
}

EstimatorInfo named(const std::string& name)
{
    EstimatorInfo info;
    info.name = name;
    info.parameters = {"g"};
    return info;
}

/// One benchmark, events of given x and weight.
EventSample plainSample(const std::vector<std::vector<double>>& x, const std::vector<double>& w)
{
    EventSchema schema;
    Parameter c;
    c.name = "c";
    schema.parameters = {c};
    schema.benchmarks = {{"sm", {0.0}, true, false}};
    schema.components = {{0}};
    for (std::size_t j = 0; j < x.front().size(); ++j)
        schema.observables.push_back({"x" + std::to_string(j), "", "", "", false, {}});
    schema.mixture = true;
    EventBlock block;
    const auto n = static_cast<Eigen::Index>(x.size());
    block.x.resize(n, static_cast<Eigen::Index>(x.front().size()));
    block.weights.resize(n, 1);
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto at = static_cast<std::size_t>(i);
        for (Eigen::Index j = 0; j < block.x.cols(); ++j)
            block.x(i, j) = x[at][static_cast<std::size_t>(j)];
        block.weights(i, 0) = w[at];
        block.eventId.push_back(at);
        block.samplingBenchmark.push_back(0);
    }
    return EventSample::inMemory(std::move(schema), std::move(block));
}

template <typename T>
std::string errorText(const Result<T>& result)
{
    return result ? std::string("no error") : result.error().text();
}

bool near(double value, double expected, double relative)
{
    if (std::abs(value - expected) <= relative * std::abs(expected))
        return true;
    qWarning("%.15g is not %.15g", value, expected);
    return false;
}

} // namespace

class HistogramEstimatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void binsAreOpenBelowAndClosedAbove();
    void refusesBadEdges();
    void quantilesFollowMadMiner();
    void contentsAndErrorsFollowMadMiner();
    void llrOfExactBins();
    void scoreAndGradientsOfExactBins();
    void weightsThatAreNotLinearGiveTheSame();
    void threadsDoNotChangeNumbers();
    void quantileBinsHoldEqualWeight();
    void emptyBinsAreInvalidUnlessPseudoCount();
    void negativeBinsAreInvalid();
    void simulatedBinsAgreeWithTheTruth();
    void refusesBadInput();
};

void HistogramEstimatorTest::binsAreOpenBelowAndClosedAbove()
{
    const auto binning = Binning::create({{0.0, 1.0}, {5.0}});
    QVERIFY(binning.ok());
    QCOMPARE(binning->binCount(), std::size_t(6));
    const auto at = [&](double a, double b) {
        const double point[2] = {a, b};
        return binning->indexOf(point);
    };
    QCOMPARE(at(-7.0, 5.0), 0);
    QCOMPARE(at(0.0, 5.1), 1);
    QCOMPARE(at(1e-9, 5.0), 2);
    QCOMPARE(at(1.0, 9.0), 3);
    QCOMPARE(at(1.1, -9.0), 4);
    QCOMPARE(at(std::numeric_limits<double>::infinity(), 6.0), 5);
    QCOMPARE(at(std::nan(""), 6.0), Binning::noBin);
}

void HistogramEstimatorTest::refusesBadEdges()
{
    QVERIFY(errorText(Binning::create({{0.0, 0.0}})).find("not above the one before") !=
            std::string::npos);
    QVERIFY(errorText(Binning::create({{0.0, std::nan("")}})).find("axis 1") != std::string::npos);
    QVERIFY(!Binning::create({}).ok());
    const std::vector<double> many = [] {
        std::vector<double> values(4000);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<double>(i);
        return values;
    }();
    QVERIFY(errorText(Binning::create({many, many})).find("more than") != std::string::npos);
    QVERIFY(!quantileEdges({1.0}, {1.0}, 0).ok());
    QVERIFY(errorText(weightedQuantiles({1.0, std::nan("")}, {1.0, 1.0}, {0.5})).find("Event 1") !=
            std::string::npos);
    QVERIFY(!weightedQuantiles({1.0, 2.0}, {0.0, -1.0}, {0.5}).ok());
}

void HistogramEstimatorTest::quantilesFollowMadMiner()
{
    const nlohmann::json data = misc()["weighted_quantile"];
    const auto found = weightedQuantiles(data["values"], data["weights"], data["quantiles"]);
    QVERIFY(found.ok());
    const std::vector<double> expected = data["new_style"];
    QCOMPARE(found->size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(near((*found)[i], expected[i], 1e-12));
}

/// MadMiner's Histo drops events outside the edges and caps the width of the first bin at twice the
/// second; ours counts them in bins of their own. The bins in between agree.
void HistogramEstimatorTest::contentsAndErrorsFollowMadMiner()
{
    const nlohmann::json data = misc();
    const nlohmann::json& answer = data["histo_explicit"];
    const std::vector<std::vector<double>> axes = answer["edges"];
    const EventSample sample = plainSample(data["histo_input"]["x"], data["histo_input"]["w"]);
    const auto histogram = HistogramEstimator::create(
        sample, {{"x0", "x1"}, {{axes[0], 0}, {axes[1], 0}}, 0.0, {0.0}}, named("plain"), {});
    QVERIFY2(histogram.ok(), errorText(histogram).c_str());
    const auto contents = (*histogram)->binCrossSections({0.0});
    const auto errors = (*histogram)->binErrors({0.0});
    QVERIFY(contents.ok() && errors.ok());

    double inside = 0.0;
    const auto bin = [&](std::size_t i, std::size_t j) {
        return static_cast<Eigen::Index>((i + 1) * (axes[1].size() + 1) + j + 1);
    };
    for (std::size_t i = 0; i + 1 < axes[0].size(); ++i) {
        for (std::size_t j = 0; j + 1 < axes[1].size(); ++j)
            inside += (*contents)[bin(i, j)];
    }
    QVERIFY(contents->sum() > inside);
    const auto width = [](const std::vector<double>& axis, std::size_t i) {
        const double own = axis[i + 1] - axis[i];
        return i == 0 ? std::min(own, 2.0 * (axis[2] - axis[1])) : own;
    };
    for (std::size_t i = 0; i + 1 < axes[0].size(); ++i) {
        for (std::size_t j = 0; j + 1 < axes[1].size(); ++j) {
            const double scale = inside * width(axes[0], i) * width(axes[1], j);
            const double density = (*contents)[bin(i, j)] / scale;
            QVERIFY(std::abs(density - answer["histo"][i][j].get<double>()) < 2e-12);
            if (density > 0.0)
                QVERIFY(std::abs((*errors)[bin(i, j)] / scale - answer["unc"][i][j].get<double>())
                        < 2e-12);
        }
    }
}

void HistogramEstimatorTest::llrOfExactBins()
{
    const auto histogram = HistogramEstimator::create(gaussLegendreSample(),
                                                      explicitSettings({1.0}), named("bins"), {});
    QVERIFY2(histogram.ok(), errorText(histogram).c_str());
    QCOMPARE((*histogram)->edges().front(), edges);
    const Matrix x{{-3.0}, {-1.0}, {-0.2}, {0.7}, {2.0}, {2.1}, {9.0}};
    const Matrix thetas{{0.0}, {0.5}, {1.0}, {1.8}};
    const auto grid = (*histogram)->llr(x, thetas, {});
    QVERIFY(grid.ok());
    QCOMPARE(grid->invalid, std::uint64_t(0));
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        const double g = thetas(t, 0);
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            const auto above = std::lower_bound(edges.begin(), edges.end(), x(i, 0));
            const auto content = [&](double at) {
                const double high =
                    above == edges.end() ? Offshell::crossSection(at) : Offshell::below(*above, at);
                const double low = above == edges.begin() ? 0.0 : Offshell::below(*(above - 1), at);
                return (high - low) / Offshell::crossSection(at);
            };
            QVERIFY(std::abs(grid->values(t, i) - std::log(content(g) / content(1.0))) < 1e-10);
        }
    }
}

void HistogramEstimatorTest::scoreAndGradientsOfExactBins()
{
    const auto histogram = HistogramEstimator::create(gaussLegendreSample(),
                                                      explicitSettings({1.0}), named("bins"), {});
    QVERIFY(histogram.ok());
    const double g = 0.8;
    const auto gradients = (*histogram)->binGradients({g});
    QVERIFY(gradients.ok());
    const double k = Offshell::kappa();
    const double exact = Offshell::events
                         * (-2.0 * k * k * Offshell::cumulative(edges[0], 1.0)
                            + 2.0 * k * k * g * Offshell::cumulative(edges[0], 2.0));
    QVERIFY(near((*gradients)(0, 0), exact, 1e-10));
    const double step = 1e-4;
    const Matrix x{{-3.0}, {0.7}, {5.0}};
    const auto grid = (*histogram)->llr(x, Matrix{{g - step}, {g + step}}, {});
    const auto score = (*histogram)->score(x, {g}, {});
    QVERIFY(grid.ok() && score.ok());
    for (Eigen::Index i = 0; i < x.rows(); ++i)
        QVERIFY(std::abs((*score)(i, 0)
                         - (grid->values(1, i) - grid->values(0, i)) / (2.0 * step)) < 1e-6);
}

void HistogramEstimatorTest::weightsThatAreNotLinearGiveTheSame()
{
    const EventSample sample = fineOffshellSample(30'000);
    const auto model = sample.schema().weightModel();
    QVERIFY(model.ok());
    const auto opaque = std::make_shared<OpaqueWeights>(linearEventWeights(*model));
    const HistogramSettings settings{{"x"}, {{{}, 11}}, 0.0, {1.0}};
    const auto fast = HistogramEstimator::create(sample, settings, named("fast"), {});
    const auto slow = HistogramEstimator::create(sample, opaque, settings, named("slow"), {});
    QVERIFY(fast.ok() && slow.ok());
    QCOMPARE((*fast)->edges(), (*slow)->edges());
    const Matrix x{{-3.0}, {-1.0}, {0.7}, {2.0}, {9.0}};
    const Matrix thetas{{0.0}, {1.3}, {1.0}, {1.3}};
    for (int again = 0; again < 2; ++again) {
        const auto a = (*fast)->llr(x, thetas, {});
        const auto b = (*slow)->llr(x, thetas, {});
        QVERIFY(a.ok() && b.ok());
        QVERIFY((a->values - b->values).cwiseAbs().maxCoeff() < 1e-12);
    }
    const auto a = (*fast)->binErrors({0.4});
    const auto b = (*slow)->binErrors({0.4});
    QVERIFY(a.ok() && b.ok());
    QVERIFY((*a - *b).cwiseAbs().maxCoeff() < 1e-9 * a->maxCoeff());
    const auto c = (*fast)->binGradients({0.4});
    const auto d = (*slow)->binGradients({0.4});
    QVERIFY(c.ok() && d.ok());
    QVERIFY((*c - *d).cwiseAbs().maxCoeff() < 1e-10 * c->cwiseAbs().maxCoeff());
}

void HistogramEstimatorTest::threadsDoNotChangeNumbers()
{
    const EventSample sample = fineOffshellSample(200'000);
    const HistogramSettings settings{{"x"}, {{{}, 25}}, 0.0, {1.0}};
    TaskContext two;
    two.threads = 2;
    const auto a = HistogramEstimator::create(sample, settings, named("one"), {});
    const auto b = HistogramEstimator::create(sample, settings, named("two"), two);
    QVERIFY(a.ok() && b.ok());
    const auto first = (*a)->binCrossSections({0.3});
    const auto second = (*b)->binCrossSections({0.3});
    QVERIFY(first.ok() && second.ok());
    QVERIFY((first->array() == second->array()).all());
    QVERIFY(near(first->sum(), Offshell::crossSection(0.3), 1e-9));
}

void HistogramEstimatorTest::quantileBinsHoldEqualWeight()
{
    const auto histogram = HistogramEstimator::create(
        fineOffshellSample(1'000'000), {{"x"}, {{{}, 8}}, 0.0, {0.5}}, named("quantiles"), {});
    QVERIFY(histogram.ok());
    QCOMPARE((*histogram)->edges().front().size(), std::size_t(7));
    const auto contents = (*histogram)->binCrossSections({0.5});
    QVERIFY(contents.ok());
    // One of the 10^6 nodes is at most 6e-5 of a bin.
    for (const double content : *contents)
        QVERIFY(near(content, Offshell::crossSection(0.5) / 8, 2e-4));
    // Ties make bins fall together instead of being empty.
    const auto ties = quantileEdges({1.0, 1.0, 1.0, 1.0, 2.0}, {1.0, 1.0, 1.0, 1.0, 1.0}, 5);
    QVERIFY(ties.ok());
    QVERIFY(ties->size() < 4);
}

void HistogramEstimatorTest::emptyBinsAreInvalidUnlessPseudoCount()
{
    const EventSample sample = plainSample({{0.5}, {0.6}, {2.5}}, {1.0, 1.0, 2.0});
    HistogramSettings settings{{"x0"}, {{{0.0, 1.0, 2.0, 3.0}, 0}}, 0.0, {0.0}};
    const Matrix x{{0.1}, {1.5}, {2.2}, {-1.0}, {std::nan("")}};
    const Matrix thetas{{0.0}, {0.0}};
    const auto strict = HistogramEstimator::create(sample, settings, named("strict"), {});
    QVERIFY(strict.ok());
    const auto grid = (*strict)->llr(x, thetas, {});
    QVERIFY(grid.ok());
    QCOMPARE(grid->invalid, std::uint64_t(6));
    QCOMPARE(grid->values(1, 0), 0.0);
    QVERIFY(std::isnan(grid->values(1, 1)) && std::isnan(grid->values(0, 3)));
    settings.pseudoCount = 0.01;
    const auto filled = HistogramEstimator::create(sample, settings, named("filled"), {});
    QVERIFY(filled.ok());
    const auto all = (*filled)->llr(x, thetas, {});
    QVERIFY(all.ok());
    QCOMPARE(all->invalid, std::uint64_t(2));
    QCOMPARE((*(*filled)->binCrossSections({0.0}))[2], 0.0);
}

void HistogramEstimatorTest::negativeBinsAreInvalid()
{
    // Weights 1, 0, 1 at g = 0, 1, 2 are those of (1-g)^2; 1, 0, 0 give a negative value at g
    // = 1.5.
    EventBlock block;
    block.x = Matrix{{0.5}, {1.5}};
    block.weights = Matrix{{1.0, 0.0, 0.0}, {1.0, 1.0, 1.0}};
    block.eventId = {0, 1};
    block.samplingBenchmark = {0, 0};
    const auto histogram =
        HistogramEstimator::create(EventSample::inMemory(offshellSchema(), std::move(block)),
                                   {{"x"}, {{{0.0, 1.0, 2.0}, 0}}, 0.0, {0.0}}, named("hist"), {});
    QVERIFY(histogram.ok());
    QVERIFY((*(*histogram)->binCrossSections({1.5}))[1] < 0.0);
    const auto grid = (*histogram)->llr(Matrix{{0.5}, {1.5}}, Matrix{{1.5}}, {});
    QVERIFY(grid.ok());
    QVERIFY(std::isnan(grid->values(0, 0)));
    QVERIFY(std::isfinite(grid->values(0, 1)));
    QCOMPARE(grid->invalid, std::uint64_t(1));
}

/// Bins of a simulated sample against quadrature of the exact density, within Monte Carlo errors.
void HistogramEstimatorTest::simulatedBinsAgreeWithTheTruth()
{
    const auto process = createProcess("two-gaussian", {});
    QVERIFY(process.ok());
    const auto sample = simulate(**process, 100'000, {});
    QVERIFY(sample.ok());
    const EventSchema& schema = (*process)->schema();
    QCOMPARE(schema.parameters.size(), std::size_t(1));
    EstimatorInfo info;
    info.name = "two gaussians";
    info.parameters = {schema.parameters.front().name};
    const auto histogram = HistogramEstimator::create(
        *sample, {{schema.observables.front().name}, {{edges, 0}}, 0.0, {0.0}}, info, {});
    QVERIFY2(histogram.ok(), errorText(histogram).c_str());
    const auto truth = (*process)->truth();
    for (const double theta : {0.0, 0.3, 0.7}) {
        const auto contents = (*histogram)->binCrossSections({theta});
        const auto errors = (*histogram)->binErrors({theta});
        QVERIFY(contents.ok() && errors.ok());
        double chiSquare = 0.0;
        for (std::size_t bin = 0; bin + 1 < edges.size(); ++bin) {
            const int nodes = 2000;
            const double step = (edges[bin + 1] - edges[bin]) / nodes;
            Matrix x(nodes, 1);
            for (int i = 0; i < nodes; ++i)
                x(i, 0) = edges[bin] + (i + 0.5) * step;
            const double exact =
                truth->logDensity(Level::Reconstructed, x, {theta}).array().exp().sum() * step
                * truth->crossSection({theta});
            const auto k = static_cast<Eigen::Index>(bin + 1);
            QVERIFY((*errors)[k] > 0.0 && (*errors)[k] < 0.05 * exact);
            chiSquare += std::pow(((*contents)[k] - exact) / (*errors)[k], 2.0);
        }
        QVERIFY2(chiSquare < 25.0, qPrintable(QString::number(chiSquare)));
    }
}

void HistogramEstimatorTest::refusesBadInput()
{
    const EventSample sample = plainSample({{0.5}, {0.6}}, {1.0, 1.0});
    const auto make = [&](const EventSample& events, const HistogramSettings& settings) {
        return errorText(HistogramEstimator::create(events, settings, named("h"), {}));
    };
    const auto says = [](const std::string& text, const char* part) {
        if (text.find(part) != std::string::npos)
            return true;
        qWarning("%s", text.c_str());
        return false;
    };
    QVERIFY(says(make(sample, {{"mass"}, {{{}, 5}}, 0.0, {0.0}}), "no observable 'mass'"));
    QVERIFY(says(make(sample, {{"x0"}, {}, 0.0, {0.0}}), "settings for 0 axes"));
    QVERIFY(says(make(sample, {{"x0"}, {{{1.0}, 5}}, 0.0, {0.0, 1.0}}), "reference point"));
    QVERIFY(says(make(sample, {{"x0"}, {{{1.0}, 5}}, -1.0, {0.0}}), "pseudo-count"));
    QVERIFY(says(make(plainSample({{0.5}, {std::nan("")}}, {1.0, 1.0}),
                      {{"x0"}, {{{1.0}, 5}}, 0.0, {0.0}}),
                 "Event 1"));
    QVERIFY(says(make(plainSample({{0.5}, {0.6}}, {1.0, std::nan("")}),
                      {{"x0"}, {{{1.0}, 5}}, 0.0, {0.0}}),
                 "Event 1"));
    const auto good = HistogramEstimator::create(sample, {{"x0"}, {{{1.0}, 5}}, 0.0, {0.0}},
                                                 named("good"), {});
    QVERIFY(good.ok());
    QVERIFY(!(*good)->llr(Matrix(1, 2), Matrix{{0.0}}, {}).ok());
    QVERIFY(!(*good)->llr(Matrix(1, 1), Matrix(1, 2), {}).ok());
}

QTEST_APPLESS_MAIN(HistogramEstimatorTest)
#include "HistogramEstimatorTest.moc"
