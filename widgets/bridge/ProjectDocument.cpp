// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/ProjectDocument.hpp"

#include "core/project/StudySelection.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "core/tasks/ParticleStudy.hpp"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace assay {

namespace {

std::string processKey(const Recipe& study)
{
    std::string key = study.process;
    for (const auto& [name, value] : study.processSettings) {
        key += "|" + name + "=";
        if (const double* number = std::get_if<double>(&value))
            key += std::to_string(*number);
        else
            key += std::get<std::string>(value);
    }
    return key;
}

/// What a study of files of particles says itself, before they were imported and after its edits;
/// nuisance benchmarks are those of the imported \p sample.
EventSchema schemaOfFiles(const Recipe& study, const EventSchema& sample)
{
    auto written = fileSchema(study);
    if (!written)
        return sample;
    written->observables = sample.observables;
    for (const Benchmark& benchmark : sample.benchmarks)
        if (benchmark.isNuisance && benchmark.values.size() == written->parameters.size())
            written->benchmarks.push_back(benchmark);
    written->nuisances = sample.nuisances;
    written->systematics = sample.systematics;
    written->eventsPerBenchmark = sample.eventsPerBenchmark;
    written->backgroundEvents = sample.backgroundEvents;
    return *written;
}

/// A copy belongs to who made it, also that of a project which may only be read: folders are made
/// anew, because nothing could be copied into one without write permission.
std::error_code copyInto(const std::filesystem::path& from, const std::filesystem::path& to)
{
    namespace fs = std::filesystem;
    std::error_code error;
    fs::create_directories(to, error);
    for (auto entry = fs::recursive_directory_iterator(from, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const fs::path target = to / entry->path().lexically_relative(from);
        if (entry->is_directory(error)) {
            fs::create_directories(target, error);
        } else if (fs::copy_file(entry->path(), target, error)) {
            fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write,
                            fs::perm_options::add, error);
        }
        if (error)
            return error;
    }
    return error;
}

Status copyFolder(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const std::error_code error = copyInto(from, to);
    if (!error)
        return {};
    std::error_code ignored;
    std::filesystem::remove_all(to, ignored);
    return ioError("Could not copy the project to " + to.string() + ": " + error.message() + ".",
                   "Choose a folder that you may write to, on a disk that is not full.");
}

/// A rename where both are on one disk, which takes no time whatever the size.
Status moveFolder(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code error;
    std::filesystem::rename(from, to, error);
    if (!error)
        return {};
    if (Status status = copyFolder(from, to); !status)
        return status;
    std::filesystem::remove_all(from, error);
    return {};
}

} // namespace

ProjectDocument::ProjectDocument(QObject* parent) : QObject(parent)
{
    m_undo.setUndoLimit(200);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &ProjectDocument::refreshStages);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &ProjectDocument::titleChanged);
}

ProjectDocument::~ProjectDocument()
{
    close();
}

bool ProjectDocument::needsSaving() const
{
    return isOpen() && (m_untitled || !m_undo.isClean());
}

QString ProjectDocument::title() const
{
    if (!isOpen())
        return {};
    if (m_untitled)
        return m_study.name.empty() ? tr("untitled") : QString::fromStdString(m_study.name);
    return QFileInfo(path()).completeBaseName();
}

QString ProjectDocument::path() const
{
    return m_project ? QString::fromStdString(m_project->folder().string()) : QString();
}

QString ProjectDocument::readOnlyReason() const
{
    return readOnly() ? QString::fromStdString(m_project->readOnlyReason()) : QString();
}

QString ProjectDocument::scratchBase()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/unsaved";
}

QString ProjectDocument::scratchFolder()
{
    QDir().mkpath(scratchBase());
    const QString stamp = QDateTime::currentDateTimeUtc().toString("yyyyMMdd-hhmmss-zzz");
    QString folder = scratchBase() + "/" + stamp + ".assay";
    for (int again = 2; QFileInfo::exists(folder); ++again)
        folder = scratchBase() + "/" + stamp + "-" + QString::number(again) + ".assay";
    return folder;
}

Status ProjectDocument::createNew(const Recipe& study)
{
    auto project = Project::create(scratchFolder().toStdString(), study);
    if (!project)
        return project.error();
    close();
    adopt(*project, true);
    return {};
}

Status ProjectDocument::open(const QString& folder)
{
    if (isOpen() && QFileInfo(folder).canonicalFilePath() == QFileInfo(path()).canonicalFilePath())
        return {};
    auto project = Project::open(folder.toStdString());
    if (!project)
        return project.error();
    close();
    adopt(*project, false);
    return {};
}

Status ProjectDocument::openScratch(const QString& folder)
{
    auto project = Project::open(folder.toStdString());
    if (!project)
        return project.error();
    close();
    adopt(*project, true);
    return {};
}

void ProjectDocument::adopt(std::shared_ptr<Project> project, bool untitled)
{
    m_project = std::move(project);
    m_untitled = untitled;
    m_study = m_project->study();
    m_sampleSchema = {};
    m_undo.clear();
    updateSchema();
    m_stages = planStages(*m_project, m_study);
    Q_EMIT opened();
    Q_EMIT studyChanged();
    Q_EMIT stagesChanged();
    Q_EMIT titleChanged();
}

Status ProjectDocument::checkStudy(const QString& stage) const
{
    const std::string wanted = stage.toStdString();
    const bool needsSamples = wanted.empty() || wanted.starts_with("train");
    std::string text;
    for (const RecipeProblem& problem : validateRecipe(m_study)) {
        const bool ofStage = wanted.empty() || problem.key.starts_with(wanted + ".");
        const bool ofSample = needsSamples && problem.key.starts_with("augment.");
        if (ofStage || ofSample)
            text += (text.empty() ? "" : "\n") + problem.key + ": " + problem.message;
    }
    return text.empty() ? Status() : Status(invalidInput(text));
}

