// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/EllipsePanel.hpp"

#include "core/inference/FisherInformation.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/EstimatorMethod.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/plots/EllipsePlot.hpp"
#include "widgets/plots/LimitCurve.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

enum Part { Full, Rate, Shape };

} // namespace

EllipsePanel::EllipsePanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new QHBoxLayout;
    m_part = new QComboBox(this);
    m_part->setObjectName("limits.ellipse.part");
    m_part->setAccessibleName(tr("Part of the information"));
    m_part->addItems({tr("rate and shape"), tr("rate alone"), tr("shape alone")});
    m_fitted = new QCheckBox(tr("Fit the other parameters"), this);
    m_fitted->setObjectName("limits.ellipse.fitted");
    auto* home = new QPushButton(tr("At the truth"), this);
    home->setObjectName("limits.ellipse.home");
    m_text = new QLabel(this);
    m_text->setObjectName("limits.ellipse.text");
    m_text->setProperty("role", "hint");
    for (QWidget* widget : std::initializer_list<QWidget*>{m_part, m_fitted, home}) {
        explain(widget, "fisher-information");
        row->addWidget(widget);
    }
    row->addWidget(m_text, 1);
    layout->addLayout(row);
    m_plot = new EllipsePlot("plot.ellipses", this);
    explain(m_plot, "fisher-ellipse");
    layout->addWidget(m_plot, 1);
    connect(m_part, &QComboBox::currentIndexChanged, this, &EllipsePanel::refreshSoon);
    connect(m_fitted, &QCheckBox::toggled, this, &EllipsePanel::refreshSoon);
    connect(home, &QPushButton::clicked, this, [this] {
        m_origin.reset();
        refreshNow();
    });
    connect(m_plot, &EllipsePlot::originMoved, this, &EllipsePanel::move);
    connect(&m_scene, &LimitScene::changed, this, &EllipsePanel::refreshSoon);
    connect(&document(), &ProjectDocument::closed, this, [this] { m_origin.reset(); });
}

void EllipsePanel::move(double x, double y)
{
    const auto& curves = m_scene.curves();
    if (curves.isEmpty())
        return;
    const LimitResult& result = *curves.front().result;
    const auto axes = freeAxes(result);
    Theta theta = m_origin.value_or(m_scene.truth());
    if (axes.size() < 2 || axes[1] >= theta.size())
        return;
    theta[axes[0]] = std::clamp(x, result.grid[axes[0]].low, result.grid[axes[0]].high);
    theta[axes[1]] = std::clamp(y, result.grid[axes[1]].low, result.grid[axes[1]].high);
    m_origin = theta;
    refreshNow();
}

std::optional<Matrix> EllipsePanel::partOf(const Matrix& full, const Matrix& rate,
                                           const std::vector<std::size_t>& axes) const
{
    Matrix part = full;
    if (m_part->currentIndex() == Rate)
        part = rate;
    if (m_part->currentIndex() == Shape)
        part = full - rate;
    if (!part.allFinite())
        return std::nullopt;
    const std::vector<std::size_t> kept{axes[0], axes[1]};
    const Matrix plane = m_fitted->isChecked() ? profileInformation(part, kept)
                                               : projectInformation(part, kept);
    // Rounding leaves about 1e-13 of a difference that is nothing.
    const double scale = full.diagonal().cwiseAbs().maxCoeff();
    return plane.trace() > 1e-9 * scale ? std::optional<Matrix>(plane) : std::nullopt;
}

void EllipsePanel::refresh()
{
    const auto& curves = m_scene.curves();
    const auto following = m_scene.follower().limits();
    const auto axes =
        curves.isEmpty() ? std::vector<std::size_t>() : freeAxes(*curves.front().result);
    const Theta origin = m_origin && m_origin->size() == m_scene.truth().size() ? *m_origin
                                                                                : m_scene.truth();
    if (!following || axes.size() < 2 || axes[1] >= origin.size())
        return m_plot->setEllipses({}, {0.0, 0.0}, 0.68);
    const auto all = following->information(origin);
    if (!all) {
        m_text->setText(QString::fromStdString(all.error().text()));
        return m_plot->setEllipses({}, {0.0, 0.0}, 0.68);
    }
    const auto known = std::find_if(all->begin(), all->end(),
                                    [](const auto& entry) { return entry.first == "rate"; });
    const auto size = Eigen::Index(origin.size());
    const Matrix rate = known == all->end() ? Matrix::Constant(size, size, NAN) : known->second;
    m_part->setEnabled(known != all->end());
    QVector<InformationEllipse> ellipses;
    for (const auto& [name, full] : *all) {
        const bool whole = m_part->currentIndex() == Full || !m_part->isEnabled();
        const auto part = whole && m_fitted->isChecked()
                              ? std::optional<Matrix>(profileInformation(full, {axes[0], axes[1]}))
                          : whole ? std::optional<Matrix>(
                                projectInformation(full, {axes[0], axes[1]}))
                                  : partOf(full, rate, axes);
        const QString text = QString::fromStdString(name);
        if (part)
            ellipses.push_back({text, estimatorMethod(document().study(), text), *part});
    }
    const LimitResult& result = *curves.front().result;
    const GridAxis& x = result.grid[axes[0]];
    const GridAxis& y = result.grid[axes[1]];
    const auto& parameters = document().schema().parameters;
    m_fitted->setVisible(parameters.size() > 2);
    const double level = result.levels.empty() ? 0.68 : result.levels.front();
    m_plot->setAxes(titleOf(parameters, axes[0]), titleOf(parameters, axes[1]), {x.low, x.high},
                    {y.low, y.high});
    m_plot->setTitle(tr("Fisher ellipses at %1, %2 fb^{-1}")
                         .arg(percent(level)).arg(result.luminosityPb / 1000.0));
    m_plot->setEllipses(ellipses, {origin[axes[0]], origin[axes[1]]}, level);
    m_text->setText(tr("θ₀ = (%1)").arg(pointText(result, origin)));
}

} // namespace assay
