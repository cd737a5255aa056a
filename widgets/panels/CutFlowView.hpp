// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/CutFlow.hpp"
#include "widgets/bridge/FirstEvents.hpp"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace assay {

class ProjectDocument;
class RowTable;

/// How many events are left after each step of the selection: of the last run, sample by sample, or
/// live of the first events while the selection is being edited. Says which it is, and whether the
/// run is older than the selection.
class CutFlowView : public QWidget {
    Q_OBJECT
public:
    explicit CutFlowView(const ProjectDocument& document, QWidget* parent = nullptr);

    /// Reads the flow of the newest run; shows it as long as nothing was edited since.
    void update();
    void showLive(const FirstFlow& flow);
    /// Whether the flow of a run is shown, and not the live one.
    bool showsRun() const;

private:
    struct RunFlow {
        QString sample;
        qulonglong read = 0; ///< Events before the selection.
        CutFlow flow;
    };
    void readRun();
    void listSources();
    void draw();
    void drawRun(const RunFlow& run);
    void drawLive();
    void drawSteps(const CutFlow& flow, bool withWeights);

    const ProjectDocument& m_document;
    QComboBox* m_source = nullptr;
    QLabel* m_state = nullptr;
    RowTable* m_table = nullptr;
    qint64 m_run = 0;
    QVector<RunFlow> m_runFlows;
    std::optional<FirstFlow> m_live;
    bool m_stale = false;
};

} // namespace assay
