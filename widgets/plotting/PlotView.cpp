// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotView.hpp"

#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/Crosshair.hpp"
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/LegendColumns.hpp"
#include "widgets/plotting/LegendCorner.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/Maximiser.hpp"
#include "widgets/plotting/PlotKeys.hpp"
#include "widgets/plotting/PlotNavigation.hpp"
#include "widgets/plotting/PlotReadout.hpp"
#include "widgets/plotting/PlotTable.hpp"
#include "widgets/plotting/PlotToolbar.hpp"
#include "widgets/plotting/PlotWait.hpp"
#include "widgets/plotting/ReadoutPins.hpp"
#include "widgets/plotting/TickRoom.hpp"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStatusTipEvent>
#include <QVBoxLayout>

namespace assay {

namespace {

/// Figures have a name also while they have no title.
void nameForAccess(const PlotView& view, QCustomPlot& plot)
{
    const QString title = view.accessibleName();
    plot.setAccessibleName(title.isEmpty() ? view.figureName() : title);
}

} // namespace

PlotView::PlotView(const QString& figureName, const QString& title, QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_theme(PlotTheme::forPalette(palette()))
{
    setObjectName(figureName);
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setFocusProxy(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(4);
    buildHeader(title);
    layout->addWidget(m_plot, 1);
    buildLayers();
    // Polylines wider than a pixel are a hundred times slower without this hint.
    m_plot->setPlottingHint(QCP::phFastPolylines, true);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setMinimumSize(180, 140);
    m_plot->axisRect()->setupFullAxesBox(true);
    m_emptyText = new QCPItemText(m_plot);
    m_emptyText->setLayer("overlay");
    m_emptyText->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_emptyText->position->setCoords(0.5, 0.5);
    m_emptyText->setSelectable(false);
    buildParts();
    setTitle(title);
}

PlotView::~PlotView() = default;

void PlotView::buildHeader(const QString& title)
{
    auto* header = new QHBoxLayout;
    header->setSpacing(6);
    m_title = new QLabel(mathToHtml(title), this);
    m_title->setProperty("role", "plotTitle");
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setWordWrap(true);
    header->addWidget(m_title, 1);
    m_staleTag = new QLabel(tr("stale"), this);
    m_staleTag->setProperty("role", "staleTag");
    m_staleTag->setToolTip(tr("Computed from an older version of the study."));
    m_staleTag->hide();
    header->addWidget(m_staleTag);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
}

void PlotView::buildLayers()
{
    m_plot->addLayer("colormap", m_plot->layer("grid"), QCustomPlot::limBelow);
    m_plot->addLayer("contours", m_plot->layer("main"), QCustomPlot::limAbove);
    m_plot->addLayer("handles", m_plot->layer("overlay"), QCustomPlot::limAbove);
    m_plot->addLayer("crosshair", m_plot->layer("handles"), QCustomPlot::limAbove);
    m_plot->layer("handles")->setMode(QCPLayer::lmBuffered);
    m_plot->layer("crosshair")->setMode(QCPLayer::lmBuffered);
}

void PlotView::buildParts()
{
    m_curves = new CurveFilter(*m_plot, this);
    connect(m_curves, &CurveFilter::changed, this, [this] {
        scheduleReplot();
        Q_EMIT viewChanged();
        Q_EMIT contentUpdated();
    });
    m_crosshair = new Crosshair(*m_plot);
    new ReadoutPins(*this); // The plot owns its items.
    m_navigation = new PlotNavigation(*this, *m_plot);
    connect(m_navigation, &PlotNavigation::pinned, this,
            [this](const QPointF& pixel) { ReadoutPins::of(*this).toggleAt(pixel); });
    connect(m_navigation, &PlotNavigation::hovered, this, [this](const QPointF& pixel) {
        const QString text = m_empty ? QString() : m_crosshair->moveTo(*this, pixel);
        Q_EMIT hovered(text);
        QStatusTipEvent tip(text);
        QApplication::sendEvent(this, &tip);
    });
    connect(m_navigation, &PlotNavigation::left, this, [this] {
        m_crosshair->leave();
        Q_EMIT hovered({});
        QStatusTipEvent tip{QString()};
        QApplication::sendEvent(this, &tip);
    });
    m_wait = new PlotWait(*m_plot, this);
    connect(m_wait, &PlotWait::changed, this, &PlotView::updateEmptyText);
    m_maximiser = new Maximiser(*this);
    connect(m_maximiser, &Maximiser::moved, this, &PlotView::viewChanged);
    m_tools = new PlotToolbar(*this);
    // Only while the mouse or the keyboard is here, so that plots are plots and not buttons.
    connect(qApp, &QApplication::focusChanged, this, &PlotView::updateTools);
}

void PlotView::placeLegendAbove()
{
    QCPLegend* legend = m_plot->legend;
    m_plot->axisRect()->insetLayout()->take(legend);
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, legend);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->plotLayout()->setRowSpacing(0);
    legend->setWrap(2); // First, as only the order puts what is there already anew.
    legend->setFillOrder(QCPLegend::foColumnsFirst, true);
    connect(m_plot, &QCustomPlot::beforeReplot, this,
            [this] { fitLegendColumns(*m_plot, m_plot->viewport().width()); });
    // How wide a colour scale is, is known only after it was laid out once.
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        const int before = m_plot->legend->wrap();
        if (fitLegendColumns(*m_plot, m_plot->viewport().width())
            && m_plot->legend->wrap() < before)
            m_plot->replot(QCustomPlot::rpQueuedReplot);
    });
    // Without entries it would be no wider than its margins, and so would the axes below it.
    // (Less than the largest size with its margins, which counts as none.)
    legend->setMaximumSize(QWIDGETSIZE_MAX - 1000, QWIDGETSIZE_MAX);
    legend->setVisible(true);
}

