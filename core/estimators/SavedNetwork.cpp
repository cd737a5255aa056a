// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/SavedNetwork.hpp"

#include <algorithm>

namespace assay {

namespace {

/// Units per layer beyond which a file is taken to be forged, not trained.
constexpr int maximumUnits = 1'000'000;
constexpr std::size_t maximumLayers = 1000;

Error damaged(const std::string& what)
{
    return invalidInput(what, "The file is damaged or was changed; save the estimator again.");
}

Matrix layerWeight(const MlpWeights& network, int l)
{
    const auto at = static_cast<std::size_t>(l);
    return Eigen::Map<const Matrix>(network.parameters.data() + network.shape.weightOffset(l),
                                    network.shape.sizes[at + 1], network.shape.sizes[at]);
}

Vector layerBias(const MlpWeights& network, int l)
{
    return Eigen::Map<const Vector>(network.parameters.data() + network.shape.biasOffset(l),
                                    network.shape.sizes[static_cast<std::size_t>(l) + 1]);
}

Status loadLayer(const EstimatorArchive& archive, int l, MlpWeights& network)
{
    const std::string prefix = "layer" + std::to_string(l);
    const Result<Matrix> weight = archive.matrix(prefix + "_weight");
    if (!weight)
        return weight.error();
    const Result<Vector> bias = archive.vector(prefix + "_bias");
    if (!bias)
        return bias.error();
    const auto at = static_cast<std::size_t>(l);
    if (weight->rows() != network.shape.sizes[at + 1] || weight->cols() != network.shape.sizes[at]
        || bias->size() != weight->rows())
        return damaged("The weights of layer " + std::to_string(l)
                       + " do not have the size that the network should have.");
    network.parameters.insert(network.parameters.end(), weight->data(),
                              weight->data() + weight->size());
    network.parameters.insert(network.parameters.end(), bias->data(), bias->data() + bias->size());
    return {};
}

} // namespace

void saveNetwork(const MlpWeights& network, EstimatorArchive& archive)
{
    archive.document["network"] = {{"kind", "mlp"},
                                   {"sizes", network.shape.sizes},
                                   {"activation", activationName(network.shape.activation)},
                                   {"precision", network.singlePrecision ? "float" : "double"}};
    for (int l = 0; l < network.shape.layers(); ++l) {
        const std::string prefix = "layer" + std::to_string(l);
        archive.addMatrix(prefix + "_weight", layerWeight(network, l));
        archive.addVector(prefix + "_bias", layerBias(network, l));
    }
}

Result<MlpWeights> loadNetwork(const EstimatorArchive& archive)
{
    const nlohmann::json& json = archive.document.at("network");
    const auto activation = activationByName(json.at("activation").get<std::string>());
    if (json.at("kind") != "mlp" || !activation)
        return unsupported("The network is of a kind, or has an activation, that is not known.",
                           "The file may come from a newer version of the program.");
    MlpWeights network;
    network.shape.activation = *activation;
    json.at("sizes").get_to(network.shape.sizes);
    network.singlePrecision = json.at("precision") == "float";
    const std::vector<int>& sizes = network.shape.sizes;
    const bool sane = sizes.size() >= 2 && sizes.size() <= maximumLayers
                      && std::all_of(sizes.begin(), sizes.end(),
                                     [](int size) { return size > 0 && size <= maximumUnits; });
    if (!sane)
        return damaged("The sizes of the network's layers make no sense.");
    for (int l = 0; l < network.shape.layers(); ++l) {
        if (Status status = loadLayer(archive, l, network); !status)
            return status.error();
    }
    return network;
}

void saveScaling(const std::string& name, const Standardisation& scaling, EstimatorArchive& archive)
{
    archive.addVector(name + "_mean", scaling.mean);
    archive.addVector(name + "_std", scaling.std);
}

Result<Standardisation> loadScaling(const std::string& name, const EstimatorArchive& archive)
{
    Result<Vector> mean = archive.vector(name + "_mean");
    if (!mean)
        return mean.error();
    Result<Vector> std = archive.vector(name + "_std");
    if (!std)
        return std.error();
    if (mean->size() != std->size() || (std->array() <= 0.0).any())
        return damaged("The scaling '" + name + "' has standard deviations that are not positive.");
    return Standardisation{*std::move(mean), *std::move(std)};
}

} // namespace assay
