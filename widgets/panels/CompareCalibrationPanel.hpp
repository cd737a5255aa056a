// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/RatioCheck.hpp"
#include "widgets/panels/ComparePanels.hpp"

class QLabel;

namespace assay {

class PointChoice;
class ReliabilityPlot;

/// Calibration of the selected trainings at one point, on common axes.
class CompareCalibrationPanel : public ComparePanel {
    Q_OBJECT
public:
    explicit CompareCalibrationPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    /// A training to check: what it is called, and the file that it left.
    struct Wanted {
        QString name, method;
        std::filesystem::path file;
        std::optional<QColor> color;
    };
    struct Checked {
        Wanted run;
        RatioCheck check;
        QString problem; ///< Why there is no check.
    };

    static Result<std::vector<Checked>> checkAll(std::shared_ptr<Project> project,
                                                 const Recipe& study,
                                                 const std::vector<Wanted>& wanted,
                                                 const Theta& theta, const TaskContext& context);
    std::vector<Wanted> wanted() const;
    void show(const Result<std::vector<Checked>>& checks);
    void showNothing(const QString& why);

    PointChoice* m_point = nullptr;
    ReliabilityPlot* m_plot = nullptr;
    QLabel* m_note = nullptr;
    std::uint64_t m_asked = 0; ///< Which of the checks that were asked for is the newest.
};

} // namespace assay
