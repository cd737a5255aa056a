// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/simulators/amplitudes/H4lAmplitude.hpp"
#include "core/simulators/amplitudes/PartonDensities.hpp"
#include "core/simulators/amplitudes/QqzzAmplitude.hpp"
#include "core/simulators/amplitudes/VbfAmplitude.hpp"
#include "core/simulators/amplitudes/WzAmplitude.hpp"
#include "core/simulators/amplitudes/ZhAmplitude.hpp"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>
#include <numbers>
#include <numeric>

using namespace assay;
using Json = nlohmann::json;

namespace {

const double pi = std::numbers::pi;

/// Largest difference relative to the largest entry of the reference.
template <typename Values>
double distance(const Values& values, const Json& reference)
{
    double largest = 0.0, worst = 0.0;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        largest = std::max(largest, std::abs(reference[i].get<double>()));
        worst = std::max(worst, std::abs(values[i] - reference[i].get<double>()));
    }
    return worst / largest;
}

std::string helicityKey(int first, int second)
{
    const auto text = [](int h) { return (h < 0 ? "" : "+") + std::to_string(h); };
    return text(first) + text(second);
}

FourVector massless(const Json& p)
{
    const double x = p[1], y = p[2], z = p[3];
    return {std::sqrt(x * x + y * y + z * z), x, y, z};
}

/// Share of the proton's momentum in partons of these x, by the midpoint rule in ln x.
double momentumBetween(double scale, double low, double high)
{
    const PartonDensities densities(scale);
    const int steps = 5000;
    const double width = std::log(high / low) / steps;
    double momentum = 0.0;
    for (int i = 0; i < steps; ++i) {
        const double x = low * std::exp((i + 0.5) * width);
        const auto xf = densities.at(x).xf;
        momentum += width * x * std::accumulate(xf.begin(), xf.end(), 0.0);
    }
    return momentum;
}

double momentumOf(const FourVector& p)
{
    return std::sqrt(p.x * p.x + p.y * p.y + p.z * p.z);
}

/// W Z -> longitudinal bosons: SM, C_Hq3, C_W, C_HWB.
WzAmplitude::Linear wzLongitudinal(const WzAmplitude& wz, double rootS, double cosTheta)
{
    const ElectroweakInput ew;
    const auto p = wz.momenta(rootS * rootS, cosTheta);
    const double theta = std::acos(cosTheta), k = momentumOf(p.w);
    return wz.amplitude(true, p, conjugate(polarisation(ew.massW, k, theta, 0.0, 0)),
                        conjugate(polarisation(ew.massZ, k, pi - theta, pi, 0)));
}

H4lAmplitude::Parts h4lLongitudinal(double rootS, double cosTheta)
{
    const ElectroweakInput ew;
    const H4lAmplitude h4l;
    const auto p = h4l.momenta(rootS * rootS, cosTheta);
    const double theta = std::acos(cosTheta), k = momentumOf(p.w1), kz = momentumOf(p.z1);
    return h4l.amplitude(p, polarisation(ew.massW, k, 0.0, 0.0, 0),
                         polarisation(ew.massW, k, pi, 0.0, 0),
                         conjugate(polarisation(ew.massZ, kz, theta, 0.0, 0)),
                         conjugate(polarisation(ew.massZ, kz, pi - theta, pi, 0)));
}

} // namespace

/// Matrix elements against the published reference points and against what theory demands of them.
class AmplitudesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void input();
    void partonDensities();
    void zhPoints();
    void zhIsPositiveAndCpEven();
    void wzPoints();
    void wzHighEnergy();
    void wrongGaugeSignIsSeen();
    void h4lPoints();
    void h4lHighEnergy();
    void qqzzClosedForm();
    void vbfPoints();

private:
    Json m_values;
};

void AmplitudesTest::initTestCase()
{
    std::ifstream file(ASSAY_TEST_DATA "/processes/values.json");
    QVERIFY(file.good());
    file >> m_values;
}

