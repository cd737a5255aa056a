// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

namespace assay {

class TaskBridge;

/// How a person ended work on stages in this session: what is kept, and how to go on.
class StageEndings : public QObject {
public:
    /// Those of the stages that \p tasks runs; made when first asked for.
    static StageEndings& of(const TaskBridge& tasks);

    /// A task that was to run everything up to \p until was cancelled; \p touched are the stages
    /// that it has worked on. \p discarded: unfinished trainings cannot be continued.
    void noteCancelled(const QString& until, const QStringList& touched, bool discarded);
    /// It is run again.
    void forget(const QString& stage) { m_texts.remove(stage); }
    void clear() { m_texts.clear(); }
    /// Of a stage or a kind of stages; empty if nobody ended it.
    QString text(const QString& stage) const { return m_texts.value(stage); }

private:
    explicit StageEndings(QObject* parent) : QObject(parent) {}
    QMap<QString, QString> m_texts;
};

} // namespace assay
