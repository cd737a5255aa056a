// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/ObservablePanel.hpp"

class QComboBox;
class QLabel;

namespace assay {

class InformationPlot;

/// Which values of the observable tell about the parameters: Fisher information bin by bin. That of
/// the bins' contents follows the sliders; that of the events themselves is computed when they
/// rest.
class InformationPanel : public ObservablePanel {
    Q_OBJECT
public:
    explicit InformationPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void followTheta() override;

private:
    void listElements();
    void computeFull();
    std::vector<double> element(const std::vector<Matrix>& bins, double* total) const;
    double luminosityFb() const;
    void draw();

    QComboBox* m_element = nullptr;
    QLabel* m_text = nullptr;
    InformationPlot* m_plot = nullptr;
    QTimer m_rest;
    std::vector<Matrix> m_binned, m_full; ///< Flow bins included.
    std::vector<double> m_values;
    Theta m_fullTheta; ///< Where m_full is.
    HistogramAxes m_fullAxes;
};

} // namespace assay
