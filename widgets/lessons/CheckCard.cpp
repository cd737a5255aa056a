// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/CheckCard.hpp"

#include "widgets/lessons/CheckExpression.hpp"
#include "widgets/lessons/LessonReader.hpp"
#include "widgets/lessons/LessonText.hpp"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {

CheckCard::CheckCard(QWidget* parent) : QFrame(parent)
{
    setObjectName("lesson.check");
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    auto* title = new QLabel(tr("Your turn"), this);
    title->setProperty("role", "section");
    m_task = new QLabel(this);
    m_task->setObjectName("lesson.task");
    m_verdict = new QLabel(this);
    m_verdict->setObjectName("lesson.verdict");
    for (QLabel* label : {m_task, m_verdict}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_button = new QPushButton(tr("Check"), this);
    m_button->setObjectName("lesson.checkButton");
    connect(m_button, &QPushButton::clicked, this, &CheckCard::verify);
    layout->addWidget(title);
    layout->addWidget(m_task);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_verdict);
}

void CheckCard::setStep(const LessonStep& step, bool passed)
{
    m_step = step;
    m_passed = passed;
    m_numbers.clear();
    setVisible(!step.check.empty());
    m_task->setText(lessonHtml(QString::fromStdString(step.check.task)));
    m_verdict->setText(passed ? tr("✔ You have solved this.") : QString());
    m_mark.clear();
    m_verdict->setVisible(passed);
    setBusy(true);
}

void CheckCard::setNumbers(const std::map<std::string, double>& numbers)
{
    if (!m_numbers.empty() && numbers != m_numbers)
        m_verdict->hide();
    m_numbers = numbers;
    setBusy(false);
}

void CheckCard::setAnswersHidden(bool hidden)
{
    m_hidden = hidden;
    if (!m_mark.isEmpty())
        showVerdict();
}

void CheckCard::showVerdict()
{
    m_verdict->setText(lessonHtml(m_hidden ? m_mark : m_mark + m_words));
}

void CheckCard::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
    m_button->setToolTip(busy ? tr("Wait for the figures.") : QString());
}

void CheckCard::verify()
{
    const auto condition =
        CheckExpression::parse(m_step.check.expression, namesOfScene(m_step.scene));
    const bool holds = condition && condition->holds(m_numbers);
    const QString words = fillNumbers(holds ? m_step.check.good : m_step.check.notYet, m_numbers);
    m_mark = holds ? tr("✔ **Right.** ") : tr("✗ **Not yet.** ");
    m_words = words;
    showVerdict();
    m_verdict->show();
    if (!holds)
        return;
    m_passed = true;
    Q_EMIT passed();
}

} // namespace assay
