// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitsPage.hpp"

#include "core/project/LimitJson.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/EstimatorMethod.hpp"
#include "widgets/pages/LimitsForm.hpp"
#include "widgets/pages/StageTexts.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/ProfilePlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QComboBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

/// The best fit to a thousandth of the scanned range.
QString bestFitText(const LimitResult& result)
{
    QStringList texts;
    for (const std::size_t axis : freeAxes(result)) {
        if (axis >= result.bestFit.theta.size())
            return {};
        const double span = result.grid[axis].high - result.grid[axis].low;
        const int decimals = std::clamp(int(std::ceil(3.0 - std::log10(span))), 0, 8);
        const double step = std::pow(10.0, -decimals);
        // Adding zero turns -0 into 0.
        const double rounded = std::round(result.bestFit.theta[axis] / step) * step + 0.0;
        texts << QString::number(rounded, 'f', decimals);
    }
    return texts.join(", ");
}

/// Allowed region at the narrowest level: an area for two parameters, intervals for one.
QString regionText(const LimitResult& result)
{
    if (result.levels.empty() || result.q.size() == 0)
        return {};
    const auto axes = freeAxes(result);
    if (axes.size() == 1 && !result.intervals.empty()) {
        QStringList texts;
        for (const Interval& interval : result.intervals.begin()->second)
            texts << QString("[%1, %2]").arg(interval.low, 0, 'g', 3).arg(interval.high, 0, 'g', 3);
        return texts.join(" ∪ ");
    }
    double cell = 1.0;
    for (const std::size_t axis : axes)
        cell *= (result.grid[axis].high - result.grid[axis].low) / (result.grid[axis].points - 1);
    const double threshold = thresholdOf(result.levels.front(), result.dof);
    return QString::number(cell * double((result.q.array() <= threshold).count()), 'g', 3);
}

} // namespace

LimitsPage::LimitsPage(const PageContext& context, QWidget* parent)
    : Page("limits", tr("Limits"), context, parent)
{
    setHint(tr("Expected limits of every method on the same data, each with its check."));
    m_stop = addButton("stopAndKeep", tr("Stop and keep"), false);
    m_cancel = addButton("cancel", tr("Cancel"), false);
    m_run = addButton("run", tr("Compute limits"), true);
    buildControls();
    buildResults();
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (current())
            runStages(stageName(), tr("Compute limits"));
        refreshSoon();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        for (const std::uint64_t id : tasks().stageTasks())
            tasks().stopAndKeep(id);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        for (const std::uint64_t id : tasks().stageTasks())
            tasks().cancel(id);
    });
    connect(&tasks(), &TaskBridge::limitsChanged, this, &LimitsPage::refreshSoon);
    connect(&tasks(), &TaskBridge::stagesFinished, this, &LimitsPage::refreshSoon);
    connect(&tasks(), &TaskBridge::tasksChanged, this, [this] {
        if (isVisible())
            updateButtons();
    });
}

void LimitsPage::buildControls()
{
    auto* column = addControls(400);
    column->addWidget(sectionTitle(tr("Compare")));
    m_choice = new QComboBox(this);
    m_choice->setObjectName("limits.choice");
    m_choice->setAccessibleName(tr("Which limits of the study"));
    column->addWidget(m_choice);
    m_form = new LimitsForm(document(), this);
    column->addWidget(m_form);
    column->addStretch();
    connect(m_choice, &QComboBox::activated, this, &LimitsPage::refreshSoon);
}

void LimitsPage::buildResults()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    m_plots = new QStackedWidget(this);
    m_contours = new ContourPlot(m_plots);
    m_profile = new ProfilePlot(m_plots);
    m_plots->addWidget(m_contours);
    m_plots->addWidget(m_profile);
    right->addWidget(m_plots, 4);
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    m_results = new RowTable(
        {tr("method"), tr("best fit"), tr("q at truth"), tr("region"), tr("events"), tr("check")},
        {{}, tr("Of the scanned parameters"), tr("−2 Δ ln L of the assumed truth"),
         tr("Area, or intervals, allowed at the lowest confidence level"),
         tr("Expected number of events"), tr("Measured coverage, or unchecked")},
        true, this);
    layout->addWidget(makeTableView("table.limits", tr("Limits"), m_results, frame));
    frame->setMinimumHeight(190);
    right->addWidget(frame, 1);
    content()->addLayout(right, 1);
}

