// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/BinnedWeights.hpp"
#include "core/estimators/EstimatorKinds.hpp"
#include "core/estimators/HistogramEstimator.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Powers beyond this belong to no amplitude.
constexpr int maximumPower = 100;

Error damaged(const std::string& what)
{
    return invalidInput(what, "The file is damaged or was changed; save the estimator again.");
}

bool isHistogram(const Estimator& estimator)
{
    return dynamic_cast<const HistogramEstimator*>(&estimator) != nullptr;
}

void saveModel(const WeightModel& model, EstimatorArchive& archive)
{
    nlohmann::json& json = archive.document["weights"];
    json["benchmarks"] = nlohmann::json::array();
    for (const Benchmark& benchmark : model.benchmarks())
        json["benchmarks"].push_back({{"name", benchmark.name},
                                      {"theta", benchmark.values},
                                      {"reference", benchmark.isReference},
                                      {"nuisance", benchmark.isNuisance}});
    if (const Morphing* morphing = model.morphing()) {
        json["powers"] = morphing->polynomial().powers();
        archive.addMatrix("morphing_matrix", morphing->matrix());
    } else if (const FiniteDifferences* differences = model.finiteDifferences()) {
        json["epsilon"] = differences->epsilon;
        json["base_benchmarks"] = differences->baseBenchmarks;
        json["shifted_benchmarks"] = differences->shiftedBenchmarks;
    }
}

Status saveHistogram(const Estimator& estimator, EstimatorArchive& archive)
{
    const auto& histogram = dynamic_cast<const HistogramEstimator&>(estimator);
    const LinearBinTable* table = linearBinTable(histogram.binnedWeights());
    if (!table)
        return unsupported("Histogram '" + estimator.info().name
                               + "' cannot be saved: the weights of its events are not linear in "
                                 "the weights at the benchmarks.",
                           "Fill it again from the events where it is needed; that is one pass.");
    archive.document["pseudo_count"] = histogram.settings().pseudoCount;
    archive.document["axes"] = histogram.edges().size();
    for (std::size_t axis = 0; axis < histogram.edges().size(); ++axis)
        archive.addVector("edges" + std::to_string(axis), histogram.edges()[axis]);
    archive.addMatrix("sums", table->sums);
    if (table->moments)
        archive.addMatrix("moments", *table->moments);
    saveModel(table->model, archive);
    return {};
}

Result<std::vector<Benchmark>> loadBenchmarks(const nlohmann::json& json, std::size_t parameters)
{
    std::vector<Benchmark> benchmarks;
    for (const nlohmann::json& entry : json.at("benchmarks")) {
        Benchmark benchmark{entry.at("name"), entry.at("theta"), entry.at("reference"),
                            entry.at("nuisance")};
        const bool sane = benchmark.values.size() == parameters
                          && std::all_of(benchmark.values.begin(), benchmark.values.end(),
                                         [](double value) { return std::isfinite(value); });
        if (!sane)
            return damaged("Benchmark '" + benchmark.name + "' does not have one finite value per "
                           "parameter.");
        benchmarks.push_back(std::move(benchmark));
    }
    if (benchmarks.empty())
        return damaged("There are no benchmarks.");
    return benchmarks;
}

Result<WeightModel> loadMorphing(const nlohmann::json& json, const EstimatorArchive& archive,
                                 std::vector<Benchmark> benchmarks)
{
    const std::vector<std::vector<int>> powers = json.at("powers");
    const std::size_t parameters = benchmarks.front().values.size();
    const bool sane =
        !powers.empty() && std::all_of(powers.begin(), powers.end(), [&](const auto& row) {
            return row.size() == parameters && std::all_of(row.begin(), row.end(), [](int power) {
                return power >= 0 && power <= maximumPower;
            });
        });
    Result<Matrix> matrix = archive.matrix("morphing_matrix");
    if (!matrix)
        return matrix.error();
    if (!sane || matrix->rows() != static_cast<Eigen::Index>(powers.size())
        || matrix->cols() > static_cast<Eigen::Index>(benchmarks.size()))
        return damaged("The morphing does not fit its benchmarks.");
    return WeightModel(Morphing::fromMatrix(Polynomial(powers), *std::move(matrix)),
                       std::move(benchmarks));
}

