// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/StudyItems.hpp"

#include "core/project/NamesInUse.hpp"
#include "widgets/bridge/StudyCommands.hpp"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace assay {

namespace {

using Kind = Selected::Kind;

QString words(const char* source)
{
    return QCoreApplication::translate("StudyItems", source);
}

template <typename T>
auto findNamed(T& list, const std::string& name)
{
    return std::find_if(list.begin(), list.end(),
                        [&](const auto& item) { return item.name == name; });
}

template <typename T>
bool has(const T& list, const std::string& name)
{
    return findNamed(list, name) != list.end();
}

/// Calls \p visit with the list of the study that the item is in; false if it is in none.
template <typename S, typename F>
bool withList(S& study, const Selected& item, F visit)
{
    const std::string name = item.name.toStdString();
    const auto visitIfNamed = [&](auto& list) {
        const bool found = has(list, name);
        if (found)
            visit(list);
        return found;
    };
    switch (item.kind) {
    case Kind::Benchmark: return visitIfNamed(study.benchmarks);
    case Kind::Sample: return visitIfNamed(study.samples) || visitIfNamed(study.augments);
    case Kind::Estimator: return visitIfNamed(study.trainings);
    case Kind::Limit: return visitIfNamed(study.limits) || visitIfNamed(study.fishers);
    default: return false;
    }
}

/// The study with the benchmarks in force as its own, so that they can be edited.
Recipe editable(const ProjectDocument& document, const Selected& item)
{
    Recipe study = document.study();
    if (item.kind == Kind::Benchmark && !has(study.benchmarks, item.name.toStdString()))
        study.benchmarks = document.schema().benchmarks;
    return study;
}

/// The references of other parts of the study follow.
void renameIn(Recipe& study, const Selected& item, const std::string& to)
{
    const std::string from = item.name.toStdString();
    if (item.kind == Kind::Benchmark)
        renameReferences(study, NameKind::Benchmark, from, to);
    else if (item.kind == Kind::Sample && !has(study.samples, from))
        renameReferences(study, NameKind::Augment, from, to);
    else if (item.kind == Kind::Estimator)
        renameReferences(study, NameKind::Training, from, to);
}

/// MadGraph reads the names of benchmarks; the other names become names of files, but for those of
/// samples.
Status checkSpelling(const Recipe& study, const Selected& item, const std::string& name)
{
    if (item.kind == Kind::Estimator)
        return checkTrainingName(name);
    if (item.kind != Kind::Benchmark && !has(study.samples, item.name.toStdString()))
        return checkFileName(name);
    static const QRegularExpression allowed("^[A-Za-z0-9_][A-Za-z0-9_.+-]*$");
    if (!allowed.match(QString::fromStdString(name)).hasMatch())
        return invalidInput("\"" + name + "\" cannot be a name.",
                            "Use letters, digits and the signs _ - + . without spaces.");
    return {};
}

Status checkName(const Recipe& study, const Selected& item, const QString& name)
{
    if (Status status = checkSpelling(study, item, name.toStdString()); !status)
        return status;
    bool taken = false;
    withList(study, item, [&](const auto& list) { taken = has(list, name.toStdString()); });
    if (taken)
        return invalidInput("There is already a \"" + name.toStdString() + "\".",
                            "Choose another name.");
    return {};
}

/// Who names the item, as sections of the recipe; trainings are dropped from lists of estimators,
/// so these do not count.
QString usersOf(const Recipe& study, const Selected& item)
{
    QStringList users;
    const auto note = [&](const auto& list, const QString& section, auto uses) {
        for (const auto& entry : list)
            if (uses(entry))
                users << section.arg(QString::fromStdString(entry.name));
    };
    const std::string name = item.name.toStdString();
    if (item.kind == Kind::Sample && !has(study.samples, name))
        note(study.trainings, words("training %1"), [&](const auto& t) { return t.data == name; });
    if (item.kind == Kind::Benchmark) {
        note(study.augments, words("training sample %1"), [&](const AugmentRecipe& a) {
            return a.thetaRef == name
                   || std::count(a.theta.benchmarks.begin(), a.theta.benchmarks.end(), name) > 0;
        });
        note(study.samples, words("sample %1"),
             [&](const auto& s) { return s.generatedAt == name; });
        note(study.limits, words("limit %1"), [&](const auto& l) { return l.trueAt == name; });
        note(study.fishers, words("information %1"),
             [&](const auto& f) { return f.thetaAt == name; });
    }
    return users.join(", ");
}

} // namespace

bool canRename(const ProjectDocument& document, const Selected& item)
{
    if (!document.isOpen() || document.readOnly())
        return false;
    const Recipe study = editable(document, item);
    return withList(study, item, [](const auto&) {});
}

bool canRemove(const ProjectDocument& document, const Selected& item)
{
    return canRename(document, item);
}

bool canDuplicate(const ProjectDocument& document, const Selected& item)
{
    return canRename(document, item);
}

Status renameItem(ProjectDocument& document, const Selected& item, const QString& name)
{
    if (name == item.name)
        return {};
    if (!canRename(document, item))
        return invalidInput("\"" + item.name.toStdString() + "\" cannot be renamed.",
                            "Its name comes from the process or from a file.");
    Recipe study = editable(document, item);
    if (Status status = checkName(study, item, name); !status)
        return status;
    const std::string old = item.name.toStdString();
    renameIn(study, item, name.toStdString());
    withList(study, item,
             [&](auto& list) { findNamed(list, old)->name = name.toStdString(); });
    editStudy(document, std::move(study), words("rename %1 to %2").arg(item.name, name));
    return {};
}

Status removeItem(ProjectDocument& document, const Selected& item)
{
    if (!canRemove(document, item))
        return invalidInput("\"" + item.name.toStdString() + "\" cannot be removed.",
                            "It belongs to the process or to a file.");
    Recipe study = editable(document, item);
    if (const QString users = usersOf(study, item); !users.isEmpty())
        return invalidInput("\"" + item.name.toStdString() + "\" is needed by "
                                + users.toStdString() + ".",
                            "Change or remove that first.");
    const std::string name = item.name.toStdString();
    if (item.kind == Kind::Estimator) {
        for (LimitsRecipe& limit : study.limits)
            std::erase(limit.estimators, name);
        for (FisherRecipe& fisher : study.fishers)
            std::erase(fisher.estimators, name);
    }
    withList(study, item, [&](auto& list) { list.erase(findNamed(list, name)); });
    editStudy(document, std::move(study), words("remove %1").arg(item.name));
    return {};
}

Result<QString> duplicateItem(ProjectDocument& document, const Selected& item)
{
    if (!canDuplicate(document, item))
        return invalidInput("\"" + item.name.toStdString() + "\" cannot be duplicated.",
                            "Its name comes from the process or from a file.");
    Recipe study = editable(document, item);
    std::string copyName;
    withList(study, item, [&](auto& list) {
        const auto found = findNamed(list, item.name.toStdString());
        auto copy = *found;
        int number = 2;
        while (has(list, copy.name + "-" + std::to_string(number)))
            ++number;
        copyName = copy.name += "-" + std::to_string(number);
        if constexpr (requires { copy.isReference; })
            copy.isReference = false;
        list.insert(found + 1, std::move(copy));
    });
    const QString name = QString::fromStdString(copyName);
    editStudy(document, std::move(study), words("duplicate %1").arg(item.name));
    return name;
}

} // namespace assay
