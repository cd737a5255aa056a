// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Limits.hpp"
#include "widgets/plots/PlaneHistogram.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <array>
#include <optional>

class QCPColorMap;
class QCPColorScale;
class QCPCurve;
class QCPItemRect;

namespace assay {

/// Distribution of two observables as colours, with the contours that hold 68 and 95 % of the
/// events at the reference (dashed) and at the point shown (solid). A click chooses a bin, as do
/// the arrow keys with Return.
class PlanePlot : public PlotView {
    Q_OBJECT
public:
    explicit PlanePlot(const QString& figureName, QWidget* parent = nullptr);

    void setObservables(const QString& x, const QString& y);
    void setQuantity(PlaneQuantity quantity);
    void setLogColors(bool logarithmic);
    void setHistogram(const PlaneHistogram& histogram);
    const PlaneHistogram& histogram() const { return m_data; }
    std::optional<std::array<int, 2>> markedBin() const { return m_marked; }
    QString csv() const override;

Q_SIGNALS:
    void binChosen(int x, int y);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void restyle() override;
    void fitAxes() override;

private:
    void buildMap();
    void fill();
    void fillContours(const Matrix& contents, std::size_t first);
    void chooseAt(const QPointF& position);
    void mark(std::optional<std::array<int, 2>> bin);

    QCPColorMap* m_map = nullptr;
    QCPColorScale* m_scale = nullptr;
    std::array<QCPCurve*, 4> m_contours{}; ///< Reference 68, 95 %, then the point shown.
    QCPItemRect* m_mark = nullptr;
    PlaneHistogram m_data;
    std::optional<std::array<int, 2>> m_marked;
    PlaneQuantity m_quantity = PlaneQuantity::Density;
    bool m_logColors = false;
};

} // namespace assay
