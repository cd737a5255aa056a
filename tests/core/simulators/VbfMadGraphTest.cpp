// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/amplitudes/VbfAmplitude.hpp"

#include <Eigen/Dense>

#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <map>
#include <optional>
#include <vector>

using namespace assay;

namespace {

struct Quark {
    int code = 0;
    FourVector p;
    double helicity = 0.0;
};

/// An event of two quarks to two quarks and a Higgs, without anything in between.
struct Event {
    std::vector<Quark> in, out;
    double standard = 0.0, first = 0.0, second = 0.0; ///< Weights at C_HW = 0, 0.1, 0.2 TeV^-2.

    double ratio1() const { return first / standard; }
    double ratio2() const { return second / standard; }
};

/// The particles of an <event> block, or nothing if there are resonances or antiquarks.
std::optional<Event> readEvent(const QList<QByteArray>& lines)
{
    Event event;
    if (lines.value(0).simplified().split(' ').value(0).toInt() != 5)
        return std::nullopt;
    for (int i = 1; i <= 5; ++i) {
        const QList<QByteArray> words = lines.value(i).simplified().split(' ');
        const int code = words.value(0).toInt();
        if (code == 25)
            continue;
        if (code < 1 || code > 5)
            return std::nullopt;
        Quark quark{code,
                    {0.0, words.value(6).toDouble(), words.value(7).toDouble(),
                     words.value(8).toDouble()},
                    words.value(12).toDouble()};
        quark.p.e = std::sqrt(quark.p.x * quark.p.x + quark.p.y * quark.p.y +
                              quark.p.z * quark.p.z);
        (words.value(1).toInt() < 0 ? event.in : event.out).push_back(quark);
    }
    for (const QByteArray& line : lines) {
        const QByteArray value = line.mid(line.indexOf('>') + 1).split('<').value(0).trimmed();
        if (line.startsWith("<wgt id='SM'>"))
            event.standard = value.toDouble();
        if (line.startsWith("<wgt id='cHW_0p1'>"))
            event.first = value.toDouble();
        if (line.startsWith("<wgt id='cHW_0p2'>"))
            event.second = value.toDouble();
    }
    return event;
}

bool isUp(int code)
{
    return code % 2 == 0;
}

int generation(int code)
{
    return (code + 1) / 2;
}

/// The outgoing quark that the incoming one of \p code becomes: itself, or its partner.
std::optional<VbfMomenta> matched(const Event& event, bool charged)
{
    const auto becomes = [&](int code) {
        return !charged ? code : isUp(code) ? code - 1 : code + 1;
    };
    const int one = becomes(event.in[0].code), two = becomes(event.in[1].code);
    const Quark &a = event.out[0], &b = event.out[1];
    if (a.code == one && b.code == two)
        return VbfMomenta{event.in[0].p, event.in[1].p, a.p, b.p};
    if (a.code == two && b.code == one)
        return VbfMomenta{event.in[0].p, event.in[1].p, b.p, a.p};
    return std::nullopt;
}

/// The W of that file is heavier than ours.
ElectroweakInput theirs()
{
    return {.massW = 80.387};
}

/// d ln|M|^2 / dC_HW of the pieces of Z Z, Z photon and two photons at the event's helicities.
Eigen::Vector3d neutralSlopes(const Event& event, const VbfMomenta& momenta)
{
    using Coupling = VbfAmplitude::Coupling;
    const ElectroweakInput ew = theirs();
    const VbfAmplitude amplitude(ew);
    const bool left1 = event.in[0].helicity < 0.0, left2 = event.in[1].helicity < 0.0;
    const auto coupling = [&](int code, bool left) {
        const QuarkCharges c = QuarkCharges::of(code);
        return Coupling{(left ? c.isospin : 0.0) - c.charge * ew.sineSquared, c.charge};
    };
    const Coupling one = coupling(event.in[0].code, left1), two = coupling(event.in[1].code, left2);
    const Coupling z1{one.toZ, 0.0}, a1{0.0, one.charge}, z2{two.toZ, 0.0}, a2{0.0, two.charge};
    const auto products = VbfAmplitude::products(momenta, left1, left2);
    const auto piece = [&](const Coupling& first, const Coupling& second) {
        return amplitude.neutralAmplitude(products, first, second)[2];
    };
    const Complex standard = amplitude.neutralAmplitude(products, one, two)[0];
    const auto slope = [&](const Complex& value) {
        return -8.0 / (ew.weakCoupling * ew.weakCoupling) *
               std::real(value * std::conj(standard)) / std::norm(standard);
    };
    return {slope(piece(z1, z2)), slope(piece(z1, a2) + piece(a1, z2)), slope(piece(a1, a2))};
}

} // namespace

