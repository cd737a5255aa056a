// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/MadMinerReader.hpp"
#include "core/events/SampleCheck.hpp"

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>

/// Any file is a sample or an error with a message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                       ("assay-fuzz-" + std::to_string(::getpid()) + ".h5");
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const assay::Result<assay::EventSample> sample = assay::readMadMiner(path, {});
    if (!sample && sample.error().message.empty())
        std::abort();
    if (sample)
        (void)assay::checkSample(*sample, "fuzz.h5", {});
    return 0;
}
