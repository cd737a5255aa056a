// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/manual/HelpWindow.hpp"

#include "widgets/manual/ConceptCard.hpp"
#include "widgets/manual/ManualBrowser.hpp"
#include "widgets/manual/ManualSearch.hpp"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int addressRole = Qt::UserRole;

QTreeWidgetItem* addGroup(QTreeWidget* tree, const QString& title)
{
    auto* group = new QTreeWidgetItem(tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    return group;
}

void addEntry(QTreeWidgetItem* group, const QString& title, const QString& address)
{
    auto* item = new QTreeWidgetItem(group, {title});
    item->setData(0, addressRole, address);
}

} // namespace

HelpWindow::HelpWindow(const ManualParts& parts, QWidget* parent) : QWidget(parent, Qt::Window)
{
    setObjectName("helpWindow");
    setWindowTitle(tr("Manual of Assay"));
    m_browser = new ManualBrowser(parts, this);
    auto* splitter = new QSplitter(this);
    splitter->setObjectName("help.splitter");
    splitter->addWidget(makeSide());
    splitter->addWidget(m_browser);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(1, false);
    const int letter = fontMetrics().averageCharWidth();
    splitter->setSizes({38 * letter, 112 * letter});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeBar());
    layout->addWidget(splitter, 1);
    const QSize wanted(150 * letter, 48 * fontMetrics().lineSpacing());
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    connect(m_browser, &ManualBrowser::followed, this, &HelpWindow::open);
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpWindow::selectShown);
    auto* close = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(close, &QShortcut::activated, this, &QWidget::hide);
    fillContents();
    open(QUrl("page:contents"));
}

QWidget* HelpWindow::makeSide()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search = new QLineEdit(side);
    m_search->setObjectName("help.search");
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        for (QTreeWidgetItemIterator it(m_contents); *it; ++it)
            if (!(*it)->isHidden() && (*it)->data(0, addressRole).isValid()) {
                open(QUrl((*it)->data(0, addressRole).toString()));
                return;
            }
    });
    m_contents = new QTreeWidget(side);
    m_contents->setObjectName("help.contents");
    m_contents->setAccessibleName(tr("Contents of the manual"));
    m_contents->setHeaderHidden(true);
    m_contents->setRootIsDecorated(false);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && item->data(0, addressRole).isValid())
            open(QUrl(item->data(0, addressRole).toString()));
    });
    layout->addWidget(m_search);
    layout->addWidget(m_contents, 1);
    return side;
}

QWidget* HelpWindow::makeBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& keys) {
        auto* button = new QPushButton(text, bar);
        button->setObjectName("help." + name);
        button->setShortcut(keys);
        layout->addWidget(button);
        return button;
    };
    QPushButton* back = add("back", tr("← Back"), QKeySequence::Back);
    QPushButton* forward = add("forward", tr("Forward →"), QKeySequence::Forward);
    QPushButton* home = add("home", tr("Contents"), QKeySequence("Alt+Home"));
    layout->addStretch();
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(back, &QPushButton::clicked, m_browser, &QTextBrowser::backward);
    connect(forward, &QPushButton::clicked, m_browser, &QTextBrowser::forward);
    connect(home, &QPushButton::clicked, this, [this] { open(QUrl("page:contents")); });
    return bar;
}

void HelpWindow::fillContents()
{
    QTreeWidgetItem* pages = addGroup(m_contents, tr("Pages"));
    for (const ManualPage& page : manualPages())
        addEntry(pages, page.title, "page:" + page.id);
    QTreeWidgetItem* cards = addGroup(m_contents, tr("Concepts"));
    std::vector<ConceptCard> sorted = conceptTable();
    std::sort(sorted.begin(), sorted.end(), [](const ConceptCard& a, const ConceptCard& b) {
        return a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    });
    for (const ConceptCard& card : sorted)
        addEntry(cards, card.title, "concept:" + card.id);
}

void HelpWindow::search(const QString& words)
{
    for (QTreeWidgetItemIterator it(m_contents); *it; ++it)
        if (const QVariant address = (*it)->data(0, addressRole); address.isValid())
            (*it)->setHidden(!manualMatches(address.toString(), words));
}

void HelpWindow::open(const QUrl& address)
{
    if (address.scheme() != "page" && address.scheme() != "concept") {
        QDesktopServices::openUrl(address);
        return;
    }
    if (address != m_browser->source())
        m_browser->setSource(address);
}

void HelpWindow::showPage(const QString& id)
{
    open(QUrl("page:" + (findManualPage(id) ? id : QString("contents"))));
    present();
}

void HelpWindow::showCard(const QString& id)
{
    open(QUrl("concept:" + id));
    present();
}

QUrl HelpWindow::shown() const
{
    return m_browser->source();
}

void HelpWindow::present()
{
    show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

/// The entry of what is shown, also after Back.
void HelpWindow::selectShown(const QUrl& shown)
{
    const QString address = shown.toString();
    for (QTreeWidgetItemIterator it(m_contents); *it; ++it)
        if ((*it)->data(0, addressRole).toString() == address) {
            m_contents->setCurrentItem(*it);
            return;
        }
}

void HelpWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_browser)
        m_browser->redraw();
}

} // namespace assay
