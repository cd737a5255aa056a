// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"

class QSpinBox;

namespace assay {

class MissingFiles;
class PanelTabs;
class SampleChecks;
class SamplePreview;
class SampleSources;

/// Where the events come from: a built-in process or files; and what they look like.
class DataPage : public Page {
    Q_OBJECT
public:
    explicit DataPage(const PageContext& context, QWidget* parent = nullptr);

    QStringList variants() const override;
    void showVariant(const QString& name) override;

protected:
    void refresh() override;

private:
    void buildControls();
    QWidget* makeSimulation();
    void buildTabs();
    void updateControls();
    void run();

    QWidget* m_simulation = nullptr;
    QLabel* m_process = nullptr;
    QSpinBox* m_events = nullptr;
    QSpinBox* m_seed = nullptr;
    QPushButton* m_run = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_fileHint = nullptr;
    QLabel* m_gap = nullptr;
    QPushButton* m_fillIn = nullptr;
    MissingFiles* m_missing = nullptr;
    SampleChecks* m_checks = nullptr;
    SampleSources* m_sources = nullptr;
    SamplePreview* m_preview = nullptr;
    PanelTabs* m_tabs = nullptr;
};

} // namespace assay
