// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QAbstractSpinBox>

namespace assay {

/// The text of a number, \p steps steps further: of the digit left of the cursor, or of the last
/// one; in the notation in which it is written ("1.5e-3" -> "1.6e-3"). Unchanged if it is none.
QString steppedNumber(const QString& text, int cursor, int steps);

/// A field for any number, also in scientific notation, of which the arrow keys and the wheel
/// change one significant digit. Every text can be typed: who reads it says what is wrong with it.
class NumberEdit : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit NumberEdit(QWidget* parent = nullptr);

    QString number() const { return text(); }
    void setNumber(const QString& text);
    void stepBy(int steps) override;

protected:
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
    QValidator::State validate(QString&, int&) const override { return QValidator::Acceptable; }
};

} // namespace assay
