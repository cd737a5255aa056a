// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace assay {

class Page;

/// How one page looks at the project. What cannot be restored yet, because the page was not shown
/// or events are still being read, is tried again while it is shown, and kept when the view is
/// saved.
class PageView : public QObject {
    Q_OBJECT
public:
    /// The one of a page, which owns it.
    static PageView& of(Page& page);

    QJsonObject state() const;
    void restore(const QJsonObject& state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit PageView(Page& page);
    void tryAgain();

    Page& m_page;
    QJsonObject m_waiting;
    QTimer m_timer;
    int m_attempts = 0;
};

} // namespace assay
