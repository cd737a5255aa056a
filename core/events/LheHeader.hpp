// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/LheCard.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// One weight that an LHE file announces.
struct LheWeight {
    std::string id;
    std::string text;               ///< What stands between its tags: a name or a description.
    std::optional<double> muR, muF; ///< Factors of the scales.
    std::optional<int> pdf;         ///< LHAPDF number.
    bool dynamicScale = false;      ///< Another choice of the dynamical scale.
};

struct LheWeightGroup {
    std::string name;
    std::string combine; ///< "envelope", "hessian", "replicas", ... or empty
    std::vector<LheWeight> weights;
};

/// A line of the <init> block.
struct LheProcess {
    double crossSection = 0.0; ///< pb
    double error = 0.0;        ///< pb
    double maximum = 0.0;
    int id = 0;
};

/// How weights at other parameters were computed, as far as the header tells.
enum class LheHelicity {
    Unknown,
    Summed,  ///< "change helicity False": over all helicities.
    PerEvent ///< For the helicities of each event, MadGraph's default.
};

/// What an LHE file says before its first event. Read leniently: generators write headers that are
/// no XML.
struct LheHeader {
    std::string version;
    std::optional<std::uint64_t> eventCount; ///< nevents of the run card.
    std::string eventNorm;                   ///< sum, average, unity, or empty
    int weightStrategy = 0;                  ///< IDWTUP
    int pdfId = 0;                           ///< Of the first beam.
    std::vector<LheProcess> processes;
    std::vector<LheWeightGroup> groups;
    LheHelicity helicity = LheHelicity::Unknown;
    std::uint64_t lineNotUtf8 = 0; ///< The first one that is no UTF-8 text; 0: none.
    std::vector<LheCardValue> card; ///< Of the parameter card, if there is one.

    double crossSection() const; ///< Sum of the processes, pb.
    double crossSectionError() const;
    /// The weight that is announced by this id or, if there is none, by this name; cases may differ
    /// if that is unambiguous. Null if there is none.
    const LheWeight* findWeight(const std::string& name) const;

    static LheHeader parse(std::string_view text);
};

/// True for groups of weights at other scales, other members of parton densities.
bool isScaleGroup(const LheWeightGroup& group);
bool isPdfGroup(const LheWeightGroup& group);

} // namespace assay
