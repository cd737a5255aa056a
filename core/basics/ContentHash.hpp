// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace assay {

/// 128-bit content hash (XXH3), as 32 hexadecimal digits. Identifies inputs of runs; it is not
/// meant to withstand an attacker.
class ContentHash {
public:
    ContentHash();
    ~ContentHash();
    ContentHash(const ContentHash&) = delete;
    ContentHash& operator=(const ContentHash&) = delete;

    void add(const void* bytes, std::size_t size);
    /// Adds the length too, so that ("ab","c") and ("a","bc") differ.
    void add(std::string_view text);
    std::string hex() const;

    static std::string ofText(std::string_view text);
    /// Hash of a file's bytes, read in blocks.
    static Result<std::string> ofFile(const std::filesystem::path& path);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace assay
