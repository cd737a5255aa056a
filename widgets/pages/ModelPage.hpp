// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Morphing.hpp"
#include "widgets/pages/Page.hpp"

#include <optional>

class QComboBox;
class QTableView;

namespace assay {

class MorphingErrorPlot;

/// Parameters, benchmarks and how well morphing between them works.
class ModelPage : public Page {
    Q_OBJECT
public:
    explicit ModelPage(const PageContext& context, QWidget* parent = nullptr);

    /// Morphing between the benchmarks in force, or why there is none.
    static Result<Morphing> morphingOf(const EventSchema& schema);

protected:
    void refresh() override;

private:
    void buildTables();
    void buildPlot();
    void sizeColumns();
    void updateAxes();
    void updatePlot();
    void benchmarkDragged(int marker, double x, double y, int gesture);
    void optimise();

    QTableView* m_parameters = nullptr;
    QTableView* m_benchmarks = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_optimise = nullptr;
    QLabel* m_status = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QWidget* m_axes = nullptr;
    MorphingErrorPlot* m_plot = nullptr;
    std::vector<std::size_t> m_drawn; ///< Benchmark of each marker.
};

} // namespace assay
