// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/PartonProcess.hpp"

namespace assay {

/// Default observables and selection of processes with Z Z -> e- e+ mu- mu+, with those of two jets
/// from the scattering of vector bosons if \p jets.
void describeFourLeptons(PartonProcessInfo& info, bool jets);

} // namespace assay
