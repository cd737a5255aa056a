// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/TrainingPanel.hpp"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace assay {

class ScoreFieldPlot;

/// The score of the selected run over two observables, beside the exact one where it is known.
class ScoreFieldPanel : public TrainingPanel {
    Q_OBJECT
public:
    explicit ScoreFieldPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    QComboBox* addChoice(const QString& name, const QString& label);
    void addArrows();
    void fillChoices();
    void showField(const WatchedRun& run, const Result<ScoreField>& field);

    QSpinBox* m_side = nullptr;
    QCheckBox* m_exact = nullptr;
    ScoreFieldPlot* m_plot = nullptr;
    QComboBox* m_x = nullptr;
    QComboBox* m_y = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
};

} // namespace assay
