// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/DecayAngles.hpp"
#include "core/simulators/ZhProcess.hpp"
#include "tests/core/simulators/HardProcess.hpp"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>

using namespace assay;
using Json = nlohmann::json;
using L = ZhProcess::Latent;

namespace {

TaskContext twoThreads(std::uint64_t seed)
{
    TaskContext context;
    context.seed = seed;
    context.threads = 2;
    return context;
}

ZhProcess onShell()
{
    ZhProcess::Settings settings;
    settings.massLow = settings.massHigh = ElectroweakInput().massZ;
    return ZhProcess(settings);
}

/// What the decays multiply the published cross sections by.
double branching()
{
    const ElectroweakInput ew;
    return 2.0 * ew.branchingZll * ew.branchingHbb;
}

} // namespace

/// The phase space of Z H: its map, its integrals against the published ones, its kinematics.
class ZhProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mapIsInvertible();
    void jacobianIsTheVolume();
    void kinematics();
    void inclusiveComponents();
    void byMassOfThePair();
    void factorisationScale();
    void massWindow();
    void cpAsymmetry();
    void positive();

private:
    /// Every component within four standard deviations of \p published, in pb without decays.
    void compare(const ZhProcess& zh, const Json& published, const IntegralRequest& request);

    Json m_values;
};

void ZhProcessTest::initTestCase()
{
    std::ifstream file(ASSAY_TEST_DATA "/processes/values.json");
    QVERIFY(file.good());
    file >> m_values;
    m_values = m_values["zh"];
}

void ZhProcessTest::mapIsInvertible()
{
    QVERIFY(hard_process::roundTrip(ZhProcess({}), 2000) < 1e-12);
    QVERIFY(hard_process::roundTrip(onShell(), 500) < 1e-12);
}

/// dz/du by finite differences: the map is triangular in the order of its coordinates.
void ZhProcessTest::jacobianIsTheVolume()
{
    const ZhProcess zh({});
    // Which latent each continuous coordinate moves.
    const std::vector<std::pair<std::size_t, std::size_t>> pairs{
        {3, L::MassLepton}, {4, L::MassPair},  {5, L::Rapidity}, {6, L::CosTheta},
        {7, L::Azimuth},    {8, L::CosLepton}, {9, L::PhiLepton}, {10, L::CosB},
        {11, L::PhiB}};
    const std::array<double, 5> shares{0.36, 0.42, 0.11, 0.07, 0.04};
    Random random(11);
    std::vector<double> u, low(L::LatentCount), high(L::LatentCount);
    for (int i = 0; i < 200; ++i) {
        const auto z = hard_process::randomPoint(zh, random, u);
        double volume = 4.0 / shares[static_cast<std::size_t>(z[L::Quark]) - 1];
        for (const auto& [coordinate, latent] : pairs) {
            const double step = 1e-6 * std::min(u[coordinate], 1.0 - u[coordinate]);
            std::vector<double> moved = u;
            moved[coordinate] = u[coordinate] + step;
            zh.map(moved.data(), high.data());
            moved[coordinate] = u[coordinate] - step;
            zh.map(moved.data(), low.data());
            volume *= std::abs(high[latent] - low[latent]) / (2.0 * step);
        }
        std::vector<double> again(L::LatentCount);
        QVERIFY(std::abs(zh.map(u.data(), again.data()) / volume - 1.0) < 1e-4);
    }
}

/// The final state has the masses, the momentum of the partons and the angles that z says.
void ZhProcessTest::kinematics()
{
    const ZhProcess zh({});
    const ElectroweakInput ew;
    Random random(7);
    std::vector<double> u;
    std::vector<Particle> p;
    for (int i = 0; i < 500; ++i) {
        const auto z = hard_process::randomPoint(zh, random, u);
        p.clear();
        zh.particles(z.data(), p);
        QCOMPARE(p.size(), 4u);
        const FourVector boson = p[0].p + p[1].p, higgs = p[2].p + p[3].p, all = boson + higgs;
        const double scale = 1e-9 * all.e;
        QVERIFY(std::abs(invariantMass(boson) - z[L::MassLepton]) < scale);
        QVERIFY(std::abs(invariantMass(higgs) - ew.massHiggs) < scale);
        QVERIFY(std::abs(invariantMass(all) - z[L::MassPair]) < scale);
        QVERIFY(std::abs(rapidity(all) - z[L::Rapidity]) < 1e-8);
        QVERIFY(std::hypot(all.x, all.y) < scale);
        for (const Particle& particle : p)
            QVERIFY(std::abs(dot(particle.p, particle.p)) < 1e-9 * all.e * all.e);
        // The axis of the angles is the boost, here the quark's direction only if both agree.
        const bool right = z[L::Side] * z[L::Rapidity] > 0.0;
        const double phi = z[L::PhiLepton] + (right ? 0.0 : std::numbers::pi);
        QVERIFY(std::abs(cosThetaDecay(p[0].p, boson, all) - z[L::CosLepton]) < 1e-7);
        const double turned = phiDecay(p[0].p, boson, all) - phi;
        QVERIFY(std::abs(std::sin(0.5 * turned)) < 1e-5);
        // Its light-cone components cancel in pairs that are boosted a lot.
        const double cancelled = 1e-13 * std::exp(2.0 * std::abs(z[L::Rapidity]));
        QVERIFY(std::abs(cosThetaStar(boson, higgs) - (right ? 1.0 : -1.0) * z[L::CosTheta]) <
                1e-9 + cancelled);
    }
}

