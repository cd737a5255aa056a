// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Recipe.hpp"

#include "core/basics/TomlText.hpp"
#include "core/project/RecipeOverrides.hpp"
#include "core/project/RecipeTables.hpp"
#include "core/simulators/ProcessTable.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace assay {

namespace {

const std::vector<std::string> topKeys = {
    "schema",   "study",      "process",   "sample", "parameter",  "morphing",
    "benchmark", "simulate",  "smearing",  "detector", "acceptance", "observable",
    "cut",      "efficiency", "systematic", "augment", "train",     "limits", "fisher"};

void checkTopKeys(const toml::table& root, RecipeReader& reader)
{
    for (const auto& [key, node] : root) {
        (void)node;
        reader.enter(key.str());
        if (std::find(topKeys.begin(), topKeys.end(), key.str()) == topKeys.end())
            complainUnknownKey(key, topKeys, reader);
        reader.leave();
    }
}

void readSchema(const toml::table& root, Recipe& recipe, RecipeReader& reader)
{
    const toml::node* node = root.get("schema");
    if (!node)
        return;
    reader.enter("schema");
    readValue(*node, recipe.schema, reader);
    if (recipe.schema != 1)
        reader.complain(node->source(), "This program knows schema 1 only. Use a newer version.");
    reader.leave();
}

void readSingle(const toml::table& root, std::string_view key, const RecipeRows<Recipe>& rows,
                Recipe& recipe, RecipeReader& reader)
{
    const toml::node* node = root.get(key);
    if (!node)
        return;
    reader.enter(key);
    readTable(*node, rows, recipe, reader);
    reader.leave();
}

/// [[key]] tables; their path in problems has the name of the entry, or else its number.
template <typename T>
void readList(const toml::table& root, std::string_view key, const RecipeRows<T>& rows,
              std::vector<T>& target, RecipeReader& reader, bool named = true)
{
    const toml::node* node = root.get(key);
    if (!node)
        return;
    reader.enter(key);
    if (const toml::array* array = node->as_array()) {
        for (const toml::node& element : *array) {
            const toml::table* table = element.as_table();
            const auto name = table ? (*table)["name"].value<std::string>() : std::nullopt;
            reader.enter(name ? *name : std::to_string(target.size() + 1));
            target.emplace_back();
            readTable(element, rows, target.back(), reader);
            if (named && table && !table->contains("name"))
                reader.complain(element.source(), "The key 'name' is missing.");
            reader.leave();
        }
    } else {
        reader.wrongType(*node, "a list of tables, written [[" + std::string(key) + "]]");
    }
    reader.leave();
}

/// [key.NAME] tables, in the order of the file.
template <typename T>
void readNamed(const toml::table& root, std::string_view key, const RecipeRows<T>& rows,
               std::vector<T>& target, RecipeReader& reader)
{
    const toml::node* node = root.get(key);
    if (!node)
        return;
    reader.enter(key);
    if (const toml::table* table = node->as_table()) {
        for (const toml::key* name : keysInOrder(*table)) {
            reader.enter(name->str());
            target.emplace_back();
            target.back().name = std::string(name->str());
            readTable(*table->get(name->str()), rows, target.back(), reader);
            reader.leave();
        }
    } else {
        reader.wrongType(*node, "tables, written [" + std::string(key) + ".NAME]");
    }
    reader.leave();
}

/// Names of the study's parameters: its own, else those of its process.
std::vector<std::string> parameterNames(const Recipe& recipe)
{
    std::vector<Parameter> parameters = recipe.parameters;
    if (parameters.empty() && !recipe.process.empty())
        if (const auto process = createProcess(recipe.process, recipe.processSettings))
            parameters = (*process)->schema().parameters;
    std::vector<std::string> names;
    for (const Parameter& parameter : parameters)
        names.push_back(parameter.name);
    return names;
}

void readSelection(const toml::table& root, Recipe& recipe, RecipeReader& reader)
{
    Selection& selection = recipe.selection;
    readList(root, "smearing", smearingRows(), selection.smearings, reader, false);
    readSingle(root, "detector", detectorRows(), recipe, reader);
    readList(root, "acceptance", acceptanceRows(), selection.acceptances, reader, false);
    readList(root, "cut", cutRows(), selection.cuts, reader, false);
    readList(root, "efficiency", efficiencyRows(), selection.efficiencies, reader, false);
}

void readRecipe(const toml::table& root, Recipe& recipe, RecipeReader& reader)
{
    checkTopKeys(root, reader);
    readSchema(root, recipe, reader);
    readSingle(root, "study", studyRows(), recipe, reader);
    readSingle(root, "process", processRows(), recipe, reader);
    readSingle(root, "morphing", morphingRows(), recipe, reader);
    readSingle(root, "simulate", simulateRows(), recipe, reader);
    readList(root, "sample", sampleRows(), recipe.samples, reader);
    readList(root, "parameter", parameterRows(), recipe.parameters, reader);
    reader.parameterNames = parameterNames(recipe); // what follows refers to them
    readList(root, "benchmark", benchmarkRows(), recipe.benchmarks, reader);
    readList(root, "observable", observableRows(), recipe.observables, reader);
    readSelection(root, recipe, reader);
    readList(root, "systematic", systematicRows(), recipe.systematics, reader);
    readNamed(root, "augment", augmentRows(), recipe.augments, reader);
    readNamed(root, "train", trainRows(), recipe.trainings, reader);
    readNamed(root, "limits", limitsRows(), recipe.limits, reader);
    readNamed(root, "fisher", fisherRows(), recipe.fishers, reader);
}

void appendTable(std::string& text, const std::string& header, const std::string& lines)
{
    if (lines.empty())
        return;
    text += (text.empty() ? "" : "\n") + header + "\n" + lines;
}

template <typename T>
void writeList(std::string& text, const std::string& key, const RecipeRows<T>& rows,
               const std::vector<T>& entries, const RecipeNames& names)
{
    for (const T& entry : entries)
        text += "\n[[" + key + "]]\n" + writeLines(rows, entry, names);
}

template <typename T>
void writeNamed(std::string& text, const std::string& key, const RecipeRows<T>& rows,
                const std::vector<T>& entries, const RecipeNames& names)
{
    for (const T& entry : entries)
        text += "\n[" + key + "." + writeKey(entry.name) + "]\n" + writeLines(rows, entry, names);
}

} // namespace

