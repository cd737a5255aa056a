// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/HistogramMethodPanel.hpp"

#include "core/estimators/CoarseBins.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/panels/BinEdges.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plots/PlanePlot.hpp"
#include "widgets/plotting/EdgeHandles.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <Eigen/LU>

#include <algorithm>
#include <cmath>

namespace assay {

HistogramMethodPanel::HistogramMethodPanel(const PageContext& context, QWidget* parent)
    : ObservablePanel(context, parent), m_kept(NAN)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* controls = new FlowLayout;
    buildControls(controls);
    layout->addLayout(controls);
    m_note = new QLabel(this);
    m_note->setObjectName("histogramMethod.note");
    m_note->setProperty("role", "hint");
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    buildPlots();
    layout->addWidget(m_stack, 1);
    explain(m_stack, "histogram");
}

void HistogramMethodPanel::buildControls(FlowLayout* row)
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName("histogramMethod.choice");
    m_choice->setAccessibleName(tr("Histogram estimator"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(18);
    row->addWidget(new QLabel(tr("bins of"), this));
    row->addWidget(m_choice, 1);
    for (int axis = 0; axis < 2; ++axis) {
        auto* typed = m_typed[axis] = new QLineEdit(this);
        typed->setObjectName(axis == 0 ? "histogramMethod.edges" : "histogramMethod.edges2");
        typed->setAccessibleName(axis == 0 ? tr("Edges of the bins")
                                           : tr("Edges of the bins of the second observable"));
        typed->setToolTip(tr("Edges between bins, in ascending order; the first and the last bin "
                             "are open. Or drag the lines in the plot."));
        typed->setPlaceholderText(tr("edges"));
        explain(typed, "histogram-bins");
        row->addWidget(typed, 2);
        connect(typed, &QLineEdit::editingFinished, this, &HistogramMethodPanel::typeEdges);
    }
    m_automatic = new QPushButton(tr("Automatic"), this);
    m_automatic->setObjectName("histogramMethod.automatic");
    m_automatic->setToolTip(tr("Edges chosen from the events again"));
    row->addWidget(m_automatic);
    explain(m_choice, "histogram");
    keepInView(m_choice, "currentText");
    explain(m_automatic, "histogram-bins");
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_next.clear(); // Somebody wants to see another one.
        refreshSoon();
    });
    connect(m_automatic, &QPushButton::clicked, this, [this] { commit({}); });
}

void HistogramMethodPanel::buildPlots()
{
    m_stack = new QStackedWidget(this);
    m_line = new DistributionPlot("plot.histogramLine", m_stack);
    m_line->setCurveNames(tr("at the sliders"), tr("at the reference"));
    m_plane = new PlanePlot("plot.histogramPlane", m_stack);
    m_stack->addWidget(m_line);
    m_stack->addWidget(m_plane);
    m_lineEdges = new EdgeHandles(*m_line);
    m_planeEdges = new EdgeHandles(*m_plane);
    for (EdgeHandles* handles : {m_lineEdges, m_planeEdges})
        connect(handles, &EdgeHandles::moved, this, &HistogramMethodPanel::moveEdge);
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
        shown << m_choice->itemData(i).toString();
    if (shown == choices)
        return;
    const QSignalBlocker blocker(m_choice);
    const QString chosen = m_next.isEmpty() ? m_choice->currentData().toString() : m_next;
    m_next.clear();
    m_choice->clear();
    for (const QString& choice : choices)
        m_choice->addItem(QString::fromStdString(shortEstimatorName(choice.toStdString())), choice);
    // After an undo the entry has other edges: it is still the one of the same observables.
    const auto same = std::find_if(choices.begin(), choices.end(), [&](const QString& choice) {
        return choice.section('@', 0, 0) == chosen.section('@', 0, 0);
    });
    const auto at = choices.contains(chosen) ? choices.indexOf(chosen) : same - choices.begin();
    m_choice->setCurrentIndex(at < choices.size() ? int(at) : 0);
}

bool HistogramMethodPanel::inStudy() const
{
    const std::string choice = m_choice->currentData().toString().toStdString();
    const auto& limits = document().study().limits;
    return std::any_of(limits.begin(), limits.end(), [&](const LimitsRecipe& one) {
        return std::count(one.estimators.begin(), one.estimators.end(), choice) > 0;
    });
}

void HistogramMethodPanel::showEmpty(const QString& text)
{
    m_line->setEmptyText(text);
    m_plane->setEmptyText(text);
    m_line->setDistribution({});
    m_plane->setHistogram({});
    m_lineEdges->setEdges({}, {});
    m_planeEdges->setEdges({}, {});
    m_note->clear();
    m_kept = NAN;
}

