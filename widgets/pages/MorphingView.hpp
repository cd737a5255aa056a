// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/model/Morphing.hpp"
#include "widgets/bridge/PageContext.hpp"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QScrollArea;

namespace assay {

class BasisWeightPlot;
class CrossSectionPlot;
class MorphingErrorPlot;
class ThetaSliders;

/// The plots of the Model page: the map of the morphing error with benchmarks that are dragged,
/// the weights of the benchmarks and the cross section along its horizontal axis. With more than
/// two parameters, two are chosen for the axes and sliders hold the others.
class MorphingView : public QWidget {
    Q_OBJECT
public:
    MorphingView(const PageContext& context, QWidget* parent);

    /// Draws the model; \p morphing is absent where it is impossible. Takes about a millisecond.
    void show(const std::optional<Morphing>& morphing, const QStringList& locked, bool movable);
    /// Marks the benchmark of this index in the study, or none with -1.
    void select(int benchmark);

Q_SIGNALS:
    /// While dragging; all moves of one drag have the same gesture number.
    void moved(int benchmark, const assay::Theta& values, int gesture);
    void added(const assay::Theta& values);
    void removed(int benchmark);
    void selected(int benchmark);
    /// Other axes or values of the parameters that are not on an axis.
    void viewChanged();

private:
    void build();
    void connectPlot();
    void updateAxes();
    void updateSliders();
    void showMap(const std::optional<Morphing>& morphing, const QStringList& locked);
    void showCurves(const std::optional<Morphing>& morphing);
    void showCrossSection(const QString& axis);
    std::size_t first() const;
    std::optional<std::size_t> second() const;
    /// The point that the plots are drawn around.
    Theta fixedPoint() const;
    Theta moveTo(const Theta& from, double x, double y) const;
    double snapped(double value, std::size_t parameter) const;

    const EventSchema& schema() const { return m_context.document.schema(); }

    PageContext m_context;
    QWidget* m_axes = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QCheckBox* m_snap = nullptr;
    QScrollArea* m_area = nullptr;
    ThetaSliders* m_others = nullptr;
    std::vector<std::size_t> m_sliders; ///< Parameter of each slider.
    MorphingErrorPlot* m_map = nullptr;
    BasisWeightPlot* m_weights = nullptr;
    CrossSectionPlot* m_rate = nullptr;
    std::vector<std::size_t> m_drawn; ///< Benchmark of each marker.
    int m_selected = -1;
    /// What the cross section was drawn for, which benchmarks do not change.
    struct RateInput {
        Theta fixed;
        std::size_t first = 0;
        double low = 0.0, high = 0.0;
        const void* process = nullptr;
        const void* sample = nullptr;
        bool operator==(const RateInput&) const = default;
    };
    RateInput m_rateInput;
};

} // namespace assay
