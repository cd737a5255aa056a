// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>

class QMainWindow;

namespace assay {

class Actions;
class AppliedSettings;
class PresentationMode;
class Settings;

/// What the View menu does: theme, text size, presentation mode, and the command palette.
class ViewActions : public QObject {
    Q_OBJECT
public:
    ViewActions(Actions& actions, Settings& settings, AppliedSettings& applied,
                QMainWindow& window);

    PresentationMode& presentation() const { return *m_presentation; }

private:
    void connectTextSize();
    void connectTheme();

    Actions& m_actions;
    Settings& m_settings;
    PresentationMode* m_presentation = nullptr;
};

} // namespace assay
