// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/export/PythonText.hpp"

#include <QStringList>

#include <cmath>

namespace assay {

QString pythonText(const std::string& text)
{
    QString word = QString::fromStdString(text);
    word.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + word + '"';
}

QString pythonNumber(double value)
{
    if (std::isnan(value))
        return "float(\"nan\")";
    if (std::isinf(value))
        return value > 0.0 ? "float(\"inf\")" : "-float(\"inf\")";
    return QString::number(value, 'g', 12);
}

QString pythonBool(bool value)
{
    return value ? QStringLiteral("True") : QStringLiteral("False");
}

QString pythonList(const std::vector<double>& values)
{
    QStringList words;
    for (const double value : values)
        words << pythonNumber(value);
    return "[" + words.join(", ") + "]";
}

QString pythonList(const std::vector<std::string>& texts)
{
    QStringList words;
    for (const std::string& text : texts)
        words << pythonText(text);
    return "[" + words.join(", ") + "]";
}

QString pythonName(const std::string& text)
{
    QString name;
    for (const QChar c : QString::fromStdString(text))
        name += c.unicode() < 128 && c.isLetterOrNumber() ? c : QChar('_');
    return name.isEmpty() || name[0].isDigit() ? "_" + name : name;
}

} // namespace assay
