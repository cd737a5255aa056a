// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

class QComboBox;

namespace assay {

class LimitMapPlot;
class LimitMapView;

/// What one method says more than another: the difference of their q over the scanned plane.
class DifferencePanel : public Panel {
    Q_OBJECT
public:
    explicit DifferencePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    LimitScene& m_scene;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    LimitMapPlot* m_plot = nullptr;
    LimitMapView* m_view = nullptr;
};

} // namespace assay
