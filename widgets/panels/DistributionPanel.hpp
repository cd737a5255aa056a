// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/VariationFeed.hpp"
#include "widgets/panels/DropTarget.hpp"
#include "widgets/panels/ObservablePanel.hpp"
#include "widgets/plots/VariationBand.hpp"

#include <QLabel>

namespace assay {

class DistributionPlot;

/// The distribution of the observable that is looked at, with the ratio to the reference, the
/// benchmarks chosen for comparison and the band of the chosen nuisance parameters.
class DistributionPanel : public ObservablePanel {
    Q_OBJECT
public:
    explicit DistributionPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void followTheta() override;

private:
    /// From the sums of the sample where the bins are the usual ones, else from the feed.
    Result<HistogramAtTheta> histogram(const Theta& theta);
    /// With the nuisance parameters that were chosen.
    QVector<Variation> variations(const Theta& theta) const;
    void showOverlays();
    void openBin(int bin);
    /// Benchmarks are laid over, an observable is drawn instead.
    DropOffer offer(const Selected& selected) const;
    void take(const Selected& selected);

    DistributionPlot* m_plot = nullptr;
    QLabel* m_inRange = nullptr;
    VariationFeed m_variations;
    std::vector<double> m_edges, m_reference;
    std::optional<std::size_t> m_column;
    QString m_shown; ///< The observable drawn last, and its bins.
};

} // namespace assay
