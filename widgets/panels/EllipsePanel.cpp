// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/EllipsePanel.hpp"

#include "core/estimators/Method.hpp"
#include "core/inference/FisherInformation.hpp"
#include "core/project/FisherJson.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/EstimatorMethod.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/plots/EllipsePlot.hpp"
#include "widgets/plots/FisherPlot.hpp"
#include "widgets/plots/LimitCurve.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

enum Part { Full, Rate, Shape };

constexpr double pbPerFb = 1000.0;

/// The first two of the scanned parameters, which are drawn.
std::vector<std::size_t> keptOf(const std::vector<std::size_t>& axes)
{
    return {axes.begin(), axes.begin() + std::min<std::ptrdiff_t>(2, std::ssize(axes))};
}

} // namespace

EllipsePanel::EllipsePanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context))
{
    build();
    connect(m_part, &QComboBox::currentIndexChanged, this, &EllipsePanel::refreshSoon);
    connect(m_fitted, &QCheckBox::toggled, this, &EllipsePanel::refreshSoon);
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_bars->setMeasure(FisherPlot::Measure(index)); });
    connect(m_compute, &QPushButton::clicked, this, &EllipsePanel::computeHere);
    connect(m_plot, &EllipsePlot::originMoved, this, &EllipsePanel::move);
    connect(&m_scene, &LimitScene::changed, this, &EllipsePanel::refreshSoon);
    connect(&tasks(), &TaskBridge::stagesFinished, this, &EllipsePanel::refreshSoon);
    connect(&document(), &ProjectDocument::closed, this, [this] { m_origin.reset(); });
}

void EllipsePanel::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new FlowLayout;
    m_part = new QComboBox(this);
    m_part->setObjectName("limits.ellipse.part");
    m_part->setAccessibleName(tr("Part of the information"));
    m_part->addItems({tr("rate and shape"), tr("rate alone"), tr("shape alone")});
    m_fitted = new QCheckBox(tr("Fit the other parameters"), this);
    m_fitted->setObjectName("limits.ellipse.fitted");
    auto* home = new QPushButton(tr("At the truth"), this);
    home->setObjectName("limits.ellipse.home");
    connect(home, &QPushButton::clicked, this, [this] {
        m_origin.reset();
        refreshNow();
    });
    m_measure = new QComboBox(this);
    m_measure->setObjectName("limits.ellipse.measure");
    m_measure->setAccessibleName(tr("What of the information is drawn as bars"));
    m_measure->addItems(FisherPlot::measureNames());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_part, m_fitted, home, m_measure}) {
        explain(widget, "fisher-information");
        row->addWidget(widget);
    }
    row->addStretch();
    layout->addLayout(row);
    auto* hints = new FlowLayout;
    m_text = new QLabel(this);
    m_text->setObjectName("limits.ellipse.text");
    m_text->setProperty("role", "hint");
    m_text->setWordWrap(true);
    m_compute = new QPushButton(this);
    m_compute->setObjectName("limits.ellipse.compute");
    m_compute->setAccessibleName(tr("Compute the information of trained estimators here"));
    explain(m_compute, "fisher-information");
    hints->addWidget(m_text, 1);
    hints->addWidget(m_compute);
    layout->addLayout(hints);
    auto* plots = new QSplitter(this);
    plots->setObjectName("limits.ellipse.splitter");
    m_plot = new EllipsePlot("plot.ellipses", plots);
    m_bars = new FisherPlot(plots, "plot.informationBars");
    explain(m_plot, "fisher-ellipse");
    explain(m_bars, "fisher-information");
    plots->addWidget(m_plot);
    plots->addWidget(m_bars);
    plots->setStretchFactor(0, 3);
    plots->setStretchFactor(1, 2);
    plots->setChildrenCollapsible(false);
    layout->addWidget(plots, 1);
    keepInView(m_part, "currentIndex");
    keepInView(m_measure, "currentIndex");
    keepInView(m_fitted, "checked");
}

