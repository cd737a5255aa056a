// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/VbfProcess.hpp"
#include "tests/core/simulators/HardProcess.hpp"

#include <nlohmann/json.hpp>

#include <QTest>

#include <fstream>
#include <numbers>

using namespace assay;
using Json = nlohmann::json;
using L = VbfProcess::Latent;

namespace {

TaskContext twoThreads(std::uint64_t seed)
{
    TaskContext context;
    context.seed = seed;
    context.threads = 2;
    return context;
}

/// m_jj > 500 GeV, |Delta eta| > 2.5, |eta| < 4.7.
bool tight(const double* z)
{
    const double mass2 = 2.0 * z[L::Pt1] * z[L::Pt2] *
                         (std::cosh(z[L::Y1] - z[L::Y2]) - std::cos(z[L::DeltaPhi]));
    return mass2 > 500.0 * 500.0 && std::abs(z[L::Y1] - z[L::Y2]) > 2.5 &&
           std::abs(z[L::Y1]) < 4.7 && std::abs(z[L::Y2]) < 4.7;
}

} // namespace

/// Vector-boson fusion: its map, its kinematics and its rates against the published ones.
class VbfProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mapIsInvertible();
    void kinematics();
    void positive();
    void sumOverFlavours();
    void crossSections_data();
    void crossSections();
    void angleBetweenJets();

private:
    Json m_values;
};

void VbfProcessTest::initTestCase()
{
    std::ifstream file(ASSAY_TEST_DATA "/processes/values.json");
    QVERIFY(file.good());
    file >> m_values;
    m_values = m_values["vbf"];
}

void VbfProcessTest::mapIsInvertible()
{
    QVERIFY(hard_process::roundTrip(VbfProcess({}), 3000) < 1e-12);
}

void VbfProcessTest::kinematics()
{
    const VbfProcess vbf({});
    const ElectroweakInput ew;
    Random random(7);
    std::vector<double> u;
    std::vector<Particle> p;
    for (int i = 0; i < 500; ++i) {
        const auto z = hard_process::randomPoint(vbf, random, u);
        p.clear();
        vbf.particles(z.data(), p);
        const auto where = vbf.point(z.data());
        const FourVector higgs = p[0].p + p[1].p, out = higgs + p[2].p + p[3].p;
        const FourVector rest = where.quarks.p1 + where.quarks.p2 - out;
        const double scale = 1e-9 * out.e;
        QVERIFY(std::abs(rest.e) + std::abs(rest.x) + std::abs(rest.y) + std::abs(rest.z) < scale);
        QVERIFY(std::abs(invariantMass(higgs) - ew.massHiggs) < scale);
        QVERIFY(std::abs(2.0 * where.quarks.p1.e / 13600.0 - where.x1) < 1e-12);
        QVERIFY(std::abs(rapidity(higgs) - z[L::YHiggs]) < 1e-7);
        QVERIFY(std::abs(deltaPhi(p[3].p, p[2].p) - z[L::DeltaPhi]) < 1e-9);
        for (const Particle& particle : p)
            QVERIFY(std::abs(dot(particle.p, particle.p)) < 1e-9 * out.e * out.e);
    }
}

void VbfProcessTest::positive()
{
    QVERIFY(hard_process::smallestRatio(VbfProcess({}), 20000) > 0.0);
}

