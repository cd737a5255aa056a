// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"
#include "widgets/plots/LimitCurve.hpp"

#include <QVector>

class QComboBox;
class QStackedWidget;

namespace assay {

class ContourPlot;
class LimitsForm;
class ProfilePlot;
class RowTable;

/// Limits of all methods side by side, each drawn as it is computed.
class LimitsPage : public Page {
    Q_OBJECT
public:
    explicit LimitsPage(const PageContext& context, QWidget* parent = nullptr);

    QStringList variants() const override;
    void showVariant(const QString& name) override;

protected:
    void refresh() override;

private:
    void buildControls();
    void buildResults();
    void updateChoice();
    void updateResults();
    void updateButtons();
    void updateAxes(const LimitResult& result);
    QVector<LimitCurve> curves() const;
    const LimitsRecipe* current() const;
    QString stageName() const;

    QPushButton* m_stop = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_run = nullptr;
    QComboBox* m_choice = nullptr;
    LimitsForm* m_form = nullptr;
    QStackedWidget* m_plots = nullptr;
    ContourPlot* m_contours = nullptr;
    ProfilePlot* m_profile = nullptr;
    RowTable* m_results = nullptr;
};

} // namespace assay
