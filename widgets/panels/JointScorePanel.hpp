// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/AugmentPanel.hpp"

#include <vector>

class QComboBox;
class QStackedWidget;

namespace assay {

class PointsPlot;
class SpectrumPlot;

/// Joint score of the training rows: a histogram for one parameter, a scatter of two. A click on a
/// point opens its event; a lasso, or a bin, the list of those in it.
class JointScorePanel : public AugmentPanel {
    Q_OBJECT
public:
    explicit JointScorePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void draw(const std::shared_ptr<const DrawnSet>& set) override;

private:
    void listParameters();
    void drawLine(const TrainingSet& rows);
    void drawPlane(const TrainingSet& rows);
    void showEmpty(const QString& text);

    QComboBox* m_x = nullptr;
    QComboBox* m_y = nullptr;
    QStackedWidget* m_stack = nullptr;
    SpectrumPlot* m_line = nullptr;
    PointsPlot* m_plane = nullptr;
    std::vector<std::uint64_t> m_ids; ///< Of the points drawn.
    std::shared_ptr<const DrawnSet> m_set; ///< What is drawn.
};

} // namespace assay
