// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/Panel.hpp"

#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QTableView;

namespace assay {

class RowTable;
class SampleChecks;
class SampleFacts;
class SampleTable;
class TableEditing;

/// The samples of the study: the simulated one, those of files in a table that can be edited, and
/// the cross sections at the benchmarks that come of all of them.
class SampleSources : public Panel {
    Q_OBJECT
public:
    SampleSources(const PageContext& context, const SampleChecks& checks,
                  QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    QWidget* makeList(QWidget* parent);
    void updateSamples();
    void updateSimulated();
    void updateList();
    QString rateText() const;
    void chooseFiles();
    void chooseWeights();

    const SampleChecks& m_checks;
    SampleFacts* m_facts = nullptr;
    RowTable* m_simulated = nullptr;
    QTableView* m_simulatedView = nullptr;
    SampleTable* m_table = nullptr;
    QTableView* m_list = nullptr;
    TableEditing* m_editing = nullptr;
    QPushButton* m_add = nullptr;
    QAction* m_weights = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_refused = nullptr;
    QWidget* m_sums = nullptr; ///< The cross sections, once there are events.
    RowTable* m_samples = nullptr;
};

} // namespace assay