Result<WeightModel> loadDifferences(const nlohmann::json& json, std::vector<Benchmark> benchmarks)
{
    const FiniteDifferences differences{json.at("epsilon"), json.at("base_benchmarks"),
                                        json.at("shifted_benchmarks")};
    const std::size_t parameters = benchmarks.front().values.size();
    const bool sane =
        differences.epsilon > 0.0
        && differences.baseBenchmarks.size() == differences.shiftedBenchmarks.size()
        && std::all_of(differences.shiftedBenchmarks.begin(), differences.shiftedBenchmarks.end(),
                       [&](const auto& row) { return row.size() == parameters; });
    if (!sane)
        return damaged("The finite differences do not fit their benchmarks.");
    return WeightModel(differences, std::move(benchmarks));
}

Result<WeightModel> loadModel(const EstimatorArchive& archive, std::size_t parameters)
{
    const nlohmann::json& json = archive.document.at("weights");
    Result<std::vector<Benchmark>> benchmarks = loadBenchmarks(json, parameters);
    if (!benchmarks)
        return benchmarks.error();
    if (json.contains("powers"))
        return loadMorphing(json, archive, *std::move(benchmarks));
    return loadDifferences(json, *std::move(benchmarks));
}

Result<Binning> loadBinning(const EstimatorArchive& archive)
{
    const std::size_t axes = archive.document.at("axes");
    std::vector<std::vector<double>> edges;
    for (std::size_t axis = 0; axis < axes; ++axis) {
        const Result<Vector> values = archive.vector("edges" + std::to_string(axis));
        if (!values)
            return values.error();
        edges.emplace_back(values->begin(), values->end());
    }
    return Binning::create(std::move(edges));
}

Result<LinearBinTable> loadTable(const EstimatorArchive& archive, std::size_t parameters)
{
    Result<WeightModel> model = loadModel(archive, parameters);
    if (!model)
        return model.error();
    Result<Matrix> sums = archive.matrix("sums");
    if (!sums)
        return sums.error();
    const auto count = static_cast<Eigen::Index>(model->benchmarkCount());
    LinearBinTable table{*std::move(model), *std::move(sums), std::nullopt};
    if (archive.arrays.contains("moments")) {
        Result<Matrix> moments = archive.matrix("moments");
        if (!moments)
            return moments.error();
        table.moments = *std::move(moments);
    }
    const bool fits = table.sums.cols() == count
                      && (!table.moments
                          || (table.moments->rows() == table.sums.rows()
                              && table.moments->cols() == count * (count + 1) / 2));
    if (!fits)
        return damaged("The bin contents do not fit the benchmarks.");
    return table;
}

Result<std::shared_ptr<const Estimator>> loadHistogram(const EstimatorArchive& archive,
                                                       EstimatorInfo info)
{
    Result<Binning> binning = loadBinning(archive);
    if (!binning)
        return binning.error();
    Result<LinearBinTable> table = loadTable(archive, info.parameters.size());
    if (!table)
        return table.error();
    HistogramSettings settings;
    settings.observables = info.observables;
    settings.pseudoCount = archive.document.at("pseudo_count");
    settings.referenceTheta = info.referenceTheta;
    for (const std::vector<double>& edges : binning->edges())
        settings.binning.push_back({edges, static_cast<int>(edges.size()) + 1});
    auto made = HistogramEstimator::fromBins(
        *std::move(binning), linearBinnedWeights(*std::move(table)), settings, std::move(info));
    if (!made)
        return made.error();
    return std::shared_ptr<const Estimator>(*std::move(made));
}

} // namespace

EstimatorKind histogramKind()
{
    return {"histogram", isHistogram, saveHistogram, loadHistogram};
}

} // namespace assay
