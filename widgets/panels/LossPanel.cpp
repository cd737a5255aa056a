// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/LossPanel.hpp"

#include "core/estimators/Method.hpp"
#include "widgets/bridge/RunOverlays.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QSpinBox>

#include <nlohmann/json.hpp>

namespace assay {

namespace {

constexpr auto place = "train";

/// Losses are comparable, and drawn together, when they are the same function.
bool comparable(const QString& first, const QString& second)
{
    const Method* a = findMethod(first.toStdString());
    const Method* b = findMethod(second.toStdString());
    return a && b && a->loss == b->loss && a->scoreTerm == b->scoreTerm;
}

QString methodOf(const Run& run)
{
    const auto json = nlohmann::json::parse(run.result, nullptr, false);
    const bool known = json.is_object() && json.contains("method") && json["method"].is_string();
    return known ? QString::fromStdString(json["method"].get<std::string>()) : QString();
}

} // namespace

LossPanel::LossPanel(const PageContext& context, QWidget* parent)
    : TrainingPanel(context, false, parent), m_runs(RunOverlays::of(context.document))
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
    new DropTarget(
        *m_plot, [this](const Selected& selected) { return offer(selected); },
        [this](const Selected& selected) { take(selected); },
        [this] { return m_runs.clear(place); });
    connect(&m_runs, &RunOverlays::changed, this, &LossPanel::readOverlays);
    connect(&document(), &ProjectDocument::closed, this, [this] { m_overlays.clear(); });
    readOverlays();
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
        curves.push_back({run.name, run.method, run.epochs, run.look,
                          !run.failure.empty() && !run.live});
        stale = stale || (run.stale && !run.live);
    }
    for (const LossCurve& overlay : m_overlays) {
        if (selected.isEmpty() || comparable(overlay.method, selected))
            curves.push_back(overlay);
        else
            others << overlay.name;
    }
    m_plot->setStale(stale);
    m_plot->setCurves(curves);
    setNote(others.isEmpty() ? QString()
                             : tr("Not drawn, as their loss is another function: %1. Select one of "
                                  "them to see it.")
                                   .arg(others.join(", ")));
}

/// Once per change: the database is busy while trainings run.
void LossPanel::readOverlays()
{
    m_overlays.clear();
    for (const qint64 id : m_runs.at(place))
        if (const auto run = document().project()->run(id))
            m_overlays.push_back({RunOverlays::labelOf(document(), id), methodOf(*run),
                                  document().project()->metrics(id)});
    refreshSoon();
}

QString LossPanel::drawnTraining(qint64 run) const
{
    for (const TrainRecipe& training : document().study().trainings) {
        const std::string stage = "train." + training.name;
        const auto newest = document().project()->latestRun(stage);
        if (newest && newest->id == run
            && tasks().stageProgress(QString::fromStdString(stage)) < 0.0)
            return QString::fromStdString(training.name);
    }
    return {};
}

DropOffer LossPanel::offer(const Selected& selected) const
{
    const qint64 id = RunOverlays::runOf(document(), selected);
    const auto run = id > 0 ? document().project()->run(id) : std::nullopt;
    if (!watch() || !run || !run->stage.starts_with("train."))
        return {false, tr("Only finished trainings can be shown here.")};
    const QString label = RunOverlays::labelOf(document(), id);
    if (m_runs.contains(place, id))
        return {true, tr("Take %1 away").arg(label)};
    if (const QString drawn = drawnTraining(id); !drawn.isEmpty())
        return {true, watch()->isShown(drawn) ? tr("Hide %1").arg(label)
                                              : tr("Show %1 again").arg(label)};
    const auto shown = watch()->shownRuns();
    if (!shown.empty() && !comparable(methodOf(*run), shown.front().method))
        return {false, tr("The loss of %1 is another function.").arg(label)};
    return {true, tr("Show %1 here").arg(label)};
}

void LossPanel::take(const Selected& selected)
{
    const qint64 id = RunOverlays::runOf(document(), selected);
    const QString drawn = drawnTraining(id);
    if (!drawn.isEmpty() && !m_runs.contains(place, id))
        watch()->setShown(drawn, !watch()->isShown(drawn));
    else
        m_runs.toggle(place, id);
}

} // namespace assay
