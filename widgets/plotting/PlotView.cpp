// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotView.hpp"

#include "widgets/plotting/AxisTitle.hpp"
#include "widgets/plotting/Icons.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

PlotView::PlotView(const QString& figureName, const QString& title, QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_theme(PlotTheme::forPalette(palette()))
{
    setObjectName(figureName);
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
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
    m_plot->setAccessibleName(title);
    m_plot->axisRect()->setupFullAxesBox(true);
    m_emptyText = new QCPItemText(m_plot);
    m_emptyText->setLayer("overlay");
    m_emptyText->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_emptyText->position->setCoords(0.5, 0.5);
    m_emptyText->setSelectable(false);
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { m_zoomed = true; });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](const QMouseEvent* event) {
        if (event->buttons() != Qt::NoButton && m_plot->interactions().testFlag(QCP::iRangeDrag))
            m_zoomed = true;
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] { resetView(); });
}

void PlotView::buildHeader(const QString& title)
{
    auto* header = new QHBoxLayout;
    header->setSpacing(2);
    m_title = new QLabel(mathToHtml(title), this);
    m_title->setProperty("role", "plotTitle");
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    header->addWidget(m_title, 1);
    m_staleTag = new QLabel(tr("stale"), this);
    m_staleTag->setProperty("role", "staleTag");
    m_staleTag->setToolTip(tr("Computed from an older version of the study."));
    m_staleTag->hide();
    header->addWidget(m_staleTag);
    buildTools();
    m_tools->hide();
    header->addWidget(m_tools);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
}

void PlotView::buildTools()
{
    m_tools = new QWidget(this);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    QSizePolicy keep = m_tools->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_tools->setSizePolicy(keep);
    connect(addTool("reset", tr("Show everything"), "reset"), &QToolButton::clicked, this,
            &PlotView::resetView);
    m_logButton = addTool("log", tr("Logarithmic axis"), "log");
    m_logButton->setCheckable(true);
    connect(m_logButton, &QToolButton::toggled, this, &PlotView::setLogarithmic);
    auto* legend = addTool("legend", tr("Legend"), "legend");
    legend->setCheckable(true);
    connect(legend, &QToolButton::toggled, this, [this](bool on) {
        m_plot->legend->setVisible(on);
        scheduleReplot();
    });
    connect(addTool("copy", tr("Copy the figure"), "copy"), &QToolButton::clicked, this,
            &PlotView::copyToClipboard);
    connect(addTool("export", tr("Save the figure as PDF, SVG, PNG or CSV"), "export"),
            &QToolButton::clicked, this, &PlotView::chooseExport);
}

QToolButton* PlotView::addTool(const QString& iconName, const QString& text, const QString& name)
{
    auto* button = new QToolButton(m_tools);
    button->setObjectName(objectName() + "." + name);
    button->setProperty("iconName", iconName);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setIconSize({15, 15});
    m_tools->layout()->addWidget(button);
    return button;
}

void PlotView::buildLayers()
{
    m_plot->addLayer("colormap", m_plot->layer("grid"), QCustomPlot::limBelow);
    m_plot->addLayer("contours", m_plot->layer("main"), QCustomPlot::limAbove);
    m_plot->addLayer("handles", m_plot->layer("overlay"), QCustomPlot::limAbove);
    m_plot->layer("handles")->setMode(QCPLayer::lmBuffered);
}

void PlotView::placeLegendAbove()
{
    QCPLegend* legend = m_plot->legend;
    m_plot->axisRect()->insetLayout()->take(legend);
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, legend);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->plotLayout()->setRowSpacing(0);
    // Rows of two, left to right.
    legend->setFillOrder(QCPLegend::foColumnsFirst);
    legend->setWrap(2);
    legend->setVisible(true);
}

void PlotView::finishSetup()
{
    m_logButton->setVisible(logarithmicAxis() != nullptr);
    auto* legendButton = findChild<QToolButton*>(objectName() + ".legend");
    const QSignalBlocker blocker(legendButton);
    legendButton->setChecked(m_plot->legend && m_plot->legend->visible());
    styleAll();
    setEmpty(true);
}

