// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/QCustomPlot.hpp"

namespace assay {

/// The title of an axis at its far end, as figures of the field have it, with sub- and superscripts
/// (QCustomPlot's own labels are plain text in the middle).
class AxisTitle : public QCPAbstractItem {
    Q_OBJECT
public:
    /// Belongs to the plot of \p axis, which keeps room for it.
    explicit AxisTitle(QCPAxis* axis);

    void setTitle(const QString& title);
    const QString& title() const { return m_title; }
    const QCPAxis* axis() const { return m_axis; }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QPointer<QCPAxis> m_axis;
    QString m_title;
};

} // namespace assay
