// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/AugmentPanel.hpp"

class QStackedWidget;

namespace assay {

class PointsPlot;
class SpectrumPlot;

/// The parameter points at which the training rows were drawn.
class ProposalPanel : public AugmentPanel {
    Q_OBJECT
public:
    explicit ProposalPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void draw(const std::shared_ptr<const DrawnSet>& set) override;

private:
    QStackedWidget* m_stack = nullptr;
    SpectrumPlot* m_line = nullptr;
    PointsPlot* m_plane = nullptr;
};

} // namespace assay
