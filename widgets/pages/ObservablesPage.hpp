// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "widgets/pages/Page.hpp"

class QCheckBox;
class QTableView;

namespace assay {

class DistributionPlot;
class ThetaSliders;

/// Observables, and how their distributions change with theta, live under the sliders.
class ObservablesPage : public Page {
    Q_OBJECT
public:
    explicit ObservablesPage(const PageContext& context, QWidget* parent = nullptr);

    QStringList variants() const override;
    void showVariant(const QString& name) override;

protected:
    void refresh() override;

private:
    void updateObservable();
    void updateTheta();

    QTableView* m_table = nullptr;
    ThetaSliders* m_sliders = nullptr;
    QCheckBox* m_shapes = nullptr;
    QLabel* m_rate = nullptr;
    DistributionPlot* m_plot = nullptr;
    std::vector<double> m_reference; ///< Histogram at the reference of the observable shown.
    std::size_t m_observable = 0;
};

} // namespace assay
