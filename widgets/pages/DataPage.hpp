// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"

class QComboBox;
class QListWidget;
class QSpinBox;
class QStackedWidget;

namespace assay {

class DistributionPlot;
class RowTable;

/// Where the events come from: a built-in process or files; and what they look like.
class DataPage : public Page {
    Q_OBJECT
public:
    explicit DataPage(const PageContext& context, QWidget* parent = nullptr);

    /// Adds event files to the study.
    void addFiles(const QStringList& files);

protected:
    void refresh() override;

private:
    void buildControls();
    QWidget* makeSimulation();
    QWidget* makeFileList();
    void listObservables(const std::vector<Observable>& observables);
    void buildResults();
    void updateControls();
    void updateSamples();
    void updatePreview();
    void chooseFiles();
    void run();

    QStackedWidget* m_source = nullptr;
    QLabel* m_process = nullptr;
    QSpinBox* m_events = nullptr;
    QSpinBox* m_seed = nullptr;
    QListWidget* m_files = nullptr;
    QPushButton* m_run = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_notes = nullptr;
    RowTable* m_samples = nullptr;
    QComboBox* m_observable = nullptr;
    DistributionPlot* m_preview = nullptr;
};

} // namespace assay
