// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/core/simulators/ReferenceNumbers.hpp"

#include <QtTest>

#include <numbers>

using namespace assay;
using namespace assay::reference;

/// gauss (N1), eft-toy (N8) and angular-toy (N7) against their printed numbers and closed forms.
class ExactToysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gaussRatiosAndScores();
    void gaussInformation();
    void eftRates();
    void eftRatios();
    void eftScoresAndInformation();
    void eftExpectations();
    void angularInformation();
    void angularDensityIsNormalised();
    void densityAtZeroOfTheAmplitude();
    void nothingUnderflowsInTheTails();
    void manyThetasAtOnceAgreeWithOne_data();
    void manyThetasAtOnceAgreeWithOne();
};

void ExactToysTest::gaussRatiosAndScores()
{
    const Json numbers = section("N1_toy_simulator");
    const auto truth = process("gauss")->truth();
    for (const auto& [key, value] : numbers.at("llr(x;th,0)").items()) {
        const Matrix x = column({std::stod(key.substr(2))});
        const Theta theta{std::stod(key.substr(key.find("th=") + 3))};
        AGREES(key, llr(*truth, Level::Reconstructed, x, theta, {0.0})(0), value.get<double>());
    }
    const Matrix two = column({2.0});
    AGREES("score", truth->score(Level::Reconstructed, two, {1.0})(0, 0),
           numbers.at("score(x=2;th=1)"));
    AGREES("joint score", truth->score(Level::Parton, two, {1.0})(0, 0),
           numbers.at("joint_score(z=2;th=1)"));
    // joint llr = theta (2 z - theta)/8
    AGREES("joint llr", llr(*truth, Level::Parton, two, {1.0}, {0.0})(0), 0.375);
}

void ExactToysTest::gaussInformation()
{
    const Json numbers = section("N1_toy_simulator");
    const auto truth = process("gauss")->truth();
    AGREES("reco", truth->fisherPerEvent(Level::Reconstructed, {1.0})(0, 0),
           numbers.at("fisher_reco"));
    AGREES("parton", truth->fisherPerEvent(Level::Parton, {1.0})(0, 0),
           numbers.at("fisher_latent"));
    const QuadratureRule rule = truth->quadrature(Level::Reconstructed);
    for (const auto& [theta, value] : numbers.at("E_{th*=1}[llr(th,0)]").items())
        AGREES(
            "E[llr] " + theta,
            expectation(*truth, Level::Reconstructed, {1.0}, rule,
                        llr(*truth, Level::Reconstructed, rule.nodes, {std::stod(theta)}, {0.0})),
            value.get<double>());
    AGREES("E_ref[llr]^2 spread", truth->crossSection({3.0}), 1.0);
}

void ExactToysTest::eftRates()
{
    const Json numbers = section("N8_two_parameter");
    const auto truth = process("eft-toy")->truth();
    for (const auto& [name, theta] : {std::pair<std::string, Theta>("(0.5, 0.5)", {0.5, 0.5}),
                                      std::pair<std::string, Theta>("(-0.8, 0.3)", {-0.8, 0.3})}) {
        AGREES("sigma", truth->crossSection(theta), numbers.at("sigma" + name));
        const Vector gradient = truth->crossSectionGradient(theta);
        AGREES("d sigma/d c1", gradient(0), numbers.at("grad_sigma" + name)[0]);
        AGREES("d sigma/d c2", gradient(1), numbers.at("grad_sigma" + name)[1]);
    }
}

void ExactToysTest::eftRatios()
{
    const Json numbers = section("N8_two_parameter");
    const auto truth = process("eft-toy")->truth();
    const Matrix x = rows(numbers.at("x"));
    for (const auto& [name, theta] : {std::pair<std::string, Theta>("(0.5, 0.5)", {0.5, 0.5}),
                                      std::pair<std::string, Theta>("(-0.8, 0.3)", {-0.8, 0.3}),
                                      std::pair<std::string, Theta>("(1, -1)", {1.0, -1.0})}) {
        const Vector reco = llr(*truth, Level::Reconstructed, x, theta, {0.0, 0.0});
        const Vector parton = llr(*truth, Level::Parton, x, theta, {0.0, 0.0});
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            const auto k = static_cast<std::size_t>(i);
            AGREES("reco", reco(i), numbers.at("llr reco theta=" + name + " ref=(0,0)")[k]);
            AGREES("parton", parton(i),
                   numbers.at("llr parton theta=" + name + " ref=(0,0) (z=x)")[k]);
        }
    }
}

