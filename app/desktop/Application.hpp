// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QApplication>

namespace assay {

/// The application: what is thrown while an event is handled ends that event, and not the program
/// with everything that is not saved.
class Application : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    /// Something was thrown, with what it says of itself.
    void unexpected(const QString& what);
};

} // namespace assay