/// The moments of densities and couplings against the sum over all quarks one by one.
void VbfProcessTest::sumOverFlavours()
{
    const ElectroweakInput ew;
    const VbfAmplitude amplitude;
    const VbfProcess vbf({});
    Random random(13);
    std::vector<double> u;
    for (int i = 0; i < 100; ++i) {
        const auto where = vbf.point(hard_process::randomPoint(vbf, random, u).data());
        const PartonDensities densities(125.0);
        const auto one = densities.at(where.x1), two = densities.at(where.x2);
        VbfAmplitude::Components sum{};
        for (int a = -5; a <= 5; ++a)
            for (int b = -5; b <= 5; ++b) {
                if (a == 0 || b == 0)
                    continue;
                const double density = 0.25 * one.of(a) * two.of(b);
                const auto charge = [](int code) { // of the W that it emits
                    return code % 2 == 0 ? (code > 0 ? 1 : -1) : (code > 0 ? -1 : 1);
                };
                if (std::abs(a) < 5 && std::abs(b) < 5 && charge(a) != charge(b))
                    addSquared<2>(amplitude.chargedAmplitude(VbfAmplitude::products(
                                      where.quarks, a > 0, b > 0)),
                                  density, sum);
                for (const bool left1 : {true, false})
                    for (const bool left2 : {true, false}) {
                        const auto coupling = [&](int code, bool leftCurrent) {
                            const QuarkCharges c = QuarkCharges::of(std::abs(code));
                            const bool left = leftCurrent == (code > 0);
                            return VbfAmplitude::Coupling{
                                (left ? c.isospin : 0.0) - c.charge * ew.sineSquared, c.charge};
                        };
                        addSquared<2>(amplitude.neutralAmplitude(
                                          VbfAmplitude::products(where.quarks, left1, left2),
                                          coupling(a, left1), coupling(b, left2)),
                                      density, sum);
                    }
            }
        const auto fast = amplitude.squared(where.quarks, one, two);
        for (std::size_t c = 0; c < sum.size(); ++c)
            QVERIFY(std::abs(fast[c] - sum[c]) < 1e-12 * (std::abs(sum[c]) + 1e-6 * sum[0]));
    }
}

void VbfProcessTest::crossSections_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("all") << "ptj>20";
    QTest::newRow("tight") << "ptj>20,mjj>500,deta>2.5,|eta|<4.7";
}

void VbfProcessTest::crossSections()
{
    QFETCH(QString, name);
    const VbfProcess vbf({});
    IntegralRequest request{400000, 1.0, nullptr};
    if (name != "ptj>20")
        request.region = tight;
    const auto integral =
        integrateComponents(vbf, hard_process::gridOf(vbf), request, twoThreads(6));
    QVERIFY(integral.ok());
    const Json& reference = m_values["mc_sigma_13p6"][name.toStdString()];
    const double branching = ElectroweakInput().branchingHgammagamma;
    for (Eigen::Index c = 0; c < integral->values.size(); ++c) {
        const auto i = static_cast<std::size_t>(c);
        const double value = integral->values[c] / branching;
        const double mine = integral->error(c) / branching;
        const double expected = reference["sigma_pb"][i];
        const double error = std::hypot(mine, reference["err"][i].get<double>());
        const QString text = QString("component %1: %2 +- %3 pb, published %4, efficiency %5")
                                 .arg(c).arg(value).arg(mine).arg(expected)
                                 .arg(integral->efficiency);
        qInfo() << text;
        QVERIFY2(std::abs(value - expected) < 4.0 * error, qPrintable(text));
    }
    QVERIFY(integral->efficiency > 0.1);
}

/// Six bins of |Delta phi_jj| at f_WW = 5 and -5: one makes jets fly together, the other apart.
void VbfProcessTest::angleBetweenJets()
{
    const VbfProcess vbf({});
    const auto grid = hard_process::gridOf(vbf);
    std::array<std::array<double, 6>, 2> shapes{};
    for (int bin = 0; bin < 6; ++bin) {
        const double low = bin * std::numbers::pi / 6.0, high = low + std::numbers::pi / 6.0;
        const auto integral = integrateComponents(
            vbf, grid, {100000, 1.0, [=](const double* z) {
                const double angle = std::abs(z[L::DeltaPhi]);
                return tight(z) && angle > low && angle <= high;
            }}, twoThreads(8));
        QVERIFY(integral.ok());
        for (const int sign : {0, 1})
            shapes[sign][bin] = integral->values[0] + (sign ? -5.0 : 5.0) * integral->values[2] +
                                25.0 * integral->values[5];
    }
    for (auto& shape : shapes) {
        double sum = 0.0;
        for (const double value : shape)
            sum += value;
        QStringList texts;
        for (double& value : shape) {
            value /= sum;
            texts << QString::number(value, 'f', 4);
        }
        qInfo() << texts.join(" ");
    }
    const std::array<std::array<double, 2>, 2> ends{{{0.106, 0.252}, {0.160, 0.178}}};
    for (const int sign : {0, 1})
        for (const int end : {0, 1})
            QVERIFY(std::abs(shapes[sign][end == 0 ? 0 : 5] - ends[sign][end]) < 0.004);
}

QTEST_APPLESS_MAIN(VbfProcessTest)
#include "VbfProcessTest.moc"
