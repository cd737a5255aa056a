// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/SortedRows.hpp"

#include <algorithm>

namespace assay {

void SortedRows::setWords(const QString& text)
{
    m_words = text.simplified().split(' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SortedRows::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            if (sourceModel()->index(row, column, parent).data().toString().contains(
                    word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

bool SortedRows::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QString a = left.data().toString(), b = right.data().toString();
    bool first = false, second = false;
    const double x = a.toDouble(&first), y = b.toDouble(&second);
    if (first && second)
        return x < y;
    // What is missing comes last.
    if (first != second)
        return first;
    return QString::localeAwareCompare(a, b) < 0;
}

} // namespace assay
