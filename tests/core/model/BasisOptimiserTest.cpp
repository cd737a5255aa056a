// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/BasisOptimiser.hpp"

#include "core/basics/SobolPoints.hpp"
#include "core/model/Morphing.hpp"
#include "tests/support/ReferenceNumbers.hpp"

#include <QTest>

using namespace assay;
using reference::difference;

namespace {

std::vector<Parameter> parametersWithRange(std::size_t count, double low, double high)
{
    std::vector<Parameter> parameters(count);
    for (Parameter& parameter : parameters) {
        parameter.name = std::string("c"); // gcc 12 warns of the plain literal
        parameter.low = low;
        parameter.high = high;
    }
    return parameters;
}

} // namespace

class BasisOptimiserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void objectiveOfAKnownBasis();
    void objectiveIsTheMeanOfSquaredWeights();
    void optimumIsBetterThanItsSurroundings_data();
    void optimumIsBetterThanItsSurroundings();
    void fixedPointsStay();
    void unitsDoNotMatter();
    void sameSeedSameBasis();
    void impossibleRequestsAreRefused();
};

void BasisOptimiserTest::objectiveOfAKnownBasis()
{
    // Basis {-1, 0, 1}: sum w^2 = 1 - 1.5 t^2 + 1.5 t^4, mean over [-1, 1] 0.8.
    const auto parameters = parametersWithRange(1, -1, 1);
    const auto value = expectedSquaredWeights(parameters, Polynomial({{0}, {1}, {2}}),
                                              Matrix{{-1.0}, {0.0}, {1.0}}, 1 << 14);
    QVERIFY(value.ok());
    QVERIFY(std::abs(*value - 0.8) < 1e-4);
}

void BasisOptimiserTest::objectiveIsTheMeanOfSquaredWeights()
{
    const auto parameters = parametersWithRange(2, -2, 5);
    const auto polynomial = Polynomial::complete(parameters, 2);
    Matrix basis(7, 2);
    basis << 0, 0, 1, 0, 0, 1, 4, 1, -1, 0, 0, -2, 3, 3;
    const auto morphing = Morphing::create(polynomial, basis, {3.5, 3.5});
    const Matrix unit = sobolPoints(100, 2);
    double sum = 0.0;
    for (Eigen::Index i = 0; i < 100; ++i)
        sum += morphing->squaredSum({-2 + 7 * unit(i, 0), -2 + 7 * unit(i, 1)});
    const auto value = expectedSquaredWeights(parameters, polynomial, basis, 100);
    QVERIFY(std::abs(*value / (sum / 100) - 1.0) < 1e-9);
}

void BasisOptimiserTest::optimumIsBetterThanItsSurroundings_data()
{
    QTest::addColumn<int>("parameters");
    QTest::addColumn<int>("points");
    QTest::newRow("one parameter") << 1 << 3;
    QTest::newRow("two parameters") << 2 << 6;
    QTest::newRow("two parameters, overdetermined") << 2 << 8;
}

void BasisOptimiserTest::optimumIsBetterThanItsSurroundings()
{
    QFETCH(int, parameters);
    QFETCH(int, points);
    const auto study = parametersWithRange(static_cast<std::size_t>(parameters), -1, 1);
    const auto polynomial = Polynomial::complete(study, 2);
    BasisSearch search;
    search.points = static_cast<std::size_t>(points);
    const auto basis = optimiseBasis(study, polynomial, search, {});
    QVERIFY2(basis.ok(), basis.ok() ? "" : basis.error().text().c_str());
    QCOMPARE(basis->rows(), Eigen::Index(points));
    QVERIFY(basis->cwiseAbs().maxCoeff() <= 1.0 + 1e-12);
    const double best = *expectedSquaredWeights(study, polynomial, *basis, search.testThetas);
    if (parameters == 1) // {-1, 0, 1} is nearly the optimum there
        QVERIFY(best <= *expectedSquaredWeights(study, polynomial,
                                                Matrix{{-1.0}, {0.0}, {1.0}}, search.testThetas));
    // No step of one coordinate inside the range improves it.
    for (Eigen::Index i = 0; i < basis->size(); ++i)
        for (const double step : {-0.02, 0.02}) {
            Matrix moved = *basis;
            moved.data()[i] = std::clamp(moved.data()[i] + step, -1.0, 1.0);
            const double value =
                *expectedSquaredWeights(study, polynomial, moved, search.testThetas);
            QVERIFY(value > best - 1e-6);
        }
}

void BasisOptimiserTest::fixedPointsStay()
{
    const auto study = parametersWithRange(2, -1.3, 0.9);
    const auto polynomial = Polynomial::complete(study, 2);
    BasisSearch search;
    search.fixed = {{0.0, 0.0}, {0.3, -0.1}};
    const auto basis = optimiseBasis(study, polynomial, search, {});
    QVERIFY(basis.ok());
    QVERIFY((*basis)(0, 0) == 0.0 && (*basis)(0, 1) == 0.0);
    QVERIFY((*basis)(1, 0) == 0.3 && (*basis)(1, 1) == -0.1);
    QCOMPARE(basis->rows(), 6);
}

void BasisOptimiserTest::unitsDoNotMatter()
{
    auto study = parametersWithRange(2, -1, 1);
    const auto polynomial = Polynomial::complete(study, 2);
    const auto basis = optimiseBasis(study, polynomial, {}, {});
    study[1].low *= 1e-5;
    study[1].high *= 1e-5;
    auto scaled = optimiseBasis(study, polynomial, {}, {});
    QVERIFY(scaled.ok());
    scaled->col(1) *= 1e5;
    QVERIFY(difference(*scaled, *basis) < 1e-6);
}

void BasisOptimiserTest::sameSeedSameBasis()
{
    const auto study = parametersWithRange(2, -1, 1);
    const auto polynomial = Polynomial::complete(study, 2);
    QVERIFY((*optimiseBasis(study, polynomial, {}, {}) ==
             *optimiseBasis(study, polynomial, {}, {})));
}

void BasisOptimiserTest::impossibleRequestsAreRefused()
{
    const auto study = parametersWithRange(1, -1, 1);
    const auto polynomial = Polynomial::complete(study, 2);
    BasisSearch search;
    search.points = 2;
    QVERIFY(!optimiseBasis(study, polynomial, search, {}).ok());
    search.points = 3;
    search.fixed = {{0.5}, {0.5}};
    const auto singular = optimiseBasis(study, polynomial, search, {});
    QVERIFY(!singular.ok());
    QCOMPARE(singular.error().code, ErrorCode::Numerical);
    const auto empty = optimiseBasis(parametersWithRange(1, 1, 1), polynomial, {}, {});
    QVERIFY(!empty.ok() && empty.error().message.find("'c'") != std::string::npos);
}

QTEST_APPLESS_MAIN(BasisOptimiserTest)
#include "BasisOptimiserTest.moc"
