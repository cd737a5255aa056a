// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"

class QCheckBox;
class QTableView;
class QToolButton;

namespace assay {

class Panel;
class PanelTabs;
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
    bool playOrPause() override;
    void step(int by) override;

private:
    void buildControls();
    void buildTable(QVBoxLayout* column);
    void buildComparison(QVBoxLayout* column);
    void buildTabs();
    bool isApplicable(const Panel& panel) const;
    void showApplicableTabs();
    void connectAll();
    QStringList observableNames() const;
    void selectRow();
    void listBenchmarks();
    void listVariations();
    void updateRate();

    QTableView* m_table = nullptr;
    QWidget* m_rowButtons = nullptr;
    ThetaSliders* m_sliders = nullptr;
    QCheckBox* m_shapes = nullptr;
    QToolButton* m_overlays = nullptr;
    QToolButton* m_variations = nullptr;
    QLabel* m_rate = nullptr;
    PanelTabs* m_tabs = nullptr;
};

} // namespace assay
