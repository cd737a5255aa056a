// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

#include <map>

class QComboBox;

namespace assay {

class ProfilePlot;

/// The limits on one parameter with all other scanned ones profiled: q of every method, its
/// intervals, and the confidence levels as lines that can be dragged.
class ProfilePanel : public Panel {
    Q_OBJECT
public:
    explicit ProfilePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    void connectPlot();
    void listParameters(const LimitResult& result);
    /// Of a result that is kept as long as it is drawn.
    std::shared_ptr<const LimitResult> profileOf(std::shared_ptr<const LimitResult> result,
                                                 std::size_t axis);
    /// What is drawn along the axis; profiles of before that are still drawn are kept.
    QVector<LimitCurve> profilesAlong(std::size_t axis);
    void moveTruth(double value, bool finished, int gesture);

    LimitScene& m_scene;
    QComboBox* m_parameter = nullptr;
    ProfilePlot* m_plot = nullptr;
    std::size_t m_axis = 0;
    /// What was profiled, on m_axis, and its profile.
    std::map<std::shared_ptr<const LimitResult>, std::shared_ptr<const LimitResult>> m_profiles;
};

} // namespace assay
