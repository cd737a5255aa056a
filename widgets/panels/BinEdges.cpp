// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/BinEdges.hpp"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// With six digits, like textOfEdges(): what is shown is what is used.
double readable(double edge)
{
    return QString::number(edge, 'g', 6).toDouble();
}

} // namespace

std::vector<double> fineEdges(const std::vector<double>& used, const std::vector<double>& quantiles)
{
    std::vector<double> edges = used;
    for (const auto* list : {&used, &quantiles})
        std::transform(list->begin(), list->end(), std::back_inserter(edges), readable);
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

std::vector<double> readableEdges(const std::vector<double>& edges)
{
    std::vector<double> result(edges.size());
    std::transform(edges.begin(), edges.end(), result.begin(), readable);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

double freeEdge(const std::vector<double>& edges, std::size_t index, double value,
                const std::vector<double>& fine)
{
    auto first = index == 0 ? fine.begin()
                            : std::upper_bound(fine.begin(), fine.end(), edges[index - 1]);
    auto last = index + 1 == edges.size()
                    ? fine.end()
                    : std::lower_bound(fine.begin(), fine.end(), edges[index + 1]);
    double best = edges[index];
    double nearest = INFINITY;
    for (auto at = first; at < last; ++at)
        // One that is only used would be rounded onto its neighbour by the next move.
        if (std::abs(*at - value) < nearest && *at == readable(*at)) {
            nearest = std::abs(*at - value);
            best = *at;
        }
    return best;
}

QString textOfEdges(const std::vector<double>& edges)
{
    QStringList parts;
    for (const double edge : edges)
        parts << QString::number(edge, 'g', 6);
    return parts.join(", ");
}

Result<std::vector<double>> edgesFromText(const QString& text)
{
    static const QRegularExpression separators("[,;\\s]+");
    std::vector<double> edges;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        bool ok = false;
        const double edge = part.toDouble(&ok);
        if (!ok || !std::isfinite(edge))
            return invalidInput("'" + part.toStdString() + "' is not a number.",
                                "Write the edges between bins like 30, 100, 200.");
        if (!edges.empty() && edge <= edges.back())
            return invalidInput("The edge " + part.toStdString() + " is not above the one before.",
                                "Write the edges in ascending order.");
        edges.push_back(edge);
    }
    if (edges.empty())
        return invalidInput("There is no edge.", "Give at least one, or choose Automatic.");
    return edges;
}

} // namespace assay
