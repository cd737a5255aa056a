// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/batch/Command.hpp"

namespace assay::batch {

/// `point`: components of a squared amplitude at points of phase space.
Action pointSetup(CLI::App& app);

} // namespace assay::batch
