// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/EventInput.hpp"
#include "app/batch/TextArguments.hpp"
#include "core/augmentation/CrossSections.hpp"
#include "core/augmentation/EffectiveSample.hpp"
#include "core/augmentation/JointQuantities.hpp"
#include "core/augmentation/RateSums.hpp"
#include "core/events/Partition.hpp"

#include <map>
#include <memory>

namespace assay::batch {

namespace {

struct WeightOptions {
    std::string file;
    std::vector<std::string> thetas;
    std::string nu;
    std::string events;
    std::string partition = "all";
    std::string numerator;
    std::string denominator;
};

/// Declares FILE and the options that several of these commands share.
std::shared_ptr<WeightOptions> fileOptions(CLI::App& app, bool withThetas)
{
    auto options = std::make_shared<WeightOptions>();
    app.add_option("file", options->file, "Event file")->required();
    if (withThetas)
        app.add_option("--theta", options->thetas,
                       "Parameter point a,b,... or benchmark; repeatable")
            ->required()
            ->expected(1)
            ->take_all();
    app.add_option("--nu", options->nu, "Nuisance parameters");
    return options;
}

/// The file and the points at which something is asked of it.
struct Request {
    EventInput input;
    std::vector<Theta> thetas;
};

Result<Request> openRequest(const WeightOptions& options, const std::vector<std::string>& thetas,
                            const TaskContext& context)
{
    if (!options.nu.empty())
        return nuisanceNotAvailable();
    Result<EventInput> input = openEvents(options.file, context);
    if (!input)
        return input.error();
    Result<std::vector<Theta>> points = parseThetas(thetas, input->schema());
    if (!points)
        return points.error();
    return Request{std::move(*input), std::move(*points)};
}

Result<EventBlock> readRange(const EventInput& input, const std::string& text)
{
    const Result<EventRange> range = parseRange(text, input.sample.size());
    if (!range)
        return range.error();
    EventBlock block;
    const Status read =
        input.sample.read(range->first, range->count, input.weights->columns(), block);
    if (!read)
        return read.error();
    return block;
}

/// Condition number of the range-scaled component matrix; a stored matrix does not tell it.
Json conditionOf(EventSchema schema)
{
    schema.morphingMatrix.reset();
    const Result<WeightModel> model = schema.weightModel();
    if (!model || !model->morphing())
        return nullptr;
    return model->morphing()->condition();
}

Result<int> morphing(const WeightOptions& options, const TaskContext& context)
{
    const Result<Request> request = openRequest(options, options.thetas, context);
    if (!request)
        return request.error();
    const WeightModel* model = request->input.weights->linear();
    if (!model || !model->morphing())
        return unsupported("'" + options.file +
                               "' has no morphing: its weights are not polynomial "
                               "in the parameters.",
                           "Ask for weights at its benchmarks instead.");
    const auto columns = static_cast<Eigen::Index>(request->input.schema().physicsBenchmarkCount());
    Matrix matrix = Matrix::Zero(model->morphing()->matrix().rows(), columns);
    matrix.leftCols(model->morphing()->matrix().cols()) = model->morphing()->matrix();
    Json weights = Json::array();
    Json gradients = Json::array();
    Json squares = Json::array();
    for (const Theta& theta : request->thetas) {
        weights.push_back(toJson(Vector(model->weights(theta)->head(columns))));
        gradients.push_back(toJson(Matrix(model->gradients(theta)->leftCols(columns))));
        squares.push_back(model->morphing()->squaredSum(theta));
    }
    printJson({{"components", model->morphing()->polynomial().powers()},
               {"matrix", toJson(matrix)},
               {"condition", conditionOf(request->input.schema())},
               {"thetas", request->thetas},
               {"weights", weights},
               {"gradients", gradients},
               {"squared_sum", squares}});
    return 0;
}

Result<int> weights(const WeightOptions& options, const TaskContext& context)
{
    const Result<Request> request = openRequest(options, options.thetas, context);
    if (!request)
        return request.error();
    const Result<EventBlock> block = readRange(request->input, options.events);
    if (!block)
        return block.error();
    Json values = Json::array();
    Json slopes = Json::array();
    for (const Theta& theta : request->thetas) {
        Vector w;
        Matrix gradient;
        const EventWeights& model = *request->input.weights;
        if (model.evaluate(*block, theta, w, &gradient)) {
            slopes.push_back(toJson(gradient));
        } else { // A point without a gradient may still have weights.
            if (const Status status = model.evaluate(*block, theta, w); !status)
                return status.error();
            slopes.push_back(nullptr);
        }
        values.push_back(toJson(w));
    }
    std::vector<double> factors = request->input.schema().samplingFactors();
    factors.push_back(1.0); // background events
    printJson({{"sampling_factors", factors},
               {"thetas", request->thetas},
               {"weights", values},
               {"gradients", slopes}});
    return 0;
}

Result<std::vector<CrossSection>> ratesOf(const Request& request, const std::string& partition,
                                          const TaskContext& context)
{
    static const std::map<std::string, Part> parts{{"all", Part::All},
                                                   {"train", Part::Train},
                                                   {"validation", Part::Validation},
                                                   {"test", Part::Test}};
    const EventInput& input = request.input;
    const Part part = parts.at(partition);
    if (!input.weights->linear()) {
        if (part == Part::All)
            return crossSections(input.sample, *input.weights, request.thetas, context);
        const auto selected = selectPart(input.sample, Partition{}, part, context);
        if (!selected)
            return selected.error();
        return crossSections(*selected, *input.weights, request.thetas, context);
    }
    const Result<RateSums> sums = RateSums::compute(input.sample, context);
    if (!sums)
        return sums.error();
    const Result<BenchmarkSums> chosen = part == Part::All ? sums->all() : sums->of(part);
    if (!chosen)
        return chosen.error();
    std::vector<CrossSection> rates;
    for (const Theta& theta : request.thetas) {
        Result<CrossSection> rate = crossSection(*chosen, *input.weights->linear(), theta);
        if (!rate)
            return rate.error();
        rates.push_back(std::move(*rate));
    }
    return rates;
}

Result<int> crossSectionCommand(const WeightOptions& options, const TaskContext& context)
{
    const Result<Request> request = openRequest(options, options.thetas, context);
    if (!request)
        return request.error();
    const Result<std::vector<CrossSection>> rates = ratesOf(*request, options.partition, context);
    if (!rates)
        return rates.error();
    Json values = Json::array();
    Json errors = Json::array();
    Json gradients = Json::array();
    for (const CrossSection& rate : *rates) {
        values.push_back(rate.value);
        errors.push_back(rate.error);
        gradients.push_back(rate.gradient.size() > 0 ? toJson(rate.gradient) : Json());
    }
    printJson({{"partition", options.partition},
               {"thetas", request->thetas},
               {"value_pb", values},
               {"error_pb", errors},
               {"gradient_pb", gradients}});
    return 0;
}

Result<int> joint(const WeightOptions& options, const TaskContext& context)
{
    const Result<Request> request =
        openRequest(options, {options.numerator, options.denominator}, context);
    if (!request)
        return request.error();
    const Result<EventRange> range = parseRange(options.events, request->input.sample.size());
    if (!range)
        return range.error();
    JointRequest wanted;
    wanted.theta = request->thetas[0];
    wanted.thetaRef = request->thetas[1];
    wanted.first = range->first;
    wanted.count = range->count;
    const Result<JointQuantities> result =
        jointQuantities(request->input.sample, *request->input.weights, wanted, context);
    if (!result)
        return result.error();
    const auto scores = [](const Matrix& score) { return score.size() ? toJson(score) : Json(); };
    printJson({{"numerator", wanted.theta},
               {"denominator", wanted.thetaRef},
               {"ratio", toJson(result->ratio)},
               {"score_numerator", scores(result->score)},
               {"score_denominator", scores(result->scoreRef)},
               {"invalid", result->invalid}});
    return 0;
}

Result<int> effectiveSample(const WeightOptions& options, const TaskContext& context)
{
    const Result<Request> request = openRequest(options, options.thetas, context);
    if (!request)
        return request.error();
    const EventInput& input = request->input;
    const auto effective = effectiveSamples(input.sample, *input.weights, request->thetas, context);
    if (!effective)
        return effective.error();
    Json largest = Json::array();
    Json kish = Json::array();
    Json negative = Json::array();
    for (const EffectiveSample& one : *effective) {
        largest.push_back(one.maxWeight);
        kish.push_back(one.kish);
        negative.push_back(one.negative);
    }
    printJson({{"thetas", request->thetas},
               {"max_weight", largest},
               {"kish", kish},
               {"negative", negative}});
    return 0;
}

Action jointSetup(CLI::App& app)
{
    auto options = fileOptions(app, false);
    app.add_option("--numerator", options->numerator, "Point or benchmark")->required();
    app.add_option("--denominator", options->denominator, "Point or benchmark")->required();
    app.add_option("--events", options->events, "Range first:end (default: all)");
    return [options](const TaskContext& context) { return joint(*options, context); };
}

Action weightsSetup(CLI::App& app)
{
    auto options = fileOptions(app, true);
    app.add_option("--events", options->events, "Range first:end (default: all)");
    return [options](const TaskContext& context) { return weights(*options, context); };
}

Action crossSectionSetup(CLI::App& app)
{
    auto options = fileOptions(app, true);
    app.add_option("--partition", options->partition, "all, train, validation or test")
        ->check(CLI::IsMember({"all", "train", "validation", "test"}));
    return [options](const TaskContext& context) { return crossSectionCommand(*options, context); };
}

} // namespace

std::vector<Command> weightCommands()
{
    const auto plain = [](Result<int> (*run)(const WeightOptions&, const TaskContext&)) {
        return [run](CLI::App& app) -> Action {
            auto options = fileOptions(app, true);
            return [run, options](const TaskContext& context) { return run(*options, context); };
        };
    };
    return {
        {"morphing", "Morphing matrix, weights of the benchmarks and their gradients",
         plain(morphing)},
        {"weights", "Event weights at parameter points", weightsSetup},
        {"cross-section", "Cross sections with errors and gradients", crossSectionSetup},
        {"joint", "Joint likelihood ratio and joint scores", jointSetup},
        {"effective-sample", "Effective numbers of events after reweighting",
         plain(effectiveSample)},
    };
}

} // namespace assay::batch
