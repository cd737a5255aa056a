// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace assay {

class EllipsePlot;

/// Fisher ellipses of everything whose information is known in closed form, at a point that follows
/// the mouse: truth, rate and histograms; from rate and shape, the rate alone, or the shape alone.
class EllipsePanel : public Panel {
    Q_OBJECT
public:
    explicit EllipsePanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    void move(double x, double y);
    /// The part of \p full that was asked for, on the two scanned parameters.
    std::optional<Matrix> partOf(const Matrix& full, const Matrix& rate,
                                 const std::vector<std::size_t>& axes) const;

    LimitScene& m_scene;
    QComboBox* m_part = nullptr;
    QCheckBox* m_fitted = nullptr;
    QLabel* m_text = nullptr;
    EllipsePlot* m_plot = nullptr;
    std::optional<Theta> m_origin; ///< Until it is moved: the assumed truth.
};

} // namespace assay
