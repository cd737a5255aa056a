// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/MlpModel.hpp"
#include "core/basics/Random.hpp"
#include "core/estimators/Losses.hpp"

#include <QTest>

#include <cmath>
#include <utility>
#include <vector>

using namespace assay;

namespace {

struct Rows {
    std::vector<double> input, y, logR, score, weight;
    std::size_t count = 0, numerator = 0;

    TrainingBatch<double> batch() const
    {
        return {count,       numerator,    input.data(), y.data(),
                logR.data(), score.data(), nullptr,      weight.empty() ? nullptr : weight.data()};
    }
};

Rows randomRows(std::size_t count, std::size_t numerator, int inputs, int parameters, bool weighted)
{
    Random random(7);
    Rows rows{{}, {}, {}, {}, {}, count, numerator};
    for (std::size_t i = 0; i < count; ++i) {
        for (int c = 0; c < inputs; ++c)
            rows.input.push_back(random.normal());
        rows.y.push_back(i < numerator ? 0.0 : 1.0);
        rows.logR.push_back(random.normal());
        for (int p = 0; p < parameters; ++p)
            rows.score.push_back(random.normal());
        if (weighted)
            rows.weight.push_back(random.uniform(0.2, 2.0));
    }
    return rows;
}

double activation(Activation kind, double z, bool derivative)
{
    const double e = std::exp(-z), s = 1.0 / (1.0 + e), phi = 0.5 * std::erfc(-z / std::sqrt(2.0));
    const double selu = 1.0507009873554804935, alpha = 1.6732632423543772848;
    switch (kind) {
    case Activation::Tanh:
        return derivative ? 1.0 / std::pow(std::cosh(z), 2) : std::tanh(z);
    case Activation::Relu:
        return derivative ? (z > 0.0 ? 1.0 : 0.0) : std::max(z, 0.0);
    case Activation::Elu:
        return z > 0.0 ? (derivative ? 1.0 : z) : (derivative ? 1.0 / e : 1.0 / e - 1.0);
    case Activation::Selu:
        return selu *
               (z > 0.0 ? (derivative ? 1.0 : z) : alpha * (derivative ? 1.0 / e : 1.0 / e - 1.0));
    case Activation::Softplus:
        return derivative ? s : std::log(1.0 + std::exp(z));
    case Activation::Silu:
        return derivative ? s * (1.0 + z * (1.0 - s)) : z * s;
    case Activation::Gelu:
        return derivative ? phi + z * std::exp(-z * z / 2.0) / std::sqrt(2.0 * M_PI) : z * phi;
    case Activation::Sigmoid:
        return derivative ? s * (1.0 - s) : s;
    }
    return 0.0;
}

/// Outputs and, per parameter, tangents of one row, by plain loops.
void plainForward(const MlpShape& shape, const std::vector<double>& w, const double* x,
                  int tangents, std::vector<double>& value,
                  std::vector<std::vector<double>>& tangent)
{
    value.assign(x, x + shape.inputs());
    tangent.assign(tangents, std::vector<double>(shape.inputs(), 0.0));
    for (int p = 0; p < tangents; ++p)
        tangent[p][p] = 1.0;
    for (int l = 0; l < shape.layers(); ++l) {
        const int in = shape.sizes[l], out = shape.sizes[l + 1];
        const bool last = l + 1 == shape.layers();
        std::vector<double> z(out);
        auto dz = std::vector<std::vector<double>>(tangents, std::vector<double>(out, 0.0));
        for (int o = 0; o < out; ++o) {
            const double* row = w.data() + shape.weightOffset(l) + o * in;
            z[o] = w[shape.biasOffset(l) + o];
            for (int i = 0; i < in; ++i)
                z[o] += row[i] * value[i];
            for (int p = 0; p < tangents; ++p) {
                for (int i = 0; i < in; ++i)
                    dz[p][o] += row[i] * tangent[p][i];
                if (!last)
                    dz[p][o] *= activation(shape.activation, z[o], true);
            }
            if (!last)
                z[o] = activation(shape.activation, z[o], false);
        }
        value = z;
        tangent = dz;
    }
}

double plainLoss(const MlpShape& shape, const Objective& objective, const std::vector<double>& w,
                 const Rows& rows)
{
    const int tangents = objective.scoreTerm ? objective.parameters : 0, P = objective.parameters;
    double sum = 0.0, total = 0.0;
    std::vector<double> value;
    std::vector<std::vector<double>> tangent;
    for (std::size_t i = 0; i < rows.count; ++i) {
        plainForward(shape, w, rows.input.data() + i * shape.inputs(), tangents, value, tangent);
        const double weight = rows.weight.empty() ? 1.0 : rows.weight[i];
        double loss = 0.0;
        if (objective.head == Head::Ratio)
            loss = ratioRowLoss(objective.loss, value[0], rows.y[i], rows.logR[i]).value;
        for (int p = 0; p < P; ++p) {
            const double target = rows.score[i * P + p];
            if (objective.head == Head::Score)
                loss += std::pow(value[p] - target, 2) / P;
            else if (tangents && rows.y[i] == 0.0)
                loss += objective.alpha * std::pow(tangent[p][0] - target, 2) / P;
        }
        sum += weight * loss;
        total += weight;
    }
    return sum / total;
}

/// Fourth-order central difference of the loss in parameter \p k.
double slope(const MlpShape& shape, const Objective& objective, std::vector<double> w,
             std::size_t k, const Rows& rows, double h)
{
    const double w0 = w[k];
    const auto at = [&](double shift) {
        w[k] = w0 + shift;
        return plainLoss(shape, objective, w, rows);
    };
    return (8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h);
}

struct Case {
    const char* name;
    Objective objective;
    std::vector<int> sizes;
    std::size_t rows, numerator;
    bool weighted;
};

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"sally", {Head::Score, Loss::ScoreMse, false, 0.0, 2}, {5, 19, 7, 2}, 37, 0, false},
        {"sally wide", {Head::Score, Loss::ScoreMse, false, 0.0, 5}, {3, 8, 5}, 300, 0, true},
        {"alices",
         {Head::Ratio, Loss::AugmentedCrossEntropy, true, 0.7, 2},
         {5, 17, 9, 1},
         41,
         23,
         false},
        {"alices blocks",
         {Head::Ratio, Loss::AugmentedCrossEntropy, true, 0.7, 3},
         {4, 18, 33, 1},
         391,
         200,
         true},
        {"no numerator",
         {Head::Ratio, Loss::AugmentedCrossEntropy, true, 0.7, 1},
         {2, 6, 1},
         9,
         0,
         false},
        {"carl", {Head::Ratio, Loss::CrossEntropy, false, 0.0, 1}, {3, 20, 20, 1}, 64, 32, true},
        {"rascal", {Head::Ratio, Loss::RatioMse, true, 0.1, 2}, {4, 12, 1}, 50, 25, false},
        {"linear", {Head::Ratio, Loss::CrossEntropy, true, 1.0, 2}, {4, 1}, 20, 8, false},
    };
    return all;
}

} // namespace

class MlpModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lossAndGradientAreThoseOfPlainLoops_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("activation");
        for (std::size_t i = 0; i < cases().size(); ++i) {
            for (int a = 0; a < (i == 3 || i == 0 ? 8 : 1); ++a)
                QTest::addRow("%s, %s", cases()[i].name,
                              activationName(static_cast<Activation>(a)).c_str())
                    << static_cast<int>(i) << a;
        }
    }
    void lossAndGradientAreThoseOfPlainLoops()
    {
        QFETCH(int, index);
        QFETCH(int, activation);
        const Case& c = cases()[static_cast<std::size_t>(index)];
        const MlpShape shape{c.sizes, static_cast<Activation>(activation)};
        const Rows rows =
            randomRows(c.rows, c.numerator, shape.inputs(), c.objective.parameters, c.weighted);
        const auto w = initialParameters(shape, 3);
        const double expected = plainLoss(shape, c.objective, w, rows);
        // At the kinks of relu, elu and selu the step is so small that it meets none.
        const bool kinked = activation >= 1 && activation <= 3;
        std::vector<std::pair<std::size_t, double>> slopes;
        for (std::size_t k = 0; k < w.size(); k += 1 + w.size() / 41)
            slopes.emplace_back(k, slope(shape, c.objective, w, k, rows, kinked ? 1e-7 : 1e-3));
        const double tolerance = kinked ? 1e-7 : 2e-9;
        for (const auto* kernels : allMlpKernels<double>()) {
            MlpModel<double> model(shape, c.objective, *kernels);
            std::vector<double> gradient(w.size(), 99.0);
            const double loss = model.lossAndGradient(w, rows.batch(), gradient);
            QVERIFY2(std::abs(loss - expected) < 1e-12 * (1.0 + expected), kernels->name);
            QVERIFY(std::abs(model.loss(w, rows.batch()) - expected) < 1e-12 * (1.0 + expected));
            for (const auto& [k, expectedSlope] : slopes)
                QVERIFY2(std::abs(gradient[k] - expectedSlope) <
                             tolerance * (1.0 + std::abs(expectedSlope)),
                         qPrintable(QString("%1: parameter %2: %3, expected %4")
                                        .arg(kernels->name)
                                        .arg(k)
                                        .arg(gradient[k])
                                        .arg(expectedSlope)));
        }
    }

    void floatKernelsAgreeWithDouble()
    {
        for (const Case& c : cases()) {
            const MlpShape shape{c.sizes, Activation::Tanh};
            const Rows rows =
                randomRows(c.rows, c.numerator, shape.inputs(), c.objective.parameters, c.weighted);
            const auto w = initialParameters(shape, 3);
            std::vector<double> exact(w.size());
            MlpModel<double> reference(shape, c.objective);
            const double expected = reference.lossAndGradient(w, rows.batch(), exact);
            double largest = 0.0;
            for (double g : exact)
                largest = std::max(largest, std::abs(g));
            const auto narrow = [](const std::vector<double>& v) {
                return std::vector<float>(v.begin(), v.end());
            };
            const auto input = narrow(rows.input), y = narrow(rows.y), logR = narrow(rows.logR),
                       score = narrow(rows.score), weight = narrow(rows.weight), p = narrow(w);
            for (const auto* kernels : allMlpKernels<float>()) {
                MlpModel<float> model(shape, c.objective, *kernels);
                std::vector<float> gradient(w.size());
                const double loss = model.lossAndGradient(
                    p,
                    {c.rows, c.numerator, input.data(), y.data(), logR.data(), score.data(),
                     nullptr, weight.empty() ? nullptr : weight.data()},
                    gradient);
                QVERIFY2(std::abs(loss - expected) < 2e-6 * (1.0 + expected), kernels->name);
                for (std::size_t k = 0; k < w.size(); ++k)
                    QVERIFY2(std::abs(gradient[k] - exact[k]) < 5e-6 * largest, kernels->name);
            }
        }
    }

    void weightedRowsEqualDuplicatedRows()
    {
        const Case& c = cases()[2];
        const MlpShape shape{c.sizes, Activation::Tanh};
        Rows once = randomRows(40, 22, shape.inputs(), 2, false);
        Rows copies{{}, {}, {}, {}, {}, 0, 0};
        for (std::size_t i = 0; i < once.count; ++i) {
            const int times = 1 + static_cast<int>(i % 3);
            once.weight.push_back(times);
            for (int t = 0; t < times; ++t) {
                copies.input.insert(copies.input.end(), once.input.begin() + i * shape.inputs(),
                                    once.input.begin() + (i + 1) * shape.inputs());
                copies.y.push_back(once.y[i]);
                copies.logR.push_back(once.logR[i]);
                copies.score.insert(copies.score.end(), {once.score[2 * i], once.score[2 * i + 1]});
                copies.numerator += once.y[i] == 0.0;
                ++copies.count;
            }
        }
        const auto w = initialParameters(shape, 5);
        MlpModel<double> model(shape, c.objective);
        std::vector<double> a(w.size()), b(w.size());
        const double weighted = model.lossAndGradient(w, once.batch(), a);
        const double repeated = model.lossAndGradient(w, copies.batch(), b);
        QVERIFY(std::abs(weighted - repeated) < 1e-13);
        for (std::size_t k = 0; k < w.size(); ++k)
            QVERIFY(std::abs(a[k] - b[k]) < 1e-13);
    }

    void nanStaysNan()
    {
        const Case& c = cases()[0];
        const MlpShape shape{c.sizes, Activation::Tanh};
        const Rows rows = randomRows(c.rows, 0, shape.inputs(), 2, false);
        const auto broken = [&](auto zero) {
            using Real = decltype(zero);
            const auto exact = initialParameters(shape, 3);
            std::vector<Real> w(exact.begin(), exact.end());
            w[4] = std::nan("");
            const std::vector<Real> x(rows.input.begin(), rows.input.end());
            const std::vector<Real> t(rows.score.begin(), rows.score.end());
            for (const auto* kernels : allMlpKernels<Real>()) {
                MlpModel<Real> model(shape, c.objective, *kernels);
                if (!std::isnan(model.loss(w, {rows.count, 0, x.data(), nullptr, nullptr, t.data(),
                                               nullptr, nullptr})))
                    return false;
            }
            return true;
        };
        QVERIFY(broken(0.0F));
        QVERIFY(broken(0.0));
    }
};

QTEST_APPLESS_MAIN(MlpModelTest)
#include "MlpModelTest.moc"
