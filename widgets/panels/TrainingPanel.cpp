// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/TrainingPanel.hpp"

#include "widgets/plotting/PlotView.hpp"

#include <QLabel>

namespace assay {

TrainingPanel::TrainingPanel(const PageContext& context, bool looksAtModels, QWidget* parent)
    : Panel(context, parent), m_column(new QVBoxLayout(this)), m_controls(new FlowLayout),
      m_note(new QLabel(this)), m_looksAtModels(looksAtModels)
{
    m_column->setContentsMargins(0, 8, 0, 0);
    m_column->setSpacing(6);
    m_controls->setSpacing(8);
    m_column->addLayout(m_controls);
    m_note->setProperty("role", "hint");
    m_note->setWordWrap(true);
    m_note->hide();
    m_column->addWidget(m_note);
}

void TrainingPanel::setWatch(TrainingWatch* watch)
{
    m_watch = watch;
    connect(watch, m_looksAtModels ? &TrainingWatch::modelsChanged : &TrainingWatch::changed, this,
            &TrainingPanel::refreshSoon);
    if (isWatched() && m_looksAtModels)
        watch->setNeeded(this, true);
    refreshSoon();
}

void TrainingPanel::setPlot(PlotView* plot)
{
    m_column->addWidget(plot, 1);
}

void TrainingPanel::setNote(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

QString TrainingPanel::missing() const
{
    if (!m_watch || !document().isOpen())
        return tr("No project is open.");
    if (!m_watch->problem().isEmpty())
        return m_watch->problem();
    if (!m_watch->probe())
        return document().stage(document().dataStage())
                       && document().stage(document().dataStage())->state == StageState::Done
                   ? tr("Reading the test events …")
                   : tr("There are no events yet to look at an estimator with.");
    return {};
}

bool TrainingPanel::postpone()
{
    m_again = m_busy;
    return m_busy;
}

void TrainingPanel::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    if (m_watch && m_looksAtModels)
        m_watch->setNeeded(this, true);
}

void TrainingPanel::hideEvent(QHideEvent* event)
{
    Panel::hideEvent(event);
    if (m_watch && m_looksAtModels)
        m_watch->setNeeded(this, isWatched());
}

} // namespace assay
