// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"
#include "widgets/plots/LimitCurve.hpp"

#include <QVector>

class QStackedWidget;
class QTabBar;

namespace assay {

class FisherForm;
class FisherView;
class LimitsForm;
class LimitsView;

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
    void updateTabs();
    void updateButtons();
    void updateLimits();
    void updateFisher();
    QVector<LimitCurve> curves() const;
    QString currentStage() const;
    const LimitsRecipe* currentLimits() const;
    bool stale() const;

    QPushButton* m_stop = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_addFisher = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_forms = nullptr;
    LimitsForm* m_limitsForm = nullptr;
    FisherForm* m_fisherForm = nullptr;
    QStackedWidget* m_views = nullptr;
    LimitsView* m_limitsView = nullptr;
    FisherView* m_fisherView = nullptr;
};

} // namespace assay
