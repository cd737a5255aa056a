// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/ObservableHistograms.hpp"
#include "widgets/bridge/PageContext.hpp"

#include <QObject>

#include <memory>
#include <vector>

namespace assay {

/// Keeps histograms of the events ready for any theta: fills them in a task whenever other bins are
/// wanted or there are newer events.
class HistogramFeed : public QObject {
    Q_OBJECT
public:
    explicit HistogramFeed(const PageContext& context, QObject* parent = nullptr);

    /// Which histograms are wanted. Cheap when they are there already.
    void want(const std::vector<HistogramAxes>& axes);
    /// What was wanted last, or null while it is being filled.
    std::shared_ptr<const ObservableHistograms> histograms() const;
    QString problem() const { return m_problem; }
    /// Of filling them, between 0 and 1.
    double progress() const;

Q_SIGNALS:
    /// Other histograms are there, or the reason why not.
    void changed();

private:
    void start();
    void adopt(Result<std::shared_ptr<const ObservableHistograms>> filled, std::int64_t run);

    PageContext m_context;
    std::vector<HistogramAxes> m_wanted, m_filling, m_have;
    std::int64_t m_wantedRun = 0, m_haveRun = 0;
    std::shared_ptr<const ObservableHistograms> m_histograms;
    QString m_problem;
    std::uint64_t m_task = 0;
    bool m_busy = false;
};

} // namespace assay
