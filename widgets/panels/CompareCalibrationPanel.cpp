// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/CompareCalibrationPanel.hpp"

#include "core/estimators/EstimatorFile.hpp"
#include "core/tasks/StudyProbe.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/panels/PointChoice.hpp"
#include "widgets/plots/ReliabilityPlot.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int bins = 20;

} // namespace

CompareCalibrationPanel::CompareCalibrationPanel(const PageContext& context, QWidget* parent)
    : ComparePanel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new FlowLayout;
    m_point = new PointChoice(this);
    m_point->setObjectName("compare.calibration.point");
    m_point->setAccessibleName(tr("Parameter point"));
    explain(m_point, "theta");
    row->addWidget(new QLabel(tr("At"), this));
    row->addWidget(m_point);
    row->addStretch();
    layout->addLayout(row);
    m_plot = new ReliabilityPlot(this);
    acceptRuns(*m_plot);
    m_plot->setObjectName("plot.compare.calibration");
    explain(m_plot, "reliability");
    layout->addWidget(m_plot, 1);
    m_note = new QLabel(this);
    m_note->setObjectName("compare.calibration.note");
    m_note->setProperty("role", "hint");
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    connect(m_point, &PointChoice::chosen, this, &Panel::refreshSoon);
    connect(&sample(), &SampleView::changed, this, &Panel::refreshSoon);
}

void CompareCalibrationPanel::showNothing(const QString& why)
{
    m_plot->setEmptyText(why);
    m_plot->setCurves({});
    m_note->clear();
}

std::vector<CompareCalibrationPanel::Wanted> CompareCalibrationPanel::wanted() const
{
    std::vector<Wanted> wanted;
    const auto project = document().project();
    for (const ComparedRun* run : scene().selectedRuns()) {
        const auto row = run->trainRun ? project->run(run->trainRun) : std::nullopt;
        if (row && !row->output.empty())
            wanted.push_back({CompareScene::labelOf(*run), QString::fromStdString(run->method),
                              project->resolve(row->output),
                              scene().color(QString::fromStdString(run->key))});
    }
    return wanted;
}

void CompareCalibrationPanel::refresh()
{
    ++m_asked;
    if (!document().isOpen())
        return showNothing(tr("No project is open."));
    m_point->setStudy(document());
    const std::vector<Wanted> runs = wanted();
    if (runs.empty())
        return showNothing(tr("Select trainings in the table."));
    if (!sample().summary())
        return showNothing(tr("No events to check them with. Simulate or import events on the "
                              "Data page."));
    if (m_plot->curves().isEmpty())
        m_plot->setEmptyText(tr("Checking the calibration…"));
    auto body = [project = document().project(), study = document().study(), runs,
                 theta = m_point->point()](const TaskContext& context) {
        return checkAll(project, study, runs, theta, context);
    };
    tasks().compute<std::vector<Checked>>(
        tr("Check the calibration"), body, this,
        [this, asked = m_asked](const Result<std::vector<Checked>>& checks) {
            if (asked == m_asked)
                show(checks);
        });
}

/// A run that cannot be checked says why; the others are drawn all the same.
Result<std::vector<CompareCalibrationPanel::Checked>>
CompareCalibrationPanel::checkAll(std::shared_ptr<Project> project, const Recipe& study,
                                  const std::vector<Wanted>& wanted, const Theta& theta,
                                  const TaskContext& context)
{
    const auto probe = StudyProbe::open(std::move(project), study, {}, context);
    if (!probe)
        return probe.error();
    std::vector<Checked> all;
    for (const Wanted& run : wanted) {
        if (context.cancelRequested())
            return cancelled();
        Checked checked{run, {}, {}};
        const auto estimator = loadEstimator(run.file);
        if (!estimator) {
            checked.problem = QString::fromStdString(estimator.error().text());
        } else if (!(*estimator)->info().givesLlr) {
            checked.problem = tr("it gives a score, which has no calibration of its own.");
        } else if (auto check = (*probe)->reliability(**estimator, theta, bins, context)) {
            checked.check = std::move(*check);
        } else {
            checked.problem = QString::fromStdString(check.error().text());
        }
        all.push_back(std::move(checked));
    }
    return all;
}

void CompareCalibrationPanel::show(const Result<std::vector<Checked>>& checks)
{
    if (!checks)
        return showNothing(QString::fromStdString(checks.error().text()));
    QVector<ReliabilityCurve> curves;
    QStringList notes;
    for (const Checked& checked : *checks) {
        if (checked.problem.isEmpty())
            curves.push_back({checked.run.name, checked.run.method, checked.check.bins, {},
                              checked.run.color});
        else
            notes << tr("%1: %2").arg(checked.run.name, checked.problem);
    }
    if (curves.isEmpty())
        return showNothing(notes.join('\n'));
    m_plot->setTitle(tr("Calibration of the ratio at %1").arg(m_point->text()));
    m_plot->setCurves(curves);
    m_note->setText(notes.join('\n'));
}

} // namespace assay
