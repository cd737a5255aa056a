// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/RoomOnDisk.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/events/MadMinerWriter.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/tasks/ParticleStudy.hpp"
#include "core/tasks/SampleSummary.hpp"
#include "core/tasks/StageJob.hpp"
#include "core/tasks/StudyBasis.hpp"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

/// The endless stream of a process as a sample of a given size, weights at any benchmarks.
class ProcessSource final : public EventSource {
public:
    ProcessSource(std::shared_ptr<const Process> process, std::uint64_t seed, std::size_t size,
                  Matrix toBasis)
        : m_process(std::move(process)), m_seed(seed), m_size(size), m_toBasis(std::move(toBasis))
    {
    }

    std::size_t size() const override { return m_size; }

    Status read(std::size_t first, std::size_t count, Columns columns,
                EventBlock& block) const override
    {
        (void)columns; // all come from the same draws
        if (const Status status = m_process->generate(m_seed, first, count, m_size, block); !status)
            return status;
        if (m_toBasis.rows() > 0)
            block.weights = (block.weights * m_toBasis.transpose()).eval();
        return {};
    }

private:
    std::shared_ptr<const Process> m_process;
    std::uint64_t m_seed;
    std::size_t m_size;
    Matrix m_toBasis; ///< [B'][B]: weights at the study's basis from those of the process.
};

/// Matrix that turns weights at the process's benchmarks into weights at \p basis.
Result<Matrix> basisChange(const EventSchema& schema, const std::vector<Benchmark>& basis)
{
    const Result<WeightModel> model = schema.weightModel();
    if (!model)
        return model.error();
    Matrix change(static_cast<Eigen::Index>(basis.size()),
                  static_cast<Eigen::Index>(schema.benchmarks.size()));
    for (std::size_t b = 0; b < basis.size(); ++b) {
        const Result<Vector> row = model->weights(basis[b].values);
        if (!row)
            return row.error();
        change.row(static_cast<Eigen::Index>(b)) = row->transpose();
    }
    return change;
}

std::string provenanceOf(const Recipe& recipe)
{
    nlohmann::json settings = nlohmann::json::object();
    for (const auto& [name, value] : recipe.processSettings)
        std::visit([&settings, &key = name](const auto& v) { settings[key] = v; }, value);
    return nlohmann::json{{"process", recipe.process},
                          {"settings", settings},
                          {"seed", recipe.seed},
                          {"events", recipe.events},
                          {"program", std::string("assay ") + ASSAY_VERSION}}
        .dump();
}

Result<EventSample> simulatedSample(const Recipe& recipe, const TaskContext& context)
{
    auto created = createProcess(recipe.process, recipe.processSettings);
    if (!created)
        return created.error();
    EventSchema schema = (*created)->schema();
    for (Parameter& parameter : schema.parameters)
        for (const Parameter& wanted : recipe.parameters)
            if (wanted.name == parameter.name)
                parameter = wanted;
    TaskContext searching = context;
    searching.seed = seedFor(recipe, "basis");
    const auto basis = wantedBasis(recipe, schema, searching);
    if (!basis)
        return basis.error();
    Matrix toBasis;
    if (!basis->empty()) {
        Result<Matrix> change = basisChange(schema, *basis);
        if (!change)
            return change.error();
        toBasis = std::move(change).value();
        schema.benchmarks = *basis;
        schema.morphingMatrix.reset();
        schema.eventsPerBenchmark.clear();
    }
    schema.provenance = provenanceOf(recipe);
    return EventSample(std::move(schema),
                       std::make_shared<ProcessSource>(*created, seedFor(recipe, "simulate"),
                                                       static_cast<std::size_t>(recipe.events),
                                                       std::move(toBasis)));
}

} // namespace

namespace {

/// Events of a process that makes columns.
Result<StageOutput> simulateColumns(const StageJob& job, const std::string& file,
                                    const TaskContext& context)
{
    const Result<EventSample> sample = simulatedSample(job.session.recipe(), context);
    if (!sample)
        return sample.error();
    const std::filesystem::path path = job.session.project().resolve(file);
    context.report(0.0, "simulating events");
    const Status saved =
        saveWithRoom(context, [&] { return writeMadMiner(*sample, path, context); });
    if (!saved)
        return saved.error();
    const Result<EventSample> written = readMadMiner(path, context);
    if (!written)
        return written.error();
    const auto summary = sampleSummary(*written, context);
    if (!summary)
        return summary.error();
    return StageOutput{file, summary->dump(), false};
}

} // namespace

Result<StageOutput> runSimulateStage(const StageJob& job, const TaskContext& context)
{
    const std::string file = "events/simulated-" + job.hash.substr(0, 12) + ".h5";
    return hasParticles(job.session.recipe()) ? writeParticleEvents(job, file, context)
                                              : simulateColumns(job, file, context);
}

} // namespace assay