QString PlotView::title() const
{
    return m_title->text();
}

void PlotView::setTitle(const QString& title)
{
    m_title->setText(mathToHtml(title));
    m_plot->setAccessibleName(mathToUnicode(title));
}

void PlotView::setEmptyText(const QString& text)
{
    m_emptyText->setText(text);
    scheduleReplot();
}

void PlotView::setEmpty(bool empty)
{
    m_empty = empty;
    m_emptyText->setVisible(empty);
}

void PlotView::setStale(bool stale)
{
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
    scheduleReplot();
}

void PlotView::scheduleReplot()
{
    if (!isVisible()) {
        m_dirty = true;
        return;
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::resetView()
{
    m_zoomed = false;
    contentChanged();
}

std::optional<PlotView::Zoom> PlotView::zoom() const
{
    if (!m_zoomed)
        return std::nullopt;
    const QCPRange x = m_plot->xAxis->range(), y = m_plot->yAxis->range();
    return Zoom{x.lower, x.upper, y.lower, y.upper};
}

void PlotView::setZoom(const Zoom& zoom)
{
    m_zoomed = true;
    m_plot->xAxis->setRange(zoom.xLow, zoom.xHigh);
    m_plot->yAxis->setRange(zoom.yLow, zoom.yHigh);
    scheduleReplot();
}

void PlotView::applyScale(QCPAxis& axis, bool logarithmic)
{
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (logarithmic)
        axis.setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    else
        axis.setTicker(QSharedPointer<QCPAxisTicker>::create());
    axis.setNumberFormat(logarithmic ? "eb" : "gb");
    axis.setNumberPrecision(logarithmic ? 0 : 6);
}

void PlotView::setLogarithmic(bool logarithmic)
{
    QCPAxis* axis = logarithmicAxis();
    if (!axis || logarithmic == m_logarithmic)
        return;
    m_logarithmic = logarithmic;
    const QSignalBlocker blocker(m_logButton);
    m_logButton->setChecked(logarithmic);
    applyScale(*axis, logarithmic);
    const bool vertical = axis->orientation() == Qt::Vertical;
    applyScale(*axis->axisRect()->axis(vertical ? QCPAxis::atRight : QCPAxis::atTop), logarithmic);
    resetView();
}

void PlotView::styleAll()
{
    m_plot->setBackground(QBrush(m_theme.background));
    for (QCPAxisRect* rect : m_plot->axisRects())
        m_theme.style(*rect);
    if (m_plot->legend)
        m_theme.style(*m_plot->legend);
    m_emptyText->setColor(m_theme.mutedText);
    m_emptyText->setFont(m_theme.font);
    for (auto* button : m_tools->findChildren<QToolButton*>())
        button->setIcon(icon(button->property("iconName").toString(), m_theme.mutedText));
    restyle();
}

Status PlotView::exportTo(const QString& path, const FigureSize& size)
{
    const PlotTheme screen = m_theme;
    m_theme = PlotTheme::light();
    styleAll();
    Status status = exportFigure(*m_plot, path, size);
    m_theme = screen;
    styleAll();
    scheduleReplot();
    return status;
}

void PlotView::copyToClipboard()
{
    auto* data = new QMimeData;
    data->setImageData(m_plot->toPixmap(0, 0, 2.0).toImage());
    data->setText(csv());
    QApplication::clipboard()->setMimeData(data);
}

void PlotView::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Save the figure"), figureName() + ".pdf",
                                   tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(figureName() + ".pdf");
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!path.endsWith(".csv")) {
            const Status status = exportTo(path);
            if (!status)
                qWarning("%s", status.error().text().c_str());
            return;
        }
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv().toUtf8()) < 0)
            qWarning("Could not write %s.", qPrintable(path));
    });
    dialog->open();
}

void PlotView::setToolsVisible(bool visible)
{
    m_tools->setVisible(visible);
}

void PlotView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_theme = PlotTheme::forPalette(palette());
    styleAll();
    scheduleReplot();
}

void PlotView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    m_dirty = false;
}

void PlotView::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    setToolsVisible(true);
}

void PlotView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setToolsVisible(false);
}

} // namespace assay
