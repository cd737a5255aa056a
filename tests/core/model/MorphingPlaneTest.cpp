// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/BasisCheck.hpp"
#include "core/model/MorphingPlane.hpp"

#include <Eigen/LU>

#include <QTest>

#include <random>

using namespace assay;

namespace {

Parameter parameter(const std::string& name, double low, double high, int power)
{
    Parameter result;
    result.name = name;
    result.low = low;
    result.high = high;
    result.maxPower = power;
    return result;
}

std::vector<Parameter> threeParameters()
{
    return {parameter("a", -1.0, 1.0, 2), parameter("b", -3.0, 5.0, 2),
            parameter("c", 0.0, 10.0, 1)};
}

Matrix randomBasis(const std::vector<Parameter>& parameters, std::size_t points, unsigned seed)
{
    std::mt19937 random(seed);
    Matrix basis(Eigen::Index(points), Eigen::Index(parameters.size()));
    for (Eigen::Index b = 0; b < basis.rows(); ++b)
        for (Eigen::Index p = 0; p < basis.cols(); ++p) {
            const Parameter& parameter = parameters[std::size_t(p)];
            basis(b, p) = std::uniform_real_distribution(parameter.low, parameter.high)(random);
        }
    return basis;
}

} // namespace

/// Fast morphing weights against Morphing itself, and bases that cannot be inverted.
class MorphingPlaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void planesAndLinesAgreeWithMorphing()
    {
        const auto parameters = threeParameters();
        const Polynomial polynomial = Polynomial::complete(parameters, 2);
        const Matrix basis = randomBasis(parameters, polynomial.size() + 1, 3);
        const auto morphing = Morphing::create(polynomial, basis, {1.0, 4.0, 5.0});
        QVERIFY(morphing.ok());
        const Theta fixed{0.3, -1.2, 4.0};
        MorphingPlane plane(*morphing, fixed, 2, 0);
        MorphingPlane line(*morphing, fixed, 1, std::nullopt);
        for (int i = 0; i <= 10; ++i) {
            for (int j = 0; j <= 10; ++j) {
                Theta theta = fixed;
                theta[2] = i;
                theta[0] = -1.0 + 0.2 * j;
                const Vector exact = morphing->weights(theta);
                const double size = exact.norm();
                const auto& weights = plane.weights(theta[2], theta[0]);
                for (Eigen::Index b = 0; b < exact.size(); ++b)
                    QVERIFY(std::abs(weights[std::size_t(b)] - exact[b]) < 1e-11 * size);
                QVERIFY(std::abs(plane.squaredSum(theta[2], theta[0])
                                 - morphing->squaredSum(theta))
                        < 1e-11 * size * size);
            }
            Theta theta = fixed;
            theta[1] = -3.0 + 0.8 * i;
            QVERIFY(std::abs(line.squaredSum(theta[1]) - morphing->squaredSum(theta))
                    < 1e-11 * (1.0 + morphing->squaredSum(theta)));
        }
    }

    void dependentPointsAreFoundAndOneMoveHelps()
    {
        const std::vector<Parameter> parameters{parameter("a", -1.0, 1.0, 2),
                                                parameter("b", -1.0, 1.0, 2)};
        const Polynomial polynomial = Polynomial::complete(parameters, 2);
        QCOMPARE(polynomial.size(), std::size_t(6));
        Matrix basis = randomBasis(parameters, 6, 5);
        QVERIFY(dependentPoints(parameters, polynomial, basis).empty());
        basis.row(4) = basis.row(1);
        QCOMPARE(dependentPoints(parameters, polynomial, basis),
                 (std::vector<std::size_t>{1, 4}));
        const Theta place = bestPlace(parameters, polynomial, basis, 4);
        basis.row(4) << place[0], place[1];
        QVERIFY(dependentPoints(parameters, polynomial, basis).empty());
        const auto morphing = Morphing::create(polynomial, basis, {1.0, 1.0});
        QVERIFY(morphing.ok());
        // No random place is better in determinant by more than the spacing of the places.
        const auto determinant = [&](const Theta& at) {
            Eigen::MatrixXd components(6, 6);
            for (Eigen::Index b = 0; b < 6; ++b)
                components.row(b) =
                    polynomial.values(b == 4 ? at : Theta{basis(b, 0), basis(b, 1)}).transpose();
            return std::abs(components.determinant());
        };
        std::mt19937 random(9);
        std::uniform_real_distribution<double> uniform(-1.0, 1.0);
        for (int i = 0; i < 200; ++i)
            QVERIFY(determinant({uniform(random), uniform(random)}) < 1.05 * determinant(place));
    }
};

QTEST_APPLESS_MAIN(MorphingPlaneTest)
#include "MorphingPlaneTest.moc"
