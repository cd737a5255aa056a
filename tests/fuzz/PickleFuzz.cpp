// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/PickleMachine.hpp"

#include <cstdint>
#include <cstdlib>

/// Any bytes are a pickle program that ends or an error with a message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto result =
        assay::runPickle(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!result && result.error().message.empty())
        std::abort();
    return 0;
}
