// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/events/EventSchema.hpp"
#include "core/events/Hdf5File.hpp"

namespace assay {

/// True if the systematics are written as releases 0.6 to 0.8 did: a parent for every nuisance
/// parameter, or a tab-joined tuple such as "scale<TAB>0.5,1.0,2.0<TAB>mu".
bool hasL4Systematics(const Hdf5File& file);

/// Fills schema.systematics from any layout; before 0.6 the type is not known and stays empty.
Status readSystematics(const Hdf5File& file, EventSchema& schema);
/// Fills schema.nuisances; before 0.6 without the parent systematic.
Status readNuisances(const Hdf5File& file, EventSchema& schema);

} // namespace assay
