// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/CoveragePanel.hpp"

#include "core/tasks/StudyCoverage.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/panels/PValuePanel.hpp"
#include "widgets/plots/CoveragePlot.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace assay {

namespace {

constexpr int pollMilliseconds = 100;

} // namespace

/// What the worker leaves for the window.
struct CoveragePanel::Live {
    std::mutex mutex;
    std::optional<CoverageResult> result;
};

CoveragePanel::~CoveragePanel() = default;

CoveragePanel::CoveragePanel(const PageContext& context, QWidget* parent)
    : Panel(context, parent), m_scene(LimitScene::of(context)), m_live(std::make_shared<Live>())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* row = new FlowLayout;
    buildControls(*row);
    layout->addLayout(row);
    m_verdict = new QLabel(this);
    m_verdict->setObjectName("limits.coverage.verdict");
    m_verdict->setWordWrap(true);
    layout->addWidget(m_verdict);
    m_plot = new CoveragePlot("plot.coverage", this);
    explain(m_plot, "coverage");
    layout->addWidget(m_plot, 1);
    m_timer.setInterval(pollMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isWatched())
            draw();
    });
    connect(&m_scene, &LimitScene::changed, this, &CoveragePanel::refreshSoon);
}

void CoveragePanel::buildControls(FlowLayout& row)
{
    m_method = new QComboBox(this);
    m_method->setObjectName("limits.coverage.method");
    m_method->setAccessibleName(tr("Method whose coverage is measured"));
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row.addWidget(m_method);
    row.addWidget(new QLabel(tr("at"), this));
    m_pointRow = new QHBoxLayout;
    row.addLayout(m_pointRow);
    m_toys = new QSpinBox(this);
    m_toys->setObjectName("limits.coverage.toys");
    m_toys->setAccessibleName(tr("Number of toy experiments"));
    m_toys->setRange(10, 100000);
    m_toys->setValue(500);
    m_toys->setSingleStep(100);
    m_toys->setSuffix(tr(" toys"));
    row.addWidget(m_toys);
    m_run = new QPushButton(tr("Measure coverage"), this);
    m_run->setObjectName("limits.coverage.run");
    row.addWidget(m_run);
    m_stop = new QPushButton(tr("Stop and keep"), this);
    m_stop->setObjectName("limits.coverage.stop");
    m_stop->hide();
    row.addWidget(m_stop);
    row.addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_method, m_toys, m_run, m_stop})
        explain(widget, "coverage");
    connect(m_method, &QComboBox::currentIndexChanged, this, &CoveragePanel::refreshSoon);
    keepInView(m_method, "currentText");
    keepInView(m_toys, "value");
    connect(m_run, &QPushButton::clicked, this, &CoveragePanel::measure);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_kept = true;
        tasks().stopAndKeep(m_task);
    });
}

/// One box per parameter, at the assumed truth until the user says otherwise.
void CoveragePanel::updatePoint()
{
    const auto& parameters = document().schema().parameters;
    std::vector<std::string> names;
    for (const Parameter& parameter : parameters)
        names.push_back(parameter.name);
    const Theta truth = m_scene.truth();
    if (names != m_pointNames) {
        qDeleteAll(m_point);
        m_point.clear();
        m_pointNames = names;
        m_truth.clear();
        for (const Parameter& parameter : parameters) {
            auto* box = new QDoubleSpinBox(this);
            const double span = parameter.high - parameter.low;
            box->setObjectName("limits.coverage.at." + QString::fromStdString(parameter.name));
            box->setAccessibleName(
                tr("%1 of the toys").arg(QString::fromStdString(parameter.name)));
            box->setPrefix(mathToUnicode(QString::fromStdString(
                               parameter.label.empty() ? parameter.name : parameter.label))
                           + " = ");
            box->setRange(parameter.low - 10.0 * span, parameter.high + 10.0 * span);
            box->setDecimals(std::clamp(int(std::ceil(4.0 - std::log10(span))), 0, 8));
            box->setSingleStep(span / 50.0);
            explain(box, "coverage");
            m_pointRow->addWidget(box);
            m_point.push_back(box);
        }
    }
    if (truth == m_truth || truth.size() != m_point.size())
        return;
    m_truth = truth;
    for (std::size_t p = 0; p < m_point.size(); ++p)
        m_point[p]->setValue(truth[p]);
}

