// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

class QComboBox;
class QLabel;

namespace assay {

class EventCountPlot;
struct EventCountCurve;

/// N(theta) of the selected events at the limit's luminosity, and the parameter values that have as
/// many events as the assumed truth.
class EventCountPanel : public Panel {
    Q_OBJECT
public:
    explicit EventCountPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    void fillParameters(const LimitResult& result);
    std::optional<EventCountCurve> curveAlong(std::size_t parameter, const GridAxis& range,
                                              double luminosityPb) const;

    LimitScene& m_scene;
    QComboBox* m_parameter = nullptr;
    QLabel* m_text = nullptr;
    EventCountPlot* m_plot = nullptr;
};

} // namespace assay
