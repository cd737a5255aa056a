// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/LegendColumns.hpp"

#include "widgets/plotting/QCustomPlot.hpp"

#include <algorithm>

namespace assay {

namespace {

constexpr int shortList = 4; ///< Entries, with empty places.

/// What stands beside the axes and the legend: a colour scale.
int widthBeside(QCPLayoutGrid& grid)
{
    int beside = 0;
    for (int column = 1; column < grid.columnCount(); ++column) {
        int widest = 0;
        for (int row = 0; row < grid.rowCount(); ++row) {
            if (!grid.hasElement(row, column))
                continue;
            const QCPLayoutElement* element = grid.element(row, column);
            widest = std::max({widest, element->outerRect().width(),
                               element->minimumOuterSizeHint().width()});
        }
        beside += widest + grid.columnSpacing();
    }
    return beside;
}

} // namespace

bool fitLegendColumns(QCustomPlot& plot, int width)
{
    QCPLegend* legend = plot.legend;
    if (!legend || legend->layout() != plot.plotLayout() || legend->itemCount() == 0)
        return false;
    int widest = 1;
    for (QCPLayoutElement* element : legend->elements(false))
        if (element) // The last row may have empty places.
            widest = std::max(widest, element->minimumOuterSizeHint().width());
    const int room = width - widthBeside(*plot.plotLayout()) - legend->margins().left()
                     - legend->margins().right();
    // A short list may stand in one column; a long one would leave the axes no height.
    const int least = legend->itemCount() <= shortList ? 1 : 2;
    const int columns = std::max(least, room / (widest + legend->columnSpacing()));
    if (legend->wrap() == columns)
        return false;
    legend->setWrap(columns);
    legend->setFillOrder(QCPLegend::foColumnsFirst, true);
    return true;
}

} // namespace assay
