// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/Panel.hpp"

#include <QHash>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace assay {

class RowTable;

/// Every built-in process: one sentence, its formula, what is exact and what is approximate in it,
/// and a button that starts a study of it.
class ProcessPanel : public Panel {
    Q_OBJECT
public:
    explicit ProcessPanel(const PageContext& context, QWidget* parent = nullptr);

    /// What is shown of a process, as rich text; empty if it is not known (yet).
    QString textOf(const QString& process) const;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeDetails();
    QString current() const;
    void showCurrent();
    void ask(const QString& process);
    void start();

    QBoxLayout* m_layout = nullptr;
    RowTable* m_rows = nullptr;
    QTableView* m_list = nullptr;
    QLabel* m_details = nullptr;
    QPushButton* m_start = nullptr;
    QHash<QString, QString> m_made; ///< What only the process itself can say, by name.
};

} // namespace assay
