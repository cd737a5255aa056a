// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <QVector>

class QCPGraph;

namespace assay {

/// sigma(theta) / sigma(reference) along one parameter. Either line may be missing.
struct CrossSectionCurve {
    QVector<double> theta;
    QVector<double> exact;     ///< Ratio from the exact cross section of the process.
    QVector<double> estimate;  ///< Ratio from the events.
    QVector<double> error;     ///< Monte Carlo error of the estimate's numerator.
};

/// How the rate depends on a parameter.
class CrossSectionPlot : public PlotView {
    Q_OBJECT
public:
    explicit CrossSectionPlot(QWidget* parent = nullptr);

    void setCurve(const CrossSectionCurve& curve, const QString& axis);
    const CrossSectionCurve& curve() const { return m_curve; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    CrossSectionCurve m_curve;
    QCPGraph* m_exact = nullptr;
    QCPGraph* m_estimate = nullptr;
    QCPGraph* m_low = nullptr;
    QCPGraph* m_high = nullptr;
};

} // namespace assay
