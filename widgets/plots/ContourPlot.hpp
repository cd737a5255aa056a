// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <optional>

namespace assay {

struct MethodStyle;

/// Contours of several methods in the plane of two parameters: colour and dash say the method, the
/// thickness of the line the confidence level. A star is the truth, the markers are best fits.
class ContourPlot : public PlotView {
    Q_OBJECT
public:
    explicit ContourPlot(QWidget* parent = nullptr);

    /// Titles of the two axes (LaTeX-like) and their ranges.
    void setAxes(const QString& xTitle, const QString& yTitle, const GridAxis& x,
                 const GridAxis& y);
    void setTruth(std::optional<std::array<double, 2>> point);
    /// Curves whose result has not two free parameters are left out.
    void setCurves(const QVector<LimitCurve>& curves);
    const QVector<LimitCurve>& curves() const { return m_curves; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void rebuild();
    void addContours(const LimitCurve& curve, const MethodStyle& style);
    void addMarkers(const LimitCurve& curve, const MethodStyle& style);
    void addTruth();

    QVector<LimitCurve> m_curves;
    std::optional<std::array<double, 2>> m_truth;
    GridAxis m_x;
    GridAxis m_y;
};

} // namespace assay
