// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>

class QWidget;

namespace assay {

/// Tells the point of parameter space under the mouse, over every plot whose axes are parameters.
class HoverReadout : public QObject {
    Q_OBJECT
public:
    /// For the plots that are in \p pages now.
    explicit HoverReadout(QWidget& pages);

Q_SIGNALS:
    /// "θ = (0.12, -0.40)", or empty.
    void changed(const QString& text);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace assay
