// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/RatioEstimator.hpp"
#include "core/basics/Random.hpp"

#include <QTest>

#include <cmath>

using namespace assay;

namespace {

EstimatorInfo info(int parameters, int observables)
{
    EstimatorInfo info;
    info.name = "ratio";
    for (int p = 0; p < parameters; ++p)
        info.parameters.push_back("p" + std::to_string(p));
    for (int o = 0; o < observables; ++o)
        info.observables.push_back("x" + std::to_string(o));
    info.referenceTheta.assign(static_cast<std::size_t>(parameters), 0.3);
    return info;
}

Matrix noise(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed)
{
    Random random(seed);
    Matrix m(rows, columns);
    for (Eigen::Index i = 0; i < m.size(); ++i)
        m.data()[i] = random.normal();
    return m;
}

Standardisation scaling(Eigen::Index columns)
{
    Standardisation s = Standardisation::identity(columns);
    for (Eigen::Index c = 0; c < columns; ++c) {
        s.mean(c) = 0.2 * static_cast<double>(c) - 0.1;
        s.std(c) = 0.5 + 0.3 * static_cast<double>(c);
    }
    return s;
}

std::shared_ptr<const RatioEstimator> estimator(Head head, const std::vector<int>& hidden,
                                                bool singlePrecision,
                                                Activation activation = Activation::Tanh)
{
    MlpWeights network;
    network.shape.sizes = {head == Head::Ratio ? 5 : 7};
    network.shape.sizes.insert(network.shape.sizes.end(), hidden.begin(), hidden.end());
    network.shape.sizes.push_back(1);
    network.shape.activation = activation;
    network.parameters = initialParameters(network.shape, 4);
    network.singlePrecision = singlePrecision;
    return *RatioEstimator::create(info(2, 3), head, network, scaling(2), scaling(3));
}

/// The network by plain loops on unscaled (theta, x).
double plain(const RatioEstimator& e, const std::vector<double>& thetas, const double* x)
{
    std::vector<double> value;
    for (std::size_t k = 0; k < thetas.size(); ++k) {
        const auto p = static_cast<Eigen::Index>(k % 2);
        value.push_back((thetas[k] - e.thetaScaling().mean(p)) / e.thetaScaling().std(p));
    }
    for (Eigen::Index c = 0; c < 3; ++c)
        value.push_back((x[c] - e.xScaling().mean(c)) / e.xScaling().std(c));
    const MlpShape& shape = e.network().shape;
    const auto& w = e.network().parameters;
    for (int l = 0; l < shape.layers(); ++l) {
        std::vector<double> next;
        for (int o = 0; o < shape.sizes[static_cast<std::size_t>(l) + 1]; ++o) {
            double z = w[shape.biasOffset(l) + static_cast<std::size_t>(o)];
            for (std::size_t i = 0; i < value.size(); ++i)
                z += w[shape.weightOffset(l) + static_cast<std::size_t>(o) * value.size() + i] *
                     value[i];
            if (l + 1 < shape.layers())
                z = shape.activation == Activation::Tanh ? std::tanh(z) : z / (1.0 + std::exp(-z));
            next.push_back(z);
        }
        value = next;
    }
    return value[0];
}

double plainLlr(const RatioEstimator& e, const Theta& theta, const double* x)
{
    if (e.head() == Head::Ratio)
        return plain(e, theta, x);
    const Theta& ref = e.info().referenceTheta;
    return plain(e, {theta[0], theta[1], ref[0], ref[1]}, x) -
           plain(e, {ref[0], ref[1], theta[0], theta[1]}, x);
}

} // namespace

class RatioEstimatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gridAndScore_data()
    {
        QTest::addColumn<int>("head");
        QTest::addColumn<int>("layers");
        QTest::addColumn<bool>("single");
        QTest::addColumn<bool>("silu");
        for (int head : {0, 1}) {
            for (int layers : {0, 1, 3}) {
                for (bool single : {true, false}) {
                    for (bool silu : {false, true})
                        QTest::addRow("head %d, %d hidden, %s, %s", head, layers,
                                      single ? "float" : "double", silu ? "silu" : "tanh")
                            << head << layers << single << silu;
                }
            }
        }
    }
    void gridAndScore()
    {
        QFETCH(int, head);
        QFETCH(int, layers);
        QFETCH(bool, single);
        QFETCH(bool, silu);
        const auto e = estimator(head == 0 ? Head::Ratio : Head::AntisymmetrisedRatio,
                                 layers == 0   ? std::vector<int>{}
                                 : layers == 1 ? std::vector<int>{21}
                                               : std::vector<int>{18, 33, 7},
                                 single, silu ? Activation::Silu : Activation::Tanh);
        const Matrix x = noise(300, 3, 1), thetas = noise(70, 2, 2); // Two blocks each way
        TaskContext context;
        context.threads = 3;
        const auto grid = e->llr(x, thetas, context);
        QVERIFY(grid.ok());
        QCOMPARE(grid->invalid, 0U);
        const double tolerance = single ? 3e-6 : 1e-12;
        for (Eigen::Index t = 0; t < 70; ++t) {
            const Theta theta{thetas(t, 0), thetas(t, 1)};
            for (Eigen::Index i = 0; i < 300; i += 7)
                QVERIFY(std::abs(grid->values(t, i) - plainLlr(*e, theta, x.row(i).data())) <
                        tolerance);
        }
        const Theta theta{0.4, -0.7};
        const auto score = e->score(x, theta, context);
        QVERIFY(score.ok());
        for (Eigen::Index i = 0; i < 300; i += 11) {
            for (std::size_t p = 0; p < 2; ++p) {
                const double h = 1e-3;
                const auto at = [&](double shift) {
                    Theta moved = theta;
                    moved[p] += shift;
                    return plainLlr(*e, moved, x.row(i).data());
                };
                const double slope =
                    (8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h);
                QVERIFY(std::abs((*score)(i, static_cast<Eigen::Index>(p)) - slope) <
                        (single ? 5e-6 : 1e-9));
            }
        }
    }

    void antisymmetryIsExact()
    {
        const auto e = estimator(Head::AntisymmetrisedRatio, {12, 12}, true);
        Matrix reference(1, 2);
        reference << 0.3, 0.3;
        const auto grid = e->llr(noise(20, 3, 1), reference, {});
        QVERIFY((grid->values.array() == 0.0).all());
    }

    void numbersDoNotDependOnThreadsOrNeighbours()
    {
        const auto e = estimator(Head::Ratio, {18, 33}, true);
        const Matrix x = noise(600, 3, 1), thetas = noise(130, 2, 2);
        TaskContext four;
        four.threads = 4;
        const Matrix all = e->llr(x, thetas, {})->values;
        QVERIFY(all == e->llr(x, thetas, four)->values);
        QVERIFY(e->llr(x.topRows(1), thetas, {})->values == all.leftCols(1));
    }

    void emptyInputsGiveEmptyAnswers()
    {
        const auto e = estimator(Head::Ratio, {8}, true);
        QCOMPARE(e->llr(Matrix(0, 3), noise(4, 2, 1), {})->values.size(), 0);
        QCOMPARE(e->llr(noise(4, 3, 1), Matrix(0, 2), {})->values.size(), 0);
        QCOMPARE(e->score(Matrix(0, 3), {0.0, 0.0}, {})->size(), 0);
    }

    void invalidEventsAreCounted()
    {
        const auto e = estimator(Head::Ratio, {8}, true);
        Matrix x = noise(40, 3, 1);
        x(5, 1) = std::nan("");
        const auto grid = e->llr(x, noise(3, 2, 2), {});
        QCOMPARE(grid->invalid, 3U);
        QVERIFY(std::isnan(grid->values(1, 5)));
        QVERIFY(std::isfinite(grid->values(1, 4)));
    }

    void wrongSizesAreRefused()
    {
        const auto e = estimator(Head::Ratio, {8}, true);
        const auto llr = e->llr(noise(4, 2, 1), noise(4, 2, 1), {});
        QVERIFY(!llr.ok());
        QVERIFY(llr.error().message.find("expects 3 observables, got 2") != std::string::npos);
        QVERIFY(!e->llr(noise(4, 3, 1), noise(4, 1, 1), {}).ok());
        MlpWeights network = e->network();
        network.parameters.pop_back();
        QVERIFY(
            !RatioEstimator::create(info(2, 3), Head::Ratio, network, scaling(2), scaling(3)).ok());
    }
};

QTEST_APPLESS_MAIN(RatioEstimatorTest)
#include "RatioEstimatorTest.moc"
