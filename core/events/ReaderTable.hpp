// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace assay {

/// One format that event samples can be read from. A new reader is one file and one row of the
/// table in ReaderTable.cpp.
struct SampleReader {
    std::string format;               ///< As recipes name it: "madminer".
    std::string description;          ///< For file dialogs and the manual.
    std::vector<std::string> endings; ///< Lower case, with the dot.
    Result<EventSample> (*read)(const std::filesystem::path&, const TaskContext&);
};

const std::vector<SampleReader>& sampleReaders();

/// Reads a sample with the reader of that \p format; "auto" goes by the ending and, where that is
/// not known, by the first bytes.
Result<EventSample> openSample(const std::filesystem::path& path, const TaskContext& context,
                               const std::string& format = "auto");

/// True for tables (CSV, .npy), which may hold observables without weights.
bool isColumnFile(const std::filesystem::path& path);

} // namespace assay
