// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"

class QTableView;

namespace assay {

class PanelTabs;
class TrainingForm;
class TrainingTable;
class TrainingWatch;

/// Trainings, their settings, and what can be seen of them as they go. Each runs as a task of its
/// own, so that it can be paused, stopped and cancelled alone.
class TrainPage : public Page {
    Q_OBJECT
    /// Trainings that are not drawn: part of the view.
    Q_PROPERTY(QStringList hiddenRuns READ hiddenRuns WRITE setHiddenRuns)
public:
    explicit TrainPage(const PageContext& context, QWidget* parent = nullptr);

    QStringList hiddenRuns() const;
    void setHiddenRuns(const QStringList& names);

    QStringList variants() const override;
    void showVariant(const QString& name) override;
    std::optional<std::uint64_t> focusedTask() const override;

protected:
    void refresh() override;
    bool playOrPause() override;
    void step(int by) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* addRunButton(QWidget* row, const QString& name, const QString& text,
                              const QString& tip);
    void buildHeader();
    void buildControls();
    QWidget* makeListButtons();
    QWidget* makeRunButtons();
    void connectList();
    void connectRun();
    void updateRuns();
    void updateButtons();
    void updateRunButtons();
    void updateBanner();
    void updateContinuable();
    int currentRow() const;
    QString currentStage() const;
    void start(const std::vector<std::string>& names);
    void startCurrent();
    void add(bool clone);
    void remove();

    TrainingWatch* m_watch = nullptr;
    QPushButton* m_pauseAll = nullptr;
    QPushButton* m_stopAll = nullptr;
    QPushButton* m_cancelAll = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_one = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_clone = nullptr;
    QPushButton* m_remove = nullptr;
    TrainingTable* m_runs = nullptr;
    QTableView* m_table = nullptr;
    TrainingForm* m_form = nullptr;
    PanelTabs* m_tabs = nullptr;
    int m_continuable = 0; ///< Epochs from which the selected run can go on.
};

} // namespace assay
