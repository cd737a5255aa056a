// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/QCustomPlot.hpp"

#include <QString>
#include <QVector>

#include <vector>

namespace assay {

struct PlotTheme;

/// A histogram with a nuisance parameter one standard deviation up and down, pb per bin.
struct Variation {
    QString name;
    std::vector<double> up;   ///< [n]
    std::vector<double> down; ///< [n]

    bool operator==(const Variation&) const = default;
};

/// Lower and upper end of a band, bin by bin.
struct BandEnds {
    std::vector<double> low, high; ///< [n]
};

/// Independent nuisance parameters together: the largest upward deviations of each, added in
/// quadrature, and the largest downward ones.
BandEnds envelopeOf(const std::vector<double>& values,
                    const std::vector<std::vector<double>>& ups,
                    const std::vector<std::vector<double>>& downs);

/// The hatched band of systematics around a histogram and around its ratio to another below.
class VariationBand {
public:
    VariationBand(QCPAxisRect& main, QCPAxisRect& ratio);

    /// \p values and \p reference as drawn, densities [n]; with \p shapes every varied histogram
    /// is divided by its own sum. Variations of another number of bins are left out; without any,
    /// nothing is drawn and nothing is in the legend.
    void fill(const std::vector<double>& edges, const std::vector<double>& values,
              const std::vector<double>& reference, const QVector<Variation>& variations,
              bool shapes);
    void setTheme(const PlotTheme& theme);
    /// What is drawn, densities; empty without variations.
    const BandEnds& ends() const { return m_ends; }

private:
    void setVisible(bool visible);

    QCPGraph* m_low;
    QCPGraph* m_high;
    QCPGraph* m_ratioLow;
    QCPGraph* m_ratioHigh;
    BandEnds m_ends;
};

} // namespace assay