Theta EllipsePanel::point() const
{
    return m_origin && m_origin->size() == m_scene.truth().size() ? *m_origin : m_scene.truth();
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
    const std::vector<std::size_t> kept = keptOf(axes);
    const Matrix plane = m_fitted->isChecked() ? profileInformation(part, kept)
                                               : projectInformation(part, kept);
    // Rounding leaves about 1e-13 of a difference that is nothing.
    const double scale = full.diagonal().cwiseAbs().maxCoeff();
    return plane.trace() > 1e-9 * scale ? std::optional<Matrix>(plane) : std::nullopt;
}

void EllipsePanel::clear()
{
    m_plot->setEllipses({}, {0.0, 0.0}, 0.68);
    m_bars->setInformation({}, {});
    m_compute->hide();
}

/// Information is proportional to the luminosity, whatever estimates it.
void EllipsePanel::addComputed(const Theta& at, double luminosityPb, Entries& entries)
{
    m_stale = false;
    for (const FisherRecipe& fisher : document().study().fishers) {
        const std::string name = "fisher." + fisher.name;
        const auto run = document().project()->latestRun(name);
        const auto report = run ? fisherFromText(run->result)
                                : Result<FisherReport>(notFound("no run"));
        if (!report || report->theta != at || !(report->luminosityFb > 0.0))
            continue;
        const Stage* stage = document().stage(QString::fromStdString(name));
        for (const FisherEntry& entry : report->entries) {
            const auto known = [&](const auto& other) { return other.first == entry.name; };
            if (std::any_of(entries.begin(), entries.end(), known))
                continue;
            entries.push_back({entry.name, entry.information *
                                               (luminosityPb / (pbPerFb * report->luminosityFb))});
            m_stale = m_stale || !stage || stage->state != StageState::Done;
        }
    }
}

bool EllipsePanel::isKnownAt(const TrainRecipe& training, const Theta& theta) const
{
    const Method* method = findMethod(training.method);
    if (!method || method->head != Head::Score)
        return true;
    for (const AugmentRecipe& augment : document().study().augments)
        for (const Benchmark& benchmark : document().schema().benchmarks)
            if (augment.name == training.data && !augment.thetaRef.empty()
                && benchmark.name == augment.thetaRef)
                return benchmark.values == theta;
    return document().referenceTheta() == theta;
}

QStringList EllipsePanel::missing(const Entries& entries) const
{
    QStringList names;
    const LimitsRecipe* limits = m_scene.recipe();
    for (const TrainRecipe& training : document().study().trainings) {
        const bool asked = limits
                           && std::find(limits->estimators.begin(), limits->estimators.end(),
                                        training.name) != limits->estimators.end();
        const auto known = [&](const auto& entry) { return entry.first == training.name; };
        if (asked && isKnownAt(training, point())
            && std::none_of(entries.begin(), entries.end(), known))
            names << QString::fromStdString(training.name);
    }
    return names;
}

void EllipsePanel::showMissing(const Entries& entries)
{
    const QStringList names = missing(entries);
    QStringList bound;
    const LimitsRecipe* limits = m_scene.recipe();
    for (const TrainRecipe& training : document().study().trainings)
        if (!isKnownAt(training, point()) && limits
            && std::count(limits->estimators.begin(), limits->estimators.end(), training.name) > 0)
            bound << QString::fromStdString(training.name);
    if (!bound.isEmpty())
        m_text->setText(tr("%1; %2: only at its own reference point")
                            .arg(m_text->text(), bound.join(", ")));
    m_compute->setVisible(!names.isEmpty());
    m_compute->setEnabled(!document().readOnly() && !tasks().runningStages());
    m_compute->setText(tasks().runningStages() ? tr("Computing…")
                                               : tr("Compute %1 here").arg(names.join(", ")));
}

