// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/TrainingSettings.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <vector>

namespace assay {

/// Loss of one training, by epoch.
struct LossCurve {
    QString name;   ///< As the user calls the estimator.
    QString method; ///< Decides the colour.
    std::vector<EpochMetrics> metrics;
};

/// Training (solid) and validation (dashed) loss against the epoch, as it goes; a dot marks the
/// epoch whose weights are kept.
class LossPlot : public PlotView {
    Q_OBJECT
public:
    explicit LossPlot(QWidget* parent = nullptr);

    void setCurves(const QVector<LossCurve>& curves);
    const QVector<LossCurve>& curves() const { return m_curves; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;
    QCPAxis* logarithmicAxis() override;

private:
    void rebuild();
    void fill();

    QVector<LossCurve> m_curves;
};

} // namespace assay
