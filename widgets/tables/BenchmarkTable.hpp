// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/StudyTable.hpp"

namespace assay {

/// The benchmarks: a name and one value per parameter; the reference is marked.
class BenchmarkTable : public StudyTable {
    Q_OBJECT
public:
    explicit BenchmarkTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<Column> columns() const override;
    int rows() const override;
    QVariant value(int row, int column, int role) const override;
    QString edit(int row, int column, const QString& text) override;
};

} // namespace assay
