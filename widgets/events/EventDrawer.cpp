// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/events/EventDrawer.hpp"

#include "widgets/bridge/Exploration.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/plots/LlrCurvePlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/tables/RowTable.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int points = 81; // of a curve
constexpr int lines = 17;  // height of the drawer in lines of text

QString number(double value)
{
    return QString::number(value, 'g', 7);
}

QString partName(Part part)
{
    return part == Part::Train        ? EventDrawer::tr("training")
           : part == Part::Validation ? EventDrawer::tr("validation")
                                      : EventDrawer::tr("test");
}

} // namespace

EventDrawer::EventDrawer(const PageContext& context, QWidget* parent)
    : QFrame(parent), m_context(context)
{
    setObjectName("eventDrawer");
    setAccessibleName(tr("Event"));
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 8);
    layout->setSpacing(4);
    buildHeader(layout);
    buildContent(layout);
    setFixedHeight(fontMetrics().height() * lines + 20);
    explain(this, "event");
    hide();
    connect(&context.selection, &WindowSelection::changed, this, &EventDrawer::showSelection);
    connect(&context.document, &ProjectDocument::closed, this, [this] {
        forget();
        hide();
    });
    connect(&context.document, &ProjectDocument::stagesChanged, this, &EventDrawer::forget);
    connect(&context.sample.exploration(), &Exploration::thetaChanged, this, [this] {
        const int axis = m_parameter->currentIndex();
        const Theta theta = m_context.sample.exploration().theta();
        if (isVisible() && axis >= 0 && axis < int(theta.size()))
            m_plot->setPoint(theta[std::size_t(axis)]);
    });
}

void EventDrawer::buildHeader(QVBoxLayout* layout)
{
    auto* header = new QHBoxLayout;
    m_title = new QLabel(this);
    m_title->setObjectName("event.title");
    m_title->setProperty("role", "section");
    m_note = new QLabel(this);
    m_note->setObjectName("event.note");
    m_note->setProperty("role", "hint");
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_previous = addTool("event.previous", "▲", tr("Previous event"), QKeySequence("Alt+PgUp"));
    m_next = addTool("event.next", "▼", tr("Next event"), QKeySequence("Alt+PgDown"));
    QToolButton* close = addTool("event.close", "✕", tr("Close the event"), QKeySequence("Esc"));
    m_parameter = new QComboBox(this);
    m_parameter->setObjectName("event.parameter");
    m_parameter->setAccessibleName(tr("Parameter of the curves"));
    header->addWidget(m_title);
    header->addWidget(m_previous);
    header->addWidget(m_next);
    header->addWidget(m_note, 1);
    header->addWidget(new QLabel(tr("curves along"), this));
    header->addWidget(m_parameter);
    header->addWidget(close);
    layout->addLayout(header);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, [this] { m_context.selection.clear(); });
    connect(m_parameter, &QComboBox::currentIndexChanged, this, &EventDrawer::loadCurves);
}

QToolButton* EventDrawer::addTool(const QString& name, const QString& text, const QString& tip,
                                  const QKeySequence& key)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAutoRaise(true);
    button->setToolTip(tip + " (" + key.toString(QKeySequence::NativeText) + ")");
    button->setAccessibleName(tip);
    // Escape belongs to whatever has the focus; see eventFilter.
    if (key == QKeySequence(Qt::Key_Escape))
        return button;
    auto* action = new QAction(tip, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, button, &QToolButton::click);
    addAction(action);
    return button;
}

void EventDrawer::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    window()->installEventFilter(this); // Twice is once.
}

/// An Escape that nothing else wanted, wherever the focus is: whoever opened the drawer with the
/// keys of a plot has the focus still there.
bool EventDrawer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched == window() && isVisible()
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_context.selection.clear();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void EventDrawer::buildContent(QVBoxLayout* layout)
{
    auto* content = new QHBoxLayout;
    content->setSpacing(12);
    m_events = new RowTable({tr("event")}, {tr("Its number in the sample")}, false, this);
    m_list = makeTableView("table.events", tr("Events picked together"), m_events, this);
    m_list->setMaximumWidth(fontMetrics().horizontalAdvance("0000000000") + 40);
    m_rows = new RowTable({tr("quantity"), tr("value"), tr("what")}, {}, false, this);
    auto* facts = makeTableView("table.eventFacts", tr("Numbers of the event"), m_rows, this);
    m_plot = new LlrCurvePlot("plot.eventLlr", this);
    content->addWidget(m_list, 1);
    content->addWidget(facts, 3);
    content->addWidget(m_plot, 5);
    layout->addLayout(content, 1);
    connect(m_plot, &PlotView::problem, this,
            [this](const QString& text) { m_note->setText("⚠ " + text); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                Selected selected = m_context.selection.current();
                if (!index.isValid() || index.row() >= selected.events.size())
                    return;
                selected.number = selected.events[index.row()];
                m_context.selection.select(selected);
            });
}

