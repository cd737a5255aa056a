// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/TrainingSettings.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <vector>

class QCPGraph;

namespace assay {

/// Exponential moving average with the weight 2/(n + 1) of a new value, unbiased at the start.
QVector<double> smoothed(const QVector<double>& values, int n);

/// Loss of one training, by epoch.
struct LossCurve {
    QString name;   ///< As the user calls the estimator.
    QString method; ///< Decides the colour.
    std::vector<EpochMetrics> metrics;
    std::optional<int> look = {}; ///< See stylesOf; else by the order.
    bool broken = false;          ///< The epoch after the last one met NaN.

    /// Of the same training, perhaps with more epochs.
    bool sameRun(const LossCurve& other) const
    {
        return name == other.name && method == other.method;
    }
};

/// Training (solid) and validation (dashed) loss against the epoch, as it goes; a dot marks the
/// epoch whose weights are kept, a cross the one that met NaN. Further runs of one method have other dashes and marks. Smoothing,
/// if asked for, adds curves above the raw ones and hides nothing; the band spans the validation
/// losses of all runs of one method.
class LossPlot : public PlotView {
    Q_OBJECT
public:
    explicit LossPlot(QWidget* parent = nullptr);

    void setCurves(const QVector<LossCurve>& curves);
    const QVector<LossCurve>& curves() const { return m_curves; }
    /// Exponential moving average over about this many epochs; 1 is off.
    void setSmoothing(int epochs);
    void setBand(bool on);
    void setLogarithmicEpochs(bool on);
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;
    QCPAxis* logarithmicAxis() override;

private:
    void rebuild();
    void fill();
    void fillExtras();

    QVector<LossCurve> m_curves;
    QVector<QCPGraph*> m_smooth; ///< Training and validation of each run.
    QVector<QCPGraph*> m_bands;  ///< Lowest and highest of each method that has several runs.
    QVector<QString> m_bandMethods;
    int m_smoothing = 1;
    bool m_band = false;
    bool m_logEpochs = false;
};

} // namespace assay
