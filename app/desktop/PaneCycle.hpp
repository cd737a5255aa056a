// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>

class QMainWindow;
class QWidget;

namespace assay {

/// F6 goes round the panes of a window: what is at the left, the page, every panel that is seen.
class PaneCycle : public QObject {
    Q_OBJECT
public:
    /// \p rail and \p pages are the panes besides the panels.
    PaneCycle(QMainWindow& window, QWidget& rail, QWidget& pages);

    /// +1 or -1. Each pane gets back the focus where it was.
    void step(int direction);

private:
    QList<QWidget*> panes() const;
    static QWidget* target(QWidget& pane);

    QMainWindow& m_window;
    QWidget& m_rail;
    QWidget& m_pages;
};

} // namespace assay
