// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/estimators/TorchBackend.hpp"

#include <QTest>

#include <cmath>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace assay;

namespace {

template <typename Real>
struct Rows {
    std::vector<Real> input, y, logR, score, scoreRef, weight;
    std::size_t count = 0, numerator = 0;

    TrainingBatch<Real> batch(bool weighted) const
    {
        return {count,        numerator,       input.data(), y.data(), logR.data(),
                score.data(), scoreRef.data(), weighted ? weight.data() : nullptr};
    }
};

template <typename Real>
Rows<Real> randomRows(std::size_t count, std::size_t numerator, int inputs, int parameters)
{
    Random random(5);
    Rows<Real> rows;
    rows.count = count;
    rows.numerator = numerator;
    const auto normals = [&](std::size_t n, double scale) {
        std::vector<Real> values(n);
        for (Real& value : values)
            value = static_cast<Real>(scale * random.normal());
        return values;
    };
    rows.input = normals(count * static_cast<std::size_t>(inputs), 1.0);
    rows.logR = normals(count, 1.5);
    rows.score = normals(count * static_cast<std::size_t>(parameters), 1.0);
    rows.scoreRef = normals(count * static_cast<std::size_t>(parameters), 1.0);
    for (std::size_t i = 0; i < count; ++i) {
        rows.y.push_back(i < numerator ? Real(0) : Real(1));
        rows.weight.push_back(static_cast<Real>(random.uniform(0.2, 2.0)));
    }
    return rows;
}

/// g of one row, tanh, by plain loops.
double plainNetwork(const MlpShape& shape, const std::vector<double>& w, std::vector<double> value)
{
    for (int l = 0; l < shape.layers(); ++l) {
        const auto in = static_cast<std::size_t>(shape.sizes[static_cast<std::size_t>(l)]);
        const auto out = static_cast<std::size_t>(shape.sizes[static_cast<std::size_t>(l) + 1]);
        std::vector<double> next(out);
        for (std::size_t o = 0; o < out; ++o) {
            next[o] = w[shape.biasOffset(l) + o];
            for (std::size_t i = 0; i < in; ++i)
                next[o] += w[shape.weightOffset(l) + o * in + i] * value[i];
            if (l + 1 < shape.layers())
                next[o] = std::tanh(next[o]);
        }
        value = next;
    }
    return value.front();
}

/// g(theta, ref, x) - g(ref, theta, x) with input (theta, ref, x), one parameter.
double plainAntisymmetrised(const MlpShape& shape, const std::vector<double>& w,
                            const std::vector<double>& input)
{
    std::vector<double> swapped = input;
    std::swap(swapped[0], swapped[1]);
    return plainNetwork(shape, w, input) - plainNetwork(shape, w, swapped);
}

/// Throws with the message if there is none.
template <typename Real>
std::unique_ptr<TrainableModel<Real>> torchModel(const MlpShape& shape, const Objective& objective)
{
    auto model = makeTorchModel<Real>(shape, objective);
    if (!model)
        throw std::runtime_error(model.error().text());
    return std::move(*model);
}

Objective objectiveOf(const Method& method, int parameters)
{
    return {method.head, method.loss, method.scoreTerm, 0.7, parameters};
}

} // namespace

class TorchModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheKernels_data();
    void agreesWithTheKernels();
    void singlePrecision();
    void antisymmetrisedLoss();
    void antisymmetrisedGradient();
    void scoreAtTheReferenceIsNegated();
    void threadsDoNotDisturbEachOther();
};

void TorchModelTest::agreesWithTheKernels_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("activation");
    QTest::addColumn<bool>("weighted");
    for (const Method& method : methodTable()) {
        if (method.loss == Loss::None || method.head == Head::AntisymmetrisedRatio)
            continue;
        for (int activation = 0; activation < 8; ++activation)
            for (const bool weighted : {false, true})
                QTest::addRow("%s %s %s", method.name.c_str(),
                              activationName(static_cast<Activation>(activation)).c_str(),
                              weighted ? "weighted" : "plain")
                    << QString::fromStdString(method.name) << activation << weighted;
    }
}