const LimitsRecipe* LimitsPage::current() const
{
    const auto& limits = document().study().limits;
    const auto index = std::size_t(std::max(0, m_choice->currentIndex()));
    return index < limits.size() ? &limits[index] : nullptr;
}

QString LimitsPage::stageName() const
{
    return current() ? "limits." + QString::fromStdString(current()->name) : QString();
}

void LimitsPage::refresh()
{
    updateButtons();
    if (!document().isOpen()) {
        showEmpty(tr("No project is open. Start a study or open a project."), tr("Welcome page"),
                  [this] { Q_EMIT goTo("welcome"); });
        return;
    }
    if (document().study().limits.empty()) {
        if (document().schema().parameters.empty()) {
            showEmpty(tr("The parameters come with the event files. Import them first."),
                      tr("Go to Data"), [this] { Q_EMIT goTo("data"); });
            return;
        }
        showEmpty(tr("This study asks for no limits yet."), tr("Set up limits"), [this] {
            LimitsRecipe limits;
            limits.name = "main";
            limits.trueTheta = document().referenceTheta();
            limits.estimators = {"rate"};
            const auto& parameters = document().schema().parameters;
            for (std::size_t p = 0; p < parameters.size(); ++p) {
                const double fixed = limits.trueTheta[p];
                const std::vector<double> scan{parameters[p].low, parameters[p].high, 41.0};
                limits.grid.push_back(
                    {parameters[p].name, p < 2 ? scan : std::vector<double>{fixed, fixed, 1.0}});
            }
            editStudy(document(), &Recipe::limits, {limits}, tr("set up limits"));
        });
        return;
    }
    showContent();
    updateChoice();
    m_form->setLimits(std::max(0, m_choice->currentIndex()));
    updateResults();
    showBanner(stageFailures(document(), tasks(), "limits."));
}

QStringList LimitsPage::variants() const
{
    QStringList names;
    for (const LimitsRecipe& limits : document().study().limits)
        names << QString::fromStdString(limits.name);
    return names;
}

void LimitsPage::showVariant(const QString& name)
{
    updateChoice();
    m_choice->setCurrentIndex(int(variants().indexOf(name)));
    refreshNow();
}

void LimitsPage::updateChoice()
{
    QStringList names, shown;
    for (const LimitsRecipe& limits : document().study().limits)
        names << QString::fromStdString(limits.name);
    for (int i = 0; i < m_choice->count(); ++i)
        shown << m_choice->itemText(i);
    if (names != shown) {
        const QSignalBlocker blocker(m_choice);
        m_choice->clear();
        m_choice->addItems(names);
    }
    m_choice->setVisible(names.size() > 1);
}

void LimitsPage::updateButtons()
{
    const bool running = tasks().runningStages();
    m_run->setEnabled(document().isOpen() && !document().readOnly() && !running && current());
    m_stop->setVisible(running);
    m_cancel->setVisible(running);
}

