// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/DecayAngles.hpp"
#include "core/simulators/H4lProcess.hpp"
#include "core/simulators/PhaseSpace.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/simulators/QqzzProcess.hpp"
#include "tests/core/simulators/HardProcess.hpp"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>
#include <numbers>

using namespace assay;
using Json = nlohmann::json;
using L = H4lProcess::Latent;

namespace {

const double pi = std::numbers::pi;

TaskContext twoThreads(std::uint64_t seed)
{
    TaskContext context;
    context.seed = seed;
    context.threads = 2;
    return context;
}

/// The selection of the published numbers.
H4lProcess::Settings published()
{
    H4lProcess::Settings settings;
    settings.massLow = 220.0;
    return settings;
}

/// Pairs of Z on (nearly) their mass shell, so that no pair is lighter than its bosons.
QqzzProcess::Settings narrow(double massLow)
{
    QqzzProcess::Settings settings;
    settings.massLow = massLow;
    settings.windowLow = 91.0;
    settings.windowHigh = 91.3752;
    return settings;
}

double shareOf(const QqzzProcess::Settings& settings)
{
    const ElectroweakInput ew;
    return phase_space::ResonanceMap(ew.massZ, ew.widthZ, settings.windowLow, settings.windowHigh)
        .share();
}

} // namespace

/// Z Z to four leptons, from W with a Higgs boson and from quarks: maps, kinematics, rates.
class H4lProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mapsAreInvertible();
    void kinematics();
    void beamsAreEqual();
    void positive();
    void crossSections();
    void degeneratePartner_data();
    void degeneratePartner();
    void parametrisations();
    void qqzzIsTheClosedForm();
    void qqzzCrossSections();
    void qqzzKinematics();

private:
    Json m_values;
};

void H4lProcessTest::initTestCase()
{
    std::ifstream file(ASSAY_TEST_DATA "/processes/values.json");
    QVERIFY(file.good());
    file >> m_values;
}

void H4lProcessTest::mapsAreInvertible()
{
    QVERIFY(hard_process::roundTrip(H4lProcess({}), 3000) < 1e-12);
    QVERIFY(hard_process::roundTrip(QqzzProcess({}), 3000) < 1e-12);
}

void H4lProcessTest::kinematics()
{
    const H4lProcess h4l({});
    Random random(7);
    std::vector<double> u;
    std::vector<Particle> p;
    for (int i = 0; i < 500; ++i) {
        const auto z = hard_process::randomPoint(h4l, random, u);
        p.clear();
        h4l.particles(z.data(), p);
        QCOMPARE(p.size(), std::size_t(6));
        const FourVector first = p[0].p + p[1].p, second = p[2].p + p[3].p;
        const FourVector pair = first + second, all = pair + p[4].p + p[5].p;
        const double scale = 1e-9 * all.e;
        QVERIFY(std::abs(invariantMass(first) - z[L::Mass1]) < scale);
        QVERIFY(std::abs(invariantMass(second) - z[L::Mass2]) < scale);
        QVERIFY(std::abs(invariantMass(pair) - z[L::MassPair]) < scale);
        QVERIFY(std::abs(rapidity(pair) - z[L::Rapidity]) < 1e-7);
        QVERIFY(std::hypot(all.x, all.y) < scale);
        QVERIFY(std::abs(transverseMomentum(p[4].p) / z[L::PtJet1] - 1.0) < 1e-9);
        QVERIFY(std::abs(transverseMomentum(p[5].p) / z[L::PtJet2] - 1.0) < 1e-9);
        QVERIFY(p[4].p.z >= 0.0 && p[5].p.z <= 0.0);
        // Angles in the rest frame of the pair, with the W+ along the beam that z says.
        const FourVector boson = inRestFrame(first, pair), lepton = inRestFrame(p[0].p, pair);
        const double w = z[L::Orientation], k = std::hypot(boson.x, boson.y, boson.z);
        QVERIFY(std::abs(w * boson.z / k - z[L::CosTheta]) < 1e-7);
        QVERIFY(std::abs(cosThetaDecay(p[0].p, first, pair) - z[L::Cos1]) < 1e-6);
        QVERIFY(std::abs(cosThetaDecay(p[2].p, second, pair) - z[L::Cos2]) < 1e-6);
        // Across the plane of W+ and Z a boost along the Z changes nothing.
        const double across =
            w * (boson.x * lepton.y - boson.y * lepton.x) / std::hypot(boson.x, boson.y);
        const double sine = std::sqrt(1.0 - z[L::Cos1] * z[L::Cos1]);
        QVERIFY(std::abs(across - 0.5 * z[L::Mass1] * sine * std::sin(z[L::Phi1])) <
                1e-9 * all.e);
        for (const Particle& particle : p)
            QVERIFY(std::abs(dot(particle.p, particle.p)) < 1e-9 * all.e * all.e);
    }
}

