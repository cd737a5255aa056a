// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/RowWriter.hpp"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// Scratch for the gradient and the second derivatives of one event.
double* scratch(std::size_t size)
{
    thread_local std::vector<double> values;
    if (values.size() < size)
        values.resize(size);
    return values.data();
}

void keepRows(Matrix& column, const std::vector<std::size_t>& rows)
{
    if (column.rows() == 0)
        return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        column.row(static_cast<Eigen::Index>(i)) = column.row(static_cast<Eigen::Index>(rows[i]));
    column.conservativeResize(static_cast<Eigen::Index>(rows.size()), Eigen::NoChange);
}

void keepRows(Vector& column, const std::vector<std::size_t>& rows)
{
    if (column.size() == 0)
        return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        column[static_cast<Eigen::Index>(i)] = column[static_cast<Eigen::Index>(rows[i])];
    column.conservativeResize(static_cast<Eigen::Index>(rows.size()));
}

template <typename T>
void keepRows(std::vector<T>& column, const std::vector<std::size_t>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        column[i] = column[rows[i]];
    column.resize(rows.size());
}

} // namespace

RowWriter::RowWriter(const EventSample& sample, const SamplingSettings& settings,
                     const SamplingPlan& plan, const PointWeights& points,
                     const SamplingSums& sums)
    : m_plan(plan), m_points(points), m_sums(sums), m_derivatives(settings.derivatives),
      m_scores(true), m_double(settings.kind == DrawKind::DoubleRatio)
{
    for (std::size_t q = 0; q < (m_double ? points.size() : plan.thetas); ++q)
        m_scores = m_scores && points.hasGradient(q);
    const EventSchema& schema = sample.schema();
    for (const Parameter& parameter : schema.parameters)
        m_set.parameters.push_back(parameter.name);
    for (const Observable& observable : schema.observables)
        m_set.observables.push_back(observable.name);
    if (plan.ratio() && plan.points.size() == plan.thetas + 1)
        m_set.referenceTheta = plan.points.back();
    else if (!plan.ratio() && plan.thetas == 1)
        m_set.referenceTheta = plan.points.front();

    const auto rows = static_cast<Eigen::Index>(plan.rows);
    const auto parameters = static_cast<Eigen::Index>(points.parameters());
    m_set.x.resize(rows, static_cast<Eigen::Index>(schema.observables.size()));
    m_set.theta.resize(rows, parameters);
    m_set.thetaRef.resize(m_double ? rows : 0, parameters);
    m_set.y.resize(plan.ratio() ? rows : 0);
    m_set.logR.resize(plan.ratio() ? rows : 0);
    m_set.score.resize(m_scores ? rows : 0, parameters);
    m_set.scoreRef.resize(m_scores && m_double ? rows : 0, parameters);
    m_set.weight.resize(settings.weighted ? rows : 0);
    m_set.firstDerivatives.resize(m_derivatives ? rows : 0, parameters);
    m_set.secondDerivatives.resize(m_derivatives ? rows : 0, parameters * parameters);
    m_set.eventId.resize(plan.rows);
    m_set.rowSeed.resize(plan.rows);
    m_set.part.resize(plan.rows);
    m_invalid.resize(plan.rows, 0);
    for (std::size_t part = 0; part < plan.parts.size(); ++part) {
        Matrix relative(static_cast<Eigen::Index>(points.size()), parameters);
        for (std::size_t q = 0; q < points.size(); ++q)
            relative.row(static_cast<Eigen::Index>(q)) =
                sums.sigmaGradient(part, q).transpose() / sums.sigma(part, q);
        m_relativeGradients.push_back(std::move(relative));
    }
}

