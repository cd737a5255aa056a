// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/WindowSelection.hpp"

namespace assay {

void WindowSelection::select(const Selected& selected)
{
    if (m_current == selected)
        return;
    m_current = selected;
    Q_EMIT changed();
}

} // namespace assay
