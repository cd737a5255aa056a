// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once


class QWidget;

namespace assay {

/// Lets \p property of \p widget be part of how the window looks at a project: chosen tabs, boxes
/// and sliders that are not part of the study. The widget needs an object name. Tabs, splitters,
/// tables, plots and sliders of parameters are kept without being asked.
void keepInView(QWidget* widget, const char* property);

} // namespace assay