/// The Fisher information of the study moves here, as an edit, and its stage runs.
void EllipsePanel::computeHere()
{
    const LimitsRecipe* limits = m_scene.recipe();
    if (!limits)
        return;
    auto fishers = document().study().fishers;
    if (fishers.empty()) {
        fishers.push_back({});
        fishers.back().name = "main";
        fishers.back().luminosityFb = limits->luminosityFb;
    }
    FisherRecipe& fisher = fishers.front();
    fisher.theta = point();
    fisher.thetaAt.clear();
    for (const std::string& name : limits->estimators)
        if (std::find(fisher.estimators.begin(), fisher.estimators.end(), name)
            == fisher.estimators.end())
            fisher.estimators.push_back(name);
    for (const TrainRecipe& training : document().study().trainings)
        if (!isKnownAt(training, fisher.theta))
            std::erase(fisher.estimators, training.name);
    const QString stage = "fisher." + QString::fromStdString(fisher.name);
    editStudy(document(), &Recipe::fishers, fishers, tr("compute the information here"));
    tasks().runStages(document().project(), document().study(), stage,
                      tr("Compute information"));
    refreshSoon();
}

void EllipsePanel::refresh()
{
    const auto& curves = m_scene.curves();
    const auto following = m_scene.follower().limits();
    const auto axes =
        curves.isEmpty() ? std::vector<std::size_t>() : freeAxes(*curves.front().result);
    const Theta origin = point();
    m_plot->setVisible(axes.size() != 1); // One parameter has a number, and no ellipse.
    if (!following || axes.empty() || axes.back() >= origin.size())
        return clear();
    auto all = following->information(origin);
    if (!all) {
        m_text->setText(QString::fromStdString(all.error().text()));
        return clear();
    }
    Entries entries = std::move(*all);
    addComputed(origin, curves.front().result->luminosityPb, entries);
    draw(entries, axes, origin);
    showMissing(entries);
}

void EllipsePanel::draw(const Entries& entries, const std::vector<std::size_t>& axes,
                        const Theta& origin)
{
    const auto known = std::find_if(entries.begin(), entries.end(),
                                    [](const auto& entry) { return entry.first == "rate"; });
    const auto size = Eigen::Index(origin.size());
    const Matrix rate = known == entries.end() ? Matrix::Constant(size, size, NAN) : known->second;
    m_part->setEnabled(known != entries.end());
    const bool whole = m_part->currentIndex() == Full || !m_part->isEnabled();
    QVector<InformationEllipse> ellipses;
    QVector<InformationBars> bars;
    for (const auto& [name, full] : entries) {
        const QString text = QString::fromStdString(name);
        const QString method = estimatorMethod(document().study(), text);
        const std::vector<std::size_t> kept = keptOf(axes);
        const auto part = !whole ? partOf(full, rate, axes)
                          : std::optional<Matrix>(m_fitted->isChecked()
                                                      ? profileInformation(full, kept)
                                                      : projectInformation(full, kept));
        if (part)
            ellipses.push_back({text, method, *part});
        const Matrix shown = whole ? full
                             : m_part->currentIndex() == Rate ? rate : Matrix(full - rate);
        if (part)
            bars.push_back({text, method, shown, Matrix::Zero(size, size)});
    }
    const LimitResult& result = *m_scene.curves().front().result;
    const auto& parameters = document().schema().parameters;
    m_fitted->setVisible(parameters.size() > 2);
    const double level = result.levels.empty() ? 0.68 : result.levels.front();
    const double luminosity = result.luminosityPb / pbPerFb;
    if (axes.size() > 1) {
        const GridAxis& x = result.grid[axes[0]];
        const GridAxis& y = result.grid[axes[1]];
        m_plot->setAxes(titleOf(parameters, axes[0]), titleOf(parameters, axes[1]),
                        {x.low, x.high}, {y.low, y.high});
        m_plot->setTitle(
            tr("Fisher ellipses at %1, %2 fb^{-1}").arg(percent(level)).arg(luminosity));
        m_plot->setEllipses(ellipses, {origin[axes[0]], origin[axes[1]]}, level);
    }
    QStringList labels;
    for (const Parameter& parameter : parameters)
        labels << QString::fromStdString(parameter.label.empty() ? parameter.name
                                                                 : parameter.label);
    m_bars->setTitle(tr("Information at %1 fb^{-1}").arg(luminosity));
    m_bars->setInformation(labels, bars);
    m_plot->setStale(m_stale);
    m_bars->setStale(m_stale);
    m_text->setText(tr("θ₀ = (%1)").arg(pointText(result, origin)));
}

} // namespace assay
