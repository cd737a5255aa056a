// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/batch/Command.hpp"
#include "app/batch/Console.hpp"
#include "core/basics/NearestName.hpp"

#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace assay;
using namespace assay::batch;

constexpr int exitDone = 0;
constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (auto group : {projectCommands, listingCommands, sampleCommands, weightCommands,
                       inferenceCommands, processCommands, exportCommands,
                       archiveCommands})
        for (Command& command : group())
            all.push_back(std::move(command));
    return all;
}

/// Options that every command knows.
struct GlobalOptions {
    bool quiet = false;
    int threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
};

int fail(const std::string& text)
{
    std::fprintf(stderr, "error: %s\n", text.c_str());
    return exitFailed;
}

int runAction(const Action& action, const GlobalOptions& options)
{
    try {
        Console console(options.quiet);
        const Result<int> code = action(console.context(options.threads, 1));
        return code ? *code : fail(code.error().text());
    } catch (const std::exception& exception) {
        return fail(std::string("Unexpected failure: ") + exception.what() +
                    ". This is a bug; please report it with the command line.");
    }
}

int usageError(const CLI::App& app, const CLI::ParseError& error, const char* word,
               const std::vector<Command>& commands)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return app.exit(error); // --help, --version
    std::fprintf(stderr, "error: %s\n", error.what());
    std::vector<std::string> names;
    for (const Command& command : commands)
        names.push_back(command.name);
    if (word && app.get_subcommands().empty() && word[0] != '-') {
        const std::string nearest = nearestName(word, names);
        // Farther away it is no misspelling, and a guess would only confuse.
        if (2 * editDistance(word, nearest) <= nearest.size())
            std::fprintf(stderr, "There is no command '%s'; did you mean '%s'?\n", word,
                         nearest.c_str());
        else
            std::fprintf(stderr, "There is no command '%s'.\n", word);
    }
    std::fprintf(stderr, "Run 'assay-batch --help' for the commands, 'assay-batch COMMAND --help' "
                         "for their options.\n");
    return exitUsage;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{
        "assay-batch: simulation-based inference without a screen. JSON on stdout, progress "
        "and messages on stderr; exit 0 done, 1 failed, 2 usage."};
    app.set_version_flag("--version", std::string("assay-batch ") + ASSAY_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    GlobalOptions options;
    app.add_flag("-q,--quiet", options.quiet, "No progress on stderr");
    app.add_option("--threads", options.threads, "Threads to use (default: all cores)")
        ->check(CLI::Range(1, 1024));

    const std::vector<Command> commands = allCommands();
    std::vector<std::pair<CLI::App*, Action>> actions;
    for (const Command& command : commands) {
        CLI::App* sub = app.add_subcommand(command.name, command.description);
        actions.emplace_back(sub, command.setup(*sub));
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return usageError(app, error, argc > 1 ? argv[1] : nullptr, commands);
    }
    for (const auto& [sub, action] : actions)
        if (sub->parsed())
            return runAction(action, options);
    return exitDone;
}
