// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"

#include <map>

class QTableView;

namespace assay {

class LossPlot;
class RowTable;
class TrainingForm;

/// Trainings, their settings, and their losses as they go.
class TrainPage : public Page {
    Q_OBJECT
public:
    explicit TrainPage(const PageContext& context, QWidget* parent = nullptr);

    QStringList variants() const override;
    void showVariant(const QString& name) override;

protected:
    void refresh() override;

private:
    void buildControls();
    void connectButtons();
    void updateRuns();
    void updateLosses();
    void updateButtons();
    void readStoredEpochs();
    int currentRow() const;
    std::vector<EpochMetrics> epochsOf(const QString& stage) const;
    void addTraining();
    void removeTraining();

    std::map<QString, std::vector<EpochMetrics>> m_stored; ///< Of finished runs, by stage.
    QPushButton* m_stop = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_one = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_remove = nullptr;
    RowTable* m_runs = nullptr;
    QTableView* m_table = nullptr;
    TrainingForm* m_form = nullptr;
    LossPlot* m_plot = nullptr;
};

} // namespace assay
