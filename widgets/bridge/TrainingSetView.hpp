// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/StudySession.hpp"
#include "widgets/bridge/PageContext.hpp"

#include <QObject>

#include <memory>

namespace assay {

/// The rows of one training sample of the study, drawn again in a task when they are looked at:
/// bit for bit those that trainings learn from.
class TrainingSetView : public QObject {
    Q_OBJECT
public:
    explicit TrainingSetView(const PageContext& context, QObject* parent = nullptr);

    /// Which [augment.NAME] to show; empty for none.
    void setName(const QString& name);
    QString name() const { return m_name; }
    /// Draws unless it was done; call when something shows it.
    void want();
    std::shared_ptr<const DrawnSet> set() const;
    /// Why there is nothing to show, in words.
    QString reason() const;
    /// Of drawing it, between 0 and 1.
    double progress() const { return m_context.tasks.progress(m_task); }

Q_SIGNALS:
    void changed();

private:
    /// Identifies rows: name and hash of the stage's inputs; empty while they cannot be drawn.
    QString key() const;

    PageContext m_context;
    QString m_name, m_key, m_asked, m_problem;
    std::uint64_t m_task = 0; ///< That draws it.
    std::shared_ptr<const DrawnSet> m_set;
};

} // namespace assay
