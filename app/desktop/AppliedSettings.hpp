// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/desktop/Settings.hpp"

#include <QObject>

namespace assay {

class RecoveryJournal;

/// Makes changed settings take effect at once.
class AppliedSettings : public QObject {
    Q_OBJECT
public:
    AppliedSettings(Settings& settings, RecoveryJournal& journal, QObject* parent);

    /// Presentation mode: text of at least \p percent, without touching the setting; 0 ends it.
    void setLeastFontScale(int percent);
    int fontScale() const;

Q_SIGNALS:
    void fontScaleChanged(int percent);

private:
    void apply(const QString& key);
    void applyLook();
    void applyFigures();

    Settings& m_settings;
    RecoveryJournal& m_journal;
    int m_leastScale = 0;
};

} // namespace assay
