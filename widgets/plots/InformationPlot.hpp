// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <vector>

class QCPAxisRect;
class QCPGraph;

namespace assay {

/// What a trained method learns from the events of each bin.
struct TrainedInformation {
    QString name;               ///< As the recipe calls it.
    QString method;             ///< Row of the Methods table; decides the style.
    std::vector<double> values; ///< [n]
};

/// Where in an observable the information on a parameter sits.
struct InformationBins {
    std::vector<double> edges;  ///< [n+1]
    std::vector<double> values; ///< [n], cross section per bin in pb
    std::vector<double> binned; ///< [n], Fisher information of the bin's content
    std::vector<double> full;   ///< [n], of its events with all that is known; may be empty
    QVector<TrainedInformation> trained = {};
};

/// A distribution above, and below it the Fisher information that each bin carries: what a
/// histogram in these bins learns, within what the events hold.
class InformationPlot : public PlotView {
    Q_OBJECT
public:
    explicit InformationPlot(const QString& figureName, QWidget* parent = nullptr);

    /// \p element such as "I_{11}", with \p unit.
    void setTitles(const QString& observable, const QString& element);
    void setBins(const InformationBins& bins);
    const InformationBins& bins() const { return m_bins; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void drawTrained();

    AxisTitle* m_xTitle = nullptr;
    AxisTitle* m_below = nullptr;
    QCPAxisRect* m_lower = nullptr;
    QCPGraph* m_values = nullptr;
    QCPGraph* m_binned = nullptr;
    QCPGraph* m_full = nullptr;
    QVector<QCPGraph*> m_trained;
    InformationBins m_bins;
};

} // namespace assay
