// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/NearestName.hpp"
#include "core/simulators/GaussianMixtureToy.hpp"
#include "core/simulators/GaussianToys.hpp"
#include "core/simulators/ProcessSettings.hpp"
#include "core/simulators/SchemaParts.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace assay {

namespace {

Result<TwoGaussianSetting> findSetting(const std::string& name)
{
    std::vector<std::string> names;
    std::string all;
    for (const TwoGaussianSetting& setting : twoGaussianSettings()) {
        if (setting.name == name)
            return setting;
        names.push_back(setting.name);
        all += (all.empty() ? "" : ", ") + setting.name;
    }
    return notFound("two-gaussian has no setting '" + name + "'; did you mean '" +
                        nearestName(name, names) + "'?",
                    "Known ones: " + all + ".");
}

/// The named setting with the numbers that were given explicitly in place of its own.
Result<TwoGaussianSetting> readSetting(const ProcessSettings& settings)
{
    const auto name = textSetting(settings, "setting", "smeft_rho1_a2");
    if (!name)
        return name.error();
    Result<TwoGaussianSetting> setting = findSetting(*name);
    if (!setting)
        return setting;
    // Beyond a = 20 the overlap of the peaks is below rounding.
    const auto distance = numberSetting(settings, "a", setting->distance, 0.0, 20.0);
    const auto interference = numberSetting(settings, "rho", setting->interference, -1.0, 1.0);
    const auto reference = numberSetting(settings, "theta_ref", setting->referenceTheta, -2.0, 2.0);
    for (const auto* value : {&distance, &interference, &reference})
        if (!*value)
            return value->error();
    setting->distance = *distance;
    setting->interference = *interference;
    setting->referenceTheta = *reference;
    return setting;
}

std::string benchmarkName(double theta)
{
    std::ostringstream text;
    text << "theta_" << theta;
    std::string name = text.str();
    std::replace(name.begin(), name.end(), '-', 'm');
    std::replace(name.begin(), name.end(), '.', 'p');
    return name;
}

/// theta_ref, then -1 and 1; without interference the density is even in theta and two points with
/// the powers 0 and 2 suffice (a third would repeat one).
void setBasis(EventSchema& schema, const TwoGaussianSetting& setting)
{
    const bool even = setting.interference == 0.0;
    schema.components = even ? std::vector<std::vector<int>>{{0}, {2}}
                             : std::vector<std::vector<int>>{{0}, {1}, {2}};
    schema.benchmarks = {
        makeBenchmark(benchmarkName(setting.referenceTheta), {setting.referenceTheta}, true)};
    const std::vector<double> others =
        even ? std::vector<double>{1.0, 0.0} : std::vector<double>{-1.0, 1.0, 0.0};
    for (double theta : others) {
        const bool taken = even ? std::abs(theta) == std::abs(setting.referenceTheta)
                                : theta == setting.referenceTheta;
        if (!taken && schema.benchmarks.size() < schema.components.size())
            schema.benchmarks.push_back(makeBenchmark(benchmarkName(theta), {theta}));
    }
}

} // namespace

const std::vector<TwoGaussianSetting>& twoGaussianSettings()
{
    static const std::vector<TwoGaussianSetting> settings{
        {"local_a1", 1.0, 0.0, 0.0},
        {"nonlocal_a4", 4.0, 0.0, 0.0},
        {"tail_a5_th0.1", 5.0, 0.0, 0.1},
        {"smeft_rho1_a2", 2.0, 1.0, 0.0},
        {"destructive_rho-1_a2", 2.0, -1.0, 0.0},
        {"local_signed_rho1_a1", 1.0, 1.0, 0.0},
    };
    return settings;
}

Result<std::shared_ptr<const Process>> createTwoGaussianToy(const ProcessSettings& settings)
{
    const Result<TwoGaussianSetting> setting = readSetting(settings);
    if (!setting)
        return setting.error();
    const auto smearing = numberSetting(settings, "smearing", 0.5, 0.0, 5.0);
    if (!smearing)
        return smearing.error();
    const double rho = setting->interference;
    GaussianForm form;
    form.means = Matrix::Zero(2, 1);
    form.means(1, 0) = setting->distance;
    // sign(rho) is absorbed into the second amplitude, |rho| is the coherence.
    form.couplings = Vector{{1.0, rho < 0.0 ? -1.0 : 1.0}};
    form.coherence = std::abs(rho);
    form.smearing = *smearing;

    EventSchema schema;
    schema.parameters = {makeParameter("theta", "\\theta", -2.0, 2.0, 2)};
    setBasis(schema, *setting);
    schema.provenance = provenanceText("two-gaussian", {{"a", setting->distance},
                                                        {"rho", rho},
                                                        {"smearing", *smearing},
                                                        {"theta_ref", setting->referenceTheta}});
    return std::shared_ptr<const Process>(std::make_shared<GaussianMixtureToy>(
        "two-gaussian", "Two Gaussian peaks, local or far apart, with or without interference.",
        std::move(form), std::move(schema)));
}

} // namespace assay
