// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheWriter.hpp"

#include "core/basics/AtomicFile.hpp"
#include "core/events/LheTags.hpp"
#include "core/events/Partition.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace assay {

namespace {

/// A text file, compressed or not.
class TextSink {
public:
    TextSink(const std::filesystem::path& path, bool compressed)
        : m_file(gzopen(path.c_str(), compressed ? "wb6" : "wbT"))
    {
    }
    ~TextSink() { (void)close(); }
    bool valid() const { return m_file != nullptr; }
    bool write(const std::string& text)
    {
        return gzwrite(m_file, text.data(), static_cast<unsigned>(text.size())) ==
               static_cast<int>(text.size());
    }
    bool close()
    {
        gzFile file = std::exchange(m_file, nullptr);
        return !file || gzclose(file) == Z_OK;
    }

private:
    gzFile m_file;
};

/// The shortest text that reads back to the same bits.
void append(std::string& text, double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific);
    text += ' ';
    text.append(buffer.data(), end.ptr);
}

void appendParticle(std::string& text, int code, int status, const FourVector& p, double spin)
{
    text += ' ' + std::to_string(code) + ' ' + std::to_string(status) +
            (status == 1 ? " 1 2 0 0" : " 0 0 0 0");
    for (const double value : {p.x, p.y, p.z, p.e, std::max(invariantMass(p), 0.0), 0.0, spin})
        append(text, value);
    text += '\n';
}

/// What is known of all events before they are written.
struct Totals {
    std::uint64_t events = 0;
    double sum = 0.0, squares = 0.0, largest = 0.0;
};

/// A column of weights that is written.
struct WrittenWeight {
    Eigen::Index column = 0;
    std::string id;
    double muF = 1.0, muR = 1.0; ///< Factors of the scales.
};

/// Factors of the scale for the sides nu = +1 and -1, as MadMiner has them: the last and the first.
std::array<std::string, 2> scaleFactors(const Systematic& systematic)
{
    const std::string& value = systematic.value;
    const std::size_t last = value.rfind(','), first = value.find(',');
    return last == std::string::npos
               ? std::array{value, std::string()}
               : std::array{value.substr(last + 1), value.substr(0, first)};
}

/// The weights at other scales; what else a nuisance parameter changes is no property of partons.
std::vector<WrittenWeight> scaleWeights(const EventSchema& schema)
{
    std::vector<WrittenWeight> result;
    for (const NuisanceEntry& entry : schema.nuisances)
        for (const Systematic& systematic : schema.systematics) {
            if (systematic.name != entry.systematic || systematic.type != "scale")
                continue;
            const std::array<std::string, 2> factors = scaleFactors(systematic);
            const std::array names{entry.positiveBenchmark, entry.negativeBenchmark};
            for (const std::size_t side : {0, 1}) {
                const auto column = schema.benchmarkIndex(names[side]);
                const double factor = lheNumber(factors[side]).value_or(0.0);
                if (!column || !(factor > 0.0))
                    continue;
                result.push_back({static_cast<Eigen::Index>(*column), names[side],
                                  systematic.scale == "mur" ? 1.0 : factor,
                                  systematic.scale == "muf" ? 1.0 : factor});
            }
        }
    return result;
}

class LheWriting {
public:
    LheWriting(ParticleStream& stream, const EventSchema& schema, const TaskContext& context)
        : m_stream(stream), m_context(context),
          m_reference(static_cast<Eigen::Index>(referenceColumn(schema)))
    {
        for (std::size_t b = 0; b < schema.physicsBenchmarkCount(); ++b)
            m_weights.push_back({static_cast<Eigen::Index>(b), schema.benchmarks[b].name});
        m_physics = m_weights.size();
        for (WrittenWeight& weight : scaleWeights(schema))
            m_weights.push_back(std::move(weight));
    }

    Status run(const std::filesystem::path& path, bool compressed)
    {
        TextSink sink(path, compressed);
        const Error failed = ioError(path.string() + ": cannot be written.",
                                     "Check the disk and the permissions.");
        if (!sink.valid())
            return failed;
        Totals totals;
        Status status = forEachBlock([&](const ParticleBlock& block) {
            for (std::size_t i = 0; i < block.count; ++i) {
                const double weight = block.weights(static_cast<Eigen::Index>(i), m_reference);
                totals.sum += weight;
                totals.squares += weight * weight;
                totals.largest = std::max(totals.largest, std::abs(weight));
            }
            totals.events += block.count;
            return true;
        });
        bool ok = status.ok() && sink.write(header(totals));
        if (ok)
            status = forEachBlock([&](const ParticleBlock& block) {
                std::string text;
                for (std::size_t i = 0; i < block.count; ++i)
                    appendEvent(text, block, i);
                return ok = sink.write(text);
            });
        if (!status)
            return status;
        ok = ok && sink.write("</LesHouchesEvents>\n") && sink.close();
        return ok ? Status() : Status(failed);
    }

private:
    template <typename Use>
    Status forEachBlock(Use use)
    {
        ParticleBlock block;
        for (std::size_t chunk = 0; chunk < m_stream.chunkCount().value_or(0); ++chunk) {
            if (m_context.cancelRequested())
                return cancelled();
            if (Status status = m_stream.read(chunk, block); !status)
                return status;
            if (!use(block))
                break;
        }
        return {};
    }

