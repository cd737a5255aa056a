// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/HistogramFill.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Events that decide quantile edges; more would change an edge by less than 0.1 % of a bin.
constexpr std::size_t quantileEvents = 1'000'000;

struct QuantileSample {
    std::vector<std::vector<double>> values; ///< [axes][n]
    std::vector<double> weights;             ///< [n] at the reference point
};

Status addToQuantileSample(const EventBlock& block, const Matrix& values, const Vector& weights,
                           std::size_t stride, QuantileSample& sample)
{
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        const std::size_t event = block.first + static_cast<std::size_t>(row);
        if (event % stride != 0)
            continue;
        for (std::size_t axis = 0; axis < sample.values.size(); ++axis)
            sample.values[axis][event / stride] = values(row, static_cast<Eigen::Index>(axis));
        sample.weights[event / stride] = weights[row];
    }
    return {};
}

Result<QuantileSample> readQuantileSample(const EventSample& sample, const EventWeights& weights,
                                          const Quantities& quantities, const Theta& theta,
                                          const TaskContext& context)
{
    const std::size_t stride = (sample.size() + quantileEvents - 1) / quantileEvents;
    const std::size_t count = (sample.size() + stride - 1) / stride;
    QuantileSample result{std::vector<std::vector<double>>(quantities.names.size(),
                                                           std::vector<double>(count)),
                          std::vector<double>(count)};
    Columns columns = weights.columns();
    columns.x = columns.x || quantities.columns.x;
    columns.z = columns.z || quantities.columns.z;
    const Status status = forEachStripe(
        sample, columns, context, [&](std::size_t, const EventBlock& block) -> Status {
            Matrix values;
            Vector atReference;
            if (Status done = quantities.read(block, values); !done)
                return done;
            if (Status done = weights.evaluate(block, theta, atReference); !done)
                return done;
            return addToQuantileSample(block, values, atReference, stride, result);
        });
    if (!status)
        return status.error();
    return result;
}

/// Edges of the axes that leave them open; an outermost bin keeps \p tailEvents.
Result<std::vector<std::vector<double>>>
automaticEdges(const QuantileSample& values, const Quantities& quantities,
               const std::vector<AxisBinning>& axes, double tailEvents)
{
    std::vector<std::vector<double>> edges;
    for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        edges.push_back(axes[axis].edges);
        if (!edges[axis].empty())
            continue;
        Result<std::vector<double>> found =
            axes[axis].tails
                ? tailEdges(values.values[axis], values.weights, axes[axis].bins, tailEvents)
                : quantileEdges(values.values[axis], values.weights, axes[axis].bins);
        if (!found)
            return invalidInput("Histogram of '" + quantities.names[axis]
                                    + "': " + found.error().message,
                                found.error().hint);
        edges[axis] = *std::move(found);
    }
    return edges;
}

std::size_t cellCount(const std::vector<std::vector<double>>& edges)
{
    std::size_t cells = 1;
    for (const std::vector<double>& axis : edges)
        cells *= axis.size() + 1;
    return cells;
}

/// Events of equal weight that fluctuate as much: fewer than there are, where a background of few
/// events has large weights.
double effectiveEvents(const std::vector<double>& weights)
{
    double sum = 0.0;
    double squares = 0.0;
    for (const double weight : weights) {
        sum += weight;
        squares += weight * weight;
    }
    return squares > 0.0 ? sum * sum / squares : 0.0;
}

/// Automatic axes with no more bins than the effective events ask for.
std::vector<AxisBinning> affordableAxes(std::vector<AxisBinning> axes, double events)
{
    const auto usual = automaticBinning(axes.size(), static_cast<std::size_t>(events));
    for (std::size_t axis = 0; axis < axes.size(); ++axis)
        if (axes[axis].tails)
            axes[axis].bins = std::min(axes[axis].bins, usual[axis].bins);
    return axes;
}

/// Resolves tails as far as the effective events fill the cells of the product of the axes.
Result<Binning> chooseBinning(const EventSample& sample, const EventWeights& weights,
                              const Quantities& quantities, const std::vector<AxisBinning>& axes,
                              const Theta& theta, const TaskContext& context)
{
    const bool automatic = std::any_of(axes.begin(), axes.end(),
                                       [](const AxisBinning& axis) { return axis.edges.empty(); });
    QuantileSample values;
    if (automatic) {
        Result<QuantileSample> read =
            readQuantileSample(sample, weights, quantities, theta, context);
        if (!read)
            return read.error();
        values = std::move(*read);
    }
    const bool tails = axes.size() > 1
                       && std::any_of(axes.begin(), axes.end(),
                                      [](const AxisBinning& axis) { return axis.tails; });
    const double events = effectiveEvents(values.weights);
    const std::vector<AxisBinning> affordable = tails ? affordableAxes(axes, events) : axes;
    for (double tailEvents = minimumTailEvents;; tailEvents *= 2.0) {
        auto edges = automaticEdges(values, quantities, affordable, tailEvents);
        if (!edges)
            return edges.error();
        if (!tails || static_cast<double>(cellCount(*edges)) * eventsPerCell <= events
            || tailEvents > events)
            return Binning::create(*std::move(edges));
    }
}

