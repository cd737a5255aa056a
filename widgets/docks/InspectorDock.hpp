// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/docks/InspectorFacts.hpp"

#include <QDockWidget>
#include <QTimer>

class QFormLayout;
class QLabel;
class QPushButton;

namespace assay {

class MethodSwatch;

/// Shows what is selected: name, look, settings, provenance, checks, and the way to its card.
class InspectorDock : public QDockWidget {
    Q_OBJECT
public:
    explicit InspectorDock(const PageContext& context, QWidget* parent = nullptr);

    const InspectorFacts& facts() const { return m_facts; }
    /// Whether there is somebody who shows cards; the link is hidden otherwise.
    void setCardsAvailable(bool available);

Q_SIGNALS:
    void goTo(const QString& page);
    void cardRequested(const QString& card);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildHead();
    void refreshSoon();
    void refresh();
    void fillRows();

    PageContext m_context;
    QTimer m_timer;
    InspectorFacts m_facts;
    bool m_cards = false;
    QWidget* m_inside = nullptr;
    QLabel* m_kind = nullptr;
    QLabel* m_name = nullptr;
    MethodSwatch* m_swatch = nullptr;
    QPushButton* m_card = nullptr;
    QPushButton* m_page = nullptr;
    QWidget* m_rows = nullptr;
};

} // namespace assay
