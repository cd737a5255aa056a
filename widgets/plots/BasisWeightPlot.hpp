// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Morphing.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QStringList>
#include <QVector>

class QCPGraph;

namespace assay {

/// The morphing weights w_b(theta) of the benchmarks along one parameter: how much of each is mixed
/// at a point. Large weights of both signs that cancel are what morphing errors come from.
class BasisWeightPlot : public PlotView {
    Q_OBJECT
public:
    explicit BasisWeightPlot(QWidget* parent = nullptr);

    /// The other parameters stay at \p fixed; \p names [B].
    void setMorphing(const Morphing& morphing, const Theta& fixed, std::size_t along, double low,
                     double high, const QString& axis, const QStringList& names);
    void clear();
    /// The benchmark that is drawn strongly, or -1.
    void setHighlighted(int benchmark);
    QString csv() const override;

protected:
    void restyle() override;
    void fitAxes() override;

private:
    QVector<double> m_x;
    QVector<QVector<double>> m_weights; ///< [B][x]
    QStringList m_names;
    QVector<QCPGraph*> m_graphs;
    QCPGraph* m_zero = nullptr;
    int m_highlighted = -1;
};

} // namespace assay
