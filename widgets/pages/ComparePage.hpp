// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/CompareScene.hpp"
#include "widgets/pages/Page.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace assay {

class PanelTabs;
class RowTable;
class SortedRows;

/// All finished runs of the project in one table; what differs between the selected ones, and one
/// chosen quantity of them on common axes.
class ComparePage : public Page {
    Q_OBJECT
public:
    explicit ComparePage(const PageContext& context, QWidget* parent = nullptr);

    /// The kinds of overlays, "panel.compare.loss", ...
    QStringList variants() const override;
    void showVariant(const QString& name) override;

protected:
    void refresh() override;
    void step(int by) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildTable();
    QWidget* buildDifferences();
    void fillTable();
    void fillDifferences();
    void showSelection();
    void takeSelection();
    QString keyOf(const QModelIndex& index) const;
    void setDash(int index);
    void setColor(int index);
    QComboBox* makeColors(QWidget* parent);

    CompareScene& m_scene;
    RowTable* m_rows = nullptr;
    SortedRows* m_sorted = nullptr;
    QTableView* m_table = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_dash = nullptr;
    QComboBox* m_color = nullptr;
    QLabel* m_differences = nullptr;
    PanelTabs* m_panels = nullptr;
    bool m_selecting = false;
    bool m_taking = false; ///< The scene is being told what the table has selected.
};

} // namespace assay
