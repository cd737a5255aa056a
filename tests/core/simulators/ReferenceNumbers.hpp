// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QString>

#include <cmath>
#include <fstream>
#include <string>
#include <vector>

namespace assay::reference {

using Json = nlohmann::json;

/// A section of the numbers printed with the methods (10 significant digits).
inline Json section(const std::string& name)
{
    std::ifstream file(std::string(ASSAY_TEST_DATA) + "/methods-toys.json");
    return Json::parse(file).at(name);
}

/// The last digits of some printed expectations are rounded the wrong way by up to 5e-12 relative
/// (our quadrature gives the same with other ranges and steps): that much is granted beyond half a
/// digit. True if \p value would be printed as \p printed with this many significant digits; zeros
/// (and what rounding left of them in the reference) to 1e-12.
inline bool agrees(double value, double printed, int digits = 10)
{
    if (std::abs(printed) < 1e-11)
        return std::abs(value - printed) < 1e-12;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(printed))) - digits + 1);
    return std::abs(value - printed) <= 0.5 * unit + 1e-11 * std::abs(printed);
}

inline QByteArray message(const std::string& what, double value, double printed)
{
    return QString("%1: got %2, reference %3")
        .arg(QString::fromStdString(what))
        .arg(value, 0, 'g', 15)
        .arg(printed, 0, 'g', 12)
        .toUtf8();
}

inline std::shared_ptr<const Process> process(const std::string& name,
                                              const ProcessSettings& settings = {})
{
    const auto made = createProcess(name, settings);
    return made ? *made : nullptr;
}

/// One column of numbers as events of a one-dimensional process.
inline Matrix column(const std::vector<double>& values)
{
    return Eigen::Map<const Vector>(values.data(), static_cast<Eigen::Index>(values.size()));
}

inline Matrix rows(const Json& json)
{
    Matrix result(json.size(), json.at(0).size());
    for (std::size_t i = 0; i < json.size(); ++i)
        for (std::size_t j = 0; j < json.at(i).size(); ++j)
            result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = json[i][j];
    return result;
}

/// llr(values; theta, ref).
inline Vector llr(const ExactDensity& density, Level level, const Matrix& values,
                  const Theta& theta, const Theta& ref)
{
    return density.logDensity(level, values, theta) - density.logDensity(level, values, ref);
}

/// E[f] under p(.|theta) at a level, f given at the nodes of the density's own rule.
inline double expectation(const ExactDensity& density, Level level, const Theta& theta,
                          const QuadratureRule& rule, const Vector& f)
{
    const Vector p = density.logDensity(level, rule.nodes, theta).array().exp();
    return (p.array() * rule.weights.array() * f.array()).sum();
}

} // namespace assay::reference

/// Fails the running test function unless the value prints as the reference does.
#define AGREES(what, value, printed)                                                               \
    do {                                                                                           \
        const double assayValue = (value);                                                         \
        const double assayPrinted = (printed);                                                     \
        QVERIFY2(assay::reference::agrees(assayValue, assayPrinted),                               \
                 assay::reference::message(what, assayValue, assayPrinted));                       \
    } while (false)
