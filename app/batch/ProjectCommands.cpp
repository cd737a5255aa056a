// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"

namespace assay::batch {

std::vector<Command> projectCommands()
{
    return {};
}

} // namespace assay::batch
