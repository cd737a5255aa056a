// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/LessonRules.hpp"

#include "core/basics/NearestName.hpp"
#include "widgets/lessons/CheckExpression.hpp"
#include "widgets/lessons/LessonReader.hpp"
#include "widgets/lessons/SceneTable.hpp"

#include <algorithm>

namespace assay {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> settingNames(const SceneEntry& scene)
{
    std::vector<std::string> names;
    for (const SceneSetting& setting : scene.settings)
        names.push_back(setting.id);
    return names;
}

std::vector<std::string> numberNames(const SceneEntry& scene)
{
    std::vector<std::string> names;
    for (const SceneNumber& number : scene.numbers)
        names.push_back(number.id);
    return names;
}

/// Complains with the line and number of one step.
class StepRules {
public:
    StepRules(const LessonStep& step, std::size_t index, std::vector<RecipeProblem>& problems)
        : m_step(step), m_path("step " + std::to_string(index + 1)), m_problems(problems)
    {
    }

    void check()
    {
        if (m_step.title.empty() || m_step.text.empty())
            complain("A step needs a title and a text.");
        m_scene = findScene(m_step.scene);
        if (!m_scene) {
            std::vector<std::string> names;
            for (const SceneEntry& entry : sceneTable())
                names.push_back(entry.id);
            return unknown("scene", m_step.scene, names, m_step.line);
        }
        for (const auto& [name, value] : m_step.settings)
            checkSetting(name, value);
        for (const LessonControl& control : m_step.controls)
            checkControl(control);
        for (const std::string& figure : m_step.figures)
            known("figure", figure, m_scene->figures);
        for (const std::string& number : m_step.numbers)
            known("number", number, numberNames(*m_scene));
        checkPrediction();
        checkTask();
    }

private:
    void complain(const std::string& message, int line = 0)
    {
        m_problems.push_back({line > 0 ? line : m_step.line, m_path, message});
    }

    void unknown(const std::string& what, const std::string& name,
                 const std::vector<std::string>& all, int line)
    {
        complain("There is no " + what + " '" + name + "' here; the nearest is '" +
                     nearestName(name, all) + "'.",
                 line);
    }

    void known(const std::string& what, const std::string& name,
               const std::vector<std::string>& all, int line = 0)
    {
        if (!contains(all, name))
            unknown(what, name, all, line);
    }

    void checkSetting(const std::string& name,
                      const std::variant<double, std::string>& value)
    {
        const SceneSetting* setting = m_scene->setting(name);
        if (!setting)
            return unknown("setting", name, settingNames(*m_scene), m_step.line);
        if (setting->choices.empty() != std::holds_alternative<double>(value))
            return complain("Setting '" + name + "' must be " +
                            (setting->choices.empty() ? "a number." : "one of its choices."));
        if (setting->choices.empty()) {
            const double number = std::get<double>(value);
            if (!(number >= setting->low && number <= setting->high))
                complain("Setting '" + name + "' is outside of its range.");
            return;
        }
        std::vector<std::string> choices;
        for (const SceneChoice& choice : setting->choices)
            choices.push_back(choice.id);
        known("choice of '" + name + "'", std::get<std::string>(value), choices);
    }

    void checkControl(const LessonControl& control)
    {
        const SceneSetting* setting = m_scene->setting(control.setting);
        if (!setting)
            return unknown("setting", control.setting, settingNames(*m_scene), control.line);
        static const std::vector<std::string> kinds = {"slider", "number", "choice", "button"};
        known("kind of control", control.kind, kinds, control.line);
        if ((control.kind == "choice") == setting->choices.empty())
            complain("The control of '" + control.setting + "' must " +
                         (setting->choices.empty() ? "not " : "") + "be of kind \"choice\".",
                     control.line);
        if (control.range.empty())
            return;
        if (control.range.size() != 2 || !(control.range[0] < control.range[1]) ||
            control.range[0] < setting->low || control.range[1] > setting->high)
            complain("The range of '" + control.setting +
                         "' must be two increasing numbers inside the range of the setting.",
                     control.line);
    }

    void checkPrediction()
    {
        const LessonPrediction& predict = m_step.predict;
        if (predict.empty())
            return;
        if (predict.choices.empty())
            checkExpression(predict.number, "predict.number");
        else if (predict.answer < 1 || predict.answer > static_cast<int>(predict.choices.size()))
            complain("The answer of the prediction must be the number of a choice, from 1.");
        if (predict.explanation.empty())
            complain("The prediction needs an explanation.");
        checkPlaceholders(predict.explanation);
        std::vector<std::string> hideable = m_scene->figures;
        for (const std::string& name : numberNames(*m_scene))
            hideable.push_back(name);
        for (const std::string& name : predict.hide)
            known("figure or number", name, hideable);
    }

    void checkTask()
    {
        const LessonCheck& check = m_step.check;
        if (check.empty())
            return;
        checkExpression(check.expression, "check.expression");
        if (check.good.empty() || check.notYet.empty())
            complain("The check needs the texts 'good' and 'not_yet'.");
        checkPlaceholders(check.good);
        checkPlaceholders(check.notYet);
    }

    void checkExpression(const std::string& text, const std::string& where)
    {
        const auto parsed = CheckExpression::parse(text, namesOfScene(m_step.scene));
        if (!parsed)
            complain(where + ": " + parsed.error().text());
    }

    void checkPlaceholders(const std::string& text)
    {
        for (const std::string& name : placeholdersOf(text))
            known("number", name, namesOfScene(m_step.scene));
    }

    const LessonStep& m_step;
    std::string m_path;
    std::vector<RecipeProblem>& m_problems;
    const SceneEntry* m_scene = nullptr;
};

} // namespace

void checkLesson(const Lesson& lesson, std::vector<RecipeProblem>& problems)
{
    if (lesson.number < 1 || lesson.title.empty() || lesson.summary.empty())
        problems.push_back({1, {}, "A lesson needs a number, a title and a summary."});
    if (lesson.steps.empty())
        problems.push_back({1, {}, "A lesson needs at least one [[step]]."});
    for (std::size_t i = 0; i < lesson.steps.size(); ++i)
        StepRules(lesson.steps[i], i, problems).check();
}

} // namespace assay
