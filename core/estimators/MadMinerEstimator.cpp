// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/MadMinerEstimator.hpp"

#include "core/estimators/EnsembleEstimator.hpp"
#include "core/estimators/RatioEstimator.hpp"
#include "core/estimators/ScoreEstimator.hpp"
#include "core/estimators/TorchPickle.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <optional>

namespace assay {

namespace {

namespace fs = std::filesystem;

/// What name_settings.json says, as far as it is needed.
struct Settings {
    std::string type;
    std::size_t observables = 0; ///< After the selection of features.
    std::size_t parameters = 0;
    std::vector<std::size_t> features; ///< Columns of x; empty means all.
    Activation activation = Activation::Tanh;
};

fs::path withSuffix(const fs::path& prefix, const std::string& suffix)
{
    fs::path path = prefix;
    path += suffix;
    return path;
}

Error refused(const fs::path& path, const std::string& what, const std::string& hint)
{
    return unsupported(path.string() + ": " + what, hint);
}

Result<nlohmann::json> readJson(const fs::path& path)
{
    std::ifstream file(path);
    if (!file)
        return notFound(path.string() + " cannot be opened.",
                        "Check that the file exists and may be read.");
    nlohmann::json json = nlohmann::json::parse(file, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object())
        return invalidInput(path.string() + " is not valid JSON.",
                            "Save the estimator again with MadMiner.");
    return json;
}

/// MadMiner's names. Its "sigmoid" returns ReLU; random and trained slopes are not reproducible.
std::optional<Activation> activationOf(const std::string& name)
{
    if (name == "sigmoid")
        return Activation::Relu;
    return activationByName(name);
}

Result<Settings> settingsFromJson(const nlohmann::json& json, const fs::path& path)
{
    Settings settings;
    if (!json.contains("estimator_type"))
        return refused(path, "it was saved by MadMiner before version 0.3.",
                       "Load and save it with a newer MadMiner, or train again.");
    json.at("estimator_type").get_to(settings.type);
    if (settings.type == "likelihood")
        return refused(path, "likelihood estimators (normalizing flows) are not available yet.",
                       "Use a ratio or score estimator.");
    if (settings.type != "parameterized_ratio" && settings.type != "double_parameterized_ratio"
        && settings.type != "score")
        return refused(path, "estimators of type '" + settings.type + "' are not known.",
                       "Use a ratio or score estimator.");
    if (json.contains("components"))
        return refused(path, "morphing-aware estimators are not available yet.",
                       "Train a parameterised ratio without morphing.");
    if (json.value("dropout_prob", 0.0) > 0.0)
        return refused(path,
                       "it was trained with dropout, which changes MadMiner's network layout.",
                       "Train it without dropout.");
    json.at("n_observables").get_to(settings.observables);
    json.at("n_parameters").get_to(settings.parameters);
    if (json.contains("features") && !json.at("features").is_null())
        json.at("features").get_to(settings.features);
    const std::string activation = json.at("activation");
    const auto known = activationOf(activation);
    if (!known)
        return refused(path, "the activation '" + activation + "' is not available.",
                       "Train it with tanh, relu, elu, selu or softplus.");
    settings.activation = *known;
    return settings;
}

Result<Settings> readSettings(const fs::path& path)
{
    const Result<nlohmann::json> json = readJson(path);
    if (!json)
        return json.error();
    try {
        return settingsFromJson(*json, path);
    } catch (const nlohmann::json::exception& exception) {
        return invalidInput(path.string() + ": " + exception.what() + ".",
                            "Save the estimator again with MadMiner.");
    }
}

/// Layers layers.0, layers.1, ... of the state dict; sizes must follow from each other.
Result<MlpWeights> networkOf(const std::map<std::string, NpyArray>& state, Activation activation,
                             const fs::path& path)
{
    MlpWeights network;
    network.shape.activation = activation;
    for (int l = 0;; ++l) {
        const std::string layer = "layers." + std::to_string(l);
        const auto weight = state.find(layer + ".weight");
        const auto bias = state.find(layer + ".bias");
        if (weight == state.end() || bias == state.end())
            break;
        const std::vector<std::size_t>& shape = weight->second.shape;
        const bool fits = shape.size() == 2 && shape[0] > 0 && shape[1] > 0
                          && bias->second.shape == std::vector<std::size_t>{shape[0]}
                          && (l == 0 || static_cast<int>(shape[1]) == network.shape.sizes.back());
        if (!fits)
            return invalidInput(path.string() + ": layer " + std::to_string(l)
                                    + " does not fit the one before.",
                                "Save the estimator again with MadMiner.");
        if (l == 0)
            network.shape.sizes.push_back(static_cast<int>(shape[1]));
        network.shape.sizes.push_back(static_cast<int>(shape[0]));
        for (const NpyArray* part : {&weight->second, &bias->second})
            network.parameters.insert(network.parameters.end(), part->values.begin(),
                                      part->values.end());
    }
    if (network.shape.sizes.empty())
        return invalidInput(path.string() + ": it holds no dense layers.",
                            "Save the estimator again with MadMiner.");
    if (!std::all_of(network.parameters.begin(), network.parameters.end(),
                     [](double value) { return std::isfinite(value); }))
        return invalidInput(path.string() + ": a weight is not a finite number.",
                            "The training failed; train again.");
    return network;
}

Result<Vector> readVector(const fs::path& path)
{
    const Result<NpyArray> array = readNpy(path);
    if (!array)
        return array.error();
    return Vector(Eigen::Map<const Vector>(array->values.data(),
                                           static_cast<Eigen::Index>(array->values.size())));
}

Result<Standardisation> readScaling(const fs::path& prefix, const std::string& name,
                                    std::size_t columns)
{
    const fs::path means = withSuffix(prefix, "_" + name + "_means.npy");
    const fs::path stds = withSuffix(prefix, "_" + name + "_stds.npy");
    if (name == "theta" && !fs::exists(means))
        return Standardisation::identity(static_cast<Eigen::Index>(columns));
    Result<Vector> mean = readVector(means);
    if (!mean)
        return mean.error();
    Result<Vector> std = readVector(stds);
    if (!std)
        return std.error();
    if (!mean->allFinite() || !std->allFinite() || (std->array() <= 0.0).any()
        || mean->size() != std->size())
        return invalidInput(means.string() + ": the scaling is not made of finite numbers.",
                            "Save the estimator again with MadMiner.");
    return Standardisation{*std::move(mean), *std::move(std)};
}

std::vector<std::string> numbered(const std::string& stem, std::size_t count)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(stem + std::to_string(i));
    return names;
}

/// Scaling of the selected columns, and their names.
Status selectFeatures(const Settings& settings, const ImportNames& names, const fs::path& path,
                      Standardisation& x, std::vector<std::string>& observables)
{
    const auto all = static_cast<std::size_t>(x.mean.size());
    const std::vector<std::string> columns =
        names.observables.empty() ? numbered("x", all) : names.observables;
    if (columns.size() != all)
        return invalidInput(path.string() + " was trained on " + std::to_string(all)
                                + " observables, but " + std::to_string(columns.size())
                                + " names are given.",
                            "Name all observables of its training, in their order.");
    std::vector<std::size_t> features = settings.features;
    if (features.empty()) {
        for (std::size_t i = 0; i < all; ++i)
            features.push_back(i);
    }
    Standardisation selected =
        Standardisation::identity(static_cast<Eigen::Index>(features.size()));
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (features[i] >= all)
            return invalidInput(path.string() + ": feature " + std::to_string(features[i])
                                    + " is not one of its " + std::to_string(all)
                                    + " observables.",
                                "Save the estimator again with MadMiner.");
        selected.mean[static_cast<Eigen::Index>(i)] =
            x.mean[static_cast<Eigen::Index>(features[i])];
        selected.std[static_cast<Eigen::Index>(i)] = x.std[static_cast<Eigen::Index>(features[i])];
        observables.push_back(columns[features[i]]);
    }
    x = std::move(selected);
    return {};
}

