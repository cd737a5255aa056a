// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "core/model/Parameter.hpp"

#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QGridLayout;
class QSlider;

namespace assay {

/// One slider and one number per parameter.
class ThetaSliders : public QWidget {
    Q_OBJECT
public:
    explicit ThetaSliders(QWidget* parent = nullptr);

    /// Builds the sliders anew when names or ranges changed; keeps the values that still fit.
    void setParameters(const std::vector<Parameter>& parameters, const Theta& reference);
    Theta theta() const;
    void setTheta(const Theta& theta);

Q_SIGNALS:
    void thetaChanged(const assay::Theta& theta);

private:
    struct Row {
        QSlider* slider = nullptr;
        QDoubleSpinBox* box = nullptr;
    };
    void addRow(const Parameter& parameter, int row);

    QGridLayout* m_grid = nullptr;
    std::vector<Parameter> m_parameters;
    Theta m_reference;
    std::vector<Row> m_rows;
};

} // namespace assay
