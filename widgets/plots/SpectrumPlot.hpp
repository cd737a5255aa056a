// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <vector>

class QCPGraph;

namespace assay {

/// One group of values in the bins of a spectrum.
struct Spectrum {
    QString name;
    std::vector<double> counts; ///< [n]
};

/// Histograms of a few groups over each other, counted in rows. A band drawn with the lasso, or a
/// click on a bin, chooses a range of values.
class SpectrumPlot : public PlotView {
    Q_OBJECT
public:
    SpectrumPlot(const QString& figureName, const QString& title, QWidget* parent = nullptr);

    void setTitles(const QString& x, const QString& y);
    void setSpectra(const std::vector<double>& edges, const QVector<Spectrum>& spectra);
    const QVector<Spectrum>& spectra() const { return m_spectra; }
    const std::vector<double>& edges() const { return m_edges; }
    /// Equal bins over finite \p values, those outside \p edges in the outermost bins. Each counts
    /// as its weight, or as one if there are none.
    static std::vector<double> count(const std::vector<double>& values,
                                     const std::vector<double>& edges,
                                     const std::vector<double>& weights = {});
    static std::vector<double> equalEdges(const std::vector<double>& values, int bins);
    QString csv() const override;

Q_SIGNALS:
    /// low <= value < high; the outermost bins, which hold what lies beyond, reach to infinity.
    void rangeChosen(double low, double high);

protected:
    void restyle() override;
    void fitAxes() override;
    QCPAxis* logarithmicAxis() override;

private:
    void choose(double low, double high);

    std::vector<double> m_edges;
    QVector<Spectrum> m_spectra;
    QVector<QCPGraph*> m_graphs;
};

} // namespace assay
