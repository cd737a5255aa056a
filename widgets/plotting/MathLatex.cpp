// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MathSymbols.hpp"

#include <QRegularExpression>

namespace assay {

namespace {

using Script = MathRun::Script;

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
        for (auto it = mathSymbols().cbegin(); it != mathSymbols().cend(); ++it) {
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

} // namespace

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

} // namespace assay
