// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ColumnSample.hpp"
#include "core/events/CsvFile.hpp"

#include <cstdint>
#include <cstdlib>

/// Any text is a table or an error with a message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const assay::Result<assay::ColumnTable> table = assay::parseCsv(text, "fuzz.csv");
    if (!table && table.error().message.empty())
        std::abort();
    if (table)
        (void)assay::sampleFromColumns(*table);
    return 0;
}
