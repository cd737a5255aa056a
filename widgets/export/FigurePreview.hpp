// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QImage>
#include <QWidget>

namespace assay {

/// A figure as it will be on paper, as large as there is room for.
class FigurePreview : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    void setPicture(const QImage& picture, const QString& description);
    /// Said while there is no picture.
    void setText(const QString& text);
    const QImage& picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QString m_text;
};

} // namespace assay
