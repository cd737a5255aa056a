// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/tables/SelectionList.hpp"

namespace assay {

/// The smearing of the study: Gaussian widths of energy, transverse momentum, pseudorapidity and
/// azimuth by particle, sigma = absolute + relative * value.
class SmearingTable : public SelectionList<Smearing> {
    Q_OBJECT
public:
    explicit SmearingTable(ProjectDocument& document, QObject* parent = nullptr);

protected:
    std::vector<StudyTable::Column> columns() const override;
    QVariant value(int row, int column, int role) const override;
    QString assign(Recipe& study, int row, int column, const QString& text) const override;
    QString noun() const override { return tr("smearing"); }
    QString rowName(int row) const override;
    Smearing fresh() const override;

private:
    static QString particlesText(const Smearing& smearing, bool readable);
    static QString putParticles(Smearing& smearing, const QString& text);
    static QString putShell(Smearing& smearing, const QString& text);
};

} // namespace assay
