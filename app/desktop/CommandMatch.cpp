// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/CommandMatch.hpp"

#include <QStringList>

#include <algorithm>

namespace assay {

namespace {

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Letters of \p word in their order, the first at the start of a word of \p text.
bool isSubsequence(const QString& word, const QString& text)
{
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (text[start] != word[0] || !startsWord(text, start))
            continue;
        qsizetype found = 1;
        for (qsizetype i = start + 1; i < text.size() && found < word.size(); ++i)
            if (text[i] == word[found])
                ++found;
        if (found == word.size())
            return true;
    }
    return false;
}

int wordScore(const QString& word, const QString& text)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        best = std::max(best, startsWord(text, at) ? (at == 0 ? 100 : 80) : 40);
    if (best == 0 && word.size() >= 3 && isSubsequence(word, text))
        best = 10;
    return best;
}

QStringList wordsOf(const QString& query)
{
    return query.toLower().split(' ', Qt::SkipEmptyParts);
}

} // namespace

int matchScore(const QString& query, const QString& text)
{
    return matchScore(query, text, {});
}

int matchScore(const QString& query, const QString& title, const QString& further)
{
    const QString first = title.toLower();
    const QString second = further.toLower();
    int sum = 0;
    for (const QString& word : wordsOf(query)) {
        // Letters in order would be found in any long list of further words.
        const int inFurther = second.contains(word) ? wordScore(word, second) / 2 : 0;
        const int score = std::max(wordScore(word, first), inFurther);
        if (score == 0)
            return 0;
        sum += score;
    }
    // Of equal hits the shorter title is the closer one.
    return sum > 0 ? 1000 * sum - int(std::min<qsizetype>(first.size(), 900)) : 0;
}

} // namespace assay
