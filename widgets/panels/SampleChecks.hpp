// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/SampleReport.hpp"
#include "widgets/panels/Panel.hpp"

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace assay {

class RowTable;

/// What the check on load found in the events of the study: what, why, what to do, and where first.
class SampleChecks : public Panel {
    Q_OBJECT
public:
    explicit SampleChecks(const PageContext& context, QWidget* parent = nullptr);

    /// Nothing until the events were checked.
    const std::optional<SampleReport>& report() const { return m_report; }

Q_SIGNALS:
    void reported();

protected:
    void refresh() override;

private:
    void checkEvents();
    void showReport();
    void openFinding();

    QLabel* m_notes = nullptr;
    RowTable* m_findings = nullptr;
    QTableView* m_findingList = nullptr;
    QPushButton* m_openFinding = nullptr;
    std::optional<SampleReport> m_report;
    std::int64_t m_checkedRun = 0; ///< Whose events m_report is about, or is being made for.
};

} // namespace assay
