// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/GaussianMixtureToy.hpp"
#include "core/simulators/GaussianToys.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"

namespace assay {

Result<std::shared_ptr<const Process>> createEftToy(const ProcessSettings& settings)
{
    const auto smearing = numberSetting(settings, "smearing", 0.5, 0.0, 5.0);
    if (!smearing)
        return smearing.error();
    GaussianForm form;
    form.means.resize(3, 2);
    form.means << 0.0, 0.0, 1.5, 0.0, 0.0, 1.0;
    form.couplings = Vector::Ones(3);
    form.coherence = 1.0;
    form.smearing = *smearing;

    EventSchema schema;
    schema.parameters = {makeParameter("c1", "c_{1}", -1.5, 1.5, 2),
                         makeParameter("c2", "c_{2}", -1.5, 1.5, 2)};
    schema.components = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {2, 0}};
    // The centre and about a regular pentagon: no other six points have smaller squared weights by
    // much, and round numbers are easier to talk about.
    schema.benchmarks = {makeBenchmark("sm", {0.0, 0.0}, true), makeBenchmark("b1", {1.5, 0.0}),
                         makeBenchmark("b2", {0.5, 1.4}),       makeBenchmark("b3", {-1.2, 0.9}),
                         makeBenchmark("b4", {-1.2, -0.9}),     makeBenchmark("b5", {0.5, -1.4})};
    schema.provenance = provenanceText("eft-toy", {{"smearing", *smearing}});
    return std::shared_ptr<const Process>(std::make_shared<GaussianMixtureToy>(
        "eft-toy", "Two Wilson coefficients in two dimensions: the example for contours.",
        std::move(form), std::move(schema)));
}

} // namespace assay
