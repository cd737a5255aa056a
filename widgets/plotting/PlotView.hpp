// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/FigureExport.hpp"
#include "widgets/plotting/PlotTheme.hpp"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

class QCPAbstractPlottable;
class QCPAxis;
class QCPAxisRect;
class QCPItemText;
class QCustomPlot;
class QLabel;

namespace assay {

class AxisTitle;
class Crosshair;
class CurveFilter;
class Maximiser;
class PlotNavigation;
class PlotTable;
class PlotToolbar;
class PlotWait;

/// The base of every plot: one figure with a title, a toolbar that appears under the mouse or with
/// the keyboard focus, crosshair with read-out, zoom, curves that are switched in the legend, a
/// table of what is drawn, the theme, and a sentence instead of an empty rectangle. Draws only
/// while it can be seen. What is zoomed by the user stays until it is reset.
///
/// Layers from below: background, colormap, grid, main, contours, axes, legend, overlay, handles,
/// crosshair; the last two are buffered on their own, so that dragging does not redraw the rest.
class PlotView : public QWidget {
    Q_OBJECT
public:
    /// \p figureName names the widget and the file of an exported figure.
    PlotView(const QString& figureName, const QString& title, QWidget* parent = nullptr);
    ~PlotView() override;

    QCustomPlot& plot() const { return *m_plot; }
    QString figureName() const { return objectName(); }
    /// As it was set, LaTeX-like.
    QString title() const { return m_titleText; }
    void setTitle(const QString& title);
    /// LaTeX-like title of an axis; for an axis without one, that of the axis it moves with.
    QString axisTitle(const QCPAxis& axis) const;

    /// Shown in the middle while nothing is drawn; should say what to do. A text that ends with …
    /// says what is being computed (see PlotWait).
    void setEmptyText(const QString& text);
    /// How much of that is done, between 0 and 1; asked some times a second while it is waited for.
    void setProgress(std::function<double()> progress);
    QString emptyText() const;
    bool isEmpty() const { return m_empty; }
    /// Results of an older input are still drawn, with a tag that says so.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }
    /// Says in words what is drawn, for those who do not see it.
    QString description() const;

    /// What is drawn, as comma-separated values with a header line.
    virtual QString csv() const = 0;

    /// Writes the figure, in light colours unless the style says otherwise.
    Status exportTo(const QString& path, const FigureSize& size = {}, const FigureLook& look = {});
    /// The same as SVG text and as a picture.
    QByteArray svg(const FigureSize& size = {}, const FigureLook& look = {});
    QImage picture(const FigureSize& size = {}, const FigureLook& look = {});
    /// PDF, SVG or PNG of the usual size, or the numbers as CSV or JSON, as the ending says.
    Status saveAs(const QString& path);
    /// The figure as a picture and as SVG, and the numbers as text.
    void copyToClipboard();
    /// Asks where to save the figure or its numbers.
    void chooseExport();

    /// Shows everything, and follows the data again.
    void resetView();
    /// Around the middle; above 1 shows less.
    void zoomBy(double factor);
    /// What the user zoomed to; nothing while everything is shown.
    struct Zoom {
        double xLow, xHigh, yLow, yHigh;
    };
    std::optional<Zoom> zoom() const;
    void setZoom(const Zoom& zoom);
    bool isZoomed() const { return m_zoomed; }
    /// Keeps the ranges as they are when the data change; false fits them again.
    void setZoomed(bool zoomed);

    bool hasLogarithmicAxis() const;
    bool isLogarithmic() const { return m_logarithmic; }
    void setLogarithmic(bool logarithmic);
    bool isGridVisible() const { return m_grid; }
    void setGridVisible(bool visible);
    bool isLegendVisible() const;
    void setLegendVisible(bool visible);
    bool isTableVisible() const;
    void setTableVisible(bool visible);
    bool isMaximised() const;
    void setMaximised(bool maximised);
    /// In a window of its own.
    bool isDetached() const;
    void setDetached(bool detached);
    /// Data arrive while it is shown: the toolbar gets a button that follows them.
    void setLive(bool live);
    bool isLive() const { return m_live; }

    PlotNavigation& navigation() const { return *m_navigation; }
    CurveFilter& curves() const { return *m_curves; }
    PlotTable* table() const { return m_table; }
    PlotToolbar& toolbar() const { return *m_tools; }

    /// What is at a point in words; by default the coordinates, the value of a colour map and the
    /// nearest curve. Empty where there is nothing to say.
    virtual QStringList readout(const QCPAxisRect& rect, double x, double y) const;
    /// Whether a press at \p pixel belongs to a handle of the plot, and not to pan or zoom.
    virtual bool grabsAt(const QPointF& pixel) const;
    /// Colours again, after theme or palette of colours changed.
    void refreshTheme();

Q_SIGNALS:
    /// The read-out under the mouse, for the status bar; empty when the mouse left.
    void hovered(const QString& text);
    /// Zoom, scale, grid, legend, curves or table were switched.
    void viewChanged();
    /// Something else is drawn.
    void contentUpdated();
    /// Something could not be written.
    void problem(const QString& text);

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
    /// Makes \p plottable appear and vanish with the legend entry \p curve (see CurveFilter).
    static void belongsTo(QCPAbstractPlottable& plottable, const QString& curve);
    /// Whether a curve is switched on; csv() leaves out those that are not.
    bool isShown(const QString& curve) const;
    static void applyScale(QCPAxis& axis, bool logarithmic);

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void buildHeader(const QString& title);
    void buildLayers();
    void buildParts();
    void withLook(const FigureLook& look, const std::function<void()>& draw);
    void updateTools();
    void updateEmptyText();
    void updateDescription();

    QCustomPlot* m_plot = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_staleTag = nullptr;
    PlotToolbar* m_tools = nullptr;
    PlotNavigation* m_navigation = nullptr;
    CurveFilter* m_curves = nullptr;
    Crosshair* m_crosshair = nullptr;
    Maximiser* m_maximiser = nullptr;
    PlotTable* m_table = nullptr; ///< Made when it is first asked for.
    QCPItemText* m_emptyText = nullptr;
    PlotWait* m_wait = nullptr;
    QString m_emptySentence;
    AxisTitle* m_xTitle = nullptr;
    AxisTitle* m_yTitle = nullptr;
    PlotTheme m_theme;
    QString m_titleText;
    bool m_empty = true;
    bool m_stale = false;
    bool m_logarithmic = false;
    bool m_grid = false;
    bool m_live = false;
    bool m_zoomed = false;
    bool m_dirty = false;
};

} // namespace assay
