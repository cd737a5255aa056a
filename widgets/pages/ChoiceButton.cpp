// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ChoiceButton.hpp"

#include "widgets/plotting/Icons.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace assay {

ChoiceButton::ChoiceButton(const QString& iconName, const QString& title, const QString& sentence,
                           QWidget* parent)
    : QPushButton(parent), m_iconName(iconName), m_icon(new QLabel(this))
{
    setProperty("choice", true);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setToolTip(sentence);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto* titleLabel = new QLabel(title, this);
    titleLabel->setProperty("role", "choiceTitle");
    auto* sentenceLabel = new QLabel(sentence, this);
    sentenceLabel->setProperty("role", "choiceText");
    for (QLabel* label : {titleLabel, sentenceLabel})
        label->setWordWrap(true);
    for (QLabel* label : {m_icon, titleLabel, sentenceLabel})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    texts->addWidget(titleLabel);
    if (!sentence.isEmpty())
        texts->addWidget(sentenceLabel);
    else
        sentenceLabel->hide();
    layout->addLayout(texts, 1);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    updateIcon();
}

QSize ChoiceButton::sizeHint() const
{
    // Buttons ignore the size of a layout inside them.
    const int width = std::max(200, this->width());
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {layout()->minimumSize().width(), 36};
}

int ChoiceButton::heightForWidth(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width)
                                         : layout()->sizeHint().height();
}

/// The layout around it asks for the height only when it hears of a change.
void ChoiceButton::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ChoiceButton::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void ChoiceButton::updateIcon()
{
    const QColor color = palette().color(QPalette::Highlight);
    m_icon->setPixmap(assay::icon(m_iconName, color).pixmap(QSize(20, 20), devicePixelRatio()));
}

} // namespace assay