/// The truth itself where a box shows it rounded.
Theta CoveragePanel::point() const
{
    Theta theta;
    for (std::size_t p = 0; p < m_point.size(); ++p) {
        const double shown = m_point[p]->value();
        const double step = std::pow(10.0, -m_point[p]->decimals());
        const bool same = p < m_truth.size() && std::abs(shown - m_truth[p]) < 0.51 * step;
        theta.push_back(same ? m_truth[p] : shown);
    }
    return theta;
}

void CoveragePanel::refresh()
{
    fillCurveBox(*m_method, m_scene.curves(), 0);
    updatePoint();
    const bool data = document().isOpen() && document().stage(document().dataStage())
                      && document().stage(document().dataStage())->state == StageState::Done;
    m_run->setEnabled(data && m_task == 0 && m_method->count() > 0 && !document().readOnly());
    m_run->setToolTip(data ? QString() : tr("Simulate or import events first."));
    m_stop->setVisible(m_task != 0);
    draw();
}

void CoveragePanel::measure()
{
    const LimitsRecipe* limits = m_scene.recipe();
    const std::shared_ptr<Project> project = document().project();
    if (!limits || !project || m_task != 0)
        return;
    CoverageRequest request{limits->name, m_method->currentText().toStdString(), point(),
                            m_toys->value()};
    const Stage* stage = document().stage(m_scene.stage());
    CoverageRecord record{request.limits, request.estimator, stage ? stage->inputHash : "", {}, 0};
    m_measured = m_method->currentText();
    m_problem.clear();
    m_kept = false;
    m_live = std::make_shared<Live>();
    auto body = [project, request, study = document().study(),
                 live = m_live](const TaskContext& context) -> Result<CoverageResult> {
        StudySession session(*project, study);
        const auto progress = [live](const CoverageResult& result) {
            const std::lock_guard lock(live->mutex);
            live->result = result;
        };
        return studyCoverage(session, request, progress, context);
    };
    m_task = tasks().compute<CoverageResult>(
        tr("Coverage of %1").arg(m_measured), body, this,
        [this, record, project](Result<CoverageResult> result) {
            // Another project may have been opened meanwhile.
            if (project == document().project())
                return finished(result, record, m_kept);
            finished(cancelled(), record, false);
        });
    m_timer.start();
    refreshNow();
}

void CoveragePanel::finished(const Result<CoverageResult>& result, const CoverageRecord& record,
                             bool kept)
{
    m_task = 0;
    m_timer.stop();
    if (!result) {
        if (result.error().code != ErrorCode::Cancelled)
            m_problem = QString::fromStdString(result.error().text());
        m_live = std::make_shared<Live>();
        refreshNow();
        return;
    }
    CoverageRecord full = record;
    full.result = *result;
    if (document().isOpen())
        if (const Status status = storeCoverage(*document().project(), full, kept); !status)
            m_problem = QString::fromStdString(status.error().text());
    m_live = std::make_shared<Live>();
    m_scene.coverageStored();
    refreshNow();
}

void CoveragePanel::draw()
{
    QVector<CoverageCurve> curves;
    const auto methodOf = [&](const QString& name) {
        const LimitCurve* curve = m_scene.curve(name);
        return curve ? curve->method : QString();
    };
    std::optional<CoverageResult> shown;
    const std::string chosen = m_method->currentText().toStdString();
    for (const auto& [name, record] : m_scene.coverages()) {
        const QString text = QString::fromStdString(name);
        if (m_task != 0 && text == m_measured)
            continue;
        curves.push_back({text, methodOf(text), record.result, std::nullopt});
        if (name == chosen)
            shown = record.result;
    }
    {
        const std::lock_guard lock(m_live->mutex);
        if (m_live->result) {
            curves.push_back({m_measured, methodOf(m_measured), *m_live->result, std::nullopt});
            if (m_measured == m_method->currentText())
                shown = m_live->result;
        }
    }
    m_plot->setCurves(curves);
    const auto& limits = m_scene.curves();
    m_plot->setStale(m_task == 0 && !curves.isEmpty()
                     && std::any_of(limits.begin(), limits.end(),
                                    [](const LimitCurve& curve) { return curve.stale; }));
    if (!m_problem.isEmpty())
        m_verdict->setText(m_problem);
    else if (shown)
        m_verdict->setText(coverageVerdict(*shown));
    else
        m_verdict->setText(tr("%1 is unchecked: nobody has measured how often its regions contain "
                              "the truth.").arg(m_method->currentText()));
}

} // namespace assay
