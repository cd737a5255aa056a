// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Recipe.hpp"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

namespace assay {

class ProjectDocument;
class TaskBridge;

/// What is in the files of one sample.
struct FileFacts {
    qulonglong events = 0;
    double sum = 0.0;   ///< Of the weights at the first benchmark, pb, without the k-factor.
    double error = 0.0; ///< √Σw², pb
    QStringList sums;     ///< One line for each benchmark.
    QStringList findings; ///< One line for each; empty: all is well.
    QString problem;      ///< Why it cannot be read; then nothing else is known.
};

/// Reads every sample of the study on its own, in a task, and remembers what was in it until a file
/// of it changes. Does nothing unless somebody asks.
class SampleFacts : public QObject {
    Q_OBJECT
public:
    SampleFacts(ProjectDocument& document, TaskBridge& tasks, QObject* parent = nullptr);

    /// Reads what is not known yet.
    void update();
    std::optional<FileFacts> of(const SampleRecipe& sample) const;
    bool reading() const { return m_reading; }

Q_SIGNALS:
    void changed();

private:
    ProjectDocument& m_document;
    TaskBridge& m_tasks;
    QHash<QString, FileFacts> m_facts; ///< By files, format and times.
    bool m_reading = false;
};

} // namespace assay
