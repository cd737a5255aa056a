// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plots/PlaneHistogram.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QStringList>
#include <QVector>

#include <vector>

class QCPAxisRect;
class QCPColorMap;
class QCPGraph;

namespace assay {

/// Histograms of several observables and of every pair of them.
struct CornerData {
    QStringList names;                       ///< [n], titles of the axes
    std::vector<std::vector<double>> edges;  ///< [n]
    std::vector<std::vector<double>> values; ///< [n][bins], pb, at the point shown
    std::vector<std::vector<double>> reference;
    std::vector<PlaneHistogram>
        pairs; ///< (row, column) = (1,0), (2,0), (2,1), ...: x is the column.
};

/// A grid of all observables against each other: distributions on the diagonal, with the reference
/// behind, and the pairs below as colours.
class CornerPlot : public PlotView {
    Q_OBJECT
public:
    explicit CornerPlot(const QString& figureName, QWidget* parent = nullptr);

    void setData(const CornerData& data);
    const CornerData& data() const { return m_data; }
    void setQuantity(PlaneQuantity quantity);
    QString csv() const override;

Q_SIGNALS:
    /// On the diagonal row == column.
    void panelChosen(int row, int column);

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void build();
    void clearGrid();
    void fill();
    QCPAxisRect* cell(int row, int column);
    void chooseAt(const QPointF& position);

    CornerData m_data;
    QStringList m_built; ///< Names that the grid was made for.
    PlaneQuantity m_quantity = PlaneQuantity::Density;
    QVector<QCPAxisRect*> m_cells; ///< Rows of the lower triangle, diagonal included.
    QVector<QCPGraph*> m_values, m_references;
    QVector<QCPColorMap*> m_maps;
    QCPAxisRect* m_empty = nullptr; ///< The plot's first rect, shown while there is nothing.
};

} // namespace assay
