// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/Morphing.hpp"

#include "tests/support/ReferenceNumbers.hpp"

#include <QTest>

using namespace assay;
using reference::answers;
using reference::difference;
using reference::matrixOf;
using reference::vectorOf;

namespace {

std::vector<Parameter> parametersWithPowers(const std::vector<int>& powers)
{
    std::vector<Parameter> parameters;
    for (const int power : powers) {
        Parameter parameter;
        parameter.name = "p" + std::to_string(parameters.size());
        parameter.maxPower = power;
        parameters.push_back(parameter);
    }
    return parameters;
}

Morphing quadratic(const std::vector<double>& points)
{
    Matrix basis(static_cast<Eigen::Index>(points.size()), 1);
    for (std::size_t i = 0; i < points.size(); ++i)
        basis(static_cast<Eigen::Index>(i), 0) = points[i];
    return *Morphing::create(Polynomial::complete(parametersWithPowers({2}), 2), basis, {1.0});
}

/// The basis and the numbers of spec methods A, third-party summary of arXiv:2410.07315v3, App. C.
Matrix threeParameterBasis()
{
    Matrix basis(10, 3);
    basis << 0, 0, 0, -4, 0, 0, 4, 0, 0, 0, -.2, 0, 0, .2, 0, 0, 0, -.2, 0, 0, .2, -1.2, -.09, 0,
        -1.2, 0, -.09, 0, -.09, -.09;
    return basis;
}

} // namespace

class MorphingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void componentsInMadMinersOrder_data();
    void componentsInMadMinersOrder();
    void matricesOfMadMiner_data();
    void matricesOfMadMiner();
    void filesOfMadMiner_data();
    void filesOfMadMiner();
    void quadraticInOneParameter();
    void threeParameters();
    void weightsAreDeltaAtTheBasis();
    void secondDerivativesAreExact();
    void overdeterminedIsExactForPolynomials();
    void conditionDoesNotDependOnUnits();
    void singularBasisNamesItsPoints();
    void unresolvedComponentsAreNamed();
    void tooFewPointsAreRefused();
};

void MorphingTest::componentsInMadMinersOrder_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"morpher_1d_p4", "morpher_2d_p2", "morpher_2d_p22_overall4",
                             "morpher_3d_p2", "morpher_2d_p42"})
        QTest::newRow(name) << name;
}

void MorphingTest::componentsInMadMinersOrder()
{
    QFETCH(QString, name);
    const auto expected = answers("misc")[name.toStdString()];
    const auto polynomial =
        Polynomial::complete(parametersWithPowers(expected["max_power"].get<std::vector<int>>()),
                             expected["max_overall_power"].get<int>());
    QCOMPARE(polynomial.powers(), expected["components"].get<std::vector<std::vector<int>>>());
}

void MorphingTest::matricesOfMadMiner_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"morpher_1d_p4", "morpher_2d_p2"})
        QTest::newRow(name) << name;
}

void MorphingTest::matricesOfMadMiner()
{
    QFETCH(QString, name);
    const auto expected = answers("misc")[name.toStdString()];
    const Polynomial polynomial(expected["components"].get<std::vector<std::vector<int>>>());
    const std::vector<double> scales(polynomial.parameterCount(), 1.7);
    const auto morphing = Morphing::create(polynomial, matrixOf(expected["basis"]), scales);
    QVERIFY2(morphing.ok(), morphing.ok() ? "" : morphing.error().text().c_str());
    QVERIFY(difference(morphing->matrix(), matrixOf(expected["morphing_matrix"])) < 1e-9);
    const Theta theta = expected["theta"].get<Theta>();
    QVERIFY(difference(morphing->weights(theta), vectorOf(expected["weights"])) < 1e-9);
    QVERIFY(difference(morphing->gradients(theta), matrixOf(expected["gradient"])) < 1e-9);
}

void MorphingTest::filesOfMadMiner_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"toy1d_core", "toy2d_core", "toy2d_syst_core"})
        QTest::newRow(name) << name;
}

