// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/ReaderTable.hpp"

#include "core/events/ColumnSample.hpp"
#include "core/events/MadMinerReader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <string_view>

namespace assay {

namespace {

std::string endingOf(const std::filesystem::path& path)
{
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

const SampleReader* readerFor(const std::string& format)
{
    const auto found = std::ranges::find(sampleReaders(), format, &SampleReader::format);
    return found == sampleReaders().end() ? nullptr : &*found;
}

/// The format that the first bytes betray, or "".
std::string sniff(const std::filesystem::path& path)
{
    std::array<char, 8> bytes{};
    std::ifstream(path, std::ios::binary).read(bytes.data(), bytes.size());
    const std::string_view head(bytes.data(), bytes.size());
    if (head == std::string_view("\x89HDF\r\n\x1a\n", 8))
        return "madminer";
    return head.substr(0, 6) == "\x93NUMPY" ? "npy" : "";
}

std::string formatOf(const std::filesystem::path& path)
{
    const std::string ending = endingOf(path);
    for (const SampleReader& reader : sampleReaders())
        if (std::ranges::find(reader.endings, ending) != reader.endings.end())
            return reader.format;
    return sniff(path);
}

std::string list(std::string (*text)(const SampleReader&))
{
    std::string names;
    for (const SampleReader& reader : sampleReaders())
        names += (names.empty() ? "" : ", ") + text(reader);
    return names;
}

} // namespace

const std::vector<SampleReader>& sampleReaders()
{
    static const std::vector<SampleReader> table{
        {"madminer", "MadMiner or Assay events (HDF5)", {".h5", ".hdf5", ".he5"}, readMadMiner},
        {"csv", "Table with weights (CSV)", {".csv", ".tsv", ".txt", ".dat"}, readCsvSample},
        {"npy", "NumPy array with named columns", {".npy"}, readNpySample},
    };
    return table;
}

Result<EventSample> openSample(const std::filesystem::path& path, const TaskContext& context,
                               const std::string& format)
{
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        return notFound(path.string() + ": no such file.", "Check the path.");
    const SampleReader* reader = readerFor(format == "auto" ? formatOf(path) : format);
    if (reader)
        return reader->read(path, context);
    if (format != "auto")
        return invalidInput("There is no format '" + format + "' for event samples.",
                            "Known are auto, "
                                + list([](const SampleReader& row) { return row.format; }) + ".");
    return invalidInput(path.string() + ": its format is not known.",
                        "Readable endings are "
                            + list([](const SampleReader& row) {
                                  std::string endings;
                                  for (const std::string& ending : row.endings)
                                      endings += (endings.empty() ? "" : " ") + ending;
                                  return endings;
                              })
                            + ".");
}

bool isColumnFile(const std::filesystem::path& path)
{
    const std::string format = formatOf(path);
    return format == "csv" || format == "npy";
}

} // namespace assay
