// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/SampleReport.hpp"
#include "widgets/pages/Page.hpp"

#include <optional>

class QComboBox;
class QListWidget;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace assay {

class DistributionPlot;
class RowTable;
class SimulationPreview;

/// Where the events come from: a built-in process or files; and what they look like.
class DataPage : public Page {
    Q_OBJECT
public:
    explicit DataPage(const PageContext& context, QWidget* parent = nullptr);

    /// Adds event files to the study.
    void addFiles(const QStringList& files);

protected:
    void refresh() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildControls();
    QWidget* makeSimulation();
    QWidget* makeFileList();
    void listObservables(const std::vector<Observable>& observables);
    void buildResults();
    void updateControls();
    void updateSamples();
    void updatePreview();
    void buildChecks(QVBoxLayout* column);
    void buildPreview(QVBoxLayout* column);
    /// Of a simulation that is running; false if there is none.
    bool showRunning();
    void updateSources();
    void checkEvents();
    void showReport();
    QString rateText() const;
    void openFinding();
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
    RowTable* m_sources = nullptr;
    RowTable* m_findings = nullptr;
    QTableView* m_findingList = nullptr;
    QPushButton* m_openFinding = nullptr;
    SimulationPreview* m_running = nullptr;
    std::optional<SampleReport> m_report;
    std::int64_t m_checkedRun = 0; ///< Whose events m_report is about, or is being made for.
    QComboBox* m_observable = nullptr;
    DistributionPlot* m_preview = nullptr;
};

} // namespace assay
