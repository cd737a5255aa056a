// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/StudyTable.hpp"

namespace assay {

/// Where the theta of a training sample come from: the range or the mean and width of each
/// parameter, the points themselves, or which benchmarks, as the kind of the proposal asks.
class ProposalTable : public StudyTable {
    Q_OBJECT
public:
    explicit ProposalTable(ProjectDocument& document, QObject* parent = nullptr);

    /// Shows the training sample of this index, or nothing with -1.
    void setSet(int index);

protected:
    std::vector<Column> columns() const override;
    int rows() const override;
    QVariant value(int row, int column, int role) const override;
    QString assign(Recipe& study, int row, int column, const QString& text) const override;
    QString noun() const override { return tr("θ point"); }
    QString rowName(int row) const override;
    bool rowsEditable() const override { return kind() == Kind::Points; }
    QString insertRow(Recipe& study, int copyOf) const override;
    QString eraseRow(Recipe& study, int row) const override;
    void shiftRow(Recipe& study, int from, int to) const override;

private:
    enum class Kind { Nothing, Ranges, Gaussian, Points, Benchmarks };
    const AugmentRecipe* set() const;
    Kind kind() const;
    /// Low and high, or mean and width, of a parameter, as they are in force.
    std::pair<double, double> numbers(const ProposalRecipe& proposal, std::size_t p) const;
    QString put(ProposalRecipe& proposal, int row, int column, double number) const;
    QString useBenchmark(ProposalRecipe& proposal, int row, bool use) const;
    QStringList benchmarkNames() const;

    int m_set = -1;
};

} // namespace assay