void TorchModelTest::agreesWithTheKernels()
{
    QFETCH(QString, method);
    QFETCH(int, activation);
    QFETCH(bool, weighted);
    const Objective objective = objectiveOf(*findMethod(method.toStdString()), 2);
    const bool score = objective.head == Head::Score;
    const MlpShape shape{{score ? 3 : 5, 11, 7, score ? 2 : 1},
                         static_cast<Activation>(activation)};
    const auto torch = torchModel<double>(shape, objective);
    const auto kernels = makeMlpModel<double>(shape, objective);
    QVERIFY(torch && kernels);
    const Rows<double> rows = randomRows<double>(61, 30, shape.inputs(), 2);
    const std::vector<double> w = initialParameters(shape, 9);
    std::vector<double> a(w.size());
    std::vector<double> b(w.size());
    const double lossA = torch->lossAndGradient(w, rows.batch(weighted), a);
    const double lossB = kernels->lossAndGradient(w, rows.batch(weighted), b);
    QVERIFY(std::abs(lossA - lossB) < 1e-11 * std::abs(lossB));
    QCOMPARE(torch->loss(w, rows.batch(weighted)), lossA);
    double scale = 0.0;
    double worst = 0.0;
    for (std::size_t i = 0; i < w.size(); ++i) {
        scale = std::max(scale, std::abs(b[i]));
        worst = std::max(worst, std::abs(a[i] - b[i]));
    }
    QVERIFY(scale > 1e-3);
    QVERIFY2(worst < 1e-10 * scale, qPrintable(QString::number(worst / scale)));
}

void TorchModelTest::singlePrecision()
{
    const Objective objective = objectiveOf(*findMethod("ALICES"), 2);
    const MlpShape shape{{5, 20, 1}, Activation::Tanh};
    const std::vector<double> w = initialParameters(shape, 9);
    const std::vector<float> wf(w.begin(), w.end());
    const Rows<double> rows = randomRows<double>(61, 30, 5, 2);
    const Rows<float> rowsF = randomRows<float>(61, 30, 5, 2);
    std::vector<double> a(w.size());
    std::vector<float> b(w.size());
    const double lossA =
        torchModel<double>(shape, objective)->lossAndGradient(w, rows.batch(true), a);
    const double lossB =
        torchModel<float>(shape, objective)->lossAndGradient(wf, rowsF.batch(true), b);
    QVERIFY(std::abs(lossA - lossB) < 1e-5 * lossA);
    for (std::size_t i = 0; i < w.size(); ++i)
        QVERIFY(std::abs(a[i] - static_cast<double>(b[i])) < 2e-5);
}

/// Against plain loops; derivatives of f by central differences.
void TorchModelTest::antisymmetrisedLoss()
{
    const Objective objective{Head::AntisymmetrisedRatio, Loss::AugmentedCrossEntropy, true, 0.7,
                              1};
    const MlpShape shape{{4, 9, 6, 1}, Activation::Tanh};
    const std::vector<double> w = initialParameters(shape, 2);
    const Rows<double> rows = randomRows<double>(17, 8, 4, 1);
    double expected = 0.0;
    for (std::size_t i = 0; i < rows.count; ++i) {
        const std::vector<double> input(rows.input.begin() + static_cast<std::ptrdiff_t>(4 * i),
                                        rows.input.begin() +
                                            static_cast<std::ptrdiff_t>(4 * i + 4));
        const double f = plainAntisymmetrised(shape, w, input);
        const double s = 1.0 / (1.0 + std::exp(rows.logR[i]));
        expected += s * std::log1p(std::exp(f)) + (1.0 - s) * std::log1p(std::exp(-f));
        const auto derivative = [&](std::size_t at) {
            const double step = 1e-4;
            std::vector<double> up = input;
            std::vector<double> down = input;
            up[at] += step;
            down[at] -= step;
            return (plainAntisymmetrised(shape, w, up) - plainAntisymmetrised(shape, w, down))
                   / (2.0 * step);
        };
        expected += 0.7 * (rows.y[i] == 0.0 ? std::pow(derivative(0) - rows.score[i], 2.0)
                                            : std::pow(derivative(1) + rows.scoreRef[i], 2.0));
    }
    expected /= static_cast<double>(rows.count);
    const auto model = torchModel<double>(shape, objective);
    QVERIFY(std::abs(model->loss(w, rows.batch(false)) - expected) < 1e-7 * expected);
}

