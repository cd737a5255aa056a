// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/CoverageJson.hpp"
#include "widgets/bridge/LimitFollower.hpp"
#include "widgets/bridge/PageContext.hpp"
#include "widgets/plots/LimitCurve.hpp"

#include <QSet>
#include <QString>
#include <QVector>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace assay {

/// One [limits.NAME] as all panels of the page draw it: stored or running results, those that
/// follow the assumed truth while it is dragged, what is hidden, and which results are stale.
/// Confidence levels of the study are applied to the grids that are there, without computing again.
class LimitScene : public QObject {
    Q_OBJECT
public:
    /// The scene of the window; made when first asked for.
    static LimitScene& of(const PageContext& context);

    /// "limits.NAME"; empty: nothing.
    void setStage(const QString& stage);
    const QString& stage() const { return m_stage; }
    const LimitsRecipe* recipe() const;
    /// In the order of the recipe, with the study's levels.
    const QVector<LimitCurve>& curves();
    const LimitCurve* curve(const QString& name);
    /// Limits of other runs that are laid over, with the run they are of (see LimitOverlays).
    struct Overlay {
        LimitCurve curve;
        std::int64_t run = 0;
    };
    void setOverlays(const QVector<Overlay>& overlays);
    /// curves(), then the overlays of the same free parameters, but for what is drawn already.
    const QVector<LimitCurve>& allCurves();
    /// The run whose results are drawn as they were stored; 0 if others are.
    std::int64_t drawnRun();
    /// Assumed truth: where it is being dragged, else as the study says.
    Theta truth() const;
    /// Number of scanned parameters of the study.
    std::size_t freeCount() const;

    /// Expected limits depend on the assumed truth; observed ones do not.
    bool truthMatters() const;
    /// Shows what follows at this truth; \p finished makes it an edit of the study. Edits of the
    /// same gesture > 0 are one step.
    void moveTruth(const Theta& truth, bool finished, int gesture = 0);
    /// The same for the confidence level number \p index.
    void moveLevel(int index, double level, bool finished);
    bool dragging() const { return m_dragged.has_value(); }
    /// Whether everything that can follow is ready to.
    bool ready() const { return m_follower.limits() != nullptr; }
    /// Whether the curves that follow have arrived at the truth.
    bool settled() const { return ready() && m_follower.isAt(truth()); }
    /// What follows, and how.
    const LimitFollower& follower() const { return m_follower; }

    const QSet<QString>& hidden() const { return m_hidden; }
    void setHidden(const QSet<QString>& names);
    /// Shows or hides one curve; \p alone hides all others (again: shows all).
    void toggle(const QString& name, bool alone);

    /// Measured coverages of the results that are drawn, by estimator; the newest of each.
    const std::map<std::string, CoverageRecord>& coverages();
    /// Call when one was stored.
    void coverageStored();

    /// In words: which results reach the edge of the scanned range; empty if none does.
    QString edgeProblem();
    /// Scans half as much again to both sides, with the same distance between points.
    void enlargeRange();

Q_SIGNALS:
    void changed();          ///< Curves, truth or what is hidden.
    void coverageMeasured(); ///< One was stored.

private:
    LimitScene(const PageContext& context, QObject* parent);
    void invalidate();
    void rebuild();
    void load();
    void loadLooks();
    void loadCoverages(const std::string& limitHash);
    void addOverlays();
    void addCurve(const std::string& name, std::shared_ptr<const LimitResult> result, bool stale);
    void edit(const std::function<void(LimitsRecipe&)>& change, const QString& text, int gesture);

    PageContext m_context;
    QString m_stage;
    bool m_dirty = true;
    QVector<LimitCurve> m_curves;
    QVector<LimitCurve> m_all; ///< The same with overlays.
    QVector<Overlay> m_overlays;
    bool m_moved = false; ///< The curves are not those of the stored run.
    std::vector<double> levels() const;
    std::optional<Theta> m_dragged;
    std::optional<std::vector<double>> m_draggedLevels;
    QSet<QString> m_hidden;

    bool m_reload = true;
    bool m_stale = false;   ///< m_results are.
    std::int64_t m_run = 0; ///< Whose results are in m_results.
    LimitFollower::Results m_results;
    std::map<std::string, CoverageRecord> m_coverages;
    struct Look {
        std::optional<Qt::PenStyle> dash;
        std::optional<QColor> color;
    };
    std::map<std::string, Look> m_looks; ///< Chosen on the Compare page, by estimator.
    LimitFollower m_follower;
};

} // namespace assay
