// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/StudyProbe.hpp"
#include "widgets/panels/ComparePanels.hpp"

#include <any>
#include <functional>

class QLabel;

namespace assay {

class PointChoice;

/// Base of the panels that ask the selected trainings about events at one parameter point, and draw
/// the answers on common axes. A training that cannot answer says why below the plot.
class CompareEstimatorsPanel : public ComparePanel {
    Q_OBJECT
protected:
    /// A training, and the file that it left.
    struct Wanted {
        QString name, method;
        std::filesystem::path file;
        std::optional<QColor> color;
    };
    struct Answer {
        Wanted run;
        std::any value;  ///< What Ask gave.
        QString problem; ///< Why it gave nothing.
    };
    /// Runs in a worker.
    using Ask = std::function<Result<std::any>(StudyProbe&, const Estimator&, const Theta&,
                                               const TaskContext&)>;

    /// Widgets are called \p name + ".point" and ".note"; \p task is what the tasks panel says.
    CompareEstimatorsPanel(const PageContext& context, const QString& name, const QString& task,
                           Ask ask, QWidget* parent);
    /// Takes the plot; call at the end of the constructor.
    void setPlot(PlotView& plot);
    QString pointText() const;

    /// \p answers are those without a problem; returns what else is to be said.
    virtual QStringList draw(const std::vector<Answer>& answers) = 0;
    virtual void clear() = 0;
    virtual bool isDrawn() const = 0;
    void refresh() override;

private:
    static Result<std::vector<Answer>> askAll(std::shared_ptr<Project> project,
                                              const Recipe& study,
                                              const std::vector<Wanted>& wanted,
                                              const Theta& theta, const Ask& ask,
                                              const TaskContext& context);
    std::vector<Wanted> wanted() const;
    void show(const Result<std::vector<Answer>>& answers);
    void showNothing(const QString& why);

    QString m_task;
    Ask m_ask;
    PointChoice* m_point = nullptr;
    PlotView* m_plot = nullptr;
    QLabel* m_note = nullptr;
    std::uint64_t m_asked = 0; ///< Which of the questions is the newest.
};

} // namespace assay
