// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotKeys.hpp"

#include "widgets/plotting/PlotNavigation.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/ReadoutPins.hpp"

#include <QKeyEvent>

namespace assay {

namespace {

constexpr double zoomStep = 1.25;

bool isCopy(const QKeyEvent& event)
{
    return event.key() == Qt::Key_C
           && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

/// Plus is a shifted key on many keyboards, and the number pad has its own modifier.
bool isPlain(const QKeyEvent& event)
{
    return !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
}

} // namespace

bool isPlotKey(const QKeyEvent& event)
{
    if (isCopy(event))
        return true;
    if (!isPlain(event))
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_L:
    case Qt::Key_G:
    case Qt::Key_T:
    case Qt::Key_F:
    case Qt::Key_D:
    case Qt::Key_P:
    case Qt::Key_X:
    case Qt::Key_Y: return true;
    default: return false;
    }
}

bool handlePlotKey(PlotView& view, QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape) {
        const bool moved = view.isMaximised() || view.isDetached();
        view.setMaximised(false);
        view.setDetached(false);
        return moved;
    }
    if (!isPlotKey(event))
        return false;
    switch (event.key()) {
    case Qt::Key_C: view.copyToClipboard(); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: view.zoomBy(zoomStep); break;
    case Qt::Key_Minus: view.zoomBy(1.0 / zoomStep); break;
    case Qt::Key_0: view.resetView(); break;
    case Qt::Key_L: view.setLogarithmic(!view.isLogarithmic()); break;
    case Qt::Key_G: view.setGridVisible(!view.isGridVisible()); break;
    case Qt::Key_T: view.setTableVisible(!view.isTableVisible()); break;
    case Qt::Key_F: view.setMaximised(!view.isMaximised()); break;
    case Qt::Key_D: view.setDetached(!view.isDetached()); break;
    case Qt::Key_P:
        if (event.modifiers().testFlag(Qt::ShiftModifier))
            ReadoutPins::of(view).clear();
        else
            ReadoutPins::of(view).toggleAtMouse();
        break;
    default: view.navigation().keyPressed(event); break;
    }
    return true;
}

} // namespace assay
