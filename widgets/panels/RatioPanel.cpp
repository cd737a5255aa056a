// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/RatioPanel.hpp"

#include "widgets/bridge/EventOpening.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/panels/PointChoice.hpp"
#include "widgets/plots/ComparisonPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QLabel>

namespace assay {

RatioPanel::RatioPanel(const PageContext& context, QWidget* parent)
    : TrainingPanel(context, true, parent)
{
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName("llr.quantity");
    m_quantity->setAccessibleName(tr("What is compared"));
    m_point = new PointChoice(this);
    m_point->setObjectName("llr.point");
    m_point->setAccessibleName(tr("Parameter point"));
    controls()->addWidget(m_quantity);
    controls()->addWidget(new QLabel(tr("at"), this));
    controls()->addWidget(m_point);
    controls()->addStretch();
    explain(m_quantity, "likelihood-ratio");
    explain(m_point, "theta");
    m_plot = new ComparisonPlot(this);
    explain(m_plot, "likelihood-ratio");
    setPlot(m_plot);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &RatioPanel::refreshSoon);
    keepInView(m_quantity, "currentIndex");
    connect(m_point, &PointChoice::chosen, this, &RatioPanel::refreshSoon);
    connect(m_plot, &ComparisonPlot::eventChosen, this, [this](quint64 id) {
        openEventById(this->context(), id, tr("estimated against exact"), this,
                      [this](const QString& reason) { Q_EMIT message(reason, true); });
    });
    connect(m_plot, &ComparisonPlot::eventsEnclosed, this, [this](const QVector<quint64>& ids) {
        openEventsById(this->context(), {ids.begin(), ids.end()},
                       tr("estimated against exact"), this,
                       [this](const QString& reason) { Q_EMIT message(reason, true); });
    });
}

void RatioPanel::fillQuantities()
{
    QStringList entries{tr("log r")};
    for (const Parameter& parameter : watch()->probe()->study().parameters)
        entries << tr("score in %1").arg(QString::fromStdString(parameter.name));
    QStringList before;
    for (int i = 0; i < m_quantity->count(); ++i)
        before << m_quantity->itemText(i);
    if (before != entries) {
        m_quantity->clear();
        m_quantity->addItems(entries);
    }
    m_point->setStudy(document());
    m_point->setEnabled(m_quantity->currentIndex() == 0);
}

void RatioPanel::showNothing(const QString& why)
{
    m_plot->setEmptyText(why);
    m_plot->setCurves({});
    setNote({});
}

void RatioPanel::refresh()
{
    if (!watch() || postpone())
        return;
    if (const QString why = missing(); !why.isEmpty())
        return showNothing(why);
    fillQuantities();
    std::vector<WatchedRun> runs = watch()->shownRuns();
    std::erase_if(runs, [](const WatchedRun& run) { return !run.model; });
    if (runs.empty())
        return showNothing(
            tr("No trained estimator is shown. Train one, or tick one in the list."));
    const int quantity = m_quantity->currentIndex();
    evaluate<Answer>(
        [probe = watch()->probe(), runs, quantity,
         theta = m_point->point()](const TaskContext& task) -> Result<Answer> {
            Answer answer;
            for (std::size_t i = 0; i < runs.size(); ++i) {
                if (task.cancelRequested())
                    return cancelled();
                auto made = quantity == 0
                                ? probe->compareRatio(*runs[i].model, theta, task)
                                : probe->compareScore(*runs[i].model, std::size_t(quantity - 1),
                                                      task);
                if (!made) {
                    answer.refusals.push_back(runs[i].name.toStdString() + ": "
                                              + made.error().text());
                    continue;
                }
                answer.which.push_back(i);
                answer.comparisons.push_back(std::move(made).value());
            }
            return answer;
        },
        [this, runs](Result<Answer> answer) { show(runs, std::move(answer)); });
}

void RatioPanel::show(const std::vector<WatchedRun>& runs, Result<Answer> answer)
{
    if (!answer)
        return showNothing(QString::fromStdString(answer.error().text()));
    QStringList notes;
    for (const std::string& refusal : answer->refusals)
        notes << QString::fromStdString(refusal);
    QVector<ComparisonCurve> curves;
    bool stale = false, joint = false;
    std::uint64_t invalid = 0;
    for (std::size_t k = 0; k < answer->which.size(); ++k) {
        const WatchedRun& run = runs[answer->which[k]];
        stale = stale || (run.stale && !run.live);
        joint = joint || !answer->comparisons[k].truth;
        invalid += answer->comparisons[k].invalid;
        curves.push_back({run.name, run.method, std::move(answer->comparisons[k]),
                          run.look});
    }
    if (joint)
        notes << tr(
            "The exact value is not known for these observables. The cloud shows the joint "
            "one, which knows more than x; its average for equal estimates, the points with "
            "errors, should lie on the diagonal.");
    if (invalid > 0)
        notes << tr("%n event(s) without a valid value are left out.", nullptr, int(invalid));
    const int quantity = m_quantity->currentIndex();
    m_plot->setQuantity(quantity == 0 ? tr("log r")
                                      : tr("t_{%1}").arg(quantity));
    m_plot->setTitle(quantity == 0 ? tr("log r(x) at %1").arg(m_point->text())
                                   : m_quantity->currentText());
    m_plot->setStale(stale);
    if (curves.isEmpty())
        return showNothing(notes.join(' '));
    m_plot->setCurves(curves);
    setNote(notes.join(' '));
}

} // namespace assay
