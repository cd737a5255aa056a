// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Morphing.hpp"
#include "widgets/pages/Page.hpp"

#include <QPointer>
#include <QStringList>

class QTableView;
class QVBoxLayout;

namespace assay {

class BenchmarkTable;
class MadGraphDialog;
class MorphingView;
class TableEditing;

/// Parameters, benchmarks and how well morphing between them works.
class ModelPage : public Page {
    Q_OBJECT
    Q_PROPERTY(QStringList lockedBenchmarks READ lockedBenchmarks WRITE setLockedBenchmarks)
public:
    explicit ModelPage(const PageContext& context, QWidget* parent = nullptr);

    /// Morphing between the benchmarks in force, or why there is none.
    static Result<Morphing> morphingOf(const EventSchema& schema);

    /// Benchmarks that neither the mouse nor the optimisation moves.
    QStringList lockedBenchmarks() const { return m_locked; }
    void setLockedBenchmarks(const QStringList& names);

protected:
    void refresh() override;

private:
    void buildTables();
    void buildBenchmarks(QVBoxLayout* column);
    void buildStatus(QVBoxLayout* column);
    void buildView();
    void connectView();
    void sizeColumns();
    void updateView();
    void showMorphing(const Result<Morphing>& morphing);
    void showDependence(const Error& error);
    void updateButtons();
    void select(int benchmark);
    void toggleLock();
    void moveDependent();
    void optimise();
    void steer();
    bool movable() const;

    QTableView* m_parameters = nullptr;
    QTableView* m_benchmarks = nullptr;
    BenchmarkTable* m_table = nullptr;
    TableEditing* m_editing = nullptr;
    QWidget* m_parameterButtons = nullptr; ///< Only where the study says its parameters.
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_lock = nullptr;
    QPushButton* m_optimise = nullptr;
    QPushButton* m_steer = nullptr;
    QPointer<MadGraphDialog> m_steering;
    QPushButton* m_move = nullptr;
    QLabel* m_status = nullptr;
    MorphingView* m_view = nullptr;
    QStringList m_locked;
    int m_dependent = -1; ///< The benchmark that "Move" would move.
    bool m_selecting = false;
    bool m_searching = false; ///< For better positions.
};

} // namespace assay
