// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/DetectorResponse.hpp"

#include <QtTest>

#include <cmath>

using namespace assay;

namespace {

/// A massless parton by its transverse momentum (GeV), pseudorapidity and azimuth.
Particle parton(int code, double pt, double eta, double phi, double charge = 0.0)
{
    Particle particle;
    particle.p = {pt * std::cosh(eta), pt * std::cos(phi), pt * std::sin(phi), pt * std::sinh(eta)};
    particle.pdgId = code;
    particle.charge = charge;
    return particle;
}

DetectorResponse detector(const ProcessSettings& settings = {})
{
    return DetectorResponse::create(settings).value();
}

/// Mean and standard deviation of numbers that come one by one.
struct Moments {
    double n = 0.0, sum = 0.0, squares = 0.0;
    void add(double value)
    {
        n += 1.0;
        sum += value;
        squares += value * value;
    }
    double mean() const { return sum / n; }
    double deviation() const { return std::sqrt(squares / n - mean() * mean()); }
    /// Both are Gaussian with these parameters to 4.5 standard errors.
    bool fit(double expectedMean, double expectedDeviation) const
    {
        const double error = expectedDeviation / std::sqrt(n);
        return std::abs(mean() - expectedMean) < 4.5 * error &&
               std::abs(deviation() - expectedDeviation) < 4.5 * error / std::sqrt(2.0);
    }
};

constexpr int draws = 60000;

bool isShare(int count, double probability)
{
    const double error = std::sqrt(probability * (1.0 - probability) / draws);
    return std::abs(static_cast<double>(count) / draws - probability) < 4.5 * error + 1e-12;
}

} // namespace

/// The response against its closed forms, written out here once more.
class DetectorResponseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentaAndEfficiencies_data();
    void momentaAndEfficiencies();
    void jetsBelowTheThresholdAreNotSeen();
    void bTagsAndTheirWeights();
    void missingEnergy();
    void shiftsUseTheSameRandomNumbers();
    void chargesFlip();
    void perfectDetectorFindsAll();
    void listsAreComplete();
    void settingsAreChecked();
};

void DetectorResponseTest::momentaAndEfficiencies_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<double>("pt");
    QTest::addColumn<double>("eta");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("direction");
    QTest::addColumn<double>("efficiency");

    const auto turnOn = [](double pt) { return 0.5 * (1.0 + std::erf((pt - 12.0) / 8.0)); };
    const auto calorimeter = [](double energy, double a, double b, double c) {
        return std::sqrt(a * a / energy + b * b + c * c / (energy * energy));
    };
    const double e1 = 40.0 * std::cosh(0.7), e2 = 15.0 * std::cosh(2.1);
    QTest::newRow("central electron")
        << 11 << 40.0 << 0.7 << calorimeter(e1, 0.1, 0.007, 0.3) << 1e-3 << 0.88 * turnOn(40.0);
    QTest::newRow("forward positron")
        << -11 << 15.0 << -2.1 << calorimeter(e2, 0.1, 0.007, 0.3) << 1e-3 << 0.80 * turnOn(15.0);
    QTest::newRow("muon") << 13 << 200.0 << 1.9 << std::hypot(0.010, 0.02) << 1e-3
                          << 0.95 * turnOn(200.0);
    QTest::newRow("soft muon") << -13 << 8.0 << 0.0 << std::hypot(0.010, 8e-4) << 1e-3
                               << 0.95 * turnOn(8.0);
    QTest::newRow("muon outside") << 13 << 200.0 << 2.51 << 1.0 << 1e-3 << 0.0;
    QTest::newRow("photon") << 22 << 60.0 << -1.2
                            << calorimeter(60.0 * std::cosh(1.2), 0.1, 0.01, 0.0) << 0.0 << 0.85;
    QTest::newRow("photon outside") << 22 << 60.0 << 2.6 << 1.0 << 0.0 << 0.0;
    QTest::newRow("b jet") << -5 << 90.0 << 1.0
                           << calorimeter(90.0 * std::cosh(1.0), 0.8, 0.05, 3.0) << 0.03 << 1.0;
    QTest::newRow("forward gluon") << 21 << 80.0 << -4.0
                                   << calorimeter(80.0 * std::cosh(4.0), 0.8, 0.05, 3.0) << 0.03
                                   << 1.0;
    QTest::newRow("neutrino") << 12 << 50.0 << 0.0 << 1.0 << 0.0 << 0.0;
}

