// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/EventSelection.hpp"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace assay;

namespace {

Particle particle(int code, double pt, double eta, double phi, double mass)
{
    Particle result;
    result.pdgId = code;
    const double x = pt * std::cos(phi), y = pt * std::sin(phi), z = pt * std::sinh(eta);
    result.p = {std::sqrt(x * x + y * y + z * z + mass * mass), x, y, z};
    return result;
}

/// Two jets, an electron, a muon, a photon, a neutrino.
ParticleEvent exampleEvent()
{
    ParticleEvent event;
    event.list(ParticleList::All) = {
        particle(21, 80, 1.0, 0.3, 0),  particle(5, 40, -4.0, 2.0, 4.7),
        particle(11, 30, 0.5, -1.0, 0), particle(-13, 50, 2.7, 3.0, 0.1),
        particle(22, 25, 0.0, 1.5, 0),  particle(14, 20, 0.1, 0.7, 0)};
    event.list(ParticleList::All)[1].bTag = true;
    event.list(ParticleList::Truth) = event.list(ParticleList::All);
    event.sortParticles();
    return event;
}

Observable observable(const char* name, const char* expression, bool required = false,
                      std::optional<double> fallback = {})
{
    return {name, expression, "", "", required, fallback};
}

EventSelection compiled(const std::vector<Observable>& observables, const Selection& selection)
{
    auto result = EventSelection::compile(observables, selection);
    if (!result)
        qFatal("%s", result.error().text().c_str());
    return std::move(*result);
}

} // namespace

/// What happens to an event between its particles and its row of observables.
class EventSelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void observables();
    void knownObservables();
    void cutsAndFlow();
    void efficiencies();
    void acceptance();
    void smearedMoments();
    void massShell();
    void lastRowWins();
    void noise();
    void errors_data();
    void errors();
};

void EventSelectionTest::observables()
{
    const EventSelection selection =
        compiled({observable("pt", "j[0].pt"), observable("twice", "2 * pt"),
                  observable("third", "j[2].pt"), observable("default", "j[2].pt", false, -1.0),
                  observable("must", "len(j)", true)},
                 {});
    ParticleEvent event = exampleEvent();
    Random random(1);
    std::vector<double> x(5);
    QCOMPARE(selection.apply(event, random, 1.0, x.data(), nullptr).value(), 1.0);
    QVERIFY(std::abs(x[0] - 80.0) < 1e-12 && std::abs(x[1] - 160.0) < 1e-12);
    QVERIFY(std::isnan(x[2]));
    QCOMPARE(x[3], -1.0);
    QCOMPARE(x[4], 2.0);
    // A required observable drops the event, also when optional ones after it are not defined.
    const EventSelection strict = compiled(
        {observable("must", "j[2].pt", true, 3.0), observable("may", "j[3].pt")}, {});
    event = exampleEvent();
    QVERIFY(!strict.apply(event, random, 1.0, x.data(), nullptr));
}

/// Defaults of a process that the study's expressions name, but which are no columns.
void EventSelectionTest::knownObservables()
{
    const std::vector<Observable> known = {
        observable("h", "j[0].pt"), observable("unused", "j[7].pt", true),
        observable("h2", "2 * h"), observable("pt", "1e9")};
    Selection settings;
    settings.cuts = {{"h2 > 159 and pt < 100", true}};
    const auto selection = EventSelection::compile(
        {observable("pt", "j[0].pt"), observable("sum", "h2 + pt")}, settings, known);
    QVERIFY(selection.ok());
    QCOMPARE(selection->observableCount(), std::size_t(2));
    ParticleEvent event = exampleEvent();
    Random random(1);
    double x[2] = {};
    QVERIFY(selection->apply(event, random, 1.0, x, nullptr));
    QVERIFY(std::abs(x[0] - 80) < 1e-9 && std::abs(x[1] - 240) < 1e-9);
}

