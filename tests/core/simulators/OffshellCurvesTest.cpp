// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/UniformGrid.hpp"
#include "tests/core/simulators/ReferenceNumbers.hpp"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace assay;
using namespace assay::reference;

namespace {

constexpr double events = 100.0; // V: events at mu = 0
const Theta asimov{std::sqrt(0.5)};

/// dsigma at the nodes times their volume, per mu: what histograms and expectations are sums of.
Vector yields(const ExactDensity& truth, const QuadratureRule& rule, double mu)
{
    return truth.logDensity(Level::Reconstructed, rule.nodes, {std::sqrt(mu)}).array().exp() *
           rule.weights.array() * truth.crossSection({std::sqrt(mu)}) * events;
}

/// Kinematic q of Asimov data at mu = 0.5: 2 N KL(bins at 0.5 || bins at mu).
double kinematic(const Vector& data, const Vector& model)
{
    const double n = data.sum();
    const Eigen::ArrayXd p = data.array() / n;
    const Eigen::ArrayXd q = model.array() / model.sum();
    return 2.0 * n * (p > 0.0).select(p * (p / q).log(), 0.0).sum();
}

Vector binned(const std::vector<int>& bins, const Vector& yield, int count)
{
    Vector result = Vector::Zero(count);
    for (Eigen::Index i = 0; i < yield.size(); ++i)
        result(bins[static_cast<std::size_t>(i)]) += yield(i);
    return result;
}

/// Bins of equal content at mu = 1 in the order of \p value.
std::vector<int> quantileBins(const Vector& value, const Vector& yieldAtOne, int count)
{
    std::vector<Eigen::Index> order(static_cast<std::size_t>(value.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](Eigen::Index i, Eigen::Index j) { return value(i) < value(j); });
    std::vector<int> bins(order.size());
    const double total = yieldAtOne.sum();
    double cumulative = 0.0;
    for (Eigen::Index i : order) {
        const double middle = (cumulative + 0.5 * yieldAtOne(i)) / total;
        cumulative += yieldAtOne(i);
        bins[static_cast<std::size_t>(i)] = std::min(count - 1, static_cast<int>(middle * count));
    }
    return bins;
}

} // namespace

/// The off-shell result by quadrature: kinematic q(mu) of the truth, of histograms and of the rate
/// (spec methods J, N4b).
class OffshellCurvesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesOfTheToys_data();
    void ratesOfTheToys();
    void fullLikelihood_data();
    void fullLikelihood();
    void rateOnlyHasTwoMinima();
    void informationInMu();
    void scoreInMuIsNotMonotonic();
    void histogramsInOneDimension_data();
    void histogramsInOneDimension();
    void histogramsInTwoDimensions_data();
    void histogramsInTwoDimensions();
};

void OffshellCurvesTest::ratesOfTheToys_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("1-D") << "offshell-toy";
    QTest::newRow("2-D") << "offshell-toy-2d";
}

void OffshellCurvesTest::ratesOfTheToys()
{
    QFETCH(QString, name);
    const Json numbers = section("J_offshell");
    const auto truth = process(name.toStdString())->truth();
    const Json expected = numbers.at("toy: N(0),N(.5),N(1),N(2.5),N(4)");
    std::size_t k = 0;
    for (double mu : {0.0, 0.5, 1.0, 2.5, 4.0})
        AGREES("N", events * truth->crossSection({std::sqrt(mu)}), expected[k++]);
    // N = mu S + sqrt(mu) I + V
    const Json parts = numbers.at("toy: S,I,V,kappa");
    AGREES("I", events * truth->crossSectionGradient({0.0})(0), parts[1]);
    AGREES("V", events * truth->crossSection({0.0}), parts[2]);
    const double even = truth->crossSection({1.0}) + truth->crossSection({-1.0});
    AGREES("S", events * (0.5 * even - truth->crossSection({0.0})), parts[0]);
}

void OffshellCurvesTest::fullLikelihood_data()
{
    ratesOfTheToys_data();
}

void OffshellCurvesTest::fullLikelihood()
{
    QFETCH(QString, name);
    const auto truth = process(name.toStdString())->truth();
    const QuadratureRule rule = truth->quadrature(Level::Reconstructed);
    const double n = events * truth->crossSection(asimov);
    const auto q = [&](double mu) {
        return -2.0 * n *
               expectation(*truth, Level::Reconstructed, asimov, rule,
                           llr(*truth, Level::Reconstructed, rule.nodes, {std::sqrt(mu)}, asimov));
    };
    const Json printed =
        section("J_offshell")
            .at("Asimov mu=.5, kinematics only, q(mu): full likelihood (ALICES limit)");
    for (const auto& [mu, value] : printed.items())
        AGREES("q(" + mu + ")", q(std::stod(mu)), value.get<double>());
    const Json table = section("N4b_offshell_2d");
    for (std::size_t k = 0; k < table.at("mu").size(); ++k)
        QVERIFY(std::abs(q(table["mu"][k]) - table["full"][k].get<double>()) <= 0.5001e-4);
}

void OffshellCurvesTest::rateOnlyHasTwoMinima()
{
    const auto truth = process("offshell-toy-2d")->truth();
    const auto q = [&](double mu) {
        const double n = events * truth->crossSection({std::sqrt(mu)});
        const double data = events * truth->crossSection(asimov);
        return 2.0 * (n - data - data * std::log(n / data));
    };
    const Json printed = section("J_offshell").at("... rate term");
    for (const auto& [mu, value] : printed.items())
        AGREES("rate q(" + mu + ")", q(std::stod(mu)), value.get<double>());
    const double partner = std::pow(2.0 - std::sqrt(0.5), 2);
    QVERIFY(std::abs(partner - 1.67157) < 5e-6);
    QVERIFY(std::abs(q(partner)) < 1e-12);
    QVERIFY(q(partner - 0.01) > 0.0 && q(partner + 0.01) > 0.0);
}

