// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Parameter.hpp"
#include "core/project/FisherJson.hpp"
#include "core/project/Recipe.hpp"

#include <QFrame>
#include <QWidget>

#include <optional>

class QTableView;
class QVBoxLayout;

namespace assay {

class FisherPlot;
class RowTable;

/// Fisher information of several methods: bars of the diagonal above, all matrices below, with what
/// they mean for the error of each parameter.
class FisherView : public QWidget {
    Q_OBJECT
public:
    explicit FisherView(QWidget* parent = nullptr);

    /// \p parameters give the labels, \p study the methods behind the names of trainings.
    void show(const std::optional<FisherReport>& report, const std::vector<Parameter>& parameters,
              const Recipe& study, bool stale);

private:
    void showTable(const FisherReport& report, const QStringList& labels,
                   const QVector<QString>& methods);
    void replaceTable(const QStringList& labels);

    FisherPlot* m_plot = nullptr;
    QFrame* m_frame = nullptr;
    QVBoxLayout* m_layout = nullptr;
    QTableView* m_view = nullptr;
    RowTable* m_table = nullptr;
    QStringList m_labels;
};

} // namespace assay
