// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QWidget>

class QLineEdit;

namespace assay {

/// From where to where a parameter is scanned: two numbers, checked as they are typed.
class AxisRange : public QWidget {
    Q_OBJECT
public:
    /// Names the fields "NAME.low" and "NAME.high"; \p what says which axis it is.
    AxisRange(const QString& name, const QString& what, QWidget* parent = nullptr);

    void setRange(double low, double high);

Q_SIGNALS:
    /// By the user; low < high.
    void edited(double low, double high);

private:
    QLineEdit* addField(const QString& name, const QString& accessible);
    void check(bool finished);

    QLineEdit* m_low = nullptr;
    QLineEdit* m_high = nullptr;
    double m_shownLow = 0.0;
    double m_shownHigh = 0.0;
};

} // namespace assay
