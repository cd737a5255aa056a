// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/TrainingSetView.hpp"

namespace assay {

TrainingSetView::TrainingSetView(const PageContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{
    connect(&context.document, &ProjectDocument::closed, this, [this] {
        m_set.reset();
        m_key.clear();
        m_asked.clear();
        Q_EMIT changed();
    });
}

void TrainingSetView::setName(const QString& name)
{
    if (name == m_name)
        return;
    m_name = name;
    Q_EMIT changed();
}

QString TrainingSetView::key() const
{
    const ProjectDocument& document = m_context.document;
    const Stage* events = document.stage(document.dataStage());
    const Stage* stage = document.stage("augment." + m_name);
    if (!document.isOpen() || m_name.isEmpty() || !stage || !events
        || events->state != StageState::Done)
        return {};
    return m_name + " " + QString::fromStdString(stage->inputHash);
}

std::shared_ptr<const DrawnSet> TrainingSetView::set() const
{
    return !m_key.isEmpty() && m_key == key() ? m_set : nullptr;
}

QString TrainingSetView::reason() const
{
    if (m_name.isEmpty())
        return tr("This study has no training sample. Add one on the left.");
    if (key().isEmpty())
        return tr("A training sample is drawn from events. Simulate or import them first.");
    if (m_asked == key() && !m_problem.isEmpty())
        return m_problem;
    return tr("Drawing the training sample…");
}

void TrainingSetView::want()
{
    const QString wanted = key();
    if (wanted.isEmpty() || wanted == m_asked)
        return;
    m_asked = wanted;
    m_problem.clear();
    using Drawn = std::shared_ptr<const DrawnSet>;
    auto body = [project = m_context.document.project(), study = m_context.document.study(),
                 name = m_name.toStdString()](const TaskContext& context) -> Result<Drawn> {
        StudySession session(*project, study);
        return session.drawnSet(name, context);
    };
    const auto done = [this, wanted](Result<Drawn> drawn) {
        if (wanted != m_asked)
            return;
        if (drawn) {
            m_set = *drawn;
            m_key = wanted;
        } else {
            m_problem = QString::fromStdString(drawn.error().text());
        }
        Q_EMIT changed();
    };
    m_task = m_context.tasks.compute<Drawn>(tr("Draw the training sample"), body, this, done);
}

} // namespace assay
