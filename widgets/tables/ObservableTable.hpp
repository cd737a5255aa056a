// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/ListTable.hpp"

namespace assay {

/// The observables x_j: name, label, unit, the column of the sample or the expression of particles
/// that it is. Rows are chosen, renamed, put in another order, and left out; a new one is a copy of
/// a column.
class ObservableTable : public ListTable<Observable> {
    Q_OBJECT
public:
    explicit ObservableTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<Column> columns() const override;
    QVariant value(int row, int column, int role) const override;
    QString noun() const override { return tr("observable"); }
    const std::vector<Observable>& inForce() const override;
    std::vector<Observable> Recipe::*field() const override { return &Recipe::observables; }
    Observable fresh() const override;
    std::optional<NameKind> nameKind() const override { return NameKind::Observable; }
    QString put(Observable& observable, int column, const QString& text) const override;
    void keepOrigin(Observable& observable) const override;
    bool rowsEditable() const override { return !inForce().empty(); }
    QString insertRow(Recipe& study, int copyOf) const override;
    QString eraseRow(Recipe& study, int row) const override;

private:
    /// Columns of the process, where there is one that gives numbers.
    QStringList available() const;
    bool ofParticles() const;
    QString putParticles(Observable& observable, int column, const QString& text) const;
};

} // namespace assay
