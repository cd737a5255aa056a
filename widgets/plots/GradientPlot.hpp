// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/LossPlot.hpp"

namespace assay {

/// Mean gradient norm of each epoch, and below it the learning rate; both logarithmic.
class GradientPlot : public PlotView {
    Q_OBJECT
public:
    explicit GradientPlot(QWidget* parent = nullptr);

    void setCurves(const QVector<LossCurve>& curves);
    const QVector<LossCurve>& curves() const { return m_curves; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void rebuild();

    QVector<LossCurve> m_curves;
    QCPAxisRect* m_rates = nullptr;
};

} // namespace assay
