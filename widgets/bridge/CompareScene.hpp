// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/ComparedRuns.hpp"
#include "widgets/bridge/PageContext.hpp"
#include "widgets/plots/LimitCurve.hpp"

#include <QMap>
#include <QStringList>

#include <vector>

namespace assay {

/// All finished runs of the project as the Compare page shows them: which of them are selected and
/// how each is drawn. Runs are read by a task when the page is shown and something new finished.
/// Dashes and colours that the user chose are kept with the project.
class CompareScene : public QObject {
    Q_OBJECT
public:
    /// The scene of the window; made when first asked for.
    static CompareScene& of(const PageContext& context);

    /// Reads the runs if there may be new ones.
    void update();
    bool loading() const { return m_loading; }
    const std::vector<ComparedRun>& runs() const { return m_runs; }
    const ComparedRun* run(const QString& key) const;

    /// All that a training or a limit of this number is part of.
    std::vector<const ComparedRun*> runsOf(std::int64_t number) const;
    /// Whether there is nothing new to be read.
    bool upToDate() const { return !m_dirty && !m_loading; }

    void select(const QStringList& keys);
    const QStringList& selected() const { return m_selected; }
    std::vector<const ComparedRun*> selectedRuns() const;

    /// "alices #4": the name with the number of the run.
    static QString labelOf(const ComparedRun& run);
    /// Limits of the selected runs, by label; runs without a limit are left out.
    QVector<LimitCurve> curves() const;
    /// Dash that the user chose for a run; none: that of its method.
    std::optional<Qt::PenStyle> dash(const QString& key) const;
    void setDash(const QString& key, std::optional<Qt::PenStyle> dash);
    /// The same for the colour.
    std::optional<QColor> color(const QString& key) const;
    void setColor(const QString& key, std::optional<QColor> color);

Q_SIGNALS:
    void runsChanged();
    void selectionChanged(); ///< Or a style.

private:
    CompareScene(const PageContext& context, QObject* parent);
    void readView();
    void writeView() const;

    PageContext m_context;
    bool m_dirty = true;
    bool m_loading = false;
    std::vector<ComparedRun> m_runs;
    QStringList m_selected;
    QMap<QString, int> m_dashes;
    QMap<QString, QColor> m_colors;
};

} // namespace assay
