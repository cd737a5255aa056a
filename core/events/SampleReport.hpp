// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay {

enum class Severity {
    Note,    ///< Worth knowing.
    Warning, ///< Numbers may be wrong or less precise than they seem.
    Error,   ///< The sample must not be used as it is.
};

inline std::string severityName(Severity severity)
{
    return severity == Severity::Error ? "error"
           : severity == Severity::Warning ? "warning" : "note";
}

/// One kind of defect of a sample.
struct Finding {
    Severity severity = Severity::Note;
    std::string code;                        ///< Stable name, e.g. "nan-weight".
    std::string message;                     ///< What, why, what to do.
    std::uint64_t count = 1;                 ///< Events or entries concerned.
    std::optional<std::uint64_t> firstEvent; ///< Index of the first event concerned.
    std::optional<std::size_t> column = {};  ///< Benchmark or observable concerned.

    bool operator==(const Finding&) const = default;
};

/// The total cross section of a sample at one benchmark.
struct BenchmarkSum {
    std::string name;
    double sum = 0.0;   ///< pb, sampling factors applied.
    double error = 0.0; ///< sqrt(sum w^2), pb.
};

/// What the check on load found.
struct SampleReport {
    std::uint64_t events = 0;
    std::vector<BenchmarkSum> benchmarks; ///< All benchmarks, in the sample's order.
    std::vector<Finding> findings;        ///< Most severe first.

    bool ok() const
    {
        return std::ranges::none_of(
            findings, [](const Finding& f) { return f.severity == Severity::Error; });
    }
    const Finding* find(const std::string& code) const
    {
        const auto found = std::ranges::find(findings, code, &Finding::code);
        return found == findings.end() ? nullptr : &*found;
    }
};

} // namespace assay
