// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/DropTarget.hpp"

#include <QWidget>

namespace assay {

/// A frame around a plot over which something is dragged, and a sentence that says what the drop
/// will do: a tick and a solid frame if it does something, else a cross and a dashed one.
class DropHint : public QWidget {
    Q_OBJECT
public:
    DropHint(QWidget& over, const DropOffer& offer);

    const DropOffer& offer() const { return m_offer; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DropOffer m_offer;
};

} // namespace assay