/// Turning an event so that the beams change places changes no density.
void H4lProcessTest::beamsAreEqual()
{
    const H4lProcess h4l({});
    Random random(9);
    std::vector<double> u;
    for (int i = 0; i < 200; ++i) {
        auto z = hard_process::randomPoint(h4l, random, u);
        std::array<double, 3> one{}, two{};
        h4l.components(z.data(), 1.0, one.data());
        std::swap(z[L::Share1], z[L::Share2]);
        std::swap(z[L::PtJet1], z[L::PtJet2]);
        z[L::Rapidity] = -z[L::Rapidity];
        z[L::Orientation] = -z[L::Orientation];
        h4l.components(z.data(), 1.0, two.data());
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(std::abs(one[c] - two[c]) <= 1e-11 * (one[0] + one[2]));
    }
}

void H4lProcessTest::positive()
{
    QVERIFY(hard_process::smallestRatio(H4lProcess({}), 20000) > 0.0);
}

/// B, I and S of e- e+ mu- mu+ above 220 GeV with pT(Z) > 30 GeV. The window of the masses of the
/// Z, which is not published, moves all three by the same few per cent; ours is 50 to 150 GeV.
void H4lProcessTest::crossSections()
{
    const H4lProcess h4l(published());
    const auto integral = integrateComponents(h4l, hard_process::gridOf(h4l),
                                              {300000, 1.0, nullptr}, twoThreads(3));
    QVERIFY(integral.ok());
    const Json& reference = m_values["h4l"]["mc_sigma_fb_2e2mu_m4l220_ptZ30"];
    for (Eigen::Index c = 0; c < 3; ++c) {
        const auto i = static_cast<std::size_t>(c);
        const double value = 1000.0 * integral->values[c];
        const double error =
            std::hypot(1000.0 * integral->error(c), reference["err"][i].get<double>());
        const double expected = reference["BIS"][i];
        const QString text = QString("component %1: %2 +- %3 fb, published %4, efficiency %5")
                                 .arg(c).arg(value).arg(1000.0 * integral->error(c)).arg(expected)
                                 .arg(integral->efficiency);
        qInfo() << text;
        QVERIFY2(std::abs(value - expected) < 4.0 * error, qPrintable(text));
    }
    QVERIFY(integral->efficiency > 0.5);
}

void H4lProcessTest::degeneratePartner_data()
{
    QTest::addColumn<double>("massLow");
    QTest::addColumn<double>("massHigh");
    QTest::addColumn<double>("ptLow");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("inclusive") << 220.0 << 14000.0 << 30.0 << 6.7 << 0.6;
    QTest::newRow("hard") << 220.0 << 14000.0 << 100.0 << 5.4 << 0.05;
    QTest::newRow("heavy and hard") << 500.0 << 14000.0 << 200.0 << 4.55 << 0.05;
    QTest::newRow("above 1.5 TeV") << 1500.0 << 14000.0 << 30.0 << 4.3 << 0.05;
    QTest::newRow("near threshold") << 220.0 << 300.0 << 30.0 << 12.9 << 0.1;
}

/// mu = 0 has the rate of mu* = (I/S)^2: 4 where longitudinal W dominate, more below. The
/// published numbers have a digit or two.
void H4lProcessTest::degeneratePartner()
{
    QFETCH(double, massLow);
    QFETCH(double, massHigh);
    QFETCH(double, ptLow);
    QFETCH(double, expected);
    QFETCH(double, tolerance);
    H4lProcess::Settings settings;
    settings.massLow = massLow;
    settings.ptLow = ptLow;
    const H4lProcess h4l(settings);
    const auto integral = integrateComponents(
        h4l, hard_process::gridOf(h4l),
        {100000, 1.0, [=](const double* z) { return z[L::MassPair] < massHigh; }}, twoThreads(5));
    QVERIFY(integral.ok());
    const double i = integral->values[1], s = integral->values[2];
    const double partner = i * i / (s * s);
    const double error = partner * 2.0 *
                         std::sqrt(integral->covariance(1, 1) / (i * i) +
                                   integral->covariance(2, 2) / (s * s) -
                                   2.0 * integral->covariance(1, 2) / (i * s));
    const QString text = QString("%1 +- %2").arg(partner).arg(error);
    qInfo() << text;
    QVERIFY2(std::abs(partner - expected) < tolerance + 4.0 * error, qPrintable(text));
}

