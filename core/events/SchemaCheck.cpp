// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/SchemaCheck.hpp"

#include "core/model/Polynomial.hpp"

#include <cmath>
#include <set>

namespace assay {

namespace {

/// Rounding of an inverse, relative to the size of the sums that cancel in M F.
constexpr double inverseTolerance = 1e-7;

class SchemaChecker {
public:
    SchemaChecker(const EventSchema& schema, const std::string& name)
        : m_schema(schema), m_name(name)
    {
    }

    std::vector<Finding> run()
    {
        names("parameter", m_schema.parameters);
        names("benchmark", m_schema.benchmarks);
        names("observable", m_schema.observables);
        values();
        references();
        basis();
        differences();
        nuisances();
        for (const std::string& note : m_schema.notes)
            add(Severity::Warning, "reader", note, false);
        return std::move(m_findings);
    }

private:
    void add(Severity severity, const std::string& code, const std::string& message,
             bool named = true)
    {
        m_findings.push_back({severity, code, named ? m_name + ": " + message : message, 1, {}});
    }

    template <typename T>
    void names(const std::string& kind, const std::vector<T>& items)
    {
        std::set<std::string> seen;
        for (const T& item : items)
            if (!seen.insert(item.name).second)
                add(Severity::Error, "duplicate-" + kind,
                    "two " + kind + "s are called '" + item.name + "'. Rename one of them.");
    }

    void values();
    void references();
    void basis();
    void compareMatrix(std::size_t physics);
    void differences();
    void nuisances();
    void refersTo(const std::string& benchmark, const std::string& who);

    const EventSchema& m_schema;
    const std::string& m_name;
    std::vector<Finding> m_findings;
};

void SchemaChecker::values()
{
    for (const Parameter& parameter : m_schema.parameters)
        if (!std::isfinite(parameter.low) || !std::isfinite(parameter.high)
            || parameter.low >= parameter.high)
            add(Severity::Warning, "parameter-range",
                "the range of parameter '" + parameter.name
                    + "' is empty or not finite. Set it before searching a basis or scanning.");
    for (const Benchmark& benchmark : m_schema.benchmarks) {
        if (benchmark.isNuisance)
            continue;
        if (benchmark.values.size() != m_schema.parameters.size())
            add(Severity::Error, "benchmark-values",
                "benchmark '" + benchmark.name + "' has " + std::to_string(benchmark.values.size())
                    + " values for " + std::to_string(m_schema.parameters.size())
                    + " parameters. Give it one value per parameter.");
        for (std::size_t p = 0; p < std::min(benchmark.values.size(), m_schema.parameters.size());
             ++p)
            if (!std::isfinite(benchmark.values[p]))
                add(Severity::Error, "non-finite-theta",
                    "parameter '" + m_schema.parameters[p].name + "' of benchmark '"
                        + benchmark.name + "' is not finite. Correct the benchmark.");
    }
}

void SchemaChecker::references()
{
    std::string first;
    for (const Benchmark& benchmark : m_schema.benchmarks) {
        if (!benchmark.isReference)
            continue;
        if (!first.empty())
            add(Severity::Error, "two-references",
                "benchmarks '" + first + "' and '" + benchmark.name
                    + "' are both marked as the reference. Mark one.");
        first = benchmark.name;
    }
}

void SchemaChecker::basis()
{
    const std::size_t components = m_schema.components.size();
    const std::size_t physics = m_schema.physicsBenchmarkCount();
    if (components == 0) {
        if (!m_schema.finiteDifferences)
            add(Severity::Note, "no-morphing",
                "has neither morphing nor finite differences, so weights exist only at its "
                "benchmarks.");
        return;
    }
    for (const std::vector<int>& powers : m_schema.components)
        if (powers.size() != m_schema.parameters.size()) {
            add(Severity::Error, "component-powers",
                "a morphing component has " + std::to_string(powers.size()) + " powers for "
                    + std::to_string(m_schema.parameters.size()) + " parameters.");
            return;
        }
    if (components > physics) {
        add(Severity::Error, "missing-benchmarks",
            "morphing with " + std::to_string(components) + " components needs as many benchmarks, "
                + "there are " + std::to_string(physics)
                + ". Generate the missing ones, or lower the maximum powers.");
        return;
    }
    if (m_schema.morphingMatrix)
        compareMatrix(physics);
}

/// The stored matrix must be a left inverse of F[b,c] = prod_p theta_bp^k_cp (spec format 1.3).
void SchemaChecker::compareMatrix(std::size_t physics)
{
    const Matrix& matrix = *m_schema.morphingMatrix;
    const auto components = static_cast<Eigen::Index>(m_schema.components.size());
    if (matrix.rows() != components || matrix.cols() > static_cast<Eigen::Index>(physics)) {
        add(Severity::Error, "morphing-matrix",
            "the morphing matrix does not have one row per component and one column per basis "
            "benchmark. Remove the group 'morphing' and set the morphing again.");
        return;
    }
    const Polynomial polynomial(m_schema.components);
    Matrix factors(matrix.cols(), components);
    for (Eigen::Index b = 0; b < matrix.cols(); ++b) {
        const Theta& theta = m_schema.benchmarks[static_cast<std::size_t>(b)].values;
        if (theta.size() != m_schema.parameters.size())
            return;
        factors.row(b) = polynomial.values(theta).transpose();
    }
    const Matrix product = matrix * factors;
    const Matrix size = matrix.cwiseAbs() * factors.cwiseAbs();
    for (Eigen::Index r = 0; r < components; ++r)
        for (Eigen::Index c = 0; c < components; ++c)
            if (!(std::abs(product(r, c) - (r == c ? 1.0 : 0.0))
                  <= inverseTolerance * std::max(1.0, size(r, c)))) {
                add(Severity::Error, "morphing-matrix",
                    "the morphing matrix does not belong to the components and benchmarks (row "
                        + std::to_string(r)
                        + "). Remove the group 'morphing' and set the morphing again.");
                return;
            }
}

void SchemaChecker::refersTo(const std::string& benchmark, const std::string& who)
{
    if (!m_schema.benchmarkIndex(benchmark))
        add(Severity::Error, "unknown-benchmark",
            who + " refers to benchmark '" + benchmark + "', which does not exist.");
}

void SchemaChecker::differences()
{
    if (!m_schema.finiteDifferences)
        return;
    const FiniteDifferences& differences = *m_schema.finiteDifferences;
    if (!std::isfinite(differences.epsilon) || differences.epsilon == 0.0)
        add(Severity::Error, "epsilon",
            "the step of the finite differences is zero or not finite. Set it again.");
    for (const std::string& base : differences.baseBenchmarks)
        refersTo(base, "a finite difference");
    for (const std::vector<std::string>& row : differences.shiftedBenchmarks)
        for (const std::string& shifted : row)
            refersTo(shifted, "a finite difference");
}

void SchemaChecker::nuisances()
{
    for (const NuisanceEntry& entry : m_schema.nuisances) {
        refersTo(entry.positiveBenchmark, "nuisance parameter '" + entry.name + "'");
        if (!entry.negativeBenchmark.empty())
            refersTo(entry.negativeBenchmark, "nuisance parameter '" + entry.name + "'");
    }
}

} // namespace

std::vector<Finding> checkSchema(const EventSchema& schema, const std::string& name)
{
    return SchemaChecker(schema, name).run();
}

} // namespace assay
