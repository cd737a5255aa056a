// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Matrix.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <functional>
#include <memory>

namespace assay {

/// sigma(theta) in pb after all cuts, and its gradient: from the benchmark sums of a sample (one
/// cached pass) or from an exact formula.
class RateModel {
public:
    static Result<RateModel> fromSample(const EventSample& sample,
                                        std::shared_ptr<const EventWeights> weights,
                                        const TaskContext& context);
    RateModel(std::function<double(const Theta&)> crossSection,
              std::function<Vector(const Theta&)> gradient);

    Result<double> crossSection(const Theta& theta) const;
    /// L sigma at every row of \p thetas [T][P]: [T]. Cost: T cross sections.
    Result<Vector> expectedEvents(const Matrix& thetas, double luminosityPb) const;
    Result<Vector> gradient(const Theta& theta) const; ///< [P]
    /// sqrt(sum w^2) of the morphed weights in pb; 0 for exact formulas.
    Result<double> error(const Theta& theta) const;

private:
    std::function<Result<double>(const Theta&)> m_crossSection;
    std::function<Result<Vector>(const Theta&)> m_gradient;
    std::function<Result<double>(const Theta&)> m_error;
};

} // namespace assay