Status RowWriter::write(std::size_t row, const SamplingPlan::Stream& stream,
                        const EventBlock& block, std::size_t event, std::uint64_t rowSeed)
{
    const auto to = static_cast<Eigen::Index>(row);
    const std::size_t parameters = m_points.parameters();
    m_set.x.row(to) = block.x.row(static_cast<Eigen::Index>(event));
    m_set.theta.row(to) = asVector(m_plan.points[stream.theta]).transpose();
    m_set.eventId[row] = block.eventId[event];
    m_set.rowSeed[row] = rowSeed;
    m_set.part[row] = m_plan.parts[stream.part];

    double* gradient = m_scores ? scratch(parameters * (1 + parameters)) : nullptr;
    double* second = m_derivatives ? gradient + parameters : nullptr;
    double weight = 0.0;
    const Status status = m_points.event(block, event, stream.theta, weight, gradient, second);
    if (!status)
        return status;
    if (m_scores)
        writeScore(m_set.score, to, stream.part, stream.theta, weight, gradient);
    if (m_derivatives)
        writeDerivatives(to, weight, gradient, second);
    if (!m_plan.ratio()) {
        m_invalid[row] = weight == 0.0;
        return {};
    }
    m_set.y[to] = stream.label;
    return writeRatio(to, stream, block, event, weight);
}

Status RowWriter::writeRatio(Eigen::Index row, const SamplingPlan::Stream& stream,
                             const EventBlock& block, std::size_t event, double weight)
{
    const std::size_t reference = m_plan.referencePoint(stream.theta);
    const bool scores = m_scores && m_double;
    double* gradient = scores ? scratch(m_points.parameters()) : nullptr;
    double referenceWeight = 0.0;
    const Status status =
        m_points.event(block, event, reference, referenceWeight, gradient, nullptr);
    if (!status)
        return status;
    const double ratio = (weight / m_sums.sigma(stream.part, stream.theta)) /
                         (referenceWeight / m_sums.sigma(stream.part, reference));
    const bool valid = ratio > 0.0 && std::isfinite(ratio);
    m_invalid[static_cast<std::size_t>(row)] = !valid;
    m_set.logR[row] = valid ? std::log(ratio) : 0.0;
    if (m_double)
        m_set.thetaRef.row(row) = asVector(m_plan.points[reference]).transpose();
    if (scores)
        writeScore(m_set.scoreRef, row, stream.part, reference, referenceWeight, gradient);
    return {};
}

void RowWriter::writeScore(Matrix& column, Eigen::Index row, std::size_t part, std::size_t point,
                           double weight, const double* gradient)
{
    const Matrix& relative = m_relativeGradients[part];
    for (Eigen::Index p = 0; p < column.cols(); ++p)
        column(row, p) = gradient[p] / weight - relative(static_cast<Eigen::Index>(point), p);
}

/// R = dsigma(theta') / dsigma(theta) at theta' = theta: derivatives of the weights over the
/// weight.
void RowWriter::writeDerivatives(Eigen::Index row, double weight, const double* gradient,
                                 const double* second)
{
    for (Eigen::Index p = 0; p < m_set.firstDerivatives.cols(); ++p)
        m_set.firstDerivatives(row, p) = gradient[p] / weight;
    for (Eigen::Index p = 0; p < m_set.secondDerivatives.cols(); ++p)
        m_set.secondDerivatives(row, p) = second[p] / weight;
}

TrainingSet RowWriter::take(std::uint64_t& invalid)
{
    invalid = 0;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < m_invalid.size(); ++row)
        if (m_invalid[row])
            ++invalid;
        else
            rows.push_back(row);
    if (invalid == 0)
        return std::move(m_set);
    for (Matrix* column : {&m_set.x, &m_set.theta, &m_set.thetaRef, &m_set.score, &m_set.scoreRef,
                           &m_set.firstDerivatives, &m_set.secondDerivatives})
        keepRows(*column, rows);
    for (Vector* column : {&m_set.y, &m_set.logR, &m_set.weight})
        keepRows(*column, rows);
    keepRows(m_set.eventId, rows);
    keepRows(m_set.rowSeed, rows);
    keepRows(m_set.part, rows);
    return std::move(m_set);
}

} // namespace assay
