// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/ListTable.hpp"

namespace assay {

/// The benchmarks: a name and one value per parameter; the reference is marked.
class BenchmarkTable : public ListTable<Benchmark> {
    Q_OBJECT
public:
    explicit BenchmarkTable(ProjectDocument& document, QObject* parent = nullptr);

    /// Benchmarks that stay where they are are marked in the last column.
    void setLocked(const QStringList& names);

protected:
    std::vector<Column> columns() const override;
    QVariant value(int row, int column, int role) const override;
    QString noun() const override { return tr("benchmark"); }
    const std::vector<Benchmark>& inForce() const override;
    std::vector<Benchmark> Recipe::*field() const override { return &Recipe::benchmarks; }
    Benchmark fresh() const override;
    std::optional<NameKind> nameKind() const override { return NameKind::Benchmark; }
    QString put(Benchmark& benchmark, int column, const QString& text) const override;
    void strip(Benchmark& copy) const override { copy.isReference = false; }
    bool rowsEditable() const override;
    QString eraseRow(Recipe& study, int row) const override;

private:
    QString roleText(const Benchmark& benchmark) const;

    QStringList m_locked;
};

} // namespace assay