Status ProjectDocument::save()
{
    if (Status status = m_project->setStudy(m_study); !status)
        return status;
    m_undo.setClean();
    Q_EMIT saved();
    Q_EMIT titleChanged();
    return {};
}

Status ProjectDocument::saveAs(const QString& folder, bool busy)
{
    if (busy)
        return invalidInput("The project cannot be saved elsewhere while tasks are running.",
                            "Wait for them, or stop them in the Tasks panel.");
    if (QFileInfo::exists(folder))
        return invalidInput("\"" + folder.toStdString() + "\" exists already.",
                            "Choose another name, or remove that folder first.");
    const bool edited = !readOnly();
    const std::filesystem::path old = m_project->folder();
    // Closing writes everything to the files that are copied.
    m_project.reset();
    const Status copied = m_untitled ? moveFolder(old, folder.toStdString())
                                     : copyFolder(old, folder.toStdString());
    auto project = Project::open(copied ? std::filesystem::path(folder.toStdString()) : old);
    if (!project)
        return project.error();
    m_project = *project;
    if (!copied)
        return copied;
    m_untitled = false;
    // Only here: who saves elsewhere wants to keep what there was.
    const Status written = edited ? m_project->setStudy(m_study) : Status();
    if (written) {
        m_undo.setClean();
        Q_EMIT saved();
    }
    refreshStages();
    Q_EMIT titleChanged();
    return written;
}

void ProjectDocument::close()
{
    if (!isOpen())
        return;
    Q_EMIT aboutToClose();
    const std::filesystem::path folder = m_project->folder();
    m_project.reset();
    if (m_untitled) {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    m_untitled = false;
    m_study = {};
    m_stages.clear();
    m_schema = {};
    m_process.reset();
    m_processKey.clear();
    m_undo.clear();
    Q_EMIT closed();
    Q_EMIT titleChanged();
}

void ProjectDocument::replaceStudy(const Recipe& study)
{
    m_study = study;
    updateSchema();
    Q_EMIT studyChanged();
    scheduleRefresh();
}

void ProjectDocument::scheduleRefresh()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void ProjectDocument::refreshStages()
{
    if (!isOpen())
        return;
    m_stages = planStages(*m_project, m_study);
    Q_EMIT stagesChanged();
}

void ProjectDocument::setSampleSchema(const EventSchema& schema)
{
    m_sampleSchema = schema;
    updateSchema();
    Q_EMIT studyChanged();
}

void ProjectDocument::updateSchema()
{
    m_schemaProblem.clear();
    if (m_study.process.empty()) {
        m_process.reset();
        m_processKey.clear();
        const auto& samples = m_study.samples;
        const bool particles = std::any_of(samples.begin(), samples.end(), holdsParticles);
        const bool processes =
            std::any_of(samples.begin(), samples.end(),
                        [](const SampleRecipe& sample) { return !sample.process.empty(); });
        m_schema = particles && !processes ? schemaOfFiles(m_study, m_sampleSchema)
                                           : m_sampleSchema;
    } else if (const std::string key = processKey(m_study); key != m_processKey || !m_process) {
        auto process = createProcess(m_study.process, m_study.processSettings);
        m_processKey = key;
        m_process = process ? *process : nullptr;
        if (!process)
            m_schemaProblem = QString::fromStdString(process.error().text());
    }
    if (m_process)
        m_schema = m_process->schema();
    for (Parameter& parameter : m_schema.parameters)
        for (const Parameter& wanted : m_study.parameters)
            if (wanted.name == parameter.name)
                parameter = wanted;
    if (m_schema.parameters.empty())
        m_schema.parameters = m_study.parameters;
    if (!m_study.observables.empty())
        m_schema.observables = m_study.observables;
    updateBenchmarks();
}

/// As the simulation does: the study's benchmarks are the basis if they are enough for one.
void ProjectDocument::updateBenchmarks()
{
    if (m_study.process.empty())
        return;
    const std::size_t needed = m_schema.components.size();
    if (m_study.benchmarks.size() >= std::max<std::size_t>(needed, 1)) {
        m_schema.benchmarks = m_study.benchmarks;
        m_schema.morphingMatrix.reset();
    } else if (m_sampleSchema.parameters.size() == m_schema.parameters.size()
               && !m_sampleSchema.benchmarks.empty()) {
        m_schema.benchmarks = m_sampleSchema.benchmarks;
        m_schema.morphingMatrix.reset();
    }
}

Theta ProjectDocument::referenceTheta() const
{
    for (const auto* list : {&m_study.benchmarks, &m_schema.benchmarks})
        for (const Benchmark& benchmark : *list)
            if (benchmark.isReference && benchmark.values.size() == m_schema.parameters.size())
                return benchmark.values;
    if (!m_schema.benchmarks.empty() && !m_schema.benchmarks.front().isNuisance)
        return m_schema.benchmarks.front().values;
    return Theta(m_schema.parameters.size(), 0.0);
}

const Stage* ProjectDocument::stage(const QString& name) const
{
    const auto found = std::find_if(m_stages.begin(), m_stages.end(), [&](const Stage& stage) {
        return QString::fromStdString(stage.name) == name;
    });
    return found == m_stages.end() ? nullptr : &*found;
}

QString ProjectDocument::dataStage() const
{
    return m_study.process.empty() ? QStringLiteral("import") : QStringLiteral("simulate");
}

} // namespace assay