BinFinder binFinder(const Binning& binning, const Quantities& quantities)
{
    return [&binning, &quantities](const EventBlock& block,
                                   std::vector<std::int32_t>& bins) -> Status {
        thread_local Matrix values;
        if (Status status = quantities.read(block, values); !status)
            return status;
        bins.resize(static_cast<std::size_t>(values.rows()));
        for (Eigen::Index row = 0; row < values.rows(); ++row) {
            const std::int32_t bin = binning.indexOf(values.row(row).data());
            if (bin == Binning::noBin)
                return invalidInput(
                    "Event " + std::to_string(block.first + static_cast<std::size_t>(row))
                        + " has no value (NaN) in a quantity of the histogram.",
                    "Remove such events by a cut, or bin another observable.");
            bins[static_cast<std::size_t>(row)] = bin;
        }
        return {};
    };
}

} // namespace

Result<Quantities> observableQuantities(const EventSample& sample,
                                        const std::vector<std::string>& observables)
{
    std::vector<Eigen::Index> columns;
    for (const std::string& name : observables) {
        const auto index = sample.schema().observableIndex(name);
        if (!index) {
            std::string known;
            for (const Observable& observable : sample.schema().observables)
                known += (known.empty() ? "" : ", ") + observable.name;
            return invalidInput("The sample has no observable '" + name +
                                    "' to make a histogram of.",
                                "Known observables: " + known + ".");
        }
        columns.push_back(static_cast<Eigen::Index>(*index));
    }
    Quantities quantities{observables, {true, false, false}, {}};
    quantities.read = [columns](const EventBlock& block, Matrix& values) -> Status {
        values = block.x(Eigen::all, columns);
        return {};
    };
    return quantities;
}

Quantities tabulatedQuantities(std::vector<std::string> names, std::shared_ptr<const Matrix> values)
{
    Quantities quantities{std::move(names), {false, false, false}, {}};
    quantities.read = [values](const EventBlock& block, Matrix& result) -> Status {
        result = values->middleRows(static_cast<Eigen::Index>(block.first),
                                    static_cast<Eigen::Index>(block.size()));
        return {};
    };
    return quantities;
}

Result<FilledHistogram> fillHistogram(const EventSample& sample,
                                      std::shared_ptr<const EventWeights> weights,
                                      const Quantities& quantities,
                                      const std::vector<AxisBinning>& binning,
                                      const Theta& referenceTheta, const TaskContext& context)
{
    if (sample.size() == 0)
        return invalidInput("The sample has no events, so a histogram cannot be filled.",
                            "Loosen the cuts or load a sample with events.");
    if (binning.size() != quantities.names.size())
        return invalidInput("A histogram of " + std::to_string(quantities.names.size())
                                + " quantities has settings for " + std::to_string(binning.size())
                                + " axes.",
                            "Give the bins of each quantity once.");
    Result<Binning> chosen =
        chooseBinning(sample, *weights, quantities, binning, referenceTheta, context);
    if (!chosen)
        return chosen.error();
    auto filled = fillBinnedWeights(sample, std::move(weights), chosen->binCount(),
                                    quantities.columns, binFinder(*chosen, quantities), context);
    if (!filled)
        return filled.error();
    return FilledHistogram{*std::move(chosen), *std::move(filled)};
}

Result<std::shared_ptr<const EventWeights>>
weightsOrSchema(const EventSample& sample, std::shared_ptr<const EventWeights> weights)
{
    if (weights)
        return weights;
    Result<WeightModel> model = sample.schema().weightModel();
    if (!model)
        return model.error();
    return linearEventWeights(*std::move(model));
}

Result<std::shared_ptr<const Matrix>> sampleScores(const Estimator& score,
                                                   const EventSample& sample,
                                                   const Theta& referenceTheta,
                                                   const TaskContext& context)
{
    Result<Quantities> x = observableQuantities(sample, score.info().observables);
    if (!x)
        return x.error();
    auto values = std::make_shared<Matrix>(
        static_cast<Eigen::Index>(sample.size()),
        static_cast<Eigen::Index>(score.info().parameters.size()));
    TaskContext inner = context;
    inner.threads = 1;
    inner.progress = nullptr;
    const Status status = forEachStripe(
        sample, x->columns, context, [&](std::size_t, const EventBlock& block) -> Status {
            Matrix columns;
            if (Status done = x->read(block, columns); !done)
                return done;
            const Result<Matrix> found = score.score(columns, referenceTheta, inner);
            if (!found)
                return found.error();
            if (found->cols() != values->cols())
                return invalidInput("Estimator '" + score.info().name + "' gives "
                                        + std::to_string(found->cols()) + " score components for "
                                        + std::to_string(values->cols()) + " parameters.",
                                    "Train it again for the parameters of this study.");
            if (!found->allFinite())
                return numericalError("Estimator '" + score.info().name
                                          + "' gives scores that are not finite for events between "
                                          + std::to_string(block.first) + " and "
                                          + std::to_string(block.first + block.size() - 1) + ".",
                                      "Check its training, and these events' observables.");
            values->middleRows(static_cast<Eigen::Index>(block.first), found->rows()) = *found;
            return {};
        });
    if (!status)
        return status.error();
    return std::shared_ptr<const Matrix>(std::move(values));
}

} // namespace assay