void EventDrawer::showSelection()
{
    const Selected selected = m_context.selection.current();
    if (selected.kind != Selected::Kind::Event) {
        hide();
        m_index = -1;
        return;
    }
    QVector<ResultRow> rows;
    for (const qint64 index : selected.events)
        rows.push_back({QString::number(index), {QString::number(index)}, {}, {}});
    const auto at = selected.events.indexOf(selected.number);
    const QSignalBlocker blocker(m_list->selectionModel());
    if (rows != m_events->resultRows())
        m_events->setRows(rows);
    m_list->setVisible(rows.size() > 1);
    if (at >= 0)
        m_list->setCurrentIndex(m_events->index(int(at), 0));
    m_title->setText(tr("Event %1").arg(selected.number));
    m_note->setText(rows.size() > 1 ? tr("%1 of %2 in %3").arg(at + 1).arg(rows.size()).arg(
                                          selected.name)
                                    : selected.name);
    show();
    listParameters();
    if (selected.number == m_index)
        return;
    m_index = selected.number;
    loadFacts();
    loadCurves();
}

/// Through the events picked together, or else through the sample.
void EventDrawer::step(int by)
{
    Selected selected = m_context.selection.current();
    if (selected.kind != Selected::Kind::Event)
        return;
    const auto at = selected.events.indexOf(selected.number);
    const auto count = selected.events.size();
    if (count > 1 && at >= 0) {
        selected.number = selected.events[std::clamp<qsizetype>(at + by, 0, count - 1)];
    } else {
        const auto events = m_context.sample.events();
        const qint64 last = events ? qint64(events->sample.size()) - 1 : 0;
        selected.number = std::clamp<qint64>(selected.number + by, 0, last);
        selected.events.clear();
    }
    m_context.selection.select(selected);
}

/// Numbers of another sample or estimator are not those of this one.
void EventDrawer::forget()
{
    m_explorer.reset();
    if (m_index < 0 || !isVisible() || !m_context.document.isOpen())
        return;
    loadFacts();
    loadCurves();
}

void EventDrawer::openExplorer()
{
    if (!m_explorer && m_context.document.isOpen())
        m_explorer = std::make_shared<EventExplorer>(m_context.document.project(),
                                                     m_context.document.study());
}

void EventDrawer::fail(const Error& error)
{
    m_note->setText("⚠ " + QString::fromStdString(error.text()));
    m_rows->setRows({});
    m_plot->setCurves({});
}

void EventDrawer::loadFacts()
{
    openExplorer();
    if (!m_explorer)
        return;
    auto body = [explorer = m_explorer,
                 index = std::size_t(m_index)](const TaskContext& context) -> Result<Loaded> {
        const auto study = explorer->study(context);
        if (!study)
            return study.error();
        auto facts = explorer->facts(index, context);
        if (!facts)
            return facts.error();
        Loaded loaded{std::move(*facts), (*study)->observableNames(), {}, {},
                      (*study)->parameterNames()};
        loaded.zNames = (*study)->sample.schema().latents;
        for (const Benchmark& benchmark : (*study)->sample.schema().benchmarks)
            loaded.weightNames.push_back(benchmark.name);
        return loaded;
    };
    ++m_loading;
    m_context.tasks.compute<Loaded>(tr("Read an event"), body, this,
                                    [this, index = m_index](Result<Loaded> loaded) {
                                        --m_loading;
                                        if (index != m_index)
                                            return;
                                        if (loaded)
                                            showFacts(*loaded);
                                        else
                                            fail(loaded.error());
                                    });
}

