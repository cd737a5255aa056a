// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QUndoCommand>

#include <typeinfo>
#include <utility>

namespace assay {

/// Replaces one field of the study (a number, a text, a whole list) and can put the old value back.
/// Edits of one gesture, such as the moves of a drag, merge into one step; a step that ends where
/// it began disappears.
template <typename T>
class SetStudyField : public QUndoCommand {
public:
    SetStudyField(ProjectDocument& document, T Recipe::*field, T value, const QString& text,
                  int gesture)
        : QUndoCommand(text), m_document(document), m_field(field),
          m_before(document.study().*field), m_after(std::move(value)), m_gesture(gesture)
    {
    }

    void redo() override { put(m_after); }
    void undo() override { put(m_before); }

    int id() const override
    {
        return m_gesture > 0 ? int(typeid(*this).hash_code() & 0x7fffffff) : -1;
    }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = dynamic_cast<const SetStudyField*>(other);
        if (!next || next->m_gesture != m_gesture || next->m_field != m_field)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    void put(const T& value)
    {
        Recipe study = m_document.study();
        study.*m_field = value;
        m_document.replaceStudy(study);
    }

    ProjectDocument& m_document;
    T Recipe::*m_field;
    T m_before;
    T m_after;
    int m_gesture;
};

/// Pushes the edit unless it changes nothing. \p gesture > 0 merges with the same gesture. Projects
/// that cannot be changed are not edited either: the edits could never be saved.
template <typename T>
void editStudy(ProjectDocument& document, T Recipe::*field, T value, const QString& text,
               int gesture = 0)
{
    if (!document.isOpen() || document.readOnly() || document.study().*field == value)
        return;
    document.undoStack().push(
        new SetStudyField<T>(document, field, std::move(value), text, gesture));
}

/// Replaces the whole study, for edits that reach into several of its lists: renaming what others
/// refer to, taking over recovered edits.
class SetStudy : public QUndoCommand {
public:
    SetStudy(ProjectDocument& document, Recipe value, const QString& text);

    void redo() override { m_document.replaceStudy(m_after); }
    void undo() override { m_document.replaceStudy(m_before); }

private:
    ProjectDocument& m_document;
    Recipe m_before;
    Recipe m_after;
};

/// Pushes the edit unless it changes nothing.
void editStudy(ProjectDocument& document, Recipe value, const QString& text);

/// A gesture number that nobody used before, for drags that start in different widgets.
int nextGesture();

/// The benchmarks in force with one point moved; becomes part of the study.
void moveBenchmark(ProjectDocument& document, std::size_t index, const Theta& values, int gesture);
void addBenchmark(ProjectDocument& document); ///< In the middle of the ranges.
void addBenchmark(ProjectDocument& document, const Theta& values);
void removeBenchmark(ProjectDocument& document, std::size_t index);

} // namespace assay
