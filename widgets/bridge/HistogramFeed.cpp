// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/HistogramFeed.hpp"

namespace assay {

HistogramFeed::HistogramFeed(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
}

void HistogramFeed::want(const std::vector<HistogramAxes>& axes)
{
    const auto events = m_context.sample.events();
    m_wanted = axes;
    m_wantedRun = events ? events->run : 0;
    if (histograms() || m_busy || axes.empty() || !events)
        return;
    start();
}

std::shared_ptr<const ObservableHistograms> HistogramFeed::histograms() const
{
    return m_have == m_wanted && m_haveRun == m_wantedRun ? m_histograms : nullptr;
}

void HistogramFeed::start()
{
    using Filled = std::shared_ptr<const ObservableHistograms>;
    m_busy = true;
    m_filling = m_wanted;
    const auto events = m_context.sample.events();
    auto body = [events, axes = m_wanted](const TaskContext& context) {
        return ObservableHistograms::create(events->sample, events->weights, axes, context);
    };
    m_task = m_context.tasks.compute<Filled>(tr("Fill histograms"), body, this,
                                             [this, run = events->run](Result<Filled> filled) {
                                                 adopt(std::move(filled), run);
                                             });
}

double HistogramFeed::progress() const
{
    return m_busy ? m_context.tasks.progress(m_task) : 0.0;
}

void HistogramFeed::adopt(Result<std::shared_ptr<const ObservableHistograms>> filled,
                          std::int64_t run)
{
    m_busy = false;
    m_have = m_filling;
    m_haveRun = run;
    m_histograms = filled ? *filled : nullptr;
    m_problem = filled ? QString() : QString::fromStdString(filled.error().text());
    // Bins were changed meanwhile.
    if ((m_have != m_wanted || m_haveRun != m_wantedRun) && m_context.sample.events()
        && !m_wanted.empty())
        start();
    Q_EMIT changed();
}

} // namespace assay
