// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QByteArray>
#include <QObject>

class QMainWindow;

namespace assay {

class AppliedSettings;

/// For a projector: text of at least 150 %, panels hidden, the whole screen. Leaving it puts
/// everything back.
class PresentationMode : public QObject {
    Q_OBJECT
public:
    PresentationMode(QMainWindow& window, AppliedSettings& look);

    bool isOn() const { return m_on; }
    void set(bool on);
    /// The layout without presentation mode, to be remembered.
    QByteArray layout() const;

private:
    QMainWindow& m_window;
    AppliedSettings& m_look;
    bool m_on = false;
    bool m_wasFullScreen = false;
    QByteArray m_layout;
};

} // namespace assay
