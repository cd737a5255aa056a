// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LeftBehind.hpp"

#include <QWidget>

class QVBoxLayout;

namespace assay {

class ProjectFlow;
class RecoveryJournal;

/// Offers what a program that was killed left behind, above the page, one line for each project.
/// Nothing is recovered or removed before the user chose; closing the program asks again next time.
class RecoveryBanner : public QWidget {
    Q_OBJECT
public:
    RecoveryBanner(RecoveryJournal& journal, ProjectFlow& flow, QWidget* parent = nullptr);

    /// Looks for what can be recovered and shows it.
    void offer();
    /// The same, once something has been offered.
    void update();
    const std::vector<LeftBehind>& offered() const { return m_offered; }

private:
    QWidget* makeRow(const LeftBehind& left, int number);

    RecoveryJournal& m_journal;
    ProjectFlow& m_flow;
    std::vector<LeftBehind> m_offered;
    QVBoxLayout* m_rows = nullptr;
    bool m_active = false;
};

} // namespace assay
