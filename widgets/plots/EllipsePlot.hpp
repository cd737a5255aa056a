// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <array>

class QMouseEvent;

namespace assay {

/// Information of one method on two parameters on its way to the screen.
struct InformationEllipse {
    QString name;
    QString method;
    Matrix information; ///< [2][2], in (parameter unit)^-2
};

/// Ellipses (theta - theta0)^T I (theta - theta0) = q of several methods: the contours that each
/// method would give for much data, at one confidence level. The point theta0 can be dragged.
class EllipsePlot : public PlotView {
    Q_OBJECT
public:
    explicit EllipsePlot(const QString& figureName, QWidget* parent = nullptr);

    void setAxes(const QString& x, const QString& y, const std::array<double, 2>& xRange,
                 const std::array<double, 2>& yRange);
    /// \p level is the confidence level for two parameters.
    void setEllipses(const QVector<InformationEllipse>& ellipses,
                     const std::array<double, 2>& origin, double level);
    const QVector<InformationEllipse>& ellipses() const { return m_ellipses; }
    const std::array<double, 2>& origin() const { return m_origin; }
    /// Points of one ellipse as drawn; open at both ends of the band where one direction is
    /// unknown.
    static QVector<std::array<double, 2>> outline(const Matrix& information,
                                                  const std::array<double, 2>& origin, double q,
                                                  double largest);
    QString csv() const override;

Q_SIGNALS:
    void originMoved(double x, double y);

protected:
    void restyle() override;
    void fitAxes() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    bool overOrigin(const QPointF& pixel) const;
    double threshold() const;
    double largest() const;

    QVector<InformationEllipse> m_ellipses;
    std::array<double, 2> m_origin{};
    std::array<double, 2> m_x{-1.0, 1.0}, m_y{-1.0, 1.0};
    double m_level = 0.68;
    bool m_dragging = false;
};

} // namespace assay
