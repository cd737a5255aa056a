// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace assay {

class EllipsePlot;
class FisherPlot;

/// Fisher ellipses, and bars of the same information, at a point that follows the mouse: of truth,
/// rate and histograms, which are known in closed form, and of trained estimators where a run of
/// the project has computed theirs at this point; from rate and shape, the rate alone, or the shape
/// alone.
class EllipsePanel : public Panel {
    Q_OBJECT
public:
    explicit EllipsePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    using Entries = std::vector<std::pair<std::string, Matrix>>;

    void build();
    void move(double x, double y);
    /// Where the information is looked at.
    Theta point() const;
    /// Those of runs at this point, scaled to the luminosity of the limits.
    void addComputed(const Theta& at, double luminosityPb, Entries& entries);
    /// A score is known at the point that it was trained for, a ratio everywhere.
    bool isKnownAt(const TrainRecipe& training, const Theta& theta) const;
    /// Trained estimators of the limits whose information is not among \p entries.
    QStringList missing(const Entries& entries) const;
    void computeHere();
    void showMissing(const Entries& entries);
    void clear();
    void draw(const Entries& entries, const std::vector<std::size_t>& axes, const Theta& origin);
    /// The part of \p full that was asked for, on the two scanned parameters.
    std::optional<Matrix> partOf(const Matrix& full, const Matrix& rate,
                                 const std::vector<std::size_t>& axes) const;

    LimitScene& m_scene;
    QComboBox* m_part = nullptr;
    QCheckBox* m_fitted = nullptr;
    QLabel* m_text = nullptr;
    QComboBox* m_measure = nullptr;
    QPushButton* m_compute = nullptr;
    EllipsePlot* m_plot = nullptr;
    FisherPlot* m_bars = nullptr;
    bool m_stale = false; ///< A run that is shown is older than its inputs.
    std::optional<Theta> m_origin; ///< Until it is moved: the assumed truth.
};

} // namespace assay
