// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QToolButton;

namespace assay {

class PlotView;
struct PlotTheme;

/// The buttons of a plot, in its upper right corner over the title: box zoom, show everything (or
/// follow), log, legend, grid, copy, export, numbers, fill the page, a window of its own. What
/// does not apply is left out.
class PlotToolbar : public QWidget {
    Q_OBJECT
public:
    explicit PlotToolbar(PlotView& view);

    /// Moves into the corner of the plot.
    void place();
    void setTheme(const PlotTheme& theme);
    /// A further tool, with the icon of that name; before the plot is shown.
    QToolButton* addToggle(const QString& name, const QString& text, std::function<bool()> state,
                           std::function<void(bool)> set);

private:
    QToolButton* add(const QString& name, const QString& text, std::function<void()> action);
    void addZoomButtons();
    void addLookButtons();
    void addOutputButtons();
    void update();

    struct Toggle {
        QToolButton* button;
        std::function<bool()> state;
    };
    PlotView& m_view;
    std::vector<Toggle> m_toggles;
    QToolButton* m_log = nullptr;
    QToolButton* m_reset = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_legend = nullptr;
    QColor m_ink;
};

} // namespace assay
