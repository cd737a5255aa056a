// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/TrainingSetView.hpp"
#include "widgets/panels/Panel.hpp"

namespace assay {

/// A panel of the Augment page: draws something of the training sample that is selected there.
class AugmentPanel : public Panel {
    Q_OBJECT
public:
    explicit AugmentPanel(const PageContext& context, QWidget* parent = nullptr)
        : Panel(context, parent)
    {
    }

    /// Where the rows come from; the page sets it.
    void setSource(TrainingSetView* source)
    {
        m_source = source;
        connect(source, &TrainingSetView::changed, this, &Panel::refreshSoon);
    }

protected:
    void refresh() final
    {
        if (m_source)
            m_source->want();
        draw(m_source ? m_source->set() : nullptr);
    }
    double progress() const override { return m_source ? m_source->progress() : 0.0; }
    /// \p set is null while there is nothing to draw; reason() says why.
    virtual void draw(const std::shared_ptr<const DrawnSet>& set) = 0;
    QString reason() const { return m_source ? m_source->reason() : QString(); }
    QString parameterTitle(std::size_t parameter) const;
    /// Opens the event that a row is a copy of.
    void openEvent(std::uint64_t eventId);
    /// Lists the events that these rows are copies of.
    void openEvents(const std::vector<std::uint64_t>& eventIds);
    /// Those of the rows whose \p values [n], one for each row, are in low <= value < high.
    void openRows(const TrainingSet& rows, const Vector& values, double low, double high);

private:
    TrainingSetView* m_source = nullptr;
};

} // namespace assay
