// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/SampleCheck.hpp"

#include "core/events/SampleTally.hpp"
#include "core/events/SchemaCheck.hpp"

#include <cmath>
#include <cstdio>

namespace assay {

namespace {

constexpr std::size_t blockSize = 1U << 16;
constexpr double negativeWarning = 0.01; // conventions: drawing warns above 1 %
constexpr double negativeRefusal = 0.20; // and refuses above 20 %
constexpr double supportWarning = 1e-6;  // share of the cross section
constexpr double subsetPull = 5.0;       // standard deviations
constexpr std::uint64_t subsetEvents = 10; // fewer have no meaningful error

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

std::string percent(double share)
{
    return number(100.0 * share) + " %";
}

/// Turns the tally of a sample into findings.
class TallyJudge {
public:
    TallyJudge(const EventSchema& schema, const SampleTally& tally, const std::string& name,
               std::vector<Finding>& findings)
        : m_schema(schema), m_tally(tally), m_name(name), m_findings(findings)
    {
    }

    void run()
    {
        for (std::size_t b = 0; b < m_schema.benchmarks.size(); ++b)
            weights(b);
        for (std::size_t o = 0; o < m_schema.observables.size(); ++o)
            values(o);
        origins();
        if (!m_schema.mixture)
            subsets();
    }

private:
    void add(Severity severity, const std::string& code, const Occurrences& where,
             const std::string& message, std::optional<std::size_t> column = {})
    {
        std::optional<std::uint64_t> first;
        if (where.first != Occurrences().first)
            first = where.first;
        m_findings.push_back({severity, code, m_name + ": " + message, where.count, first,
                              column});
    }
    static std::string from(const Occurrences& where)
    {
        return std::to_string(where.count) + " events, first event "
               + std::to_string(where.first);
    }

    void weights(std::size_t b);
    void positivity(std::size_t b, const std::string& name);
    void support(std::size_t b, const std::string& name);
    void values(std::size_t o);
    void origins();
    void subsets();
    void compareSubset(std::size_t subset, const std::vector<double>& factors);

