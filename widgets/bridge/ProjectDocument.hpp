// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSchema.hpp"
#include "core/project/Project.hpp"
#include "core/tasks/Pipeline.hpp"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace assay {

/// The open project as the window sees it: the study as it is being edited, what can be undone,
/// and the state of every stage. Edits go through the undo stack (StudyCommands.hpp) and reach the
/// disk when the project is saved; runs are recorded at once.
///
/// A new project lives in a scratch folder until it is saved under a name.
class ProjectDocument : public QObject {
    Q_OBJECT
public:
    explicit ProjectDocument(QObject* parent = nullptr);
    ~ProjectDocument() override;

    bool isOpen() const { return m_project != nullptr; }
    bool isUntitled() const { return m_untitled; }
    /// Edits or, for a project without a name, anything at all that closing would lose.
    bool needsSaving() const;
    QString title() const;
    QString path() const;
    bool readOnly() const { return m_project && m_project->readOnly(); }
    /// In words; empty when it can be changed.
    QString readOnlyReason() const;

    /// Starts a project from a study in a new scratch folder.
    Status createNew(const Recipe& study);
    Status open(const QString& folder);
    /// Goes on with a project in the scratch folder that a program left behind or that was unpacked
    /// there: it has no name yet.
    Status openScratch(const QString& folder);
    /// Whether the study says what is needed to compute \p stage ("train" means all trainings,
    /// empty everything); else an error that lists what is wrong.
    Status checkStudy(const QString& stage) const;
    /// Not for untitled projects.
    Status save();
    /// Moves on to a copy at \p folder. Refused while \p busy (tasks write into the old folder).
    Status saveAs(const QString& folder, bool busy);
    /// Closes; an untitled project that was never saved is removed from the scratch folder.
    void close();

    const Recipe& study() const { return m_study; }
    /// For undo commands only: everything else pushes a command.
    void replaceStudy(const Recipe& study);
    QUndoStack& undoStack() { return m_undo; }
    std::shared_ptr<Project> project() const { return m_project; }

    /// Parameters, benchmarks, components and observables in force: those of the process or of the
    /// imported file, where the study does not say otherwise.
    const EventSchema& schema() const { return m_schema; }
    /// The schema of the newest events, once they were read: the whole of it for studies without a
    /// process, the benchmarks for those that leave their positions to the simulation.
    void setSampleSchema(const EventSchema& schema);
    Theta referenceTheta() const;
    std::shared_ptr<const Process> process() const { return m_process; }
    /// What is wrong with process or study, or empty.
    QString schemaProblem() const { return m_schemaProblem; }

    const std::vector<Stage>& stages() const { return m_stages; }
    const Stage* stage(const QString& name) const;
    /// "simulate" or "import", whichever this study has.
    QString dataStage() const;

    /// Where projects without a name live.
    static QString scratchBase();
    /// A new place in it; nothing is made.
    static QString scratchFolder();

public Q_SLOTS:
    /// Reads the states of all stages again, e.g. after a run.
    void refreshStages();

Q_SIGNALS:
    void opened();
    /// Everything that was edited is in the project's file now.
    void saved();
    void aboutToClose();
    void closed();
    void studyChanged();
    void stagesChanged();
    void titleChanged();

private:
    void adopt(std::shared_ptr<Project> project, bool untitled);
    void updateSchema();
    void updateBenchmarks();
    void scheduleRefresh();
    std::shared_ptr<Project> m_project;
    Recipe m_study;
    QUndoStack m_undo;
    EventSchema m_schema;
    EventSchema m_sampleSchema;
    std::shared_ptr<const Process> m_process;
    std::string m_processKey; ///< Name and settings that m_process was made from.
    QString m_schemaProblem;
    std::vector<Stage> m_stages;
    QTimer m_refresh;
    bool m_untitled = false;
};

} // namespace assay