QVector<LimitCurve> LimitsPage::curves() const
{
    QVector<LimitCurve> curves;
    const QString stage = stageName();
    const auto live = tasks().limits(stage);
    std::map<std::string, LimitResult> results;
    const Stage* planned = document().stage(stage);
    const bool done = planned && planned->state == StageState::Done;
    const auto run = document().project()->latestRun(stage.toStdString());
    if (run && (live.empty() || done)) {
        if (auto stored = limitsFromText(run->result))
            for (LimitResult& result : *stored)
                results.insert_or_assign(result.name, std::move(result));
    } else {
        results = live;
    }
    const auto add = [&](const std::string& name, const LimitResult& result) {
        const QString entry = QString::fromStdString(name);
        const QString method = result.method.empty() ? estimatorMethod(document().study(), entry)
                                                     : QString::fromStdString(result.method);
        curves.push_back({entry, method, std::make_shared<LimitResult>(result),
                          result.bestFit.theta.empty()});
    };
    if (const LimitsRecipe* recipe = current())
        for (const std::string& name : recipe->estimators)
            if (const auto found = results.find(name); found != results.end()) {
                add(name, found->second);
                results.erase(found);
            }
    for (const auto& [name, result] : results)
        add(name, result);
    return curves;
}

void LimitsPage::updateAxes(const LimitResult& result)
{
    const auto axes = freeAxes(result);
    const auto& parameters = document().schema().parameters;
    const auto title = [&](std::size_t p) {
        if (p >= parameters.size())
            return QString();
        const Parameter& parameter = parameters[p];
        return labelWithUnit(QString::fromStdString(parameter.label.empty() ? parameter.name
                                                                            : parameter.label),
                             QString::fromStdString(parameter.unit));
    };
    QStringList levels;
    for (const double level : result.levels)
        levels << percent(level);
    const QString at = tr("%1 fb^{-1}").arg(result.luminosityPb / 1000.0);
    if (axes.size() == 2) {
        m_contours->setAxes(title(axes[0]), title(axes[1]), result.grid[axes[0]],
                            result.grid[axes[1]]);
        m_contours->setTitle(tr("Contours at %1, thick to thin, %2").arg(levels.join(", "), at));
    } else if (axes.size() == 1) {
        m_profile->setAxis(title(axes[0]), result.grid[axes[0]]);
        m_profile->setTitle(tr("−2 Δ ln L with lines at %1, %2").arg(levels.join(", "), at));
    }
    const LimitsRecipe* recipe = current();
    const Theta truth = recipe && !recipe->trueTheta.empty() ? Theta(recipe->trueTheta)
                                                             : document().referenceTheta();
    if (axes.size() == 2 && axes[1] < truth.size())
        m_contours->setTruth(std::array<double, 2>{truth[axes[0]], truth[axes[1]]});
    if (axes.size() == 1 && axes[0] < truth.size())
        m_profile->setTruth(truth[axes[0]]);
}

void LimitsPage::updateResults()
{
    const QVector<LimitCurve> all = curves();
    std::size_t free = 0;
    if (!all.isEmpty()) {
        free = freeAxes(*all.front().result).size();
        updateAxes(*all.front().result);
    } else if (const LimitsRecipe* recipe = current()) {
        for (const auto& [name, axis] : recipe->grid)
            free += axis.size() > 2 && axis[2] > 1.5;
    }
    m_plots->setCurrentIndex(free == 1 ? 1 : 0);
    m_contours->setCurves(all);
    m_profile->setCurves(all);
    const Stage* stage = document().stage(stageName());
    const bool stale = stage && stage->state == StageState::Stale && !tasks().runningStages();
    m_contours->setStale(stale);
    m_profile->setStale(stale);
    QVector<QString> methods;
    for (const LimitCurve& curve : all)
        methods.push_back(curve.method);
    const auto styles = stylesOf(methods, PlotTheme::forPalette(palette()));
    QVector<ResultRow> rows;
    for (int i = 0; i < all.size(); ++i) {
        const LimitResult& result = *all[i].result;
        rows.push_back({all[i].name,
                        {all[i].name, bestFitText(result),
                         QString::number(std::max(0.0, result.bestFit.qAtTrue), 'f', 3), regionText(result),
                         cellNumber(result.expectedEvents), QString::fromStdString(result.check)},
                        styles[i].color,
                        result.invalid ? tr("%1 event-θ pairs had no valid ratio").arg(result.invalid)
                                       : QString()});
    }
    m_results->setRows(rows);
}

} // namespace assay
