// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/SampleView.hpp"
#include "widgets/bridge/WindowSelection.hpp"
#include "widgets/bridge/TaskBridge.hpp"

namespace assay {

/// What every page, panel and dock works on.
struct PageContext {
    ProjectDocument& document;
    TaskBridge& tasks;
    SampleView& sample;
    WindowSelection& selection;
};

} // namespace assay
