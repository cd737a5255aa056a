// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/ScoreFieldPanel.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/plots/ScoreFieldPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int usualSide = 20, fewest = 4, most = 40;

/// Replaces the entries and keeps the choice by index.
void fill(QComboBox& box, const QStringList& entries, int usual)
{
    QStringList before;
    for (int i = 0; i < box.count(); ++i)
        before << box.itemText(i);
    if (before == entries)
        return;
    const QSignalBlocker blocker(box);
    const int chosen = before.isEmpty() ? usual : box.currentIndex();
    box.clear();
    box.addItems(entries);
    box.setCurrentIndex(std::clamp(chosen, 0, std::max(int(entries.size()) - 1, 0)));
}

QVector<FieldArrow> arrowsOf(const ScoreField& field, const Matrix& score, int first, int second)
{
    QVector<FieldArrow> arrows;
    if (first >= score.cols())
        return arrows;
    for (Eigen::Index i = 0; i < score.rows(); ++i)
        arrows.push_back({field.first(i), field.second(i), score(i, first),
                          second < score.cols() && second != first ? score(i, second) : 0.0});
    return arrows;
}

} // namespace

ScoreFieldPanel::ScoreFieldPanel(const PageContext& context, QWidget* parent)
    : TrainingPanel(context, true, parent)
{
    m_x = addChoice("scoreField.x", tr("Over"));
    m_y = addChoice("scoreField.y", tr("and"));
    m_first = addChoice("scoreField.first", tr("Score in"));
    m_second = addChoice("scoreField.second", tr("and"));
    controls()->addStretch();
    addArrows();
    m_plot = new ScoreFieldPlot(this);
    explain(m_plot, "score-field");
    setPlot(m_plot);
}

QComboBox* ScoreFieldPanel::addChoice(const QString& name, const QString& label)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    auto* text = new QLabel(label, this);
    text->setBuddy(box);
    controls()->addWidget(text);
    controls()->addWidget(box);
    explain(box, "score");
    connect(box, &QComboBox::currentIndexChanged, this, &ScoreFieldPanel::refreshSoon);
    keepInView(box, "currentText");
    return box;
}

void ScoreFieldPanel::addArrows()
{
    m_side = new QSpinBox(this);
    m_side->setObjectName("scoreField.arrows");
    m_side->setAccessibleName(tr("Arrows along each axis"));
    m_side->setRange(fewest, most);
    m_side->setValue(usualSide);
    m_side->setKeyboardTracking(false);
    m_exact = new QCheckBox(tr("Exact score"), this);
    m_exact->setObjectName("scoreField.exact");
    m_exact->setChecked(true);
    auto* label = new QLabel(tr("Arrows"), this);
    label->setBuddy(m_side);
    // A row of their own: beside the choices the page would need a wide screen.
    auto* row = new FlowLayout;
    row->addWidget(label);
    row->addWidget(m_side);
    row->addWidget(m_exact);
    row->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    for (QWidget* control : {static_cast<QWidget*>(m_side), static_cast<QWidget*>(m_exact)})
        explain(control, "score-field");
    keepInView(m_side, "value");
    keepInView(m_exact, "checked");
    connect(m_side, &QSpinBox::valueChanged, this, &ScoreFieldPanel::refreshSoon);
    connect(m_exact, &QCheckBox::toggled, this, &ScoreFieldPanel::refreshSoon);
}

void ScoreFieldPanel::fillChoices()
{
    QStringList observables, parameters;
    for (const Observable& observable : watch()->probe()->study().sample.schema().observables)
        observables << QString::fromStdString(observable.name);
    for (const Parameter& parameter : watch()->probe()->study().parameters)
        parameters << QString::fromStdString(parameter.name);
    fill(*m_x, observables, 0);
    fill(*m_y, observables, 1);
    fill(*m_first, parameters, 0);
    fill(*m_second, parameters, 1);
    m_y->setEnabled(observables.size() > 1);
    m_second->setEnabled(parameters.size() > 1);
}

void ScoreFieldPanel::refresh()
{
    if (!watch() || postpone())
        return;
    const auto runs = watch()->shownRuns();
    const auto run = std::find_if(runs.begin(), runs.end(),
                                  [](const WatchedRun& r) { return r.model != nullptr; });
    const QString why = missing();
    if (!why.isEmpty() || run == runs.end()) {
        m_plot->setEmptyText(why.isEmpty() ? tr("No trained estimator is shown. Train one, or tick "
                                                "one in the list.")
                                           : why);
        m_plot->clear();
        setNote({});
        return;
    }
    fillChoices();
    const auto x = std::size_t(m_x->currentIndex()), y = std::size_t(m_y->currentIndex());
    evaluate<ScoreField>(
        [probe = watch()->probe(), model = run->model, x, y, side = m_side->value()](
            const TaskContext& task) { return probe->scoreField(*model, x, y, side, task); },
        [this, run = *run](const Result<ScoreField>& field) { showField(run, field); });
}

void ScoreFieldPanel::showField(const WatchedRun& run, const Result<ScoreField>& field)
{
    if (!field) {
        m_plot->setEmptyText(QString::fromStdString(field.error().text()));
        m_plot->clear();
        return;
    }
    const bool line = m_x->currentIndex() == m_y->currentIndex();
    const int first = m_first->currentIndex(), second = m_second->currentIndex();
    m_plot->setAxes(m_x->currentText(),
                    line ? tr("t_{%1}").arg(m_first->currentText()) : m_y->currentText());
    m_plot->setComponents(m_first->currentText(),
                          second != first ? m_second->currentText() : QString());
    m_plot->setTitle(run.live ? tr("Score field of %1 after %2 epochs")
                                    .arg(run.name)
                                    .arg(run.modelEpoch)
                              : tr("Score field of %1").arg(run.name));
    m_plot->setStale(run.stale && !run.live);
    const bool known = field->exact.rows() > 0;
    m_exact->setEnabled(known);
    m_plot->setField(arrowsOf(*field, field->estimated, first, second),
                     known && m_exact->isChecked() ? arrowsOf(*field, field->exact, first, second)
                                                   : QVector<FieldArrow>());
    QString note = line ? tr("Solid: estimated. Dashed: exact.")
                        : tr("White: estimated. Orange: exact.");
    if (!m_exact->isChecked())
        note.clear();
    if (!known)
        note = tr("The exact score is not known here.");
    if (m_x->count() > 2)
        note += ' ' + tr("The other observables are held at their medians.");
    setNote(note);
}

} // namespace assay
