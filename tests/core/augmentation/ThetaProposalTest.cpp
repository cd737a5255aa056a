// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/ThetaProposal.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

namespace {

std::vector<Parameter> twoParameters()
{
    std::vector<Parameter> parameters(2);
    parameters[0].name = "a";
    parameters[0].low = -2.0;
    parameters[0].high = 4.0;
    parameters[1].name = "b";
    parameters[1].low = 10.0;
    parameters[1].high = 11.0;
    return parameters;
}

std::vector<Theta> propose(const ThetaProposal& proposal, std::uint64_t seed = 1)
{
    const std::vector<Benchmark> benchmarks{
        {"sm", {0.0, 10.0}, true, false}, {"up", {0.0, 0.0}, false, true}, {"b", {1.0, 10.5}}};
    auto points = proposeThetas(proposal, twoParameters(), benchmarks, seed);
    return points ? *points : std::vector<Theta>{};
}

double mean(const std::vector<Theta>& points, std::size_t p)
{
    double sum = 0.0;
    for (const Theta& theta : points)
        sum += theta[p];
    return sum / static_cast<double>(points.size());
}

double deviation(const std::vector<Theta>& points, std::size_t p)
{
    double sum = 0.0;
    for (const Theta& theta : points)
        sum += (theta[p] - mean(points, p)) * (theta[p] - mean(points, p));
    return std::sqrt(sum / static_cast<double>(points.size()));
}

} // namespace

class ThetaProposalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gridHasBothEndsAndLastAxisFastest();
    void uniformAndSobolFillTheRange_data();
    void uniformAndSobolFillTheRange();
    void gaussian();
    void fixedParameterStaysFixed_data();
    void fixedParameterStaysFixed();
    void benchmarksWithoutNuisance();
    void wrongInputIsRefused();
};

void ThetaProposalTest::gridHasBothEndsAndLastAxisFastest()
{
    const auto points = propose({.kind = "grid", .points = 3, .values = {}, .mean = {},
                                 .sigma = {}, .range = {}});
    const std::vector<Theta> expected{{-2, 10}, {-2, 10.5}, {-2, 11}, {1, 10}, {1, 10.5},
                                      {1, 11},  {4, 10},    {4, 10.5}, {4, 11}};
    QCOMPARE(points, expected);
}

void ThetaProposalTest::uniformAndSobolFillTheRange_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("uniform") << "uniform" << 0.05;
    QTest::newRow("sobol") << "sobol" << 0.002;
}

void ThetaProposalTest::uniformAndSobolFillTheRange()
{
    QFETCH(QString, kind);
    QFETCH(double, tolerance);
    ThetaProposal proposal;
    proposal.kind = kind.toStdString();
    proposal.points = 4096;
    const auto points = propose(proposal);
    QCOMPARE(points.size(), std::size_t(4096));
    const auto parameters = twoParameters();
    for (std::size_t p = 0; p < 2; ++p) {
        const double width = parameters[p].high - parameters[p].low;
        for (const Theta& theta : points)
            QVERIFY(theta[p] >= parameters[p].low && theta[p] < parameters[p].high);
        QVERIFY(std::abs(mean(points, p) - parameters[p].low - 0.5 * width) < tolerance * width);
        QVERIFY(std::abs(deviation(points, p) - width / std::sqrt(12.0)) < tolerance * width);
    }
    QCOMPARE(points, propose(proposal));
    QVERIFY(points != propose(proposal, 2));
}

void ThetaProposalTest::gaussian()
{
    ThetaProposal proposal;
    proposal.kind = "gaussian";
    proposal.points = 20000;
    proposal.mean = {1.0, 2.0};
    proposal.sigma = {0.5, 0.0};
    const auto points = propose(proposal);
    QVERIFY(std::abs(mean(points, 0) - 1.0) < 4 * 0.5 / std::sqrt(20000.0));
    QVERIFY(std::abs(deviation(points, 0) - 0.5) < 4 * 0.5 / std::sqrt(40000.0));
    QCOMPARE(deviation(points, 1), 0.0);
}

void ThetaProposalTest::fixedParameterStaysFixed_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"uniform", "sobol", "grid"})
        QTest::newRow(kind) << kind;
}

void ThetaProposalTest::fixedParameterStaysFixed()
{
    QFETCH(QString, kind);
    ThetaProposal proposal;
    proposal.kind = kind.toStdString();
    proposal.points = 50;
    proposal.range = {{-1.0, 1.0}, {10.25, 10.25}};
    const auto points = propose(proposal);
    QCOMPARE(points.size(), std::size_t(50));
    for (const Theta& theta : points)
        QVERIFY(theta[1] == 10.25 && std::abs(theta[0]) <= 1.0);
}

void ThetaProposalTest::benchmarksWithoutNuisance()
{
    ThetaProposal proposal;
    proposal.kind = "benchmarks";
    QCOMPARE(propose(proposal), (std::vector<Theta>{{0.0, 10.0}, {1.0, 10.5}}));
}

void ThetaProposalTest::wrongInputIsRefused()
{
    ThetaProposal proposal;
    proposal.kind = "points";
    proposal.values = {{1.0, 2.0}, {1.0}};
    const auto short1 = proposeThetas(proposal, twoParameters(), {}, 1);
    QVERIFY(!short1.ok() && short1.error().message.find("Point 2") != std::string::npos);
    proposal.kind = "unifrom";
    const auto unknown = proposeThetas(proposal, twoParameters(), {}, 1);
    QVERIFY(!unknown.ok() && unknown.error().message.find("'unifrom'") != std::string::npos);
    proposal.kind = "uniform";
    proposal.range = {{1.0, -1.0}, {0.0, 1.0}};
    const auto reversed = proposeThetas(proposal, twoParameters(), {}, 1);
    QVERIFY(!reversed.ok() && reversed.error().message.find("'a'") != std::string::npos);
    proposal.range.clear();
    proposal.points = 0;
    QVERIFY(!proposeThetas(proposal, twoParameters(), {}, 1).ok());
}

QTEST_APPLESS_MAIN(ThetaProposalTest)
#include "ThetaProposalTest.moc"
