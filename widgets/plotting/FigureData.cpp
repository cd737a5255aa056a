// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/FigureData.hpp"

#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QJsonArray>

#include <cmath>

namespace assay {

namespace {

/// Splits text into cells and lines, one character at a time.
class CsvReader {
public:
    FigureData read(const QString& text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (m_quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
                m_cell += c;
                ++i;
            } else if (c == '"') {
                m_quoted = !m_quoted;
            } else if (c == ',' && !m_quoted) {
                endCell();
            } else if (c == '\n' && !m_quoted) {
                endLine();
            } else if (c != '\r' || m_quoted) {
                m_cell += c;
            }
        }
        if (!m_cell.isEmpty() || !m_line.isEmpty())
            endLine();
        return m_data;
    }

private:
    void endCell()
    {
        m_line << m_cell;
        m_cell.clear();
    }

    void endLine()
    {
        endCell();
        if (m_data.columns.isEmpty())
            m_data.columns = m_line;
        else
            m_data.rows.push_back(m_line);
        m_line.clear();
    }

    FigureData m_data;
    QStringList m_line;
    QString m_cell;
    bool m_quoted = false;
};

/// JSON knows neither nan nor inf.
QJsonValue jsonCell(const QString& cell)
{
    bool number = false;
    const double value = cell.toDouble(&number);
    if (!number)
        return cell;
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonObject axisJson(const PlotView& view, const QCPAxis& axis)
{
    const QString title = view.axisTitle(axis);
    return {{"title", mathToUnicode(title)},
            {"latex", mathToLatex(title)},
            {"low", axis.range().lower},
            {"high", axis.range().upper},
            {"logarithmic", axis.scaleType() == QCPAxis::stLogarithmic}};
}

QString oneLine(QString text)
{
    return text.replace('\t', ' ').replace('\n', ' ');
}

} // namespace

FigureData parseCsv(const QString& text)
{
    return CsvReader().read(text);
}

QString toTsv(const FigureData& data)
{
    QString text;
    const auto add = [&](const QStringList& cells) {
        QStringList safe;
        for (const QString& cell : cells)
            safe << oneLine(cell);
        text += safe.join('\t') + '\n';
    };
    add(data.columns);
    for (const QStringList& row : data.rows)
        add(row);
    return text;
}

QString csvCell(const QString& text)
{
    if (!text.contains(',') && !text.contains('"') && !text.contains('\n'))
        return text;
    QString quoted = text;
    return '"' + quoted.replace('"', "\"\"") + '"';
}

QJsonObject figureJson(const PlotView& view, const QJsonObject& provenance)
{
    const FigureData data = parseCsv(view.csv());
    QJsonArray names;
    QJsonObject columns;
    for (int c = 0; c < data.columns.size(); ++c) {
        QJsonArray values;
        for (const QStringList& row : data.rows)
            values.append(jsonCell(row.value(c)));
        columns.insert(data.columns[c], values);
        names.append(data.columns[c]);
    }
    QJsonObject json{{"figure", view.figureName()},
                     {"title", mathToUnicode(view.title())},
                     {"description", view.description()},
                     {"x", axisJson(view, *view.plot().xAxis)},
                     {"y", axisJson(view, *view.plot().yAxis)},
                     {"columns", names},
                     {"data", columns},
                     {"stale", view.isStale()}};
    if (!provenance.isEmpty())
        json.insert("provenance", provenance);
    return json;
}

} // namespace assay
