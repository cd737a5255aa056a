// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/TrainingWatch.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/panels/Panel.hpp"

#include <QElapsedTimer>
#include <QVBoxLayout>

class QLabel;

namespace assay {

class PlotView;

/// A panel of the Train page: a row of controls, a line of text, and a plot of the shown runs.
class TrainingPanel : public Panel {
    Q_OBJECT
public:
    /// \p looksAtModels: needs snapshots and held-out events, and so while it is visible only.
    TrainingPanel(const PageContext& context, bool looksAtModels, QWidget* parent = nullptr);

    /// The page gives all its panels the same one.
    void setWatch(TrainingWatch* watch);

protected:
    TrainingWatch* watch() const { return m_watch; }
    FlowLayout* controls() const { return m_controls; }
    void setPlot(PlotView* plot);
    void setNote(const QString& text);
    /// Why there is nothing to evaluate, or empty: no events yet, or they cannot be read.
    QString missing() const;

    /// Computes on a worker, one at a time: when something changes meanwhile it is computed again
    /// afterwards. \p done gets the result on this thread.
    template <typename T>
    void evaluate(std::function<Result<T>(const TaskContext&)> body,
                  std::function<void(Result<T>)> done)
    {
        m_busy = true;
        tasks().computeQuietly<T>(std::move(body), this, [this, done](Result<T> result) {
            m_busy = false;
            done(std::move(result));
            if (m_again)
                refreshSoon();
            m_again = false;
        });
    }
    /// True when an evaluation is going on; then refresh() will be called again after it.
    bool postpone();

    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    TrainingWatch* m_watch = nullptr;
    QVBoxLayout* m_column = nullptr;
    FlowLayout* m_controls = nullptr;
    QLabel* m_note = nullptr;
    bool m_looksAtModels;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace assay
