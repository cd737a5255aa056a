// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace assay {

class TrainingDetails;

/// Settings of one training of the study; every change is an undo command.
class TrainingForm : public QWidget {
    Q_OBJECT
public:
    explicit TrainingForm(ProjectDocument& document, QWidget* parent = nullptr);

    /// Shows the training of this index, or nothing with -1.
    void setTraining(int index);

private:
    void build();
    void addRows();
    void connectEdits();
    void show();
    void edit(const std::function<void(TrainRecipe&)>& change, const QString& text);
    void editLayers();
    void setMethod(TrainRecipe& training) const;
    void rename();
    void buildOptimisation();
    void connectOptimisation();
    void showOptimisation(const TrainRecipe& training);
    void resetToDefaults();

    ProjectDocument& m_document;
    int m_index = -1;
    QLineEdit* m_name = nullptr;
    QComboBox* m_method = nullptr;
    QLabel* m_description = nullptr;
    QComboBox* m_data = nullptr;
    QLineEdit* m_layers = nullptr;
    QComboBox* m_activation = nullptr;
    QSpinBox* m_epochs = nullptr;
    QSpinBox* m_batch = nullptr;
    QLineEdit* m_rate = nullptr;
    QDoubleSpinBox* m_alpha = nullptr;
    QCheckBox* m_calibrate = nullptr;
    TrainingDetails* m_details = nullptr;
    QComboBox* m_optimizer = nullptr;
    QDoubleSpinBox* m_clip = nullptr;
    QSpinBox* m_patience = nullptr;
    QSpinBox* m_seed = nullptr;
    QPushButton* m_defaults = nullptr;
};

} // namespace assay
