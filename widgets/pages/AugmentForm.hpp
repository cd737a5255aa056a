// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QTableView;

namespace assay {

class ProposalTable;

/// Settings of one training sample of the study, each change an undo command, and what is stored
/// of it.
class AugmentForm : public QWidget {
    Q_OBJECT
public:
    explicit AugmentForm(ProjectDocument& document, QWidget* parent = nullptr);

    /// Shows the training sample of this index, or nothing with -1.
    void setSet(int index);

private:
    void build(QFormLayout& form);
    void buildTable(QFormLayout& form);
    void showReference(const AugmentRecipe& set);
    void connectEdits();
    void show();
    void showStored();
    void edit(const std::function<void(AugmentRecipe&)>& change, const QString& text);
    void changeKind(AugmentRecipe& set) const;
    const AugmentRecipe* current() const;

    ProjectDocument& m_document;
    int m_index = -1;
    QComboBox* m_kind = nullptr;
    QComboBox* m_proposal = nullptr;
    QSpinBox* m_points = nullptr;
    QSpinBox* m_rows = nullptr;
    QCheckBox* m_weighted = nullptr;
    QComboBox* m_reference = nullptr;
    ProposalTable* m_table = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_refused = nullptr; ///< Why a cell was not accepted.
    QLabel* m_stored = nullptr;
};

} // namespace assay
