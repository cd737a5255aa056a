// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/RecoveryBanner.hpp"

#include "app/desktop/ProjectFlow.hpp"
#include "widgets/bridge/RecoveryJournal.hpp"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int mostRows = 3;

} // namespace

RecoveryBanner::RecoveryBanner(RecoveryJournal& journal, ProjectFlow& flow, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_flow(flow)
{
    setObjectName("recoveryBanner");
    setAccessibleName(tr("Unsaved work that can be recovered"));
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(24, 14, 24, 0);
    hide();
}

void RecoveryBanner::update()
{
    if (m_active)
        offer();
}

void RecoveryBanner::offer()
{
    m_active = true;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_offered = m_journal.leftBehind();
    const int count = int(m_offered.size());
    for (int i = 0; i < std::min(count, mostRows); ++i)
        m_rows->addWidget(makeRow(m_offered[std::size_t(i)], i));
    if (count > mostRows)
        m_rows->addWidget(new QLabel(tr("and %n more, shown after these", nullptr,
                                        count - mostRows), this));
    setVisible(count > 0);
}

QWidget* RecoveryBanner::makeRow(const LeftBehind& left, int number)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString when = QLocale().toString(left.when, QLocale::ShortFormat);
    auto* text = new QLabel(
        left.files.isEmpty()
            ? tr("The program ended while “%1” had not been saved under a name yet (%2). All of it "
                 "is still there.").arg(left.title, when)
            : tr("The program ended while “%1” had edits that were not saved (%2). They are still "
                 "there.").arg(left.title, when),
        row);
    text->setObjectName(QString("recovery.text.%1").arg(number));
    text->setProperty("role", "banner");
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setToolTip(left.folder);
    layout->addWidget(text, 1);
    const auto add = [&](const QString& name, const QString& label, auto action) {
        auto* button = new QPushButton(label, row);
        button->setObjectName(QString("recovery.%1.%2").arg(name).arg(number));
        button->setAccessibleName(tr("%1: %2").arg(label, left.title));
        layout->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, action);
    };
    add("recover", tr("Recover"),
        [=, this] { m_flow.recover(m_journal, left, [this] { offer(); }); });
    add("discard", tr("Discard"), [=, this] {
        m_flow.reportProblem(discardLeftBehind(left));
        offer();
    });
    add("folder", tr("Show folder"), [=] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(
            left.files.isEmpty() ? left.folder : recoveryFolder(left.folder)));
    });
    return row;
}

} // namespace assay
