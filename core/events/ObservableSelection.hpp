// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSample.hpp"
#include "core/model/Observable.hpp"

#include <vector>

namespace assay {

/// The sample with these columns of x only, in this order. An observable is the column that its
/// expression names, or else its own name. The content hash covers the choice. Reading costs a
/// copy.
Result<EventSample> selectObservables(const EventSample& sample,
                                      const std::vector<Observable>& observables);

} // namespace assay
