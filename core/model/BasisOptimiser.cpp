// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/model/BasisOptimiser.hpp"

#include "core/basics/Random.hpp"
#include "core/basics/SobolPoints.hpp"

#include <Eigen/QR>
#include <nlopt.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace assay {

namespace {

/// In coordinates u = (theta - centre) / half range the polynomial is no longer a sum of the same
/// monomials, so points are only divided by the half range: u = theta / s.
struct Box {
    Vector low;
    Vector high;
    std::vector<double> scale;
};

Result<Box> scaledBox(const std::vector<Parameter>& parameters)
{
    const auto count = static_cast<Eigen::Index>(parameters.size());
    Box box{Vector(count), Vector(count), {}};
    for (Eigen::Index p = 0; p < count; ++p) {
        const Parameter& parameter = parameters[static_cast<std::size_t>(p)];
        const double half = 0.5 * (parameter.high - parameter.low);
        if (!(half > 0.0) || !std::isfinite(half))
            return invalidInput("Parameter '" + parameter.name + "' has an empty range.",
                                "Give it a range with low < high.");
        box.scale.push_back(half);
        box.low[p] = parameter.low / half;
        box.high[p] = parameter.high / half;
    }
    return box;
}

/// G = E[phi phi^T] over the box, so that E[sum_b w_b^2] = tr(G (A^T A)^-1): every evaluation of
/// the objective then costs O(B C^2), whatever the number of test points.
Eigen::MatrixXd momentMatrix(const Polynomial& polynomial, const Box& box, int testThetas)
{
    const auto count = static_cast<std::size_t>(std::max(testThetas, 1));
    const Matrix unit = sobolPoints(count, box.scale.size());
    const auto components = static_cast<Eigen::Index>(polynomial.size());
    Eigen::MatrixXd moments = Eigen::MatrixXd::Zero(components, components);
    Theta theta(box.scale.size());
    for (Eigen::Index i = 0; i < unit.rows(); ++i) {
        Eigen::Map<Vector>(theta.data(), unit.cols()) =
            box.low + (box.high - box.low).cwiseProduct(unit.row(i).transpose());
        const Vector phi = polynomial.values(theta);
        moments.noalias() += phi * phi.transpose();
    }
    return moments / static_cast<double>(count);
}

class Objective {
public:
    Objective(const Polynomial& polynomial, Eigen::MatrixXd moments)
        : m_polynomial(polynomial), m_moments(std::move(moments))
    {
    }

    /// tr(G H), H = (A^T A)^-1, for points [B][P] in scaled units; its gradient with respect to the
    /// points is -2 A H G H contracted with d phi / d theta. Infinite for singular bases.
    double evaluate(const Matrix& points, Matrix* gradient) const
    {
        Eigen::MatrixXd components(points.rows(), m_moments.rows());
        for (Eigen::Index b = 0; b < points.rows(); ++b)
            components.row(b) = m_polynomial.values(point(points, b)).transpose();
        const Eigen::ColPivHouseholderQR<Eigen::MatrixXd> qr(components);
        if (qr.rank() < components.cols())
            return std::numeric_limits<double>::infinity();
        const Eigen::MatrixXd inverse =
            qr.solve(Eigen::MatrixXd::Identity(points.rows(), points.rows()));
        const Eigen::MatrixXd product = inverse * inverse.transpose();
        if (gradient) {
            const Eigen::MatrixXd slope =
                -2.0 * inverse.transpose() * (m_moments * product);
            for (Eigen::Index b = 0; b < points.rows(); ++b)
                gradient->row(b) =
                    (m_polynomial.gradients(point(points, b)) * slope.row(b).transpose())
                        .transpose();
        }
        return (m_moments.cwiseProduct(product)).sum();
    }

private:
    static Theta point(const Matrix& points, Eigen::Index row)
    {
        const double* begin = points.data() + row * points.cols();
        return {begin, begin + points.cols()};
    }

