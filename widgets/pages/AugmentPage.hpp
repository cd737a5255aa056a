// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"

#include <QVector>

class QTableView;

namespace assay {

class AugmentForm;
class PanelTabs;
class RowTable;
class ThetaMapPlot;
class ThetaSliders;
class TrainingSetView;
class WeightPlot;
struct HeavyEvents;

/// What the estimators learn from, and whether the events carry it: effective sample size over the
/// parameters and the spectrum of weights.
class AugmentPage : public Page {
    Q_OBJECT
public:
    explicit AugmentPage(const PageContext& context, QWidget* parent = nullptr);

    QStringList variants() const override;
    void showVariant(const QString& name) override;

protected:
    void refresh() override;

private:
    void buildControls();
    void connectControls();
    void buildPlots();
    void updateTable();
    void updateForm();
    void updatePlots();
    void updateWeights();
    int currentRow() const;
    void addSet();
    void removeSet();
    void runAll();

    void weighEvents();
    void showHeaviest(const HeavyEvents& found);
    void inspect();
    void listWeights(double low, double high);

    TrainingSetView* m_source = nullptr;
    PanelTabs* m_tabs = nullptr;
    QLabel* m_heavy = nullptr;
    QPushButton* m_inspect = nullptr;
    QTimer m_rest; ///< Weighs all events once the sliders rest.
    QVector<qint64> m_heaviest;
    QPushButton* m_run = nullptr;
    QPushButton* m_remove = nullptr;
    RowTable* m_sets = nullptr;
    QTableView* m_table = nullptr;
    AugmentForm* m_form = nullptr;
    ThetaSliders* m_sliders = nullptr;
    QLabel* m_effective = nullptr;
    ThetaMapPlot* m_map = nullptr;
    WeightPlot* m_weights = nullptr;
};

} // namespace assay
