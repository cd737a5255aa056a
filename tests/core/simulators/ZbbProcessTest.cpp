// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ZbbProcess.hpp"
#include "tests/core/simulators/HardProcess.hpp"

#include <QTest>

#include <array>

using namespace assay;
using L = ZbbProcess::Latent;

/// Z b bbar: the amplitude with currents against the closed form of its sum, and the rate.
class ZbbProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strongCouplingRuns();
    void mapIsInvertible();
    void closedForm();
    void crossSection();
    void kinematics();
};

void ZbbProcessTest::strongCouplingRuns()
{
    QVERIFY(std::abs(strongCoupling(91.1876) - 0.139387) < 1e-15);
    // d(1/alpha)/d ln mu^2 = 23 / 12 pi.
    QVERIFY(std::abs(1.0 / strongCoupling(300.0) - 1.0 / strongCoupling(100.0) -
                     23.0 / (12.0 * std::numbers::pi) * std::log(9.0)) < 1e-12);
}

void ZbbProcessTest::mapIsInvertible()
{
    QVERIFY(hard_process::roundTrip(ZbbProcess({}), 2000) < 1e-12);
    ZbbProcess::Settings hard;
    hard.ptLow = 60.0;
    QVERIFY(hard_process::roundTrip(ZbbProcess(hard), 2000) < 1e-12);
}

/// Integrated over the angles of leptons and b quarks (quadrature that is exact for them) it is
/// 4 g_Z^2 (g_L^2 + g_R^2) [(t^2 + u^2 + 2 s (m_Z^2 + m_bb^2))/(t u) - m_Z^2 m_bb^2 (1/t^2 +
/// 1/u^2)] times 4 m_bb^2 / 3 over m_bb^4.
void ZbbProcessTest::closedForm()
{
    const ZbbProcess zbb({});
    const ElectroweakInput ew;
    const std::array<double, 3> nodes{-std::sqrt(0.6), 0.0, std::sqrt(0.6)};
    const std::array<double, 3> weights{5.0 / 18.0, 8.0 / 18.0, 5.0 / 18.0};
    Random random(2);
    std::vector<double> u;
    for (int i = 0; i < 20; ++i) {
        auto z = hard_process::randomPoint(zbb, random, u);
        double sum = 0.0;
        for (int a = 0; a < 225; ++a) {
            const auto lepton = static_cast<std::size_t>(a % 3);
            const auto b = static_cast<std::size_t>(a / 3 % 3);
            z[L::CosLepton] = nodes[lepton];
            z[L::CosB] = nodes[b];
            z[L::PhiLepton] = 0.3 + 2.0 * std::numbers::pi * (a / 9 % 5) / 5.0;
            z[L::PhiB] = 0.8 + 2.0 * std::numbers::pi * (a / 45) / 5.0;
            sum += 3.0 * weights[lepton] * weights[b] / 25.0 * zbb.squared(z.data());
        }
        const double s = z[L::MassPair] * z[L::MassPair];
        const double mz = z[L::MassLepton] * z[L::MassLepton], mb = z[L::MassB] * z[L::MassB];
        const double k = phase_space::twoBodyMomentum(s, mz, mb);
        const double energy = 0.5 * (s + mz - mb) / std::sqrt(s);
        const double t = mz - std::sqrt(s) * (energy - k * z[L::CosTheta]);
        const double t2 = mz + mb - s - t;
        const QuarkCharges charges = QuarkCharges::of(static_cast<int>(z[L::Quark]));
        const double right = -charges.charge * ew.sineSquared, left = charges.isospin + right;
        const double closed = 4.0 * ew.couplingZ * ew.couplingZ * (left * left + right * right) *
                              ((t * t + t2 * t2 + 2.0 * s * (mz + mb)) / (t * t2) -
                               mz * mb * (1.0 / (t * t) + 1.0 / (t2 * t2)));
        QVERIFY(std::abs(sum / (closed * 4.0 / (3.0 * mb)) - 1.0) < 1e-9);
    }
}

/// 4.02 pb between 80 and 160 GeV, 1.07 pb of them with pT(Z) above 75 GeV, before decays, were
/// published without the scale of the strong coupling: half of it makes 12 % more, twice 12 % less.
void ZbbProcessTest::crossSection()
{
    ZbbProcess::Settings settings;
    settings.massLow = settings.massHigh = ElectroweakInput().massZ;
    settings.pairLow = 80.0;
    settings.pairHigh = 160.0;
    const ZbbProcess zbb(settings);
    const auto grid = hard_process::gridOf(zbb);
    const double branching = 2.0 * ElectroweakInput().branchingZll;
    TaskContext context;
    context.threads = 2;
    const auto all = integrateComponents(zbb, grid, {100000, 1.0, nullptr}, context);
    const auto hard = integrateComponents(
        zbb, grid, {100000, 1.0, [](const double* z) {
            const double mz = z[L::MassLepton], mb = z[L::MassB];
            const double k = phase_space::twoBodyMomentum(z[L::MassPair] * z[L::MassPair],
                                                          mz * mz, mb * mb);
            return k * std::sqrt(1.0 - z[L::CosTheta] * z[L::CosTheta]) > 75.0;
        }}, context);
    QVERIFY(all.ok() && hard.ok());
    const double sigma = all->values[0] / branching, above = hard->values[0] / branching;
    const QString text = QString("%1 +- %2, above 75 GeV %3 +- %4, efficiency %5")
                             .arg(sigma).arg(all->error(0) / branching).arg(above)
                             .arg(hard->error(0) / branching).arg(all->efficiency);
    QVERIFY2(std::abs(sigma / 4.02 - 1.0) < 0.06, qPrintable(text));
    QVERIFY2(std::abs(above / 1.07 - 1.0) < 0.06, qPrintable(text));

    // The same by a map that has no events below, within 4 standard deviations.
    settings.ptLow = 75.0;
    const ZbbProcess restricted(settings);
    const auto only = integrateComponents(restricted, hard_process::gridOf(restricted),
                                          {100000, 1.0, nullptr}, context);
    QVERIFY(only.ok());
    QVERIFY(std::abs(only->values[0] - hard->values[0])
            < 4.0 * std::hypot(only->error(0), hard->error(0)));
}

void ZbbProcessTest::kinematics()
{
    const ZbbProcess zbb({});
    Random random(7);
    std::vector<double> u;
    std::vector<Particle> p;
    for (int i = 0; i < 300; ++i) {
        const auto z = hard_process::randomPoint(zbb, random, u);
        p.clear();
        zbb.particles(z.data(), p);
        const FourVector boson = p[0].p + p[1].p, pair = p[2].p + p[3].p, all = boson + pair;
        const double scale = 1e-9 * all.e;
        QVERIFY(std::abs(invariantMass(boson) - z[L::MassLepton]) < scale);
        QVERIFY(std::abs(invariantMass(pair) - z[L::MassB]) < scale);
        QVERIFY(std::abs(invariantMass(all) - z[L::MassPair]) < scale);
        QVERIFY(std::abs(rapidity(all) - z[L::Rapidity]) < 1e-8);
    }
}

QTEST_APPLESS_MAIN(ZbbProcessTest)
#include "ZbbProcessTest.moc"
