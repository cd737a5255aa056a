// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <string>

namespace assay {

/// A parameter of the theory, e.g. a Wilson coefficient.
struct Parameter {
    std::string name;       ///< Identifier in recipes and files.
    std::string label;      ///< LaTeX-like label for plots; empty means the name.
    double low = -1.0;      ///< Range of interest; neither a prior nor a limit.
    double high = 1.0;
    std::string unit;       ///< E.g. "TeV^-2"; empty when dimensionless.
    int maxPower = 2;       ///< Highest power in the squared matrix element.
    std::string lhaBlock;   ///< SLHA block and id, for the steering of generators.
    long lhaId = 0;
    std::string transform;  ///< MadMiner's card expression in `theta`; empty means identity.

    bool operator==(const Parameter&) const = default;
};

} // namespace assay
