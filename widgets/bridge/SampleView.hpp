// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/ReweightedSample.hpp"
#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/TaskBridge.hpp"

#include <QObject>

#include <memory>

namespace assay {

class Exploration;

/// The sample behind the pages: a handle that reads blocks, and the weights of its events.
struct LoadedEvents {
    EventSample sample;
    std::shared_ptr<const EventWeights> weights;
    std::int64_t run = 0; ///< That made or read it.
};

/// The events of the project in the form that sliders need: loaded and summed in a task whenever
/// there is a newer sample.
class SampleView : public QObject {
    Q_OBJECT
public:
    SampleView(ProjectDocument& document, TaskBridge& tasks, QObject* parent = nullptr);

    /// Null until events were simulated or imported and summed, and while the study has other
    /// parameters than they have.
    std::shared_ptr<const ReweightedSample> summary() const { return m_fits ? m_summary : nullptr; }
    /// The events behind it, for further passes; null as long as summary() is.
    std::shared_ptr<const LoadedEvents> events() const { return m_fits ? m_events : nullptr; }
    /// Where on the events a person looks: sliders, observable, bins.
    Exploration& exploration() const { return *m_exploration; }
    bool loading() const { return m_loading; }
    /// Of reading them, between 0 and 1.
    double progress() const { return m_loading ? m_tasks.progress(m_task) : 0.0; }
    /// Why the events could not be read, or empty.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void update();
    void load(const Run& run);
    void reset();
    void checkFit();

    ProjectDocument& m_document;
    TaskBridge& m_tasks;
    std::shared_ptr<const ReweightedSample> m_summary;
    std::shared_ptr<const LoadedEvents> m_events;
    Exploration* m_exploration;
    std::int64_t m_run = 0; ///< The run whose events are shown or being loaded.
    bool m_loading = false;
    std::uint64_t m_task = 0; ///< That reads them.
    bool m_fits = true; ///< The parameters of the events are those of the study.
    QString m_problem;
};

} // namespace assay