void ZhProcessTest::compare(const ZhProcess& zh, const Json& published,
                            const IntegralRequest& request)
{
    const auto integral =
        integrateComponents(zh, hard_process::gridOf(zh), request, twoThreads(5));
    QVERIFY(integral.ok());
    for (Eigen::Index c = 0; c < integral->values.size(); ++c) {
        const double value = integral->values[c] / branching();
        const double error = integral->error(c) / branching();
        const double expected = published[static_cast<std::size_t>(c)];
        const QString text = QString("component %1: %2 +- %3, published %4")
                                 .arg(c).arg(value).arg(error).arg(expected);
        QVERIFY2(std::abs(value - expected) < 4.0 * error, qPrintable(text));
        // The comparison means something.
        if (expected != 0.0)
            QVERIFY2(error < 0.02 * std::abs(expected), qPrintable(text));
    }
}

void ZhProcessTest::inclusiveComponents()
{
    compare(onShell(), m_values["sigma_pb_13p6_onshell_inclusive_components"],
            {400000, 1.0, nullptr});
}

void ZhProcessTest::byMassOfThePair()
{
    const ZhProcess zh = onShell();
    for (const Json& bin : m_values["sigma_by_mZH"]) {
        const double low = bin["lo"], high = bin["hi"];
        IntegralRequest request{400000, 1.0, [=](const double* z) {
            return z[L::MassPair] > low && z[L::MassPair] < high;
        }};
        compare(zh, bin["comp_pb"], request);
    }
}

void ZhProcessTest::factorisationScale()
{
    const ZhProcess zh = onShell();
    const auto grid = hard_process::gridOf(zh);
    const Json& published = m_values["sigma_SM_pb_muF_half_double"];
    const std::array<double, 2> scales{0.5, 2.0};
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const auto integral =
            integrateComponents(zh, grid, {200000, scales[i], nullptr}, twoThreads(9));
        QVERIFY(integral.ok());
        QVERIFY(std::abs(integral->values[0] / branching() - published[i].get<double>()) <
                4.0 * integral->error(0) / branching());
    }
}

/// 41.3 of 42.35 fb are between 66 and 116 GeV.
void ZhProcessTest::massWindow()
{
    const ZhProcess zh({});
    const auto integral = integrateComponents(zh, hard_process::gridOf(zh),
                                              {300000, 1.0, nullptr}, twoThreads(4));
    QVERIFY(integral.ok());
    const double sigma = 1000.0 * integral->values[0] / ElectroweakInput().branchingHbb;
    QVERIFY2(std::abs(sigma - 41.3) < 0.06 + 4.0 * 1000.0 * integral->error(0),
             qPrintable(QString::number(sigma)));
    QVERIFY2(integral->efficiency > 0.5, qPrintable(QString::number(integral->efficiency)));
}

/// A(sign of sin 2 phi_l) has the coefficient 0.0545 +- 0.0003 of C_HWtilde per TeV^-2.
void ZhProcessTest::cpAsymmetry()
{
    const ZhProcess zh = onShell();
    const auto grid = hard_process::gridOf(zh);
    std::array<ComponentIntegral, 2> sides;
    for (const int side : {0, 1}) {
        const auto integral = integrateComponents(
            zh, grid, {400000, 1.0, [=](const double* z) {
                return (std::sin(2.0 * z[L::PhiLepton]) > 0.0) == (side == 1);
            }}, twoThreads(21));
        QVERIFY(integral.ok());
        sides[static_cast<std::size_t>(side)] = *integral;
    }
    const double sigma = sides[0].values[0] + sides[1].values[0];
    const double asymmetry = (sides[1].values[2] - sides[0].values[2]) / sigma;
    const double error = std::hypot(sides[0].error(2), sides[1].error(2)) / sigma;
    QVERIFY2(std::abs(asymmetry - 0.0545) < 3.0 * std::hypot(error, 0.0003),
             qPrintable(QString("%1 +- %2").arg(asymmetry).arg(error)));
    QVERIFY(error < 0.003);
}

void ZhProcessTest::positive()
{
    QVERIFY(hard_process::smallestRatio(ZhProcess({}), 20000) > 0.0);
}

QTEST_APPLESS_MAIN(ZhProcessTest)
#include "ZhProcessTest.moc"
