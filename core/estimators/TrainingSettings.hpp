// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// The function that is trained.
struct NetworkSettings {
    std::string kind = "mlp";
    std::vector<int> hidden = {100, 100};
    std::string activation = "tanh"; ///< tanh, relu, elu, selu, softplus, silu, gelu, sigmoid

    bool operator==(const NetworkSettings&) const = default;
};

/// How it is trained. Defaults follow MadMiner (spec methods 0).
struct TrainingSettings {
    int epochs = 50;
    int batch = 128;
    std::string optimizer = "amsgrad"; ///< amsgrad, adam, sgd
    double lrStart = 1e-3;             ///< Exponential schedule lr_e = start (end/start)^{e/(E-1)}.
    double lrEnd = 1e-4;
    double momentum = 0.9;             ///< sgd only
    double clipNorm = 0.0;             ///< Gradient norm is clipped to this; 0 is off.
    int patience = 0;                  ///< Epochs without improvement before stopping; 0 is never.
    bool earlyStopping = true;         ///< Restore the weights of the best validation loss.
    std::string precision = "float";   ///< float or double
    std::string backend = "auto";      ///< auto, kernels (hand-written), torch (LibTorch autograd)
    std::uint64_t seed = 1;

    bool operator==(const TrainingSettings&) const = default;
};

/// What is stored and shown after each epoch.
struct EpochMetrics {
    int epoch = 0; ///< From 1.
    double trainLoss = 0.0;
    double validationLoss = 0.0;
    double learningRate = 0.0;
    double gradientNorm = 0.0; ///< Mean over the epoch's steps, before clipping.
    double seconds = 0.0;      ///< Wall time since the start of the training, without pauses.
};

} // namespace assay
