// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/StudyCommands.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("StudyCommands", source);
}

} // namespace

SetStudy::SetStudy(ProjectDocument& document, Recipe value, const QString& text)
    : QUndoCommand(text), m_document(document), m_before(document.study()),
      m_after(std::move(value))
{
}

void editStudy(ProjectDocument& document, Recipe value, const QString& text)
{
    if (document.isOpen() && !document.readOnly() && !(document.study() == value))
        document.undoStack().push(new SetStudy(document, std::move(value), text));
}

int nextGesture()
{
    static int last = 0;
    return ++last;
}

void moveBenchmark(ProjectDocument& document, std::size_t index, const Theta& values, int gesture)
{
    auto benchmarks = document.schema().benchmarks;
    if (index >= benchmarks.size())
        return;
    benchmarks[index].values = values;
    const QString name = QString::fromStdString(benchmarks[index].name);
    editStudy(document, &Recipe::benchmarks, benchmarks, text("move benchmark %1").arg(name),
              gesture);
}

void addBenchmark(ProjectDocument& document)
{
    Theta middle;
    for (const Parameter& parameter : document.schema().parameters)
        middle.push_back(0.5 * (parameter.low + parameter.high));
    addBenchmark(document, middle);
}

void addBenchmark(ProjectDocument& document, const Theta& values)
{
    auto benchmarks = document.schema().benchmarks;
    const auto taken = [&](const std::string& name) {
        return std::any_of(benchmarks.begin(), benchmarks.end(),
                           [&](const Benchmark& benchmark) { return benchmark.name == name; });
    };
    std::size_t number = benchmarks.size();
    while (taken("b" + std::to_string(number)))
        ++number;
    Benchmark benchmark;
    benchmark.name = "b" + std::to_string(number);
    benchmark.values = values;
    benchmarks.push_back(benchmark);
    editStudy(document, &Recipe::benchmarks, benchmarks,
              text("add benchmark %1").arg(QString::fromStdString(benchmark.name)));
}

void removeBenchmark(ProjectDocument& document, std::size_t index)
{
    auto benchmarks = document.schema().benchmarks;
    if (index >= benchmarks.size())
        return;
    const QString name = QString::fromStdString(benchmarks[index].name);
    benchmarks.erase(benchmarks.begin() + std::ptrdiff_t(index));
    editStudy(document, &Recipe::benchmarks, benchmarks, text("remove benchmark %1").arg(name));
}

} // namespace assay
