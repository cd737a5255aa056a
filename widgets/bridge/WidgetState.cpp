// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/WidgetState.hpp"

#include <QVariant>
#include <QWidget>

namespace assay {

void keepInView(QWidget* widget, const char* property)
{
    widget->setProperty("keptInView", QByteArray(property));
}

} // namespace assay
