// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/RatioCheck.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <vector>

namespace assay {

/// How honest the ratio of one run is, before and (if it was asked for) after calibration.
struct ReliabilityCurve {
    QString name;
    QString method; ///< Decides colour and marker.
    std::vector<ReliabilityBin> before;
    std::vector<ReliabilityBin> after;
    std::optional<QColor> color = {}; ///< Chosen by the user; else that of the method.
    std::optional<int> look = {};     ///< See stylesOf; else by the order.
};

/// Predicted against observed share of reference events, s = 1/(1+r), with the diagonal of an
/// honest ratio; and below the difference in units of its error.
class ReliabilityPlot : public PlotView {
    Q_OBJECT
public:
    explicit ReliabilityPlot(QWidget* parent = nullptr);

    void setCurves(const QVector<ReliabilityCurve>& curves);
    const QVector<ReliabilityCurve>& curves() const { return m_curves; }
    QString csv() const override;

Q_SIGNALS:
    /// A point before calibration was clicked: the bin of predicted s of that curve.
    void binClicked(int curve, double low, double high);

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void rebuild();
    void click(const QPointF& pixel);

    QVector<ReliabilityCurve> m_curves;
    QCPAxisRect* m_pulls = nullptr;
};

} // namespace assay
