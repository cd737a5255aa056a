// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/events/EventSchema.hpp"
#include "core/inference/Limits.hpp"
#include "core/simulators/Process.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace assay::batch {

/// "a,b,c" as numbers.
Result<std::vector<double>> parseNumbers(const std::string& text);

/// "a,b,..." in the order of the parameters, or the name of a benchmark.
Result<Theta> parseTheta(const std::string& text, const EventSchema& schema);
Result<std::vector<Theta>> parseThetas(const std::vector<std::string>& texts,
                                       const EventSchema& schema);

/// "first:end" (end not included), cut at \p size; empty text means everything.
struct EventRange {
    std::size_t first = 0;
    std::size_t count = 0;
};
Result<EventRange> parseRange(const std::string& text, std::size_t size);

/// "lo:hi:n", both ends included.
Result<GridAxis> parseAxis(const std::string& text);

/// "key=value" items; a value that is a number is one, anything else is text.
Result<ProcessSettings> parseSettings(const std::vector<std::string>& items);

/// [T][P]
Matrix toMatrix(const std::vector<Theta>& thetas);

/// The answer to --nu until nuisance parameters exist.
Error nuisanceNotAvailable();

} // namespace assay::batch
