// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/InformationPanel.hpp"

#include "core/inference/InformationBins.hpp"
#include "core/tasks/StudyInformation.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/EstimatorMethod.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/plots/InformationPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int usualBins = 30;
constexpr int restMilliseconds = 250;
constexpr double pbPerFb = 1000.0;

} // namespace

InformationPanel::InformationPanel(const PageContext& context, QWidget* parent)
    : ObservablePanel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* controls = new FlowLayout;
    m_element = new QComboBox(this);
    m_element->setObjectName("information.element");
    m_element->setAccessibleName(tr("Element of the Fisher information"));
    m_text = new QLabel(this);
    m_text->setObjectName("information.text");
    m_text->setProperty("role", "hint");
    m_text->setWordWrap(true);
    controls->addWidget(new QLabel(tr("information on"), this));
    controls->addWidget(m_element);
    controls->addStretch(1);
    m_methods = new QToolButton(this);
    m_methods->setObjectName("information.methods");
    m_methods->setText(tr("Trained methods"));
    m_methods->setAccessibleName(tr("Trained methods whose information is drawn"));
    m_methods->setPopupMode(QToolButton::InstantPopup);
    m_methods->setMenu(new QMenu(m_methods));
    explain(m_methods, "fisher-information");
    controls->addWidget(m_methods);
    layout->addLayout(controls);
    layout->addWidget(m_text);
    m_plot = new InformationPlot("plot.information", this);
    layout->addWidget(m_plot, 1);
    explain(m_element, "fisher-information");
    explain(m_plot, "fisher-information");
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &InformationPanel::computeAtRest);
    connect(m_element, &QComboBox::currentIndexChanged, this, &InformationPanel::draw);
    keepInView(m_element, "currentText");
    keepInView(this, "drawnMethods");
}

void InformationPanel::listElements()
{
    const auto& parameters = document().schema().parameters;
    QStringList names, shown;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        names << QString::fromStdString(parameters[i].name);
    for (std::size_t i = 0; i < parameters.size(); ++i)
        for (std::size_t j = i + 1; j < parameters.size(); ++j)
            names << QString::fromStdString(parameters[i].name + " × " + parameters[j].name);
    for (int i = 0; i < m_element->count(); ++i)
        shown << m_element->itemText(i);
    if (shown == names)
        return;
    const QSignalBlocker blocker(m_element);
    m_element->clear();
    m_element->addItems(names);
    int row = 0;
    const auto count = int(parameters.size());
    for (int i = 0; i < count; ++i)
        m_element->setItemData(row++, QPoint(i, i));
    for (int i = 0; i < count; ++i)
        for (int j = i + 1; j < count; ++j)
            m_element->setItemData(row++, QPoint(i, j));
}

/// Of the first limit that the study sets, or 1 fb^-1.
double InformationPanel::luminosityFb() const
{
    const auto& limits = document().study().limits;
    return limits.empty() ? 1.0 : limits.front().luminosityFb;
}

/// Those that have been trained; a tick computes and draws what one learns.
void InformationPanel::listTrainings()
{
    QStringList names, shown;
    for (const TrainRecipe& training : document().study().trainings)
        if (const QString name = QString::fromStdString(training.name); runOf(name) > 0)
            names << name;
    for (const QAction* action : m_methods->menu()->actions())
        shown << action->text();
    m_methods->setVisible(!names.isEmpty());
    if (shown == names)
        return;
    m_methods->menu()->clear();
    for (auto entry = m_trained.begin(); entry != m_trained.end();)
        entry = names.contains(entry.key()) ? std::next(entry) : m_trained.erase(entry);
    for (const QString& name : names) {
        QAction* action = m_methods->menu()->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_trained.contains(name));
        connect(action, &QAction::toggled, this, [this, name](bool on) {
            if (on)
                m_trained[name] = {};
            else
                m_trained.remove(name);
            draw();
            m_rest.start();
        });
    }
}

void InformationPanel::setDrawnMethods(const QStringList& names)
{
    for (QAction* action : m_methods->menu()->actions())
        action->setChecked(names.contains(action->text()));
}

qint64 InformationPanel::runOf(const QString& name) const
{
    const auto run = document().isOpen()
                         ? document().project()->latestRun("train." + name.toStdString())
                         : std::nullopt;
    return run ? run->id : 0;
}

bool InformationPanel::isCurrent(const QString& name)
{
    const Trained entry = m_trained.value(name);
    const auto histograms = feed().histograms();
    const bool known = !entry.bins.empty() || !entry.problem.isEmpty();
    return known && histograms && entry.theta == exploration().theta()
           && entry.axes == histograms->axes(0) && entry.run == runOf(name);
}

void InformationPanel::computeAtRest()
{
    computeFull();
    for (const QString& name : m_trained.keys())
        if (!isCurrent(name))
            computeTrained(name);
}