Result<EstimatorInfo> infoOf(const Settings& settings, const ImportNames& names,
                             const fs::path& prefix)
{
    EstimatorInfo info;
    info.name = prefix.filename().string();
    info.parameters = names.parameters.empty() ? numbered("theta", settings.parameters)
                                               : names.parameters;
    info.referenceTheta = names.referenceTheta.empty() ? Theta(info.parameters.size(), 0.0)
                                                       : names.referenceTheta;
    if (info.parameters.size() != settings.parameters
        || info.referenceTheta.size() != settings.parameters)
        return invalidInput(prefix.string() + " was trained with "
                                + std::to_string(settings.parameters) + " parameters, but "
                                + std::to_string(info.parameters.size()) + " names or "
                                + std::to_string(info.referenceTheta.size())
                                + " reference values are given.",
                            "Name the parameters of its training, in their order.");
    // MadMiner does not store which method was used, only what the network is.
    info.method = settings.type == "score" ? "SALLY" : "ALICES";
    info.givesLlr = settings.type != "score";
    info.givesScore = true;
    return info;
}

Result<std::shared_ptr<const Estimator>> makeEstimator(const Settings& settings,
                                                       EstimatorInfo info, MlpWeights network,
                                                       Standardisation theta, Standardisation x)
{
    if (settings.type == "score") {
        auto made = ScoreEstimator::create(
            std::move(info), std::move(network),
            Vector::Ones(static_cast<Eigen::Index>(settings.parameters)), std::move(x));
        if (!made)
            return made.error();
        return std::shared_ptr<const Estimator>(*std::move(made));
    }
    const Head head = settings.type == "parameterized_ratio" ? Head::Ratio
                                                             : Head::AntisymmetrisedRatio;
    auto made = RatioEstimator::create(std::move(info), head, std::move(network), std::move(theta),
                                       std::move(x));
    if (!made)
        return made.error();
    return std::shared_ptr<const Estimator>(*std::move(made));
}