void MorphingTest::filesOfMadMiner()
{
    QFETCH(QString, name);
    const auto expected = answers(name.toStdString());
    const Polynomial polynomial(
        expected["morphing_components"].get<std::vector<std::vector<int>>>());
    Matrix basis(static_cast<Eigen::Index>(polynomial.size()),
                 static_cast<Eigen::Index>(polynomial.parameterCount()));
    for (Eigen::Index b = 0; b < basis.rows(); ++b)
        basis.row(b) =
            vectorOf(expected["benchmarks"][static_cast<std::size_t>(b)]["values"]).transpose();
    const auto morphing = Morphing::create(polynomial, basis,
                                           std::vector<double>(polynomial.parameterCount(), 1.5));
    QVERIFY(morphing.ok());
    QVERIFY(difference(morphing->matrix(), matrixOf(expected["morphing_matrix"])) < 1e-9);
    for (std::size_t t = 0; t < expected["thetas"].size(); ++t) {
        const Theta theta = expected["thetas"][t].get<Theta>();
        // Columns of nuisance benchmarks follow the basis and have no morphing weight.
        const Vector weights = vectorOf(expected["morphing_weights"][t]).head(basis.rows());
        const Matrix gradients =
            matrixOf(expected["morphing_weight_gradients"][t]).leftCols(basis.rows());
        QVERIFY(difference(polynomial.values(theta),
                           vectorOf(expected["morphing_component_weights"][t])) < 1e-12);
        QVERIFY(difference(morphing->weights(theta), weights) < 1e-9);
        QVERIFY(difference(morphing->gradients(theta), gradients) < 1e-9);
        const double sum = expected["morphing_squared_weight_sum"][t];
        QVERIFY(std::abs(morphing->squaredSum(theta) / sum - 1.0) < 1e-9);
    }
}

void MorphingTest::quadraticInOneParameter()
{
    const Morphing wide = quadratic({-1, 0, 1});
    QVERIFY(difference(wide.weights({0.3}), Vector{{-0.105, 0.91, 0.195}}) < 1e-12);
    QVERIFY(std::abs(wide.squaredSum({0.3}) - 0.87715) < 1e-12);
    QVERIFY(difference(wide.weights({2.0}), Vector{{1, -3, 3}}) < 1e-12);
    QVERIFY(std::abs(wide.squaredSum({2.0}) - 19.0) < 1e-12);
    QVERIFY(std::abs(wide.condition() - 3.225504927) < 1e-9);
    const Morphing narrow = quadratic({0, 0.1, 0.2});
    QVERIFY(difference(narrow.weights({2.0}), Vector{{171, -360, 190}}) < 1e-11);
    QVERIFY(std::abs(narrow.squaredSum({2.0}) / 194941.0 - 1.0) < 1e-11);
    QVERIFY(std::abs(narrow.condition() - 217.464232) < 1e-6);
    QVERIFY(std::abs(quadratic({0, 0.5, 1}).condition() - 15.09965772) < 1e-8);
}

void MorphingTest::threeParameters()
{
    const auto polynomial = Polynomial::complete(parametersWithPowers({2, 2, 2}), 2);
    const auto morphing = Morphing::create(polynomial, threeParameterBasis(), {1, 1, 1});
    QVERIFY(morphing.ok());
    QVERIFY(std::abs(morphing->condition() / 3570.648323 - 1.0) < 1e-9);
    const Vector expected{{-0.0262345679, -0.2743055556, 0.2534722222, -0.3454861111, 0.2517361111,
                           -0.3454861111, 0.2517361111, 0.462962963, 0.462962963, 0.3086419753}};
    QVERIFY(difference(morphing->weights({1, .05, .05}), expected) < 2e-10);
    QVERIFY(std::abs(morphing->squaredSum({1, .05, .05}) - 1.029572682) < 1e-9);
    QVERIFY(std::abs(morphing->squaredSum({2, .1, -.1}) - 11.98553717) < 1e-8);
    QVERIFY(std::abs(morphing->squaredSum({1, .1, .1}) - 8.354577773) < 1e-9);
}

void MorphingTest::weightsAreDeltaAtTheBasis()
{
    const auto polynomial = Polynomial::complete(parametersWithPowers({2, 2, 2}), 2);
    const Matrix basis = threeParameterBasis();
    const auto morphing = Morphing::create(polynomial, basis, {4, .2, .2});
    for (Eigen::Index b = 0; b < basis.rows(); ++b) {
        const Vector weights = morphing->weights({basis(b, 0), basis(b, 1), basis(b, 2)});
        QVERIFY(difference(weights, Vector(Vector::Unit(10, b))) < 1e-12);
    }
    QVERIFY(std::abs(morphing->weights({.7, -.13, .21}).sum() - 1.0) < 1e-12);
}