void AmplitudesTest::input()
{
    const ElectroweakInput ew;
    const Json& constants = m_values["constants"];
    const std::map<std::string, double> mine = {
        {"V", ew.vev},       {"G", ew.weakCoupling},  {"CW", ew.cosine}, {"SW2", ew.sineSquared},
        {"E", ew.charge},    {"GZC", ew.couplingZ},   {"XI", ew.xi},     {"FLL", ew.leftShare},
        {"GF", ew.fermi},    {"MW", ew.massW},        {"MZ", ew.massZ},  {"GW", ew.widthW},
        {"GZ", ew.widthZ},   {"MH", ew.massHiggs},    {"GH", ew.widthHiggs},
        {"PB", picobarnPerInverseGeV2}};
    for (const auto& [name, value] : mine)
        QVERIFY2(std::abs(value / constants[name].get<double>() - 1.0) < 1e-11, name.c_str());
    QVERIFY(ElectroweakInput{.massW = 80.0}.weakCoupling < ew.weakCoupling);
}

void AmplitudesTest::partonDensities()
{
    for (const Json& point : m_values["pdf"]) {
        const auto xf = PartonDensities(point["Q"].get<double>()).at(point["x"].get<double>());
        for (const auto& [code, value] : point["xf"].items()) {
            const double mine = code == "21" ? xf.gluon() : xf.of(std::stoi(code));
            QVERIFY2(std::abs(mine / value.get<double>() - 1.0) < 1e-10, code.c_str());
        }
    }
    // The partons carry the whole momentum at every scale. What is below x = 1e-5 is continued as
    // the last two decades go on.
    for (const double scale : {25.0, 91.1876, 1000.0}) {
        const double first = momentumBetween(scale, 1e-4, 1e-3);
        const double last = momentumBetween(scale, 1e-5, 1e-4);
        const double rest = last * last / (first - last);
        const double all = momentumBetween(scale, 1e-3, 1.0) + first + last + rest;
        QVERIFY2(std::abs(all - 1.0) < 5e-3, qPrintable(QString::number(all)));
    }
}

void AmplitudesTest::zhPoints()
{
    const ZhAmplitude zh;
    for (const Json& p : m_values["zh"]["points"]) {
        ZhPoint point{p["flavour"], 0.0, 0.0, p["cosTheta"], p["cos_l"], p["phi_l"]};
        point.sHat = std::pow(p["sqrt_s"].get<double>(), 2);
        point.massLepton2 = std::pow(p["m_ll"].get<double>(), 2);
        for (const int sigma : {-1, 1})
            for (const int lambda : {-1, 0, 1}) {
                const auto mine = zh.helicityAmplitude(point, sigma, lambda);
                const Json& theirs = p["F_sigma_lambda"][helicityKey(sigma, lambda)];
                for (std::size_t i = 0; i < mine.size(); ++i) {
                    const Complex value(theirs[i][0], theirs[i][1]);
                    QVERIFY(std::abs(mine[i] - value) < 1e-10 * 4e-4);
                }
            }
        const auto components = zh.squared(point);
        QVERIFY(distance(components, p["components"]) < 1e-10);
        const Json& theta = p["theta"];
        double value = components[0];
        for (std::size_t i = 0, at = 4; i < 3; ++i) {
            value += theta[i].get<double>() * components[1 + i];
            for (std::size_t j = i; j < 3; ++j)
                value += theta[i].get<double>() * theta[j].get<double>() * components[at++];
            const double score = components[1 + i] / components[0];
            QVERIFY(std::abs(score - p["score_at_SM"][i].get<double>()) < 1e-9);
        }
        QVERIFY(std::abs(value / p["value"].get<double>() - 1.0) < 1e-10);
    }
}