    const Polynomial& m_polynomial;
    Eigen::MatrixXd m_moments;
};

/// What NLopt needs to know: the first `fixed` rows stay, the others are the variables.
struct LocalProblem {
    const Objective& objective;
    Matrix points;
    Eigen::Index fixed;
    const TaskContext& context;
};

double nloptObjective(const std::vector<double>& x, std::vector<double>& gradient, void* data)
{
    auto& problem = *static_cast<LocalProblem*>(data);
    if (problem.context.cancelRequested())
        throw nlopt::forced_stop();
    const Eigen::Index free = problem.points.rows() - problem.fixed;
    problem.points.bottomRows(free) =
        Eigen::Map<const Matrix>(x.data(), free, problem.points.cols());
    Matrix slope(problem.points.rows(), problem.points.cols());
    slope.setZero();
    const double value = problem.objective.evaluate(problem.points, &slope);
    if (!gradient.empty())
        Eigen::Map<Matrix>(gradient.data(), free, problem.points.cols()) = slope.bottomRows(free);
    return std::isfinite(value) ? value : 1e300;
}

/// Moves the free points downhill inside the box; a start that cannot be improved is kept.
double improve(const Objective& objective, const Box& box, Eigen::Index fixed, Matrix& points,
               const TaskContext& context)
{
    const double start = objective.evaluate(points, nullptr);
    const Eigen::Index free = points.rows() - fixed;
    if (free == 0 || !std::isfinite(start))
        return start;
    LocalProblem problem{objective, points, fixed, context};
    std::vector<double> x(static_cast<std::size_t>(free * points.cols()));
    std::vector<double> low(x.size());
    std::vector<double> high(x.size());
    Eigen::Map<Matrix>(x.data(), free, points.cols()) = points.bottomRows(free);
    Eigen::Map<Matrix>(low.data(), free, points.cols()).rowwise() = box.low.transpose();
    Eigen::Map<Matrix>(high.data(), free, points.cols()).rowwise() = box.high.transpose();
    double best = start;
    try {
        nlopt::opt optimiser(nlopt::LD_SLSQP, static_cast<unsigned>(x.size()));
        optimiser.set_lower_bounds(low);
        optimiser.set_upper_bounds(high);
        optimiser.set_min_objective(nloptObjective, &problem);
        optimiser.set_ftol_rel(1e-10);
        optimiser.set_maxeval(500);
        optimiser.optimize(x, best);
    } catch (const std::exception&) {
        // Round-off near an optimum or a cancel request: x holds the best point so far.
    }
    points.bottomRows(free) = Eigen::Map<const Matrix>(x.data(), free, points.cols());
    return objective.evaluate(points, nullptr);
}

Result<Matrix> startPoints(const Polynomial& polynomial, const BasisSearch& search, const Box& box)
{
    const std::size_t count = search.points > 0 ? search.points : polynomial.size();
    if (count < polynomial.size())
        return invalidInput("A basis of " + std::to_string(count) + " points cannot determine " +
                                std::to_string(polynomial.size()) + " components.",
                            "Ask for at least as many points as components.");
    if (search.fixed.size() > count)
        return invalidInput("There are more fixed points than the basis has points.",
                            "Fix fewer points, or ask for a larger basis.");
    Matrix points = Matrix::Zero(static_cast<Eigen::Index>(count), box.low.size());
    for (std::size_t b = 0; b < search.fixed.size(); ++b) {
        if (search.fixed[b].size() != box.scale.size())
            return invalidInput("Fixed point " + std::to_string(b + 1) +
                                " has a wrong number of values.");
        for (std::size_t p = 0; p < box.scale.size(); ++p)
            points(static_cast<Eigen::Index>(b), static_cast<Eigen::Index>(p)) =
                search.fixed[b][p] / box.scale[p];
    }
    return points;
}

struct Candidate {
    double value;
    Matrix points;
};

/// The best few of the random starts, best first.
std::vector<Candidate> randomSearch(const Objective& objective, const Box& box,
                                    const BasisSearch& search, const Matrix& start,
                                    const TaskContext& context)
{
    constexpr std::size_t kept = 5;
    const auto fixed = static_cast<Eigen::Index>(search.fixed.size());
    std::vector<Candidate> best;
    for (int trial = 0; trial < std::max(search.trials, 1); ++trial) {
        Random random(context.seed, static_cast<std::uint64_t>(trial));
        Matrix points = start;
        for (Eigen::Index b = fixed; b < points.rows(); ++b)
            for (Eigen::Index p = 0; p < points.cols(); ++p)
                points(b, p) = random.uniform(box.low[p], box.high[p]);
        const double value = objective.evaluate(points, nullptr);
        if (std::isfinite(value))
            best.push_back({value, std::move(points)});
        std::stable_sort(best.begin(), best.end(),
                         [](const auto& a, const auto& b) { return a.value < b.value; });
        if (best.size() > kept)
            best.pop_back();
    }
    return best;
}

} // namespace

Result<Matrix> optimiseBasis(const std::vector<Parameter>& parameters, const Polynomial& polynomial,
                             const BasisSearch& search, const TaskContext& context)
{
    Result<Box> box = scaledBox(parameters);
    if (!box)
        return box.error();
    Result<Matrix> start = startPoints(polynomial, search, *box);
    if (!start)
        return start.error();
    const Objective objective(polynomial, momentMatrix(polynomial, *box, search.testThetas));
    std::vector<Candidate> candidates = randomSearch(objective, *box, search, *start, context);
    if (candidates.empty())
        return numericalError("No regular morphing basis was found in " +
                                  std::to_string(search.trials) + " random trials.",
                              "Fixed points may be linearly dependent: fix fewer of them.");
    for (Candidate& candidate : candidates) {
        if (context.cancelRequested())
            return cancelled();
        candidate.value = improve(objective, *box, static_cast<Eigen::Index>(search.fixed.size()),
                                  candidate.points, context);
    }
    if (context.cancelRequested())
        return cancelled();
    Matrix points = std::min_element(candidates.begin(), candidates.end(),
                                     [](const auto& a, const auto& b) { return a.value < b.value; })
                        ->points;
    for (Eigen::Index p = 0; p < points.cols(); ++p)
        points.col(p) *= box->scale[static_cast<std::size_t>(p)];
    for (std::size_t b = 0; b < search.fixed.size(); ++b) // exactly, not up to rounding
        points.row(static_cast<Eigen::Index>(b)) = asVector(search.fixed[b]).transpose();
    return points;
}

Result<double> expectedSquaredWeights(const std::vector<Parameter>& parameters,
                                      const Polynomial& polynomial, const Matrix& basis,
                                      int testThetas)
{
    Result<Box> box = scaledBox(parameters);
    if (!box)
        return box.error();
    if (basis.cols() != box->low.size() ||
        static_cast<std::size_t>(basis.rows()) < polynomial.size())
        return invalidInput("The basis must have at least " + std::to_string(polynomial.size()) +
                            " points of " + std::to_string(box->scale.size()) + " values.");
    Matrix points = basis;
    for (Eigen::Index p = 0; p < points.cols(); ++p)
        points.col(p) /= box->scale[static_cast<std::size_t>(p)];
    const Objective objective(polynomial, momentMatrix(polynomial, *box, testThetas));
    const double value = objective.evaluate(points, nullptr);
    if (!std::isfinite(value))
        return numericalError("The basis is singular.", "Move or replace one of its points.");
    return value;
}

} // namespace assay
