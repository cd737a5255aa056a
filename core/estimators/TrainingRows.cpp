// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TrainingRows.hpp"

#include <algorithm>

namespace assay {

namespace {

using Index = Eigen::Index;

/// Appends the scaled row \p i of \p values.
template <typename Real>
void appendScaled(std::vector<Real>& out, const Matrix& values, Index i, const Standardisation& s)
{
    for (Index c = 0; c < values.cols(); ++c)
        out.push_back(static_cast<Real>((values(i, c) - s.mean(c)) / s.std(c)));
}

template <typename Real>
void appendScore(std::vector<Real>& out, const Matrix& score, Index i, const Vector& scale)
{
    for (Index p = 0; p < score.cols(); ++p)
        out.push_back(static_cast<Real>(score(i, p) * scale(p)));
}

template <typename Real>
void appendIfPresent(std::vector<Real>& out, const Vector& values, Index i)
{
    if (values.size() > 0)
        out.push_back(static_cast<Real>(values(i)));
}

template <typename Real>
const Real* pointer(const std::vector<Real>& column, std::size_t offset)
{
    return column.empty() ? nullptr : column.data() + offset;
}

template <typename Real>
void copyPart(const std::vector<Real>& from, std::size_t source, std::vector<Real>& to,
              std::size_t target, std::size_t width)
{
    if (!from.empty())
        std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(source * width), width,
                    to.begin() + static_cast<std::ptrdiff_t>(target * width));
}

} // namespace

template <typename Real>
TrainingRows<Real> TrainingRows<Real>::from(const TrainingSet& set, const Objective& objective,
                                            const RowScaling& scaling,
                                            std::vector<std::size_t> which)
{
    TrainingRows rows;
    rows.rows = which.size();
    rows.parameters = static_cast<std::size_t>(objective.parameters);
    const bool ratio = objective.head != Head::Score;
    const bool both = objective.head == Head::AntisymmetrisedRatio;
    rows.inputs = static_cast<std::size_t>(set.x.cols()) + rows.parameters * (ratio + both);
    if (objective.scoreTerm)
        std::stable_partition(which.begin(), which.end(),
                              [&](std::size_t i) { return set.y(static_cast<Index>(i)) < 0.5; });
    rows.input.reserve(rows.rows * rows.inputs);
    const bool needsScore = !ratio || objective.scoreTerm;
    for (const std::size_t row : which) {
        const auto i = static_cast<Index>(row);
        if (ratio)
            appendScaled(rows.input, set.theta, i, scaling.theta);
        if (both)
            appendScaled(rows.input, set.thetaRef, i, scaling.theta);
        appendScaled(rows.input, set.x, i, scaling.x);
        appendIfPresent(rows.y, set.y, i);
        if (ratio)
            appendIfPresent(rows.logR, set.logR, i);
        if (needsScore)
            appendScore(rows.score, set.score, i, scaling.score);
        if (needsScore && both)
            appendScore(rows.scoreRef, set.scoreRef, i, scaling.score);
        appendIfPresent(rows.weight, set.weight, i);
    }
    return rows;
}

template <typename Real>
TrainingBatch<Real> TrainingRows<Real>::slice(std::size_t begin, std::size_t end) const
{
    TrainingBatch<Real> batch;
    batch.rows = end - begin;
    batch.input = input.data() + begin * inputs;
    batch.y = pointer(y, begin);
    batch.logR = pointer(logR, begin);
    batch.score = pointer(score, begin * parameters);
    batch.scoreRef = pointer(scoreRef, begin * parameters);
    batch.weight = pointer(weight, begin);
    while (batch.y && batch.numeratorRows < batch.rows && batch.y[batch.numeratorRows] < Real(0.5))
        ++batch.numeratorRows;
    return batch;
}

template <typename Real>
void TrainingRows<Real>::copyRow(const TrainingRows& from, std::size_t source, std::size_t target)
{
    copyPart(from.input, source, input, target, inputs);
    copyPart(from.y, source, y, target, 1);
    copyPart(from.logR, source, logR, target, 1);
    copyPart(from.score, source, score, target, parameters);
    copyPart(from.scoreRef, source, scoreRef, target, parameters);
    copyPart(from.weight, source, weight, target, 1);
}

template <typename Real>
TrainingBatch<Real> TrainingRows<Real>::gather(const TrainingRows& from,
                                               std::span<const std::uint32_t> indices,
                                               bool numeratorFirst)
{
    if (rows != indices.size() || inputs != from.inputs) {
        rows = indices.size();
        inputs = from.inputs;
        parameters = from.parameters;
        input.resize(rows * inputs);
        y.resize(from.y.empty() ? 0 : rows);
        logR.resize(from.logR.empty() ? 0 : rows);
        score.resize(from.score.empty() ? 0 : rows * parameters);
        scoreRef.resize(from.scoreRef.empty() ? 0 : rows * parameters);
        weight.resize(from.weight.empty() ? 0 : rows);
    }
    std::size_t front = 0, back = rows;
    for (const std::uint32_t index : indices) {
        const bool first = !numeratorFirst || from.y[index] < Real(0.5);
        copyRow(from, index, first ? front++ : --back);
    }
    TrainingBatch<Real> batch = slice(0, rows);
    batch.numeratorRows = numeratorFirst ? front : 0;
    return batch;
}

template struct TrainingRows<float>;
template struct TrainingRows<double>;

} // namespace assay
