// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>

namespace assay {

class PlotView;

/// Plots of one window that show the same axes show the same part of them: a plot that is left, as
/// another tab is chosen, hands its zoom to the others of its group.
class SharedZoom : public QObject {
    Q_OBJECT
public:
    /// Belongs to \p plot from now on.
    explicit SharedZoom(PlotView& plot);

    /// What the axes are, such as "compare c1 c2"; nothing is shared without a name.
    void setGroup(const QString& name) { m_group = name; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PlotView& m_plot;
    QString m_group;
};

} // namespace assay
