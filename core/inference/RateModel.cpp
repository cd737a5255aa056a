// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/RateModel.hpp"

#include "core/augmentation/CrossSections.hpp"

#include <utility>

namespace assay {

namespace {

Error noGradient()
{
    return unsupported(
        "The gradient of the cross section is not known at this point: the study has "
        "no morphing basis and no finite differences there.",
        "Ask at a benchmark with shifted partners.");
}

using CrossSectionAt = std::function<Result<CrossSection>(const Theta&)>;

/// Everything at a point, and the value alone, which scans and fits ask for thousands of times.
struct CrossSectionFunctions {
    CrossSectionAt all;
    std::function<Result<double>(const Theta&)> value;
};

/// Linear in the weights at the benchmarks: one pass over the events serves every point.
Result<CrossSectionFunctions> fromSums(const EventSample& sample,
                                       std::shared_ptr<const EventWeights> weights,
                                       const TaskContext& context)
{
    Result<RateSums> made = RateSums::compute(sample, context);
    if (!made)
        return made.error();
    const auto sums = std::make_shared<const RateSums>(std::move(*made));
    return CrossSectionFunctions{
        [sums, weights](const Theta& theta) {
            return assay::crossSection(sums->all(), *weights->linear(), theta);
        },
        [sums, weights](const Theta& theta) -> Result<double> {
            const Result<Vector> morphed = weights->linear()->weights(theta);
            if (!morphed)
                return morphed.error();
            return sums->all().crossSection(*morphed);
        }};
}

/// Not linear in anything that could be summed once: a pass per point.
CrossSectionFunctions fromPasses(const EventSample& sample,
                                 std::shared_ptr<const EventWeights> weights, int threads)
{
    const auto all = [sample, weights, threads](const Theta& theta) -> Result<CrossSection> {
        TaskContext quiet;
        quiet.threads = threads;
        Result<std::vector<CrossSection>> one = crossSections(sample, *weights, {theta}, quiet);
        if (!one)
            return one.error();
        return std::move(one->front());
    };
    return {all, [all](const Theta& theta) -> Result<double> {
                const Result<CrossSection> sigma = all(theta);
                if (!sigma)
                    return sigma.error();
                return sigma->value;
            }};
}

} // namespace

Result<RateModel> RateModel::fromSample(const EventSample& sample,
                                        std::shared_ptr<const EventWeights> weights,
                                        const TaskContext& context)
{
    Result<CrossSectionFunctions> chosen =
        weights->linear() ? fromSums(sample, weights, context)
                          : Result(fromPasses(sample, weights, context.threads));
    if (!chosen)
        return chosen.error();
    const CrossSectionAt at = std::move(chosen->all);
    RateModel model({}, {});
    model.m_crossSection = std::move(chosen->value);
    model.m_error = [at](const Theta& theta) -> Result<double> {
        const Result<CrossSection> sigma = at(theta);
        if (!sigma)
            return sigma.error();
        return sigma->error;
    };
    model.m_gradient = [at](const Theta& theta) -> Result<Vector> {
        Result<CrossSection> sigma = at(theta);
        if (!sigma)
            return sigma.error();
        if (sigma->gradient.size() == 0)
            return noGradient();
        return std::move(sigma->gradient);
    };
    return model;
}

RateModel::RateModel(std::function<double(const Theta&)> crossSection,
                     std::function<Vector(const Theta&)> gradient)
    : m_crossSection([f = std::move(crossSection)](const Theta& theta) -> Result<double> {
          return f(theta);
      }),
      m_gradient([f = std::move(gradient)](const Theta& theta) -> Result<Vector> {
          return f(theta);
      }),
      m_error([](const Theta&) -> Result<double> { return 0.0; })
{
}

Result<double> RateModel::crossSection(const Theta& theta) const
{
    return m_crossSection(theta);
}

Result<Vector> RateModel::expectedEvents(const Matrix& thetas, double luminosityPb) const
{
    Vector events(thetas.rows());
    Theta theta(static_cast<std::size_t>(thetas.cols()));
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        for (Eigen::Index p = 0; p < thetas.cols(); ++p)
            theta[static_cast<std::size_t>(p)] = thetas(t, p);
        const Result<double> sigma = m_crossSection(theta);
        if (!sigma)
            return sigma.error();
        events[t] = luminosityPb * *sigma;
    }
    return events;
}

Result<Vector> RateModel::gradient(const Theta& theta) const
{
    return m_gradient(theta);
}

Result<double> RateModel::error(const Theta& theta) const
{
    return m_error(theta);
}

} // namespace assay
