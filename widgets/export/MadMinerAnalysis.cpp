// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/MadMinerAnalysis.hpp"

#include "core/estimators/Method.hpp"
#include "core/events/EventSchema.hpp"
#include "core/project/Recipe.hpp"
#include "widgets/export/PythonText.hpp"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr double pbPerFb = 1000.0;

std::string orReference(const std::string& name, const EventSchema& schema)
{
    if (!name.empty())
        return name;
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.isReference)
            return benchmark.name;
    return schema.benchmarks.empty() ? "sm" : schema.benchmarks.front().name;
}

Theta pointOf(const Theta& theta, const std::string& at, const EventSchema& schema)
{
    if (!theta.empty())
        return theta;
    const std::string name = orReference(at, schema);
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.name == name)
            return benchmark.values;
    return Theta(schema.parameters.size(), 0.0);
}

QString priors(const ProposalRecipe& theta, const EventSchema& schema)
{
    QStringList list;
    for (std::size_t p = 0; p < schema.parameters.size(); ++p) {
        double first = schema.parameters[p].low, second = schema.parameters[p].high;
        const bool gaussian = theta.kind == "gaussian";
        if (gaussian && p < theta.mean.size() && p < theta.sigma.size()) {
            first = theta.mean[p];
            second = theta.sigma[p];
        } else if (p < theta.range.size() && theta.range[p].size() == 2) {
            first = theta.range[p][0];
            second = theta.range[p][1];
        }
        list << QString("(\"%1\", %2, %3)")
                    .arg(gaussian ? "gaussian" : "flat", pythonNumber(first),
                         pythonNumber(second));
    }
    return "[" + list.join(", ") + "]";
}

QString proposalText(const ProposalRecipe& theta, const EventSchema& schema)
{
    if (theta.kind == "benchmarks" && theta.benchmarks.size() == 1)
        return QString("sampling.benchmark(%1)").arg(pythonText(theta.benchmarks.front()));
    if (theta.kind == "benchmarks") {
        std::vector<std::string> names = theta.benchmarks;
        for (const Benchmark& benchmark : schema.benchmarks)
            if (theta.benchmarks.empty() && !benchmark.isNuisance)
                names.push_back(benchmark.name);
        return QString("sampling.benchmarks(%1)").arg(pythonList(names));
    }
    if (theta.kind == "points") {
        QStringList points;
        for (const std::vector<double>& point : theta.values)
            points << pythonList(point);
        return QString("sampling.morphing_points([%1])").arg(points.join(", "));
    }
    // MadMiner has neither grids nor Sobol points.
    return QString("sampling.random_morphing_points(%1, %2)")
        .arg(theta.points)
        .arg(priors(theta, schema));
}

QString sampleText(const AugmentRecipe& augment, const EventSchema& schema)
{
    const QString proposal = proposalText(augment.theta, schema);
    const QString reference =
        QString("sampling.benchmark(%1)").arg(pythonText(orReference(augment.thetaRef, schema)));
    const QString common = QString("    n_samples=%1, folder=\"samples\", filename=%2)\n")
                               .arg(augment.rows)
                               .arg(pythonText(augment.name));
    if (augment.kind == "score")
        return QString("sampler.sample_train_local(\n    theta=%1,\n").arg(reference) + common;
    if (augment.kind == "density")
        return QString("sampler.sample_train_density(\n    theta=%1,\n").arg(proposal) + common;
    return QString("sampler.sample_train_ratio(\n    theta0=%1,\n    theta1=%2,\n")
               .arg(proposal, augment.kind == "double-ratio" ? proposal : reference)
           + common;
}

QString networkText(const TrainRecipe& training, const EventSchema& schema)
{
    QStringList layers, features;
    for (const int size : training.network.hidden)
        layers << QString::number(size);
    for (const std::string& name : training.observables)
        if (const auto index = schema.observableIndex(name))
            features << QString::number(*index);
    QString text = QString("n_hidden=(%1,), activation=%2")
                       .arg(layers.join(", "), pythonText(training.network.activation));
    if (!features.isEmpty())
        text += QString(", features=[%1]").arg(features.join(", "));
    return text;
}

QString trainingText(const TrainRecipe& training, const EventSchema& schema)
{
    const Method* method = findMethod(training.method);
    const bool score = method && method->head == Head::Score;
    const bool scoreTerm = method && method->scoreTerm;
    const QString name = pythonName(training.name), data = QString::fromStdString(training.data);
    const auto file = [&](const char* kind) {
        return QString("%1=\"samples/%2_%3.npy\"")
            .arg(QString(kind) == "theta" && !score ? "theta" : kind,
                 QString(kind) == "theta" ? "theta0" : kind, data);
    };
    QStringList inputs{file("x")};
    if (!score)
        inputs = {file("theta"), file("x"), file("y")};
    if (!score && training.method != "CARL")
        inputs << file("r_xz");
    if (score || scoreTerm)
        inputs << file("t_xz");
    QString text = QString("%1 = %2(%3)\n%1.train(\n    method=%4,\n    %5,\n")
                       .arg(name, score ? "ScoreEstimator" : "ParameterizedRatioEstimator",
                            networkText(training, schema),
                            pythonText(QString::fromStdString(training.method).toLower()
                                           .toStdString()),
                            inputs.join(", "));
    const TrainingSettings& settings = training.training;
    text += QString("    n_epochs=%1, batch_size=%2, initial_lr=%3, final_lr=%4, optimizer=%5,\n")
                .arg(settings.epochs)
                .arg(settings.batch)
                .arg(pythonNumber(settings.lrStart), pythonNumber(settings.lrEnd),
                     pythonText(settings.optimizer));
    if (scoreTerm)
        text += QString("    alpha=%1,\n")
                    .arg(pythonNumber(training.alpha < 0.0 ? method->defaultAlpha
                                                           : training.alpha));
    if (settings.clipNorm > 0.0)
        text += QString("    clip_gradient=%1,\n").arg(pythonNumber(settings.clipNorm));
    text += QString("    early_stopping=%1)\n").arg(pythonBool(settings.earlyStopping));
    if (training.calibrate)
        text += "# Assay calibrates this ratio; MadMiner has no calibration.\n";
    return text + QString("%1.save(\"models/%1\")\n\n").arg(name);
}

