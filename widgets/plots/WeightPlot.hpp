// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <vector>

class QCPGraph;

namespace assay {

/// Spectrum of event weights at one theta relative to their mean: a long tail to the right means
/// that few events carry the sample.
class WeightPlot : public PlotView {
    Q_OBJECT
public:
    explicit WeightPlot(QWidget* parent = nullptr);

    /// Weights of some events at theta; those that are not positive are counted, not drawn.
    void setWeights(const std::vector<double>& weights);
    std::size_t notPositive() const { return m_notPositive; }
    QString csv() const override;

Q_SIGNALS:
    /// low <= w < high in the unit of the weights: bins under a lasso, or the one clicked.
    void weightsChosen(double low, double high);

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void choose(double left, double right);

    QCPGraph* m_graph = nullptr;
    std::vector<double> m_counts; ///< Per bin of log10(w / mean w).
    std::size_t m_notPositive = 0;
    double m_mean = 0.0;
};

} // namespace assay
