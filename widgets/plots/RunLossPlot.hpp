// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/TrainingSettings.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QPen>
#include <QVector>

#include <optional>
#include <vector>

namespace assay {

/// Loss of one run among others.
struct RunLoss {
    QString name;
    QString method;
    std::optional<Qt::PenStyle> dash;
    std::vector<EpochMetrics> metrics;
    std::optional<QColor> color = {}; ///< Chosen by the user; else that of the method.
};

/// Validation loss of several runs against the epoch, with the dash of each run, and their training
/// loss faint below. Losses of different methods have different zeros: what can be compared is the
/// course of each, and the values within one method.
class RunLossPlot : public PlotView {
    Q_OBJECT
public:
    explicit RunLossPlot(const QString& figureName, QWidget* parent = nullptr);

    void setRuns(const QVector<RunLoss>& runs);
    const QVector<RunLoss>& runs() const { return m_runs; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;
    QCPAxis* logarithmicAxis() override;

private:
    void rebuild();

    QVector<RunLoss> m_runs;
};

} // namespace assay
