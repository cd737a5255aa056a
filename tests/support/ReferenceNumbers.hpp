// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <string>

namespace assay::reference {

/// tests/reference/answers/NAME.json.
inline nlohmann::json answers(const std::string& name)
{
    std::ifstream file(std::string(ASSAY_TEST_DATA) + "/answers/" + name + ".json");
    return nlohmann::json::parse(file);
}

inline Vector vectorOf(const nlohmann::json& values)
{
    Vector result(static_cast<Eigen::Index>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i)
        result[static_cast<Eigen::Index>(i)] = values[i].get<double>();
    return result;
}

inline Matrix matrixOf(const nlohmann::json& rows)
{
    Matrix result(static_cast<Eigen::Index>(rows.size()),
                  static_cast<Eigen::Index>(rows.empty() ? 0 : rows[0].size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        result.row(static_cast<Eigen::Index>(i)) = vectorOf(rows[i]).transpose();
    return result;
}

/// The recommended comparison of the reference numbers: largest |a - b| over the largest |b| of the
/// array; infinite when the shapes differ or anything is not finite.
template <typename A, typename B>
double difference(const Eigen::DenseBase<A>& a, const Eigen::DenseBase<B>& b)
{
    if (a.rows() != b.rows() || a.cols() != b.cols() || a.size() == 0)
        return std::numeric_limits<double>::infinity();
    const double scale = b.derived().array().abs().maxCoeff();
    const double worst = (a.derived().array() - b.derived().array()).abs().maxCoeff();
    if (!std::isfinite(worst))
        return std::numeric_limits<double>::infinity();
    return worst / std::max(scale, std::numeric_limits<double>::min());
}

} // namespace assay::reference