void ExactToysTest::eftScoresAndInformation()
{
    const Json numbers = section("N8_two_parameter");
    const auto truth = process("eft-toy")->truth();
    const Matrix x = rows(numbers.at("x"));
    for (const auto& [name, theta] : {std::pair<std::string, Theta>("(0, 0)", {0.0, 0.0}),
                                      std::pair<std::string, Theta>("(0.5, 0.5)", {0.5, 0.5})}) {
        const Matrix score = truth->score(Level::Reconstructed, x, theta);
        const Matrix printed = rows(numbers.at("score reco theta=" + name));
        for (Eigen::Index i = 0; i < score.size(); ++i)
            AGREES("score", score.data()[i], printed.data()[i]);
        for (const auto& [level, word] : {std::pair(Level::Reconstructed, std::string("reco")),
                                          std::pair(Level::Parton, std::string("parton"))}) {
            const Matrix information = truth->fisherPerEvent(level, theta);
            const Matrix expected = rows(numbers.at("fisher per event " + word + " theta=" + name));
            for (Eigen::Index i = 0; i < information.size(); ++i)
                AGREES("Fisher " + word, information.data()[i], expected.data()[i]);
        }
    }
}

void ExactToysTest::eftExpectations()
{
    const Json printed =
        section("N8_two_parameter")
            .at("E_(0,0)[llr reco theta ref=(0,0)] for theta=(.5,.5),(-.8,.3),(1,-1)");
    const auto truth = process("eft-toy")->truth();
    const QuadratureRule rule = truth->quadrature(Level::Reconstructed);
    std::size_t k = 0;
    for (const Theta& theta : {Theta{0.5, 0.5}, Theta{-0.8, 0.3}, Theta{1.0, -1.0}})
        AGREES("E[llr]",
               expectation(*truth, Level::Reconstructed, {0.0, 0.0}, rule,
                           llr(*truth, Level::Reconstructed, rule.nodes, theta, {0.0, 0.0})),
               printed[k++]);
}

void ExactToysTest::angularInformation()
{
    const Json numbers = section("M_extra").at("angular toy I(0),I(.5)");
    const auto truth = process("angular-toy")->truth();
    AGREES("I(0)", truth->fisherPerEvent(Level::Reconstructed, {0.0})(0, 0), numbers[0]);
    AGREES("I(.5)", truth->fisherPerEvent(Level::Reconstructed, {0.5})(0, 0), numbers[1]);
    // The closed form with smearing against quadrature of the squared score.
    const auto smeared = process("angular-toy", {{"smearing", 0.4}})->truth();
    const QuadratureRule rule = smeared->quadrature(Level::Reconstructed);
    const Vector t = smeared->score(Level::Reconstructed, rule.nodes, {0.7}).col(0);
    const double quadrature =
        expectation(*smeared, Level::Reconstructed, {0.7}, rule, t.array().square());
    const double closed = smeared->fisherPerEvent(Level::Reconstructed, {0.7})(0, 0);
    QVERIFY(std::abs(quadrature / closed - 1.0) < 1e-12);
    QVERIFY(closed < 0.5);
}