void InformationPanel::computeTrained(const QString& name)
{
    const auto histograms = feed().histograms();
    if (!histograms)
        return;
    using Bins = std::vector<Matrix>;
    const Trained asked{runOf(name), exploration().theta(), histograms->axes(0), {}, {}};
    auto body = [asked, name, project = document().project(), study = document().study(),
                 luminosity = pbPerFb * luminosityFb()](const TaskContext& context) {
        StudySession session(*project, study);
        return trainedInformationOfBins(session, name.toStdString(), asked.axes, asked.theta,
                                        luminosity, context);
    };
    tasks().compute<Bins>(tr("Information of %1").arg(name), body, this,
                          [this, asked, name](Result<Bins> bins) {
                              if (!m_trained.contains(name))
                                  return;
                              Trained& entry = m_trained[name];
                              entry = asked;
                              if (bins)
                                  entry.bins = std::move(*bins);
                              else
                                  entry.problem = QString::fromStdString(bins.error().text());
                              draw();
                          });
}

void InformationPanel::refresh()
{
    listElements();
    listTrainings();
    m_plot->setStale(stale());
    m_plot->setEmptyText(emptyText());
    const QString name = exploration().observable();
    const auto column = columnOf(name);
    if (column)
        feed().want({{{*column}, {edgesOf(name, usualBins)}, true}});
    m_binned.clear();
    if (!column || !feed().histograms()) {
        draw();
        return;
    }
    followTheta();
}

void InformationPanel::followTheta()
{
    const auto histograms = feed().histograms();
    if (!histograms || histograms->size() == 0)
        return;
    const auto contents = histograms->at(exploration().theta(), true);
    if (!contents) {
        m_plot->setEmptyText(QString::fromStdString(contents.error().text()));
        m_binned.clear();
        draw();
        return;
    }
    m_binned = informationOfBins(contents->front(), pbPerFb * luminosityFb());
    const Matrix values = withoutFlow(histograms->binning(0), contents->front().values);
    m_values.assign(values.data(), values.data() + values.size());
    draw();
    m_rest.start();
}

void InformationPanel::computeFull()
{
    const auto histograms = feed().histograms();
    const auto events = sample().events();
    const Theta theta = exploration().theta();
    if (!histograms || !events || (m_fullTheta == theta && m_fullAxes == histograms->axes(0)))
        return;
    using Bins = std::vector<Matrix>;
    auto body = [events, axes = histograms->axes(0), theta,
                 luminosity = pbPerFb * luminosityFb()](const TaskContext& context) {
        return informationOfEvents(events->sample, *events->weights, axes, theta, luminosity,
                                   context);
    };
    tasks().compute<Bins>(tr("Information of the events"), body, this,
                          [this, theta, axes = histograms->axes(0)](Result<Bins> bins) {
                              if (!bins)
                                  return;
                              m_full = std::move(*bins);
                              m_fullTheta = theta;
                              m_fullAxes = axes;
                              draw();
                          });
}

/// Without the flow bins; \p total with them.
std::vector<double> InformationPanel::element(const std::vector<Matrix>& bins, double* total) const
{
    const QPoint at = m_element->currentData().toPoint();
    std::vector<double> values;
    *total = 0.0;
    for (const Matrix& bin : bins) {
        values.push_back(bin(at.x(), at.y()));
        *total += values.back();
    }
    if (values.size() < 2)
        return {};
    return {values.begin() + 1, values.end() - 1};
}

void InformationPanel::draw()
{
    const auto histograms = feed().histograms();
    m_text->clear();
    if (m_binned.empty() || !histograms || m_element->currentIndex() < 0) {
        m_plot->setBins({});
        return;
    }
    const QPoint at = m_element->currentData().toPoint();
    m_plot->setTitles(titleOf(observableOf(exploration().observable())),
                      QString("I_{%1%2}").arg(at.x() + 1).arg(at.y() + 1));
    double binned = 0.0, full = 0.0;
    InformationBins bins{histograms->axes(0).edges[0], m_values, element(m_binned, &binned), {},
                         {}};
    const bool known = m_fullTheta == exploration().theta() && m_fullAxes == histograms->axes(0);
    if (known)
        bins.full = element(m_full, &full);
    QStringList learnt;
    for (auto entry = m_trained.cbegin(); entry != m_trained.cend(); ++entry) {
        if (!isCurrent(entry.key()))
            continue;
        if (!entry->problem.isEmpty()) {
            learnt << tr("%1: %2").arg(entry.key(), entry->problem);
            continue;
        }
        double sum = 0.0;
        const auto values = element(entry->bins, &sum);
        bins.trained.push_back(
            {entry.key(), estimatorMethod(document().study(), entry.key()), values});
        learnt << tr("%1 learns %2").arg(entry.key()).arg(sum, 0, 'g', 4);
    }
    m_plot->setBins(bins);
    QString text = tr("%1 in these bins").arg(binned, 0, 'g', 4);
    if (known && full != 0.0)
        text += tr(", %1 % of the %2 that the events hold")
                    .arg(100.0 * binned / full, 0, 'f', 1)
                    .arg(full, 0, 'g', 4);
    for (const QString& one : learnt)
        text += ", " + one;
    m_text->setText(text + tr(" at %1 fb⁻¹").arg(luminosityFb()));
}

} // namespace assay
