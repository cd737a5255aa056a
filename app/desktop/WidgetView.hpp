// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QJsonObject>

class QWidget;

namespace assay {

/// How the widgets below \p root look that are not part of the study, by object name: tabs,
/// splitters, rows chosen in tables, zoomed plots, sliders of parameters, and what keepInView
/// names.
QJsonObject widgetViewsOf(const QWidget& root);

/// Applies what can be applied now; returns the rest, e.g. a choice among things that are not
/// loaded yet. Names that do not exist any more are dropped.
QJsonObject applyWidgetViews(QWidget& root, const QJsonObject& views);

} // namespace assay
