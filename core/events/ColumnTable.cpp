// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ColumnTable.hpp"

#include "core/events/CsvFile.hpp"
#include "core/events/NpyFile.hpp"

#include <algorithm>

namespace assay {

std::optional<std::size_t> ColumnTable::column(const std::string& name) const
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

Result<Matrix> ColumnTable::select(const std::vector<std::string>& wanted) const
{
    if (names.empty()) {
        if (static_cast<std::size_t>(values.cols()) == wanted.size())
            return values;
        return invalidInput(file + ": has " + std::to_string(values.cols()) +
                                " columns without names, expected " +
                                std::to_string(wanted.size()) + ".",
                            "Give one column per observable, in the study's order.");
    }
    Matrix selected(values.rows(), static_cast<Eigen::Index>(wanted.size()));
    for (std::size_t c = 0; c < wanted.size(); ++c) {
        const std::optional<std::size_t> index = column(wanted[c]);
        if (!index)
            return invalidInput(file + ": has no column '" + wanted[c] + "'.",
                                "Name the columns like the study's observables.");
        selected.col(static_cast<Eigen::Index>(c)) = values.col(static_cast<Eigen::Index>(*index));
    }
    return selected;
}

Result<ColumnTable> readColumns(const std::filesystem::path& path)
{
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (ending == ".npy")
        return readNpyTable(path);
    for (const char* text : {".csv", ".tsv", ".txt", ".dat"})
        if (ending == text)
            return readCsv(path);
    return invalidInput(path.string() + ": the ending '" + ending + "' is not known for tables.",
                        "Use .csv, .tsv, .txt or .dat for text and .npy for NumPy arrays.");
}

} // namespace assay