void DetectorResponseTest::momentaAndEfficiencies()
{
    QFETCH(int, code);
    QFETCH(double, pt);
    QFETCH(double, eta);
    QFETCH(double, width);
    QFETCH(double, direction);
    QFETCH(double, efficiency);
    const DetectorResponse response = detector();
    const std::vector<Particle> partons{parton(code, pt, eta, 2.9)};
    Random random(5);
    ParticleEvent event;
    Moments logs, etas, phis;
    int found = 0;
    for (int i = 0; i < draws; ++i) {
        response.apply(partons, random, {}, event);
        const auto& all = event.list(ParticleList::All);
        found += static_cast<int>(all.size());
        if (all.empty())
            continue;
        logs.add(std::log(transverseMomentum(all[0].p) / pt));
        etas.add(pseudorapidity(all[0].p) - eta);
        phis.add(deltaPhi(all[0].p, partons[0].p));
        QVERIFY(std::abs(invariantMass(all[0].p)) < 1e-4 * all[0].p.e);
    }
    QVERIFY(isShare(found, efficiency));
    if (efficiency == 0.0)
        return;
    QVERIFY(logs.fit(-0.5 * width * width, width));
    QVERIFY(direction > 0.0 ? etas.fit(0.0, direction) : etas.deviation() < 1e-7);
    QVERIFY(direction > 0.0 ? phis.fit(0.0, direction) : phis.deviation() < 1e-7);
}

void DetectorResponseTest::jetsBelowTheThresholdAreNotSeen()
{
    const DetectorResponse response = detector();
    const std::vector<Particle> partons{parton(1, 27.0, 0.0, 0.0)};
    const double width = std::sqrt(0.64 / 27.0 + 0.0025 + 9.0 / (27.0 * 27.0));
    // ln(25/27) = -width^2/2 + width n
    const double n = (std::log(25.0 / 27.0) + 0.5 * width * width) / width;
    Random random(6);
    ParticleEvent event;
    int found = 0;
    for (int i = 0; i < draws; ++i) {
        response.apply(partons, random, {}, event);
        found += static_cast<int>(event.list(ParticleList::Jets).size());
    }
    QVERIFY(isShare(found, 0.5 * std::erfc(n / std::sqrt(2.0))));
}

void DetectorResponseTest::bTagsAndTheirWeights()
{
    const DetectorResponse response = detector();
    const std::vector<Particle> partons{parton(5, 90.0, 1.0, 0.0), parton(-4, 90.0, -1.0, 2.0),
                                        parton(2, 90.0, 0.0, -2.0), parton(5, 90.0, 3.0, 1.0)};
    const double efficiency = 0.75 * std::tanh(90.0 / 40.0) / (1.0 + 8e-4 * 90.0);
    Random random(7);
    ParticleEvent event;
    std::array<int, 4> tags{};
    double up = 0.0, down = 0.0;
    for (int i = 0; i < draws; ++i) {
        const auto factors = response.apply(partons, random, {}, event);
        const auto& all = event.list(ParticleList::All);
        QCOMPARE(all.size(), partons.size());
        for (std::size_t k = 0; k < all.size(); ++k)
            tags[k] += all[k].bTag;
        QCOMPARE(event.list(ParticleList::BJets).size(),
                 std::size_t(all[0].bTag + all[1].bTag + all[2].bTag));
        const double expected =
            all[0].bTag ? 1.03 : (1.0 - 1.03 * efficiency) / (1.0 - efficiency);
        QVERIFY(std::abs(factors.bTagUp - expected) < 1e-12);
        up += factors.bTagUp / draws;
        down += factors.bTagDown / draws;
    }
    QVERIFY(isShare(tags[0], efficiency));
    QVERIFY(isShare(tags[1], 0.12));
    QVERIFY(isShare(tags[2], 0.01));
    QCOMPARE(tags[3], 0); // beyond the tracker
    // The number of events does not depend on the efficiency of the tag.
    QVERIFY(std::abs(up - 1.0) < 1e-3);
    QVERIFY(std::abs(down - 1.0) < 1e-3);
}

