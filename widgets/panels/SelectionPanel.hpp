// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/Panel.hpp"

class QLabel;
class QTabWidget;
class QTableWidget;
class QVBoxLayout;

namespace assay {

class CutFlowView;
class ExpressionHint;
class StudyTable;
struct FirstEvents;

/// Observables as expressions of the particles, cuts, efficiencies, acceptance and smearing; and,
/// live, what they make of the first ten events. For studies whose events are particles: of a
/// process, or in LHE and HepMC files.
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
    QWidget* makeSteps();
    void askEvents();
    void askFlow();
    void showEvents(const FirstEvents& events);

    ExpressionHint* m_hint = nullptr;
    QTabWidget* m_steps = nullptr;
    QTableWidget* m_preview = nullptr;
    QLabel* m_previewState = nullptr;
    CutFlowView* m_flow = nullptr;
    std::uint64_t m_asked = 0; ///< Which of the previews that were asked for is the newest.
};

} // namespace assay
