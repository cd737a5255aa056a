// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/Page.hpp"

#include "widgets/bridge/StaleStages.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/ControlColumn.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/PageBody.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int hintCharacters = 40; ///< The hint stays readable beside buttons.

} // namespace

Page::Page(const QString& id, const QString& title, const PageContext& context, QWidget* parent)
    : QWidget(parent), m_id(id), m_context(context)
{
    setObjectName("page." + id);
    setProperty("plotFrame", true); // Plots that are maximised fill it.
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 14);
    layout->setSpacing(12);
    layout->addLayout(makeHeader(title));
    addRecompute();
    m_banner = new Banner(objectName() + ".banner", this);
    layout->addWidget(m_banner);
    layout->addWidget(makeStack(), 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Page::refreshNow);
    connect(&document(), &ProjectDocument::studyChanged, this, &Page::refreshSoon);
    connect(&document(), &ProjectDocument::stagesChanged, this, &Page::refreshSoon);
    connect(&document(), &ProjectDocument::closed, this, [this] {
        for (PlotView* plot : findChildren<PlotView*>())
            plot->setDetached(false);
        refreshSoon();
    });
}

/// Beside what the page itself computes, while anything of the project is stale.
void Page::addRecompute()
{
    m_recompute = addButton("recompute", tr("Recompute stale"), false);
    explain(m_recompute, "stage");
    m_recompute->hide();
    connect(m_recompute, &QPushButton::clicked, this, [this] {
        if (const Status status = document().checkStudy({}); !status)
            return showBanner(QString::fromStdString(status.error().text()));
        showBanner({});
        recomputeStale(document(), tasks());
    });
    for (auto signal : {&ProjectDocument::stagesChanged, &ProjectDocument::closed})
        connect(&document(), signal, this, &Page::updateRecompute);
    connect(&tasks(), &TaskBridge::tasksChanged, this, &Page::updateRecompute);
}

void Page::updateRecompute()
{
    if (!isVisible())
        return;
    const QStringList stale = staleStages(document());
    m_recompute->setVisible(!stale.isEmpty() && !document().readOnly());
    m_recompute->setEnabled(!tasks().runningStages());
    m_recompute->setToolTip(tr("Computes again what changed: %1.").arg(stale.join(", ")));
}

/// Buttons go below the title, and in several lines, where the text is too large for one line.
QLayout* Page::makeHeader(const QString& title)
{
    auto* lines = new FlowLayout;
    lines->setSpacing(8);
    m_titles = new QWidget(this);
    m_titles->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* titles = new QVBoxLayout(m_titles);
    titles->setContentsMargins(0, 0, 0, 0);
    titles->setSpacing(2);
    auto* heading = new QLabel(title, this);
    heading->setProperty("role", "pageTitle");
    m_hint = new QLabel(this);
    m_hint->setProperty("role", "hint");
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setWordWrap(true); // Beside many buttons there is little room.
    titles->addWidget(heading);
    titles->addWidget(m_hint);
    m_titles->setMinimumWidth(fontMetrics().averageCharWidth() * hintCharacters);
    auto* buttons = new FlowLayout;
    buttons->setSpacing(8);
    m_header = buttons;
    lines->addWidget(m_titles);
    lines->addLayout(buttons);
    return lines;
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_titles && event->type() == QEvent::FontChange)
        m_titles->setMinimumWidth(fontMetrics().averageCharWidth() * hintCharacters);
}

QStackedWidget* Page::makeStack()
{
    m_stack = new QStackedWidget(this);
    auto* body = new PageBody(m_stack);
    body->setObjectName(objectName() + ".body");
    m_content = body->content();
    m_stack->addWidget(body);
    m_stack->addWidget(makeEmpty());
    return m_stack;
}