/// How MadMiner calls an estimator of a limit; empty if it has no such thing.
QString modeText(const Recipe& study, const std::string& estimator)
{
    if (estimator == "rate")
        return "mode=\"rate\"";
    const QString text = QString::fromStdString(estimator);
    if (text.startsWith("histogram:")) {
        std::vector<std::string> names;
        for (const QString& name : text.mid(10).section('@', 0, 0).split(','))
            names.push_back(name.toStdString());
        const QString bins = text.section('@', 1);
        QStringList counts;
        for (const QString& count : bins.split('x', Qt::SkipEmptyParts))
            counts << count;
        return "mode=\"histo\", hist_vars=" + pythonList(names)
               + (counts.isEmpty() ? QString() : ", hist_bins=[" + counts.join(", ") + "]");
    }
    for (const TrainRecipe& training : study.trainings)
        if (training.name == estimator) {
            const bool score = training.method == "SALLY" || training.method == "SALLINO";
            return QString("mode=\"%1\", model_file=\"models/%2\"")
                .arg(score ? QString::fromStdString(training.method).toLower() : QString("ml"),
                     pythonName(training.name));
        }
    return {};
}

QString limitsText(const Recipe& study, const LimitsRecipe& limits, const EventSchema& schema)
{
    QStringList ranges, resolutions;
    const Theta truth = pointOf(limits.trueTheta, limits.trueAt, schema);
    for (std::size_t p = 0; p < schema.parameters.size(); ++p) {
        const Parameter& parameter = schema.parameters[p];
        std::vector<double> axis{truth[p], truth[p], 1.0};
        for (const auto& [name, values] : limits.grid)
            if (name == parameter.name && values.size() == 3)
                axis = values;
        ranges << QString("(%1, %2)").arg(pythonNumber(axis[0]), pythonNumber(axis[1]));
        resolutions << QString::number(int(axis[2]));
    }
    const QString name = pythonName(limits.name);
    QString text = QString("settings_%1 = dict(\n    theta_true=%2,\n    grid_ranges=[%3], "
                           "grid_resolutions=[%4],\n    luminosity=%5, include_xsec=%6)\n"
                           "results_%1 = {}\n")
                       .arg(name, pythonList(truth), ranges.join(", "), resolutions.join(", "),
                            pythonNumber(pbPerFb * limits.luminosityFb),
                            pythonBool(limits.includeRate));
    if (!limits.observed.empty())
        text += "# Assay uses observed data here: see observed_limits(x_observed=...).\n";
    for (const std::string& estimator : limits.estimators) {
        const QString mode = modeText(study, estimator);
        text += mode.isEmpty()
                    ? QString("# MadMiner has no %1.\n").arg(pythonText(estimator))
                    : QString("results_%1[%2] = limits.expected_limits(\n    %3, **settings_%1)\n")
                          .arg(name, pythonText(estimator), mode);
    }
    return text + "\n";
}

QString fisherText(const Recipe& study, const FisherRecipe& fisher, const EventSchema& schema)
{
    const QString name = pythonName(fisher.name);
    const QString at = QString("theta=%1, luminosity=%2")
                           .arg(pythonList(pointOf(fisher.theta, fisher.thetaAt, schema)),
                                pythonNumber(pbPerFb * fisher.luminosityFb));
    QString text = QString("information_%1 = {}\n").arg(name);
    for (const std::string& estimator : fisher.estimators) {
        QString call = QString("# MadMiner has no %1.\n").arg(pythonText(estimator));
        const QString left = QString("information_%1[%2] = ").arg(name, pythonText(estimator));
        if (estimator == "rate")
            call = left + QString("fisher.rate_information(%1)\n").arg(at);
        else if (estimator == "parton-truth")
            call = left + QString("fisher.truth_information(%1)\n").arg(at);
        else if (const auto used = std::find_if(
                     study.trainings.begin(), study.trainings.end(),
                     [&](const TrainRecipe& training) { return training.name == estimator; });
                 used != study.trainings.end())
            call = left + QString("fisher.full_information(\n    model_file=\"models/%1\", %2)\n")
                              .arg(pythonName(estimator), at);
        text += call;
    }
    return text;
}

} // namespace

QString madMinerAnalysis(const Recipe& study, const EventSchema& schema)
{
    QString text = "# 3. Training samples\n\nsampler = SampleAugmenter(\"events.h5\")\n";
    for (const AugmentRecipe& augment : study.augments)
        text += sampleText(augment, schema);
    text += "\n# 4. Training\n\n";
    for (const TrainRecipe& training : study.trainings)
        text += trainingText(training, schema);
    text += "# 5. Limits\n\nlimits = AsymptoticLimits(\"events.h5\")\n";
    for (const LimitsRecipe& limits : study.limits)
        text += limitsText(study, limits, schema);
    if (!study.fishers.empty())
        text += "# 6. Fisher information\n\nfisher = FisherInformation(\"events.h5\")\n";
    for (const FisherRecipe& fisher : study.fishers)
        text += fisherText(study, fisher, schema);
    return text;
}

} // namespace assay
