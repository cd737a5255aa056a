// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QWidget>

#include <functional>
#include <utility>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QGridLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace assay {

class AxisRange;
class EstimatorList;
class LimitsAdvanced;

/// Settings of one limit of the study: what is compared, which parameters are scanned, where the
/// assumed truth is. Every change is an undo command.
class LimitsForm : public QWidget {
    Q_OBJECT
public:
    explicit LimitsForm(ProjectDocument& document, QWidget* parent = nullptr);

    void setLimits(int index);

private:
    void build();
    void connectEdits();
    void show();
    void showAxes(const LimitsRecipe& limits);
    void showTruth(const LimitsRecipe& limits);
    void addTruthBox(std::size_t p);
    void edit(const std::function<void(LimitsRecipe&)>& change, const QString& text);
    void buildObserved(QFormLayout& form);
    void setObserved(const QString& file);
    void editAxes();
    void editRange(int parameter, double low, double high);
    using Grid = decltype(LimitsRecipe::grid);
    Grid chosenGrid(const LimitsRecipe& limits) const;
    QWidget* makeLevelButtons();
    void editLevels();

    ProjectDocument& m_document;
    int m_index = -1;
    EstimatorList* m_estimators = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    AxisRange* m_firstRange = nullptr;
    AxisRange* m_secondRange = nullptr;
    QSpinBox* m_points = nullptr;
    QDoubleSpinBox* m_luminosity = nullptr;
    QLineEdit* m_levels = nullptr;
    std::vector<std::pair<double, QToolButton*>> m_levelButtons;
    QCheckBox* m_rate = nullptr;
    QLineEdit* m_observed = nullptr;
    QWidget* m_truth = nullptr;
    QGridLayout* m_truthGrid = nullptr;
    std::vector<QDoubleSpinBox*> m_truthBoxes;
    std::vector<Parameter> m_truthParameters;
    LimitsAdvanced* m_advanced = nullptr;
};

} // namespace assay
