// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/MlpKernels.hpp"
#include "core/basics/Random.hpp"
#include "core/estimators/AlignedBuffer.hpp"

#include <QTest>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace assay;

namespace {

template <typename Real>
AlignedBuffer<Real> noise(std::size_t n, std::uint64_t seed)
{
    Random random(seed);
    AlignedBuffer<Real> values(n);
    for (std::size_t i = 0; i < n; ++i)
        values[i] = static_cast<Real>(random.normal());
    return values;
}

template <typename Real>
bool productsAreRight(const MlpKernels<Real>& kernels)
{
    const double tolerance = 40.0 * std::numeric_limits<Real>::epsilon();
    for (std::size_t m : {1, 2, 5, 6, 7, 13}) {
        for (std::size_t n : {1, 7, 16, 33, 100, 144}) {
            for (std::size_t k : {1, 17, 128, 300}) {
                const std::size_t stride = 160;
                const auto a = noise<Real>(m * k, 1), b = noise<Real>(k * stride, 2);
                const auto bias = noise<Real>(m, 3), start = noise<Real>(m * stride, 4);
                for (int variant = 0; variant < 3; ++variant) {
                    auto c = noise<Real>(m * stride, 4);
                    const bool across = variant == 1; // A given by its columns
                    kernels.gemm({m, n, k, a.data(), across ? 1 : k, across ? m : 1, b.data(),
                                  stride, c.data(), stride, variant ? nullptr : bias.data(),
                                  variant == 2});
                    for (std::size_t i = 0; i < m; ++i) {
                        for (std::size_t j = 0; j < stride; ++j) {
                            const std::size_t at = i * stride + j;
                            double sum = variant == 0 ? bias[i] : variant == 2 ? start[at] : 0.0;
                            double size = std::abs(sum) + 1.0;
                            for (std::size_t t = 0; t < k && j < n; ++t) {
                                const double term =
                                    double(a[across ? t * m + i : i * k + t]) * b[t * stride + j];
                                sum += term;
                                size += std::abs(term);
                            }
                            if (j >= n)
                                sum = start[at]; // Untouched beyond n.
                            if (!(std::abs(c[at] - sum) <= tolerance * size))
                                return false;
                        }
                    }
                }
            }
        }
    }
    return true;
}

template <typename Real>
bool transposesAreRight(const MlpKernels<Real>& kernels)
{
    for (std::size_t rows : {1, 16, 37, 64}) {
        for (std::size_t columns : {1, 15, 32, 50}) {
            const auto in = noise<Real>(80 * 64, 5);
            AlignedBuffer<Real> out(80 * 80);
            kernels.transpose(in.data(), rows, columns, 64, out.data(), 80);
            for (std::size_t i = 0; i < rows; ++i) {
                for (std::size_t j = 0; j < columns; ++j) {
                    if (out[j * 80 + i] != in[i * 64 + j])
                        return false;
                }
            }
        }
    }
    return true;
}

template <typename Real>
double worstTanh(const MlpKernels<Real>& kernels)
{
    double worst = 0.0;
    AlignedBuffer<Real> values(64);
    for (double start = -12.0; start < 12.0; start += 64e-4) {
        for (int i = 0; i < 64; ++i)
            values[i] = static_cast<Real>(start + 1e-4 * i);
        const LayerColumns layer{1, 64, 64, 0, 0};
        AlignedBuffer<Real> x(64);
        std::copy(values.data(), values.data() + 64, x.data());
        kernels.tanhForward(layer, values.data());
        for (int i = 0; i < 64; ++i)
            worst = std::max(worst, std::abs(values[i] - std::tanh(double(x[i]))));
    }
    return worst;
}

/// Largest error of value, slope, stored slope and stored bend, with tangents for half of the
/// events.
template <typename Real>
double worstSilu(const MlpKernels<Real>& kernels)
{
    double worst = 0.0;
    const auto differ = [&](double found, double exact) {
        worst = std::max(worst, std::abs(found - exact) / (1.0 + std::abs(exact)));
    };
    AlignedBuffer<Real> z(64), values(96), stored(96);
    for (double start = -30.0; start < 30.0; start += 0.064) {
        for (int i = 0; i < 64; ++i)
            values[i] = z[i] = static_cast<Real>(start + 1e-3 * i);
        std::fill(values.data() + 64, values.data() + 96, Real(3));
        kernels.siluForward({1, 96, 64, 1, 32}, values.data(), stored.data());
        for (int i = 0; i < 64; ++i) {
            const double x = z[i], s = 1.0 / (1.0 + std::exp(-x));
            const double slope = s + x * s * (1.0 - s);
            differ(values[i], x * s);
            differ(stored[i], slope);
            if (i >= 32)
                continue;
            differ(values[64 + i], 3.0 * slope);
            differ(stored[64 + i], 3.0 * s * (1.0 - s) * (2.0 + x * (1.0 - 2.0 * s)));
        }
    }
    return worst;
}

template <typename Real>
bool sumsAreRight(const MlpKernels<Real>& kernels)
{
    const double tolerance = 100.0 * std::numeric_limits<Real>::epsilon();
    for (std::size_t k : {1, 16, 77, 200}) {
        const auto a = noise<Real>(3 * 208, 6), b = noise<Real>(5 * 208, 7);
        AlignedBuffer<Real> dots(15), sums(9);
        dots[0] = sums[0] = 2;
        kernels.addDots(a.data(), 3, 208, b.data(), 5, 208, k, dots.data(), 5);
        kernels.addRowSums(a.data(), 3, 208, k, sums.data(), 3);
        for (std::size_t i = 0; i < 3; ++i) {
            double sum = i == 0 ? 2.0 : 0.0;
            for (std::size_t t = 0; t < k; ++t)
                sum += a[i * 208 + t];
            if (std::abs(sums[3 * i] - sum) > tolerance * (1.0 + double(k)))
                return false;
            for (std::size_t j = 0; j < 5; ++j) {
                double dot = i + j == 0 ? 2.0 : 0.0;
                for (std::size_t t = 0; t < k; ++t)
                    dot += double(a[i * 208 + t]) * b[j * 208 + t];
                if (std::abs(dots[i * 5 + j] - dot) > tolerance * (1.0 + double(k)))
                    return false;
            }
        }
        double norm = 0.0;
        for (std::size_t t = 0; t < k; ++t)
            norm += double(a[t]) * a[t];
        if (std::abs(kernels.squaredNorm(a.data(), k) - norm) > tolerance * norm)
            return false;
    }
    return true;
}

} // namespace

class MlpKernelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyInstructionSetIsTried()
    {
        QVERIFY(!allMlpKernels<float>().empty());
        for (const auto* kernels : allMlpKernels<float>())
            qInfo("%s, %zu lanes", kernels->name, kernels->lanes);
    }
    void products()
    {
        for (const auto* kernels : allMlpKernels<float>())
            QVERIFY2(productsAreRight(*kernels), kernels->name);
        for (const auto* kernels : allMlpKernels<double>())
            QVERIFY2(productsAreRight(*kernels), kernels->name);
    }
    void transpositions()
    {
        for (const auto* kernels : allMlpKernels<float>())
            QVERIFY2(transposesAreRight(*kernels), kernels->name);
        for (const auto* kernels : allMlpKernels<double>())
            QVERIFY2(transposesAreRight(*kernels), kernels->name);
    }
    void sums()
    {
        for (const auto* kernels : allMlpKernels<float>())
            QVERIFY2(sumsAreRight(*kernels), kernels->name);
        for (const auto* kernels : allMlpKernels<double>())
            QVERIFY2(sumsAreRight(*kernels), kernels->name);
    }
    void tanhIsAccurate()
    {
        for (const auto* kernels : allMlpKernels<float>()) {
            // Rounding costs a little more where there is no fused multiply-add.
            const double limit = std::string(kernels->name) == "baseline" ? 4e-7 : 3e-7;
            QVERIFY2(worstTanh(*kernels) < limit, qPrintable(QString::number(worstTanh(*kernels))));
        }
        for (const auto* kernels : allMlpKernels<double>())
            QVERIFY2(worstTanh(*kernels) < 1e-15, kernels->name);
    }
    void siluIsAccurate()
    {
        // The logistic function has half of the error of tanh, 2e-7. The second derivative
        // multiplies it by 2 + |z|, up to 18 at the clamp, and by the tangent of 3: 1.1e-5.
        for (const auto* kernels : allMlpKernels<float>())
            QVERIFY2(worstSilu(*kernels) < 1.1e-5,
                     qPrintable(QString::number(worstSilu(*kernels))));
        for (const auto* kernels : allMlpKernels<double>())
            QVERIFY2(worstSilu(*kernels) < 2e-14, kernels->name); // 1.7e-16 (2 + 30) 3, no clamp
    }
};

QTEST_APPLESS_MAIN(MlpKernelsTest)
#include "MlpKernelsTest.moc"