void H4lProcessTest::parametrisations()
{
    for (const char* name : {"sqrt_mu", "g"}) {
        const auto process = createProcess("h4l", {{"parameter", std::string(name)}});
        QVERIFY(process.ok());
        QCOMPARE((*process)->schema().parameters.front().name, std::string(name));
        QVERIFY((*process)->schema().weightModel().ok());
        // mu = 4 in both.
        const double value = (*process)->schema().benchmarks[2].values[0];
        QVERIFY(std::abs(std::pow(value, std::string(name) == "g" ? 4 : 2) - 4.0) < 1e-12);
    }
    QVERIFY(!createProcess("h4l", {{"parameter", std::string("mu")}}).ok());
}

/// Integrated over the decays (by a rule that is exact for them) it is the closed form.
void H4lProcessTest::qqzzIsTheClosedForm()
{
    const ElectroweakInput ew;
    const QqzzAmplitude qqzz;
    const H4lAmplitude frame;
    const std::array<double, 3> nodes{-std::sqrt(0.6), 0.0, std::sqrt(0.6)};
    const std::array<double, 3> weights{5.0 / 9.0, 8.0 / 9.0, 5.0 / 9.0};
    for (const double cosTheta : {-0.8, 0.1, 0.6}) {
        const double sHat = 300.0 * 300.0, theta = std::acos(cosTheta);
        const auto p = frame.momenta(sHat, cosTheta);
        double left = 0.0, right = 0.0;
        for (int i = 0; i < 3; ++i)
            for (int k = 0; k < 3; ++k)
                for (int a = 0; a < 4; ++a)
                    for (int b = 0; b < 4; ++b) {
                        const FourVector l1 =
                            decayMomentum(p.z1, ew.massZ, DecayAxes::of(theta, 0.0), nodes[i],
                                          0.5 * pi * a + 0.3);
                        const FourVector l2 =
                            decayMomentum(p.z2, ew.massZ, DecayAxes::of(pi - theta, pi), nodes[k],
                                          0.5 * pi * b + 0.1);
                        const auto squared = qqzz.squared(p.z1, l1, p.z2, l2);
                        const double weight = weights[i] * weights[k] * 9.0 / 64.0;
                        left += weight * squared.left;
                        right += weight * squared.right;
                    }
        for (const int quark : {1, 2}) {
            const QuarkCharges charges = QuarkCharges::of(quark);
            const double toRight = -charges.charge * ew.sineSquared;
            const double sum = std::pow(ew.couplingZ, 4) *
                               (std::pow(charges.isospin + toRight, 4) * left +
                                std::pow(toRight, 4) * right);
            QVERIFY(std::abs(sum / qqzz.summed(quark, sHat, cosTheta) - 1.0) < 1e-12);
        }
    }
}

void H4lProcessTest::qqzzCrossSections()
{
    const ElectroweakInput ew;
    const Json& reference = m_values["qqzz"];
    for (const double massLow : {0.0, 220.0}) {
        const QqzzProcess qqzz(narrow(massLow));
        const auto integral = integrateComponents(qqzz, hard_process::gridOf(qqzz),
                                                  {100000, 1.0, nullptr}, twoThreads(4));
        QVERIFY(integral.ok());
        const double share = shareOf(narrow(massLow));
        const double pairs = 2.0 * std::pow(ew.branchingZll * share, 2);
        const double value = integral->values[0] / pairs, error = integral->error(0) / pairs;
        const double expected =
            reference[massLow > 0.0 ? "sigma_pb_13p6_mZZgt220" : "sigma_pb_13p6"];
        const QString text = QString("%1 +- %2 pb, published %3, efficiency %4")
                                 .arg(value).arg(error).arg(expected).arg(integral->efficiency);
        qInfo() << text;
        QVERIFY2(std::abs(value - expected) < 4.0 * error, qPrintable(text));
        QVERIFY(error < 0.005 * expected);
    }
}

void H4lProcessTest::qqzzKinematics()
{
    const QqzzProcess qqzz({});
    using Q = QqzzProcess::Latent;
    Random random(7);
    std::vector<double> u;
    std::vector<Particle> p;
    for (int i = 0; i < 300; ++i) {
        const auto z = hard_process::randomPoint(qqzz, random, u);
        p.clear();
        qqzz.particles(z.data(), p);
        const FourVector first = p[0].p + p[1].p, second = p[2].p + p[3].p, all = first + second;
        const double scale = 1e-9 * all.e;
        QVERIFY(std::abs(invariantMass(first) - z[Q::Mass1]) < scale);
        QVERIFY(std::abs(invariantMass(second) - z[Q::Mass2]) < scale);
        QVERIFY(std::abs(invariantMass(all) - z[Q::MassPair]) < scale);
        QVERIFY(std::abs(rapidity(all) - z[Q::Rapidity]) < 1e-7);
        QVERIFY(std::hypot(all.x, all.y) < scale);
    }
}

QTEST_APPLESS_MAIN(H4lProcessTest)
#include "H4lProcessTest.moc"
