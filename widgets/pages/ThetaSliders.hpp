// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/model/Parameter.hpp"

#include <QTimer>
#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QGridLayout;
class QSlider;
class QToolButton;

namespace assay {

/// One slider, one number and one ▶ per parameter, which lets the value swing over its range.
class ThetaSliders : public QWidget {
    Q_OBJECT
public:
    explicit ThetaSliders(QWidget* parent = nullptr);

    /// Builds the sliders anew when names or ranges changed; keeps the values that still fit.
    void setParameters(const std::vector<Parameter>& parameters, const Theta& reference);
    Theta theta() const;
    void setTheta(const Theta& theta);
    /// Stops what swings; if nothing does, lets go on what swung last, or the first.
    void playOrPause();

    /// Arrows with Shift move ten times as far, with Alt a tenth, as they do in plots.
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void thetaChanged(const assay::Theta& theta);

private:
    struct Row {
        QSlider* slider = nullptr;
        QDoubleSpinBox* box = nullptr;
        QToolButton* play = nullptr;
        double phase = 0.0; ///< Of the swing, in turns.
    };
    void addRow(const Parameter& parameter, int row);
    QToolButton* addPlay(const QString& name, int row);
    void play(int row, bool on);
    void swing();

    QGridLayout* m_grid = nullptr;
    std::vector<Parameter> m_parameters;
    Theta m_reference;
    std::vector<Row> m_rows;
    QTimer m_swing;
    std::vector<std::size_t> m_paused; ///< Rows that playOrPause() stopped.
};

} // namespace assay
