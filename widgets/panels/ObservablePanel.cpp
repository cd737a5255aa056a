// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/ObservablePanel.hpp"

#include "core/events/EventSearch.hpp"
#include "widgets/plotting/MathLabel.hpp"

namespace assay {

namespace {

constexpr std::size_t listed = 200; // events of a bin that are listed

} // namespace

ObservablePanel::ObservablePanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_feed(context)
{
    connect(&sample(), &SampleView::changed, this, &Panel::refreshSoon);
    connect(&m_feed, &HistogramFeed::changed, this, &Panel::refreshSoon);
    connect(&exploration(), &Exploration::observableChanged, this, &Panel::refreshSoon);
    connect(&exploration(), &Exploration::binsChanged, this, &Panel::refreshSoon);
    connect(&exploration(), &Exploration::styleChanged, this, &Panel::refreshSoon);
    connect(&exploration(), &Exploration::thetaChanged, this, [this] {
        if (isWatched())
            followTheta();
        else
            refreshSoon();
    });
}

std::optional<std::size_t> ObservablePanel::columnOf(const QString& name) const
{
    const auto summary = sample().summary();
    if (!summary)
        return std::nullopt;
    const Observable observable = observableOf(name);
    const auto index = summary->schema().observableIndex(observable.name);
    return index || observable.expression.empty()
               ? index
               : summary->schema().observableIndex(observable.expression);
}

Observable ObservablePanel::observableOf(const QString& name) const
{
    for (const Observable& observable : document().schema().observables)
        if (observable.name == name.toStdString())
            return observable;
    return {name.toStdString(), {}, {}, {}, false, {}};
}

QString ObservablePanel::titleOf(const Observable& observable)
{
    return labelWithUnit(QString::fromStdString(observable.label.empty() ? observable.name
                                                                         : observable.label),
                         QString::fromStdString(observable.unit));
}

std::vector<double> ObservablePanel::edgesOf(const QString& observable, int bins) const
{
    const auto column = columnOf(observable);
    if (!column)
        return {};
    return exploration().bins(observable).edgesFor(sample().summary()->edges(*column), bins);
}

QString ObservablePanel::emptyText() const
{
    if (!m_feed.problem().isEmpty())
        return m_feed.problem();
    if (sample().summary())
        return tr("Filling the histograms…");
    return sample().loading() ? tr("Reading the events…")
                              : tr("No events yet. Simulate or import events on the Data page.");
}

double ObservablePanel::progress() const
{
    return sample().loading() ? sample().progress() : m_feed.progress();
}

bool ObservablePanel::stale() const
{
    const Stage* stage = document().stage(document().dataStage());
    return stage && stage->state == StageState::Stale;
}

void ObservablePanel::openEvents(const HistogramAxes& axes, const std::vector<std::size_t>& bins,
                                 const QString& title)
{
    const auto events = sample().events();
    if (!events)
        return;
    EventBox box;
    for (std::size_t axis = 0; axis < axes.columns.size(); ++axis)
        box.push_back({axes.columns[axis], axes.edges[axis][bins[axis]],
                       axes.edges[axis][bins[axis] + 1]});
    using Found = std::vector<std::size_t>;
    auto body = [events, box](const TaskContext& context) {
        return findEvents(events->sample, box, listed, context);
    };
    tasks().compute<Found>(tr("Find the events of a bin"), body, this, [=, this](auto found) {
        if (!found || found->empty()) {
            Q_EMIT message(found ? tr("No event is in %1.").arg(title)
                                 : QString::fromStdString(found.error().text()),
                           false);
            return;
        }
        Selected selected{Selected::Kind::Event, title, qint64(found->front()), {}};
        for (const std::size_t index : *found)
            selected.events << qint64(index);
        selection().select(selected);
    });
}

} // namespace assay
