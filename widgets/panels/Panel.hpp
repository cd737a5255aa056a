// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/PageContext.hpp"

#include <QTimer>
#include <QWidget>

namespace assay {

/// A plot with its few controls that keeps itself up to date: one tab of a page, and one row of
/// PanelTable. Redraws only while it or its plot can be seen.
class Panel : public QWidget {
    Q_OBJECT
public:
    explicit Panel(const PageContext& context, QWidget* parent = nullptr);

    /// Brings everything up to date at once (also when hidden, for rendering).
    void refreshNow();
    /// Call when something that is drawn may have changed.
    void refreshSoon();

Q_SIGNALS:
    void message(const QString& text, bool warning);

protected:
    virtual void refresh() = 0;
    /// Of what an empty plot waits for, between 0 and 1; 0 if it is not known.
    virtual double progress() const { return 0.0; }
    /// It is shown, or its plot is in a window of its own.
    bool isWatched() const;
    const PageContext& context() const { return m_context; }
    ProjectDocument& document() const { return m_context.document; }
    TaskBridge& tasks() const { return m_context.tasks; }
    SampleView& sample() const { return m_context.sample; }
    WindowSelection& selection() const { return m_context.selection; }

    void showEvent(QShowEvent* event) override;

private:
    PageContext m_context;
    QTimer m_timer;
    bool m_dirty = true;
};

} // namespace assay
