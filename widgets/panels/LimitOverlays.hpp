// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/PageContext.hpp"
#include "widgets/panels/DropTarget.hpp"

namespace assay {

class CompareScene;
class LimitScene;
class RunOverlays;

/// Limits of other runs, laid over those of a study by dragging them out of the project tree: a
/// limit, or a training with the newest limit that used it. The runs are read by a task.
class LimitOverlays : public QObject {
    Q_OBJECT
public:
    LimitOverlays(const PageContext& context, LimitScene& scene, QObject* parent);

    /// Lets \p plot take them.
    void acceptAt(PlotView& plot);

private:
    DropOffer offer(const Selected& selected) const;
    void take(const Selected& selected);
    void update();
    /// The curve of the newest run, which is not laid over but hidden and shown; or empty.
    QString drawnCurve(qint64 run) const;

    PageContext m_context;
    LimitScene& m_scene;
    CompareScene& m_compare;
    RunOverlays& m_runs;
};

} // namespace assay
