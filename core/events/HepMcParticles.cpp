// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/HepMcParticles.hpp"

#include "core/basics/Random.hpp"
#include "core/events/EventSpool.hpp"
#include "core/events/HepMcFile.hpp"
#include "core/events/LheTags.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace assay {

namespace {

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

/// Is \p word in \p text (small letters), and not part of a longer one? Showers put their own words
/// around names.
bool hasWord(const std::string& text, const std::string& word)
{
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !isWordCharacter(text[at - 1]) ||
                            (at >= 4 && text.compare(at - 4, 4, "aux_") == 0);
        if (begins && (end == text.size() || !isWordCharacter(text[end])))
            return true;
    }
    return false;
}

/// Index of the weight for a benchmark: by name, by name in any case, as a word in a name.
std::optional<std::size_t> weightIndex(const std::vector<std::string>& names,
                                       const std::string& benchmark)
{
    const std::string lower = lowerCase(benchmark);
    for (int level = 0; level < 3; ++level) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (level == 0   ? names[i] == benchmark
                : level == 1 ? lowerCase(names[i]) == lower
                             : hasWord(lowerCase(names[i]), lower))
                found.push_back(i);
        if (found.size() == 1)
            return found.front();
    }
    return std::nullopt;
}

/// Weights of the events before the shower, by the number of the event.
class WeightTable {
public:
    static Result<WeightTable> read(ParticleStream& stream, const std::filesystem::path& folder,
                                    std::size_t benchmarks)
    {
        Result<EventSpool> spool = EventSpool::create(folder, {0, benchmarks, 0});
        if (!spool)
            return spool.error();
        ParticleBlock block;
        std::vector<double> rows;
        for (std::size_t chunk = 0;; ++chunk) {
            if (Status status = stream.read(chunk, block); !status)
                return status.error();
            if (block.count == 0)
                break;
            rows.assign(block.count * spool->shape().width(), 0.0);
            for (std::size_t i = 0; i < block.count; ++i)
                std::copy_n(block.weights.row(static_cast<Eigen::Index>(i)).data(), benchmarks,
                            rows.data() + i * spool->shape().width());
            if (Status status = spool->append(rows); !status)
                return status.error();
        }
        WeightTable table;
        table.m_size = spool->size();
        table.m_source = spool->source({{0, spool->size(), stream.correction()}});
        return table;
    }
    std::size_t size() const { return m_size; }
    Status row(std::size_t index, EventBlock& block) const
    {
        return m_source->read(index, 1, {}, block);
    }

private:
    std::shared_ptr<const EventSource> m_source;
    std::size_t m_size = 0;
};

class HepMcParticles final : public ParticleStream {
public:
    HepMcParticles(HepMcInput input, HepMcFile file)
        : m_input(std::move(input)), m_file(std::move(file))
    {
    }
    Status setUp(const EventSchema& schema);

    const std::string& name() const override { return m_file.name(); }
    Status read(std::size_t chunk, ParticleBlock& block) override;
    double fraction() const override { return m_file.fraction(); }
    double correction() const override { return m_correction; }
    int samplingBenchmark() const override { return m_sampling; }
    std::vector<Finding> findings() const override { return m_findings; }

private:
    Status findWeights(const HepMcEvent& event);
    Status fill(const HepMcEvent& event, ParticleBlock& block);
    Status fillFromTable(const HepMcEvent& event, double* weights);
    Status fillOwn(const HepMcEvent& event, double* weights);
    void finish();
    void noteMissing();
    void note(Severity severity, const std::string& code, const std::string& text)
    {
        m_findings.push_back({severity, code, name() + ": " + text, 1, {}});
    }

    HepMcInput m_input;
    HepMcFile m_file;
    std::optional<WeightTable> m_table;
    EventBlock m_row;
    HepMcEvent m_event;
    std::vector<std::string> m_benchmarks; ///< Physics ones.
    std::vector<std::size_t> m_indices;    ///< Of their weights.
    std::size_t m_columns = 0;
    std::size_t m_reference = 0;
    int m_sampling = 0;
    int m_base = 0; ///< Number of the first event.
    double m_sum = 0.0;
    double m_crossSection = 0.0;
    double m_lowRatio = 0.0, m_highRatio = 0.0; ///< Of own nominal weight and table.
    double m_correction = 1.0;
    bool m_started = false, m_done = false;
    bool m_gaps = false;   ///< Between the numbers of the events.
    long m_expected = 0;   ///< Number that comes next if there are none.
    std::vector<Finding> m_findings;
};