void DetectorResponseTest::missingEnergy()
{
    const DetectorResponse response = detector();
    const std::vector<Particle> partons{parton(13, 50.0, 0.0, 0.0), parton(-14, 70.0, 1.0, 2.5),
                                        parton(21, 100.0, 2.0, -1.0)};
    const FourVector visible = partons[0].p + partons[2].p;
    const double width = std::sqrt(100.0 + 0.18 * 150.0);
    Random random(8);
    ParticleEvent event;
    Moments x, y;
    for (int i = 0; i < draws; ++i) {
        response.apply(partons, random, {}, event);
        const FourVector& missing = event.sum(ParticleSum::MissingEnergy).p;
        x.add(missing.x + visible.x);
        y.add(missing.y + visible.y);
        QCOMPARE(missing.z, 0.0);
        QVERIFY(std::abs(missing.e - std::hypot(missing.x, missing.y)) < 1e-9);
    }
    QVERIFY(x.fit(0.0, width));
    QVERIFY(y.fit(0.0, width));
}

void DetectorResponseTest::shiftsUseTheSameRandomNumbers()
{
    const DetectorResponse response = detector();
    const std::vector<Particle> partons{parton(11, 50.0, 0.0, 0.0), parton(-13, 40.0, 1.0, 2.5),
                                        parton(2, 100.0, 2.0, -1.0), parton(22, 30.0, 0.5, 1.0)};
    const double scale = std::hypot(0.01, 2.0 / 100.0);
    const double width = response.relativeWidth(partons[2]);
    ParticleEvent nominal, shifted;
    for (std::uint64_t stream = 0; stream < 500; ++stream) {
        Random first(9, stream), second(9, stream), third(9, stream);
        response.apply(partons, first, {}, nominal);
        response.apply(partons, second, {1.0, 0.0, 1.0, 1.0, 1.0}, shifted);
        QVERIFY(first.state() == second.state());
        // The missing momentum belongs to the true momenta: only its own shift changes it.
        Random fourth(9, stream);
        ParticleEvent scaled;
        response.apply(partons, fourth, {1.0, 1.0, 1.0, 1.0, 0.0}, scaled);
        const FourVector met = nominal.sum(ParticleSum::MissingEnergy).p,
                         other = scaled.sum(ParticleSum::MissingEnergy).p;
        QVERIFY(met.x == other.x && met.y == other.y);
        QVERIFY(shifted.sum(ParticleSum::MissingEnergy).p.x != met.x);
        QCOMPARE(nominal.list(ParticleList::All).size(), shifted.list(ParticleList::All).size());
        const auto ratio = [&](ParticleList list) {
            if (nominal.list(list).empty())
                return 0.0;
            return shifted.list(list)[0].p.e / nominal.list(list)[0].p.e;
        };
        const auto isRatio = [](double value, double expected) {
            return value == 0.0 || std::abs(value - expected) < 1e-12;
        };
        QVERIFY(isRatio(ratio(ParticleList::Jets), 1.0 + scale));
        QVERIFY(isRatio(ratio(ParticleList::Electrons), 1.003));
        QVERIFY(isRatio(ratio(ParticleList::Muons), 1.001));
        QVERIFY(isRatio(ratio(ParticleList::Photons), 1.0));
        // A resolution worse by 5 %: ln r + sigma^2/2 is larger by 5 %.
        response.apply(partons, third, {0.0, 1.0, 0.0, 0.0, 0.0}, shifted);
        const double before = std::log(transverseMomentum(nominal.list(ParticleList::Jets)[0].p) /
                                       100.0),
                     after = std::log(transverseMomentum(shifted.list(ParticleList::Jets)[0].p) /
                                      100.0);
        const double wide = 1.05 * width;
        QVERIFY(std::abs(after + 0.5 * wide * wide - 1.05 * (before + 0.5 * width * width)) <
                1e-12);
    }
}

