// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/NumberEdit.hpp"

#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace assay {

QString steppedNumber(const QString& text, int cursor, int steps)
{
    static const QRegularExpression form("^\\s*([-+]?)(\\d*)(?:\\.(\\d*))?([eE][-+]?\\d+)?\\s*$");
    const QRegularExpressionMatch match = form.match(text);
    const QString whole = match.captured(2), decimals = match.captured(3);
    if (!match.hasMatch() || (whole.isEmpty() && decimals.isEmpty()))
        return text;
    // Place of the digit: 0 for ones, -1 for tenths.
    const int first = int(match.capturedStart(2));
    const int digit = cursor - 1 - first;
    int place = -int(decimals.size());
    if (digit >= 0 && digit < whole.size())
        place = int(whole.size()) - 1 - digit;
    else if (digit > whole.size() && digit <= whole.size() + decimals.size())
        place = int(whole.size()) - digit;
    const double mantissa = QLocale::c().toDouble(match.captured(1) + whole + "." + decimals + "0");
    const double next = mantissa + steps * std::pow(10.0, place);
    const int shown = std::max(int(decimals.size()), -place);
    return QString::number(next, 'f', shown) + match.captured(4);
}

NumberEdit::NumberEdit(QWidget* parent) : QAbstractSpinBox(parent)
{
    setButtonSymbols(NoButtons);
    setFrame(false);
}

void NumberEdit::setNumber(const QString& text)
{
    lineEdit()->setText(text);
    lineEdit()->selectAll();
}

void NumberEdit::stepBy(int steps)
{
    const QString before = text();
    const int fromEnd = int(before.size()) - lineEdit()->cursorPosition();
    const QString after = steppedNumber(before, lineEdit()->cursorPosition(), steps);
    lineEdit()->setText(after);
    lineEdit()->setCursorPosition(std::max(0, int(after.size()) - fromEnd));
}

} // namespace assay