    const EventSchema& m_schema;
    const SampleTally& m_tally;
    const std::string& m_name;
    std::vector<Finding>& m_findings;
};

void TallyJudge::weights(std::size_t b)
{
    const std::string& name = m_schema.benchmarks[b].name;
    if (const Occurrences& nan = m_tally.nanWeights[b]; nan.count > 0)
        add(Severity::Error, "nan-weight", nan,
            "weights of benchmark '" + name + "' are not a number (" + from(nan)
                + "). Remove these events or re-run their reweighting.", b);
    if (const Occurrences& infinite = m_tally.infiniteWeights[b]; infinite.count > 0)
        add(Severity::Error, "infinite-weight", infinite,
            "weights of benchmark '" + name + "' are infinite (" + from(infinite)
                + "). Remove these events or re-run their reweighting.", b);
    std::uint64_t events = 0;
    for (const std::uint64_t count : m_tally.events)
        events += count;
    if (const Occurrences& zero = m_tally.zeroWeights[b]; zero.count == events && events > 0) {
        const bool basis = !m_schema.components.empty() && b < m_schema.components.size();
        add(Severity::Error, "all-zero", zero,
            "weights of benchmark '" + name + "' are all zero"
                + (basis ? ", so the morphing matrix cannot be used" : "")
                + ". Re-run the reweighting for '" + name + "', or remove that benchmark.", b);
        return;
    }
    positivity(b, name);
    support(b, name);
}

void TallyJudge::positivity(std::size_t b, const std::string& name)
{
    if (const Occurrences& zero = m_tally.zeroWeights[b]; zero.count > 0)
        add(Severity::Note, "zero-weight", zero,
            "weights of benchmark '" + name + "' are zero (" + from(zero)
                + "). Such events are never drawn there.", b);
    const Occurrences& negative = m_tally.negativeWeights[b];
    if (negative.count == 0)
        return;
    const double share = m_tally.negativeSum[b] / m_tally.absoluteSum[b];
    std::string advice = "Drawing leaves such events out.";
    if (share > negativeRefusal)
        advice = "Above 20 % drawing is refused: use weighted training.";
    add(share > negativeWarning ? Severity::Warning : Severity::Note, "negative-weight", negative,
        "weights of benchmark '" + name + "' are negative (" + from(negative) + ", "
            + percent(share) + " of the absolute weight). " + advice, b);
}

/// E over the sampling benchmark of w_b / w_s is 1 only where w_s vanishes no more often than w_b.
void TallyJudge::support(std::size_t b, const std::string& name)
{
    if (m_schema.mixture || m_schema.eventsPerBenchmark.empty())
        return;
    const double share = m_tally.unsupportedSum[b] / m_tally.absoluteSum[b];
    if (share > supportWarning)
        add(Severity::Warning, "support", {},
            percent(share) + " of the weight at benchmark '" + name
                + "' belongs to events whose own sampling benchmark gives them weight zero, so "
                  "ratios between the two do not average to one. Check the sampling benchmarks.");
}

void TallyJudge::values(std::size_t o)
{
    const std::string& name = m_schema.observables[o].name;
    if (const Occurrences& nan = m_tally.nanValues[o]; nan.count > 0)
        add(Severity::Warning, "nan-observable", nan,
            "observable '" + name + "' is not a number (" + from(nan)
                + "). Cut these events away or give the observable a default value.", o);
    if (const Occurrences& infinite = m_tally.infiniteValues[o]; infinite.count > 0)
        add(Severity::Warning, "infinite-observable", infinite,
            "observable '" + name + "' is infinite (" + from(infinite)
                + "). Cut these events away or change its definition.", o);
}

void TallyJudge::origins()
{
    if (m_tally.outOfRange.count > 0)
        add(Severity::Error, "sampling-benchmark", m_tally.outOfRange,
            "sampling benchmarks that do not exist (" + from(m_tally.outOfRange)
                + "). Use an index of a physics benchmark, or -1 for background.");
    if (m_tally.unequalBackground.count > 0)
        add(Severity::Warning, "background-weight", m_tally.unequalBackground,
            "background events have different weights at the physics benchmarks ("
                + from(m_tally.unequalBackground)
                + "). Background must not depend on the parameters.");
    if (m_schema.mixture || m_schema.eventsPerBenchmark.empty())
        return;
    for (std::size_t s = 0; s <= m_tally.physics; ++s) {
        const bool background = s == m_tally.physics;
        const std::uint64_t promised = background ? m_schema.backgroundEvents
                                       : s < m_schema.eventsPerBenchmark.size()
                                           ? m_schema.eventsPerBenchmark[s] : 0;
        if (promised != m_tally.events[s])
            add(Severity::Error, "summary", {},
                (background ? std::string("background")
                            : "benchmark '" + m_schema.benchmarks[s].name + "'") +
                    " has " + std::to_string(m_tally.events[s]) + " events, the summary says " +
                    std::to_string(promised) + ". Count the events again.");
    }
}

/// Every subset alone is normalised to the full cross section (spec format 1.4).
void TallyJudge::subsets()
{
    const std::vector<double> factors = m_schema.samplingFactors();
    for (std::size_t s = 0; s < m_tally.physics; ++s)
        if (m_tally.events[s] >= subsetEvents && !m_schema.eventsPerBenchmark.empty())
            compareSubset(s, factors);
}

/// Subset s against all others together; the benchmark with the largest pull is reported.
void TallyJudge::compareSubset(std::size_t subset, const std::vector<double>& factors)
{
    double worst = subsetPull;
    std::string text;
    const auto row = static_cast<Eigen::Index>(subset);
    for (std::size_t b = 0; b < m_tally.physics; ++b) {
        const auto column = static_cast<Eigen::Index>(b);
        double sum = 0.0, square = 0.0, share = 0.0;
        for (std::size_t other = 0; other < m_tally.physics; ++other) {
            if (other == subset || m_tally.events[other] < subsetEvents)
                continue;
            sum += m_tally.sums(static_cast<Eigen::Index>(other), column);
            square += m_tally.squares(static_cast<Eigen::Index>(other), column);
            share += factors[other];
        }
        if (share <= 0.0 || factors[subset] <= 0.0)
            return;
        const double mine = m_tally.sums(row, column) / factors[subset];
        const double error = std::sqrt(m_tally.squares(row, column)) / factors[subset];
        const double theirs = sum / share;
        const double combined = std::hypot(error, std::sqrt(square) / share);
        const double pull = std::abs(mine - theirs) / combined;
        if (!(pull > worst))
            continue;
        worst = pull;
        text = "events sampled from '" + m_schema.benchmarks[subset].name + "' sum to "
               + number(mine) + " pb at benchmark '" + m_schema.benchmarks[b].name
               + "', all others to " + number(theirs) + " pb: " + number(pull)
               + " standard deviations apart. Check their k-factors and event_norm.";
    }
    if (!text.empty())
        add(Severity::Warning, "subset-sums", {}, text);
}

Status checkShape(const EventBlock& block, const EventSchema& schema, const std::string& name)
{
    const auto rows = static_cast<Eigen::Index>(block.size());
    if (block.x.cols() == static_cast<Eigen::Index>(schema.observables.size())
        && block.weights.cols() == static_cast<Eigen::Index>(schema.benchmarks.size())
        && (block.x.rows() == rows || block.x.cols() == 0) && block.weights.rows() == rows)
        return {};
    return invalidInput(name + ": the events do not have the columns that the study says.",
                        "Check observables and benchmarks of the sample.");
}

std::vector<BenchmarkSum> benchmarkSums(const EventSchema& schema, const SampleTally& tally)
{
    std::vector<BenchmarkSum> sums;
    for (std::size_t b = 0; b < schema.benchmarks.size(); ++b) {
        const auto column = static_cast<Eigen::Index>(b);
        sums.push_back({schema.benchmarks[b].name, tally.sums.col(column).sum(),
                        std::sqrt(tally.squares.col(column).sum())});
    }
    return sums;
}

} // namespace

Result<SampleReport> checkSample(const EventSample& sample, const std::string& name,
                                 const TaskContext& context)
{
    const EventSchema& schema = sample.schema();
    const SampleTally empty(schema.benchmarks.size(), schema.physicsBenchmarkCount(),
                            schema.observables.size());
    // One tally per block, merged in order: the sums do not depend on the number of threads.
    std::vector<std::optional<SampleTally>> tallies(sample.size() / blockSize + 1);
    const Status status = sample.forEachBlock(
        context, {.x = true, .weights = true, .z = false},
        [&](const EventBlock& block) -> Status {
            if (Status shape = checkShape(block, schema, name); !shape)
                return shape;
            tallies[block.first / blockSize].emplace(empty).add(block);
            return {};
        },
        blockSize);
    if (!status)
        return status.error();
    SampleTally total = empty;
    for (const std::optional<SampleTally>& tally : tallies)
        if (tally)
            total.merge(*tally);

    SampleReport report;
    report.events = sample.size();
    report.benchmarks = benchmarkSums(schema, total);
    report.findings = checkSchema(schema, name);
    TallyJudge(schema, total, name, report.findings).run();
    if (report.events == 0 && schema.notes.empty())
        report.findings.push_back({Severity::Warning, "no-events",
                                   name + ": holds no events. Generate or import some.", 0, {}});
    std::ranges::stable_sort(report.findings, std::ranges::greater(), &Finding::severity);
    return report;
}

} // namespace assay