RecipeParse parseRecipe(const std::string& text, const std::vector<std::string>& overrides)
{
    RecipeParse parse;
    if (const auto stray = strayCharacter(text)) {
        parse.problems.push_back({lineAt(text, *stray), "",
                                  "Not valid TOML: a character beyond ASCII that stands neither in "
                                  "quotes nor in a comment. Put the text in quotes."});
        return parse;
    }
    RecipeReader reader;
    try {
        toml::table root = toml::parse(text);
        applyOverrides(root, overrides, reader);
        readRecipe(root, parse.recipe, reader);
    } catch (const toml::parse_error& error) {
        reader.complain(error.source(),
                        "Not valid TOML: " + std::string(error.description()) + ".");
    }
    parse.problems = std::move(reader.problems);
    std::stable_sort(parse.problems.begin(), parse.problems.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return parse;
}

namespace {

/// Line of the deepest table or key on the path that the text has; 0 if it has none of it.
int lineOf(const toml::table& root, const std::string& path)
{
    const toml::node* node = &root;
    int line = 0;
    std::istringstream keys(path);
    for (std::string key; std::getline(keys, key, '.') && node;) {
        const toml::node* next = nullptr;
        if (const toml::table* table = node->as_table()) {
            next = table->get(key);
        } else if (const toml::array* array = node->as_array()) {
            std::size_t number = 0;
            for (const toml::node& entry : *array)
                if (const toml::table* table = entry.as_table()) {
                    const auto name = (*table)["name"].value<std::string>();
                    if (name.value_or(std::to_string(++number)) == key)
                        next = &entry;
                }
        }
        node = next;
        if (node && node->source().begin.line > 0)
            line = static_cast<int>(node->source().begin.line);
    }
    return line;
}

} // namespace

RecipeParse checkRecipe(const std::string& text, const std::vector<std::string>& overrides)
{
    RecipeParse parse = parseRecipe(text, overrides);
    if (!parse.ok())
        return parse;
    parse.problems = validateRecipe(parse.recipe);
    if (parse.ok())
        return parse;
    const toml::table root = toml::parse(text);
    for (RecipeProblem& problem : parse.problems)
        problem.line = lineOf(root, problem.key);
    return parse;
}

std::string writeRecipe(const Recipe& recipe)
{
    const RecipeNames names{parameterNames(recipe)};
    std::string text = "schema = " + std::to_string(recipe.schema) + "\n";
    appendTable(text, "[study]", writeLines(studyRows(), recipe, names));
    appendTable(text, "[process]", writeLines(processRows(), recipe, names));
    writeList(text, "sample", sampleRows(), recipe.samples, names);
    writeList(text, "parameter", parameterRows(), recipe.parameters, names);
    appendTable(text, "[morphing]", writeLines(morphingRows(), recipe, names));
    writeList(text, "benchmark", benchmarkRows(), recipe.benchmarks, names);
    appendTable(text, "[simulate]", writeLines(simulateRows(), recipe, names));
    const Selection& selection = recipe.selection;
    writeList(text, "smearing", smearingRows(), selection.smearings, names);
    appendTable(text, "[detector]", writeLines(detectorRows(), recipe, names));
    writeList(text, "acceptance", acceptanceRows(), selection.acceptances, names);
    writeList(text, "observable", observableRows(), recipe.observables, names);
    writeList(text, "cut", cutRows(), selection.cuts, names);
    writeList(text, "efficiency", efficiencyRows(), selection.efficiencies, names);
    writeList(text, "systematic", systematicRows(), recipe.systematics, names);
    writeNamed(text, "augment", augmentRows(), recipe.augments, names);
    writeNamed(text, "train", trainRows(), recipe.trainings, names);
    writeNamed(text, "limits", limitsRows(), recipe.limits, names);
    writeNamed(text, "fisher", fisherRows(), recipe.fishers, names);
    return text;
}

std::string problemsText(const std::vector<RecipeProblem>& problems, const std::string& file)
{
    std::string text;
    for (const RecipeProblem& problem : problems) {
        text += (text.empty() ? "" : "\n") + file;
        if (problem.line > 0)
            text += ":" + std::to_string(problem.line);
        text += ": " + (problem.key.empty() ? "" : problem.key + ": ") + problem.message;
    }
    return text;
}

namespace {

std::string absoluteFile(const std::filesystem::path& folder, const std::string& file)
{
    std::error_code ignored;
    const std::filesystem::path beside = std::filesystem::absolute(folder / file);
    const std::filesystem::path here = std::filesystem::absolute(file);
    const bool useHere = !std::filesystem::exists(beside, ignored) &&
                         std::filesystem::exists(here, ignored);
    return (useHere ? here : beside).lexically_normal().string();
}

} // namespace

Result<Recipe> loadRecipe(const std::filesystem::path& path,
                          const std::vector<std::string>& overrides)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || std::filesystem::is_directory(path) || !(text << file.rdbuf()))
        return ioError(path.string() + ": the recipe cannot be read.",
                       "Check the name and the permissions.");
    RecipeParse parse = checkRecipe(text.str(), overrides);
    if (!parse.ok())
        return invalidInput(problemsText(parse.problems, path.string()));
    for (SampleRecipe& sample : parse.recipe.samples) {
        for (std::string& name : sample.files)
            name = absoluteFile(path.parent_path(), name);
        if (!sample.weightsFrom.empty())
            sample.weightsFrom = absoluteFile(path.parent_path(), sample.weightsFrom);
    }
    for (LimitsRecipe& limits : parse.recipe.limits)
        if (!limits.observed.empty())
            limits.observed = absoluteFile(path.parent_path(), limits.observed);
    return std::move(parse.recipe);
}

} // namespace assay
