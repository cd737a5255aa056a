// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/ObservablePanel.hpp"

class QCheckBox;
class QComboBox;

namespace assay {

class PlanePlot;

/// The observable that is looked at against another one.
class PlanePanel : public ObservablePanel {
    Q_OBJECT
public:
    explicit PlanePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void followTheta() override;

private:
    void listObservables();
    std::vector<HistogramAxes> axes() const;
    void openBin(int x, int y);

    QComboBox* m_other = nullptr;
    QComboBox* m_quantity = nullptr;
    QCheckBox* m_log = nullptr;
    PlanePlot* m_plot = nullptr;
    Matrix m_reference;
};

} // namespace assay
