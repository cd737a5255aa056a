// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/CompareScene.hpp"
#include "widgets/panels/DropTarget.hpp"
#include "widgets/panels/Panel.hpp"

#include <QSet>

class QComboBox;
class QStackedWidget;

namespace assay {

class ContourPlot;
class CoveragePlot;
class LimitMapPlot;
class ProfilePlot;
class RunLossPlot;
class SharedZoom;

/// What all kinds of overlays share: the selected runs.
class ComparePanel : public Panel {
    Q_OBJECT
public:
    explicit ComparePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    CompareScene& scene() const { return m_scene; }
    /// Lets runs be dragged onto \p plot: they are selected, or no longer.
    void acceptRuns(PlotView& plot);

private:
    DropOffer offer(const Selected& selected) const;
    void toggle(const Selected& selected);

    CompareScene& m_scene;
};

/// Contours, or profiles with one free parameter, of the selected runs on common axes.
class CompareLimitsPanel : public ComparePanel {
    Q_OBJECT
public:
    explicit CompareLimitsPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    void toggleCurve(const QString& name, bool alone);

    QSet<QString> m_hidden; ///< Curves switched off in the legend.
    QStackedWidget* m_plots = nullptr;
    ContourPlot* m_contours = nullptr;
    ProfilePlot* m_profile = nullptr;
    SharedZoom* m_zoom = nullptr;
};

/// Losses of the selected trainings.
class CompareLossPanel : public ComparePanel {
    Q_OBJECT
public:
    explicit CompareLossPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    RunLossPlot* m_plot = nullptr;
};

/// Measured coverages of the selected runs.
class CompareCoveragePanel : public ComparePanel {
    Q_OBJECT
public:
    explicit CompareCoveragePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    CoveragePlot* m_plot = nullptr;
};

/// Two of the selected runs, A and B: the difference of their q, or both side by side with a line
/// between them that can be dragged.
class ComparePairPanel : public ComparePanel {
    Q_OBJECT
public:
    enum class Kind { Difference, Split };
    ComparePairPanel(const PageContext& context, Kind kind, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    Kind m_kind;
    QComboBox* m_a = nullptr;
    QComboBox* m_b = nullptr;
    LimitMapPlot* m_plot = nullptr;
    SharedZoom* m_zoom = nullptr;
};

} // namespace assay
