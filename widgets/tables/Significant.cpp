// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/Significant.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double smallest = 1e-4, largest = 1e6; ///< Of what is written without an exponent.

int decade(double value)
{
    return int(std::floor(std::log10(std::abs(value))));
}

} // namespace

QString significant(double value, int digits)
{
    const double size = std::abs(value);
    if (!std::isfinite(value) || size == 0.0)
        return QString::number(value);
    if (size < smallest || size >= largest)
        return QString::number(value, 'e', digits - 1);
    // 9.9996 has one digit more before the point when it is rounded.
    const double rounded = QString::number(value, 'e', digits - 1).toDouble();
    return QString::number(value, 'f', std::max(0, digits - 1 - decade(rounded)));
}

QString withError(double value, double error)
{
    constexpr int least = 4, ofError = 2;
    int digits = least;
    if (error > 0.0 && std::isfinite(error) && std::isfinite(value) && value != 0.0)
        digits = std::clamp(decade(value) - decade(error) + ofError, least, 12);
    return QString("%1 ± %2").arg(significant(value, digits), significant(error, ofError));
}

} // namespace assay
