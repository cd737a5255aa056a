// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/UniformGrid.hpp"
#include "tests/core/simulators/ReferenceNumbers.hpp"

#include <QtTest>

#include <numbers>

using namespace assay;
using namespace assay::reference;

namespace {

constexpr auto reco = Level::Reconstructed;
constexpr auto parton = Level::Parton;

Eigen::ArrayXd densities(const ExactDensity& truth, Level level, const Matrix& values, double theta)
{
    return truth.logDensity(level, values, {theta}).array().exp();
}

} // namespace

/// What the losses of the MadMiner family converge to (spec methods B), by quadrature over (z, x)
/// of `gauss` with its exact joint quantities: optimal losses, variances, conditional means, and
/// that the four known mistakes give other numbers.
class TrainingTargetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void conditionalMeansGiveReconstructedQuantities();
    void wrongSamplingGivesOtherNumbers();
    void crossEntropyLosses();
    void logitGradientNoise();
    void regressionLosses();
    void densityEstimation();

private:
    /// E[f(z)|x = 2] for z of events at theta.
    double given(double theta, const Eigen::ArrayXd& f) const;
    /// E_theta over (x, z) of f.
    double mean(double theta, const Eigen::ArrayXd& f) const;
    /// Over the equal mixture of theta = 1 (y = 0) and 0 (y = 1).
    double mixed(const Eigen::ArrayXd& f) const { return 0.5 * (mean(1.0, f) + mean(0.0, f)); }
    double mixed(const Eigen::ArrayXd& f0, const Eigen::ArrayXd& f1) const
    {
        return 0.5 * (mean(1.0, f0) + mean(0.0, f1));
    }

    Json m_numbers;
    std::shared_ptr<const ExactDensity> m_truth;
    Matrix m_zLine; ///< nodes in z for fixed x
    double m_zStep = 0.0;
    Matrix m_z, m_x;         ///< [n][1] nodes of the plane
    Eigen::ArrayXd m_volume; ///< node weight times p(x|z)
    Eigen::ArrayXd m_r, m_rJoint;
};

void TrainingTargetsTest::initTestCase()
{
    m_numbers = section("N1_toy_simulator");
    m_truth = process("gauss")->truth();
    const QuadratureRule line = uniformGrid({{-30.0, 30.0, 0.05}});
    m_zLine = line.nodes;
    m_zStep = line.weights(1);
    const QuadratureRule plane = uniformGrid({{-28.0, 28.0, 0.125}, {-30.0, 30.0, 0.125}});
    m_z = plane.nodes.col(0);
    m_x = plane.nodes.col(1);
    m_volume = plane.weights.array() * (-0.5 * (m_x - m_z).array().square()).exp() /
               std::sqrt(2.0 * std::numbers::pi);
    m_r = llr(*m_truth, reco, m_x, {1.0}, {0.0}).array().exp();
    m_rJoint = llr(*m_truth, parton, m_z, {1.0}, {0.0}).array().exp();
}

double TrainingTargetsTest::given(double theta, const Eigen::ArrayXd& f) const
{
    const Eigen::ArrayXd pz = densities(*m_truth, parton, m_zLine, theta) *
                              (-0.5 * (2.0 - m_zLine.array()).square()).exp();
    return (pz * f).sum() / pz.sum();
}

double TrainingTargetsTest::mean(double theta, const Eigen::ArrayXd& f) const
{
    return (m_volume * densities(*m_truth, parton, m_z, theta) * f).sum();
}

void TrainingTargetsTest::conditionalMeansGiveReconstructedQuantities()
{
    const Eigen::ArrayXd r = llr(*m_truth, parton, m_zLine, {1.0}, {0.0}).array().exp();
    const Eigen::ArrayXd t = m_truth->score(parton, m_zLine, {1.0}).col(0);
    AGREES("E_ref[r|x]", given(0.0, r), m_numbers.at("check E_ref[r_joint|x=2]")[0]);
    AGREES("E_theta[1/r|x]", given(1.0, 1.0 / r), m_numbers.at("check E_th[1/r_joint|x=2]")[0]);
    AGREES("E_theta[t|x]", given(1.0, t), m_numbers.at("check E_th[t_joint|x=2]")[0]);
    // The mixture given x: weights p(x|1) and p(x|0).
    const double rx = std::exp(llr(*m_truth, reco, column({2.0}), {1.0}, {0.0})(0));
    const Eigen::ArrayXd s = 1.0 / (1.0 + r);
    const double mixture = (rx * given(1.0, s) + given(0.0, s)) / (rx + 1.0);
    AGREES("E_mix[s|x]", mixture, m_numbers.at("ALICE check E_mix[s_joint|x=2] with s=1/(1+r)")[0]);
    AGREES("s(x)", 1.0 / (1.0 + rx), mixture);
}

