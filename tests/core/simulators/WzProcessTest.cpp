// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/DecayAngles.hpp"
#include "core/simulators/WzProcess.hpp"
#include "tests/core/simulators/HardProcess.hpp"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>

using namespace assay;
using Json = nlohmann::json;
using L = WzProcess::Latent;

namespace {

/// Nodes and weights of Gauss and Legendre in (-1, 1).
std::vector<std::pair<double, double>> gaussLegendre(int n)
{
    std::vector<std::pair<double, double>> rule;
    for (int i = 0; i < n; ++i) {
        double x = std::cos(std::numbers::pi * (i + 0.75) / (n + 0.5)), slope = 0.0;
        for (int step = 0; step < 50; ++step) {
            double now = 1.0, before = 0.0;
            for (int j = 0; j < n; ++j) {
                const double next = ((2 * j + 1) * x * now - j * before) / (j + 1);
                before = now;
                now = next;
            }
            slope = n * (x * now - before) / (x * x - 1.0);
            x -= now / slope;
        }
        rule.emplace_back(x, 2.0 / ((1.0 - x * x) * slope * slope));
    }
    return rule;
}

/// Partonic cross section in pb from helicity amplitudes: without decays, by quadrature in the
/// scattering angle with the poles of t and u channel mapped away.
WzAmplitude::Components partonic(bool positive, double mass)
{
    static const auto rule = gaussLegendre(48);
    const ElectroweakInput ew;
    const WzAmplitude wz;
    const double pi = std::numbers::pi, s = mass * mass;
    const double massW2 = ew.massW * ew.massW, massZ2 = ew.massZ * ew.massZ;
    const double k = phase_space::twoBodyMomentum(s, massW2, massZ2);
    const phase_space::ScatteringMap map(2.0 * k * mass / (s - massW2 - massZ2));
    WzAmplitude::Components sum{};
    for (const auto& [x, weight] : rule) {
        double jacobian = 0.5;
        const double cosine = map.at(0.5 + 0.5 * x, jacobian), theta = std::acos(cosine);
        const auto p = wz.momenta(s, cosine);
        const double factor = weight * jacobian * 0.5 * k / (4.0 * pi * mass) / (24.0 * s);
        for (int w = -1; w <= 1; ++w)
            for (int z = -1; z <= 1; ++z)
                addSquared<3>(
                    wz.amplitude(positive, p,
                                 conjugate(polarisation(ew.massW, k, theta, 0.0, w)),
                                 conjugate(polarisation(ew.massZ, k, pi - theta, pi, z))),
                    factor * picobarnPerInverseGeV2, sum);
    }
    return sum;
}

/// Hadronic cross section in pb above a mass, by quadrature.
WzAmplitude::Components quadrature(bool positive, double lowest)
{
    static const auto rule = gaussLegendre(32);
    constexpr double energy = 13600.0;
    WzAmplitude::Components sum{};
    const double range = std::log(energy / lowest);
    for (const auto& [x, weight] : rule) {
        const double mass = lowest * std::exp(0.5 * (1.0 + x) * range);
        const double limit = std::log(energy / mass), root = mass / energy;
        double partons = 0.0;
        for (const auto& [y, share] : rule)
            for (const int up : {2, 4}) {
                const int first = positive ? up : up - 1, second = positive ? up - 1 : up;
                partons += 2.0 * share * limit *
                           PartonDensities::product(first, root * std::exp(y * limit), -second,
                                                    root * std::exp(-y * limit), 0.5 * mass);
            }
        const auto sigma = partonic(positive, mass);
        for (std::size_t c = 0; c < sum.size(); ++c) // d ln tau = 2 d ln m
            sum[c] += weight * 0.5 * range * 2.0 * partons * sigma[c];
    }
    return sum;
}

} // namespace

/// The phase space of W Z: its map, its integrals against the published ones, its kinematics.
class WzProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mapIsInvertible();
    void kinematics();
    void inclusiveComponents_data();
    void inclusiveComponents();
    void positive();

private:
    Json m_values;
    WzProcess m_wz{{}};
};

void WzProcessTest::initTestCase()
{
    std::ifstream file(ASSAY_TEST_DATA "/processes/values.json");
    QVERIFY(file.good());
    file >> m_values;
    m_values = m_values["wz"];
}

void WzProcessTest::mapIsInvertible()
{
    QVERIFY(hard_process::roundTrip(m_wz, 2000) < 1e-12);
}

