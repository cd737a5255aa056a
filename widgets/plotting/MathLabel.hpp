// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QSizeF>
#include <QString>
#include <QVector>

namespace assay {

/// A piece of a label that is drawn at one height.
struct MathRun {
    enum class Script { Normal, Subscript, Superscript };
    QString text;
    Script script = Script::Normal;

    bool operator==(const MathRun&) const = default;
};

/// Parses a LaTeX-like label such as "c_{HW} [TeV^{-2}]" or "\hat{\theta}_1": groups after _ and ^,
/// Greek letters, accents, script capitals, fractions and the usual symbols; unknown commands and
/// unbalanced braces are kept as typed.
QVector<MathRun> parseMathLabel(const QString& label);

/// One line of Unicode, for tables, tooltips and accessible names: "c_HW", "θ₁", "TeV⁻²".
QString mathToUnicode(const QString& label);
/// For QLabel and other places that understand rich text.
QString mathToHtml(const QString& label);

/// For LaTeX and matplotlib: text with the symbols and scripts between dollars.
QString mathToLatex(const QString& label);

/// Size of the label when drawn with \p font.
QSizeF mathSize(const QString& label, const QFont& font);
/// Draws the label with its left end at \p left and its normal text on the line \p baseline.
void drawMath(QPainter& painter, double left, double baseline, const QString& label,
              const QFont& font, const QColor& color);

/// "name [unit]" as a label; the unit is left out when empty.
QString labelWithUnit(const QString& label, const QString& unit);

} // namespace assay
