// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/TomlText.hpp"
#include "core/project/RecipeReader.hpp"
#include "core/project/RecipeRows.hpp"

#include "widgets/lessons/LessonReader.hpp"

#include "core/basics/NearestName.hpp"
#include "widgets/lessons/LessonRules.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace assay {

namespace {

/// A row of a lesson's table; lessons are never written by the program.
template <typename T, typename Member>
RecipeRow<T> key(std::string name, Member T::*member)
{
    return {std::move(name), {},
            [member](const toml::node& node, T& target, RecipeReader& reader) {
                readValue(node, target.*member, reader);
            },
            {}, {}};
}

const RecipeRows<LessonControl>& controlRows()
{
    static const RecipeRows<LessonControl> rows = {
        key("setting", &LessonControl::setting), key("label", &LessonControl::label),
        key("kind", &LessonControl::kind),       key("range", &LessonControl::range),
        key("step", &LessonControl::step),       key("play", &LessonControl::play)};
    return rows;
}

const RecipeRows<LessonPrediction>& predictionRows()
{
    static const RecipeRows<LessonPrediction> rows = {
        key("question", &LessonPrediction::question),
        key("choices", &LessonPrediction::choices),
        key("answer", &LessonPrediction::answer),
        key("number", &LessonPrediction::number),
        key("tolerance", &LessonPrediction::tolerance),
        key("explanation", &LessonPrediction::explanation),
        key("hide", &LessonPrediction::hide)};
    return rows;
}

const RecipeRows<LessonCheck>& checkRows()
{
    static const RecipeRows<LessonCheck> rows = {
        key("task", &LessonCheck::task), key("expression", &LessonCheck::expression),
        key("good", &LessonCheck::good), key("not_yet", &LessonCheck::notYet)};
    return rows;
}

void readControls(const toml::node& node, LessonStep& step, RecipeReader& reader)
{
    const toml::array* array = node.as_array();
    if (!array)
        return reader.wrongType(node, "a list of tables [{ setting = \"...\" }, ...]");
    for (const toml::node& element : *array) {
        LessonControl control;
        control.line = static_cast<int>(element.source().begin.line);
        readTable(element, controlRows(), control, reader);
        step.controls.push_back(std::move(control));
    }
}

const RecipeRows<LessonStep>& stepRows()
{
    using Read = void (*)(const toml::node&, LessonStep&, RecipeReader&);
    const auto row = [](std::string name, Read read) {
        return RecipeRow<LessonStep>{std::move(name), {}, read, {}, {}};
    };
    static const RecipeRows<LessonStep> rows = {
        key("title", &LessonStep::title),
        key("text", &LessonStep::text),
        key("scene", &LessonStep::scene),
        key("seed", &LessonStep::seed),
        key("settings", &LessonStep::settings),
        key("figures", &LessonStep::figures),
        key("numbers", &LessonStep::numbers),
        key("columns", &LessonStep::columns),
        key("notes", &LessonStep::notes),
        row("controls", readControls),
        row("predict", [](const toml::node& node, LessonStep& step, RecipeReader& reader) {
            readTable(node, predictionRows(), step.predict, reader);
        }),
        row("check", [](const toml::node& node, LessonStep& step, RecipeReader& reader) {
            readTable(node, checkRows(), step.check, reader);
        })};
    return rows;
}

void readSteps(const toml::node& node, Lesson& lesson, RecipeReader& reader)
{
    const toml::array* array = node.as_array();
    if (!array || !array->is_array_of_tables())
        return reader.wrongType(node, "a list of [[step]] tables");
    for (const toml::node& element : *array) {
        LessonStep step;
        step.line = static_cast<int>(element.source().begin.line);
        reader.enter(std::to_string(lesson.steps.size() + 1));
        readTable(element, stepRows(), step, reader);
        reader.leave();
        lesson.steps.push_back(std::move(step));
    }
}

const RecipeRows<Lesson>& lessonRows()
{
    static const RecipeRows<Lesson> rows = {
        key("number", &Lesson::number),   key("title", &Lesson::title),
        key("summary", &Lesson::summary), key("minutes", &Lesson::minutes),
        key("project", &Lesson::project), key("pages", &Lesson::pages),
        {"step", {}, readSteps, {}, {}}};
    return rows;
}

Error problemsOf(const std::vector<RecipeProblem>& problems, const std::string& name)
{
    std::string text = "The lesson " + name + " cannot be used.";
    for (const RecipeProblem& problem : problems)
        text += "\n" + name + ":" + std::to_string(problem.line) + ": " +
                (problem.key.empty() ? "" : problem.key + ": ") + problem.message;
    return invalidInput(text, "Correct the file; resources/lessons/README.md explains the keys.");
}

} // namespace

Result<Lesson> parseLesson(const std::string& text, const std::string& name)
{
    Lesson lesson;
    RecipeReader reader;
    if (const auto stray = strayCharacter(text))
        return problemsOf({{lineAt(text, *stray), "",
                            "a character beyond ASCII stands neither in quotes nor in a comment."}},
                          name);
    try {
        const toml::table table = toml::parse(text, name);
        readTable(table, lessonRows(), lesson, reader);
    } catch (const toml::parse_error& error) {
        reader.complain(error.source(), std::string(error.description()) + ".");
    }
    if (reader.problems.empty())
        checkLesson(lesson, reader.problems);
    if (!reader.problems.empty())
        return problemsOf(reader.problems, name);
    return lesson;
}

Result<Lesson> readLesson(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    if (!file)
        return ioError("The lesson " + path.string() + " cannot be read.",
                       "Check that the file exists and that you may read it.");
    Result<Lesson> lesson = parseLesson(text.str(), path.filename().string());
    if (lesson)
        lesson->path = path.string();
    return lesson;
}

std::vector<Lesson> readLessons(const std::filesystem::path& folder,
                                std::vector<std::string>& problems)
{
    std::vector<Lesson> lessons;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() != ".toml")
            continue;
        Result<Lesson> lesson = readLesson(entry.path());
        if (lesson)
            lessons.push_back(std::move(*lesson));
        else
            problems.push_back(lesson.error().text());
    }
    std::sort(lessons.begin(), lessons.end(), [](const Lesson& a, const Lesson& b) {
        return std::tie(a.number, a.path) < std::tie(b.number, b.path);
    });
    return lessons;
}

} // namespace assay
