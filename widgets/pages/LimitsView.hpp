// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Parameter.hpp"
#include "widgets/plots/LimitCurve.hpp"

#include <QVector>
#include <QWidget>

class QStackedWidget;

namespace assay {

class ContourPlot;
class ProfilePlot;
class RowTable;

/// Limits of several methods: contours, or profiles with one free parameter, above a table.
class LimitsView : public QWidget {
    Q_OBJECT
public:
    explicit LimitsView(QWidget* parent = nullptr);

    /// \p free is the number of scanned parameters while there are no curves yet.
    void show(const QVector<LimitCurve>& curves, const std::vector<Parameter>& parameters,
              const Theta& truth, std::size_t free, bool stale);

private:
    void updateAxes(const LimitResult& result, const std::vector<Parameter>& parameters);
    void updateTruth(const LimitResult& result, const Theta& truth);
    void updateTable(const QVector<LimitCurve>& curves);

    QStackedWidget* m_plots = nullptr;
    ContourPlot* m_contours = nullptr;
    ProfilePlot* m_profile = nullptr;
    RowTable* m_results = nullptr;
};

} // namespace assay
