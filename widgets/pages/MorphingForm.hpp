// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace assay {

/// What morphing is told: the highest total power of the parameters, for studies of files, and
/// whether benchmarks that a process lacks are searched for. Every change is an undo command.
class MorphingForm : public QWidget {
    Q_OBJECT
public:
    explicit MorphingForm(ProjectDocument& document, QWidget* parent = nullptr);

private:
    void show();

    ProjectDocument& m_document;
    QLabel* m_powerLabel = nullptr;
    QSpinBox* m_power = nullptr;
    QLabel* m_basisLabel = nullptr;
    QComboBox* m_basis = nullptr;
};

} // namespace assay
