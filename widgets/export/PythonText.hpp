// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace assay {

// Values as Python writes them.
QString pythonText(const std::string& text);
QString pythonNumber(double value);
QString pythonBool(bool value);
QString pythonList(const std::vector<double>& values);
QString pythonList(const std::vector<std::string>& texts);
/// A name that Python takes: "my-sally" becomes "my_sally".
QString pythonName(const std::string& text);

} // namespace assay
