// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/LessonView.hpp"

#include "widgets/lessons/CheckCard.hpp"
#include "widgets/lessons/LessonControls.hpp"
#include "widgets/lessons/LessonText.hpp"
#include "widgets/lessons/PredictCard.hpp"
#include "widgets/lessons/ScenePlot.hpp"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int textCharacters = 52; // Width of the column of text, in average characters.
constexpr int figureCharacters = 40; // Least width of the figures beside it.
constexpr int mostPlots = 4;

} // namespace

LessonView::LessonView(TaskBridge& tasks, QWidget* parent)
    : QWidget(parent), m_runner(new SceneRunner(tasks, this))
{
    setObjectName("lesson");
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    makeText();
    m_figures = makeFigures();
    m_bar = makeBar();
    placeColumns();
    connect(m_runner, &SceneRunner::started, m_check, [this] { m_check->setBusy(true); });
    connect(m_runner, &SceneRunner::finished, this, &LessonView::showResult);
    connect(m_runner, &SceneRunner::failed, this, &LessonView::showProblem);
    connect(m_controls, &LessonControls::changed, this,
            [this] { m_runner->setSettings(m_controls->settings()); });
    connect(m_predict, &PredictCard::revealed, this, [this] {
        m_progress[std::size_t(m_index)].revealed = true;
        showFigures();
        showNumbers();
    });
    connect(m_predict, &PredictCard::predicted, this, [this] {
        m_progress[std::size_t(m_index)].prediction = m_predict->prediction();
    });
    connect(m_check, &CheckCard::passed, this, [this] {
        m_progress[std::size_t(m_index)].passed = true;
        updateBar();
    });
}

QSize LessonView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * figureCharacters, layout()->minimumSize().height()};
}

void LessonView::placeColumns()
{
    const int character = fontMetrics().averageCharWidth();
    const int text = character * textCharacters + 56;
    const bool stacked = width() < text + character * figureCharacters;
    auto* grid = static_cast<QGridLayout*>(layout());
    for (QWidget* part : std::initializer_list<QWidget*>{m_scroll, m_figures, m_bar})
        grid->removeWidget(part);
    m_scroll->setMinimumWidth(stacked ? 0 : text);
    m_scroll->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : text);
    m_scroll->setMinimumHeight(stacked ? fontMetrics().height() * 12 : 0);
    m_figures->setMinimumHeight(stacked ? fontMetrics().height() * 12 : 0);
    grid->addWidget(m_scroll, 0, 0);
    grid->addWidget(m_figures, stacked ? 1 : 0, stacked ? 0 : 1);
    grid->addWidget(m_bar, 2, 0, 1, stacked ? 1 : 2);
    grid->setColumnStretch(0, stacked ? 1 : 0);
    grid->setColumnStretch(1, stacked ? 0 : 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, stacked ? 1 : 0);
}

void LessonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        placeColumns();
}

void LessonView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeColumns();
}

