// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/EstimatorComparison.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <optional>
#include <vector>

class QCPAxisRect;
class QCPColorMap;
class QCPErrorBars;
class QCPGraph;

namespace assay {

/// What one run says of the events of a comparison.
struct ComparisonCurve {
    QString name;
    QString method; ///< Decides the colour.
    EstimatorComparison comparison;
    std::optional<int> look = {}; ///< See stylesOf; else by the order.
    std::optional<QColor> color = {}; ///< Chosen by the user; else that of the method.
};

/// Events of nearly equal exact value: how far the estimate is from it.
struct ResidualBin {
    double center = 0.0;
    double mean = 0.0;   ///< Of estimated - exact
    double error = 0.0;  ///< Of that mean
    double spread = 0.0; ///< Standard deviation of estimated - exact
};

/// Residuals in bins of equally many events, sorted by the exact value.
std::vector<ResidualBin> residualBins(const EstimatorComparison& comparison, int count);

/// Estimated against exact log r (or score) with the diagonal: the events of the first run as
/// points, or as a density when there are more than 5000, and below the residual of every run in
/// bins. Where there is no truth, the joint quantity stands for it, and the regression points are
/// what should lie on the diagonal.
class ComparisonPlot : public PlotView {
    Q_OBJECT
public:
    static constexpr int mostPoints = 5000;

    explicit ComparisonPlot(QWidget* parent = nullptr);

    void setQuantity(const QString& label);
    void setCurves(const QVector<ComparisonCurve>& curves);
    const QVector<ComparisonCurve>& curves() const { return m_curves; }
    bool showsDensity() const { return m_density; }
    QString csv() const override;
    /// The event of the first run that a click marked, an index into its comparison.
    std::optional<Eigen::Index> markedEvent() const { return m_marked; }

Q_SIGNALS:
    /// A point was clicked: the id of its event.
    void eventChosen(quint64 eventId);
    /// The ids of the events of the first run that lie in a lasso.
    void eventsEnclosed(const QVector<quint64>& eventIds);

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void showEvents();
    void fillDensity(const EstimatorComparison& events);
    void addResiduals();
    void findRange();
    void setTitles();
    void chooseAt(const QPointF& position);
    void enclose(const QPolygonF& outline);

    QVector<ComparisonCurve> m_curves;
    QCPAxisRect* m_below = nullptr;
    AxisTitle* m_exactTitle = nullptr;
    AxisTitle* m_residualTitle = nullptr;
    QCPColorMap* m_map = nullptr;
    QCPGraph* m_points = nullptr;
    QCPGraph* m_mark = nullptr;
    QCPGraph* m_diagonal = nullptr;
    QCPGraph* m_zero = nullptr;
    QVector<QCPGraph*> m_profiles; ///< Regression above and residual below, two for each run.
    QVector<QCPErrorBars*> m_bars;
    QString m_quantity;
    double m_low = -1.0, m_high = 1.0;
    double m_residual = 1.0;
    bool m_density = false;
    std::optional<Eigen::Index> m_marked;
};

} // namespace assay