void AmplitudesTest::zhIsPositiveAndCpEven()
{
    const ZhAmplitude zh;
    Random random(17);
    const std::array<bool, 10> odd{false, false, true,  false, false,
                                   true,  false, false, true,  false};
    for (int i = 0; i < 2000; ++i) {
        ZhPoint point{1 + i % 2, 0.0, 0.0, 2.0 * random.uniform() - 1.0,
                      2.0 * random.uniform() - 1.0, 2.0 * pi * random.uniform()};
        point.sHat = std::pow(220.0 + 2000.0 * random.uniform(), 2);
        point.massLepton2 = std::pow(70.0 + 40.0 * random.uniform(), 2);
        const auto components = zh.squared(point);
        point.phiLepton = -point.phiLepton;
        const auto mirrored = zh.squared(point);
        double value = components[0];
        std::array<double, 3> theta;
        for (double& coefficient : theta)
            coefficient = 4.0 * random.uniform() - 2.0;
        for (std::size_t k = 0, at = 4; k < 3; ++k) {
            value += theta[k] * components[1 + k];
            for (std::size_t j = k; j < 3; ++j)
                value += theta[k] * theta[j] * components[at++];
        }
        QVERIFY(value > 0.0);
        // phi -> -phi is C_HWtilde -> -C_HWtilde.
        for (std::size_t k = 0; k < components.size(); ++k)
            QVERIFY(std::abs(mirrored[k] - (odd[k] ? -1.0 : 1.0) * components[k]) <
                    1e-11 * (components[0] + components[4] + components[7] + components[9]));
    }
}

void AmplitudesTest::wzPoints()
{
    const ElectroweakInput ew;
    const WzAmplitude wz;
    for (const Json& p : m_values["wz"]["points"]) {
        const bool positive = p["q1"] == 2;
        const double sHat = std::pow(p["sqrt_s"].get<double>(), 2);
        const double cosTheta = p["cosTheta_W"], theta = std::acos(cosTheta);
        const auto momenta = wz.momenta(sHat, cosTheta);
        const double k = momentumOf(momenta.w);
        for (const int w : {-1, 0, 1})
            for (const int z : {-1, 0, 1}) {
                const auto mine =
                    wz.amplitude(positive, momenta,
                                 conjugate(polarisation(ew.massW, k, theta, 0.0, w)),
                                 conjugate(polarisation(ew.massZ, k, pi - theta, pi, z)));
                std::array<double, 4> squares;
                for (std::size_t i = 0; i < squares.size(); ++i)
                    squares[i] = std::norm(mine[i]);
                QVERIFY(distance(squares, p["hel_abs2"][helicityKey(w, z)]) < 1e-10);
            }
        const auto components = wz.squared(
            {positive, sHat, cosTheta, p["cos_lW"], p["phi_lW"], p["cos_lZ"], p["phi_lZ"]});
        QVERIFY(distance(components, p["components"]) < 1e-10);
    }
}

void AmplitudesTest::wzHighEnergy()
{
    const ElectroweakInput ew;
    const WzAmplitude wz;
    const double sine = std::sqrt(1.0 - 0.04);
    const auto at10 = wzLongitudinal(wz, 10000.0, 0.2);
    const double goldstone = ew.weakCoupling * ew.weakCoupling * sine / (2.0 * std::sqrt(2.0));
    QVERIFY(std::abs(std::abs(at10[0]) / goldstone - 1.0) < 1e-3);
    // C_Hq3 grows with the energy squared, as sqrt 2 s / Lambda^2 sin theta.
    QVERIFY(std::abs(std::abs(at10[1]) / (std::sqrt(2.0) * 100.0 * sine) - 1.0) < 2e-3);
    // C_W makes no longitudinal bosons.
    QVERIFY(std::abs(at10[2]) < 1e-8 * std::abs(at10[1]));
}

/// The mutation that the test above must be able to see.
void AmplitudesTest::wrongGaugeSignIsSeen()
{
    const WzAmplitude wrong({}, -1.0);
    const double at5 = std::abs(wzLongitudinal(wrong, 5000.0, 0.2)[0]);
    const double at10 = std::abs(wzLongitudinal(wrong, 10000.0, 0.2)[0]);
    QVERIFY2(at10 / at5 > 3.9, qPrintable(QString::number(at10 / at5)));
    QVERIFY(at10 > 100.0);
}