void ExactToysTest::angularDensityIsNormalised()
{
    const auto truth = process("angular-toy")->truth();
    const QuadratureRule rule = truth->quadrature(Level::Parton);
    const Vector one = Vector::Ones(rule.nodes.rows());
    for (double theta : {-1.0, 0.0, 0.3, 1.0})
        QVERIFY(std::abs(expectation(*truth, Level::Parton, {theta}, rule, one) - 1.0) < 1e-13);
    // At theta = 1 the density vanishes at phi = pi/2 and nowhere near 0.
    const Vector p = truth->logDensity(Level::Parton, column({0.0}), {1.0}).array().exp();
    AGREES("p(0|1)", p(0), 1.0 / std::numbers::pi);
    QVERIFY(std::isnan(truth->logDensity(Level::Parton, column({1.57}), {1.5})(0)));
}

void ExactToysTest::densityAtZeroOfTheAmplitude()
{
    // rho = -1, theta = 1: the amplitudes cancel at z = a/2 exactly, and only there.
    const auto truth = process("two-gaussian", {{"setting", "destructive_rho-1_a2"}})->truth();
    const Vector log = truth->logDensity(Level::Parton, column({1.0, 1.0 + 1e-9, 0.9}), {1.0});
    QCOMPARE(log(0), -std::numeric_limits<double>::infinity());
    // Close by, A = -a dz/2 sqrt(N(1; 0, 1)) to first order.
    const double sigma = truth->crossSection({1.0});
    const double gauss = std::exp(-0.5) / std::sqrt(2.0 * std::numbers::pi);
    QVERIFY(std::abs(log(1) - std::log(1e-18 * gauss / sigma)) < 1e-6);
    QVERIFY(std::isfinite(log(2)));
    // After smearing it is positive everywhere.
    QVERIFY(std::isfinite(truth->logDensity(Level::Reconstructed, column({1.0}), {1.0})(0)));
}

void ExactToysTest::nothingUnderflowsInTheTails()
{
    const auto truth = process("two-gaussian", {{"setting", "smeft_rho1_a2"}})->truth();
    const Matrix far = column({-300.0, 300.0});
    for (Level level : {Level::Parton, Level::Reconstructed}) {
        QVERIFY(truth->logDensity(level, far, {0.5}).allFinite());
        QVERIFY(truth->score(level, far, {0.5}).allFinite());
    }
    // Far to the right only the peak at a counts: t = 2/theta - sigma'/sigma.
    const double expected =
        2.0 / 0.5 - truth->crossSectionGradient({0.5})(0) / truth->crossSection({0.5});
    QVERIFY(std::abs(truth->score(Level::Parton, far, {0.5})(1, 0) - expected) < 1e-12);
}

void ExactToysTest::manyThetasAtOnceAgreeWithOne_data()
{
    QTest::addColumn<QString>("name");
    for (const ProcessEntry& entry : processTable())
        if (const auto process = createProcess(entry.name, {}); process && (*process)->truth())
            QTest::newRow(entry.name.c_str()) << QString::fromStdString(entry.name);
}

void ExactToysTest::manyThetasAtOnceAgreeWithOne()
{
    QFETCH(QString, name);
    const auto toy = process(name.toStdString());
    const auto truth = toy->truth();
    EventBlock events;
    Theta centre;
    for (const Parameter& parameter : toy->schema().parameters)
        centre.push_back(0.5 * (parameter.low + parameter.high));
    QVERIFY(toy->draw(3, centre, 50, events).ok());
    Matrix thetas(3, static_cast<Eigen::Index>(centre.size()));
    for (Eigen::Index p = 0; p < thetas.cols(); ++p)
        thetas.col(p) = Vector{{-0.3, 0.2, 0.9}} / (1.0 + static_cast<double>(p));
    for (Level level : {Level::Parton, Level::Reconstructed}) {
        const Matrix& values = level == Level::Parton ? events.z : events.x;
        const Matrix all = truth->logDensities(level, values, thetas);
        for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
            const Theta theta(thetas.row(t).begin(), thetas.row(t).end());
            const Vector one = truth->logDensity(level, values, theta);
            QVERIFY((all.row(t).transpose() - one).cwiseAbs().maxCoeff() < 1e-11);
        }
    }
}

QTEST_APPLESS_MAIN(ExactToysTest)
#include "ExactToysTest.moc"