void HistogramMethodPanel::refresh()
{
    listChoices();
    const auto events = sample().events();
    const Stage* stage = document().stage(document().dataStage());
    if (!events || m_choice->count() == 0 || !stage)
        return showEmpty(emptyText());
    if (stage->state != StageState::Done)
        return showEmpty(tr("The events are older than the study. Simulate them again."));
    const auto choice = parseEstimatorChoice(m_choice->currentData().toString().toStdString());
    if (!choice)
        return showEmpty(QString::fromStdString(choice.error().text()));
    if (choice->observables.size() > 2)
        return showEmpty(tr("Histograms of more than two observables cannot be drawn."));
    const bool editable = inStudy();
    for (QLineEdit* typed : m_typed)
        typed->setEnabled(editable);
    m_typed[1]->setVisible(choice->observables.size() == 2);
    m_automatic->setEnabled(editable && !choice->bins.empty());
    m_lineEdges->setMovable(editable);
    m_planeEdges->setMovable(editable);
    const QString key = m_choice->currentData().toString() + QString(" %1").arg(events->run);
    if (key != m_wanted) {
        m_wanted = key;
        m_problem.clear();
        if (m_fine.histogram && key.section(' ', -1) == m_key.section(' ', -1)
            && takeEdges(*choice))
            m_key = key;
        else
            load(*choice);
    }
    if (m_key != key)
        return showEmpty(m_problem.isEmpty() ? tr("Filling the histogram…") : m_problem);
    showEdges();
    showInformation();
    followTheta();
}

bool HistogramMethodPanel::takeEdges(const EstimatorChoice& choice)
{
    if (choice.edges.empty() || choice.observables != m_fine.histogram->settings().observables
        || !CoarseBins::create(m_fine.histogram->edges(), choice.edges))
        return false;
    m_edges = choice.edges;
    return true;
}

void HistogramMethodPanel::load(const EstimatorChoice& choice)
{
    auto body = [project = document().project(), study = document().study(),
                 choice](const TaskContext& context) {
        return FineHistogram::fill(*project, study, choice, context);
    };
    tasks().compute<FineHistogram>(tr("Fill the histogram estimator"), body, this,
                          [this, key = m_wanted](Result<FineHistogram> fine) {
                              if (key != m_wanted)
                                  return;
                              if (fine) {
                                  m_fine = *fine;
                                  m_edges = fine->edges;
                                  m_key = key;
                              } else {
                                  m_problem = QString::fromStdString(fine.error().text());
                              }
                              refreshSoon();
                          });
}

HistogramMethodPanel::Edges HistogramMethodPanel::closedEdges() const
{
    Edges closed;
    const auto& names = m_fine.histogram->settings().observables;
    for (std::size_t axis = 0; axis < names.size(); ++axis) {
        std::vector<double> edges = m_edges[axis];
        const auto column = columnOf(QString::fromStdString(names[axis]));
        const auto& fine = m_fine.histogram->edges()[axis];
        const auto ends = column ? sample().summary()->edges(*column) : fine;
        const double margin = 1e-3 * (fine.back() - fine.front());
        edges.insert(edges.begin(), std::min(ends.front(), edges.front() - margin));
        edges.push_back(std::max(ends.back(), edges.back() + margin));
        closed.push_back(std::move(edges));
    }
    return closed;
}

void HistogramMethodPanel::followTheta()
{
    if (!m_fine.histogram || m_key != m_wanted || !sample().summary())
        return;
    const auto values = m_fine.histogram->binCrossSections(exploration().theta());
    const auto errors = m_fine.histogram->binErrors(exploration().theta());
    const auto reference = m_fine.histogram->binCrossSections(document().referenceTheta());
    const auto bins = CoarseBins::create(m_fine.histogram->edges(), m_edges);
    if (!values || !errors || !reference || !bins)
        return;
    Matrix rows(3, values->size());
    rows.row(0) = values->transpose();
    rows.row(1) = reference->transpose();
    rows.row(2) = errors->cwiseAbs2().transpose();
    const Matrix sums = bins->sum(rows);
    if (m_edges.size() == 1)
        drawLine(sums, sums.row(2).cwiseSqrt().transpose());
    else
        drawPlane(sums);
}

void HistogramMethodPanel::drawLine(const Matrix& values, const Vector& errors)
{
    const auto list = [](const Vector& v) {
        return std::vector<double>(v.data(), v.data() + v.size());
    };
    m_stack->setCurrentWidget(m_line);
    const Observable observable =
        observableOf(QString::fromStdString(m_fine.histogram->settings().observables[0]));
    m_line->setObservable(QString::fromStdString(observable.label.empty() ? observable.name
                                                                          : observable.label),
                          QString::fromStdString(observable.unit));
    m_line->setNormalised(exploration().shapes());
    m_line->setDistribution(
        {closedEdges()[0], list(values.row(0)), list(errors), list(values.row(1))});
}

