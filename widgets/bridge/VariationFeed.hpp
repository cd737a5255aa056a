// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/estimators/ObservableHistograms.hpp"
#include "widgets/bridge/PageContext.hpp"

#include <QObject>

#include <memory>
#include <vector>

namespace assay {

/// Histograms of the events with nuisance parameters one standard deviation up and down, ready for
/// any theta: filled in a task whenever other bins or parameters are wanted or there are newer
/// events. Cost: two passes over the events per nuisance parameter.
class VariationFeed : public QObject {
    Q_OBJECT
public:
    struct Filled {
        QString name;
        std::shared_ptr<const ObservableHistograms> up, down;
    };

    explicit VariationFeed(const PageContext& context, QObject* parent = nullptr);

    /// Which are wanted; those that the events do not have are passed over.
    void want(const HistogramAxes& axes, const QStringList& nuisances);
    /// What was wanted last; empty while it is being filled.
    std::vector<Filled> variations() const;
    QString problem() const { return m_problem; }

Q_SIGNALS:
    /// Others are there, or the reason why not.
    void changed();

private:
    struct Wish {
        HistogramAxes axes;
        QStringList nuisances;
        std::int64_t run = 0;

        bool operator==(const Wish&) const = default;
    };
    void start();
    void adopt(Result<std::vector<Filled>> filled);

    PageContext m_context;
    Wish m_wanted, m_filling, m_have;
    std::vector<Filled> m_filled;
    QString m_problem;
    bool m_busy = false;
};

} // namespace assay