/// The amplitude against weights that MadGraph computed with SMEFTsim for ten thousand events,
/// which are not part of the repository (ASSAY_REAL_FILES, or shared/reference/real beside it).
class VbfMadGraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chargedCurrents();
    void neutralCurrents();

private:
    std::vector<Event> m_events;
};

void VbfMadGraphTest::initTestCase()
{
    const QString folder = qEnvironmentVariable(
        "ASSAY_REAL_FILES", ASSAY_SOURCE_DIR "/../shared/reference/real");
    const QString path = QFileInfo(folder + "/smeftsim_vbfh.lhe.gz").canonicalFilePath();
    if (path.isEmpty())
        QSKIP("smeftsim_vbfh.lhe.gz is not here; set ASSAY_REAL_FILES to its folder.");
    QProcess unpack;
    unpack.start("gzip", {"-dc", path});
    QVERIFY(unpack.waitForFinished(20000));
    const QByteArray text = unpack.readAllStandardOutput();
    for (qsizetype at = text.indexOf("<event>\n"); at >= 0; at = text.indexOf("<event>\n", at)) {
        at += 8;
        const qsizetype end = text.indexOf("</event>", at);
        if (const auto event = readEvent(text.mid(at, end - at).split('\n')))
            m_events.push_back(*event);
    }
    QVERIFY(m_events.size() > 2000);
}

/// Up and down quarks of different families that change their flavour: only W fusion.
void VbfMadGraphTest::chargedCurrents()
{
    const double g = theirs().weakCoupling;
    const VbfAmplitude amplitude(theirs());
    int count = 0;
    double worst = 0.0, effects = 0.0, differences = 0.0;
    for (const Event& event : m_events) {
        const int a = event.in[0].code, b = event.in[1].code;
        if (isUp(a) == isUp(b) || generation(a) == generation(b))
            continue;
        const auto momenta = matched(event, true);
        if (!momenta)
            continue;
        ++count;
        const auto c = amplitude.chargedQuarks(*momenta);
        for (const double coefficient : {0.1, 0.2}) {
            const double f = -4.0 * coefficient / (g * g);
            const double ratio = (c[0] + f * c[2] + f * f * c[5]) / c[0];
            const double published = coefficient < 0.15 ? event.ratio1() : event.ratio2();
            worst = std::max(worst, std::abs(ratio - published));
            effects += (published - 1.0) * (published - 1.0);
            differences += (published - 1.0) * (ratio - published);
        }
    }
    qInfo("%d events, largest difference %.2g, effect off by %.2g", count, worst,
          differences / effects);
    QVERIFY(count > 700);
    QVERIFY(worst < 1e-6);
    QVERIFY(std::abs(differences / effects) < 1e-6);
}

/// Different quarks that keep their flavour and cannot exchange W: the pieces of Z Z, Z photon and
/// two photons fitted to the weights, which belong to the helicities of each event.
void VbfMadGraphTest::neutralCurrents()
{
    Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
    Eigen::Vector3d right = Eigen::Vector3d::Zero();
    int count = 0;
    double effects = 0.0, rest = 0.0;
    for (const Event& event : m_events) {
        const int a = event.in[0].code, b = event.in[1].code;
        if (a == b || (isUp(a) != isUp(b) && generation(a) == generation(b)))
            continue;
        const auto momenta = matched(event, false);
        if (!momenta)
            continue;
        ++count;
        const Eigen::Vector3d pieces = neutralSlopes(event, *momenta);
        const double published =
            (4.0 * (event.ratio1() - 1.0) - (event.ratio2() - 1.0)) / 0.2;
        normal += pieces * pieces.transpose();
        right += published * pieces;
        effects += published * published;
        rest += std::pow(pieces.sum() - published, 2);
    }
    const Eigen::Vector3d fitted = normal.ldlt().solve(right);
    qInfo("%d events, Z Z %.4f, Z photon %.4f, photons %.4f, rest %.2g", count, fitted[0],
          fitted[1], fitted[2], std::sqrt(rest / effects));
    QVERIFY(count > 200);
    for (int i = 0; i < 3; ++i)
        QVERIFY(std::abs(fitted[i] - 1.0) < 2e-3);
    // What is left besides, half a per cent, is not a matter of the three pieces.
    QVERIFY(std::sqrt(rest / effects) < 1e-2);
}

QTEST_APPLESS_MAIN(VbfMadGraphTest)
#include "VbfMadGraphTest.moc"
