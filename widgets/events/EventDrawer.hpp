// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/tasks/EventExplorer.hpp"
#include "widgets/bridge/PageContext.hpp"

#include <QFrame>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace assay {

class LlrCurvePlot;
class RowTable;

/// Below the pages: the event that is selected and those selected with it. Its observables, its
/// latent variables where the sample knows them, weights, and log r(x|theta) under every estimator.
/// Hidden while no event is selected; Escape closes it, Alt+Up and Alt+Down go through the events.
class EventDrawer : public QFrame {
    Q_OBJECT
public:
    explicit EventDrawer(const PageContext& context, QWidget* parent = nullptr);

    /// What is shown, for tests; index is that of the event asked for last.
    const EventFacts& facts() const { return m_facts; }
    bool loading() const { return m_loading > 0; }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Loaded {
        EventFacts facts;
        std::vector<std::string> xNames, zNames, weightNames, parameterNames;
    };
    void buildHeader(QVBoxLayout* layout);
    void buildContent(QVBoxLayout* layout);
    QToolButton* addTool(const QString& name, const QString& text, const QString& tip,
                         const QKeySequence& key);
    void showSelection();
    void step(int by);
    void openExplorer();
    void forget();
    void loadFacts();
    void loadCurves();
    void showFacts(const Loaded& loaded);
    void showCurves(const std::vector<EventCurve>& curves, const Matrix& thetas, std::size_t axis);
    void listParameters();
    void fail(const Error& error);

    PageContext m_context;
    std::shared_ptr<EventExplorer> m_explorer;
    EventFacts m_facts;
    qint64 m_index = -1;
    int m_loading = 0;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    RowTable* m_rows = nullptr;
    QTableView* m_list = nullptr;
    RowTable* m_events = nullptr;
    QComboBox* m_parameter = nullptr;
    LlrCurvePlot* m_plot = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
};

} // namespace assay