void HistogramMethodPanel::drawPlane(const Matrix& values)
{
    const Edges edges = closedEdges();
    const auto& names = m_fine.histogram->settings().observables;
    const auto title = [&](std::size_t axis) {
        return titleOf(observableOf(QString::fromStdString(names[axis])));
    };
    const auto rows = Eigen::Index(edges[0].size()) - 1;
    const auto columns = Eigen::Index(edges[1].size()) - 1;
    const auto plane = [&](int row) -> Matrix {
        const Vector one = values.row(row);
        return one.reshaped<Eigen::RowMajor>(rows, columns);
    };
    m_stack->setCurrentWidget(m_plane);
    m_plane->setObservables(title(0), title(1));
    m_plane->setTitle(tr("Bins of the histogram of %1 and %2").arg(title(0), title(1)));
    m_plane->setQuantity(PlaneQuantity::Ratio);
    m_plane->setHistogram({edges[0], edges[1], plane(0), plane(1)});
}

void HistogramMethodPanel::moveEdge(int axis, int index, double value, bool finished)
{
    if (!m_fine.histogram || m_key != m_wanted)
        return;
    const auto& fine = m_fine.histogram->edges();
    for (auto& list : m_edges)
        list = readableEdges(list);
    auto& edges = m_edges[std::size_t(axis)];
    if (std::size_t(index) >= edges.size())
        return;
    edges[std::size_t(index)] = freeEdge(edges, std::size_t(index), value, fine[std::size_t(axis)]);
    showEdges();
    showInformation();
    followTheta();
    if (finished)
        commit(m_edges);
}

void HistogramMethodPanel::typeEdges()
{
    const auto choice = parseEstimatorChoice(m_choice->currentData().toString().toStdString());
    const bool typed = m_typed[0]->isModified() || m_typed[1]->isModified();
    if (!choice || !typed)
        return;
    Edges edges;
    for (std::size_t axis = 0; axis < choice->observables.size(); ++axis) {
        const Result<std::vector<double>> list = edgesFromText(m_typed[axis]->text());
        if (!list) {
            Q_EMIT message(QString::fromStdString(list.error().text()), true);
            for (QLineEdit* one : m_typed)
                one->setModified(false);
            return showEdges();
        }
        edges.push_back(*list);
    }
    commit(edges);
}

/// Writes the edges wherever the study uses this histogram; none for automatic ones.
void HistogramMethodPanel::commit(const Edges& edges)
{
    const std::string before = m_choice->currentData().toString().toStdString();
    const auto choice = parseEstimatorChoice(before);
    if (!choice)
        return;
    const std::string after = histogramChoiceText(choice->observables, edges);
    Recipe study = document().study();
    for (LimitsRecipe& limits : study.limits)
        std::replace(limits.estimators.begin(), limits.estimators.end(), before, after);
    for (FisherRecipe& fisher : study.fishers)
        std::replace(fisher.estimators.begin(), fisher.estimators.end(), before, after);
    for (QLineEdit* typed : m_typed)
        typed->setModified(false);
    m_next = QString::fromStdString(after);
    m_wanted.clear(); // What is drawn may be undone before it is looked at again.
    editStudy(document(), study, tr("edges of the bins of %1")
                                     .arg(QString::fromStdString(before).section('@', 0, 0)));
    refreshSoon();
}

void HistogramMethodPanel::showEdges()
{
    if (m_edges.empty()) // Nothing was filled yet.
        return;
    for (std::size_t axis = 0; axis < m_edges.size(); ++axis)
        if (!m_typed[axis]->hasFocus() || !m_typed[axis]->isModified()) {
            m_typed[axis]->setText(textOfEdges(m_edges[axis]));
            m_typed[axis]->setCursorPosition(0); // Long lists are read from their beginning.
        }
    const bool plane = m_edges.size() > 1;
    m_lineEdges->setEdges(plane ? std::vector<double>() : m_edges[0], {});
    m_planeEdges->setEdges(plane ? m_edges[0] : std::vector<double>(),
                           plane ? m_edges[1] : std::vector<double>());
}

void HistogramMethodPanel::showInformation()
{
    m_kept = NAN;
    const Theta theta = document().referenceTheta();
    const auto values = m_fine.histogram->binCrossSections(theta);
    const auto gradients = m_fine.histogram->binGradients(theta);
    const auto bins = CoarseBins::create(m_fine.histogram->edges(), m_edges);
    QString text;
    if (values && gradients && bins) {
        const double all = binnedInformation(*values, *gradients).determinant();
        const double kept = binnedInformation(bins->sum(values->transpose()).row(0).transpose(),
                                              bins->sum(*gradients))
                                .determinant();
        if (all > 0.0 && kept >= 0.0)
            m_kept = std::pow(kept / all, 1.0 / double(theta.size()));
        text = tr("%1 bins keep %2 % of the Fisher information that %3 bins have at the reference "
                  "(mean over the directions).")
                   .arg(bins->binCount())
                   .arg(100.0 * m_kept, 0, 'f', 1)
                   .arg(values->size());
    }
    if (!inStudy())
        text += (text.isEmpty() ? "" : " ")
                + tr("No limits use this histogram: add it to the estimators on the Limits page to "
                     "change its edges.");
    m_note->setText(text);
}

} // namespace assay
