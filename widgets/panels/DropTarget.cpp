// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/DropTarget.hpp"

#include "widgets/bridge/SelectedMime.hpp"
#include "widgets/panels/DropHint.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QDropEvent>
#include <QKeyEvent>

namespace assay {

DropTarget::DropTarget(PlotView& plot, Offer offer, Take take, Clear clear)
    : QObject(&plot), m_plot(plot), m_offer(std::move(offer)), m_take(std::move(take)),
      m_clear(std::move(clear))
{
    plot.setAcceptDrops(true);
    plot.installEventFilter(this);
}

QString DropTarget::hint() const
{
    return m_hint ? m_hint->offer().text : QString();
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: return entered(static_cast<QDropEvent&>(*event));
    case QEvent::DragLeave: hideHint(); break;
    case QEvent::Drop: return dropped(static_cast<QDropEvent&>(*event));
    case QEvent::Resize: hideHint(); break;
    case QEvent::KeyPress:
        // A maximised plot takes the first Escape to come back.
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_plot.isMaximised()
            && m_clear)
            return m_clear();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// Accepted even where a drop does nothing: else nobody would be told why.
bool DropTarget::entered(QDropEvent& event)
{
    const auto selected = selectedIn(*event.mimeData());
    if (!selected)
        return false; // A file, which is for the window.
    const DropOffer offer = m_offer(*selected);
    if (!m_hint || m_hint->offer().text != offer.text) {
        hideHint();
        m_hint = new DropHint(m_plot, offer);
    }
    event.setDropAction(offer.accepted ? Qt::CopyAction : Qt::IgnoreAction);
    event.accept();
    return true;
}

bool DropTarget::dropped(QDropEvent& event)
{
    hideHint();
    const auto selected = selectedIn(*event.mimeData());
    if (!selected)
        return false;
    const bool accepted = m_offer(*selected).accepted;
    event.setDropAction(accepted ? Qt::CopyAction : Qt::IgnoreAction);
    event.setAccepted(accepted);
    if (accepted)
        m_take(*selected);
    return true;
}

void DropTarget::hideHint()
{
    delete m_hint;
}

} // namespace assay
