// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/estimators/EnsembleEstimator.hpp"
#include "core/estimators/EstimatorKinds.hpp"
#include "core/estimators/RatioEstimator.hpp"
#include "core/estimators/ScoreEstimator.hpp"
#include "core/estimators/ScoreHistogram.hpp"
#include "tests/core/estimators/OffshellSample.hpp"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <fstream>

namespace {

using namespace assay;

/// The entries of an estimator file without the zip around them, whose checksums would stop every
/// mutation: name, newline, number of bytes, newline, bytes.
std::string framed(const ZipEntries& entries)
{
    std::string text;
    for (const auto& [name, bytes] : entries)
        text += name + "\n" + std::to_string(bytes.size()) + "\n" + bytes;
    return text;
}

ZipEntries unframed(std::string_view text)
{
    ZipEntries entries;
    while (!text.empty()) {
        const std::size_t name = text.find('\n');
        const std::size_t line = name == text.npos ? name : text.find('\n', name + 1);
        if (line == text.npos)
            break;
        std::size_t size = 0;
        std::from_chars(text.data() + name + 1, text.data() + line, size);
        const std::string_view bytes = text.substr(line + 1, size);
        entries[std::string(text.substr(0, name))] = bytes;
        text.remove_prefix(line + 1 + bytes.size());
    }
    return entries;
}

EstimatorInfo infoOf(const std::string& method)
{
    EstimatorInfo info{.name = "e", .method = method, .parameters = {"g"}, .observables = {"x"},
                       .referenceTheta = {1.0}};
    info.givesLlr = method != "SALLY";
    info.givesScore = true;
    return info;
}

MlpWeights network(std::vector<int> sizes, std::uint64_t seed)
{
    MlpWeights weights{{std::move(sizes), Activation::Silu}, {}, true};
    weights.parameters = initialParameters(weights.shape, seed);
    return weights;
}

std::vector<std::shared_ptr<const Estimator>> examples()
{
    const Standardisation scaling{Vector::Constant(1, 0.1), Vector::Constant(1, 0.7)};
    const auto ratio = [&](std::uint64_t seed) -> std::shared_ptr<const Estimator> {
        return *RatioEstimator::create(infoOf("ALICES"), Head::Ratio, network({2, 3, 1}, seed),
                                       scaling, scaling);
    };
    const std::shared_ptr<const Estimator> score = *ScoreEstimator::create(
        infoOf("SALLY"), network({1, 3, 1}, 5), Vector::Constant(1, 1.5), scaling);
    const EventSample events = assay::test::fineOffshellSample(300);
    return {ratio(1), score, *EnsembleEstimator::create(infoOf("ALICES"), {ratio(1), ratio(2)}),
            *HistogramEstimator::create(events, {{"x"}, {{{}, 4}}, 0.01, {1.0}},
                                        infoOf("histogram"), {}),
            *scoreHistogram(score, events, 3, {1.0}, {})};
}

/// Asks a loaded estimator something, so that damage that loading missed would show.
void use(const Estimator& estimator)
{
    const auto columns = [](const auto& names) { return static_cast<Eigen::Index>(names.size()); };
    const Matrix x = Matrix::Zero(2, columns(estimator.info().observables));
    const Matrix thetas = Matrix::Constant(2, columns(estimator.info().parameters), 0.3);
    (void)estimator.llr(x, thetas, {});
    (void)estimator.score(x, estimator.info().referenceTheta, {});
}

} // namespace

/// Writes estimators of every kind to the folder that ASSAY_FUZZ_SEEDS names.
extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    const char* folder = std::getenv("ASSAY_FUZZ_SEEDS");
    int number = 0;
    for (const auto& estimator : folder ? examples() : decltype(examples())()) {
        const ZipEntries entries = toEntries(*archiveEstimator(*estimator));
        std::ofstream(folder + ("/kind" + std::to_string(number++)), std::ios::binary)
            << framed(entries);
    }
    return 0;
}

/// Any content of an estimator file is an estimator that answers or an error with a message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result<EstimatorArchive> archive = fromEntries(unframed(text), "fuzz");
    if (!archive)
        return archive.error().message.empty() ? std::abort(), 0 : 0;
    const auto estimator = restoreEstimator(*archive);
    if (!estimator && estimator.error().message.empty())
        std::abort();
    if (estimator)
        use(**estimator);
    return 0;
}