void AmplitudesTest::h4lPoints()
{
    const H4lAmplitude h4l;
    for (const Json& p : m_values["h4l"]["points"]) {
        const double rootS = p["sqrt_s"];
        const auto squared = h4l.squared(
            {rootS * rootS, p["cosTheta"], p["cos1"], p["phi1"], p["cos2"], p["phi2"]});
        for (const int one : {-1, 0, 1})
            for (const int two : {-1, 0, 1})
                QVERIFY(distance(squared[one + 1][two + 1],
                                 p["BIS_by_Whelicity"][helicityKey(one, two)]) < 1e-10);
        const auto parts = h4lLongitudinal(rootS, p["cosTheta"]);
        QVERIFY(std::abs(parts.background - p["LLLL_AB"].get<double>()) < 1e-10);
        const Complex higgs(p["LLLL_AH"][0], p["LLLL_AH"][1]);
        QVERIFY(std::abs(parts.higgs - higgs) < 1e-10 * std::abs(higgs));
    }
}

/// The Higgs makes the scattering of longitudinal W unitary.
void AmplitudesTest::h4lHighEnergy()
{
    const auto at4 = h4lLongitudinal(4000.0, 0.3), at8 = h4lLongitudinal(8000.0, 0.3);
    QVERIFY(std::abs(at8.background.real() - 1055.92) < 0.005);
    QVERIFY(std::abs(at8.higgs.real() + 1055.46) < 0.005);
    QVERIFY(std::abs((at8.background + at8.higgs).real() - 0.4657) < 5e-5);
    QVERIFY(std::abs(at8.background / at4.background) > 3.9);
    QVERIFY(std::abs((at8.background + at8.higgs) / (at4.background + at4.higgs)) < 1.1);
}

void AmplitudesTest::qqzzClosedForm()
{
    const ElectroweakInput ew;
    const QqzzAmplitude qqzz;
    const Json& p = m_values["qqzz"]["points"][0];
    const double rootS = p["sqrt_s"], cosTheta = p["cosTheta"], theta = std::acos(cosTheta);
    const double closed = qqzz.summed(2, rootS * rootS, cosTheta);
    QVERIFY(std::abs(closed / p["uubar_sum"].get<double>() - 1.0) < 1e-10);
    const auto momenta = H4lAmplitude().momenta(rootS * rootS, cosTheta);
    const FourVector p1{0.5 * rootS, 0.0, 0.0, 0.5 * rootS},
        p2{0.5 * rootS, 0.0, 0.0, -0.5 * rootS};
    const double k = momentumOf(momenta.z1);
    double sum = 0.0;
    for (const bool left : {true, false})
        for (const int one : {-1, 0, 1})
            for (const int two : {-1, 0, 1})
                sum += std::norm(qqzz.amplitude(
                    2, left, p1, p2, momenta.z1,
                    conjugate(polarisation(ew.massZ, k, theta, 0.0, one)), momenta.z2,
                    conjugate(polarisation(ew.massZ, k, pi - theta, pi, two))));
    QVERIFY(std::abs(sum / closed - 1.0) < 1e-12);
}

void AmplitudesTest::vbfPoints()
{
    const VbfAmplitude vbf;
    for (const Json& p : m_values["vbf"]["points"]) {
        const VbfMomenta momenta{massless(p["p1"]), massless(p["p2"]), massless(p["p3"]),
                                 massless(p["p4"])};
        QVERIFY(distance(vbf.chargedQuarks(momenta), p["ud_to_du_H_WW_amp2"]) < 1e-10);
        const PartonDensities densities(p["muF"].get<double>());
        const auto components = vbf.squared(momenta, densities.at(p["x1"].get<double>()),
                                            densities.at(p["x2"].get<double>()));
        QVERIFY(distance(components, p["components"]) < 1e-10);
    }
}

QTEST_APPLESS_MAIN(AmplitudesTest)
#include "AmplitudesTest.moc"
