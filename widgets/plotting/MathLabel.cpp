// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/MathLabel.hpp"

#include "widgets/plotting/MathSymbols.hpp"

#include <QFontMetricsF>

namespace assay {

namespace {

using Script = MathRun::Script;

/// Reads labels character by character; keeps what it does not understand.
class LabelParser {
public:
    explicit LabelParser(const QString& label) : m_label(label) {}

    QVector<MathRun> parse()
    {
        while (m_at < m_label.size())
            step();
        return m_runs;
    }

private:
    void append(const QString& text, Script script)
    {
        if (text.isEmpty())
            return;
        if (!m_runs.isEmpty() && m_runs.back().script == script)
            m_runs.back().text += text;
        else
            m_runs.push_back({text, script});
    }

    /// \p mark after every letter: \hat{\theta} is one letter, \bar{pp} are two.
    static QString accented(const QString& letters, const QString& mark)
    {
        QString out;
        for (const QChar c : letters)
            out += c + mark;
        return out;
    }

    /// A command at m_at ('\'), as Unicode.
    QString command()
    {
        qsizetype end = m_at + 1;
        while (end < m_label.size() && m_label[end].isLetter())
            ++end;
        if (end == m_at + 1 && end < m_label.size())
            ++end;
        const QString name = m_label.mid(m_at + 1, end - m_at - 1);
        m_at = end;
        if (mathAccents().contains(name)) {
            while (m_at < m_label.size() && m_label[m_at] == ' ') // \bar q
                ++m_at;
            return accented(argument(), mathAccents().value(name));
        }
        if ((name == "mathcal" || name == "mathscr") && m_at < m_label.size())
            return mathScript(argument());
        if (name == "frac") {
            const QString above = argument();
            return above + "/" + argument();
        }
        const auto known = mathSymbols().constFind(name);
        return known == mathSymbols().cend() ? QString("\\") + name : *known;
    }

    /// The argument of _ or ^: a group in braces, a command or one character.
    QString argument()
    {
        if (m_at >= m_label.size())
            return {};
        if (m_label[m_at] == '\\')
            return command();
        if (m_label[m_at] != '{')
            return m_label.mid(m_at++, 1);
        QString text;
        int depth = 0;
        while (m_at < m_label.size()) {
            const QChar c = m_label[m_at];
            if (c == '\\') {
                text += command();
                continue;
            }
            ++m_at;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0)
                break;
            if (c != '{' && c != '}')
                text += c;
        }
        return text;
    }

    void step()
    {
        const QChar c = m_label[m_at];
        const bool script = (c == '_' || c == '^') && m_at + 1 < m_label.size() && m_at > 0
                            && (c == '^' || isSubscript());
        if (script) {
            ++m_at;
            const QString power = c == '^' ? negativePower() : QString();
            append(power.isEmpty() ? argument() : power,
                   c == '_' ? Script::Subscript : Script::Superscript);
        } else if (c == '\\') {
            append(command(), Script::Normal);
        } else {
            ++m_at;
            if (c != '$' && c != '{' && c != '}')
                append(c, Script::Normal);
        }
    }

    /// Units such as TeV^-2 need no braces. Empty if there is no minus sign before digits.
    QString negativePower()
    {
        qsizetype end = m_at + 1;
        while (end < m_label.size() && m_label[end].isDigit())
            ++end;
        if (m_at >= m_label.size() || m_label[m_at] != '-' || end == m_at + 1)
            return {};
        const QString power = m_label.mid(m_at, end - m_at);
        m_at = end;
        return power;
    }

    /// Plain names such as pt_j1 keep their underscore: only a group, a digit at the end of the
    /// word or a single letter is a subscript.
    bool isSubscript() const
    {
        const QChar next = m_label[m_at + 1];
        if (next == '{' || next == '\\')
            return true;
        return m_at + 2 >= m_label.size() || !m_label[m_at + 2].isLetterOrNumber();
    }

    const QString m_label;
    qsizetype m_at = 0;
    QVector<MathRun> m_runs;
};

/// Unicode characters for a script, or an empty string when one of them does not exist.
QString unicodeScript(const QString& text, Script script)
{
    static const QString plain = "0123456789+-()n";
    static const QString super = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ";
    static const QString sub = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙ";
    QString out;
    for (const QChar c : text) {
        const auto index = plain.indexOf(c);
        if (index < 0)
            return {};
        out += script == Script::Subscript ? sub[index] : super[index];
    }
    return out;
}

QFont scriptFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.75);
    return small;
}

} // namespace

QVector<MathRun> parseMathLabel(const QString& label)
{
    return LabelParser(label).parse();
}

QString mathToUnicode(const QString& label)
{
    QString out;
    for (const MathRun& run : parseMathLabel(label)) {
        if (run.script == Script::Normal) {
            out += run.text;
            continue;
        }
        const QString direct = unicodeScript(run.text, run.script);
        const QChar mark = run.script == Script::Subscript ? '_' : '^';
        out += direct.isEmpty() ? mark + run.text : direct;
    }
    return out;
}

QString mathToHtml(const QString& label)
{
    QString out;
    for (const MathRun& run : parseMathLabel(label)) {
        const QString text = run.text.toHtmlEscaped();
        if (run.script == Script::Subscript)
            out += "<sub>" + text + "</sub>";
        else if (run.script == Script::Superscript)
            out += "<sup>" + text + "</sup>";
        else
            out += text;
    }
    // A line is not higher for what is raised, so that its top would be cut off at some sizes; it
    // is for a larger letter, here one without width.
    if (out.contains("<sup>"))
        out.prepend("<span style='font-size:large'>&#8203;</span>");
    return out;
}

QSizeF mathSize(const QString& label, const QFont& font)
{
    const QFontMetricsF normal(font);
    const QFontMetricsF small(scriptFont(font));
    double width = 0.0;
    for (const MathRun& run : parseMathLabel(label))
        width += (run.script == Script::Normal ? normal : small).horizontalAdvance(run.text);
    return {width, normal.height() * 1.2};
}

void drawMath(QPainter& painter, double left, double baseline, const QString& label,
              const QFont& font, const QColor& color)
{
    const QFontMetricsF normal(font);
    const QFont small = scriptFont(font);
    painter.setPen(color);
    for (const MathRun& run : parseMathLabel(label)) {
        const bool isScript = run.script != Script::Normal;
        const double shift = run.script == Script::Subscript     ? 0.18 * normal.height()
                             : run.script == Script::Superscript ? -0.38 * normal.ascent()
                                                                 : 0.0;
        painter.setFont(isScript ? small : font);
        painter.drawText(QPointF(left, baseline + shift), run.text);
        left += QFontMetricsF(isScript ? small : font).horizontalAdvance(run.text);
    }
}

QString labelWithUnit(const QString& label, const QString& unit)
{
    return unit.isEmpty() ? label : label + " [" + unit + "]";
}

} // namespace assay
