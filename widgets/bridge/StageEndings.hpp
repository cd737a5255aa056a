// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QMap>
#include <QString>

#include <cstdint>
#include <map>

namespace assay {

/// How a person ended work on stages in this session: what is kept, and how to go on.
class StageEndings {
public:
    /// A task that was to run everything up to \p until was cancelled; \p active are the stages
    /// that were worked on, and by which task. \p discarded: unfinished trainings cannot be
    /// continued.
    void noteCancelled(const QString& until, std::uint64_t task,
                       const std::map<QString, std::uint64_t>& active, bool discarded);
    /// It is run again.
    void forget(const QString& stage) { m_texts.remove(stage); }
    void clear() { m_texts.clear(); }
    /// Of a stage or a kind of stages; empty if nobody ended it.
    QString text(const QString& stage) const { return m_texts.value(stage); }

private:
    QMap<QString, QString> m_texts;
};

} // namespace assay
