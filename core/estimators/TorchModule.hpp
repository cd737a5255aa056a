// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/TrainableModel.hpp"

#include <memory>
#include <string>

namespace assay {

/// What the module libassay_torch.so hands to the program: the only thing that crosses the border.
/// Both sides have their own copies of the functions of core that they use, so nothing here may
/// rely on shared state.
struct TorchModule {
    std::unique_ptr<TrainableModel<float>> (*makeFloat)(const MlpShape&, const Objective&);
    std::unique_ptr<TrainableModel<double>> (*makeDouble)(const MlpShape&, const Objective&);
    /// blasWarning() as the module sees it: LibTorch's BLAS is invisible from outside.
    std::string (*blasWarning)();
};

/// Names of the module's two symbols. The first is a string to be compared with torchInterface(),
/// before the second, a TorchModule, is touched.
inline constexpr const char* torchInterfaceSymbol = "assayTorchInterface";
inline constexpr const char* torchModuleSymbol = "assayTorchModule";

} // namespace assay
