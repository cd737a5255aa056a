// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>
#include <QStringList>

namespace assay {

/// Languages that the program speaks, as codes: "en" and one for every file assay_CODE.qm.
QStringList availableLanguages();

/// Loads the translations of the program and of Qt: \p chosen ("de"), or, if it is empty, the first
/// language of the system that there is. Returns its code. Numbers have a decimal point in every
/// language, on the screen as in files. To be called once, after the application was made and
/// before its first widget.
QString applyLanguage(const QString& chosen);

} // namespace assay
