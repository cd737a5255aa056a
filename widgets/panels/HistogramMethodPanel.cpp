// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/HistogramMethodPanel.hpp"

#include "core/tasks/StudyEstimators.hpp"
#include "core/tasks/StudySession.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plots/PlanePlot.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay {

HistogramMethodPanel::HistogramMethodPanel(const PageContext& context, QWidget* parent)
    : ObservablePanel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* controls = new QHBoxLayout;
    m_choice = new QComboBox(this);
    m_choice->setObjectName("histogramMethod.choice");
    m_choice->setAccessibleName(tr("Histogram estimator"));
    controls->addWidget(new QLabel(tr("bins of"), this));
    controls->addWidget(m_choice);
    controls->addStretch();
    layout->addLayout(controls);
    m_stack = new QStackedWidget(this);
    m_line = new DistributionPlot("plot.histogramLine", m_stack);
    m_line->setCurveNames(tr("at the sliders"), tr("at the reference"));
    m_plane = new PlanePlot("plot.histogramPlane", m_stack);
    m_stack->addWidget(m_line);
    m_stack->addWidget(m_plane);
    layout->addWidget(m_stack, 1);
    explain(m_choice, "histogram");
    explain(m_stack, "histogram");
    connect(m_choice, &QComboBox::currentIndexChanged, this, &Panel::refreshSoon);
}

/// The histograms that the study's limits use, and those of the first observables.
void HistogramMethodPanel::listChoices()
{
    QStringList choices, shown;
    for (const LimitsRecipe& limits : document().study().limits)
        for (const std::string& estimator : limits.estimators)
            if (estimator.starts_with("histogram:"))
                choices << QString::fromStdString(estimator);
    const auto& observables = document().schema().observables;
    if (!observables.empty())
        choices << "histogram:" + QString::fromStdString(observables[0].name);
    if (observables.size() > 1)
        choices << choices.back() + "," + QString::fromStdString(observables[1].name);
    choices.removeDuplicates();
    for (int i = 0; i < m_choice->count(); ++i)
        shown << m_choice->itemText(i);
    if (shown == choices)
        return;
    const QSignalBlocker blocker(m_choice);
    const QString chosen = m_choice->currentText();
    m_choice->clear();
    m_choice->addItems(choices);
    m_choice->setCurrentIndex(int(std::max<qsizetype>(0, choices.indexOf(chosen))));
}

void HistogramMethodPanel::showEmpty(const QString& text)
{
    m_line->setEmptyText(text);
    m_plane->setEmptyText(text);
    m_line->setDistribution({});
    m_plane->setHistogram({});
}

void HistogramMethodPanel::refresh()
{
    listChoices();
    const auto events = sample().events();
    const Stage* stage = document().stage(document().dataStage());
    if (!events || m_choice->count() == 0 || !stage) {
        showEmpty(emptyText());
        return;
    }
    if (stage->state != StageState::Done) {
        showEmpty(tr("The events are older than the study. Simulate them again."));
        return;
    }
    const QString key = m_choice->currentText() + QString(" %1").arg(events->run);
    if (key != m_wanted) {
        m_wanted = key;
        load(m_choice->currentText());
    }
    if (m_key != key) {
        showEmpty(m_problem.isEmpty() ? tr("Filling the histogram…") : m_problem);
        return;
    }
    followTheta();
}

void HistogramMethodPanel::load(const QString& choice)
{
    m_problem.clear();
    auto body = [project = document().project(), study = document().study(),
                 choice](const TaskContext& context) -> Result<Estimator> {
        StudySession session(*project, study);
        const auto made = makeEstimator(session, choice.toStdString(), {}, context);
        if (!made)
            return made.error();
        return std::dynamic_pointer_cast<const HistogramEstimator>(made->ratio);
    };
    tasks().compute<Estimator>(tr("Fill the histogram estimator"), body, this,
                               [this, key = m_wanted](Result<Estimator> estimator) {
                                   if (key != m_wanted)
                                       return;
                                   if (estimator) {
                                       m_estimator = *estimator;
                                       m_key = key;
                                   } else {
                                       m_problem
                                           = QString::fromStdString(estimator.error().text());
                                   }
                                   refreshSoon();
                               });
}

std::vector<std::vector<double>> HistogramMethodPanel::closedEdges() const
{
    std::vector<std::vector<double>> closed;
    const auto& names = m_estimator->settings().observables;
    for (std::size_t axis = 0; axis < names.size(); ++axis) {
        std::vector<double> edges = m_estimator->edges()[axis];
        const auto column = columnOf(QString::fromStdString(names[axis]));
        const auto ends = column ? sample().summary()->edges(*column) : edges;
        const double margin = 1e-3 * (edges.back() - edges.front());
        edges.insert(edges.begin(), std::min(ends.front(), edges.front() - margin));
        edges.push_back(std::max(ends.back(), edges.back() + margin));
        closed.push_back(std::move(edges));
    }
    return closed;
}

void HistogramMethodPanel::followTheta()
{
    if (!m_estimator || m_key != m_wanted || !sample().summary())
        return;
    const auto values = m_estimator->binCrossSections(exploration().theta());
    const auto errors = m_estimator->binErrors(exploration().theta());
    const auto reference = m_estimator->binCrossSections(document().referenceTheta());
    if (!values || !errors || !reference)
        return;
    const auto edges = closedEdges();
    const auto& names = m_estimator->settings().observables;
    const auto title = [&](std::size_t axis) {
        return titleOf(observableOf(QString::fromStdString(names[axis])));
    };
    const auto list = [](const Vector& v) {
        return std::vector<double>(v.data(), v.data() + v.size());
    };
    if (edges.size() == 1) {
        m_stack->setCurrentWidget(m_line);
        const Observable observable = observableOf(QString::fromStdString(names[0]));
        m_line->setObservable(QString::fromStdString(
                                  observable.label.empty() ? observable.name : observable.label),
                              QString::fromStdString(observable.unit));
        m_line->setNormalised(exploration().shapes());
        m_line->setDistribution({edges[0], list(*values), list(*errors), list(*reference)});
    } else if (edges.size() == 2) {
        m_stack->setCurrentWidget(m_plane);
        const auto rows = Eigen::Index(edges[0].size()) - 1;
        const auto columns = Eigen::Index(edges[1].size()) - 1;
        m_plane->setObservables(title(0), title(1));
        m_plane->setTitle(tr("Bins of the histogram of %1 and %2").arg(title(0), title(1)));
        m_plane->setQuantity(PlaneQuantity::Ratio);
        m_plane->setHistogram({edges[0], edges[1], values->reshaped<Eigen::RowMajor>(rows, columns),
                               reference->reshaped<Eigen::RowMajor>(rows, columns)});
    } else {
        showEmpty(tr("Histograms of more than two observables cannot be drawn."));
    }
}

} // namespace assay