void OffshellCurvesTest::informationInMu()
{
    // mu = g^2: I_mu = I_g/(2g)^2.
    const auto truth = process("offshell-toy")->truth();
    AGREES("I", truth->fisherPerEvent(Level::Reconstructed, {1.0})(0, 0) / 4.0,
           section("J_offshell").at("fisher per event wrt mu at mu=1 (kinematics)"));
}

void OffshellCurvesTest::scoreInMuIsNotMonotonic()
{
    const Json printed =
        section("J_offshell").at("score wrt mu at mu=1: min,max, at x=0,1,1.25,2,4");
    const auto truth = process("offshell-toy")->truth();
    const Vector t =
        truth->score(Level::Reconstructed, column({0.0, 1.0, 1.25, 2.0, 4.0}), {1.0}) / 2.0;
    for (Eigen::Index i = 0; i < 5; ++i)
        AGREES("t", t(i), printed[static_cast<std::size_t>(i) + 2]);
    const Matrix line = uniformGrid({{-6.0, 8.0, 1e-4}}).nodes;
    const Vector scan = truth->score(Level::Reconstructed, line, {1.0}) / 2.0;
    QVERIFY(std::abs(scan.minCoeff() - printed[0].get<double>()) < 1e-8);
    QVERIFY(std::abs(scan.maxCoeff() - printed[1].get<double>()) < 1e-8);
}

void OffshellCurvesTest::histogramsInOneDimension_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("bins");
    QTest::addColumn<bool>("ofScore");
    for (int bins : {5, 10, 25})
        QTest::addRow("x, %d bins", bins)
            << QString("... x histogram %1 equal-prob bins").arg(bins) << bins << false;
    for (int bins : {25, 200})
        QTest::addRow("SALLY, %d bins", bins)
            << QString("... SALLY histogram %1 bins of t(x)").arg(bins) << bins << true;
}

void OffshellCurvesTest::histogramsInOneDimension()
{
    QFETCH(QString, key);
    QFETCH(int, bins);
    QFETCH(bool, ofScore);
    const auto truth = process("offshell-toy")->truth();
    const QuadratureRule rule = uniformGrid({{-8.0, 10.0, 5e-5}});
    const Vector value = ofScore
                             ? Vector(truth->score(Level::Reconstructed, rule.nodes, {1.0}).col(0))
                             : Vector(rule.nodes.col(0));
    const std::vector<int> index = quantileBins(value, yields(*truth, rule, 1.0), bins);
    const Vector data = binned(index, yields(*truth, rule, 0.5), bins);
    const Json printed = section("J_offshell").at(key.toStdString());
    for (const auto& [mu, expected] : printed.items()) {
        const double q = kinematic(data, binned(index, yields(*truth, rule, std::stod(mu)), bins));
        // Edges lie on nodes, in ours and in the reference's: a part in 10^4 of q (2e-5 absolute).
        const double reference = expected;
        QVERIFY2(std::abs(q - reference) < 2e-4 * reference + 2e-5, message(mu, q, reference));
    }
}

void OffshellCurvesTest::histogramsInTwoDimensions_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("bins");
    QTest::addColumn<bool>("ofScore");
    QTest::newRow("SALLY") << "sally_25_bins" << 25 << true;
    QTest::newRow("x1, 5 bins") << "x1_5_bins" << 5 << false;
    QTest::newRow("x1, 25 bins") << "x1_25_bins" << 25 << false;
}

void OffshellCurvesTest::histogramsInTwoDimensions()
{
    QFETCH(QString, key);
    QFETCH(int, bins);
    QFETCH(bool, ofScore);
    const auto truth = process("offshell-toy-2d")->truth();
    // Fine along the quantity that is binned, coarse (but exact for Gaussians) across it: x1 and
    // x2, or the two diagonals, since the score depends on x1 + x2 only.
    QuadratureRule rule = uniformGrid({{-8.0, 10.0, 4e-4}, {-9.0, 10.5, 0.5}});
    if (ofScore) {
        const Vector u = rule.nodes.col(0);
        const Vector v = rule.nodes.col(1);
        rule.nodes.col(0) = (u - v) / std::sqrt(2.0);
        rule.nodes.col(1) = (u + v) / std::sqrt(2.0);
    }
    const Vector value = ofScore
                             ? Vector(truth->score(Level::Reconstructed, rule.nodes, {1.0}).col(0))
                             : Vector(rule.nodes.col(0));
    const std::vector<int> index = quantileBins(value, yields(*truth, rule, 1.0), bins);
    const Vector data = binned(index, yields(*truth, rule, 0.5), bins);
    const Json table = section("N4b_offshell_2d");
    for (std::size_t k = 0; k < table.at("mu").size(); ++k) {
        const Vector model = binned(index, yields(*truth, rule, table["mu"][k]), bins);
        const double expected = table.at(key.toStdString())[k];
        const double q = kinematic(data, model);
        QVERIFY2(std::abs(q / expected - 1.0) < 5e-4, message(key.toStdString(), q, expected));
    }
}

QTEST_APPLESS_MAIN(OffshellCurvesTest)
#include "OffshellCurvesTest.moc"
