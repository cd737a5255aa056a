// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/LossPanel.hpp"

#include "core/estimators/Method.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/plots/LossPlot.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QSpinBox>

namespace assay {

namespace {

/// Losses are comparable, and drawn together, when they are the same function.
bool comparable(const QString& first, const QString& second)
{
    const Method* a = findMethod(first.toStdString());
    const Method* b = findMethod(second.toStdString());
    return a && b && a->loss == b->loss && a->scoreTerm == b->scoreTerm;
}

} // namespace

LossPanel::LossPanel(const PageContext& context, QWidget* parent)
    : TrainingPanel(context, false, parent)
{
    m_smoothing = new QSpinBox(this);
    m_smoothing->setObjectName("loss.smoothing");
    m_smoothing->setAccessibleName(tr("Smoothing in epochs"));
    m_smoothing->setRange(1, 100);
    m_smoothing->setSpecialValueText(tr("off"));
    m_smoothing->setSuffix(tr(" epochs"));
    m_band = new QCheckBox(tr("Band over runs"), this);
    m_band->setObjectName("loss.band");
    m_band->setToolTip(tr("From the lowest to the highest validation loss of the shown runs of one "
                          "method."));
    m_logEpochs = new QCheckBox(tr("Logarithmic epochs"), this);
    m_logEpochs->setObjectName("loss.logEpochs");
    auto* label = new QLabel(tr("Smoothing"), this);
    label->setBuddy(m_smoothing);
    controls()->addWidget(label);
    controls()->addWidget(m_smoothing);
    controls()->addWidget(m_band);
    controls()->addWidget(m_logEpochs);
    controls()->addStretch();
    explain(m_smoothing, "smoothing");
    explain(m_band, "loss");
    explain(m_logEpochs, "loss");
    keepInView(m_smoothing, "value");
    keepInView(m_band, "checked");
    keepInView(m_logEpochs, "checked");
    m_plot = new LossPlot(this);
    setPlot(m_plot);
    connect(m_smoothing, &QSpinBox::valueChanged, m_plot, &LossPlot::setSmoothing);
    connect(m_band, &QCheckBox::toggled, m_plot, &LossPlot::setBand);
    connect(m_logEpochs, &QCheckBox::toggled, m_plot, &LossPlot::setLogarithmicEpochs);
}

void LossPanel::refresh()
{
    if (!watch())
        return;
    QVector<LossCurve> curves;
    bool stale = false;
    QStringList others;
    QString selected;
    for (const WatchedRun& run : watch()->shownRuns()) {
        if (selected.isEmpty())
            selected = run.method;
        if (run.epochs.empty())
            continue;
        if (!comparable(run.method, selected)) {
            others << run.name;
            continue;
        }
        curves.push_back({run.name, run.method, run.epochs});
        stale = stale || (run.stale && !run.live);
    }
    m_plot->setStale(stale);
    m_plot->setCurves(curves);
    setNote(others.isEmpty() ? QString()
                             : tr("Not drawn, as their loss is another function: %1. Select one of "
                                  "them to see it.")
                                   .arg(others.join(", ")));
}

} // namespace assay
