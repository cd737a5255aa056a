// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/QCustomPlot.hpp"

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace assay {

struct PlotTheme;

/// Switches curves in the legend: a click hides or shows one, Alt+click shows it alone or all
/// again. A curve is all plottables of one name (bands, markers and contours of several levels
/// belong to the curve that they were given); what is hidden stays so when the plot is built anew.
class CurveFilter : public QObject {
    Q_OBJECT
public:
    CurveFilter(QCustomPlot& plot, QObject* parent);

    static void setCurve(QCPAbstractPlottable& plottable, const QString& curve);
    /// What setCurve() said, else the name in the legend, else empty.
    static QString curveOf(const QCPAbstractPlottable& plottable);

    bool isShown(const QString& curve) const { return !m_hidden.contains(curve); }
    /// For plots that are told what is hidden: \p answer gets the clicks on the legend (the curve,
    /// and whether it shall be alone) instead.
    void setAnswer(std::function<void(const QString& curve, bool solo)> answer);
    QStringList hidden() const;
    void setHidden(const QStringList& curves);
    void toggle(const QString& curve);
    /// Shows \p curve alone; if it is alone already, all.
    void solo(const QString& curve);
    /// Curves of the legend, in its order.
    QStringList curves() const;

    /// Hides plottables again after the plot made new ones.
    void apply();
    void setTheme(const PlotTheme& theme);

Q_SIGNALS:
    void changed();

private:
    void clicked(const QCPAbstractLegendItem* item, const QMouseEvent& event);

    QCustomPlot& m_plot;
    QSet<QString> m_hidden;
    std::function<void(const QString&, bool)> m_answer;
    QColor m_text;
    QColor m_mutedText;
};

} // namespace assay
