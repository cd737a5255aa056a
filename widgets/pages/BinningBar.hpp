// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/Exploration.hpp"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace assay {

/// Bins of the observable that is looked at: how many, from where to where, or explicit edges.
class BinningBar : public QWidget {
    Q_OBJECT
public:
    explicit BinningBar(Exploration& exploration, QWidget* parent = nullptr);

private:
    void showChoice(const BinChoice& choice);
    void refresh();
    void apply();
    void say(const QString& problem);
    QLineEdit* addEdit(const QString& name, const QString& accessible, const QString& hint,
                       int characters);

    Exploration& m_exploration;
    QSpinBox* m_bins = nullptr;
    QLineEdit* m_low = nullptr;
    QLineEdit* m_high = nullptr;
    QLineEdit* m_edges = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace assay
