// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QDockWidget>

class QPlainTextEdit;

namespace assay {

/// What happened, with the time; warnings are marked. Never modal.
class LogDock : public QDockWidget {
    Q_OBJECT
public:
    explicit LogDock(QWidget* parent = nullptr);

    void add(const QString& text, bool warning);
    QString text() const;

private:
    QPlainTextEdit* m_text = nullptr;
};

} // namespace assay
