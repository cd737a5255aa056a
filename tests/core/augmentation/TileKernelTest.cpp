// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/TileKernel.hpp"

#include "core/basics/Random.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace assay;

class TileKernelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKernelAgreesWithPlainSums();
    void resultsDoNotDependOnAlignment();
};

namespace {

struct Data {
    std::vector<double> columns;
    std::vector<double> v;
    std::size_t stride;
};

Data randomData(std::size_t stride, std::size_t benchmarks)
{
    Random random(3);
    Data data{std::vector<double>(stride * benchmarks), std::vector<double>(benchmarks), stride};
    for (double& value : data.columns)
        value = random.normal();
    for (double& value : data.v)
        value = random.normal();
    return data;
}

} // namespace

void TileKernelTest::everyKernelAgreesWithPlainSums()
{
    std::size_t kernels = 0;
    const TileKernel* const* list = tileKernels(kernels);
    QCOMPARE(list[kernels - 1], &tileKernel());
    for (std::size_t k = 0; k < kernels; ++k)
        for (const std::size_t benchmarks : {1, 2, 6, 21})
            for (const auto& [begin, end] : {std::pair{0, 0}, {0, 1}, {3, 18}, {5, 256}, {0, 77}}) {
                const Data data = randomData(256, benchmarks);
                const auto from = static_cast<std::size_t>(begin);
                const auto to = static_cast<std::size_t>(end);
                std::vector<double> out(256, 7.0);
                list[k]->weights(data.columns.data(), 256, benchmarks, data.v.data(), from, to,
                                 out.data());
                const WeightMoments moments = list[k]->moments(
                    data.columns.data(), 256, benchmarks, data.v.data(), from, to);
                double positive = 0.0;
                double negative = 0.0;
                double largest = 0.0;
                for (std::size_t i = from; i < to; ++i) {
                    double w = 0.0;
                    for (std::size_t b = 0; b < benchmarks; ++b)
                        w += data.v[b] * data.columns[b * 256 + i];
                    QVERIFY(std::abs(out[i - from] - w) < 1e-13);
                    (w > 0 ? positive : negative) += std::abs(w);
                    largest = std::max(largest, w);
                }
                QCOMPARE(out[to - from == 256 ? 255 : to - from],
                         to - from == 256 ? out[255] : 7.0);
                QVERIFY(std::abs(moments.positive - positive) < 1e-11);
                QVERIFY(std::abs(moments.negative - negative) < 1e-11);
                QVERIFY(std::abs(moments.largest - largest) < 1e-13);
            }
}

void TileKernelTest::resultsDoNotDependOnAlignment()
{
    const Data data = randomData(200, 6);
    std::vector<double> shifted(data.columns.size() + 8);
    const WeightMoments expected =
        tileKernel().moments(data.columns.data(), 200, 6, data.v.data(), 0, 200);
    for (std::size_t offset = 0; offset < 8; ++offset) {
        std::copy(data.columns.begin(), data.columns.end(),
                  shifted.begin() + static_cast<std::ptrdiff_t>(offset));
        const WeightMoments moments =
            tileKernel().moments(shifted.data() + offset, 200, 6, data.v.data(), 0, 200);
        QVERIFY(moments.positive == expected.positive && moments.negative == expected.negative &&
                moments.largest == expected.largest);
    }
}

QTEST_APPLESS_MAIN(TileKernelTest)
#include "TileKernelTest.moc"