void PlotView::finishSetup()
{
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        placeLegendInCorner(*m_plot);
        fitTicks(*m_plot);
    });
    styleAll();
    setEmpty(true);
    nameForAccess(*this, *m_plot);
    Q_EMIT viewChanged();
}

void PlotView::setTitle(const QString& title)
{
    m_titleText = title;
    m_title->setText(mathToHtml(title));
    m_title->setToolTip(mathToHtml(title));
    setAccessibleName(mathToUnicode(title));
    nameForAccess(*this, *m_plot);
}

QString PlotView::axisTitle(const QCPAxis& axis) const
{
    QString other;
    for (int i = 0; i < m_plot->itemCount(); ++i) {
        const auto* item = qobject_cast<const AxisTitle*>(m_plot->item(i));
        if (!item || !item->axis() || item->title().isEmpty())
            continue;
        if (item->axis() == &axis)
            return item->title();
        if (item->axis()->orientation() == axis.orientation()
            && axis.orientation() == Qt::Horizontal)
            other = item->title();
    }
    return other;
}

void PlotView::setEmptyText(const QString& text)
{
    m_emptySentence = text;
    updateEmptyText();
}

void PlotView::setProgress(std::function<double()> progress)
{
    m_wait->setProgress(std::move(progress));
}

void PlotView::updateEmptyText()
{
    if (m_empty && m_emptySentence.endsWith(QChar(0x2026)))
        m_wait->start(m_emptySentence);
    else
        m_wait->stop();
    // A sentence per line: small plots and large letters leave little room.
    m_emptyText->setText(m_wait->isWaiting() ? m_wait->text()
                                             : QString(m_emptySentence).replace(". ", ".\n"));
    scheduleReplot();
}

QString PlotView::emptyText() const
{
    return m_emptySentence;
}

void PlotView::setEmpty(bool empty)
{
    m_empty = empty;
    m_emptyText->setVisible(empty);
    updateEmptyText();
    updateDescription();
}

void PlotView::setStale(bool stale)
{
    m_stale = stale;
    m_staleTag->setVisible(stale);
}

AxisTitle* PlotView::addTitle(QCPAxis* axis)
{
    return new AxisTitle(axis);
}

void PlotView::setAxisTitles(const QString& x, const QString& y)
{
    if (!m_xTitle) {
        m_xTitle = new AxisTitle(m_plot->xAxis);
        m_yTitle = new AxisTitle(m_plot->yAxis);
    }
    m_xTitle->setTitle(x);
    m_yTitle->setTitle(y);
}

void PlotView::contentChanged()
{
    if (!m_zoomed)
        fitAxes();
    m_curves->apply();
    updateDescription();
    scheduleReplot();
    Q_EMIT contentUpdated();
}

void PlotView::scheduleReplot()
{
    if (!isVisible()) {
        m_dirty = true;
        return;
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::styleAll()
{
    m_plot->setBackground(QBrush(m_theme.background));
    for (QCPAxisRect* rect : m_plot->axisRects()) {
        m_theme.style(*rect);
        for (QCPAxis* axis : rect->axes({QCPAxis::atLeft | QCPAxis::atBottom}))
            axis->grid()->setVisible(m_grid);
    }
    if (m_plot->legend)
        m_theme.style(*m_plot->legend);
    m_emptyText->setColor(m_theme.mutedText);
    m_emptyText->setFont(m_theme.font);
    m_crosshair->setTheme(m_theme);
    ReadoutPins::of(*this).setTheme(m_theme);
    m_navigation->setTheme(m_theme);
    m_tools->setTheme(m_theme);
    m_wait->setTheme(m_theme);
    restyle();
    m_curves->setTheme(m_theme);
}

void PlotView::refreshTheme()
{
    m_theme = PlotTheme::forPalette(palette());
    styleAll();
    scheduleReplot();
}

void PlotView::belongsTo(QCPAbstractPlottable& plottable, const QString& curve)
{
    CurveFilter::setCurve(plottable, curve);
}

bool PlotView::isShown(const QString& curve) const
{
    return m_curves->isShown(curve);
}

QStringList PlotView::readout(const QCPAxisRect& rect, double x, double y) const
{
    return plotReadout(*this, rect, x, y);
}

bool PlotView::grabsAt(const QPointF&) const
{
    return false;
}

QString PlotView::description() const
{
    return describePlot(*this);
}

void PlotView::updateDescription()
{
    setAccessibleDescription(description());
    m_plot->setAccessibleDescription(accessibleDescription());
}

void PlotView::updateTools()
{
    const QWidget* focus = QApplication::focusWidget();
    m_tools->setVisible(underMouse() || (focus && (focus == this || isAncestorOf(focus))));
}

bool PlotView::event(QEvent* event)
{
    // Letters are keys of the plot while it has the focus, whatever shortcuts the window has.
    if (event->type() == QEvent::ShortcutOverride && hasFocus()
        && isPlotKey(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    if (!handlePlotKey(*this, *event))
        QWidget::keyPressEvent(event);
}

void PlotView::keyReleaseEvent(QKeyEvent* event)
{
    if (!m_navigation->keyReleased(*event))
        QWidget::keyReleaseEvent(event);
}

void PlotView::focusOutEvent(QFocusEvent* event)
{
    m_navigation->release(); // The key goes up elsewhere.
    QWidget::focusOutEvent(event);
}

void PlotView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refreshTheme();
}

void PlotView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    m_dirty = false;
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_tools->place();
}

void PlotView::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    m_tools->setVisible(true);
}

void PlotView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    updateTools();
}

} // namespace assay
