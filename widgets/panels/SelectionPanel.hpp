// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/Panel.hpp"

class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace assay {

class ExpressionHint;
class RowTable;
class StudyTable;
struct CutFlow;
struct FirstEvents;

/// Observables as expressions of the particles, cuts and efficiencies; and, live, what they make of
/// the first ten events. For processes whose events are particles.
class SelectionPanel : public Panel {
    Q_OBJECT
public:
    explicit SelectionPanel(const PageContext& context, QWidget* parent = nullptr);

    /// Whether the open study has particles to select.
    static bool applies(const ProjectDocument& document);

protected:
    void refresh() override;

private:
    void addTable(QVBoxLayout* layout, const QString& name, const QString& title,
                  StudyTable* table, const QString& card);
    QWidget* makePreview();
    QWidget* makeFlow();
    void askEvents();
    void askFlow();
    void showEvents(const FirstEvents& events);
    void showFlow(const CutFlow& flow);

    ExpressionHint* m_hint = nullptr;
    QTableWidget* m_preview = nullptr;
    QLabel* m_previewState = nullptr;
    RowTable* m_flow = nullptr;
    QLabel* m_flowState = nullptr;
    std::uint64_t m_asked = 0; ///< Which of the previews that were asked for is the newest.
};

} // namespace assay
