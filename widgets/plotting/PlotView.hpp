// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/FigureExport.hpp"
#include "widgets/plotting/PlotTheme.hpp"

#include <QString>
#include <QWidget>

#include <optional>

class QCPAxis;
class QCPAxisRect;
class QCPItemText;
class QCustomPlot;
class QLabel;
class QToolButton;

namespace assay {

class AxisTitle;

/// The base of every plot: one figure with a title, a toolbar that appears under the mouse (reset,
/// log, legend, copy, export), the theme, and a sentence instead of an empty rectangle. Draws only
/// while it can be seen. What is zoomed by the user stays until it is reset.
///
/// Layers from below: background, colormap, grid, main, contours, axes, legend, overlay, handles;
/// handles is buffered on its own, so that dragging does not redraw the rest.
class PlotView : public QWidget {
    Q_OBJECT
public:
    /// \p figureName names the widget and the file of an exported figure.
    PlotView(const QString& figureName, const QString& title, QWidget* parent = nullptr);

    QCustomPlot& plot() const { return *m_plot; }
    QString figureName() const { return objectName(); }
    QString title() const;
    void setTitle(const QString& title);

    /// Shown in the middle while nothing is drawn; should say what to do.
    void setEmptyText(const QString& text);
    bool isEmpty() const { return m_empty; }
    /// Results of an older input are still drawn, with a tag that says so.
    void setStale(bool stale);

    /// What is drawn, as comma-separated values with a header line.
    virtual QString csv() const = 0;

    /// Writes the figure in light colours whatever the theme of the program.
    Status exportTo(const QString& path, const FigureSize& size = {});
    void copyToClipboard();
    void resetView();
    /// What the user zoomed to; nothing while everything is shown.
    struct Zoom {
        double xLow, xHigh, yLow, yHigh;
    };
    std::optional<Zoom> zoom() const;
    void setZoom(const Zoom& zoom);
    bool isLogarithmic() const { return m_logarithmic; }
    void setLogarithmic(bool logarithmic);

protected:
    /// Sets colours again after a change of theme.
    virtual void restyle() = 0;
    /// Chooses the ranges for what is drawn.
    virtual void fitAxes() = 0;
    /// The axis that the log button switches; none by default.
    virtual QCPAxis* logarithmicAxis() { return nullptr; }

    const PlotTheme& theme() const { return m_theme; }
    void setEmpty(bool empty);
    void setAxisTitles(const QString& x, const QString& y);
    /// A title for an axis of a further axis rect.
    AxisTitle* addTitle(QCPAxis* axis);
    /// Queued, and postponed while the plot is hidden. Fits the axes unless the user has zoomed.
    void contentChanged();
    void scheduleReplot();
    void styleAll();
    /// Puts the legend above the axes, where it hides nothing. Before finishSetup().
    void placeLegendAbove();
    /// Call once at the end of the constructor of the plot.
    void finishSetup();

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void buildHeader(const QString& title);
    void buildTools();
    void buildLayers();
    QToolButton* addTool(const QString& iconName, const QString& text, const QString& name);
    void chooseExport();
    void setToolsVisible(bool visible);
    static void applyScale(QCPAxis& axis, bool logarithmic);

    QCustomPlot* m_plot = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_staleTag = nullptr;
    QWidget* m_tools = nullptr;
    QToolButton* m_logButton = nullptr;
    QCPItemText* m_emptyText = nullptr;
    AxisTitle* m_xTitle = nullptr;
    AxisTitle* m_yTitle = nullptr;
    PlotTheme m_theme;
    bool m_empty = true;
    bool m_logarithmic = false;
    bool m_zoomed = false;
    bool m_dirty = false;
};

} // namespace assay