void EventDrawer::showFacts(const Loaded& loaded)
{
    m_facts = loaded.facts;
    QVector<ResultRow> rows;
    const auto add = [&](const QString& name, const QString& value, const QString& what) {
        rows.push_back({name, {name, value, what}, {}, {}});
    };
    const auto addAll = [&](const std::vector<std::string>& names,
                            const std::vector<double>& values, const QString& what) {
        for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i)
            add(QString::fromStdString(names[i]), number(values[i]), what);
    };
    addAll(loaded.xNames, m_facts.x, tr("observable"));
    addAll(loaded.zNames, m_facts.z, tr("latent z"));
    if (m_facts.z.empty())
        add("z", tr("not stored"), tr("latent z"));
    for (Eigen::Index p = 0; p < m_facts.jointScore.size(); ++p)
        add(QString("t(%1)").arg(QString::fromStdString(loaded.parameterNames[std::size_t(p)])),
            number(m_facts.jointScore[p]), tr("joint score"));
    addAll(loaded.weightNames, m_facts.weights, tr("weight [pb]"));
    add(tr("generated at"), QString::fromStdString(m_facts.generatedAt), tr("benchmark"));
    add(tr("part"), partName(m_facts.part), tr("of the sample"));
    add(tr("event id"), QString::number(m_facts.eventId), tr("decides the part"));
    m_rows->setRows(rows);
}

void EventDrawer::listParameters()
{
    QStringList names, shown;
    for (const Parameter& parameter : m_context.document.schema().parameters)
        names << QString::fromStdString(parameter.name);
    for (int i = 0; i < m_parameter->count(); ++i)
        shown << m_parameter->itemText(i);
    if (shown == names)
        return;
    const QSignalBlocker blocker(m_parameter);
    m_parameter->clear();
    m_parameter->addItems(names);
}

/// Along one parameter through the sliders' point.
void EventDrawer::loadCurves()
{
    const int axis = m_parameter->currentIndex();
    const auto& parameters = m_context.document.schema().parameters;
    openExplorer();
    if (!m_explorer || m_index < 0 || axis < 0 || axis >= int(parameters.size()))
        return;
    const Theta theta = m_context.sample.exploration().theta();
    Matrix thetas(points, Eigen::Index(theta.size()));
    const Parameter& parameter = parameters[std::size_t(axis)];
    for (int t = 0; t < points; ++t) {
        thetas.row(t) = asVector(theta).transpose();
        thetas(t, axis) = parameter.low + (parameter.high - parameter.low) * t / (points - 1);
    }
    m_plot->setAxis(QString::fromStdString(parameter.label.empty() ? parameter.name
                                                                   : parameter.label));
    m_plot->setPoint(theta[std::size_t(axis)]);
    using Curves = std::vector<EventCurve>;
    auto body = [explorer = m_explorer, index = std::size_t(m_index),
                 thetas](const TaskContext& context) {
        return explorer->curves(index, thetas, context);
    };
    ++m_loading;
    m_context.tasks.compute<Curves>(tr("Likelihood ratios of an event"), body, this,
                                    [=, this, index = m_index](Result<Curves> curves) {
                                        --m_loading;
                                        if (index != m_index)
                                            return;
                                        if (curves)
                                            showCurves(*curves, thetas, std::size_t(axis));
                                        else
                                            fail(curves.error());
                                    });
}

void EventDrawer::showCurves(const std::vector<EventCurve>& curves, const Matrix& thetas,
                             std::size_t axis)
{
    QVector<LlrCurve> drawn;
    QStringList missing;
    for (const EventCurve& curve : curves) {
        if (!curve.problem.empty()) {
            missing << QString::fromStdString(curve.name + ": " + curve.problem);
            continue;
        }
        LlrCurve line{curve.method == "joint" ? tr("joint (z known)")
                                              : QString::fromStdString(curve.name),
                      QString::fromStdString(curve.method), {}, {}};
        for (Eigen::Index t = 0; t < curve.llr.size(); ++t) {
            line.theta << thetas(t, Eigen::Index(axis));
            line.llr << curve.llr[t];
        }
        drawn << line;
    }
    m_plot->setCurves(drawn);
    m_plot->setToolTip(missing.join("\n"));
}

} // namespace assay