Status HepMcParticles::setUp(const EventSchema& schema)
{
    const std::size_t physics = schema.physicsBenchmarkCount();
    m_columns = schema.benchmarks.size();
    for (std::size_t b = 0; b < physics; ++b) {
        m_benchmarks.push_back(schema.benchmarks[b].name);
        if (schema.benchmarks[b].isReference)
            m_reference = b;
    }
    m_sampling = m_input.background ? -1 : static_cast<int>(m_reference);
    if (!m_input.background && !m_input.generatedAt.empty()) {
        const auto index = schema.benchmarkIndex(m_input.generatedAt);
        if (!index || *index >= physics)
            return invalidInput(name() + ": there is no benchmark '" + m_input.generatedAt +
                                    "' at which its events could have been generated.",
                                "Name one of the study's.");
        m_sampling = static_cast<int>(*index);
    }
    if (!m_input.weightsFrom)
        return {};
    Result<WeightTable> table =
        WeightTable::read(*m_input.weightsFrom, m_input.folder, m_columns);
    if (!table)
        return table.error();
    m_table = std::move(*table);
    m_sampling = m_input.weightsFrom->samplingBenchmark();
    m_findings = m_input.weightsFrom->findings();
    return {};
}

/// Where the weights are, from the first event.
Status HepMcParticles::findWeights(const HepMcEvent& event)
{
    m_started = true;
    m_base = event.number == 0 ? 0 : 1;
    if (m_table || m_input.background)
        return {};
    std::vector<std::string> names = m_file.weightNames();
    names.resize(event.weights.size());
    std::string missing;
    for (std::size_t b = 0; b < m_benchmarks.size(); ++b) {
        const auto index = weightIndex(names, m_benchmarks[b]);
        m_indices.push_back(index.value_or(0)); // the nominal weight
        if (!index && static_cast<int>(b) != m_sampling)
            missing += (missing.empty() ? "'" : ", '") + m_benchmarks[b] + "'";
    }
    if (missing.empty())
        return {};
    if (!m_file.weightNamesFit())
        return invalidInput(name() + ": it does not name one weight each, so those of benchmark " +
                                missing + " cannot be found: a name may have a line break in it.",
                            "Correct the names in the file, or name the LHE file that has the "
                            "weights, 'weights_from'.");
    return invalidInput(name() + ": the weights of benchmark " + missing + " are missing among " +
                            std::to_string(names.size()) + ".",
                        "Name the LHE file that has them, 'weights_from', or mark the sample as "
                        "background.");
}

Status HepMcParticles::fillFromTable(const HepMcEvent& event, double* weights)
{
    const long number = static_cast<long>(event.number) - m_base;
    if (number < 0 || number >= static_cast<long>(m_table->size()))
        return invalidInput(name() + ": event " + std::to_string(event.number) +
                                " is not among the " + std::to_string(m_table->size()) +
                                " events of the LHE file.",
                            "Name the file from which these events were made.");
    m_gaps = m_gaps || number != m_expected;
    m_expected = number + 1;
    if (Status status = m_table->row(static_cast<std::size_t>(number), m_row); !status)
        return status;
    const double* row = m_row.weights.data();
    std::copy_n(row, m_columns, weights);
    const double before = row[m_sampling < 0 ? m_reference : static_cast<std::size_t>(m_sampling)];
    const double after = event.weights.empty() ? 0.0 : event.weights.front();
    if (before == 0.0 || after == 0.0)
        return {};
    const double ratio = after / before;
    m_lowRatio = m_lowRatio == 0.0 ? ratio : std::min(m_lowRatio, ratio);
    m_highRatio = m_highRatio == 0.0 ? ratio : std::max(m_highRatio, ratio);
    if (std::abs(m_highRatio - m_lowRatio) > 0.02 * std::abs(m_highRatio))
        return invalidInput(name() + ": the weight of event " +
                                std::to_string(event.number) +
                                " is not that of the LHE event with this number, so the two files "
                                "do not belong together event by event.",
                            "Keep the event numbers of the LHE file, or use the file's own "
                            "weights.");
    return {};
}

Status HepMcParticles::fillOwn(const HepMcEvent& event, double* weights)
{
    const std::vector<double>& own = event.weights;
    const double nominal = own.empty() ? 1.0 : own.front();
    m_sum += nominal;
    for (std::size_t b = 0; b < m_columns; ++b) {
        const std::size_t index = b < m_indices.size() ? m_indices[b] : 0;
        if (b < m_indices.size() && index >= own.size() && !own.empty())
            return invalidInput(name() + ": event " + std::to_string(m_file.eventsRead()) +
                                    " has " + std::to_string(own.size()) +
                                    " weights, fewer than the first one.",
                                "Make the file again.");
        weights[b] = m_input.kFactor * (own.empty() ? 1.0 : own[index]);
    }
    for (std::size_t b = m_benchmarks.size(); b < m_columns; ++b) // no systematics of its own
        weights[b] = weights[m_reference];
    return {};
}

Status HepMcParticles::fill(const HepMcEvent& from, ParticleBlock& block)
{
    ParticleEvent& event = block.events[block.count];
    event = from.particles;
    event.sortParticles();
    double* weights = block.weights.row(static_cast<Eigen::Index>(block.count)).data();
    const Status status = m_table ? fillFromTable(from, weights) : fillOwn(from, weights);
    const std::uint64_t index = m_file.eventsRead() - 1;
    block.eventId[block.count] = m_input.number == 0 ? index : mixBits(m_input.number, index);
    ++block.count;
    return status;
}

