// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// p-values at one parameter point from toys (Neyman construction), where the asymptotic ones are
/// in doubt: toys are thrown at that point, and each method is asked for q there.
class PointToys : public QObject {
    Q_OBJECT
public:
    PointToys(const PageContext& context, LimitScene& scene, QObject* parent = nullptr);

    /// Throws \p toys for every method that is drawn and not stale, on a worker.
    void start(const Theta& theta, int toys);
    void stop();
    bool running() const { return m_task != 0; }
    bool hasToysAt(const Theta& theta) const { return !m_toys.empty() && keyOf(theta) == m_key; }
    /// Share of toys at this point with at least this q; nothing if none were thrown there, or for
    /// another version of the study.
    std::optional<double> pValue(const QString& method, const Theta& theta, double q) const;
    /// What did not work, in words.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    /// Of the limit and its inputs, and the point.
    QString keyOf(const Theta& theta) const;

    using Toys = std::map<std::string, std::vector<double>>; ///< q of each toy, by method.
    PageContext m_context;
    LimitScene& m_scene;
    std::uint64_t m_task = 0;
    QString m_key; ///< Of m_toys.
    Toys m_toys;
    QString m_problem;
};

} // namespace assay
