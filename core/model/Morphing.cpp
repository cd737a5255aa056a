// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/Morphing.hpp"

#include <Eigen/QR>
#include <Eigen/SVD>

#include <cmath>
#include <cstdio>
#include <utility>

namespace assay {

namespace {

/// Beyond this the double precision of the benchmark weights says nothing about the components.
constexpr double largestCondition = 1e12;

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

std::string describePoint(const Matrix& basis, Eigen::Index row,
                          const std::vector<std::string>& names)
{
    const auto index = static_cast<std::size_t>(row);
    std::string text = index < names.size() ? "'" + names[index] + "'"
                                            : "point " + std::to_string(index + 1);
    text += " (";
    for (Eigen::Index p = 0; p < basis.cols(); ++p)
        text += (p ? ", " : "") + number(basis(row, p));
    return text + ")";
}

std::string describeMonomial(const std::vector<int>& powers)
{
    std::string text = "(";
    for (std::size_t p = 0; p < powers.size(); ++p)
        text += (p ? "," : "") + std::to_string(powers[p]);
    return text + ")";
}

/// Rows of U (or V) that take part in the directions with vanishing singular values.
std::vector<Eigen::Index> rowsInNullSpace(const Eigen::MatrixXd& vectors, Eigen::Index rank)
{
    const auto null = vectors.rightCols(vectors.cols() - rank);
    const double largest = null.cwiseAbs().maxCoeff();
    std::vector<Eigen::Index> rows;
    for (Eigen::Index row = 0; row < null.rows(); ++row)
        if (null.row(row).cwiseAbs().maxCoeff() > 1e-6 * largest)
            rows.push_back(row);
    return rows;
}

/// A square basis is singular because of some points, an overdetermined one because of components
/// that no point can tell apart.
Error singularBasis(const Polynomial& polynomial, const Matrix& basis,
                    const Eigen::JacobiSVD<Eigen::MatrixXd>& svd,
                    const std::vector<std::string>& names)
{
    Eigen::Index rank = 0;
    const auto& values = svd.singularValues();
    while (rank < values.size() && values[rank] * largestCondition > values[0])
        ++rank;
    std::string list;
    const bool square = basis.rows() == static_cast<Eigen::Index>(polynomial.size());
    for (const Eigen::Index row : rowsInNullSpace(square ? svd.matrixU() : svd.matrixV(), rank)) {
        list += list.empty() ? "" : ", ";
        list += square ? describePoint(basis, row, names)
                       : describeMonomial(polynomial.powers()[static_cast<std::size_t>(row)]);
    }
    if (square)
        return numericalError("The morphing basis is singular: these points are linearly dependent "
                              "in the space of components: " + list + ".",
                              "Move or replace one of them, or optimise the basis.");
    return numericalError("The morphing basis cannot tell these components (powers of the "
                          "parameters) apart: " + list + ".",
                          "Add points that differ in these parameters, or lower their powers.");
}

Error tooFewPoints(std::size_t points, std::size_t components)
{
    return invalidInput("The morphing basis has " + std::to_string(points) + " points, but the "
                        "parameters' powers give " + std::to_string(components) + " components.",
                        "Add " + std::to_string(components - points) +
                            " benchmarks, or lower the maximum powers.");
}

/// Component matrix phi_c(theta_b / s), [B][C].
Eigen::MatrixXd scaledComponents(const Polynomial& polynomial, const Matrix& basis,
                                 const std::vector<double>& scales)
{
    Eigen::MatrixXd matrix(basis.rows(), static_cast<Eigen::Index>(polynomial.size()));
    Theta theta(scales.size());
    for (Eigen::Index b = 0; b < basis.rows(); ++b) {
        for (std::size_t p = 0; p < scales.size(); ++p)
            theta[p] = basis(b, static_cast<Eigen::Index>(p)) / scales[p];
        matrix.row(b) = polynomial.values(theta).transpose();
    }
    return matrix;
}

Status checkInput(const Polynomial& polynomial, const Matrix& basis,
                  const std::vector<double>& scales)
{
    const std::size_t parameters = polynomial.parameterCount();
    if (static_cast<std::size_t>(basis.cols()) != parameters || scales.size() != parameters)
        return invalidInput("The morphing basis has points of " + std::to_string(basis.cols()) +
                            " values and " + std::to_string(scales.size()) +
                            " ranges, but there are " + std::to_string(parameters) +
                            " parameters.");
    for (std::size_t p = 0; p < parameters; ++p)
        if (!(scales[p] > 0.0) || !std::isfinite(scales[p]))
            return invalidInput("The range of parameter " + std::to_string(p + 1) + " is empty.",
                                "Give it a range with low < high.");
    if (!basis.allFinite())
        return invalidInput("The morphing basis has a point with a value that is not finite.");
    if (static_cast<std::size_t>(basis.rows()) < polynomial.size())
        return tooFewPoints(static_cast<std::size_t>(basis.rows()), polynomial.size());
    return {};
}

} // namespace

Result<Morphing> Morphing::create(Polynomial polynomial, const Matrix& basis,
                                  const std::vector<double>& scales,
                                  const std::vector<std::string>& names)
{
    if (const Status status = checkInput(polynomial, basis, scales); !status)
        return status.error();
    const Eigen::MatrixXd components = scaledComponents(polynomial, basis, scales);
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(components,
                                                Eigen::ComputeThinU | Eigen::ComputeThinV);
    const auto& values = svd.singularValues();
    if (!(values[values.size() - 1] * largestCondition > values[0]))
        return singularBasis(polynomial, basis, svd, names);

    // With A = A' D, D = diag(phi_c(s)) and full column rank, A^+ = D^-1 A'^+.
    Morphing morphing;
    const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(basis.rows(), basis.rows());
    morphing.m_matrix = components.colPivHouseholderQr().solve(identity);
    const Vector unit = polynomial.values(scales);
    morphing.m_matrix.array().colwise() /= unit.array();
    morphing.m_condition = values[0] / values[values.size() - 1];
    morphing.m_polynomial = std::move(polynomial);
    return morphing;
}

Morphing Morphing::fromMatrix(Polynomial polynomial, Matrix matrix)
{
    Morphing morphing;
    morphing.m_polynomial = std::move(polynomial);
    morphing.m_matrix = std::move(matrix);
    return morphing;
}

Vector Morphing::weights(const Theta& theta) const
{
    return m_matrix.transpose() * m_polynomial.values(theta);
}

Matrix Morphing::gradients(const Theta& theta) const
{
    return m_polynomial.gradients(theta) * m_matrix;
}

Matrix Morphing::secondDerivatives(const Theta& theta) const
{
    return m_polynomial.secondDerivatives(theta) * m_matrix;
}

double Morphing::squaredSum(const Theta& theta) const
{
    return weights(theta).squaredNorm();
}

} // namespace assay
