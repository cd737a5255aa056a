// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QString>
#include <QStringList>

#include <string>

namespace assay::batch {

/// What the real program answered.
struct Answer {
    int exitCode = -1;
    QString out;
    QString err;
    nlohmann::json json; ///< Discarded value if stdout is not JSON.
};

/// Runs assay-batch as a user does.
inline Answer run(const QStringList& arguments)
{
    QProcess process;
    process.start(QString(ASSAY_BINARY_DIR) + "/app/assay-batch", arguments);
    Answer answer;
    if (!process.waitForFinished(60000))
        return answer;
    answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    answer.out = QString::fromUtf8(process.readAllStandardOutput());
    answer.err = QString::fromUtf8(process.readAllStandardError());
    answer.json = nlohmann::json::parse(answer.out.toStdString(), nullptr, false);
    return answer;
}

inline QString data(const QString& name)
{
    return QString(ASSAY_TEST_DATA) + "/" + name;
}

/// "a,b" with enough digits to be read back as the same numbers.
inline QString pointText(const nlohmann::json& theta)
{
    QStringList parts;
    for (const auto& value : theta)
        parts << QString::number(value.get<double>(), 'g', 17);
    return parts.join(',');
}

} // namespace assay::batch
