// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSchema.hpp"
#include "core/events/LheParticles.hpp"
#include "core/events/ParticleImport.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <string>

namespace assay {

/// A folder for the files of a test.
class LheFolder {
public:
    std::string write(const std::string& name, const std::string& text)
    {
        const std::string path = m_folder.filePath(QString::fromStdString(name)).toStdString();
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    std::filesystem::path path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

/// An LHE file of some events u u~ -> mu- mu+, whose parts a test can change.
struct LheText {
    std::string runCard = "2 = nevents\n average = event_norm ! comment\n";
    std::string initrwgt = "<weightgroup name='mg_reweighting'>\n"
                           "<weight id='sm'> sm </weight>\n<weight id='b1'> b1 </weight>\n"
                           "</weightgroup>\n";
    std::string card;
    std::string init = "2212 2212 6.5e3 6.5e3 0 0 247000 247000 -4 1\n5.0 0.01 5.0 1\n";
    std::vector<std::string> events = {event("5.0", "5.0", "7.0"), event("5.0", "+5.0D0", "6.0")};

    static std::string event(const std::string& weight, const std::string& sm,
                             const std::string& b1, const std::string& more = "")
    {
        return "<event>\n 4 1 " + weight +
               " 76.9 7.5e-3 1.18e-01\n"
               "  2 -1 0 0 501 0 0 0 +1.8e+01 1.8e+01 0.0 0.0 1.0\n"
               " -2 -1 0 0 0 501 0 0 -8.0e+01 8.0e+01 0.0 0.0 -1.0\n"
               " 13 1 1 2 0 0 -30.0 +4.0 -12.0 32.55764119219941 0.0 0.0 1.0\n"
               "-13 1 1 2 0 0 +30.0 -4.0 +2.0 30.33150177620621 0.0 0.0 -1.0\n"
               "#aMCatNLO 1 5 3 3\n<mgrwt>\n<rscale> 0 0.6E+02</rscale>\n</mgrwt>\n<rwgt>\n"
               "<wgt id='sm'> " + sm + " </wgt>\n<wgt id='b1'> " + b1 + " </wgt>\n" + more +
               "</rwgt>\n</event>\n";
    }
    std::string text() const
    {
        std::string all = "<LesHouchesEvents version=\"3.0\">\n<header>\n<MGRunCard>\n" + runCard +
                          "</MGRunCard>\n" + card + "<initrwgt>\n" + initrwgt +
                          "</initrwgt>\n</header>\n<init>\n" + init + "</init>\n";
        for (const std::string& one : events)
            all += one;
        return all + "</LesHouchesEvents>\n";
    }
};

/// One parameter c with benchmarks sm, b1 (and b2 if \p three).
inline EventSchema lheSchema(bool three = false)
{
    EventSchema schema;
    Parameter parameter;
    parameter.name = "c";
    parameter.maxPower = 2;
    schema.parameters = {parameter};
    schema.benchmarks = {{"sm", {0.0}, true, false}, {"b1", {1.0}, false, false}};
    if (three)
        schema.benchmarks.push_back({"b2", {-1.5}, false, false});
    return schema;
}

/// The whole of some files of one process, after a selection.
inline Result<ImportedEvents> importLhe(const std::vector<LheInput>& files, EventSchema schema,
                                        const Selection& selection,
                                        const std::filesystem::path& folder, int threads = 1)
{
    const auto compiled = EventSelection::compile(schema.observables, selection);
    if (!compiled)
        return compiled.error();
    std::vector<ParticleInput> inputs;
    for (const LheInput& file : files) {
        auto stream = LheParticles::open(file, schema);
        if (!stream)
            return stream.error();
        inputs.push_back({std::move(*stream), "signal"});
    }
    TaskContext context;
    context.threads = threads;
    return importParticles(std::move(inputs), *compiled, schema, folder, context);
}

inline bool hasFinding(const std::vector<Finding>& findings, const std::string& code)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == code; });
}

} // namespace assay
