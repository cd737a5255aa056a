// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/PointToys.hpp"

#include "core/inference/Coverage.hpp"
#include "core/tasks/StudyCoverage.hpp"

#include <utility>

namespace assay {

PointToys::PointToys(const PageContext& context, LimitScene& scene, QObject* parent)
    : QObject(parent), m_context(context), m_scene(scene)
{
    connect(&context.document, &ProjectDocument::closed, this, [this] {
        stop();
        m_toys.clear();
        m_problem.clear();
    });
}

QString PointToys::keyOf(const Theta& theta) const
{
    const Stage* stage = m_context.document.stage(m_scene.stage());
    QString key = m_scene.stage() + ' ' + QString::fromStdString(stage ? stage->inputHash : "");
    for (const double value : theta)
        key += ' ' + QString::number(value, 'g', 17);
    return key;
}

void PointToys::start(const Theta& theta, int toys)
{
    const LimitsRecipe* limits = m_scene.recipe();
    if (!limits || running())
        return;
    std::vector<std::string> methods;
    for (const LimitCurve& curve : m_scene.curves())
        if (!curve.stale && !curve.running)
            methods.push_back(curve.name.toStdString());
    auto body = [project = m_context.document.project(), study = m_context.document.study(),
                 name = limits->name, methods, theta,
                 toys](const TaskContext& context) -> Result<Toys> {
        StudySession session(*project, study);
        Toys found;
        for (const std::string& method : methods) {
            const auto result = studyCoverage(session, {name, method, theta, toys}, {}, context);
            if (!result)
                return result.error();
            found[method] = result->q;
        }
        return found;
    };
    m_problem.clear();
    m_task = m_context.tasks.compute<Toys>(
        tr("Toys at a point"), body, this, [this, key = keyOf(theta)](Result<Toys> found) {
            m_task = 0;
            if (found) {
                m_toys = std::move(*found);
                m_key = key;
            } else if (found.error().code != ErrorCode::Cancelled) {
                m_problem = QString::fromStdString(found.error().text());
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void PointToys::stop()
{
    if (m_task)
        m_context.tasks.cancel(m_task);
}

std::optional<double> PointToys::pValue(const QString& method, const Theta& theta, double q) const
{
    const auto toys = m_toys.find(method.toStdString());
    if (toys == m_toys.end() || toys->second.empty() || keyOf(theta) != m_key)
        return std::nullopt;
    return neymanPValue(toys->second, q);
}

} // namespace assay
