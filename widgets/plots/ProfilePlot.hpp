// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <optional>

class QCPAxisRect;

namespace assay {

struct MethodStyle;

/// q = -2 (log L - log L_best) of several methods against one parameter, with the confidence levels
/// as lines, and below the intervals, which may be disconnected, one row per method.
class ProfilePlot : public PlotView {
    Q_OBJECT
public:
    explicit ProfilePlot(QWidget* parent = nullptr);

    void setAxis(const QString& title, const GridAxis& axis);
    void setTruth(std::optional<double> value);
    /// Curves whose result has not exactly one free parameter are left out.
    void setCurves(const QVector<LimitCurve>& curves);
    const QVector<LimitCurve>& curves() const { return m_curves; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void rebuild();
    void addProfile(const LimitCurve& curve, const MethodStyle& style);
    void addIntervals(const LimitCurve& curve, const MethodStyle& style, int row);
    void addLevels();
    void addTruth();
    void sizeIntervalPanel();

    QCPAxisRect* m_intervals = nullptr;
    AxisTitle* m_title = nullptr;
    QVector<LimitCurve> m_curves;
    std::optional<double> m_truth;
    GridAxis m_axis;
};

} // namespace assay
