// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/core/simulators/ReferenceNumbers.hpp"

#include <QtTest>

using namespace assay;
using namespace assay::reference;

/// Every number of section N2: densities, ratios, scores, derivatives, information, expectations.
class TwoGaussianTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void densities_data() { settings(); }
    void densities();
    void derivatives_data() { settings(); }
    void derivatives();
    void information_data() { settings(); }
    void information();
    void expectations_data() { settings(); }
    void expectations();
    void settingsCanBeOverridden();

private:
    static void settings();
    /// d^k dsigma/dtheta^k over dsigma at theta_ref; exact differences since dsigma is a parabola.
    Vector derivative(int order, Level level, const Matrix& values) const;

    Json m_numbers;
    std::shared_ptr<const ExactDensity> m_truth;
    Matrix m_x;
    Theta m_ref;
    Theta m_theta;
};

void TwoGaussianTest::settings()
{
    QTest::addColumn<QString>("setting");
    const Json numbers = section("N2_two_gaussian");
    for (const auto& [name, values] : numbers.items())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TwoGaussianTest::init()
{
    if (!QTest::currentDataTag())
        return;
    const std::string setting = QTest::currentDataTag();
    m_numbers = section("N2_two_gaussian").at(setting);
    const auto toy = process("two-gaussian", {{"setting", setting}});
    QVERIFY(toy);
    m_truth = toy->truth();
    m_x = column(m_numbers.at("x").get<std::vector<double>>());
    m_ref = {m_numbers.at("theta_ref").get<double>()};
    m_theta = {m_numbers.at("theta").get<double>()};
    for (const Benchmark& benchmark : toy->schema().benchmarks)
        if (benchmark.isReference)
            QCOMPARE(benchmark.values, m_ref);
}

void TwoGaussianTest::densities()
{
    const auto& truth = *m_truth;
    const Vector p = truth.logDensity(Level::Reconstructed, m_x, m_theta).array().exp();
    const Vector reco = llr(truth, Level::Reconstructed, m_x, m_theta, m_ref);
    const Vector parton = llr(truth, Level::Parton, m_x, m_theta, m_ref);
    const Matrix score = truth.score(Level::Reconstructed, m_x, m_theta);
    const Matrix jointScore = truth.score(Level::Parton, m_x, m_theta);
    AGREES("sigma", truth.crossSection(m_theta) / truth.crossSection(m_ref),
           m_numbers.at("sigma(theta)/sigma(ref)"));
    for (Eigen::Index i = 0; i < m_x.rows(); ++i) {
        const auto k = static_cast<std::size_t>(i);
        AGREES("p", p(i), m_numbers.at("p(x|theta)")[k]);
        AGREES("llr", reco(i), m_numbers.at("llr(x;theta,ref)")[k]);
        AGREES("score", score(i, 0), m_numbers.at("score(x;theta)")[k]);
        AGREES("joint llr", parton(i), m_numbers.at("joint: log r(z;theta,ref)")[k]);
        AGREES("joint score", jointScore(i, 0), m_numbers.at("joint: score(z;theta)")[k]);
    }
}

Vector TwoGaussianTest::derivative(int order, Level level, const Matrix& values) const
{
    const auto sigma = [&](double theta) -> Eigen::ArrayXd {
        return m_truth->logDensity(level, values, {theta}).array().exp() *
               m_truth->crossSection({theta});
    };
    const double ref = m_ref[0];
    if (order == 1)
        return (sigma(ref + 1.0) - sigma(ref - 1.0)) / (2.0 * sigma(ref));
    return (sigma(ref + 1.0) - 2.0 * sigma(ref) + sigma(ref - 1.0)) / sigma(ref);
}

void TwoGaussianTest::derivatives()
{
    for (const auto& [level, prefix] : {std::pair(Level::Reconstructed, std::string("R")),
                                        std::pair(Level::Parton, std::string("joint: R"))}) {
        const std::string arg = level == Level::Parton ? "(z;ref)" : "(x;ref)";
        const Vector first = derivative(1, level, m_x);
        const Vector second = derivative(2, level, m_x);
        // The score is the other way to the first derivative: t = R_1 - sigma'/sigma.
        const Matrix t = m_truth->score(level, m_x, m_ref);
        const double rate = m_truth->crossSectionGradient(m_ref)(0) / m_truth->crossSection(m_ref);
        for (Eigen::Index i = 0; i < m_x.rows(); ++i) {
            const auto k = static_cast<std::size_t>(i);
            const double one = m_numbers.at(prefix + "1" + arg)[k];
            const double two = m_numbers.at(prefix + "2" + arg)[k];
            // Differences lose digits where R is small next to 1.
            QVERIFY(std::abs(first(i) - one) < 1e-9 * (1.0 + std::abs(one)));
            QVERIFY(std::abs(second(i) - two) < 1e-9 * (1.0 + std::abs(two)));
            QVERIFY(agrees(t(i, 0) + rate, one) || std::abs(t(i, 0) + rate - one) < 1e-15);
        }
    }
}

void TwoGaussianTest::information()
{
    int count = 0;
    for (const auto& [key, value] : m_numbers.items()) {
        const bool reco = key.starts_with("fisher_reco(theta=");
        if (!reco && !key.starts_with("fisher_latent(theta="))
            continue;
        const Theta theta{std::stod(key.substr(key.find('=') + 1))};
        const Level level = reco ? Level::Reconstructed : Level::Parton;
        AGREES(key, m_truth->fisherPerEvent(level, theta)(0, 0), value.get<double>());
        ++count;
    }
    QCOMPARE(count, 6);
}

void TwoGaussianTest::expectations()
{
    const QuadratureRule rule = m_truth->quadrature(Level::Reconstructed);
    const auto expected = [&](const Theta& at, const Theta& theta) {
        return expectation(*m_truth, Level::Reconstructed, at, rule,
                           llr(*m_truth, Level::Reconstructed, rule.nodes, theta, m_ref));
    };
    for (const auto& [theta, value] : m_numbers.at("E_{theta*=ref}[llr(theta)]").items())
        AGREES("E_ref[llr] " + theta, expected(m_ref, {std::stod(theta)}), value.get<double>());
    for (const auto& [theta, value] : m_numbers.at("E_{theta*=0.5}[llr(theta,ref)]").items())
        AGREES("E_.5[llr] " + theta, expected({0.5}, {std::stod(theta)}), value.get<double>());
    const Vector one = Vector::Ones(rule.nodes.rows());
    QVERIFY(std::abs(expectation(*m_truth, Level::Reconstructed, m_theta, rule, one) - 1.0) <
            1e-12);

    const Vector r1 = m_truth->score(Level::Reconstructed, rule.nodes, m_ref).array() +
                      m_truth->crossSectionGradient(m_ref)(0) / m_truth->crossSection(m_ref);
    AGREES("<R1>", expectation(*m_truth, Level::Reconstructed, m_ref, rule, r1),
           m_numbers.at("<R1>,<R2> under ref")[0]);
}

void TwoGaussianTest::settingsCanBeOverridden()
{
    const auto named = process("two-gaussian", {{"setting", "local_a1"}});
    const auto given = process("two-gaussian", {{"a", 1.0}, {"rho", 0.0}});
    const Matrix x = column({-1.0, 0.3, 2.5});
    QCOMPARE(given->truth()->logDensity(Level::Reconstructed, x, {0.4}),
             named->truth()->logDensity(Level::Reconstructed, x, {0.4}));
    QCOMPARE(given->schema().components, named->schema().components);
    QCOMPARE(given->schema().benchmarks, named->schema().benchmarks);
}

QTEST_APPLESS_MAIN(TwoGaussianTest)
#include "TwoGaussianTest.moc"