    std::string header(const Totals& totals) const
    {
        std::string text = "<LesHouchesEvents version=\"3.0\">\n<header>\n"
                           "<!-- Made by Assay " ASSAY_VERSION " from the process " +
                           m_stream.name() + ". -->\n<MGRunCard>\n " +
                           std::to_string(totals.events) +
                           " = nevents ! Number of events\n sum = event_norm ! Weights sum to the "
                           "cross section in pb\n</MGRunCard>\n<MGReweightCard>\nchange helicity "
                           "False\n</MGReweightCard>\n<initrwgt>\n"
                           "<weightgroup name=\"mg_reweighting\">\n";
        for (std::size_t w = 0; w < m_weights.size(); ++w) {
            const WrittenWeight& weight = m_weights[w];
            if (w == m_physics)
                text += "</weightgroup>\n<weightgroup name=\"scale_variation\" "
                        "combine=\"envelope\">\n";
            text += "<weight id=\"" + weight.id + "\"";
            if (w >= m_physics)
                text += " MUR=\"" + plain(weight.muR) + "\" MUF=\"" + plain(weight.muF) + "\"";
            text += "> " + weight.id + " </weight>\n";
        }
        text += "</weightgroup>\n</initrwgt>\n</header>\n<init>\n"
                "2212 2212 6.8e+03 6.8e+03 0 0 0 0 -4 1\n";
        append(text, totals.sum);
        append(text, std::sqrt(totals.squares));
        append(text, totals.largest);
        return text + " 1\n</init>\n";
    }

    static std::string plain(double value)
    {
        std::array<char, 32> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
        return std::string(buffer.data(), end.ptr);
    }

    void appendEvent(std::string& text, const ParticleBlock& block, std::size_t i) const
    {
        const ParticleEvent& event = block.events[i];
        const std::vector<Particle>& partons = event.list(ParticleList::Truth);
        const auto weights = block.weights.row(static_cast<Eigen::Index>(i));
        FourVector sum;
        for (const Particle& parton : partons)
            sum = sum + parton.p;
        text += "<event>\n " + std::to_string(partons.size() + 2) + " 1";
        append(text, weights(m_reference));
        for (std::size_t h = 1; h < event.header.size(); ++h) // scale, alpha_qed, alpha_qcd
            append(text, event.header[h]);
        text += '\n';
        const double forward = 0.5 * (sum.e + sum.z), backward = 0.5 * (sum.e - sum.z);
        appendParticle(text, event.incoming[0], -1, {forward, 0.0, 0.0, forward}, 9.0);
        appendParticle(text, event.incoming[1], -1, {backward, 0.0, 0.0, -backward}, 9.0);
        for (const Particle& parton : partons)
            appendParticle(text, parton.pdgId, 1, parton.p, parton.spin);
        text += "<rwgt>\n";
        for (const WrittenWeight& weight : m_weights) {
            text += "<wgt id='" + weight.id + "'>";
            append(text, weights(weight.column));
            text += " </wgt>\n";
        }
        text += "</rwgt>\n</event>\n";
    }

    ParticleStream& m_stream;
    const TaskContext& m_context;
    Eigen::Index m_reference;
    std::vector<WrittenWeight> m_weights; ///< Those of the physics benchmarks first.
    std::size_t m_physics = 0;
};

} // namespace

Status writeLhe(ParticleStream& stream, const EventSchema& schema,
                const std::filesystem::path& path, const TaskContext& context)
{
    if (!stream.chunkCount())
        return unsupported("Events of '" + stream.name() + "' cannot be read twice, so they cannot "
                           "be written as an LHE file.");
    for (const Benchmark& benchmark : schema.benchmarks)
        if (benchmark.name.find_first_of("'\"<>&") != std::string::npos)
            return invalidInput("Benchmark '" + benchmark.name + "' cannot be the id of a weight.",
                                "Rename it: no quotes, <, > or &.");
    return writeAtomically(path, [&](const std::filesystem::path& temporary) {
        return LheWriting(stream, schema, context).run(temporary, path.extension() == ".gz");
    });
}

} // namespace assay