/// A sentence and a button instead of the content.
QWidget* Page::makeEmpty()
{
    auto* empty = new QWidget(m_stack);
    auto* emptyLayout = new QVBoxLayout(empty);
    m_emptyText = new QLabel(empty);
    m_emptyText->setProperty("role", "empty");
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyButton = new QPushButton(tr("Go on"), empty); // Until the page says where to.
    m_emptyButton->setObjectName(objectName() + ".emptyButton");
    m_emptyButton->setProperty("primary", true);
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_emptyAction)
            m_emptyAction();
    });
    m_lesson = new QPushButton(tr("Lesson"), empty);
    m_lesson->setObjectName(objectName() + ".emptyLesson");
    m_lesson->setProperty("flat", true);
    explain(m_lesson, "lesson");
    m_lesson->hide();
    connect(m_lesson, &QPushButton::clicked, this, [this] {
        if (m_openLesson)
            m_openLesson();
    });
    emptyLayout->addStretch(2);
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addSpacing(8);
    emptyLayout->addWidget(m_emptyButton, 0, Qt::AlignCenter);
    emptyLayout->addWidget(m_lesson, 0, Qt::AlignCenter);
    emptyLayout->addStretch(3);
    return empty;
}

bool Page::playOrPause()
{
    bool any = false;
    for (const std::uint64_t id : tasks().stageTasks())
        any = tasks().pauseOrResume(id) || any;
    return any;
}

void Page::keyPressEvent(QKeyEvent* event)
{
    // By the character: where the keyboard has them on a third level they are no shortcuts.
    if (event->text() == "[" || event->text() == "]")
        return step(event->text() == "[" ? -1 : 1);
    const bool space = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier;
    if (!space || event->isAutoRepeat() || !document().isOpen() || !playOrPause())
        QWidget::keyPressEvent(event);
}

void Page::refreshSoon()
{
    m_dirty = true;
    if (isVisible() && !m_timer.isActive())
        m_timer.start();
}

void Page::refreshNow()
{
    m_dirty = false;
    m_refreshing = true;
    refresh();
    m_refreshing = false;
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // Plots come and go with what is studied.
    for (const PlotView* plot : findChildren<PlotView*>())
        connect(plot, &PlotView::problem, this, &Page::showBanner, Qt::UniqueConnection);
    updateRecompute();
    if (m_dirty)
        refreshNow();
}

QPushButton* Page::addButton(const QString& name, const QString& text, bool primary)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName() + "." + name);
    button->setProperty("primary", primary);
    if (primary)
        button->setToolTip(tr("Also \"Run this stage\" in the Run menu (%1).")
                               .arg(QKeySequence("Ctrl+Return").toString(QKeySequence::NativeText)));
    m_header->addWidget(button);
    return button;
}

void Page::setHint(const QString& text)
{
    m_hint->setText(text);
    m_hint->setToolTip(text);
}

void Page::showBannerWith(const QString& text, const Banner::Action& action)
{
    if (m_refreshing)
        m_banner->state(text, action);
    else
        m_banner->tell(text, action);
}

void Page::showFailure(const QString& text)
{
    showBannerWith(text, {tr("Show the log"), [this] { Q_EMIT logRequested(); }});
}

void Page::offerLesson(const QString& text, std::function<void()> open)
{
    m_lesson->setText(text);
    m_openLesson = std::move(open);
    m_lesson->show();
}

void Page::showEmpty(const QString& sentence, const QString& button, std::function<void()> action)
{
    m_emptyText->setText(sentence);
    m_emptyButton->setText(button);
    m_emptyAction = std::move(action);
    m_stack->setCurrentIndex(1);
}

void Page::showContent()
{
    m_stack->setCurrentIndex(0);
}

QVBoxLayout* Page::addControls(int width)
{
    // As wide as its text needs at the text size that is set, and scrolled where it is too high.
    auto* area = new ControlColumn(width, this);
    m_content->addWidget(area);
    return area->column();
}

QLabel* Page::sectionTitle(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("role", "section");
    return label;
}

void Page::runStages(const QString& until, const QString& text)
{
    if (!document().isOpen())
        return;
    if (tasks().runningStages()) {
        showBanner(tr("Another stage is running. Wait for it, or stop it in the Tasks panel."));
        return;
    }
    if (const Status status = document().checkStudy(until); !status) {
        showBanner(QString::fromStdString(status.error().text()));
        return;
    }
    showBanner({});
    tasks().runStages(document().project(), document().study(), until, text);
}

} // namespace assay
