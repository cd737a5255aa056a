// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"

class QProgressBar;
class QFrame;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace assay {

class FisherForm;
class FisherView;
class LimitScene;
class LimitsForm;
class LimitsView;
class PanelTabs;

/// Limits of all methods side by side, each drawn as it is computed, and their Fisher information;
/// a tab for each that the study asks for.
class LimitsPage : public Page {
    Q_OBJECT
public:
    explicit LimitsPage(const PageContext& context, QWidget* parent = nullptr);

    /// The stages, "limits.NAME" and "fisher.NAME".
    QStringList variants() const override;
    void showVariant(const QString& name) override;

protected:
    void refresh() override;

private:
    void buildControls();
    void buildResults();
    void connectButtons();
    void showNothing();
    void addLimits();
    void addFisher();
    void duplicateLimits();
    void updateTabs();
    void updateButtons();
    void buildEdge();
    void updateEdge();
    void updateFisher();
    QString currentStage() const;
    const LimitsRecipe* currentLimits() const;
    bool stale() const;

    LimitScene& m_scene;
    QPushButton* m_stop = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_addFisher = nullptr;
    QPushButton* m_addLimits = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_forms = nullptr;
    LimitsForm* m_limitsForm = nullptr;
    FisherForm* m_fisherForm = nullptr;
    QStackedWidget* m_views = nullptr;
    QProgressBar* m_progress = nullptr;
    QFrame* m_edge = nullptr;
    QLabel* m_edgeText = nullptr;
    PanelTabs* m_panels = nullptr;
    LimitsView* m_limitsView = nullptr;
    FisherView* m_fisherView = nullptr;
};

} // namespace assay
