// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/CompareCalibrationPanel.hpp"

#include "core/inference/RatioCheck.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/plots/ReliabilityPlot.hpp"

namespace assay {

namespace {

constexpr int bins = 20;

Result<std::any> check(StudyProbe& probe, const Estimator& estimator, const Theta& theta,
                       const TaskContext& context)
{
    if (!estimator.info().givesLlr)
        return unsupported("it gives a score, which has no calibration of its own.");
    auto found = probe.reliability(estimator, theta, bins, context);
    if (!found)
        return found.error();
    return std::any(std::move(*found));
}

} // namespace

CompareCalibrationPanel::CompareCalibrationPanel(const PageContext& context, QWidget* parent)
    : CompareEstimatorsPanel(context, "compare.calibration", tr("Check the calibration"), check,
                             parent)
{
    m_plot = new ReliabilityPlot(this);
    m_plot->setObjectName("plot.compare.calibration");
    explain(m_plot, "reliability");
    setPlot(*m_plot);
}

QStringList CompareCalibrationPanel::draw(const std::vector<Answer>& answers)
{
    QVector<ReliabilityCurve> curves;
    for (const Answer& answer : answers)
        curves.push_back({answer.run.name, answer.run.method,
                          std::any_cast<const RatioCheck&>(answer.value).bins, {},
                          answer.run.color});
    m_plot->setTitle(tr("Calibration of the ratio at %1").arg(pointText()));
    m_plot->setCurves(curves);
    return {};
}

void CompareCalibrationPanel::clear()
{
    m_plot->setCurves({});
}

bool CompareCalibrationPanel::isDrawn() const
{
    return !m_plot->curves().isEmpty();
}

} // namespace assay
