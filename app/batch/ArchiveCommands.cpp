// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/JsonOutput.hpp"
#include "core/project/Project.hpp"
#include "core/project/ProjectArchive.hpp"

namespace assay::batch {

namespace {

struct Places {
    std::string from;
    std::string to;
};

Result<int> pack(const Places& places, const TaskContext& context)
{
    const auto project = Project::openReadOnly(places.from);
    if (!project)
        return project.error();
    std::filesystem::path archive = places.to;
    if (archive.empty()) {
        archive = std::filesystem::absolute(places.from).lexically_normal();
        if (archive.filename().empty())
            archive = archive.parent_path();
        archive.replace_extension(archiveEnding);
    }
    if (const Status packed = packProject(**project, archive, context); !packed)
        return packed.error();
    printJson({{"file", std::filesystem::absolute(archive).string()},
               {"bytes", std::filesystem::file_size(archive)}});
    return 0;
}

Result<int> unpack(const Places& places, const TaskContext& context)
{
    const std::filesystem::path folder
        = places.to.empty() ? folderOfArchive(places.from) : std::filesystem::path(places.to);
    if (const Status unpacked = unpackProject(places.from, folder, context); !unpacked)
        return unpacked.error();
    printJson({{"project", std::filesystem::absolute(folder).string()}});
    return 0;
}

Command command(const char* name, const char* description, const char* from, const char* to,
                Result<int> (*run)(const Places&, const TaskContext&))
{
    return {name, description, [=](CLI::App& app) -> Action {
                auto places = std::make_shared<Places>();
                app.add_option("from", places->from, from)->required();
                app.add_option("to", places->to, to);
                return [=](const TaskContext& context) { return run(*places, context); };
            }};
}

} // namespace

std::vector<Command> archiveCommands()
{
    return {command("pack", "Write a project into one file", "Folder NAME.assay",
                    "File, NAME.assay.zip beside it unless given", pack),
            command("unpack", "Make the project folder of such a file", "File NAME.assay.zip",
                    "Folder, NAME.assay beside the file unless given", unpack)};
}

} // namespace assay::batch
