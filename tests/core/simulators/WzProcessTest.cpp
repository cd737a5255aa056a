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
        m_wz, grid, {300000, 1.0, [=](const double* z) {
            return (static_cast<int>(z[L::Quark]) % 2 == 0) == positive &&
                   z[L::MassPair] > lowest;
        }}, context);
    QVERIFY(integral.ok());
    const Json& published = m_values[key.toStdString()];
    for (Eigen::Index c = 0; c < integral->values.size(); ++c) {
        const double value = integral->values[c] / branching;
        const double error = integral->error(c) / branching;
        const double expected = published[static_cast<std::size_t>(c)];
        const QString text = QString("component %1: %2 +- %3, published %4")
                                 .arg(c).arg(value).arg(error).arg(expected);
        QVERIFY2(std::abs(value - expected) < 4.0 * error, qPrintable(text));
        QVERIFY2(error < 0.05 * std::abs(expected) || error < 2e-3 * published[0].get<double>(),
                 qPrintable(text));
    }
}

void WzProcessTest::positive()
{
    QVERIFY(hard_process::smallestRatio(m_wz, 10000) > 0.0);
}

QTEST_APPLESS_MAIN(WzProcessTest)
#include "WzProcessTest.moc"
