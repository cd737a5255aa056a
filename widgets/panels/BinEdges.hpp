// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QString>

#include <vector>

namespace assay {

/// Edges to choose from: \p quantiles with digits that people can read, and \p used, as they are
/// and with such digits. Ascending, without repeats.
std::vector<double> fineEdges(const std::vector<double>& used,
                              const std::vector<double>& quantiles);

/// The edges with readable digits, which are among the fine ones.
std::vector<double> readableEdges(const std::vector<double>& edges);

/// Where the edge number \p index goes when it is moved to \p value: the nearest fine edge between
/// its neighbours, or where it is if there is none.
double freeEdge(const std::vector<double>& edges, std::size_t index, double value,
                const std::vector<double>& fine);

/// "30, 100, 200", and back; commas, semicolons or blanks separate.
QString textOfEdges(const std::vector<double>& edges);
Result<std::vector<double>> edgesFromText(const QString& text);

} // namespace assay
