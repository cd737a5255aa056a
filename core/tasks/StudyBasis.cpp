// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyBasis.hpp"

#include "core/model/BasisOptimiser.hpp"

namespace assay {

Result<std::vector<Benchmark>> wantedBasis(const Recipe& recipe, const EventSchema& schema,
                                           const TaskContext& context)
{
    const std::size_t components = schema.components.size();
    if (recipe.basis != "optimise") {
        const bool enough = components > 0 && recipe.benchmarks.size() >= components;
        return enough ? recipe.benchmarks : std::vector<Benchmark>{};
    }
    if (components == 0)
        return unsupported("The process '" + recipe.process + "' is not polynomial in its "
                           "parameters, so there is no basis to optimise.",
                           "Set morphing.basis to \"given\".");
    std::vector<Benchmark> basis = recipe.benchmarks;
    if (basis.size() >= components)
        return basis;
    BasisSearch search;
    for (const Benchmark& benchmark : basis)
        search.fixed.push_back(benchmark.values);
    const Result<Matrix> points =
        optimiseBasis(schema.parameters, Polynomial(schema.components), search, context);
    if (!points)
        return points.error();
    for (Eigen::Index b = static_cast<Eigen::Index>(basis.size()); b < points->rows(); ++b)
        basis.push_back({"basis" + std::to_string(b + 1),
                         Theta(points->row(b).begin(), points->row(b).end()), false, false});
    return basis;
}

} // namespace assay
