// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/events/EventSchema.hpp"

#include <QStringList>

#include <vector>

namespace assay {

/// The physics benchmarks as a morphing basis, [benchmarks][parameters].
Matrix basisOf(const EventSchema& schema);

/// Benchmarks that an optimisation leaves where they are: the reference first, then those of
/// \p locked.
std::vector<Benchmark> fixedBenchmarks(const EventSchema& schema, const QStringList& locked);

/// The benchmarks of an optimised basis: \p fixed come first in it and keep their names, the others
/// take those of the schema in their order.
std::vector<Benchmark> benchmarksOf(const Matrix& basis, const std::vector<Benchmark>& fixed,
                                    const EventSchema& schema);

} // namespace assay
