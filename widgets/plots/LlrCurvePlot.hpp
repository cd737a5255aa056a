// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <optional>

namespace assay {

/// Log likelihood ratio of one event against a parameter, as one estimator sees it.
struct LlrCurve {
    QString name;
    QString method; ///< Row of the Methods table, or "joint".
    QVector<double> theta, llr; ///< NaN where there is no valid ratio.
};

/// log r(x|theta) of one event under several estimators on common axes.
class LlrCurvePlot : public PlotView {
    Q_OBJECT
public:
    explicit LlrCurvePlot(const QString& figureName, QWidget* parent = nullptr);

    void setAxis(const QString& parameter);
    void setCurves(const QVector<LlrCurve>& curves);
    const QVector<LlrCurve>& curves() const { return m_curves; }
    /// A vertical line, such as where the sliders are.
    void setPoint(std::optional<double> theta);
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void rebuild();

    QVector<LlrCurve> m_curves;
    std::optional<double> m_point;
};

} // namespace assay
