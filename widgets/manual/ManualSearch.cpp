// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/ManualSearch.hpp"

#include "widgets/manual/ConceptCard.hpp"
#include "widgets/manual/ManualPages.hpp"

#include <algorithm>

namespace assay {

namespace {

QString textOf(const QString& address)
{
    const QString id = address.section(':', 1);
    if (address.startsWith("concept:")) {
        const ConceptCard* card = findConcept(id);
        return card ? QStringList{card->title, card->id, card->text, card->formula, card->reference}
                          .join(' ')
                    : QString();
    }
    const ManualPage* page = findManualPage(id);
    return page ? page->title + " " + page->source : QString();
}

} // namespace

bool manualMatches(const QString& address, const QString& words)
{
    const QString text = textOf(address);
    const QStringList wanted = words.simplified().split(' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace assay
