// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/CoverageJson.hpp"
#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

#include <QTimer>

#include <memory>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace assay {

class FlowLayout;
class CoveragePlot;

/// Measures with toys whether the regions of a method contain the truth as often as they promise.
/// The curve grows while the toys are thrown; the result is kept in the project with its limit.
class CoveragePanel : public Panel {
    Q_OBJECT
public:
    explicit CoveragePanel(const PageContext& context, QWidget* parent = nullptr);
    ~CoveragePanel() override;

protected:
    void refresh() override;

private:
    struct Live;
    void buildControls(FlowLayout& row);
    void updatePoint();
    Theta point() const;
    void measure();
    void finished(const Result<CoverageResult>& result, const CoverageRecord& record, bool kept);
    void draw();

    LimitScene& m_scene;
    QComboBox* m_method = nullptr;
    QHBoxLayout* m_pointRow = nullptr;
    std::vector<QDoubleSpinBox*> m_point;
    std::vector<std::string> m_pointNames;
    Theta m_truth; ///< That the boxes were filled with.
    QSpinBox* m_toys = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_verdict = nullptr;
    CoveragePlot* m_plot = nullptr;
    std::shared_ptr<Live> m_live; ///< Shared with the worker.
    std::uint64_t m_task = 0;     ///< 0: none
    bool m_kept = false;
    QString m_measured; ///< The estimator being measured.
    QString m_problem;
    QTimer m_timer;
};

} // namespace assay
