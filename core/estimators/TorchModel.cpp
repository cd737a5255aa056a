// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TrainableModel.hpp"

namespace assay {

template <typename Real>
std::unique_ptr<TrainableModel<Real>> makeTorchModel(const MlpShape&, const Objective&)
{
    return nullptr;
}

template std::unique_ptr<TrainableModel<float>> makeTorchModel<float>(const MlpShape&,
                                                                      const Objective&);
template std::unique_ptr<TrainableModel<double>> makeTorchModel<double>(const MlpShape&,
                                                                        const Objective&);

} // namespace assay