void TorchModelTest::antisymmetrisedGradient()
{
    for (const Loss loss : {Loss::CrossEntropy, Loss::AugmentedCrossEntropy, Loss::RatioMse}) {
        const Objective objective{Head::AntisymmetrisedRatio, loss, true, 0.7, 1};
        const MlpShape shape{{4, 9, 6, 1}, Activation::Silu};
        const auto model = torchModel<double>(shape, objective);
        std::vector<double> w = initialParameters(shape, 2);
        const Rows<double> rows = randomRows<double>(17, 8, 4, 1);
        std::vector<double> gradient(w.size());
        model->lossAndGradient(w, rows.batch(true), gradient);
        const double step = 1e-5;
        for (std::size_t i = 0; i < w.size(); i += 3) {
            const double kept = w[i];
            w[i] = kept + step;
            const double up = model->loss(w, rows.batch(true));
            w[i] = kept - step;
            const double down = model->loss(w, rows.batch(true));
            w[i] = kept;
            QVERIFY(std::abs(gradient[i] - (up - down) / (2.0 * step)) < 1e-7);
        }
    }
}

/// Gaussian toy N1: the exact f = (theta - ref)(2x - theta - ref)/10 is not a network, but its
/// derivatives are (x-theta)/5 and -(x-ref)/5: with the joint scores replaced by the exact scores
/// the score term of a net that equals f would vanish. A linear antisymmetric net f = c (theta -
/// ref) has derivatives c and -c, so that targets t = c at both points give exactly zero.
void TorchModelTest::scoreAtTheReferenceIsNegated()
{
    const Objective objective{Head::AntisymmetrisedRatio, Loss::CrossEntropy, true, 1.0, 1};
    const MlpShape shape{{3, 1}, Activation::Tanh};
    const std::vector<double> w = {0.3, -0.3, 5.0, 1.0}; // f = 0.6 (theta - ref)
    Rows<double> rows = randomRows<double>(10, 5, 3, 1);
    std::fill(rows.score.begin(), rows.score.end(), 0.6);
    std::fill(rows.scoreRef.begin(), rows.scoreRef.end(), 0.6);
    Objective bare = objective;
    bare.scoreTerm = false;
    const double with = torchModel<double>(shape, objective)->loss(w, rows.batch(false));
    const double without = torchModel<double>(shape, bare)->loss(w, rows.batch(false));
    QVERIFY(std::abs(with - without) < 1e-15);
}

void TorchModelTest::threadsDoNotDisturbEachOther()
{
    const Objective objective = objectiveOf(*findMethod("ALICES"), 2);
    const MlpShape shape{{5, 30, 30, 1}, Activation::Tanh};
    const std::vector<double> w = initialParameters(shape, 9);
    const Rows<double> rows = randomRows<double>(128, 64, 5, 2);
    std::vector<std::vector<double>> gradients(3, std::vector<double>(w.size()));
    const auto work = [&](std::size_t i) {
        const auto model = torchModel<double>(shape, objective);
        for (int k = 0; k < 20; ++k)
            model->lossAndGradient(w, rows.batch(false), gradients[i]);
    };
    work(0);
    {
        std::jthread one(work, 1);
        std::jthread two(work, 2);
    }
    QCOMPARE(gradients[1], gradients[0]);
    QCOMPARE(gradients[2], gradients[0]);
}

QTEST_APPLESS_MAIN(TorchModelTest)
#include "TorchModelTest.moc"
