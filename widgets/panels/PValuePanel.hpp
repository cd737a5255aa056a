// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

class QComboBox;
class QLabel;

namespace assay {

class LimitMapPlot;
class LimitMapView;

/// The p-value of one method over the scanned plane, with its contours.
class PValuePanel : public Panel {
    Q_OBJECT
public:
    explicit PValuePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    LimitScene& m_scene;
    QComboBox* m_method = nullptr;
    QLabel* m_check = nullptr;
    LimitMapPlot* m_plot = nullptr;
    LimitMapView* m_view = nullptr;
};

/// Fills a box with the names of curves; keeps what is chosen if it is still there, else chooses
/// number \p otherwise.
void fillCurveBox(QComboBox& box, const QVector<LimitCurve>& curves, int otherwise);

} // namespace assay
