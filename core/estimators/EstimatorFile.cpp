// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorFile.hpp"

#include "core/estimators/EstimatorKinds.hpp"
#include "core/estimators/MadMinerEstimator.hpp"
#include "core/estimators/Method.hpp"

namespace assay {

namespace {

constexpr int formatVersion = 1;
const std::string formatName = "assay-estimator";

const char* lossName(Loss loss)
{
    switch (loss) {
    case Loss::None: return "none";
    case Loss::CrossEntropy: return "cross_entropy";
    case Loss::AugmentedCrossEntropy: return "augmented_cross_entropy";
    case Loss::RatioMse: return "ratio_mse";
    case Loss::ScoreMse: return "score_mse";
    }
    return "none";
}

const char* dataPlanName(DataPlan plan)
{
    switch (plan) {
    case DataPlan::None: return "none";
    case DataPlan::Ratio: return "ratio";
    case DataPlan::DoubleRatio: return "double_ratio";
    case DataPlan::LocalScore: return "local_score";
    case DataPlan::WeightedSample: return "weighted_sample";
    }
    return "none";
}

/// JSON given as text; text that is not JSON is kept as a string, so that nothing is lost.
nlohmann::json parsed(const std::string& text)
{
    if (text.empty())
        return nullptr;
    nlohmann::json json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
    return json.is_discarded() ? nlohmann::json(text) : json;
}

std::string unparsed(const nlohmann::json& json)
{
    if (json.is_null())
        return {};
    return json.is_string() ? json.get<std::string>() : json.dump();
}

void addNotes(const EstimatorNotes& notes, nlohmann::json& document)
{
    document["parameter_units"] = notes.parameterUnits;
    document["observable_units"] = notes.observableUnits;
    document["validity_box"] = notes.validityBox;
    document["provenance"] = parsed(notes.provenance);
    document["checks"] = parsed(notes.checks);
}

/// Head, network and scaling come from the kind; loss and data plan are those of the method.
void addMethod(const std::string& name, nlohmann::json& document)
{
    const Method* method = findMethod(name);
    document["loss"] = method ? lossName(method->loss) : "unknown";
    document["data_plan"] = method ? dataPlanName(method->dataPlan) : "unknown";
}

/// Puts the file's name in front of what went wrong inside.
Error inFile(const std::filesystem::path& path, const Error& error)
{
    return {error.code, path.string() + ": " + error.message, error.hint};
}

Result<EstimatorArchive> readArchive(const std::filesystem::path& path)
{
    const Result<ZipEntries> entries = readZip(path);
    if (!entries)
        return entries.error();
    Result<EstimatorArchive> archive = fromEntries(*entries, path.string());
    if (!archive)
        return archive;
    const nlohmann::json& document = archive->document;
    const auto format = document.find("format");
    if (format == document.end() || *format != formatName)
        return invalidInput(path.string() + " is not an estimator file.",
                            "Name a file that ends in .assay-estimator.");
    const auto version = document.find("format_version");
    if (version == document.end() || !version->is_number_integer() || *version > formatVersion)
        return unsupported(path.string() + " has a newer format than this program knows.",
                           "Open it with a newer version of Assay.");
    return archive;
}

Result<EstimatorNotes> notesFromJson(const nlohmann::json& document)
{
    try {
        EstimatorNotes notes;
        notes.parameterUnits = document.at("parameter_units");
        notes.observableUnits = document.at("observable_units");
        notes.validityBox = document.at("validity_box");
        notes.provenance = unparsed(document.at("provenance"));
        notes.checks = unparsed(document.at("checks"));
        return notes;
    } catch (const nlohmann::json::exception& exception) {
        return invalidInput(std::string("the notes are damaged: ") + exception.what() + ".",
                            "Save the estimator again.");
    }
}

} // namespace

Status saveEstimator(const Estimator& estimator, const std::filesystem::path& path,
                     const EstimatorNotes& notes)
{
    Result<EstimatorArchive> archive = archiveEstimator(estimator);
    if (!archive)
        return archive.error();
    archive->document["format"] = formatName;
    archive->document["format_version"] = formatVersion;
    archive->document["written_by"] = "Assay " ASSAY_VERSION;
    addMethod(estimator.info().method, archive->document);
    addNotes(notes, archive->document);
    return writeZip(path, toEntries(*archive));
}

Result<std::shared_ptr<const Estimator>> loadEstimator(const std::filesystem::path& path,
                                                       const ImportNames& names)
{
    if (isMadMinerEstimator(path))
        return loadMadMinerEstimator(path, names);
    const Result<EstimatorArchive> archive = readArchive(path);
    if (!archive)
        return archive.error();
    auto estimator = restoreEstimator(*archive);
    if (!estimator)
        return inFile(path, estimator.error());
    return estimator;
}

Result<EstimatorNotes> readEstimatorNotes(const std::filesystem::path& path)
{
    const Result<EstimatorArchive> archive = readArchive(path);
    if (!archive)
        return archive.error();
    Result<EstimatorNotes> notes = notesFromJson(archive->document);
    if (!notes)
        return inFile(path, notes.error());
    return notes;
}

} // namespace assay
