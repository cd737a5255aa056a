// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/model/Parameter.hpp"
#include "core/model/Polynomial.hpp"

#include <cstddef>
#include <vector>

namespace assay {

/// Points of a square basis [C][P] that are linearly dependent in the space of components, so that
/// morphing is impossible; empty when it is invertible, or when the basis is not square.
std::vector<std::size_t> dependentPoints(const std::vector<Parameter>& parameters,
                                         const Polynomial& polynomial, const Matrix& basis);

/// Where to put one point of a square basis, the others staying where they are: the place within
/// the ranges that makes the determinant of the component matrix largest, among a few thousand
/// evenly spread ones. The determinant is linear in phi(theta) of that point, so this costs one
/// decomposition and O(C) per place.
Theta bestPlace(const std::vector<Parameter>& parameters, const Polynomial& polynomial,
                const Matrix& basis, std::size_t point);

} // namespace assay
