// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"
#include "widgets/bridge/WindowSelection.hpp"

#include <QMap>
#include <QObject>
#include <QVector>

namespace assay {

/// Finished runs that a person laid over what a page draws by itself: by place ("limits", "train")
/// the ids of the runs. Part of the view and kept with the project, not of the study.
class RunOverlays : public QObject {
    Q_OBJECT
public:
    /// The one of the window; made when first asked for.
    static RunOverlays& of(ProjectDocument& document);

    QVector<qint64> at(const QString& place) const { return m_runs.value(place); }
    bool contains(const QString& place, qint64 run) const { return at(place).contains(run); }
    /// Lays the run over the others, or takes it away.
    void toggle(const QString& place, qint64 run);
    /// False if there was none.
    bool clear(const QString& place);

    /// The run behind what was picked: itself, or the newest of an estimator or a limit; 0 if there
    /// is none that finished.
    static qint64 runOf(const ProjectDocument& document, const Selected& selected);
    /// "alices #4", or empty.
    static QString labelOf(const ProjectDocument& document, qint64 run);

Q_SIGNALS:
    void changed(const QString& place);

private:
    explicit RunOverlays(ProjectDocument& document);
    void restore();
    void keep() const;

    ProjectDocument& m_document;
    QMap<QString, QVector<qint64>> m_runs;
};

} // namespace assay
