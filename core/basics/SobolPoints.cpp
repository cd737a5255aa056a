// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/SobolPoints.hpp"

#include <boost/random/sobol.hpp>

namespace assay {

Matrix sobolPoints(std::size_t count, std::size_t dimensions)
{
    Matrix points(static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(dimensions));
    if (points.size() == 0)
        return points;
    boost::random::sobol engine(dimensions);
    for (Eigen::Index i = 0; i < points.size(); ++i)
        points.data()[i] = static_cast<double>(engine() >> 11) * 0x1.0p-53;
    return points;
}

} // namespace assay
