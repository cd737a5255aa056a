// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GaussianMixtureToy.hpp"
#include "core/simulators/GaussianToys.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"

#include <cmath>

namespace assay {

namespace {

/// Peaks at the origin and at \p peak [D].
Result<std::shared_ptr<const Process>> create(const std::string& name,
                                              const std::string& description, const Vector& peak,
                                              ProcessSettings used, double smearing)
{
    GaussianForm form;
    form.means = Matrix::Zero(2, peak.size());
    form.means.row(1) = peak;
    form.couplings = Vector{{1.0, 1.0}};
    form.couplings(1) = -form.overlap(0, 1);
    form.coherence = 1.0;
    form.smearing = smearing;

    EventSchema schema;
    // mu = g^2 is for display: d/dmu diverges at mu = 0, and all is a polynomial in g.
    schema.parameters = {makeParameter("sqrt_mu", "g = \\sqrt{\\mu}", 0.0, 2.2, 2)};
    schema.components = {{0}, {1}, {2}};
    // At g = 0 the density vanishes nowhere, so that ratios to it exist everywhere.
    schema.benchmarks = {makeBenchmark("background", {0.0}, true), makeBenchmark("sm", {1.0}),
                         makeBenchmark("mu_4", {2.0})};
    used["smearing"] = smearing;
    schema.provenance = provenanceText(name, used);
    return std::shared_ptr<const Process>(std::make_shared<GaussianMixtureToy>(
        name, description, std::move(form), std::move(schema)));
}

} // namespace

Result<std::shared_ptr<const Process>> createOffshellToy(const ProcessSettings& settings)
{
    const auto distance = numberSetting(settings, "a", 2.0, 0.1, 10.0);
    const auto smearing = numberSetting(settings, "smearing", 0.5, 0.0, 5.0);
    for (const auto* value : {&distance, &smearing})
        if (!*value)
            return value->error();
    return create("offshell-toy",
                  "Off-shell Higgs production in one dimension: signal and background interfere "
                  "destructively.",
                  Vector{{*distance}}, {{"a", *distance}}, *smearing);
}

Result<std::shared_ptr<const Process>> createOffshellToy2d(const ProcessSettings& settings)
{
    const auto first = numberSetting(settings, "a", std::sqrt(2.0), 0.1, 10.0);
    const auto second = numberSetting(settings, "b", std::sqrt(2.0), 0.1, 10.0);
    const auto smearing = numberSetting(settings, "smearing", 0.5, 0.0, 5.0);
    for (const auto* value : {&first, &second, &smearing})
        if (!*value)
            return value->error();
    return create("offshell-toy-2d",
                  "The off-shell toy in two dimensions, of which one observable sees only a part.",
                  Vector{{*first, *second}}, {{"a", *first}, {"b", *second}}, *smearing);
}

} // namespace assay