QLabel* LessonView::addText(QVBoxLayout* layout, const QString& name)
{
    auto* label = new QLabel(this);
    label->setObjectName("lesson." + name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
    return label;
}

QWidget* LessonView::makeText()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setProperty("card", true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // Texts keep their width.
    auto* inside = new QWidget(m_scroll);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    m_place = addText(layout, "place");
    m_place->setProperty("role", "hint");
    m_title = addText(layout, "title");
    m_text = addText(layout, "text");
    m_controls = new LessonControls(inside);
    layout->addWidget(m_controls);
    m_predict = new PredictCard(inside);
    layout->addWidget(m_predict);
    m_check = new CheckCard(inside);
    layout->addWidget(m_check);
    m_notes = addText(layout, "notes");
    m_notes->setProperty("role", "banner");
    layout->addStretch();
    m_scroll->setWidget(inside);
    inside->installEventFilter(this);
    return m_scroll;
}

bool LessonView::eventFilter(QObject* watched, QEvent* event)
{
    // The area knows the least height of its content only for an unwrapped text.
    QWidget* inside = m_scroll ? m_scroll->widget() : nullptr;
    if (watched == inside
        && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        inside->setMinimumHeight(
            std::max(0, inside->layout()->totalHeightForWidth(m_scroll->viewport()->width())));
    return QWidget::eventFilter(watched, event);
}

QWidget* LessonView::makeFigures()
{
    auto* panel = new QWidget(this);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    m_problem = addText(layout, "problem");
    m_problem->setProperty("role", "banner");
    m_problem->hide();
    m_grid = new QGridLayout;
    m_grid->setSpacing(10);
    for (int i = 0; i < mostPlots; ++i) {
        auto* plot = new ScenePlot(QString("lesson.plot.%1").arg(i + 1), panel);
        plot->hide();
        connect(plot, &ScenePlot::dragged, m_controls, &LessonControls::setNumber);
        m_plots.push_back(plot);
    }
    layout->addLayout(m_grid, 1);
    m_numbers = addText(layout, "numbers");
    return panel;
}

QWidget* LessonView::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_back = new QPushButton(tr("Back"), bar);
    m_back->setObjectName("lesson.back");
    m_back->setShortcut(QKeySequence("Alt+Left"));
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_index - 1); });
    auto* reset = new QPushButton(tr("Reset step"), bar);
    reset->setObjectName("lesson.reset");
    reset->setToolTip(tr("Controls and answers as they were at the start of the step."));
    connect(reset, &QPushButton::clicked, this, &LessonView::resetStep);
    m_dots = new QLabel(bar);
    m_dots->setObjectName("lesson.progress");
    m_next = new QPushButton(tr("Next"), bar);
    m_next->setObjectName("lesson.next");
    m_next->setProperty("primary", true);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_index + 1 < int(m_lesson.steps.size()))
            showStep(m_index + 1);
        else
            Q_EMIT finishedLesson();
    });
    row->addWidget(m_back);
    row->addWidget(reset);
    row->addStretch();
    row->addWidget(m_dots);
    row->addStretch();
    row->addWidget(m_next);
    return bar;
}

void LessonView::setLesson(const Lesson& lesson)
{
    m_lesson = lesson;
    m_progress.assign(lesson.steps.size(), {});
    m_index = -1;
    showStep(0);
}

void LessonView::showStep(int index)
{
    if (index < 0 || index >= int(m_lesson.steps.size()))
        return;
    m_index = index;
    const LessonStep& step = current();
    const SceneEntry& scene = *findScene(step.scene);
    const Progress& progress = m_progress[std::size_t(index)];
    m_place->setText(tr("Lesson %1: %2 – step %3 of %4")
                         .arg(m_lesson.number)
                         .arg(QString::fromStdString(m_lesson.title).toHtmlEscaped())
                         .arg(index + 1)
                         .arg(m_lesson.steps.size()));
    m_title->setText("<h3>" + QString::fromStdString(step.title).toHtmlEscaped() + "</h3>");
    m_text->setText(lessonHtml(QString::fromStdString(step.text)));
    m_notes->setText(lessonHtml(QString::fromStdString(step.notes)));
    m_notes->setVisible(m_notesShown && !step.notes.empty());
    m_predict->setStep(step, progress.revealed, progress.prediction);
    m_check->setStep(step, progress.passed);
    m_controls->setStep(step, scene);
    m_problem->hide();
    m_scroll->verticalScrollBar()->setValue(0);
    m_result = {};
    arrange(int(step.figures.empty() ? scene.figures.size() : step.figures.size()));
    for (ScenePlot* plot : m_plots) {
        plot->resetView();
        plot->hideContent({}, tr("Computing…"));
    }
    showNumbers();
    updateBar();
    m_runner->start(scene, m_controls->settings(), step.seed);
    Q_EMIT stepChanged(index);
}

void LessonView::resetStep()
{
    if (m_index < 0)
        return;
    m_progress[std::size_t(m_index)] = {};
    showStep(m_index);
}

void LessonView::pause()
{
    m_controls->stopPlaying();
}

