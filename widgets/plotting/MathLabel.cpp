// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/MathLabel.hpp"

#include <QFontMetricsF>
#include <QHash>
#include <QRegularExpression>

namespace assay {

namespace {

using Script = MathRun::Script;

const QHash<QString, QString>& symbols()
{
    static const QHash<QString, QString> table = {{"alpha", "α"},
                                                  {"beta", "β"},
                                                  {"gamma", "γ"},
                                                  {"delta", "δ"},
                                                  {"epsilon", "ε"},
                                                  {"zeta", "ζ"},
                                                  {"eta", "η"},
                                                  {"theta", "θ"},
                                                  {"iota", "ι"},
                                                  {"kappa", "κ"},
                                                  {"lambda", "λ"},
                                                  {"mu", "μ"},
                                                  {"nu", "ν"},
                                                  {"xi", "ξ"},
                                                  {"pi", "π"},
                                                  {"rho", "ρ"},
                                                  {"sigma", "σ"},
                                                  {"tau", "τ"},
                                                  {"upsilon", "υ"},
                                                  {"phi", "φ"},
                                                  {"chi", "χ"},
                                                  {"psi", "ψ"},
                                                  {"omega", "ω"},
                                                  {"Gamma", "Γ"},
                                                  {"Delta", "Δ"},
                                                  {"Theta", "Θ"},
                                                  {"Lambda", "Λ"},
                                                  {"Xi", "Ξ"},
                                                  {"Pi", "Π"},
                                                  {"Sigma", "Σ"},
                                                  {"Phi", "Φ"},
                                                  {"Psi", "Ψ"},
                                                  {"Omega", "Ω"},
                                                  {"ell", "ℓ"},
                                                  {"times", "×"},
                                                  {"pm", "±"},
                                                  {"mp", "∓"},
                                                  {"cdot", "·"},
                                                  {"infty", "∞"},
                                                  {"to", "→"},
                                                  {"sqrt", "√"},
                                                  {"sum", "Σ"},
                                                  {"partial", "∂"},
                                                  {"varphi", "φ"},
                                                  {"varepsilon", "ε"},
                                                  {"le", "≤"},
                                                  {"leq", "≤"},
                                                  {"ge", "≥"},
                                                  {"geq", "≥"},
                                                  {"neq", "≠"},
                                                  {"approx", "≈"},
                                                  {"sim", "∼"},
                                                  {"in", "∈"},
                                                  {"cup", "∪"},
                                                  {"cap", "∩"},
                                                  {"mid", "|"},
                                                  {"perp", "⊥"},
                                                  {"parallel", "∥"},
                                                  {"prime", "′"},
                                                  {"langle", "⟨"},
                                                  {"rangle", "⟩"},
                                                  {"dots", "…"},
                                                  {"ldots", "…"},
                                                  {"circ", "°"},
                                                  {"degree", "°"},
                                                  {"hbar", "ħ"},
                                                  {"nabla", "∇"},
                                                  {"int", "∫"},
                                                  {"rightarrow", "→"},
                                                  {"leftrightarrow", "↔"},
                                                  {"mathrm", ""},
                                                  {"text", ""},
                                                  {"rm", ""},
                                                  {"mathbf", ""},
                                                  {"boldsymbol", ""},
                                                  {"mathit", ""},
                                                  {"operatorname", ""},
                                                  {"left", ""},
                                                  {"right", ""},
                                                  {"ln", "ln"},
                                                  {"log", "log"},
                                                  {"exp", "exp"},
                                                  {"sin", "sin"},
                                                  {"cos", "cos"},
                                                  {"tan", "tan"},
                                                  {"max", "max"},
                                                  {"min", "min"},
                                                  {",", " "},
                                                  {";", " "},
                                                  {" ", " "},
                                                  {"!", ""},
                                                  {"quad", "  "},
                                                  {"%", "%"},
                                                  {"#", "#"},
                                                  {"_", "_"},
                                                  {"&", "&"},
                                                  {"{", "{"},
                                                  {"}", "}"},
                                                  {"$", "$"}};
    return table;
}

/// Marks that stand over the letter that they follow.
const QHash<QString, QString>& accents()
{
    static const QHash<QString, QString> table = {
        {"hat", "\u0302"}, {"widehat", "\u0302"}, {"bar", "\u0304"}, {"overline", "\u0304"},
        {"tilde", "\u0303"}, {"vec", "\u20d7"}, {"dot", "\u0307"}};
    return table;
}

/// Script capitals that every font has; others stay as they are.
QString script(const QString& letters)
{
    static const QString plain = "BEFHILMRego";
    static const QString curly = "ℬℰℱℋℐℒℳℛℯℊℴ";
    QString out;
    for (const QChar c : letters) {
        const auto index = plain.indexOf(c);
        out += index < 0 ? c : curly[index];
    }
    return out;
}

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
        if (accents().contains(name)) {
            while (m_at < m_label.size() && m_label[m_at] == ' ') // \bar q
                ++m_at;
            return accented(argument(), accents().value(name));
        }
        if ((name == "mathcal" || name == "mathscr") && m_at < m_label.size())
            return script(argument());
        if (name == "frac") {
            const QString above = argument();
            return above + "/" + argument();
        }
        const auto known = symbols().constFind(name);
        return known == symbols().cend() ? QString("\\") + name : *known;
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

const QRegularExpression& letters()
{
    static const QRegularExpression two("[A-Za-z]{2,}");
    return two;
}

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing;
}

/// Whether LaTeX needs $ around a letter.
bool isMathPiece(const QString& piece)
{
    return piece[0].unicode() > 127 || isMark(piece.back());
}

/// Plain text, and the letters that need a command one at a time with their accents.
QStringList latexPieces(const QString& text)
{
    QStringList pieces;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool accented = i + 1 < text.size() && isMark(text[i + 1]);
        const bool plain = text[i].unicode() <= 127 && !accented;
        if (isMark(text[i]) && !pieces.isEmpty())
            pieces.back() += text[i];
        else if (plain && !pieces.isEmpty() && pieces.back()[0].unicode() <= 127
                 && !isMark(pieces.back().back()))
            pieces.back() += text[i];
        else
            pieces << QString(text[i]);
    }
    return pieces;
}

