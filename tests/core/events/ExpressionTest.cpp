// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Expression.hpp"

#include <QTest>

#include <numbers>

using namespace assay;

namespace {

Particle particle(int code, double px, double py, double pz, double mass, double charge)
{
    Particle result;
    result.pdgId = code;
    result.p = {std::sqrt(px * px + py * py + pz * pz + mass * mass), px, py, pz};
    result.charge = charge;
    return result;
}

/// Two muons, an electron, two jets of which the softer is b-tagged, a neutrino, a photon.
ParticleEvent exampleEvent()
{
    ParticleEvent event;
    auto& all = event.list(ParticleList::All);
    all = {particle(13, 10.0, 5.0, -3.0, 0.1, -1.0), particle(-13, -40.0, 7.0, 22.0, 0.1, 1.0),
           particle(11, 3.0, -20.0, 1.0, 0.0, -1.0), particle(21, 60.0, 30.0, -200.0, 0.0, 0.0),
           particle(5, -25.0, -18.0, 40.0, 4.7, -1.0 / 3.0), particle(12, 1.0, 2.0, 3.0, 0.0, 0.0),
           particle(22, 0.0, 15.0, 2.0, 0.0, 0.0)};
    all[4].bTag = true;
    event.list(ParticleList::Truth) = all;
    event.sortParticles();
    return event;
}

std::optional<double> valueOf(const std::string& text, const ParticleEvent& event,
                              const std::vector<double>& columns = {})
{
    const auto expression = Expression::compile(text, {true, {"pt_j1", "x"}});
    if (!expression)
        qFatal("%s", expression.error().text().c_str());
    return expression->evaluate(&event, columns.data());
}

} // namespace

/// MadMiner's language for observables, cuts and efficiencies.
class ExpressionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void particles();
    void undefined_data();
    void undefined();
    void errors_data();
    void errors();
    void limits();
};

void ExpressionTest::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* text, double expected) {
        QTest::newRow(text) << QString(text) << expected;
    };
    row("1 + 2 * 3 - 4 / 8", 6.5);
    row("-2 ** 2", -4.0);
    row("2 ** -1", 0.5);
    row("2 ** 3 ** 2", 512.0);
    row("-7 // 2", -4.0);
    row("-7 % 3", 2.0);
    row("7 % -3", -2.0);
    row(".5e1 + 1.", 6.0);
    row("1 < 2 < 3", 1.0);
    row("1 < 3 < 2", 0.0);
    row("3 > 2 == 2 != 1", 1.0);
    row("2 and 3", 3.0);
    row("0 and 1 / 0", 0.0);
    row("0 or 5", 5.0);
    row("4 or 1 / 0", 4.0);
    row("not 3", 0.0);
    row("not 1 == 2", 1.0);
    row("1 if x > 10 else 2", 2.0);
    row("1 / 0 if x > 10 else 3 if x == 7 else 4", 3.0);
    row("max(1, x, 3) + min(4, 2)", 9.0);
    row("sqrt(16) + abs(-2) + pow(2, 5) + hypot(3, 4)", 43.0);
    row("atan2(1, 1) * 4 / pi", 1.0);
    row("round(2.5) + round(3.5) + int(-2.7) + floor(-2.7) + ceil(2.1)", 4.0);
    row("True + False", 1.0);
    row("pt_j1 > 20 and x == 7", 1.0);
    row("+-+3", -3.0);
}

void ExpressionTest::numbers()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    const auto value = valueOf(text.toStdString(), exampleEvent(), {30.0, 7.0});
    QVERIFY(value.has_value());
    QVERIFY2(std::abs(*value - expected) < 1e-12, qPrintable(QString::number(*value)));
}

