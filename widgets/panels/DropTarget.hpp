// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/WindowSelection.hpp"

#include <QObject>
#include <QPointer>

#include <functional>

class QDropEvent;

namespace assay {

class DropHint;
class PlotView;

/// What a drop would do.
struct DropOffer {
    bool accepted = false;
    QString text; ///< "Show alices #4 here", or why it cannot be shown.
};

/// Lets things of the project tree be laid over a plot: dragged there, with a frame that says what
/// the drop will do, or from the keyboard ("Show in plot" of the tree). A second time takes them
/// away; Escape in the plot takes all away.
class DropTarget : public QObject {
    Q_OBJECT
public:
    using Offer = std::function<DropOffer(const Selected&)>;
    using Take = std::function<void(const Selected&)>;
    /// False if there was nothing.
    using Clear = std::function<bool()>;

    DropTarget(PlotView& plot, Offer offer, Take take, Clear clear = {});

    PlotView& plot() const { return m_plot; }
    DropOffer offer(const Selected& selected) const { return m_offer(selected); }
    void take(const Selected& selected) { m_take(selected); }
    /// What is said over the plot while something is dragged over it; empty otherwise.
    QString hint() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool entered(QDropEvent& event);
    bool dropped(QDropEvent& event);
    void hideHint();

    PlotView& m_plot;
    Offer m_offer;
    Take m_take;
    Clear m_clear;
    QPointer<DropHint> m_hint;
};

} // namespace assay