/// Unicode as commands; what has none stays.
const QHash<QChar, QString>& commands()
{
    static const QHash<QChar, QString> table = [] {
        QHash<QChar, QString> names;
        for (auto it = symbols().cbegin(); it != symbols().cend(); ++it) {
            if (it->size() != 1 || it->at(0).unicode() <= 127)
                continue;
            // The shortest, then the first in the alphabet: several commands give one letter.
            QString& name = names[it->at(0)];
            if (name.isEmpty() || it.key().size() < name.size()
                || (it.key().size() == name.size() && it.key() < name))
                name = it.key();
        }
        return names;
    }();
    return table;
}

QString latexLetter(QChar c, bool math)
{
    static const QString curly = "ℬℰℱℋℐℒℳℛ", plain = "BEFHILMR";
    if (c == QChar(u'−'))
        return "-";
    if (const auto index = curly.indexOf(c); index >= 0)
        return "\\mathcal{" + QString(plain[index]) + "}";
    if (commands().contains(c))
        return "\\" + commands().value(c) + " ";
    if (QString("%#&_${}").contains(c))
        return "\\" + QString(c);
    return math && c == ' ' ? QString("\\ ") : QString(c);
}

/// \p text as LaTeX, without $.
QString latexOf(const QString& text, bool math)
{
    static const QHash<QString, QString> names = {{"\u0302", "hat"}, {"\u0304", "bar"},
                                                  {"\u0303", "tilde"}, {"\u20d7", "vec"},
                                                  {"\u0307", "dot"}};
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString letter = latexLetter(text[i], math);
        if (i + 1 < text.size() && isMark(text[i + 1]))
            out += "\\" + names.value(QString(text[++i])) + "{" + letter.trimmed() + "}";
        else
            out += letter;
    }
    return math ? out.trimmed() : out;
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
    return out;
}

QString mathToLatex(const QString& label)
{
    QString out;
    bool math = false;
    const auto setMath = [&](bool on) {
        if (on != math)
            out += '$';
        math = on;
    };
    for (const MathRun& run : parseMathLabel(label)) {
        if (run.script != Script::Normal) {
            setMath(true);
            const bool words = run.text.size() > 1 && run.text.contains(letters());
            out += run.script == Script::Subscript ? "_{" : "^{";
            out += (words ? "\\mathrm{" : "") + latexOf(run.text, true) + (words ? "}}" : "}");
            continue;
        }
        for (const QString& piece : latexPieces(run.text)) {
            setMath(isMathPiece(piece));
            out += latexOf(piece, math);
        }
    }
    setMath(false);
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
