// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/EllipsePlot.hpp"

#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <Eigen/Eigenvalues>

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay {

namespace {

constexpr int outlinePoints = 181;
constexpr double reach = 13.0;
constexpr double unknownShare = 1e-9; ///< Of the larger eigenvalue: what rounding leaves of none.

} // namespace

EllipsePlot::EllipsePlot(const QString& figureName, QWidget* parent)
    : PlotView(figureName, tr("Fisher ellipses"), parent)
{
    placeLegendAbove();
    setFocusPolicy(Qt::StrongFocus);
    plot().setFocusProxy(this);
    setEmptyText(tr("Ellipses need two parameters and a method whose information is known."));
    connect(&plot(), &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        m_dragging = event->button() == Qt::LeftButton && overOrigin(event->position());
        if (m_dragging)
            plot().setInteraction(QCP::iRangeDrag, false);
    });
    connect(&plot(), &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        if (!m_dragging) {
            plot().setCursor(overOrigin(event->position()) ? Qt::SizeAllCursor : Qt::ArrowCursor);
            return;
        }
        Q_EMIT originMoved(plot().xAxis->pixelToCoord(event->position().x()),
                           plot().yAxis->pixelToCoord(event->position().y()));
    });
    connect(&plot(), &QCustomPlot::mouseRelease, this, [this] {
        m_dragging = false;
        plot().setInteraction(QCP::iRangeDrag, true);
    });
    finishSetup();
}

void EllipsePlot::setAxes(const QString& x, const QString& y, const std::array<double, 2>& xRange,
                          const std::array<double, 2>& yRange)
{
    setAxisTitles(x, y);
    m_x = xRange;
    m_y = yRange;
}

void EllipsePlot::setEllipses(const QVector<InformationEllipse>& ellipses,
                              const std::array<double, 2>& origin, double level)
{
    m_ellipses = ellipses;
    m_origin = origin;
    m_level = level;
    rebuild();
    setEmpty(m_ellipses.isEmpty());
    // The view stays while the point is dragged in it.
    if (m_dragging)
        scheduleReplot();
    else
        contentChanged();
}

double EllipsePlot::threshold() const
{
    return thresholdOf(m_level, 2);
}

double EllipsePlot::largest() const
{
    return 4.0 * std::max(m_x[1] - m_x[0], m_y[1] - m_y[0]);
}

QVector<std::array<double, 2>> EllipsePlot::outline(const Matrix& information,
                                                    const std::array<double, 2>& origin, double q,
                                                    double largest)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> solver(
        Eigen::Matrix2d(information.topLeftCorner(2, 2)));
    const Eigen::Vector2d values = solver.eigenvalues();
    if (!(values[1] > 0.0))
        return {};
    const auto radius = [&](double value) {
        return value > unknownShare * values[1] ? std::min(std::sqrt(q / value), largest) : largest;
    };
    const double a = radius(values[0]), b = radius(values[1]);
    QVector<std::array<double, 2>> points;
    for (int i = 0; i < outlinePoints; ++i) {
        const double phi = 2.0 * std::numbers::pi * i / (outlinePoints - 1);
        const Eigen::Vector2d point = a * std::cos(phi) * solver.eigenvectors().col(0)
                                      + b * std::sin(phi) * solver.eigenvectors().col(1);
        points.push_back({origin[0] + point[0], origin[1] + point[1]});
    }
    return points;
}

void EllipsePlot::rebuild()
{
    plot().clearPlottables();
    QVector<QString> methods;
    for (const InformationEllipse& entry : m_ellipses)
        methods.push_back(entry.method);
    const auto styles = stylesOf(methods, theme());
    for (int i = 0; i < m_ellipses.size(); ++i) {
        auto* curve = new QCPCurve(plot().xAxis, plot().yAxis);
        curve->setLayer("contours");
        curve->setPen(styles[i].pen(2.0));
        curve->setName(shortName(m_ellipses[i].name));
        QVector<QCPCurveData> data;
        for (const auto& point :
             outline(m_ellipses[i].information, m_origin, threshold(), largest()))
            data.push_back({double(data.size()), point[0], point[1]});
        curve->data()->set(data, true);
    }
    if (m_ellipses.isEmpty())
        return;
    QCPGraph* mark = plot().addGraph();
    mark->setLayer("contours");
    mark->addData(m_origin[0], m_origin[1]);
    mark->setLineStyle(QCPGraph::lsNone);
    mark->setScatterStyle({QCPScatterStyle::ssStar, theme().ink, theme().ink, 13});
    mark->setName(tr("expanded here"));
}

bool EllipsePlot::overOrigin(const QPointF& pixel) const
{
    const QPointF at(plot().xAxis->coordToPixel(m_origin[0]),
                     plot().yAxis->coordToPixel(m_origin[1]));
    return !m_ellipses.isEmpty() && QLineF(at, pixel).length() < reach;
}

void EllipsePlot::keyPressEvent(QKeyEvent* event)
{
    const int right = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    const int up = (event->key() == Qt::Key_Up) - (event->key() == Qt::Key_Down);
    if (m_ellipses.isEmpty() || (right == 0 && up == 0)) {
        PlotView::keyPressEvent(event);
        return;
    }
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1
                        : event->modifiers().testFlag(Qt::AltModifier) ? 0.001
                                                                       : 0.01;
    Q_EMIT originMoved(m_origin[0] + right * step * (m_x[1] - m_x[0]),
                       m_origin[1] + up * step * (m_y[1] - m_y[0]));
}

void EllipsePlot::restyle()
{
    rebuild();
}

void EllipsePlot::fitAxes()
{
    plot().xAxis->setRange(m_x[0], m_x[1]);
    plot().yAxis->setRange(m_y[0], m_y[1]);
}

QString EllipsePlot::csv() const
{
    QString text = "estimator,method,level,x,y\n";
    for (const InformationEllipse& entry : m_ellipses)
        for (const auto& point : outline(entry.information, m_origin, threshold(), largest()))
            text += QString("\"%1\",%2,%3,%4,%5\n")
                        .arg(entry.name, entry.method)
                        .arg(m_level)
                        .arg(point[0], 0, 'g', 17)
                        .arg(point[1], 0, 'g', 17);
    return text;
}

} // namespace assay
