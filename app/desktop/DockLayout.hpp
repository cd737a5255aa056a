// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace assay {

/// Where the panels are: the default layout, the remembered one, and whether they can be moved.
class DockLayout : public QObject {
    Q_OBJECT
public:
    /// Part of a remembered layout; layouts of another version are not used.
    static constexpr int version = 2;

    /// \p right are one above the other, \p bottom tabs of one place.
    DockLayout(QMainWindow& window, QList<QDockWidget*> right, QList<QDockWidget*> bottom);

    /// Everything back to the default.
    void reset();
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }
    /// Puts the window where it was; a layout that cannot be used gives the default, and a window
    /// that would be outside all screens comes back onto one.
    void restore(const QByteArray& geometry, const QByteArray& state);
    QList<QDockWidget*> docks() const { return m_right + m_bottom; }

private:
    void size();
    void updateTitles();
    void updateTitlesLater();
    void bringBack();

    QMainWindow& m_window;
    QList<QDockWidget*> m_right;
    QList<QDockWidget*> m_bottom;
    bool m_locked = false;
};

} // namespace assay
