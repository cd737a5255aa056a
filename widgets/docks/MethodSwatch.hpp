// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QWidget>

namespace assay {

/// The line and the marker by which a method is known in every plot.
class MethodSwatch : public QWidget {
    Q_OBJECT
public:
    explicit MethodSwatch(QWidget* parent = nullptr);

    /// Hidden for an empty name.
    void setMethod(const QString& method);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_method;
};

} // namespace assay