Status HepMcParticles::read(std::size_t, ParticleBlock& block)
{
    block.count = 0;
    block.events.resize(chunkEvents);
    block.weights.resize(chunkEvents, static_cast<Eigen::Index>(m_columns));
    block.samplingBenchmark.assign(chunkEvents, m_sampling);
    block.eventId.resize(chunkEvents);
    block.z.resize(0, 0);
    HepMcEvent& event = m_event;
    while (!m_done && block.count < chunkEvents) {
        const Result<bool> more = m_file.next(event);
        if (!more)
            return more.error();
        if (!*more) {
            finish();
            break;
        }
        if (!m_started)
            if (Status status = findWeights(event); !status)
                return status;
        if (event.crossSection > 0.0)
            m_crossSection = event.crossSection;
        if (Status status = fill(event, block); !status)
            return status;
    }
    return {};
}

/// Programs that number what they write, and not what they read, give events the weights of others.
void HepMcParticles::noteMissing()
{
    const std::string left = std::to_string(m_file.eventsRead()) + " of " +
                             std::to_string(m_table->size()) + " events of the LHE file are left";
    if (m_gaps || m_file.eventsRead() == 0)
        return note(Severity::Note, "matched-events", left + ".");
    note(Severity::Warning, "numbers-without-gaps",
         left + ", and their numbers have no gaps. If it was cut short, all is well; if a shower "
                "dropped events and numbered the others anew, their weights are those of other "
                "events: keep the numbers of the LHE file, or the weights in the file itself.");
}

void HepMcParticles::finish()
{
    m_done = true;
    for (Finding& finding : hepMcFindings(m_file))
        m_findings.push_back(std::move(finding));
    if (m_table) {
        if (m_table->size() > m_file.eventsRead())
            noteMissing();
        return;
    }
    if (m_sum == 0.0)
        return;
    if (!(m_crossSection > 0.0))
        return note(Severity::Warning, "unknown-normalisation",
                    "its events give no cross section, so their weights are taken as they are: "
                    "check that they sum to it.");
    if (std::abs(m_sum / m_crossSection - 1.0) > 0.01)
        note(Severity::Note, "normalised", "its weights are scaled to the cross section that the "
                                           "events give.");
    m_correction = m_crossSection / m_sum;
}

} // namespace

Result<std::unique_ptr<ParticleStream>> openHepMc(HepMcInput input, const EventSchema& schema)
{
    Result<HepMcFile> file = HepMcFile::open(input.path);
    if (!file)
        return file.error();
    auto stream = std::make_unique<HepMcParticles>(std::move(input), std::move(*file));
    if (Status status = stream->setUp(schema); !status)
        return status.error();
    return std::unique_ptr<ParticleStream>(std::move(stream));
}

std::vector<Finding> hepMcFindings(const HepMcFile& file)
{
    std::vector<Finding> findings;
    const auto add = [&](const char* code, const std::string& text) {
        findings.push_back({Severity::Warning, code, file.name() + ": " + text, 1, {}});
    };
    if (!file.weightNamesFit())
        add("weight-names", "it has another number of names than of weights, so its weights have "
                            "no names: a name may have a line break in it.");
    if (file.eventsRead() == 0)
        add("no-events", "it has no events.");
    else if (!file.ended())
        add("no-end", "its last line, which ends the listing of events, is missing, so events may "
                      "be, too: compare their number with what you asked for.");
    return findings;
}

Result<HepMcSummary> summariseHepMc(const std::filesystem::path& path)
{
    Result<HepMcFile> file = HepMcFile::open(path);
    if (!file)
        return file.error();
    HepMcSummary summary;
    summary.version = file->version();
    HepMcEvent event;
    for (;;) {
        const Result<bool> more = file->next(event);
        if (!more)
            return more.error();
        if (!*more) {
            summary.findings = hepMcFindings(*file);
            return summary;
        }
        summary.finalParticles += event.particles.list(ParticleList::All).size();
        summary.negative += !event.weights.empty() && event.weights.front() < 0.0 ? 1 : 0;
        if (summary.events++ == 0) {
            summary.weightNames = file->weightNames();
            summary.weightNames.resize(event.weights.size());
            summary.sums.assign(event.weights.size(), 0.0);
            summary.squares = summary.sums;
        }
        for (std::size_t i = 0; i < std::min(summary.sums.size(), event.weights.size()); ++i) {
            summary.sums[i] += event.weights[i];
            summary.squares[i] += event.weights[i] * event.weights[i];
        }
        if (event.crossSection > 0.0) {
            summary.crossSection = event.crossSection;
            summary.crossSectionError = event.crossSectionError;
        }
    }
}

} // namespace assay
