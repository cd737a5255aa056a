// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/FigureData.hpp"

#include <QAbstractTableModel>

namespace assay {

/// The numbers of a figure as a table that cannot be edited. Numbers are shown with six digits and
/// kept with all of them.
class CsvModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setData(const FigureData& data);
    using QAbstractTableModel::setData;
    const FigureData& data() const { return m_data; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FigureData m_data;
};

} // namespace assay
