// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace assay {

/// Help at the control, for the whole program: shows the tooltip of the card of a control that has
/// none of its own, opens the card from a "What is this?" bubble, and answers Shift+F1.
class ConceptHelp : public QObject {
    Q_OBJECT
public:
    explicit ConceptHelp(QObject* parent = nullptr);

    /// The card of what has the keyboard, else of what is under the mouse; if neither has one, the
    /// mouse becomes a question mark that asks the next control it is pressed on.
    void askHere();

    bool eventFilter(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    void cardRequested(const QString& id);
};

} // namespace assay
