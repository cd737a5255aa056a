// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/FollowingLimits.hpp"
#include "widgets/bridge/PageContext.hpp"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace assay {

/// Limits at a truth that is being dragged. Where they take less than a third of a frame they are
/// computed at once; else on a worker, the newest truth first, so that the mouse never waits for
/// them.
class LimitFollower : public QObject {
    Q_OBJECT
public:
    using Results = std::map<std::string, std::shared_ptr<const LimitResult>>;

    explicit LimitFollower(const PageContext& context, QObject* parent = nullptr);
    ~LimitFollower() override;

    /// Makes ready, on a worker, what follows \p limits; nothing if it is there already.
    void prepare(const LimitsRecipe& limits);
    void reset();
    /// What follows; null until it is ready.
    std::shared_ptr<const FollowingLimits> limits() const { return m_limits; }

    void moveTo(const Theta& truth);
    /// Whether results() are those of this truth.
    bool isAt(const Theta& truth) const { return m_truth == truth; }
    /// By name, of the newest truth that was computed.
    const Results& results() const { return m_results; }
    /// Milliseconds of the last computation.
    double milliseconds() const { return m_milliseconds; }

Q_SIGNALS:
    /// It became ready, or results of another truth arrived.
    void changed();

private:
    struct Answer {
        std::shared_ptr<const FollowingLimits> limits;
        Theta truth;
        Results results;
        double milliseconds = 0.0;
    };
    static Answer computed(std::shared_ptr<const FollowingLimits> limits, const Theta& truth);
    QString keyOf(const LimitsRecipe& limits) const;
    FollowingLimits::Basis basisOf(const LimitsRecipe& limits) const;
    void start();
    void take(Answer answer);
    void stopPreparing();

    PageContext m_context;
    QString m_key; ///< What m_limits is or will be for.
    std::shared_ptr<const FollowingLimits> m_limits;
    std::optional<Theta> m_truth; ///< Of m_results.
    Results m_results;
    double m_milliseconds = 0.0;
    std::optional<Theta> m_wanted; ///< Next for the worker.
    bool m_working = false;
    std::uint64_t m_preparing = 0; ///< The task that makes m_limits.
    QThreadPool m_worker;
};

/// Assumed truth of a limit: given, of a benchmark, or the reference.
Theta truthOf(const LimitsRecipe& limits, const ProjectDocument& document);

} // namespace assay