void EventSelectionTest::cutsAndFlow()
{
    Selection settings;
    settings.cuts = {
        {"pt > 10 and met.pt > 0", true}, {"a[1].pt > 5", false}, {"j[1].eta > 0", true}};
    const EventSelection selection = compiled({observable("pt", "j[0].pt", true)}, settings);
    CutFlow flow = selection.emptyFlow();
    ParticleEvent event = exampleEvent();
    Random random(1);
    double x = 0.0;
    QVERIFY(!selection.apply(event, random, 0.5, &x, &flow));
    event = exampleEvent();
    event.list(ParticleList::Jets)[1].p.z *= -1.0;
    QCOMPARE(selection.apply(event, random, -2.0, &x, &flow).value(), 1.0);
    event.clear();
    event.sortParticles();
    QVERIFY(!selection.apply(event, random, 1.0, &x, &flow));
    const std::vector<std::string> names = {"all events", "pt", "pt > 10 and met.pt > 0",
                                            "a[1].pt > 5", "j[1].eta > 0"};
    const std::vector<std::uint64_t> events = {3, 2, 2, 2, 1};
    const std::vector<double> weights = {-0.5, -1.5, -1.5, -1.5, -2.0};
    QCOMPARE(flow.steps.size(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        QCOMPARE(flow.steps[i].name, names[i]);
        QCOMPARE(flow.steps[i].events, events[i]);
        QCOMPARE(flow.steps[i].weight, weights[i]);
    }
    QCOMPARE(flow.steps[0].weightSquared, 5.25);
    // A cut that is not defined drops the event if it is required.
    settings.cuts = {{"a[1].pt > 5", true}};
    event = exampleEvent();
    QVERIFY(!compiled({}, settings).apply(event, random, 1.0, &x, nullptr));
}

void EventSelectionTest::efficiencies()
{
    Selection settings;
    settings.efficiencies = {{"0.9 if j[0].pt > 40 else 0.5", 1.0}, {"a[1].pt", 0.25}};
    const EventSelection selection = compiled({}, settings);
    ParticleEvent event = exampleEvent();
    Random random(1);
    CutFlow flow = selection.emptyFlow();
    QCOMPARE(selection.apply(event, random, 2.0, nullptr, &flow).value(), 0.225);
    QCOMPARE(flow.steps[2].weight, 0.45);
    settings.efficiencies = {{"j[0].pt - 1000", 1.0}};
    event = exampleEvent();
    QVERIFY(!compiled({}, settings).apply(event, random, 1.0, nullptr, nullptr));
}

void EventSelectionTest::acceptance()
{
    Selection settings;
    settings.acceptances = {{"j", 30.0, 2.5}, {"mu", 0.0, 2.4}, {"a", 26.0, 10.0}};
    const EventSelection selection =
        compiled({observable("j", "len(j)"), observable("b", "len(b)"), observable("l", "len(l)"),
                  observable("e", "len(e)"), observable("mu", "len(mu)"), observable("a", "len(a)"),
                  observable("p", "len(p)"), observable("met", "met.pt")},
                 settings);
    ParticleEvent event = exampleEvent();
    const double met = transverseMomentum(event.sum(ParticleSum::MissingEnergy).p);
    Random random(1);
    std::vector<double> x(8);
    QVERIFY(selection.apply(event, random, 1.0, x.data(), nullptr));
    QCOMPARE(x, (std::vector<double>{1, 0, 1, 1, 0, 0, 6, met}));
}

/// Mean and width of what is smeared, within five standard deviations.
void EventSelectionTest::smearedMoments()
{
    Selection settings;
    settings.smearings = {{{}, {0, 0.1}, {2.0, 0.0}, {0.05, 0}, {0.02, 0}, ""}};
    const EventSelection selection =
        compiled({observable("e", "a[0].e"), observable("pt", "a[0].pt"),
                  observable("eta", "a[0].eta"), observable("phi", "a[0].phi"),
                  observable("truth", "p_truth[0].pt")},
                 settings);
    const double expected[4] = {30 * std::cosh(0.5), 30, 0.5, 1.0};
    const double widths[4] = {3 * std::cosh(0.5), 2.0, 0.05, 0.02};
    constexpr int count = 20000;
    double sums[4] = {}, squares[4] = {}, x[5] = {};
    Random random(5);
    ParticleEvent event;
    for (int i = 0; i < count; ++i) {
        event.clear();
        event.list(ParticleList::All) = {particle(22, 30, 0.5, 1.0, 0)};
        event.list(ParticleList::Truth) = event.list(ParticleList::All);
        event.sortParticles();
        QVERIFY(selection.apply(event, random, 1.0, x, nullptr));
        QVERIFY(std::abs(x[4] - 30.0) < 1e-12);
        for (int k = 0; k < 4; ++k) {
            sums[k] += x[k];
            squares[k] += (x[k] - expected[k]) * (x[k] - expected[k]);
        }
    }
    for (int k = 0; k < 4; ++k) {
        QVERIFY(std::abs(sums[k] / count - expected[k]) < 5 * widths[k] / std::sqrt(count));
        QVERIFY(std::abs(std::sqrt(squares[k] / count) / widths[k] - 1.0) <
                5 / std::sqrt(2.0 * count));
    }
}

/// The mass survives where pt or energy follow from it; codes are meant with either sign.
void EventSelectionTest::massShell()
{
    for (const char* follows : {"pt", "energy"}) {
        Selection settings;
        settings.smearings = {{{-5}, {0, 0.3}, {0, 0.3}, {0.1, 0}, {0.1, 0}, follows}};
        const EventSelection selection =
            compiled({observable("m", "p[0].m"), observable("pt", "p[0].pt")}, settings);
        Random random(6);
        double x[2] = {};
        int changed = 0;
        for (int i = 0; i < 1000; ++i) {
            ParticleEvent event;
            event.list(ParticleList::All) = {particle(5, 10, -1.0, 1.0, 4.7)};
            event.sortParticles();
            QVERIFY(selection.apply(event, random, 1.0, x, nullptr));
            QVERIFY(std::abs(x[0] - 4.7) < 1e-6);
            changed += std::abs(x[1] - 10) > 1e-3;
        }
        QVERIFY(changed > 950);
    }
}

void EventSelectionTest::lastRowWins()
{
    Selection settings;
    settings.smearings = {{{}, {5, 0}, {5, 0}, {1, 0}, {1, 0}, ""}, {{22}, {}, {}, {}, {}, ""}};
    const EventSelection selection =
        compiled({observable("a", "a[0].pt"), observable("j", "j[0].pt")}, settings);
    ParticleEvent event = exampleEvent();
    Random random(7);
    double x[2] = {};
    QVERIFY(selection.apply(event, random, 1.0, x, nullptr));
    QVERIFY(std::abs(x[0] - 25.0) < 1e-9);
    QVERIFY(std::abs(x[1] - 80.0) > 1e-3);
}

/// Width absolute + relative HT of either component; the sum of pt leaves the neutrino out.
void EventSelectionTest::noise()
{
    Selection settings;
    settings.missingEnergyNoise = {3.0, 0.05};
    const EventSelection selection =
        compiled({observable("x", "met.px"), observable("y", "met.py"), observable("m", "met.m")},
                 settings);
    ParticleEvent plain = exampleEvent();
    const FourVector met = plain.sum(ParticleSum::MissingEnergy).p;
    const double sigma = 3.0 + 0.05 * (80 + 40 + 30 + 50 + 25);
    Random random(8);
    double sum = 0.0, x[3] = {};
    constexpr int count = 10000;
    for (int i = 0; i < count; ++i) {
        ParticleEvent event = exampleEvent();
        QVERIFY(selection.apply(event, random, 1.0, x, nullptr));
        sum += std::pow(x[0] - met.x, 2) + std::pow(x[1] - met.y, 2);
        QVERIFY(std::abs(x[2]) < 1e-3);
    }
    QVERIFY(std::abs(std::sqrt(sum / (2 * count)) / sigma - 1.0) < 5 / std::sqrt(4.0 * count));
}

void EventSelectionTest::errors_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("expected");
    QTest::newRow("observable") << 0 << "Observable 'pt': '1 + jj[0].pt': character 5";
    QTest::newRow("cut") << 1 << "'ptt > 20': character 1: unknown name 'ptt'. The nearest is 'pt'";
    QTest::newRow("efficiency") << 2 << "Efficiency: '0.5 if': character";
    QTest::newRow("acceptance") << 3 << "there are no particles 'jet'. Use e, mu";
    QTest::newRow("shell") << 4 << "'mass' cannot be on the mass shell";
    QTest::newRow("missing") << 5 << "Observable 'pt' has no expression";
}

void EventSelectionTest::errors()
{
    QFETCH(int, which);
    QFETCH(QString, expected);
    Selection settings;
    if (which == 1)
        settings.cuts = {{"ptt > 20", true}};
    if (which == 2)
        settings.efficiencies = {{"0.5 if", 1.0}};
    if (which == 3)
        settings.acceptances = {{"jet", 1.0, 2.0}};
    if (which == 4)
        settings.smearings = {{{}, {}, {}, {}, {}, "mass"}};
    const auto result = EventSelection::compile(
        {observable("pt", which == 0 ? "1 + jj[0].pt" : which == 5 ? "" : "j[0].pt")}, settings);
    QVERIFY(!result.ok());
    QVERIFY2(QString::fromStdString(result.error().text()).contains(expected),
             result.error().text().c_str());
}

QTEST_APPLESS_MAIN(EventSelectionTest)
#include "EventSelectionTest.moc"
