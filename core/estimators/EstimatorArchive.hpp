// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/NpyArray.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/ZipEntries.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace assay {

/// The content of an estimator file, in memory: what `estimator.json` says, arrays by name, and the
/// archives of estimators that this one is made of.
struct EstimatorArchive {
    nlohmann::json document = nlohmann::json::object();
    std::map<std::string, NpyArray> arrays;
    std::map<std::string, EstimatorArchive> parts;

    void addVector(const std::string& name, const std::vector<double>& values);
    void addVector(const std::string& name, const Vector& values);
    void addMatrix(const std::string& name, const Matrix& values);

    /// An array that must be there, finite, and of one or two dimensions.
    Result<Vector> vector(const std::string& name) const;
    Result<Matrix> matrix(const std::string& name) const;
    Result<const EstimatorArchive*> part(const std::string& name) const;
};

ZipEntries toEntries(const EstimatorArchive& archive);
/// Refuses entries that do not belong, broken JSON and broken arrays; \p name is used in messages.
Result<EstimatorArchive> fromEntries(const ZipEntries& entries, const std::string& name);

} // namespace assay
