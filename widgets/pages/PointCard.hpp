// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"

#include <QFrame>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace assay {

class DistributionPlot;

class PointToys;

/// What is known of one clicked point: q and p-value of every method there, and the distribution of
/// an observable at that point beside the one at the assumed truth.
class PointCard : public QFrame {
    Q_OBJECT
public:
    /// Widgets are called \p name + ".…".
    PointCard(const PageContext& context, LimitScene& scene, const QString& name,
              QWidget* parent = nullptr);

    /// Snaps to the grid, so that the numbers are those of the scan; nothing hides the card.
    void setPoint(const std::optional<Theta>& theta);
    const std::optional<Theta>& point() const { return m_point; }
    void refresh();

private:
    void showNumbers();
    QString toysText(const LimitCurve& curve, Eigen::Index t) const;
    void showDistribution();
    void fillObservables();
    void updateToys();

    PageContext m_context;
    LimitScene& m_scene;
    std::optional<Theta> m_point;
    QLabel* m_title = nullptr;
    QLabel* m_numbers = nullptr;
    PointToys* m_toys = nullptr;
    QPushButton* m_throw = nullptr;
    QComboBox* m_observable = nullptr;
    DistributionPlot* m_plot = nullptr;
};

} // namespace assay
