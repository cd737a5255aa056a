// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Morphing.hpp"
#include "widgets/plots/ThetaMapPlot.hpp"

namespace assay {

/// How much morphing amplifies statistical errors, sqrt(sum_b w_b(theta)^2), over one or two
/// parameters; the benchmarks of the basis can be dragged.
class MorphingErrorPlot : public ThetaMapPlot {
    Q_OBJECT
public:
    explicit MorphingErrorPlot(QWidget* parent = nullptr);

    /// The other parameters stay at \p fixed; \p second is ignored with one parameter.
    void setMorphing(const Morphing& morphing, const Theta& fixed, std::size_t first,
                     std::optional<std::size_t> second);
};

} // namespace assay
