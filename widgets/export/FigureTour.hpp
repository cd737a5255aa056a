// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/export/FigureList.hpp"

#include <QObject>
#include <QTimer>

#include <functional>

namespace assay {

/// Goes through everything that pages can show, one thing per turn of the event loop: brings it up
/// to date, waits until what it needs has been computed, and says that it is there.
class FigureTour : public QObject {
    Q_OBJECT
public:
    /// \p busy says that what was shown last is still being computed.
    explicit FigureTour(std::function<bool()> busy, QObject* parent = nullptr);

    void start(const QVector<FigureStop>& stops);
    void stop();
    bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// Before \p stop is shown; for those who look.
    void approaching(const assay::FigureStop& stop);
    void arrived(const assay::FigureStop& stop);
    void finished();

private:
    void step();

    std::function<bool()> m_busy;
    QTimer m_timer;
    QVector<FigureStop> m_stops;
    qsizetype m_at = -1;
};

} // namespace assay
