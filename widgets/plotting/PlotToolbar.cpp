// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotToolbar.hpp"

#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/Icons.hpp"
#include "widgets/plotting/PlotNavigation.hpp"
#include "widgets/plotting/PlotTheme.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace assay {

PlotToolbar::PlotToolbar(PlotView& view) : QWidget(&view), m_view(view)
{
    setObjectName(view.figureName() + ".tools");
    setAccessibleName(tr("Tools of the plot"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setCursor(Qt::ArrowCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(0);
    addZoomButtons();
    addLookButtons();
    addOutputButtons();
    hide();
    connect(&view, &PlotView::viewChanged, this, &PlotToolbar::update);
}

void PlotToolbar::addZoomButtons()
{
    PlotView& view = m_view;
    addToggle(
        "zoom", tr("Drag a box to zoom (the right mouse button always does)"),
        [&view] { return view.navigation().isBoxMode(); },
        [&view](bool on) { view.navigation().setBoxMode(on); });
    m_reset =
        add("reset", tr("Show everything (0, or double click)"), [&view] { view.resetView(); });
    m_follow = addToggle(
        "follow", tr("Follow the data as they come"), [&view] { return !view.isZoomed(); },
        [&view](bool on) { view.setZoomed(!on); });
}

void PlotToolbar::addLookButtons()
{
    PlotView& view = m_view;
    m_log = addToggle(
        "log", tr("Logarithmic axis (L)"), [&view] { return view.isLogarithmic(); },
        [&view](bool on) { view.setLogarithmic(on); });
    m_legend = addToggle(
        "legend", tr("Legend; a click on an entry hides its curve, Alt+click shows it alone"),
        [&view] { return view.isLegendVisible(); },
        [&view](bool on) { view.setLegendVisible(on); });
    addToggle(
        "grid", tr("Grid (G)"), [&view] { return view.isGridVisible(); },
        [&view](bool on) { view.setGridVisible(on); });
}

void PlotToolbar::addOutputButtons()
{
    PlotView& view = m_view;
    add("copy", tr("Copy the figure (Ctrl+Shift+C)"), [&view] { view.copyToClipboard(); });
    add("export", tr("Save the figure or its numbers"), [&view] { view.chooseExport(); });
    addToggle(
        "table", tr("Numbers of the figure (T)"), [&view] { return view.isTableVisible(); },
        [&view](bool on) { view.setTableVisible(on); });
    addToggle(
        "maximise", tr("Fill the page (F; Esc returns)"), [&view] { return view.isMaximised(); },
        [&view](bool on) { view.setMaximised(on); });
    addToggle(
        "detach", tr("A window of its own (D; Esc returns)"), [&view] { return view.isDetached(); },
        [&view](bool on) { view.setDetached(on); });
}

QToolButton* PlotToolbar::add(const QString& name, const QString& text,
                              std::function<void()> action)
{
    auto* button = new QToolButton(this);
    button->setObjectName(m_view.figureName() + "." + name);
    button->setProperty("iconName", name);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    const int side = fontMetrics().height();
    button->setIconSize({side, side});
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [action] { action(); });
    return button;
}

QToolButton* PlotToolbar::addToggle(const QString& name, const QString& text,
                                    std::function<bool()> state, std::function<void(bool)> set)
{
    QToolButton* button = add(name, text, [] {});
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, [set](bool on) { set(on); });
    m_toggles.push_back({button, std::move(state)});
    return button;
}

void PlotToolbar::update()
{
    m_log->setVisible(m_view.hasLogarithmicAxis());
    m_follow->setVisible(m_view.isLive());
    m_reset->setVisible(!m_view.isLive());
    m_legend->setVisible(m_view.isLegendVisible() || !m_view.curves().curves().isEmpty());
    for (const Toggle& toggle : m_toggles) {
        const QSignalBlocker blocker(toggle.button);
        toggle.button->setChecked(toggle.state());
    }
    m_reset->setEnabled(m_view.isZoomed());
    place();
}

void PlotToolbar::place()
{
    adjustSize();
    const QSize size = sizeHint();
    move(std::max(0, m_view.width() - size.width() - 8), 5);
    raise();
}

void PlotToolbar::setTheme(const PlotTheme& theme)
{
    if (theme.mutedText == m_ink)
        return;
    m_ink = theme.mutedText;
    for (auto* button : findChildren<QToolButton*>())
        button->setIcon(icon(button->property("iconName").toString(), m_ink));
}

} // namespace assay
