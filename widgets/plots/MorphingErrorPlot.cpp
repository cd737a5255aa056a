// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/MorphingErrorPlot.hpp"

#include "core/model/MorphingPlane.hpp"

#include <cmath>

namespace assay {

MorphingErrorPlot::MorphingErrorPlot(QWidget* parent)
    : ThetaMapPlot("plot.morphing", tr("Morphing error"), parent)
{
    setValueTitle(tr("√Σ w²  of the morphing weights"), true);
    setDraggable(true);
    setEmptyText(tr("No morphing yet. Choose a process or import events with benchmarks."));
}

void MorphingErrorPlot::setMorphing(const Morphing& morphing, const Theta& fixed, std::size_t first,
                                    std::optional<std::size_t> second)
{
    setField([plane = MorphingPlane(morphing, fixed, first, second)](double x, double y) mutable {
        return std::sqrt(plane.squaredSum(x, y));
    });
}

} // namespace assay
