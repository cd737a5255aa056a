// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheWriter.hpp"

#include "core/basics/AtomicFile.hpp"
#include "core/events/Partition.hpp"

#include <zlib.h>

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
    double sum = 0.0, squares = 0.0;
};

class LheWriting {
public:
    LheWriting(ParticleStream& stream, const EventSchema& schema, const TaskContext& context)
        : m_stream(stream), m_schema(schema), m_context(context),
          m_reference(static_cast<Eigen::Index>(referenceColumn(schema)))
    {
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
        for (const Benchmark& benchmark : m_schema.benchmarks)
            text += "<weight id=\"" + benchmark.name + "\"> " + benchmark.name + " </weight>\n";
        text += "</weightgroup>\n</initrwgt>\n</header>\n<init>\n"
                "2212 2212 6.8e+03 6.8e+03 0 0 0 0 -4 1\n";
        append(text, totals.sum);
        append(text, std::sqrt(totals.squares));
        append(text, totals.sum);
        return text + " 1\n</init>\n";
    }

    void appendEvent(std::string& text, const ParticleBlock& block, std::size_t i) const
    {
        const std::vector<Particle>& partons = block.events[i].list(ParticleList::Truth);
        const auto weights = block.weights.row(static_cast<Eigen::Index>(i));
        FourVector sum;
        for (const Particle& parton : partons)
            sum = sum + parton.p;
        text += "<event>\n " + std::to_string(partons.size() + 2) + " 1";
        append(text, weights(m_reference));
        for (const double value : {block.events[i].header[1], 0.0, 0.0})
            append(text, value);
        text += '\n';
        const double forward = 0.5 * (sum.e + sum.z), backward = 0.5 * (sum.e - sum.z);
        appendParticle(text, 0, -1, {forward, 0.0, 0.0, forward}, 9.0);
        appendParticle(text, 0, -1, {backward, 0.0, 0.0, -backward}, 9.0);
        for (const Particle& parton : partons)
            appendParticle(text, parton.pdgId, 1, parton.p, parton.spin);
        text += "<rwgt>\n";
        for (Eigen::Index b = 0; b < weights.size(); ++b) {
            text += "<wgt id='" + m_schema.benchmarks[static_cast<std::size_t>(b)].name + "'>";
            append(text, weights(b));
            text += " </wgt>\n";
        }
        text += "</rwgt>\n</event>\n";
    }

    ParticleStream& m_stream;
    const EventSchema& m_schema;
    const TaskContext& m_context;
    Eigen::Index m_reference;
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
