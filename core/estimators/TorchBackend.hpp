// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/estimators/TorchModule.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Which version of TorchModule this program was built with: a hash of the program's version and of
/// all headers whose types cross the border.
std::string torchInterface();

/// Where libassay_torch.so is looked for, best first: lib/assay and the installation's library
/// folder, both relative to the folder above the running program's, so that a moved installation
/// and a build tree work alike.
std::vector<std::filesystem::path> torchModuleFolders();

/// Loads libassay_torch.so from the first of \p folders that has it. Only trainings on LibTorch
/// need its 288 libraries, which take a third of a second of CPU to load, so it is no part of the
/// program. The first call takes that long, later ones microseconds; the module stays loaded until
/// the end. Unsupported if there is none, if it cannot be loaded or if it is not of \p interface.
Result<const TorchModule*>
openTorchModule(const std::vector<std::filesystem::path>& folders = torchModuleFolders(),
                const std::string& interface = torchInterface());

/// LibTorch autograd, any head and activation: slower, and an independent check of the kernels.
/// Opens the module if need be, and fails when that does. Any thread.
template <typename Real>
Result<std::unique_ptr<TrainableModel<Real>>> makeTorchModel(const MlpShape& shape,
                                                             const Objective& objective);
extern template Result<std::unique_ptr<TrainableModel<float>>>
makeTorchModel<float>(const MlpShape&, const Objective&);
extern template Result<std::unique_ptr<TrainableModel<double>>>
makeTorchModel<double>(const MlpShape&, const Objective&);

} // namespace assay
