// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace assay {

/// One notion of the manual: what it is, its formula, its default, where it comes from.
struct ConceptCard {
    QString id;         ///< Name of its file without the ending: "effective-sample-size".
    QString title;
    QString formula;    ///< LaTeX-like label (MathLabel).
    QString standard;   ///< The default; empty where there is nothing to choose.
    QString reference;
    QStringList seeAlso; ///< Ids.
    QStringList alsoCalled; ///< Other ids that mean this card.
    QString text;       ///< Markdown; its first paragraph says what it is.

    /// What it is in one sentence: the first of the text.
    QString firstSentence() const;
    /// The card as Markdown with links "concept:ID".
    QString markdown() const;
    /// Rich text for a tooltip: first sentence, formula, default.
    QString toolTip() const;
    /// Rich text for "What is this?": the tooltip and a link "concept:ID" to the card.
    QString whatsThis() const;
};

/// Reads a card: "# Title", then lines "- Formula: `…`", "- Default: …", "- Reference: …",
/// "- See also: a, b", "- Also called: c", an empty line, and the text. Fails with the line that it
/// does not understand.
Result<ConceptCard> parseConceptCard(const QString& id, const QString& source);

/// All cards of resources/manual/concepts, by id; read once. Files that cannot be read are left out
/// here and named by conceptProblems().
const std::vector<ConceptCard>& conceptTable();
const QStringList& conceptProblems();
/// By id or one of its other names; nullptr if there is none.
const ConceptCard* findConcept(const QString& id);

} // namespace assay
