// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/simulators/Process.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// A control of a step, which changes one setting of its scene.
struct LessonControl {
    std::string setting;
    std::string label;           ///< Empty: the label of the setting.
    std::string kind = "slider"; ///< slider, number, choice, or button (adds one to the setting)
    std::vector<double> range;   ///< Low and high; empty: those of the setting.
    double step = 0.0;           ///< 0: a hundredth of the range, or 1 for whole numbers.
    double play = 0.0; ///< Seconds that "play" takes from the low to the high end; 0: none.
    int line = 0;
};

/// A question before something is shown: a choice, or a number that the scene computes.
struct LessonPrediction {
    std::string question;
    std::vector<std::string> choices;
    int answer = 0;                ///< Of choices, from 1.
    std::string number;            ///< Without choices: an expression of the scene's numbers.
    double tolerance = 0.05;       ///< How far off a number may be and still be called right.
    std::string explanation;       ///< Shown with the answer; {number} is filled in.
    std::vector<std::string> hide; ///< Figures and numbers that stay hidden until then.
    bool empty() const { return question.empty(); }
};

/// A task whose solution is verified with the scene's numbers.
struct LessonCheck {
    std::string task;
    std::string expression; ///< A condition such as "abs(coverage - 0.68) < 0.03".
    std::string good;
    std::string notYet;
    bool empty() const { return task.empty(); }
};

/// One idea: a text, what is shown, what can be moved, and what is asked.
struct LessonStep {
    std::string title;
    std::string text; ///< Markdown; $...$ is a math label.
    std::string scene;
    std::uint64_t seed = 1;
    ProcessSettings settings; ///< Where the scene starts; what is not given is the scene's default.
    std::vector<std::string> figures; ///< Of the scene, in this order; empty: all.
    std::vector<std::string> numbers; ///< Shown below the figures.
    int columns = 1; ///< Of two figures: 2 puts them side by side.
    std::vector<LessonControl> controls;
    LessonPrediction predict;
    LessonCheck check;
    std::string notes; ///< For the teacher.
    int line = 0;
};

/// A lesson as its file says.
struct Lesson {
    int number = 0;
    std::string title;
    std::string summary;
    int minutes = 10;
    std::string project; ///< Name of the example (resources/examples) that continues the lesson.
    std::vector<std::string> pages; ///< Pages that offer the lesson while they are empty.
    std::vector<LessonStep> steps;
    std::string path;
};

} // namespace assay
