// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

class QSettings;

namespace assay {

/// Version of the settings file that this program writes.
int settingsVersion();

/// Brings a file of an older version up to date, step by step. A new file gets the version; a file
/// of a newer program is left as it is, so that it can go back to that program.
void migrateSettings(QSettings& settings);

} // namespace assay
