// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/PageContext.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace assay {

/// The first events of a simulation that is running, as a histogram that fills up. The events of a
/// process belong to its seed, so the beginning of the sample is generated again beside the
/// simulation (at most 200 000 events at a time) instead of being handed over by it.
class SimulationPreview : public QObject {
    Q_OBJECT
public:
    explicit SimulationPreview(const PageContext& context, QObject* parent = nullptr);

    /// Column of the process's observables; call again when another one is looked at.
    void setObservable(std::size_t column);
    /// Off while nobody looks.
    void setActive(bool active);

    /// Empty while nothing is being simulated.
    const std::vector<double>& edges() const { return m_edges; }
    const std::vector<double>& values() const { return m_values; } ///< pb at the reference
    const std::vector<double>& errors() const { return m_errors; }
    std::size_t events() const { return m_events; }

Q_SIGNALS:
    void changed();

private:
    struct Filled {
        std::vector<double> edges, values, errors;
        std::size_t events = 0;
    };
    void tick();
    void adopt(const Filled& filled);
    void clear();

    PageContext m_context;
    QTimer m_timer;
    std::size_t m_column = 0;
    std::size_t m_asked = 0;
    std::vector<double> m_edges, m_values, m_errors;
    std::size_t m_events = 0;
    bool m_active = false;
    bool m_busy = false;
};

} // namespace assay
