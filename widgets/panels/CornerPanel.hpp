// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/ObservablePanel.hpp"
#include "widgets/plots/CornerPlot.hpp"

class QComboBox;
class QToolButton;

namespace assay {

/// A grid of several observables against each other, all of them under the sliders.
class CornerPanel : public ObservablePanel {
    Q_OBJECT
    /// Observables of the grid: part of the view.
    Q_PROPERTY(QStringList chosen READ chosen WRITE setChosen)
public:
    explicit CornerPanel(const PageContext& context, QWidget* parent = nullptr);

    QStringList chosen() const;
    void setChosen(const QStringList& names);

protected:
    void refresh() override;
    void followTheta() override;

private:
    void buildControls();
    void listObservables();
    std::vector<HistogramAxes> axes(const QStringList& names) const;
    /// Fills in the histograms at theta, as values or as the reference.
    bool put(const Theta& theta, bool reference);

    QToolButton* m_choice = nullptr;
    QComboBox* m_quantity = nullptr;
    CornerPlot* m_plot = nullptr;
    CornerData m_data;
    QStringList m_listed;
};

} // namespace assay
