// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/StudyProbe.hpp"
#include "widgets/bridge/PageContext.hpp"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace assay {

/// A training as the panels see it: how it went, and its model where there is one.
struct WatchedRun {
    QString name;
    QString method;
    std::vector<EpochMetrics> epochs;
    bool stale = false;
    std::shared_ptr<const Estimator> model; ///< The newest snapshot, or what was saved; or null.
    int modelEpoch = 0;                     ///< Epochs behind a snapshot.
    bool live = false;                      ///< The model is a snapshot of a training that goes on.
    int look = 0; ///< Number among the trainings of its method: its dash in all plots.
    std::string failure;                    ///< Why the training ended early, with what to do.
};

/// What the panels of the trainings look at: the runs chosen to be shown, their losses, the newest
/// snapshot of each while it trains and the saved estimator afterwards, and events that none of
/// them has seen. Models and events are read on workers, and only while a panel needs them.
class TrainingWatch : public QObject {
    Q_OBJECT
public:
    explicit TrainingWatch(const PageContext& context, QObject* parent = nullptr);
    ~TrainingWatch() override;

    /// All trainings of the study.
    std::vector<WatchedRun> runs() const;
    /// Those that are shown, the current one first.
    std::vector<WatchedRun> shownRuns() const;
    bool isShown(const QString& name) const { return !m_hidden.contains(name); }
    void setShown(const QString& name, bool shown);
    /// Names of those that are not shown, in order.
    QStringList hidden() const;
    void setHidden(const QStringList& names);
    /// Shows this one alone, or all again when it already is.
    void solo(const QString& name);
    /// The one selected in the list.
    QString current() const { return m_current; }
    void setCurrent(const QString& name);

    /// Held-out events; null until they are read, or when problem() says why not.
    std::shared_ptr<StudyProbe> probe() const { return m_probe; }
    QString problem() const { return m_problem; }
    /// A panel that is shown needs models and events.
    void setNeeded(const QObject* panel, bool needed);
    TaskBridge& tasks() const { return m_context.tasks; }
    ProjectDocument& document() const { return m_context.document; }

Q_SIGNALS:
    /// Something that can be drawn is new.
    void changed();
    /// The same without the losses: which runs are shown, their models, the events.
    void modelsChanged();

private:
    struct Saved {
        std::string output;                       ///< File of the run, which names its content.
        std::vector<EpochMetrics> epochs;
        std::string failure;
        std::shared_ptr<const Estimator> model;   ///< Null until it was read.
        bool reading = false;
    };

    void tellAll();
    void readStored();
    void readModels();
    void readProbe();
    std::string probeKey() const;
    bool atWork(const QString& stage) const;

    PageContext m_context;
    QPointer<TaskBridge> m_alive; ///< The window's tasks end before its widgets do.
    std::map<QString, Saved> m_saved; ///< By name of the training.
    std::set<QString> m_hidden;
    QString m_current;
    std::set<const QObject*> m_needed;
    std::shared_ptr<StudyProbe> m_probe;
    std::string m_probeKey; ///< Of m_probe, or of the one being read.
    bool m_probeReading = false;
    QString m_problem;
};

} // namespace assay
