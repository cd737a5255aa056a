// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Limits.hpp"
#include "core/project/LimitJson.hpp"
#include "core/project/Project.hpp"
#include "core/project/Recipe.hpp"
#include "core/tasks/Pipeline.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <string>
#include <vector>

namespace assay::test {

/// Runs a whole recipe in a project of its own and gives what [limits.main] found, as a user would
/// get it from `assay-batch run`; empty with a test failure if anything goes wrong.
inline std::vector<LimitResult> limitsOf(const Recipe& recipe)
{
    QTemporaryDir folder;
    auto project = Project::create(folder.filePath("study.assay").toStdString(), recipe);
    if (!project) {
        QTest::qFail(project.error().text().c_str(), __FILE__, __LINE__);
        return {};
    }
    TaskContext context;
    context.seed = recipe.seed;
    context.threads = 2;
    const auto reports = runPipeline(**project, recipe, "", {}, context);
    if (!reports) {
        QTest::qFail(reports.error().text().c_str(), __FILE__, __LINE__);
        return {};
    }
    const auto run = (*project)->latestRun("limits.main");
    const auto limits = limitsFromText(run ? run->result : "");
    if (!limits) {
        QTest::qFail(limits.error().text().c_str(), __FILE__, __LINE__);
        return {};
    }
    return *limits;
}

inline const LimitResult& byName(const std::vector<LimitResult>& limits, const std::string& name)
{
    const auto found = std::find_if(limits.begin(), limits.end(),
                                    [&](const LimitResult& limit) { return limit.name == name; });
    Q_ASSERT(found != limits.end());
    return *found;
}

inline double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
    return values[values.size() / 2];
}

} // namespace assay::test