/// The final state has the masses, charges, momenta and angles that z says.
void WzProcessTest::kinematics()
{
    Random random(7);
    std::vector<double> u;
    std::vector<Particle> p;
    for (int i = 0; i < 500; ++i) {
        const auto z = hard_process::randomPoint(m_wz, random, u);
        p.clear();
        m_wz.particles(z.data(), p);
        QCOMPARE(p.size(), 4u);
        const FourVector w = p[0].p + p[1].p, other = p[2].p + p[3].p, all = w + other;
        const double scale = 1e-9 * all.e;
        QVERIFY(std::abs(invariantMass(w) - z[L::MassW]) < scale);
        QVERIFY(std::abs(invariantMass(other) - z[L::MassZ]) < scale);
        QVERIFY(std::abs(invariantMass(all) - z[L::MassPair]) < scale);
        QVERIFY(std::abs(rapidity(all) - z[L::Rapidity]) < 1e-8);
        QVERIFY(std::hypot(all.x, all.y) < scale);
        const double charge = p[0].charge + p[2].charge + p[3].charge;
        const bool positive = static_cast<int>(z[L::Quark]) % 2 == 0;
        QCOMPARE(charge, positive ? 1.0 : -1.0);
        // l+ nu or l- nubar of one generation, of another flavour than those of the Z.
        QCOMPARE(p[0].pdgId + p[1].pdgId, positive ? 1 : -1);
        QVERIFY(std::abs(p[0].pdgId) != p[2].pdgId);
        const bool right = z[L::Side] * z[L::Rapidity] > 0.0;
        const double turn = right ? 0.0 : std::numbers::pi;
        const FourVector antifermion = positive ? p[0].p : p[1].p;
        QVERIFY(std::abs(cosThetaDecay(antifermion, w, all) - z[L::CosW]) < 1e-6);
        QVERIFY(std::abs(cosThetaDecay(p[2].p, other, all) - z[L::CosZ]) < 1e-6);
        QVERIFY(std::abs(std::sin(0.5 * (phiDecay(antifermion, w, all) - z[L::PhiW] - turn))) <
                1e-4);
        QVERIFY(std::abs(std::sin(0.5 * (phiDecay(p[2].p, other, all) - z[L::PhiZ] - turn))) <
                1e-4);
        // Its light-cone components cancel in pairs that are boosted a lot.
        const double cancelled = 1e-13 * std::exp(2.0 * std::abs(z[L::Rapidity]));
        QVERIFY(std::abs(cosThetaStar(w, other) - (right ? 1.0 : -1.0) * z[L::CosTheta]) <
                1e-9 + cancelled);
    }
}

void WzProcessTest::inclusiveComponents_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("positive");
    QTest::addColumn<double>("lowest");
    QTest::newRow("W+") << "sigma_pb_13p6_W+" << true << 0.0;
    QTest::newRow("W+ above 1 TeV") << "sigma_pb_13p6_mWZgt1TeV_W+" << true << 1000.0;
    QTest::newRow("W-") << "sigma_pb_13p6_W-" << false << 0.0;
    QTest::newRow("W- above 1 TeV") << "sigma_pb_13p6_mWZgt1TeV_W-" << false << 1000.0;
}

void WzProcessTest::inclusiveComponents()
{
    QFETCH(QString, key);
    QFETCH(bool, positive);
    QFETCH(double, lowest);
    static const VegasGrid grid = hard_process::gridOf(m_wz);
    const ElectroweakInput ew;
    const double branching = 2.0 * ew.branchingZll * ew.branchingWlnu;
    TaskContext context;
    context.seed = 5;
    context.threads = 2;
    const auto integral = integrateComponents(
        m_wz, grid, {600000, 1.0, [=](const double* z) {
            return (static_cast<int>(z[L::Quark]) % 2 == 0) == positive &&
                   z[L::MassPair] > lowest;
        }}, context);
    QVERIFY(integral.ok());
    const Json& published = m_values[key.toStdString()];
    const auto exact = quadrature(positive, std::max(lowest, ew.massW + ew.massZ));
    const double largest = *std::max_element(exact.begin(), exact.end());
    for (Eigen::Index c = 0; c < integral->values.size(); ++c) {
        const auto at = static_cast<std::size_t>(c);
        const double value = integral->values[c] / branching;
        const double error = integral->error(c) / branching;
        const double theirs = published[at];
        const QString text =
            QString("component %1: %2 +- %3, quadrature %4, published %5")
                .arg(c).arg(value).arg(error).arg(exact[at]).arg(theirs);
        QVERIFY2(std::abs(value - exact[at]) < 4.0 * error, qPrintable(text));
        QVERIFY2(error < 0.07 * largest, qPrintable(text));
        // The published numbers come from a quadrature that misses a part of the peaks of the t
        // and u channel: 0.1 % in all, up to 15 % above 1 TeV where these peaks are narrow.
        const double missed = lowest > 0.0 ? 0.17 * exact[0] : 1.5e-3 * exact[0];
        QVERIFY2(std::abs(exact[at] - theirs) < missed + 1e-3 * std::abs(theirs),
                 qPrintable(text));
    }
}

void WzProcessTest::positive()
{
    QVERIFY(hard_process::smallestRatio(m_wz, 10000) > 0.0);
}

QTEST_APPLESS_MAIN(WzProcessTest)
#include "WzProcessTest.moc"
