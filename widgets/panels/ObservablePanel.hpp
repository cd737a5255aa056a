// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/Exploration.hpp"
#include "widgets/bridge/HistogramFeed.hpp"
#include "widgets/panels/Panel.hpp"

#include <optional>

namespace assay {

/// What the panels of the Observables page share: the events' columns, bins as chosen, following
/// the sliders while they are shown, and opening the events of a bin.
class ObservablePanel : public Panel {
    Q_OBJECT
public:
    explicit ObservablePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    /// Draws again at another theta; must be cheap.
    virtual void followTheta() = 0;

    Exploration& exploration() const { return sample().exploration(); }
    HistogramFeed& feed() { return m_feed; }
    /// Column of an observable of the study among those of the events.
    std::optional<std::size_t> columnOf(const QString& observable) const;
    /// The study's observable, or one of that name without label and unit.
    Observable observableOf(const QString& name) const;
    static QString titleOf(const Observable& observable);
    /// Edges as chosen, or \p bins equal ones over the bulk of the events. Needs events.
    std::vector<double> edgesOf(const QString& observable, int bins) const;
    /// Sentence for a plot without data.
    QString emptyText() const;
    double progress() const override;
    bool stale() const;
    /// Looks for the events with low < x <= high in each of some columns, and selects them.
    void openEvents(const HistogramAxes& axes, const std::vector<std::size_t>& bins,
                    const QString& title);

private:
    HistogramFeed m_feed;
};

} // namespace assay
