// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/LessonText.hpp"

#include "widgets/lessons/LessonReader.hpp"
#include "widgets/lessons/SceneTable.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QRegularExpression>
#include <QTextDocument>

#include <cmath>

namespace assay {

namespace {

const QRegularExpression& placeholder()
{
    static const QRegularExpression expression(R"(\{([A-Za-z_][A-Za-z_0-9]*)(?::(\d))?\})");
    return expression;
}

QString numberText(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("?");
    QString text = QString::number(value, 'f', decimals);
    // The sign of typography, and no negative zero.
    if (text.toDouble() == 0.0)
        text.remove('-');
    return text.replace('-', QChar(0x2212));
}

} // namespace

std::vector<std::string> placeholdersOf(const std::string& text)
{
    std::vector<std::string> names;
    auto matches = placeholder().globalMatch(QString::fromStdString(text));
    while (matches.hasNext())
        names.push_back(matches.next().captured(1).toStdString());
    return names;
}

std::vector<std::string> namesOfScene(const std::string& scene)
{
    std::vector<std::string> names;
    const SceneEntry* entry = findScene(scene);
    if (!entry)
        return names;
    for (const SceneNumber& number : entry->numbers)
        names.push_back(number.id);
    for (const SceneSetting& setting : entry->settings)
        if (setting.choices.empty())
            names.push_back(setting.id);
    return names;
}

QString fillNumbers(const std::string& text, const std::map<std::string, double>& numbers)
{
    const QString source = QString::fromStdString(text);
    QString out;
    qsizetype last = 0;
    auto matches = placeholder().globalMatch(source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += source.mid(last, match.capturedStart() - last);
        const auto found = numbers.find(match.captured(1).toStdString());
        const int decimals = match.captured(2).isEmpty() ? 2 : match.captured(2).toInt();
        out += found == numbers.end() ? QStringLiteral("?") : numberText(found->second, decimals);
        last = match.capturedEnd();
    }
    return out + source.mid(last);
}

QString lessonHtml(const QString& markdown)
{
    // Labels become HTML after the Markdown was read, which would see its own signs in them.
    static const QRegularExpression math(R"(\$([^$\n]+)\$)");
    QString plain;
    QStringList labels;
    qsizetype last = 0;
    auto matches = math.globalMatch(markdown);
    while (matches.hasNext()) {
        const auto match = matches.next();
        plain += markdown.mid(last, match.capturedStart() - last);
        plain += QString("mathlabel%1end").arg(labels.size());
        labels << "<i>" + mathToHtml(match.captured(1)) + "</i>";
        last = match.capturedEnd();
    }
    plain += markdown.mid(last);
    QTextDocument document;
    document.setMarkdown(plain);
    QString html = document.toHtml();
    for (int i = 0; i < labels.size(); ++i)
        html.replace(QString("mathlabel%1end").arg(i), labels[i]);
    return html;
}

} // namespace assay
