// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/StudyTable.hpp"

namespace assay {

/// The parameters of the study: name, label, range, unit, maximum power. Which parameters there are
/// is said by the process or by MadMiner files; studies of LHE and HepMC files say it here.
class ParameterTable : public StudyTable {
    Q_OBJECT
public:
    explicit ParameterTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<Column> columns() const override;
    int rows() const override;
    QVariant value(int row, int column, int role) const override;
    QString assign(Recipe& study, int row, int column, const QString& text) const override;
    QString noun() const override { return tr("parameter"); }
    QString rowName(int row) const override;
    bool rowsEditable() const override;
    QString insertRow(Recipe& study, int copyOf) const override;
    QString eraseRow(Recipe& study, int row) const override;
    void shiftRow(Recipe& study, int from, int to) const override;

private:
    static QString putName(Recipe& study, std::size_t row, const QString& text);
    static QString putPower(Parameter& parameter, const QString& text);
};

} // namespace assay
