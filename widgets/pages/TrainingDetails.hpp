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
class QToolButton;

namespace assay {

/// Settings of a training that are rarely changed: which observables it sees, how it is calibrated,
/// momentum, which epoch is kept, digits and kernels.
class TrainingDetails : public QWidget {
    Q_OBJECT
public:
    using Change = std::function<void(TrainRecipe&)>;
    /// \p edit makes a change of the training that is shown a step of undo with that text.
    TrainingDetails(const ProjectDocument& document,
                    std::function<void(const Change&, const QString&)> edit,
                    QWidget* parent = nullptr);

    void show(const TrainRecipe& training);

private:
    QComboBox* addBox(QFormLayout& form, const QString& name, const QString& label,
                      const QStringList& texts, const QString& card,
                      std::string& (*field)(TrainRecipe&));
    void addNumbers(QFormLayout& form);
    void listObservables();
    void chooseObservables();

    const ProjectDocument& m_document;
    std::function<void(const Change&, const QString&)> m_edit;
    QToolButton* m_observables = nullptr;
    QComboBox* m_calibration = nullptr;
    QDoubleSpinBox* m_momentum = nullptr;
    QCheckBox* m_keepBest = nullptr;
    QComboBox* m_precision = nullptr;
    QComboBox* m_backend = nullptr;
};

} // namespace assay
