// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/ZjProcess.hpp"
#include "tests/core/simulators/HardProcess.hpp"

#include <QTest>

#include <array>

using namespace assay;
using L = ZjProcess::Latent;

/// Z + jet: the amplitude with currents against the closed form of its sum.
class ZjProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapIsInvertible();
    void closedForm();
    void kinematics();
    void rateOfFakes();
};

void ZjProcessTest::mapIsInvertible()
{
    QVERIFY(hard_process::roundTrip(ZjProcess({}), 2000) < 1e-12);
}

/// Integrated over the angles of the leptons (quadrature that is exact for them) it is 4 g_Z^2
/// (g_L^2 + g_R^2) (t^2 + u^2 + 2 s m^2)/(t u), and what crossing makes of that.
void ZjProcessTest::closedForm()
{
    const ZjProcess zj({});
    const ElectroweakInput ew;
    const std::array<double, 3> nodes{-std::sqrt(0.6), 0.0, std::sqrt(0.6)};
    const std::array<double, 3> weights{5.0 / 18.0, 8.0 / 18.0, 5.0 / 18.0};
    Random random(2);
    std::vector<double> u;
    std::array<int, 3> seen{};
    for (int i = 0; i < 60; ++i) {
        auto z = hard_process::randomPoint(zj, random, u);
        double sum = 0.0;
        for (int a = 0; a < 15; ++a) {
            const auto node = static_cast<std::size_t>(a % 3);
            z[L::CosLepton] = nodes[node];
            z[L::PhiLepton] = 0.3 + 2.0 * std::numbers::pi * (a / 3) / 5.0;
            sum += 3.0 * weights[node] / 5.0 * zj.squared(z.data());
        }
        const double mass = z[L::MassPair], s = mass * mass;
        const double m2 = z[L::MassLepton] * z[L::MassLepton];
        const double k = 0.5 * (s - m2) / mass;
        const double t = m2 - mass * (mass - k - k * z[L::CosTheta]);
        const double other = m2 - s - t;
        const bool annihilation = z[L::Subprocess] == double(ZjProcess::Annihilation);
        const double sum2 = annihilation ? (t * t + other * other + 2.0 * s * m2) / (t * other)
                                         : -(t * t + s * s + 2.0 * other * m2) / (t * s);
        const QuarkCharges charges = QuarkCharges::of(static_cast<int>(z[L::Quark]));
        const double right = -charges.charge * ew.sineSquared, left = charges.isospin + right;
        const double closed =
            4.0 * ew.couplingZ * ew.couplingZ * (left * left + right * right) * sum2;
        QVERIFY2(std::abs(sum / closed - 1.0) < 1e-9,
                 qPrintable(QString("channel %1: %2").arg(z[L::Subprocess]).arg(sum / closed)));
        ++seen[static_cast<std::size_t>(z[L::Subprocess])];
    }
    QVERIFY(seen[0] > 0 && seen[1] > 0 && seen[2] > 0);
}

void ZjProcessTest::kinematics()
{
    const ZjProcess zj({});
    Random random(7);
    std::vector<double> u;
    std::vector<Particle> p;
    for (int i = 0; i < 300; ++i) {
        const auto z = hard_process::randomPoint(zj, random, u);
        p.clear();
        zj.particles(z.data(), p);
        QCOMPARE(p.size(), 3u);
        const FourVector boson = p[1].p + p[2].p, all = boson + p[0].p;
        const double scale = 1e-9 * all.e;
        QVERIFY(std::abs(invariantMass(boson) - z[L::MassLepton]) < scale);
        QVERIFY(std::abs(invariantMass(all) - z[L::MassPair]) < scale);
        QVERIFY(std::abs(rapidity(all) - z[L::Rapidity]) < 1e-8);
        QVERIFY(transverseMomentum(p[0].p) > 9.0 - 1e-9);
        QVERIFY(std::abs(std::abs(p[0].pdgId) - std::abs(p[1].pdgId)) == 2);
        QCOMPARE(p[0].charge, p[0].pdgId > 0 ? -1.0 : 1.0);
    }
}

/// Proportional to the probabilities of the two fake leptons.
void ZjProcessTest::rateOfFakes()
{
    ZjProcess::Settings more;
    more.fakeElectron *= 3.0;
    const ZjProcess one({}), two(more);
    Random random(7);
    std::vector<double> u;
    for (int i = 0; i < 100; ++i) {
        const auto z = hard_process::randomPoint(one, random, u);
        double before = 0.0, after = 0.0;
        one.components(z.data(), 1.0, &before);
        two.components(z.data(), 1.0, &after);
        QVERIFY(std::abs(after / before - (std::abs(z[L::Lepton]) == 13.0 ? 3.0 : 1.0)) < 1e-12);
    }
}

QTEST_APPLESS_MAIN(ZjProcessTest)
#include "ZjProcessTest.moc"
