// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/ListTable.hpp"

namespace assay {

/// The trainings of the study with their settings, one line each: for setting up several at once,
/// also from a spreadsheet.
class TrainingSettingsTable : public ListTable<TrainRecipe> {
    Q_OBJECT
public:
    enum Column { Name, Method, Data, Layers, Epochs, Batch, First, Last, Alpha, Seed, Calibrated };

    explicit TrainingSettingsTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<StudyTable::Column> columns() const override;
    QVariant value(int row, int column, int role) const override;
    QString noun() const override { return tr("training"); }
    const std::vector<TrainRecipe>& inForce() const override;
    std::vector<TrainRecipe> Recipe::*field() const override { return &Recipe::trainings; }
    TrainRecipe fresh() const override;
    std::optional<NameKind> nameKind() const override { return NameKind::Training; }
    QString put(TrainRecipe& training, int column, const QString& text) const override;
    bool rowsEditable() const override { return document().isOpen(); }

private:
    QStringList dataNames() const;
    QString putNumber(TrainRecipe& training, int column, const QString& text) const;
    QString putLayers(TrainRecipe& training, const QString& text) const;
    QString fitData(TrainRecipe& training) const;
    /// What the whole study says against this training, in this column.
    QString problemOf(const TrainRecipe& training, const std::string& key) const;
};

} // namespace assay
