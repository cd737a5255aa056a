// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/Contours.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace assay {

namespace {

using Point = std::array<double, 2>;

/// One cell of the grid, corners counterclockwise from (x low, y low).
struct Cell {
    std::array<Point, 4> corner;
    std::array<double, 4> value;
    int mask = 0; ///< Bit k: corner k lies below the level.

    bool below(int k) const { return (mask >> (k & 3)) & 1; }
};

std::optional<Cell> cellAt(const std::vector<double>& xs, const std::vector<double>& ys,
                           const Matrix& values, Eigen::Index i, Eigen::Index j, double level)
{
    const auto x = static_cast<std::size_t>(i), y = static_cast<std::size_t>(j);
    Cell cell{{{{xs[x], ys[y]}, {xs[x + 1], ys[y]}, {xs[x + 1], ys[y + 1]}, {xs[x], ys[y + 1]}}},
              {values(i, j), values(i + 1, j), values(i + 1, j + 1), values(i, j + 1)},
              0};
    for (int k = 0; k < 4; ++k) {
        if (std::isnan(cell.value[static_cast<std::size_t>(k)]))
            return std::nullopt;
        cell.mask |= (cell.value[static_cast<std::size_t>(k)] < level) << k;
    }
    return cell;
}

// Crossing on the edge from corner k to the next one, which lie on different sides.
Point crossing(const Cell& cell, int k, double level)
{
    auto a = static_cast<std::size_t>(k), b = static_cast<std::size_t>((k + 1) & 3);
    if (!cell.below(k)) // From the lower end, so that both cells of an edge find the same number.
        std::swap(a, b);
    double t = (level - cell.value[a]) / (cell.value[b] - cell.value[a]);
    if (!std::isfinite(t))
        t = std::isinf(cell.value[b]) ? 0.0 : 1.0;
    return {cell.corner[a][0] + t * (cell.corner[b][0] - cell.corner[a][0]),
            cell.corner[a][1] + t * (cell.corner[b][1] - cell.corner[a][1])};
}

struct Segment {
    std::int8_t from = 0; ///< Edge where it starts: counterclockwise the side changes low -> high.
    std::int8_t to = 0;
};

// At most two segments; a start edge is joined to the end edge after it (the low corners are joined
// through the middle) or before it (they are separated).
int segmentsOf(const Cell& cell, double level, std::array<Segment, 2>& segments)
{
    std::array<std::int8_t, 2> starts{}, ends{};
    int count = 0, endCount = 0;
    for (std::int8_t k = 0; k < 4; ++k) {
        if (cell.below(k) && !cell.below(k + 1))
            starts[static_cast<std::size_t>(count++)] = k;
        else if (!cell.below(k) && cell.below(k + 1))
            ends[static_cast<std::size_t>(endCount++)] = k;
    }
    if (count == 1)
        segments[0] = {starts[0], ends[0]};
    if (count < 2)
        return count;
    const double middle =
        0.25 * (cell.value[0] + cell.value[1] + cell.value[2] + cell.value[3]);
    const int turn = middle < level ? 1 : 3;
    for (std::size_t s = 0; s < 2; ++s)
        segments[s] = {starts[s], static_cast<std::int8_t>((starts[s] + turn) & 3)};
    return count;
}

// Number of an edge in the whole grid: horizontal ones even, vertical ones odd.
std::uint64_t edgeNumber(Eigen::Index i, Eigen::Index j, int edge, Eigen::Index columns)
{
    const Eigen::Index ii = edge == 1 ? i + 1 : i;
    const Eigen::Index jj = edge == 2 ? j + 1 : j;
    return 2 * static_cast<std::uint64_t>(ii * columns + jj) + (edge & 1);
}

struct Link {
    std::uint64_t next = 0;
    Point from{}, to{};
    bool hasPrevious = false;
    bool used = false;
};
using Links = std::unordered_map<std::uint64_t, Link>;

Polyline follow(Links& links, std::uint64_t start)
{
    Polyline line;
    auto at = links.find(start);
    line.points.push_back(at->second.from);
    while (at != links.end() && !at->second.used) {
        at->second.used = true;
        line.points.push_back(at->second.to);
        if (at->second.next == start) {
            line.closed = true;
            line.points.pop_back(); // The first point again.
            break;
        }
        at = links.find(at->second.next);
    }
    return line;
}

} // namespace

std::vector<Polyline> contourLines(const std::vector<double>& xs, const std::vector<double>& ys,
                                   const Matrix& values, double level)
{
    Links links;
    std::vector<std::uint64_t> order; // Of the scan, so that the result does not depend on hashing.
    std::array<Segment, 2> segments;
    for (Eigen::Index i = 0; i + 1 < values.rows(); ++i)
        for (Eigen::Index j = 0; j + 1 < values.cols(); ++j) {
            const std::optional<Cell> cell = cellAt(xs, ys, values, i, j, level);
            const int count = cell ? segmentsOf(*cell, level, segments) : 0;
            for (int s = 0; s < count; ++s) {
                const Segment segment = segments[static_cast<std::size_t>(s)];
                const std::uint64_t from = edgeNumber(i, j, segment.from, values.cols());
                links[from] = {edgeNumber(i, j, segment.to, values.cols()),
                               crossing(*cell, segment.from, level),
                               crossing(*cell, segment.to, level), false, false};
                order.push_back(from);
            }
        }
    for (const std::uint64_t from : order)
        if (const auto next = links.find(links[from].next); next != links.end())
            next->second.hasPrevious = true;
    std::vector<Polyline> lines;
    for (const bool closed : {false, true}) // Open lines from their beginning, then the loops.
        for (const std::uint64_t from : order)
            if (const Link& link = links[from]; !link.used && (closed || !link.hasPrevious))
                lines.push_back(follow(links, from));
    return lines;
}

double signedArea(const Polyline& line)
{
    double twice = 0.0;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const Point& a = line.points[i];
        const Point& b = line.points[(i + 1) % line.points.size()];
        twice += a[0] * b[1] - b[0] * a[1];
    }
    return 0.5 * twice;
}

double areaBelow(const std::vector<double>& xs, const std::vector<double>& ys,
                 const Matrix& values, double level)
{
    double area = 0.0;
    std::array<Segment, 2> segments;
    for (Eigen::Index i = 0; i + 1 < values.rows(); ++i)
        for (Eigen::Index j = 0; j + 1 < values.cols(); ++j) {
            const std::optional<Cell> cell = cellAt(xs, ys, values, i, j, level);
            if (!cell || cell->mask == 0)
                continue;
            // Corners below and crossings in turn are the boundary of the part below. In a saddle
            // whose low corners are separated the middle square has to go.
            Polyline outline;
            Polyline between;
            for (int k = 0; k < 4; ++k) {
                if (cell->below(k))
                    outline.points.push_back(cell->corner[static_cast<std::size_t>(k)]);
                if (cell->below(k) == cell->below(k + 1))
                    continue;
                outline.points.push_back(crossing(*cell, k, level));
                between.points.push_back(outline.points.back());
            }
            area += signedArea(outline);
            if (segmentsOf(*cell, level, segments) == 2
                && segments[0].to == ((segments[0].from + 3) & 3))
                area -= signedArea(between);
        }
    return area;
}

} // namespace assay
