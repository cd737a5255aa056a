// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace assay {

/// Walks the heaps that hold the texts of an open dataset of variable-length strings, before the
/// library does: in a damaged one it would walk in circles for ever (HDF5 1.10). With the HDF5 lock
/// held. \p label names the dataset in errors.
Status checkTextHeap(std::int64_t dataset, std::size_t elements, const std::string& label);

} // namespace assay
