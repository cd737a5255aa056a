// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/TrainingWatch.hpp"

#include <QAbstractTableModel>
#include <QColor>
#include <QVector>

namespace assay {

/// One training in the list.
struct TrainingRow {
    QString name, method, state, epochs, best;
    QString tip;
    QColor color;
    bool shown = true;

    bool operator==(const TrainingRow&) const = default;
};

/// The trainings of the study with their states; the tick says whether a run is shown in the plots.
class TrainingTable : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit TrainingTable(TrainingWatch& watch, QObject* parent = nullptr);

    void setRows(const QVector<TrainingRow>& rows);
    const QVector<TrainingRow>& trainings() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TrainingWatch& m_watch;
    QVector<TrainingRow> m_rows;
};

} // namespace assay
