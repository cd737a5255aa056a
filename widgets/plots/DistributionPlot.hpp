// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/VariationBand.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <memory>
#include <optional>
#include <vector>

class QCPAxisRect;
class QCPGraph;
class QCPItemRect;

namespace assay {

/// A histogram at some parameter point next to the one at the reference point.
struct Distribution {
    std::vector<double> edges;     ///< [n+1]
    std::vector<double> values;    ///< [n], cross section per bin in pb at theta
    std::vector<double> errors;    ///< [n], Monte Carlo error of values
    std::vector<double> reference; ///< [n], cross section per bin in pb at the reference
    QVector<Variation> variations = {}; ///< Nuisance parameters whose band is drawn; same bins.
};

/// A further histogram in the same bins, drawn as a line.
struct DistributionOverlay {
    QString name;
    std::vector<double> values; ///< [n], pb

    bool operator==(const DistributionOverlay&) const = default;
};

/// Distribution of one observable that follows theta, with the ratio to the reference below. The
/// plain band is the Monte Carlo error, the hatched one that of nuisance parameters. Changing only
/// the values costs well below a millisecond besides the drawing. A click chooses a bin, as do the
/// arrow keys with Return.
class DistributionPlot : public PlotView {
    Q_OBJECT
public:
    explicit DistributionPlot(const QString& figureName, QWidget* parent = nullptr);

    /// Title of the horizontal axis without unit, and its unit.
    void setObservable(const QString& label, const QString& unit);
    void setCurveNames(const QString& values, const QString& reference);
    void setDistribution(const Distribution& distribution);
    const Distribution& distribution() const { return m_data; }
    /// Lines beside it, in the same bins, for comparison; in the ratio too.
    void setOverlays(const QVector<DistributionOverlay>& overlays);
    const QVector<DistributionOverlay>& overlays() const { return m_overlays; }
    /// The bin that is marked, if any.
    void markBin(std::optional<int> bin);
    std::optional<int> markedBin() const { return m_marked; }
    /// Compares shapes: both histograms are divided by their sums.
    void setNormalised(bool normalised);
    QString csv() const override;

Q_SIGNALS:
    void binChosen(int bin);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void restyle() override;
    void fitAxes() override;
    QCPAxis* logarithmicAxis() override;

private:
    void buildGraphs();
    void fill();
    void fillOverlays();
    void styleOverlays();
    void setTitles();
    void chooseAt(const QPointF& position);
    void showMark();

    AxisTitle* m_xTitle = nullptr;
    QCPAxisRect* m_ratio = nullptr;
    QCPGraph* m_reference = nullptr;
    QCPGraph* m_low = nullptr;
    QCPGraph* m_high = nullptr;
    QCPGraph* m_values = nullptr;
    QCPGraph* m_ratioLow = nullptr;
    QCPGraph* m_ratioHigh = nullptr;
    QCPGraph* m_ratioValues = nullptr;
    QCPGraph* m_ratioOne = nullptr;
    std::unique_ptr<VariationBand> m_variations;
    QVector<QCPGraph*> m_overlayGraphs; ///< Two per overlay: above and in the ratio.
    QCPItemRect* m_mark = nullptr;
    Distribution m_data;
    QVector<DistributionOverlay> m_overlays;
    std::optional<int> m_marked;
    QString m_label;
    QString m_unit;
    bool m_normalised = false;
    double m_yMax = 0.0; ///< Highest value seen for these edges, so that the axis does not jump.
};

} // namespace assay
