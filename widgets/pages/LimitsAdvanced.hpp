// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/Recipe.hpp"

#include <QWidget>

#include <functional>

class QComboBox;
class QSpinBox;
class QToolButton;

namespace assay {

/// Settings of a limit that are rarely changed, below a button that unfolds them: what expected
/// data are made of, degrees of freedom, toys that measure the coverage with the limits.
class LimitsAdvanced : public QWidget {
    Q_OBJECT
public:
    using Change = std::function<void(LimitsRecipe&)>;
    /// Takes a change of the limit and the text of its step of undo.
    using Edit = std::function<void(const Change&, const QString&)>;

    explicit LimitsAdvanced(Edit edit, QWidget* parent = nullptr);

    void show(const LimitsRecipe& limits);

private:
    void fold(bool open);
    QWidget* makeFields();

    Edit m_edit;
    QToolButton* m_unfold = nullptr;
    QWidget* m_fields = nullptr;
    QComboBox* m_asimov = nullptr;
    QSpinBox* m_dof = nullptr;
    QSpinBox* m_toys = nullptr;
};

} // namespace assay
