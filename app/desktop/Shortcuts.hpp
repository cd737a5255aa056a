// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QVector>

class QAction;
class QWidget;

namespace assay {

class Settings;

/// The shortcuts of all commands of a window: what the program gives them and what was made of it.
class Shortcuts : public QObject {
    Q_OBJECT
public:
    using Map = QMap<QString, QList<QKeySequence>>;

    /// To be made when the window has all its actions. Takes what is set then as the standard, and
    /// applies what was edited before.
    Shortcuts(QWidget& window, Settings& settings);

    const QVector<QAction*>& actions() const { return m_actions; }
    QList<QKeySequence> standard(const QAction& action) const;
    /// The other command that has one of the keys of \p keys, or starts or continues it; null if
    /// nothing is in the way.
    QAction* conflict(const QAction& action, const QKeySequence& keys) const;
    /// Gives an action one shortcut (empty for none), and takes it from the one that had it.
    void set(QAction& action, const QKeySequence& keys);
    void reset(QAction& action);
    void resetAll();

    /// What differs from the standard; to go back to.
    Map edited() const;
    void setEdited(const Map& edited);

Q_SIGNALS:
    void changed();

private:
    void apply(QAction& action, const QList<QKeySequence>& keys);
    void keep();

    Settings& m_settings;
    QVector<QAction*> m_actions;
    Map m_standard;
};

} // namespace assay
