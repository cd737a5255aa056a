// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/docks/StageRail.hpp"

#include "widgets/docks/StageRailDelegate.hpp"
#include "widgets/pages/ModelPage.hpp"
#include "widgets/pages/PageTable.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace assay {

namespace {

/// Left of a name and right of its state, as the delegate draws them, with the border.
constexpr int marginsOfText = 64;

constexpr int leastCharacters = 130; ///< In the width beside the panels.

} // namespace

StageRail::StageRail(const PageContext& context, QWidget* parent)
    : QListWidget(parent), m_context(context)
{
    setObjectName("stageRail");
    setAccessibleName(tr("Stages"));
    setToolTipDuration(-1);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_delegate = new StageRailDelegate(this);
    setItemDelegate(m_delegate);
    if (parent)
        parent->installEventFilter(this);
    for (const PageEntry& entry : pageTable()) {
        if (!entry.inRail)
            continue;
        auto* item = new QListWidgetItem(entry.title, this);
        item->setData(StageRailDelegate::PageRole, entry.id);
    }
    setCurrentRow(0);
    fitText();
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT pageChosen(item(row)->data(StageRailDelegate::PageRole).toString());
    });
    connect(&m_context.document, &ProjectDocument::stagesChanged, this, &StageRail::update);
    connect(&m_context.document, &ProjectDocument::studyChanged, this, &StageRail::update);
    connect(&m_context.document, &ProjectDocument::closed, this, &StageRail::update);
    connect(&m_context.tasks, &TaskBridge::tasksChanged, this, &StageRail::update);
    connect(&m_context.sample, &SampleView::changed, this, &StageRail::update);
    update();
}

void StageRail::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitText();
}

void StageRail::fitText()
{
    const int character = fontMetrics().averageCharWidth();
    // A window without room for a long line beside its pages shows names and states only.
    const bool compact = parentWidget() && parentWidget()->width() < leastCharacters * character;
    m_delegate->setCompact(compact);
    // The line below a name is smaller than the text.
    const QString longest = "2 " + tr("parameters") + ", 6 " + tr("benchmarks");
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * StageRailDelegate::smallText);
    const int line = QFontMetrics(small).horizontalAdvance(longest);
    setFixedWidth((compact ? character * 15 : line) + marginsOfText);
    scheduleDelayedItemsLayout();
}

bool StageRail::eventFilter(QObject* object, QEvent* event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize)
        fitText();
    return QListWidget::eventFilter(object, event);
}

void StageRail::mousePressEvent(QMouseEvent* event)
{
    QListWidget::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid()
        && StageRailDelegate::badge(visualRect(index), fontMetrics()).contains(event->pos()))
        showReason(index);
}

void StageRail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space)
        showReason(currentIndex());
    else
        QListWidget::keyPressEvent(event);
}

void StageRail::showReason(const QModelIndex& index)
{
    const QString state = index.data(StageRailDelegate::TextRole).toString();
    const QString reason = index.data(StageRailDelegate::ReasonRole).toString();
    if (state.isEmpty())
        return;
    const QString text = reason.isEmpty() ? state : QString("%1: %2").arg(state, reason);
    QToolTip::showText(viewport()->mapToGlobal(visualRect(index).topRight()),
                       "<p>" + text.toHtmlEscaped() + "</p>", this, {}, 20000);
}

void StageRail::setCurrentPage(const QString& id)
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(StageRailDelegate::PageRole).toString() == id)
            return setCurrentRow(row);
    // A page outside of the rail is shown: no row is the current one.
    setCurrentRow(-1);
}

namespace {

QString counted(std::size_t count, const QString& one, const QString& many)
{
    return QString("%1 %2").arg(count).arg(count == 1 ? one : many);
}

} // namespace

StageStatus StageRail::modelStatus() const
{
    const EventSchema& schema = m_context.document.schema();
    if (schema.parameters.empty())
        return {ShownState::Empty, tr("waiting"), tr("the parameters come with the event files")};
    if (schema.components.empty() && !schema.morphingMatrix)
        return {ShownState::Done, tr("done"),
                counted(schema.parameters.size(), tr("parameter"), tr("parameters"))
                    + tr(", no morphing")};
    const auto morphing = ModelPage::morphingOf(schema);
    if (!morphing)
        return {ShownState::Failed, tr("problem"),
                QString::fromStdString(morphing.error().message)};
    return {ShownState::Done, tr("done"),
            counted(schema.parameters.size(), tr("parameter"), tr("parameters")) + ", "
                + counted(schema.benchmarks.size(), tr("benchmark"), tr("benchmarks"))};
}

StageStatus StageRail::observablesStatus() const
{
    const auto& observables = m_context.document.schema().observables;
    if (observables.empty())
        return {ShownState::Empty, tr("waiting"), tr("they come with the event files")};
    return {ShownState::Done, tr("done"),
            counted(observables.size(), tr("observable"), tr("observables"))};
}

StageStatus StageRail::statusOf(const QString& page) const
{
    if (!m_context.document.isOpen() || page == "welcome")
        return {};
    if (page == "model")
        return modelStatus();
    if (page == "observables")
        return observablesStatus();
    const auto& table = pageTable();
    const auto entry = std::find_if(table.begin(), table.end(),
                                    [&](const PageEntry& each) { return each.id == page; });
    // Pages that compute no stage have no state.
    if (entry == table.end() || entry->stages.empty())
        return {};
    StageStatus status;
    for (const QString& prefix : entry->stages)
        if (const auto found = stagesStatus(m_context.document, m_context.tasks, prefix);
            found.state != ShownState::None)
            status = found;
    if (status.state == ShownState::None)
        return {ShownState::Empty, tr("empty"), tr("nothing is asked for yet")};
    if (status.reason.isEmpty() && status.state == ShownState::Done)
        status.reason = tr("up to date");
    if (status.reason.isEmpty() && status.state == ShownState::Ready)
        status.reason = tr("can be computed");
    return status;
}

void StageRail::update()
{
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem* entry = item(row);
        const QString page = entry->data(StageRailDelegate::PageRole).toString();
        const StageStatus status = statusOf(page);
        entry->setData(StageRailDelegate::StateRole, int(status.state));
        entry->setData(StageRailDelegate::TextRole, status.text);
        entry->setData(StageRailDelegate::ReasonRole, status.reason);
        entry->setToolTip(status.reason);
        entry->setData(Qt::AccessibleTextRole,
                       status.text.isEmpty() ? entry->text()
                                             : QString("%1: %2. %3").arg(entry->text(), status.text,
                                                                         status.reason));
    }
}

} // namespace assay
