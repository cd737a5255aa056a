// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSchema.hpp"
#include "core/events/Hdf5File.hpp"

namespace assay {

/// Version of the group `/assay` that our MadMiner files carry and MadMiner ignores:
///   format_version int64 ()      this number
///   event_id       uint64 (N)    decides the partition
///   z              float64 (N,Z) latents, where known
///   components     int64 (C,P)   exponents, only when the group `morphing` cannot hold them
///   partition      uint8 (N)     Part of each event, where a split was stored
///   partition_rule JSON text     its seed and shares
///   columns        JSON text     latents, mixture flag, units, labels, long expressions
///   provenance     JSON text     where the sample comes from
constexpr std::int64_t assayGroupVersion = 1;

/// Adds to \p schema what `/assay` says about it. A missing group changes nothing; one that a
/// newer version wrote is refused.
Status readAssayGroup(const Hdf5File& file, EventSchema& schema);

/// Writes format_version, components, columns and provenance; the columns per event are not
/// written here.
Status writeAssayGroup(Hdf5File& file, const EventSchema& schema);

} // namespace assay
