// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/CompareRatioPanel.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/plots/ComparisonPlot.hpp"

namespace assay {

namespace {

Result<std::any> compare(StudyProbe& probe, const Estimator& estimator, const Theta& theta,
                         const TaskContext& context)
{
    auto found = probe.compareRatio(estimator, theta, context);
    if (!found)
        return found.error();
    return std::any(std::move(*found));
}

} // namespace

CompareRatioPanel::CompareRatioPanel(const PageContext& context, QWidget* parent)
    : CompareEstimatorsPanel(context, "compare.ratio", tr("Compare the ratios"), compare, parent)
{
    m_plot = new ComparisonPlot(this);
    m_plot->setObjectName("plot.compare.ratio");
    m_plot->setQuantity(tr("log r"));
    explain(m_plot, "likelihood-ratio");
    setPlot(*m_plot);
}

QStringList CompareRatioPanel::draw(const std::vector<Answer>& answers)
{
    QVector<ComparisonCurve> curves;
    bool joint = false;
    for (const Answer& answer : answers) {
        const auto& comparison = std::any_cast<const EstimatorComparison&>(answer.value);
        joint = joint || !comparison.truth;
        curves.push_back({answer.run.name, answer.run.method, comparison, {}, answer.run.color});
    }
    m_plot->setTitle(tr("log r(x) at %1").arg(pointText()));
    m_plot->setCurves(curves);
    return {joint ? tr("The exact value is not known for these observables; the joint one, which "
                       "knows more than x, stands for it.")
                  : QString()};
}

void CompareRatioPanel::clear()
{
    m_plot->setCurves({});
}

bool CompareRatioPanel::isDrawn() const
{
    return !m_plot->curves().isEmpty();
}

} // namespace assay
