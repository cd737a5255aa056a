// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/ObservablePanel.hpp"

#include <QMap>

class QComboBox;
class QLabel;
class QToolButton;

namespace assay {

class InformationPlot;

/// Which values of the observable tell about the parameters: Fisher information bin by bin. That of
/// the bins' contents follows the sliders; that of the events themselves, and that which trained
/// methods reach, are computed when they rest.
class InformationPanel : public ObservablePanel {
    Q_OBJECT
    /// Trained methods that are drawn: part of the view.
    Q_PROPERTY(QStringList drawnMethods READ drawnMethods WRITE setDrawnMethods)
public:
    explicit InformationPanel(const PageContext& context, QWidget* parent = nullptr);

    QStringList drawnMethods() const { return m_trained.keys(); }
    void setDrawnMethods(const QStringList& names);

protected:
    void refresh() override;
    void followTheta() override;

private:
    /// The bins of a training, and what they were computed for.
    struct Trained {
        qint64 run = 0;
        Theta theta;
        HistogramAxes axes;
        std::vector<Matrix> bins;
        QString problem; ///< Why there are none.
    };

    void listElements();
    void listTrainings();
    void computeAtRest();
    void computeFull();
    void computeTrained(const QString& name);
    /// The newest run of a training that is over, or 0.
    qint64 runOf(const QString& name) const;
    bool isCurrent(const QString& name);
    std::vector<double> element(const std::vector<Matrix>& bins, double* total) const;
    double luminosityFb() const;
    void draw();

    QComboBox* m_element = nullptr;
    QLabel* m_text = nullptr;
    InformationPlot* m_plot = nullptr;
    QToolButton* m_methods = nullptr;
    QTimer m_rest;
    QMap<QString, Trained> m_trained; ///< Those that are drawn, by name.
    std::vector<Matrix> m_binned, m_full; ///< Flow bins included.
    std::vector<double> m_values;
    Theta m_fullTheta; ///< Where m_full is.
    HistogramAxes m_fullAxes;
};

} // namespace assay