void MorphingTest::secondDerivativesAreExact()
{
    const auto polynomial = Polynomial::complete(parametersWithPowers({2, 2, 2}), 2);
    const auto morphing = Morphing::create(polynomial, threeParameterBasis(), {4, .2, .2});
    // For quadratic weights the central difference of gradients is exact for any step.
    const Theta theta{0.8, 0.1, -0.05};
    const Matrix second = morphing->secondDerivatives(theta);
    for (std::size_t p = 0; p < 3; ++p) {
        Theta up = theta;
        Theta down = theta;
        up[p] += 0.5;
        down[p] -= 0.5;
        const Matrix expected = morphing->gradients(up) - morphing->gradients(down);
        const Matrix row = second.middleRows(static_cast<Eigen::Index>(3 * p), 3);
        QVERIFY(difference(row, expected) < 1e-11);
    }
}

void MorphingTest::overdeterminedIsExactForPolynomials()
{
    const auto polynomial = Polynomial::complete(parametersWithPowers({2, 2}), 2);
    Matrix basis(8, 2);
    basis << 0, 0, 1, 0, 0, 1, 1, 1, -1, 0, 0, -1, .5, -.7, -.3, .9;
    const auto morphing = Morphing::create(polynomial, basis, {1, 1});
    QVERIFY(morphing.ok());
    const Vector coefficients{{1.2, -.4, .9, .3, -.2, .7}};
    Vector atBasis(8);
    for (Eigen::Index b = 0; b < 8; ++b)
        atBasis[b] = coefficients.dot(polynomial.values({basis(b, 0), basis(b, 1)}));
    const Theta theta{0.37, -0.62};
    QVERIFY(std::abs(morphing->weights(theta).dot(atBasis) -
                     coefficients.dot(polynomial.values(theta))) < 1e-13);
    // Least squares has the smallest sum of squared weights of all exact choices.
    const auto square = Morphing::create(polynomial, basis.topRows(6), {1, 1});
    QVERIFY(morphing->squaredSum(theta) < square->squaredSum(theta));
}

void MorphingTest::conditionDoesNotDependOnUnits()
{
    const auto polynomial = Polynomial::complete(parametersWithPowers({2, 2, 2}), 2);
    Matrix basis = threeParameterBasis();
    const auto before = Morphing::create(polynomial, basis, {4, .2, .2});
    basis.col(1) *= 1e6;
    const auto after = Morphing::create(polynomial, basis, {4, .2e6, .2});
    QVERIFY(after.ok());
    QVERIFY(std::abs(after->condition() / before->condition() - 1.0) < 1e-9);
    QVERIFY(difference(after->weights({1, .05e6, .05}), before->weights({1, .05, .05})) < 1e-11);
}

void MorphingTest::singularBasisNamesItsPoints()
{
    const auto polynomial = Polynomial::complete(parametersWithPowers({2, 2}), 2);
    Matrix basis(6, 2);
    basis << 0, 0, 1, 0, 2, 0, 3, 0, 0, 1, 1, 1; // four points on a line: one too many
    const auto morphing =
        Morphing::create(polynomial, basis, {1, 1}, {"sm", "w1", "w2", "w3", "ww", "both"});
    QVERIFY(!morphing.ok());
    const std::string message = morphing.error().message;
    for (const char* name : {"'sm' (0, 0)", "'w1' (1, 0)", "'w2' (2, 0)", "'w3' (3, 0)"})
        QVERIFY2(message.find(name) != std::string::npos, message.c_str());
    QVERIFY2(message.find("'ww'") == std::string::npos, message.c_str());
    QVERIFY2(message.find("'both'") == std::string::npos, message.c_str());
}

void MorphingTest::unresolvedComponentsAreNamed()
{
    const auto polynomial = Polynomial::complete(parametersWithPowers({2, 1}), 2);
    Matrix basis(6, 2); // the second parameter is never varied
    basis << 0, 0, 1, 0, 2, 0, 3, 0, -1, 0, -2, 0;
    const auto morphing = Morphing::create(polynomial, basis, {1, 1});
    QVERIFY(!morphing.ok());
    const std::string message = morphing.error().message;
    QVERIFY2(message.find("(0,1)") != std::string::npos, message.c_str());
    QVERIFY2(message.find("(1,1)") != std::string::npos, message.c_str());
    QVERIFY2(message.find("(2,0)") == std::string::npos, message.c_str());
}

void MorphingTest::tooFewPointsAreRefused()
{
    const auto polynomial = Polynomial::complete(parametersWithPowers({2}), 2);
    const auto morphing = Morphing::create(polynomial, Matrix{{0.0}, {1.0}}, {1.0});
    QVERIFY(!morphing.ok());
    QVERIFY(morphing.error().text().find("Add 1 benchmarks") != std::string::npos);
}

QTEST_APPLESS_MAIN(MorphingTest)
#include "MorphingTest.moc"