Result<std::shared_ptr<const Estimator>> loadSingle(const fs::path& prefix,
                                                    const ImportNames& names)
{
    const Result<Settings> settings = readSettings(withSuffix(prefix, "_settings.json"));
    if (!settings)
        return settings.error();
    Result<EstimatorInfo> info = infoOf(*settings, names, prefix);
    if (!info)
        return info.error();
    const fs::path statePath = withSuffix(prefix, "_state_dict.pt");
    const auto state = readStateDict(statePath);
    if (!state)
        return state.error();
    Result<MlpWeights> network = networkOf(*state, settings->activation, statePath);
    if (!network)
        return network.error();
    Result<Standardisation> x = readScaling(prefix, "x", settings->observables);
    if (!x)
        return x.error();
    Status selected = selectFeatures(*settings, names, prefix, *x, info->observables);
    if (!selected)
        return selected.error();
    Result<Standardisation> theta = readScaling(prefix, "theta", settings->parameters);
    if (!theta)
        return theta.error();
    return makeEstimator(*settings, *std::move(info), *std::move(network), *std::move(theta),
                         *std::move(x));
}

Result<std::shared_ptr<const Estimator>> loadEnsemble(const fs::path& folder,
                                                      const ImportNames& names)
{
    const Result<nlohmann::json> json = readJson(folder / "ensemble.json");
    if (!json)
        return json.error();
    const auto count = json->find("n_estimators");
    if (count == json->end() || !count->is_number_unsigned() || *count > 10'000)
        return invalidInput((folder / "ensemble.json").string()
                                + ": 'n_estimators' is not a sensible number.",
                            "Save the ensemble again with MadMiner.");
    std::vector<std::shared_ptr<const Estimator>> members;
    for (std::size_t i = 0; i < count->get<std::size_t>(); ++i) {
        auto member = loadSingle(folder / ("estimator_" + std::to_string(i)), names);
        if (!member)
            return member;
        members.push_back(*std::move(member));
    }
    EstimatorInfo info;
    info.name = folder.filename().string();
    info.method = members.empty() ? "" : members.front()->info().method;
    auto made = EnsembleEstimator::create(std::move(info), std::move(members));
    if (!made)
        return made.error();
    return std::shared_ptr<const Estimator>(*std::move(made));
}

} // namespace

bool isMadMinerEstimator(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(withSuffix(path, "_settings.json"), ignored)
           || fs::is_regular_file(path / "ensemble.json", ignored);
}

Result<std::shared_ptr<const Estimator>> loadMadMinerEstimator(const fs::path& path,
                                                               const ImportNames& names)
{
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        return loadEnsemble(path, names);
    return loadSingle(path, names);
}

} // namespace assay