void TrainingTargetsTest::wrongSamplingGivesOtherNumbers()
{
    const Eigen::ArrayXd r = llr(*m_truth, parton, m_zLine, {1.0}, {0.0}).array().exp();
    const Eigen::ArrayXd t = m_truth->score(parton, m_zLine, {1.0}).col(0);
    // The mistakes reproduce the four known wrong values, and our targets are not those.
    const double wrongScore = m_numbers.at("WRONG: E_ref[t_joint(th)|x=2]");
    AGREES("score of reference events", given(0.0, t), wrongScore);
    QVERIFY(std::abs(given(1.0, t) - wrongScore) > 0.04);

    const double wrongLabel = m_numbers.at("WRONG tutorial t=(x-th)/sz^2 at x=2,th=1");
    AGREES("score with x in place of z", m_truth->score(parton, column({2.0}), {1.0})(0, 0),
           wrongLabel);
    const double score = m_truth->score(reco, column({2.0}), {1.0})(0, 0);
    QVERIFY(std::abs(score - wrongLabel) > 0.04);

    const double wrongAlice = m_numbers.at("WRONG ALICE sampled only at ref");
    AGREES("ALICE target of reference events", given(0.0, 1.0 / (1.0 + r)), wrongAlice);
    const double s = 1.0 / (1.0 + std::exp(llr(*m_truth, reco, column({2.0}), {1.0}, {0.0})(0)));
    QVERIFY(std::abs(s - wrongAlice) > 0.006);

    // The conditional mean of the tutorial's label has slope 1/4 instead of 1/5 at every x.
    const Matrix x = column({-1.0, 0.5, 3.0});
    const Matrix right = m_truth->score(reco, x, {1.0});
    for (Eigen::Index i = 0; i < 3; ++i)
        QVERIFY(std::abs((x(i, 0) - 1.0) / 4.0 - right(i, 0)) > 0.02);
}

void TrainingTargetsTest::crossEntropyLosses()
{
    // y = 0 at theta: loss -log(1-s) = log(1+1/r); y = 1 at the reference: -log s = log(1+r).
    const Eigen::ArrayXd l0 = (1.0 + 1.0 / m_r).log();
    const Eigen::ArrayXd l1 = (1.0 + m_r).log();
    const double carl = mixed(l0, l1);
    AGREES("CARL", carl, m_numbers.at("min BCE (CARL=ALICE) th=1 vs 0"));
    AGREES("CARL variance", mixed(l0.square(), l1.square()) - carl * carl,
           m_numbers.at("var of per-event loss CARL"));
    const Eigen::ArrayXd sJoint = 1.0 / (1.0 + m_rJoint);
    const Eigen::ArrayXd alice = sJoint * l1 + (1.0 - sJoint) * l0;
    const double loss = mixed(alice);
    AGREES("ALICE", loss, m_numbers.at("ALICE mean loss (2D quad)"));
    AGREES("log 2 - JSD", loss, m_numbers.at("log2-JSD"));
    AGREES("ALICE variance", mixed(alice.square()) - loss * loss,
           m_numbers.at("var of per-event loss ALICE"));
}

void TrainingTargetsTest::logitGradientNoise()
{
    const Eigen::ArrayXd s = 1.0 / (1.0 + m_r);
    const Eigen::ArrayXd sJoint = 1.0 / (1.0 + m_rJoint);
    AGREES("CARL", mixed(s.square(), (s - 1.0).square()),
           m_numbers.at("var of logit-gradient (s_hat - label) CARL"));
    AGREES("ALICE", mixed((s - sJoint).square()), m_numbers.at("var of logit-gradient ALICE"));
}

void TrainingTargetsTest::regressionLosses()
{
    AGREES("ROLR, reference", mean(0.0, (m_rJoint - m_r).square()),
           m_numbers.at("min ROLR den-term E_ref[(r_j-r)^2], th=1"));
    AGREES("ROLR, theta", mean(1.0, (1.0 / m_rJoint - 1.0 / m_r).square()),
           m_numbers.at("min ROLR num-term E_th[(1/r_j-1/r)^2], th=1"));
    const Eigen::ArrayXd t = m_truth->score(reco, m_x, {1.0}).col(0);
    const Eigen::ArrayXd tJoint = m_truth->score(parton, m_z, {1.0}).col(0);
    AGREES("SALLY", mean(1.0, (tJoint - t).square()),
           m_numbers.at("min SALLY MSE = I_latent - I_reco"));
    const Json squares = m_numbers.at("E_ref[r_j^2] for th=1,2,4");
    std::size_t k = 0;
    for (double theta : {1.0, 2.0, 4.0})
        AGREES("E_ref[r^2]",
               mean(0.0, (2.0 * llr(*m_truth, parton, m_z, {theta}, {0.0})).array().exp()),
               squares[k++]);
}

void TrainingTargetsTest::densityEstimation()
{
    AGREES("NDE", mean(1.0, -m_truth->logDensity(reco, m_x, {1.0}).array()),
           m_numbers.at("min NDE NLL = 0.5 log(2 pi e 5)"));
    // The classification loss -<log f>_1 + <f-1>_0 has its minimum at f = r, value -KL(1||0).
    AGREES("MLC", mean(1.0, -m_r.log()) + mean(0.0, m_r - 1.0),
           section("M_extra").at("MLC loss minimum = -KL(p1||p0)=-1/10"));
}

QTEST_APPLESS_MAIN(TrainingTargetsTest)
#include "TrainingTargetsTest.moc"
