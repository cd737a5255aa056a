// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/pages/Page.hpp"
#include "widgets/pages/StageTexts.hpp"

#include <QListWidget>

namespace assay {

class StageRailDelegate;

/// The way through the work: one entry per page with its state, and in words why.
class StageRail : public QListWidget {
    Q_OBJECT
public:
    explicit StageRail(const PageContext& context, QWidget* parent = nullptr);

    void setCurrentPage(const QString& id);
    /// What the entry of a page shows.
    StageStatus statusOf(const QString& page) const;

Q_SIGNALS:
    void pageChosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    /// Says in a note beside the entry why its stage is in the state that it is in.
    void showReason(const QModelIndex& index);
    void fitText();
    void update();
    StageStatus modelStatus() const;
    StageStatus observablesStatus() const;

    PageContext m_context;
    StageRailDelegate* m_delegate = nullptr;
};

} // namespace assay
