// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QColor>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QCPItemRect;
class QCustomPlot;

namespace assay {

struct PlotTheme;

/// What an empty plot shows while its contents are being computed: nothing at first, so that what
/// is quick does not flicker; pale bars and the sentence after 0.3 s; after 1 s how much is done,
/// and after 3 s how long the rest will take.
class PlotWait : public QObject {
    Q_OBJECT
public:
    PlotWait(QCustomPlot& plot, QObject* parent);

    /// Between 0 and 1; at most 0 where it is not known.
    void setProgress(std::function<double()> progress) { m_progress = std::move(progress); }
    /// From now on, unless it waits for the same already.
    void start(const QString& sentence);
    void stop();
    bool isWaiting() const { return m_timer.isActive(); }
    /// What to write in the middle now.
    QString text() const;
    void setTheme(const PlotTheme& theme);

Q_SIGNALS:
    /// text() or the bars changed.
    void changed();

private:
    void tick();
    void showBars(bool visible);

    QCustomPlot& m_plot;
    std::vector<QCPItemRect*> m_bars; ///< Made when they are first needed.
    QColor m_color;
    std::function<double()> m_progress;
    QString m_sentence;
    QString m_said; ///< text() as it was told last.
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace assay
