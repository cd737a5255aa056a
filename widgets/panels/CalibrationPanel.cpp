// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/CalibrationPanel.hpp"

#include "widgets/bridge/EventOpening.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/panels/PointChoice.hpp"
#include "widgets/plots/ReliabilityPlot.hpp"

#include <QCheckBox>
#include <QLabel>

#include <cmath>
#include <set>

namespace assay {

namespace {

constexpr int bins = 15;

/// How the run would be calibrated before limits.
CalibrationSettings settingsOf(const Recipe& study, const QString& name)
{
    CalibrationSettings settings;
    for (const TrainRecipe& training : study.trainings)
        if (training.name == name.toStdString())
            settings.method = calibrationMethodFromName(training.calibration)
                                  .value_or(CalibrationMethod::Isotonic);
    return settings;
}

} // namespace

CalibrationPanel::CalibrationPanel(const PageContext& context, QWidget* parent)
    : TrainingPanel(context, true, parent)
{
    m_point = new PointChoice(this);
    m_point->setObjectName("calibration.point");
    m_point->setAccessibleName(tr("Parameter point"));
    m_after = new QCheckBox(tr("After calibration too"), this);
    m_after->setObjectName("calibration.after");
    controls()->addWidget(new QLabel(tr("At"), this));
    controls()->addWidget(m_point);
    controls()->addWidget(m_after);
    controls()->addStretch();
    explain(m_point, "theta");
    explain(m_after, "calibration");
    m_plot = new ReliabilityPlot(this);
    explain(m_plot, "reliability");
    setPlot(m_plot);
    connect(m_point, &PointChoice::chosen, this, &CalibrationPanel::refreshSoon);
    connect(m_after, &QCheckBox::toggled, this, &CalibrationPanel::refreshSoon);
    keepInView(m_after, "checked");
    connect(m_plot, &ReliabilityPlot::binClicked, this, &CalibrationPanel::openBin);
}

/// The events whose predicted share lies in the bin that was clicked.
void CalibrationPanel::openBin(int curve, double low, double high)
{
    if (!watch() || !watch()->probe() || curve < 0 || curve >= int(m_drawn.size()))
        return;
    using Ids = std::vector<std::uint64_t>;
    auto body = [probe = watch()->probe(), model = m_drawn[std::size_t(curve)], low, high,
                 theta = m_point->point()](const TaskContext& task) -> Result<Ids> {
        const auto found = probe->compareRatio(*model, theta, task);
        if (!found)
            return found.error();
        std::set<std::uint64_t> inside; // Events are drawn with replacement.
        for (Eigen::Index i = 0; i < found->estimated.size(); ++i) {
            const double share = 1.0 / (1.0 + std::exp(found->estimated[i]));
            if (share >= low && share < high && std::size_t(i) < found->eventId.size())
                inside.insert(found->eventId[std::size_t(i)]);
        }
        return Ids(inside.begin(), inside.end());
    };
    const QString where = tr("predicted s from %1 to %2").arg(low, 0, 'g', 3).arg(high, 0, 'g', 3);
    tasks().compute<Ids>(
        tr("Find the events of the bin"), body, this, [this, where](const Result<Ids>& ids) {
            const auto failed = [this](const QString& why) { Q_EMIT message(why, true); };
            if (!ids)
                failed(QString::fromStdString(ids.error().text()));
            else if (ids->empty())
                failed(tr("None of the events that were looked at lies in this bin."));
            else
                openEventsById(context(), *ids, where, this, failed);
        });
}

void CalibrationPanel::showNothing(const QString& why)
{
    m_plot->setEmptyText(why);
    m_plot->setCurves({});
    setNote({});
}

void CalibrationPanel::refresh()
{
    if (!watch() || postpone())
        return;
    if (const QString why = missing(); !why.isEmpty())
        return showNothing(why);
    m_point->setStudy(document());
    std::vector<WatchedRun> runs = watch()->shownRuns();
    std::erase_if(runs, [](const WatchedRun& run) {
        return !run.model || !run.model->info().givesLlr;
    });
    if (runs.empty())
        return showNothing(tr("No estimator of the ratio is shown. A score has no calibration of "
                              "its own; it is checked where limits are set."));
    std::vector<CalibrationSettings> settings;
    for (const WatchedRun& run : runs)
        settings.push_back(settingsOf(document().study(), run.name));
    evaluate<std::vector<Check>>(
        [probe = watch()->probe(), runs, settings, theta = m_point->point(),
         calibrated = m_after->isChecked()](
            const TaskContext& task) -> Result<std::vector<Check>> {
            std::vector<Check> checks;
            for (std::size_t i = 0; i < runs.size(); ++i) {
                auto before = probe->reliability(*runs[i].model, theta, bins, task);
                if (!before)
                    return before.error();
                checks.push_back({i, std::move(before).value(), {}});
                if (!calibrated)
                    continue;
                auto after = probe->calibratedReliability(runs[i].model, settings[i], theta, bins,
                                                          task);
                if (!after)
                    return after.error();
                checks.back().after = std::move(after->bins);
            }
            return checks;
        },
        [this, runs](Result<std::vector<Check>> checks) { show(runs, std::move(checks)); });
}

void CalibrationPanel::show(const std::vector<WatchedRun>& runs,
                            Result<std::vector<Check>> checks)
{
    if (!checks)
        return showNothing(QString::fromStdString(checks.error().text()));
    QVector<ReliabilityCurve> curves;
    QStringList closure;
    m_drawn.clear();
    bool stale = false;
    for (Check& check : *checks) {
        const WatchedRun& run = runs[check.run];
        stale = stale || (run.stale && !run.live);
        m_drawn.push_back(run.model);
        closure
            << tr("%1: mean of r over reference events %2 ± %3, of 1/r over events at the point "
                  "%4 ± %5 (both should be 1).")
                   .arg(run.name)
                   .arg(check.before.meanRatio, 0, 'f', 3)
                   .arg(check.before.meanRatioError, 0, 'f', 3)
                   .arg(check.before.meanInverse, 0, 'f', 3)
                   .arg(check.before.meanInverseError, 0, 'f', 3);
        curves.push_back({run.name, run.method, std::move(check.before.bins),
                          std::move(check.after), std::nullopt, run.look});
    }
    m_plot->setTitle(tr("Calibration of the ratio at %1").arg(m_point->text()));
    m_plot->setStale(stale);
    m_plot->setCurves(curves);
    setNote(closure.join('\n'));
}

} // namespace assay
