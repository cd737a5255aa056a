// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LeftBehind.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace assay {

/// Keeps edits that are not saved yet in a recovery file of the project: a second after the last
/// edit, at least every 30 s while edits go on, and after each task. The file goes when the project
/// is saved or closed, which asks about unsaved edits before.
class RecoveryJournal : public QObject {
    Q_OBJECT
public:
    RecoveryJournal(ProjectDocument& document, const TaskBridge& tasks, QObject* parent = nullptr);
    ~RecoveryJournal() override;

    /// How long edits may go on before they are written; 30 s unless set.
    void setLongestWait(int seconds) { m_atMost.setInterval(1000 * seconds); }

    /// The recovery file of this program, which exists while there are unsaved edits.
    QString file() const { return m_file; }
    /// What others left behind, see findLeftBehind.
    std::vector<LeftBehind> leftBehind() const;
    /// Opens the project and takes over its edits as one undo step. The recovery file is removed
    /// only when this program's own is written.
    Status recover(const LeftBehind& left);
    void writeNow();

Q_SIGNALS:
    /// A recovery file could not be written; said once per project.
    void problem(const assay::Error& error);

private:
    void started();
    void edited();
    void forget();
    bool unsaved() const;

    ProjectDocument& m_document;
    QTimer m_soon;  ///< After the last edit.
    QTimer m_atMost; ///< While edits go on.
    QString m_file;
    QString m_written;    ///< Text in the file.
    QStringList m_replaced; ///< Files whose edits were taken over.
    bool m_complained = false;
};

} // namespace assay
