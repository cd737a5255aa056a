// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QWidget>

#include <functional>

class QDoubleSpinBox;
class QLabel;

namespace assay {

class EstimatorList;

class PointChoice;

/// Settings of one Fisher information of the study: methods and luminosity. Every change is an undo
/// command.
class FisherForm : public QWidget {
    Q_OBJECT
public:
    explicit FisherForm(ProjectDocument& document, QWidget* parent = nullptr);

    void setFisher(int index);

private:
    void show();
    void edit(const std::function<void(FisherRecipe&)>& change, const QString& text);
    Theta pointOf(const FisherRecipe& fisher) const;
    QString pointText(const FisherRecipe& fisher) const;

    ProjectDocument& m_document;
    int m_index = -1;
    EstimatorList* m_estimators = nullptr;
    QDoubleSpinBox* m_luminosity = nullptr;
    PointChoice* m_at = nullptr;
    QLabel* m_point = nullptr;
};

} // namespace assay