void DetectorResponseTest::chargesFlip()
{
    const DetectorResponse response = detector({{"detector_charge_flip", 0.3}});
    const std::vector<Particle> partons{parton(11, 80.0, 0.0, 0.0, -1.0),
                                        parton(13, 80.0, 0.0, 2.0, -1.0)};
    Random random(10);
    ParticleEvent event;
    int electrons = 0, flipped = 0;
    for (int i = 0; i < draws; ++i) {
        response.apply(partons, random, {}, event);
        for (const Particle& electron : event.list(ParticleList::Electrons)) {
            ++electrons;
            flipped += electron.charge > 0.0;
            QCOMPARE(electron.pdgId, electron.charge > 0.0 ? -11 : 11);
        }
        for (const Particle& muon : event.list(ParticleList::Muons))
            QCOMPARE(muon.charge, -1.0);
    }
    QVERIFY(std::abs(flipped / double(electrons) - 0.3) <
            4.5 * std::sqrt(0.21 / double(electrons)));
}

void DetectorResponseTest::perfectDetectorFindsAll()
{
    const DetectorResponse response = detector({{"detector", std::string("perfect")}});
    const std::vector<Particle> partons{parton(13, 5.0, 3.0, 0.0), parton(-14, 70.0, 1.0, 2.5),
                                        parton(5, 10.0, 5.0, -1.0)};
    Random random(11);
    ParticleEvent event;
    response.apply(partons, random, {}, event);
    QCOMPARE(event.list(ParticleList::All).size(), partons.size());
    QCOMPARE(event.list(ParticleList::Muons)[0].p.e, partons[0].p.e);
    QCOMPARE(event.list(ParticleList::BJets).size(), std::size_t(1));
    QCOMPARE(event.list(ParticleList::Neutrinos).size(), std::size_t(1));
    const FourVector visible = partons[0].p + partons[2].p;
    QVERIFY(std::abs(event.sum(ParticleSum::MissingEnergy).p.x + visible.x) < 1e-12);
}

void DetectorResponseTest::listsAreComplete()
{
    const DetectorResponse response = detector({{"detector_muon_efficiency", 1.0}});
    const std::vector<Particle> partons{parton(13, 50.0, 0.0, 0.0), parton(-13, 90.0, 1.0, 2.5),
                                        parton(1, 100.0, 3.0, -1.0), parton(-2, 200.0, -3.0, 1.0),
                                        parton(12, 30.0, 0.0, 0.0)};
    Random random(12);
    ParticleEvent event;
    response.apply(partons, random, {}, event);
    QCOMPARE(event.list(ParticleList::Truth).size(), partons.size());
    QCOMPARE(event.list(ParticleList::Leptons).size(), std::size_t(2));
    QCOMPARE(event.list(ParticleList::Leptons)[0].pdgId, -13); // by falling pT
    QCOMPARE(event.list(ParticleList::Jets)[0].pdgId, -2);
    QVERIFY(event.list(ParticleList::Neutrinos).empty());
    FourVector sum;
    for (const Particle& particle : event.list(ParticleList::All))
        sum = sum + particle.p;
    QVERIFY(std::abs(event.sum(ParticleSum::Visible).p.z - sum.z) < 1e-9);
    const FourVector all = sum + event.sum(ParticleSum::MissingEnergy).p;
    QVERIFY(std::abs(event.sum(ParticleSum::Everything).p.e - all.e) < 1e-9);
}

void DetectorResponseTest::settingsAreChecked()
{
    const auto defaults = DetectorResponse::defaults();
    QCOMPARE(std::get<double>(defaults.at("detector_electron_noise")), 0.3);
    QVERIFY(DetectorResponse::create(defaults));
    const auto wrongKind = DetectorResponse::create({{"detector", std::string("delphes")}});
    QVERIFY(!wrongKind && wrongKind.error().message.find("delphes") != std::string::npos);
    const auto outside = DetectorResponse::create({{"detector_muon_efficiency", 1.2}});
    QVERIFY(!outside &&
            outside.error().message.find("detector_muon_efficiency") != std::string::npos);
    QVERIFY(!DetectorResponse::create({{"detector_jet_pt", std::string("25")}}));
}

QTEST_APPLESS_MAIN(DetectorResponseTest)
#include "DetectorResponseTest.moc"
