// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QSet>
#include <QStringList>

#include <functional>

namespace assay {

/// Does edits, and sees that each is one step with a text, and that undo and redo give exactly the
/// studies before and after it.
class EditCheck {
public:
    explicit EditCheck(ProjectDocument& document) : m_document(document) {}

    /// Whether the edit changed the study. It is undone in the end.
    bool undone(const QString& what, const std::function<void()>& edit)
    {
        QUndoStack& stack = m_document.undoStack();
        const Recipe before = m_document.study();
        const int index = stack.index();
        edit();
        const Recipe after = m_document.study();
        if (after == before) {
            if (stack.index() != index)
                m_problems << what + ": a step that changes nothing";
            return false;
        }
        if (stack.index() != index + 1)
            m_problems << what + QString(": %1 steps").arg(stack.index() - index);
        if (stack.undoText().isEmpty())
            m_problems << what + ": a step without a text";
        m_texts.insert(stack.undoText());
        stack.setIndex(index);
        if (!(m_document.study() == before))
            m_problems << what + ": undo gives another study";
        stack.redo();
        if (!(m_document.study() == after))
            m_problems << what + ": redo gives another study";
        stack.setIndex(index);
        return true;
    }

    const QStringList& problems() const { return m_problems; }
    void complain(const QString& text) { m_problems << text; }
    /// Of all steps so far.
    const QSet<QString>& texts() const { return m_texts; }

private:
    ProjectDocument& m_document;
    QStringList m_problems;
    QSet<QString> m_texts;
};

} // namespace assay
