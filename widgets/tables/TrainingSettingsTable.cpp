// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/tables/TrainingSettingsTable.hpp"

#include "core/estimators/Method.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Those that are trained.
QStringList methodNames()
{
    QStringList names;
    for (const assay::Method& method : methodTable())
        if (method.loss != Loss::None)
            names << QString::fromStdString(method.name);
    return names;
}

bool isTrue(const QString& text)
{
    return text == TrainingSettingsTable::tr("yes") || text == "1" || text == "true";
}

} // namespace

TrainingSettingsTable::TrainingSettingsTable(ProjectDocument& document, QObject* parent)
    : ListTable(document, parent)
{
    reload();
}

const std::vector<TrainRecipe>& TrainingSettingsTable::inForce() const
{
    return document().study().trainings;
}

QStringList TrainingSettingsTable::dataNames() const
{
    QStringList names;
    for (const AugmentRecipe& set : document().study().augments)
        names << QString::fromStdString(set.name);
    return names;
}

std::vector<StudyTable::Column> TrainingSettingsTable::columns() const
{
    const auto number = [](const QString& title, const QString& tip) {
        return StudyTable::Column{title, tip, true, CellKind::Number};
    };
    return {{tr("name"), tr("What limits call it")},
            {tr("method"), tr("What it learns"), true, CellKind::Choice, methodNames()},
            {tr("learns from"), tr("Training sample of the Augment page"), true,
             CellKind::Choice, dataNames()},
            {tr("layers"), tr("Sizes of the hidden layers, e.g. 100, 100")},
            number(tr("epochs"), tr("Passes over the training part")),
            number(tr("batch"), tr("Rows of one step")),
            number(tr("first rate"), tr("Learning rate of the first epoch")),
            number(tr("last rate"), tr("Learning rate of the last epoch")),
            number(tr("α"), tr("Weight of the score term; empty: the default of the method")),
            number(tr("seed"), tr("Of the first weights and the order of the rows")),
            {tr("calibrate"), tr("Calibrate the ratio on the validation part"), true,
             CellKind::Choice, {tr("no"), tr("yes")}}};
}

QVariant TrainingSettingsTable::value(int row, int column, int role) const
{
    const TrainRecipe& training = inForce()[std::size_t(row)];
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const TrainingSettings& settings = training.training;
    QStringList layers;
    for (const int size : training.network.hidden)
        layers << QString::number(size);
    switch (column) {
    case Name: return QString::fromStdString(training.name);
    case Method: return QString::fromStdString(training.method);
    case Data: return QString::fromStdString(training.data);
    case Layers: return layers.join(", ");
    case Epochs: return QString::number(settings.epochs);
    case Batch: return QString::number(settings.batch);
    case First: return exactNumber(settings.lrStart);
    case Last: return exactNumber(settings.lrEnd);
    case Alpha: return training.alpha < 0.0 ? QString() : exactNumber(training.alpha);
    case Seed: return QString::number(settings.seed);
    default: return training.calibrate ? tr("yes") : tr("no");
    }
}

TrainRecipe TrainingSettingsTable::fresh() const
{
    TrainRecipe training;
    training.name = "run";
    training.method = "ALICE";
    for (const AugmentRecipe& set : document().study().augments)
        if (set.kind == "ratio" && training.data.empty())
            training.data = set.name;
    return training;
}

QString TrainingSettingsTable::problemOf(const TrainRecipe& training, const std::string& key) const
{
    Recipe study = document().study();
    // Alone, so that what is wrong with others does not count.
    study.trainings = {training};
    for (const RecipeProblem& problem : validateRecipe(study))
        if (problem.key == "train." + training.name + "." + key)
            return QString::fromStdString(problem.message);
    return {};
}

/// Another method may need another training sample: the first that it can learn from.
QString TrainingSettingsTable::fitData(TrainRecipe& training) const
{
    if (const QString problem = problemOf(training, "method"); !problem.isEmpty())
        return problem;
    const QString problem = problemOf(training, "data");
    if (problem.isEmpty())
        return {};
    for (const AugmentRecipe& set : document().study().augments) {
        training.data = set.name;
        if (problemOf(training, "data").isEmpty())
            return {};
    }
    return problem;
}

QString TrainingSettingsTable::put(TrainRecipe& training, int column, const QString& text) const
{
    TrainRecipe changed = training;
    QString problem;
    switch (column) {
    case Method:
        changed.method = text.toStdString();
        problem = fitData(changed);
        break;
    case Data:
        changed.data = text.toStdString();
        problem = problemOf(changed, "data");
        break;
    case Layers: problem = putLayers(changed, text); break;
    case Calibrated:
        changed.calibrate = isTrue(text);
        problem = problemOf(changed, "calibrate");
        break;
    default: problem = putNumber(changed, column, text);
    }
    if (problem.isEmpty())
        training = changed;
    return problem;
}

QString TrainingSettingsTable::putLayers(TrainRecipe& training, const QString& text) const
{
    std::vector<int> hidden;
    for (const QString& part : text.split(',', Qt::SkipEmptyParts)) {
        bool ok = false;
        hidden.push_back(part.trimmed().toInt(&ok));
        if (!ok || hidden.back() < 1 || hidden.back() > 10000)
            return tr("Sizes of the hidden layers are whole numbers up to 10000, e.g. 100, 100.");
    }
    if (hidden.empty())
        return tr("A network needs at least one hidden layer, e.g. 100, 100.");
    training.network.hidden = hidden;
    return {};
}

QString TrainingSettingsTable::putNumber(TrainRecipe& training, int column,
                                         const QString& text) const
{
    if (column == Alpha && text.isEmpty()) {
        training.alpha = -1.0;
        return {};
    }
    const ParsedNumber number = parseNumber(text);
    if (!number.problem.isEmpty())
        return number.problem;
    const double value = number.value;
    TrainingSettings& settings = training.training;
    if (column == Alpha || column == First || column == Last) {
        if (!(column == Alpha ? value >= 0.0 : value > 0.0))
            return column == Alpha ? tr("α must not be negative.")
                                   : tr("A learning rate is greater than zero.");
        (column == Alpha   ? training.alpha
         : column == First ? settings.lrStart
                           : settings.lrEnd) = value;
        return {};
    }
    const double most = column == Seed ? 1e15 : 1e9;
    if (value != std::floor(value) || value < 1.0 || value > most)
        return tr("This is a whole number from 1 on.");
    if (column == Seed)
        settings.seed = std::uint64_t(value);
    else
        (column == Epochs ? settings.epochs : settings.batch) = int(value);
    return {};
}

} // namespace assay
