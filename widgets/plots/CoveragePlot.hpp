// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/inference/Coverage.hpp"
#include "widgets/plots/LimitCurve.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QVector>

#include <optional>

namespace assay {

/// Measured coverage on its way to the screen.
struct CoverageCurve {
    QString name;
    QString method;
    CoverageResult result;
    std::optional<Qt::PenStyle> dash;
    std::optional<QColor> color = {}; ///< Chosen by the user; else that of the method.
};

/// Share of toys whose region contains the truth against the share that was promised, with the
/// binomial band of as many toys around the diagonal (68 and 95 %). Below the diagonal regions are
/// too small, above too large.
class CoveragePlot : public PlotView {
    Q_OBJECT
public:
    explicit CoveragePlot(const QString& figureName, QWidget* parent = nullptr);

    void setCurves(const QVector<CoverageCurve>& curves);
    const QVector<CoverageCurve>& curves() const { return m_curves; }
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    void rebuild();
    void addBand(double sigmas, int alpha, std::size_t toys);
    void addCurve(const CoverageCurve& curve, const QPen& pen);

    QVector<CoverageCurve> m_curves;
};

/// Whether the regions keep their promise, in words a newcomer understands: at the first level.
QString coverageVerdict(const CoverageResult& result);

} // namespace assay
