// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/PlaneHistogram.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace assay {

namespace {

constexpr int fineCells = 200;

double area(const PlaneHistogram& histogram, Eigen::Index i, Eigen::Index j)
{
    return (histogram.xEdges[std::size_t(i) + 1] - histogram.xEdges[std::size_t(i)])
           * (histogram.yEdges[std::size_t(j) + 1] - histogram.yEdges[std::size_t(j)]);
}

bool equalBins(const std::vector<double>& edges)
{
    const double width = (edges.back() - edges.front()) / double(edges.size() - 1);
    for (std::size_t i = 1; i < edges.size(); ++i)
        if (std::abs(edges[i] - edges[i - 1] - width) > 1e-6 * width)
            return false;
    return true;
}

/// Which bin each cell of an axis shows.
std::vector<Eigen::Index> cellsOf(const std::vector<double>& edges)
{
    const int count = equalBins(edges) ? int(edges.size()) - 1 : fineCells;
    std::vector<Eigen::Index> cells;
    for (int i = 0; i < count; ++i) {
        const double at = edges.front() + (edges.back() - edges.front()) * (i + 0.5) / count;
        const auto above = std::lower_bound(edges.begin(), edges.end(), at);
        cells.push_back(std::clamp<Eigen::Index>(above - edges.begin() - 1, 0,
                                                 Eigen::Index(edges.size()) - 2));
    }
    return cells;
}

/// A cell of a colour map is centred on its coordinate.
QCPRange centres(const std::vector<double>& edges, std::size_t cells)
{
    const double half = 0.5 * (edges.back() - edges.front()) / double(cells);
    return {edges.front() + half, edges.back() - half};
}

} // namespace

Matrix planeValues(const PlaneHistogram& histogram, PlaneQuantity quantity)
{
    Matrix out(histogram.values.rows(), histogram.values.cols());
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (Eigen::Index i = 0; i < out.rows(); ++i)
        for (Eigen::Index j = 0; j < out.cols(); ++j) {
            const double value = histogram.values(i, j), reference = histogram.reference(i, j);
            if (quantity == PlaneQuantity::Density)
                out(i, j) = value != 0.0 ? value / area(histogram, i, j) : none;
            else
                out(i, j) = reference > 0.0 ? value / reference : none;
        }
    return out;
}

std::vector<double> densityLevels(const PlaneHistogram& histogram, const Matrix& contents,
                                  const std::vector<double>& shares)
{
    std::vector<std::pair<double, double>> bins; // density, content
    for (Eigen::Index i = 0; i < contents.rows(); ++i)
        for (Eigen::Index j = 0; j < contents.cols(); ++j)
            bins.emplace_back(contents(i, j) / area(histogram, i, j), contents(i, j));
    std::sort(bins.rbegin(), bins.rend());
    const double total = contents.sum();
    std::vector<double> levels;
    for (const double share : shares) {
        double sum = 0.0, level = 0.0;
        for (const auto& [density, content] : bins) {
            sum += content;
            level = density;
            if (sum >= share * total)
                break;
        }
        levels.push_back(level);
    }
    return levels;
}

void fillColorMap(QCPColorMap& map, const PlaneHistogram& histogram, const Matrix& values)
{
    const auto xs = cellsOf(histogram.xEdges), ys = cellsOf(histogram.yEdges);
    QCPColorMapData* data = map.data();
    if (data->keySize() != int(xs.size()) || data->valueSize() != int(ys.size()))
        data->setSize(int(xs.size()), int(ys.size()));
    data->setRange(centres(histogram.xEdges, xs.size()), centres(histogram.yEdges, ys.size()));
    for (std::size_t i = 0; i < xs.size(); ++i)
        for (std::size_t j = 0; j < ys.size(); ++j)
            data->setCell(int(i), int(j), values(xs[i], ys[j]));
}

QCPColorGradient ratioGradient(bool dark)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setColorStopAt(0.0, QColor("#2166ac"));
    gradient.setColorStopAt(0.25, QColor("#7db4d8"));
    gradient.setColorStopAt(0.5, dark ? QColor("#e8e8e8") : QColor("#f7f7f7"));
    gradient.setColorStopAt(0.75, QColor("#ee9a76"));
    gradient.setColorStopAt(1.0, QColor("#b2182b"));
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

} // namespace assay
