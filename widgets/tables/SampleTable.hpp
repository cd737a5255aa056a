// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/SampleFacts.hpp"
#include "widgets/tables/ListTable.hpp"

namespace assay {

/// The samples that a study reads: name, files, format, k-factor, background; and what was found in
/// the files: events, sum of weights, findings of the check.
class SampleTable : public ListTable<SampleRecipe> {
    Q_OBJECT
public:
    enum Column {
        Name,
        Files,
        Format,
        Events,
        KFactor,
        CrossSection,
        Luminosity,
        Weights,
        Background,
        GeneratedAt,
        WeightsFrom,
        Systematics
    };

    /// \p facts may be null: then nothing is known of the files.
    SampleTable(ProjectDocument& document, const SampleFacts* facts, QObject* parent = nullptr);

    /// The files of a sample become further runs of the one above it. Gives why not, or nothing.
    QString joinAbove(int row);

    /// Whether a column says anything in the study as it is: weights from elsewhere are for HepMC
    /// files, systematics for studies that have some.
    bool isNeeded(int column) const;

    /// Every file of a sample becomes a sample of its own. Gives why not, or nothing.
    QString splitFiles(int row);

protected:
    std::vector<StudyTable::Column> columns() const override;
    QVariant value(int row, int column, int role) const override;
    QString noun() const override { return tr("sample"); }
    const std::vector<SampleRecipe>& inForce() const override;
    std::vector<SampleRecipe> Recipe::*field() const override { return &Recipe::samples; }
    SampleRecipe fresh() const override { return {}; }
    QString put(SampleRecipe& sample, int column, const QString& text) const override;
    bool rowsEditable() const override { return true; }
    QString insertRow(Recipe& study, int copyOf) const override;

private:
    QString shown(const SampleRecipe& sample, int column, int role) const;
    QString found(const SampleRecipe& sample, int column) const;
    QString tip(const SampleRecipe& sample, int column) const;
    QString putFiles(SampleRecipe& sample, const QString& text) const;
    QString putFactor(SampleRecipe& sample, const QString& text) const;
    QString putBackground(SampleRecipe& sample, const QString& text) const;
    QStringList benchmarkNames() const;
    QString putBenchmark(SampleRecipe& sample, const QString& text) const;
    QString putWeights(SampleRecipe& sample, const QString& text) const;
    QString putSystematics(SampleRecipe& sample, const QString& text) const;

    const SampleFacts* m_facts;
};

} // namespace assay
