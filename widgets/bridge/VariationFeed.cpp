// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/VariationFeed.hpp"

#include "core/events/ShiftedSample.hpp"

namespace assay {

namespace {

using Histograms = std::shared_ptr<const ObservableHistograms>;

Result<Histograms> shifted(const LoadedEvents& events, const HistogramAxes& axes,
                           const QString& name, Shift shift, const TaskContext& context)
{
    const auto sample = shiftedSample(events.sample, name.toStdString(), shift);
    if (!sample)
        return sample.error();
    return ObservableHistograms::create(*sample, events.weights, {axes}, context);
}

} // namespace

VariationFeed::VariationFeed(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
}

void VariationFeed::want(const HistogramAxes& axes, const QStringList& nuisances)
{
    const auto events = m_context.sample.events();
    m_wanted = {axes, {}, events ? events->run : 0};
    if (events)
        for (const NuisanceEntry& entry : events->sample.schema().nuisances)
            if (const QString name = QString::fromStdString(entry.name); nuisances.contains(name))
                m_wanted.nuisances << name;
    if (m_wanted.nuisances.isEmpty() || m_wanted == m_have || m_busy)
        return;
    start();
}

std::vector<VariationFeed::Filled> VariationFeed::variations() const
{
    return m_have == m_wanted ? m_filled : std::vector<Filled>();
}

void VariationFeed::start()
{
    m_busy = true;
    m_filling = m_wanted;
    auto body = [events = m_context.sample.events(), wish = m_wanted](
                    const TaskContext& context) -> Result<std::vector<Filled>> {
        std::vector<Filled> all;
        for (const QString& name : wish.nuisances) {
            Result<Histograms> up = shifted(*events, wish.axes, name, Shift::Up, context);
            if (!up)
                return up.error();
            Result<Histograms> down = shifted(*events, wish.axes, name, Shift::Down, context);
            if (!down)
                return down.error();
            all.push_back({name, *up, *down});
        }
        return all;
    };
    m_context.tasks.compute<std::vector<Filled>>(
        tr("Fill histograms of nuisance parameters"), body, this,
        [this](Result<std::vector<Filled>> filled) { adopt(std::move(filled)); });
}

void VariationFeed::adopt(Result<std::vector<Filled>> filled)
{
    m_busy = false;
    m_have = m_filling;
    m_filled = filled ? std::move(*filled) : std::vector<Filled>();
    m_problem = filled ? QString() : QString::fromStdString(filled.error().text());
    // Something else was chosen meanwhile.
    if (m_have != m_wanted && m_context.sample.events() && !m_wanted.nuisances.isEmpty())
        start();
    Q_EMIT changed();
}

} // namespace assay
