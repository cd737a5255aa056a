// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <string_view>

namespace assay {

/// True for well-formed UTF-8 without null bytes.
bool isUtf8(std::string_view text);
/// True for printable ASCII only.
bool isAscii(std::string_view text);

} // namespace assay
