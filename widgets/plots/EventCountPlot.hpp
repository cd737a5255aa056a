// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/PlotView.hpp"

#include <QVector>

class QCPGraph;

namespace assay {

/// Expected events along one parameter.
struct EventCountCurve {
    QVector<double> theta;
    QVector<double> events;
    QVector<double> error;    ///< Monte Carlo error of the expectation.
    double truth = 0.0;       ///< Where the parameter is assumed to be,
    double eventsAtTruth = 0.0;
    QVector<double> partners; ///< Other values with as many events as at the truth.
};

/// How many events are expected, and which parameter values a count cannot tell apart.
class EventCountPlot : public PlotView {
    Q_OBJECT
public:
    explicit EventCountPlot(QWidget* parent = nullptr);

    void setCurve(const EventCountCurve& curve, const QString& axis);
    const EventCountCurve& curve() const { return m_curve; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void fillBand(double width);

    EventCountCurve m_curve;
    QCPGraph* m_low = nullptr;
    QCPGraph* m_high = nullptr;
    QCPGraph* m_events = nullptr;
    QCPGraph* m_truth = nullptr;
    QCPGraph* m_partners = nullptr;
};

} // namespace assay
