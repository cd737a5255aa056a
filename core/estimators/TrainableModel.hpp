// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/MlpWeights.hpp"
#include "core/estimators/Objective.hpp"
#include "core/estimators/TrainingBatch.hpp"

#include <cstddef>
#include <memory>
#include <span>

namespace assay {

/// A network with its loss, as the training loop sees it: a function of flat parameters (layout of
/// MlpShape) and its gradient. It owns its scratch memory, so one instance serves one thread.
template <typename Real>
class TrainableModel {
public:
    virtual ~TrainableModel() = default;

    virtual std::size_t parameterCount() const = 0;
    /// Loss of the batch (see Objective); overwrites \p gradient [parameterCount].
    virtual double lossAndGradient(std::span<const Real> parameters,
                                   const TrainingBatch<Real>& batch, std::span<Real> gradient) = 0;
    /// The same loss without the gradient.
    virtual double loss(std::span<const Real> parameters, const TrainingBatch<Real>& batch) = 0;
};

/// Hand-written kernels (heads Ratio and Score); nullptr if \p objective is not for them.
template <typename Real>
std::unique_ptr<TrainableModel<Real>> makeMlpModel(const MlpShape& shape,
                                                   const Objective& objective);
extern template std::unique_ptr<TrainableModel<float>> makeMlpModel<float>(const MlpShape&,
                                                                           const Objective&);
extern template std::unique_ptr<TrainableModel<double>> makeMlpModel<double>(const MlpShape&,
                                                                             const Objective&);

} // namespace assay