void LessonView::arrange(int count)
{
    count = std::min(count, mostPlots);
    for (ScenePlot* plot : m_plots) {
        m_grid->removeWidget(plot);
        plot->hide();
    }
    for (int i = 0; i < count; ++i) {
        // Three: a wide one above two. Four: two by two.
        const bool stacked = count < 3 && current().columns < 2;
        const bool wide = stacked || count == 1 || (count == 3 && i == 0);
        const int at = count == 3 && i > 0 ? i + 1 : i;
        m_grid->addWidget(m_plots[std::size_t(i)], stacked ? i : at / 2, wide ? 0 : at % 2, 1,
                          wide ? 2 : 1);
        m_plots[std::size_t(i)]->show();
    }
}

bool LessonView::isHidden(const std::string& id) const
{
    const auto& hide = current().predict.hide;
    return (m_answersHidden || !m_progress[std::size_t(m_index)].revealed)
           && std::find(hide.begin(), hide.end(), id) != hide.end();
}

std::map<std::string, double> LessonView::allNumbers() const
{
    std::map<std::string, double> numbers = m_result.numbers;
    for (const auto& [name, value] : m_controls->settings().values())
        if (const double* number = std::get_if<double>(&value))
            numbers.emplace(name, *number);
    return numbers;
}

void LessonView::showResult(const SceneResult& result)
{
    m_result = result;
    m_problem->hide();
    const auto numbers = allNumbers();
    m_predict->setNumbers(numbers);
    m_check->setNumbers(numbers);
    showFigures();
    showNumbers();
}

void LessonView::showFigures()
{
    const LessonStep& step = current();
    std::vector<std::string> ids = step.figures;
    if (ids.empty())
        ids = findScene(step.scene)->figures;
    for (std::size_t i = 0; i < std::min<std::size_t>(ids.size(), mostPlots); ++i) {
        const SceneFigure* figure = m_result.figure(ids[i]);
        if (!figure)
            continue;
        if (isHidden(ids[i]))
            m_plots[i]->hideContent(*figure, m_answersHidden
                                                 ? tr("The answers are hidden.")
                                                 : tr("Predict first, then reveal."));
        else
            m_plots[i]->setFigure(*figure);
    }
}

void LessonView::showNumbers()
{
    const SceneEntry& scene = *findScene(current().scene);
    QStringList cells;
    for (const std::string& id : current().numbers) {
        const SceneNumber* number = scene.number(id);
        const bool known = m_result.numbers.contains(id) && !isHidden(id);
        const QString value = fillNumbers(
            "{" + id + ":" + std::to_string(number->decimals) + "}",
            known ? m_result.numbers : std::map<std::string, double>());
        cells << number->label.toHtmlEscaped() + ": <b>" + value + "</b>";
    }
    m_numbers->setText(cells.join(" &nbsp; · &nbsp; "));
    m_numbers->setVisible(!cells.isEmpty());
}

void LessonView::showProblem(const QString& problem)
{
    m_problem->setText(problem.toHtmlEscaped());
    m_problem->show();
    m_check->setBusy(true);
}

void LessonView::updateBar()
{
    m_back->setEnabled(m_index > 0);
    m_next->setText(m_index + 1 < int(m_lesson.steps.size()) ? tr("Next") : tr("Finish"));
    m_next->setShortcut(QKeySequence("Alt+Right")); // A new text has taken it away.
    QStringList marks;
    for (std::size_t i = 0; i < m_progress.size(); ++i) {
        const QString mark = m_progress[i].passed ? QString("✔") : QString::number(i + 1);
        marks << (int(i) == m_index ? "<b>[" + mark + "]</b>" : mark);
    }
    m_dots->setText(marks.join("&nbsp;&nbsp;"));
    m_dots->setAccessibleName(
        tr("Step %1 of %2").arg(m_index + 1).arg(m_lesson.steps.size()));
}

void LessonView::setAnswersHidden(bool hidden)
{
    m_answersHidden = hidden;
    m_predict->setAnswersHidden(hidden);
    m_check->setAnswersHidden(hidden);
    if (m_index < 0)
        return;
    showFigures();
    showNumbers();
}

void LessonView::setNotesShown(bool shown)
{
    m_notesShown = shown;
    m_notes->setVisible(shown && m_index >= 0 && !current().notes.empty());
}

} // namespace assay