void ExpressionTest::particles()
{
    const ParticleEvent event = exampleEvent();
    const auto& muon = event.list(ParticleList::All)[1];
    const auto& electron = event.list(ParticleList::All)[2];
    const auto& jet = event.list(ParticleList::All)[3];
    const auto equals = [&](const char* text, double expected) {
        const auto value = valueOf(text, event);
        return value && std::abs(*value - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
    };
    QVERIFY(equals("l[0].pt", std::hypot(40.0, 7.0)));
    QVERIFY(equals("l[1].pdgid", 11.0));
    QVERIFY(equals("l[-1].px", 10.0));
    QVERIFY(
        equals("len(l) + 10 * len(j) + 100 * len(b) + 1000 * len(v) + 10000 * len(a)", 11123.0));
    QVERIFY(equals("p[3].E", jet.p.e));
    QVERIFY(equals("p_truth[len(p_truth) - 1].py", 15.0));
    QVERIFY(equals("(mu[0] + e[0]).m", invariantMass(muon.p + electron.p)));
    QVERIFY(equals("(mu[0] - e[0]).mass", invariantMass(muon.p - electron.p)));
    QVERIFY(equals("(2 * mu[0] + e[0] * 3).pz", 47.0));
    QVERIFY(equals("(-mu[0]).px", 40.0));
    QVERIFY(equals("mu[0].deltaphi(e[0])", std::remainder(std::atan2(7.0, -40.0) -
                                                              std::atan2(-20.0, 3.0),
                                                          2.0 * std::numbers::pi)));
    QVERIFY(equals("deltaR(mu[0], e[0])", deltaR(muon.p, electron.p)));
    QVERIFY(equals("mu[0].deltaR(e[0]) - hypot(mu[0].deltaeta(e[0]), mu[0].deltaphi(e[0]))", 0.0));
    QVERIFY(equals("j[0].eta", std::asinh(-200.0 / std::hypot(60.0, 30.0))));
    QVERIFY(equals("j[1].b_tag", 1.0));
    QVERIFY(equals("b[0].charge", -1.0 / 3.0));
    QVERIFY(equals("met.px", -(10.0 - 40.0 + 3.0 + 60.0 - 25.0)));
    QVERIFY(equals("(met + visible).pt", 0.0));
    QVERIFY(equals("all.pz", -3.0 + 22.0 + 1.0 - 200.0 + 40.0 + 3.0 + 2.0));
    QVERIFY(equals("(j[0] if len(b) > 5 else mu[0]).px", -40.0));
    // At rest nothing moves; opposite boosts cancel.
    QVERIFY(equals("mu[0].boost(mu[0] + (-1 * mu[0]) + all).boost(all).m", muon.p.e > 0 ? 0.1 : 0));
    QVERIFY(std::abs(*valueOf("cosThetaStar(mu[0], e[0]) + cosThetaStar(e[0], mu[0])", event)) <
            1e-12);
}

void ExpressionTest::undefined_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"l[3].pt", "l[-4].pt", "tau[0].pt", "1 / 0", "sqrt(-1)", "log(0)",
                             "acos(1.5)", "(-8) ** 0.5", "exp(1000)", "1 % 0", "1 // 0",
                             "(l[0] + l[1]).charge", "mu[x / 0].pt", "1e308 * 10"})
        QTest::newRow(text) << QString(text);
}

void ExpressionTest::undefined()
{
    QFETCH(QString, text);
    QVERIFY(!valueOf(text.toStdString(), exampleEvent(), {1.0, 1.0}).has_value());
}

void ExpressionTest::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString(text) << QString(expected);
    };
    row("jj[0].pt", "character 1: unknown name 'jj'. The nearest is 'j'");
    row("l[0].ptt", "character 6: unknown member 'ptt'. The nearest is 'pt'");
    row("squrt(2)", "character 1: unknown function 'squrt'. The nearest is 'sqrt'");
    row("1 +", "character 4: the expression ends too early");
    row("(1 + 2", "character 7: ')' is missing");
    row("l[0", "character 4: ']' is missing");
    row("1 2", "character 3: '2' is not expected here");
    row("1 if 2", "character 7: 'else' is missing");
    row("l.pt", "character 1: a particle is needed here, not a list of particles. Choose one");
    row("(l[0] + 1).pt", "character 9: a particle is needed here, not a number");
    row("l[0]", "character 2: a number is needed here, not a particle");
    row("met[0].pt", "character 1: a list of particles is needed here, not a particle");
    row("len(met)", "character 5: a list of particles is needed here, not a particle");
    row("sqrt(1, 2)", "character 1: 'sqrt' takes 1 argument, not 2");
    row("l[0].deltaphi()", "character 6: 'deltaphi' takes 1 argument, not 0");
    row("3 $ 4", "character 3: this character has no meaning here");
    row("1e999", "character 1: this number is too large");
    row("", "character 1: the expression ends too early");
    row("import os", "character 8: 'os' is not expected here");
    row("(l[0] * l[1]).pt", "character 10: a number is needed here");
}

void ExpressionTest::errors()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto expression = Expression::compile(text.toStdString(), {true, {"x"}});
    QVERIFY(!expression.ok());
    QVERIFY2(QString::fromStdString(expression.error().text()).contains(expected),
             expression.error().text().c_str());
    // An observable that is called like a sum does not hide it.
    QVERIFY(Expression::compile("met.pt + met", {true, {"met"}}).ok());
    // Without particles their names mean nothing.
    QVERIFY(!Expression::compile("l[0].pt", {false, {"x"}}).ok());
}

/// What would fill the memory or the stack is refused.
void ExpressionTest::limits()
{
    const auto refused = [](const std::string& text) {
        return !Expression::compile(text, {true, {"x"}}).ok();
    };
    QVERIFY(refused(std::string(5000, '(')));
    QVERIFY(refused(std::string(5000, '-') + "1"));
    QVERIFY(refused(std::string(20000, '1')));
    std::string nested = "x", right = "x";
    for (int i = 0; i < 40; ++i)
        nested = "(x < " + nested + " < x)";
    QVERIFY(refused(nested));
    for (int i = 0; i < 100; ++i)
        right = "1 + (" + right + ")";
    QVERIFY(refused(right));
    std::string left = "x";
    for (int i = 0; i < 1000; ++i)
        left += " + 1";
    QVERIFY(!refused(left));
}

QTEST_APPLESS_MAIN(ExpressionTest)
#include "ExpressionTest.moc"
