// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Application.hpp"

#include <QTimer>

#include <exception>

namespace assay {

bool Application::notify(QObject* receiver, QEvent* event)
{
    QString what;
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& thrown) {
        what = QString::fromLocal8Bit(thrown.what());
    } catch (...) {
        what = tr("of a kind that is not known");
    }
    // Later: who listens may need what was thrown from.
    QTimer::singleShot(0, this, [this, what] { Q_EMIT unexpected(what); });
    return false;
}

} // namespace assay
