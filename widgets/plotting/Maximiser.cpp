// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/Maximiser.hpp"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace assay {

namespace {

constexpr auto windowPlaceholder = "plotInItsWindow";
constexpr int margin = 14;

/// The layout or sublayout that holds \p widget.
bool holds(const QLayout* layout, QWidget* widget)
{
    if (!layout)
        return false;
    if (layout->indexOf(widget) >= 0)
        return true;
    for (int i = 0; i < layout->count(); ++i)
        if (layout->itemAt(i)->layout() && holds(layout->itemAt(i)->layout(), widget))
            return true;
    return false;
}

bool isMovable(QWidget* widget)
{
    QWidget* parent = widget->parentWidget();
    if (!parent || qobject_cast<QStackedWidget*>(parent))
        return false;
    return qobject_cast<QSplitter*>(parent) || holds(parent->layout(), widget);
}

bool swapIn(QWidget* parent, QWidget* from, QWidget* to)
{
    if (auto* splitter = qobject_cast<QSplitter*>(parent)) {
        const QList<int> sizes = splitter->sizes();
        splitter->replaceWidget(splitter->indexOf(from), to);
        splitter->setSizes(sizes);
        return true;
    }
    const std::unique_ptr<QLayoutItem> item(
        parent->layout()->replaceWidget(from, to, Qt::FindChildrenRecursively));
    return item != nullptr;
}

/// As large as it was, but never a stamp, and beside where it was rather than over it.
void placeWindow(QWidget& window, const QWidget& from, const QSize& size)
{
    window.resize(size.expandedTo({640, 460}));
    window.move(from.mapToGlobal(QPoint(40, 40)));
}

} // namespace

Maximiser::Maximiser(QWidget& widget) : QObject(&widget), m_widget(widget) {}

Maximiser::~Maximiser()
{
    // The widget dies: whatever held its place has no more use.
    if (m_host)
        m_host->deleteLater();
}

QWidget* Maximiser::frame() const
{
    QWidget* ancestor = m_widget.parentWidget();
    while (ancestor && !ancestor->isWindow() && !ancestor->property("plotFrame").toBool())
        ancestor = ancestor->parentWidget();
    return ancestor;
}

void Maximiser::moveTo(Place place)
{
    if (place == m_place)
        return;
    putBack();
    if (place != Place::Home && takeOut(place))
        m_place = place;
    Q_EMIT moved();
}

bool Maximiser::hasWindowOf(const QWidget& widget)
{
    return widget.findChild<QWidget*>(windowPlaceholder) != nullptr;
}

QWidget* Maximiser::subject(const QWidget* around) const
{
    QWidget* subject = &m_widget;
    while (subject && subject != around && !isMovable(subject))
        subject = subject->parentWidget();
    return subject == around ? nullptr : subject;
}

QWidget* Maximiser::makeOverlay(QWidget* around) const
{
    auto* overlay = new QWidget(around);
    overlay->setObjectName("plotOverlay");
    overlay->setAutoFillBackground(true);
    overlay->setGeometry(around->rect());
    return overlay;
}

QWidget* Maximiser::makeWindow(QWidget* around, const QSize& size) const
{
    auto* window = new QWidget(around, Qt::Tool);
    window->setObjectName("plotWindow");
    window->setWindowTitle(m_widget.accessibleName());
    placeWindow(*window, *around, size);
    return window;
}

QWidget* Maximiser::makePlaceholder(const QWidget& subject, Place place)
{
    auto* placeholder = new QWidget; // Splitters refuse to put in what they have already.
    placeholder->setSizePolicy(subject.sizePolicy());
    placeholder->setMinimumSize(subject.minimumSizeHint().expandedTo({0, 0}));
    if (place != Place::Window)
        return placeholder;
    placeholder->setObjectName(windowPlaceholder);
    auto* text = new QLabel(tr("This plot is in a window of its own."), placeholder);
    text->setProperty("role", "empty");
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto* back = new QPushButton(tr("Put it back"), placeholder);
    back->setObjectName("plot.putBack");
    connect(back, &QPushButton::clicked, this, [this] { moveTo(Place::Home); },
            Qt::QueuedConnection); // The button goes with the placeholder.
    auto* column = new QVBoxLayout(placeholder);
    column->addStretch();
    column->addWidget(text);
    column->addWidget(back, 0, Qt::AlignCenter);
    column->addStretch();
    return placeholder;
}

bool Maximiser::takeOut(Place place)
{
    QWidget* around = frame();
    QWidget* moving = around ? subject(around) : nullptr;
    if (!moving)
        return false;
    m_subject = moving;
    QWidget* parent = moving->parentWidget();
    const QSize size = moving->size();
    m_placeholder = makePlaceholder(*moving, place);
    m_host = place == Place::Window ? makeWindow(around, size) : makeOverlay(around);
    auto* layout = new QVBoxLayout(m_host);
    layout->setContentsMargins(margin, margin, margin, margin);
    swapIn(parent, moving, m_placeholder);
    layout->addWidget(moving);
    m_placeholder->show();
    moving->show();
    m_host->show();
    m_host->raise();
    (place == Place::Window ? m_host.data() : around)->installEventFilter(this);
    return true;
}

void Maximiser::putBack()
{
    const bool hadWindow = std::exchange(m_place, Place::Home) == Place::Window;
    if (!m_host)
        return;
    m_host->removeEventFilter(this);
    m_host->parentWidget()->removeEventFilter(this);
    if (m_subject && m_placeholder) {
        m_host->layout()->removeWidget(m_subject);
        swapIn(m_placeholder->parentWidget(), m_placeholder, m_subject);
        m_subject->show();
    }
    if (m_placeholder) {
        m_placeholder->setObjectName({});
        m_placeholder->hide();
        m_placeholder->deleteLater();
    }
    m_host->hide();
    m_host->deleteLater();
    m_host = nullptr;
    if (hadWindow)
        m_widget.window()->activateWindow(); // Its shortcuts work again at once.
}

bool Maximiser::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_place == Place::Page && m_host
        && watched == m_host->parentWidget())
        m_host->setGeometry(m_host->parentWidget()->rect());
    if (event->type() == QEvent::Close && m_place == Place::Window && watched == m_host)
        moveTo(Place::Home);
    return QObject::eventFilter(watched, event);
}

} // namespace assay
