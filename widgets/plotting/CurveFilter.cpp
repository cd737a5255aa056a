// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/CurveFilter.hpp"

#include "widgets/plotting/PlotTheme.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr char curveProperty[] = "curve";
constexpr char hiddenProperty[] = "hiddenByLegend";

} // namespace

CurveFilter::CurveFilter(QCustomPlot& plot, QObject* parent) : QObject(parent), m_plot(plot)
{
    connect(&plot, &QCustomPlot::legendClick, this,
            [this](QCPLegend*, QCPAbstractLegendItem* item, QMouseEvent* event) {
                if (item && event)
                    clicked(item, *event);
            });
    connect(&plot, &QCustomPlot::beforeReplot, this, &CurveFilter::apply);
}

void CurveFilter::setCurve(QCPAbstractPlottable& plottable, const QString& curve)
{
    plottable.setProperty(curveProperty, curve);
}

QString CurveFilter::curveOf(const QCPAbstractPlottable& plottable)
{
    const QVariant curve = plottable.property(curveProperty);
    return curve.isValid() ? curve.toString() : plottable.name();
}

void CurveFilter::setAnswer(std::function<void(const QString&, bool)> answer)
{
    m_answer = std::move(answer);
}

QStringList CurveFilter::hidden() const
{
    QStringList list(m_hidden.begin(), m_hidden.end());
    list.sort();
    return list;
}

void CurveFilter::setHidden(const QStringList& curves)
{
    const QSet<QString> hidden(curves.begin(), curves.end());
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    apply();
    Q_EMIT changed();
}

void CurveFilter::toggle(const QString& curve)
{
    if (!m_hidden.remove(curve))
        m_hidden.insert(curve);
    apply();
    Q_EMIT changed();
}

void CurveFilter::solo(const QString& curve)
{
    QStringList others = curves();
    others.removeAll(curve);
    const bool alone = std::all_of(others.begin(), others.end(),
                                   [&](const QString& other) { return !isShown(other); });
    setHidden(alone ? QStringList() : others);
}

QStringList CurveFilter::curves() const
{
    QStringList names;
    if (!m_plot.legend)
        return names;
    for (int i = 0; i < m_plot.legend->itemCount(); ++i)
        if (auto* item = qobject_cast<QCPPlottableLegendItem*>(m_plot.legend->item(i)))
            if (const QString curve = curveOf(*item->plottable()); !names.contains(curve))
                names << curve;
    return names;
}

void CurveFilter::apply()
{
    for (int i = 0; i < m_plot.plottableCount(); ++i) {
        QCPAbstractPlottable* plottable = m_plot.plottable(i);
        const QString curve = curveOf(*plottable);
        const bool hide = !curve.isEmpty() && m_hidden.contains(curve);
        // Plots hide things for their own reasons: only what was hidden here is shown again.
        const bool wasHidden = plottable->property(hiddenProperty).toBool();
        if (hide == wasHidden)
            continue;
        plottable->setProperty(hiddenProperty, hide);
        plottable->setVisible(!hide);
    }
    if (!m_plot.legend)
        return;
    for (int i = 0; i < m_plot.legend->itemCount(); ++i) {
        auto* item = qobject_cast<QCPPlottableLegendItem*>(m_plot.legend->item(i));
        if (!item)
            continue;
        const bool shown = isShown(curveOf(*item->plottable()));
        QFont font = m_plot.legend->font();
        font.setStrikeOut(!shown);
        item->setFont(font);
        item->setTextColor(shown ? m_text : m_mutedText);
    }
}

void CurveFilter::setTheme(const PlotTheme& theme)
{
    m_text = theme.text;
    m_mutedText = theme.mutedText;
    apply();
}

void CurveFilter::clicked(const QCPAbstractLegendItem* item, const QMouseEvent& event)
{
    const auto* entry = qobject_cast<const QCPPlottableLegendItem*>(item);
    if (!entry || event.button() != Qt::LeftButton)
        return;
    const QString curve = curveOf(*const_cast<QCPPlottableLegendItem*>(entry)->plottable());
    const bool alone = event.modifiers().testFlag(Qt::AltModifier);
    if (m_answer)
        m_answer(curve, alone);
    else if (alone)
        solo(curve);
    else
        toggle(curve);
}

} // namespace assay
