// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/CompareEstimatorsPanel.hpp"

#include "core/estimators/EstimatorFile.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/panels/PointChoice.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace assay {

CompareEstimatorsPanel::CompareEstimatorsPanel(const PageContext& context, const QString& name,
                                               const QString& task, Ask ask, QWidget* parent)
    : ComparePanel(context, parent), m_task(task), m_ask(std::move(ask))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new FlowLayout;
    m_point = new PointChoice(this);
    m_point->setObjectName(name + ".point");
    m_point->setAccessibleName(tr("Parameter point"));
    explain(m_point, "theta");
    row->addWidget(new QLabel(tr("At"), this));
    row->addWidget(m_point);
    row->addStretch();
    layout->addLayout(row);
    m_note = new QLabel(this);
    m_note->setObjectName(name + ".note");
    m_note->setProperty("role", "hint");
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    connect(m_point, &PointChoice::chosen, this, &Panel::refreshSoon);
    connect(&sample(), &SampleView::changed, this, &Panel::refreshSoon);
}

void CompareEstimatorsPanel::setPlot(PlotView& plot)
{
    m_plot = &plot;
    acceptRuns(plot);
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(1, &plot, 1);
}

QString CompareEstimatorsPanel::pointText() const
{
    return m_point->text();
}

void CompareEstimatorsPanel::showNothing(const QString& why)
{
    m_plot->setEmptyText(why);
    clear();
    m_note->clear();
}

std::vector<CompareEstimatorsPanel::Wanted> CompareEstimatorsPanel::wanted() const
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

void CompareEstimatorsPanel::refresh()
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
    if (!isDrawn())
        m_plot->setEmptyText(tr("Asking the estimators…"));
    auto body = [project = document().project(), study = document().study(), runs,
                 theta = m_point->point(), ask = m_ask](const TaskContext& context) {
        return askAll(project, study, runs, theta, ask, context);
    };
    tasks().compute<std::vector<Answer>>(
        m_task, body, this, [this, asked = m_asked](const Result<std::vector<Answer>>& answers) {
            if (asked == m_asked)
                show(answers);
        });
}

/// A run that cannot answer says why; the others are drawn all the same.
Result<std::vector<CompareEstimatorsPanel::Answer>>
CompareEstimatorsPanel::askAll(std::shared_ptr<Project> project, const Recipe& study,
                               const std::vector<Wanted>& wanted, const Theta& theta,
                               const Ask& ask, const TaskContext& context)
{
    const auto probe = StudyProbe::open(std::move(project), study, {}, context);
    if (!probe)
        return probe.error();
    std::vector<Answer> all;
    for (const Wanted& run : wanted) {
        if (context.cancelRequested())
            return cancelled();
        Answer answer{run, {}, {}};
        const auto estimator = loadEstimator(run.file);
        auto value = estimator ? ask(**probe, **estimator, theta, context)
                               : Result<std::any>(estimator.error());
        if (value)
            answer.value = std::move(*value);
        else
            answer.problem = QString::fromStdString(value.error().text());
        all.push_back(std::move(answer));
    }
    return all;
}

void CompareEstimatorsPanel::show(const Result<std::vector<Answer>>& answers)
{
    if (!answers)
        return showNothing(QString::fromStdString(answers.error().text()));
    std::vector<Answer> good;
    QStringList notes;
    for (const Answer& answer : *answers) {
        if (answer.problem.isEmpty())
            good.push_back(answer);
        else
            notes << tr("%1: %2").arg(answer.run.name, answer.problem);
    }
    if (good.empty())
        return showNothing(notes.join('\n'));
    notes << draw(good);
    notes.removeAll(QString());
    m_note->setText(notes.join('\n'));
}

} // namespace assay
