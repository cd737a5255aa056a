// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/PredictCard.hpp"

#include "widgets/lessons/CheckExpression.hpp"
#include "widgets/lessons/LessonReader.hpp"
#include "widgets/lessons/LessonText.hpp"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cmath>

namespace assay {

PredictCard::PredictCard(QWidget* parent) : QFrame(parent)
{
    setObjectName("lesson.predict");
    setProperty("card", true);
    m_layout = new QVBoxLayout(this);
    m_question = new QLabel(this);
    m_question->setObjectName("lesson.question");
    m_answer = new QLabel(this);
    m_answer->setObjectName("lesson.answer");
    for (QLabel* label : {m_question, m_answer}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_reveal = new QPushButton(tr("Reveal"), this);
    m_reveal->setObjectName("lesson.reveal");
    connect(m_reveal, &QPushButton::clicked, this, &PredictCard::reveal);
    auto* title = new QLabel(tr("Predict"), this);
    title->setProperty("role", "section");
    m_layout->addWidget(title);
    m_layout->addWidget(m_question);
    m_inputs = new QWidget(this);
    m_layout->addWidget(m_inputs);
    m_layout->addWidget(m_reveal, 0, Qt::AlignLeft);
    m_layout->addWidget(m_answer);
}

void PredictCard::clear()
{
    m_layout->removeWidget(m_inputs);
    m_inputs->hide();
    m_inputs->deleteLater();
    for (QWidget* child : m_inputs->findChildren<QWidget*>())
        child->setObjectName({});
    m_inputs = new QWidget(this);
    new QVBoxLayout(m_inputs);
    m_inputs->layout()->setContentsMargins(0, 0, 0, 0);
    m_layout->insertWidget(2, m_inputs);
    m_choices = nullptr;
    m_number = nullptr;
}

void PredictCard::setStep(const LessonStep& step, bool isRevealed, const Prediction& before)
{
    m_step = step;
    m_revealed = isRevealed;
    m_prediction = before;
    m_numbers.clear();
    setVisible(!step.predict.empty());
    clear();
    if (step.predict.empty())
        return;
    m_question->setText(lessonHtml(QString::fromStdString(step.predict.question)));
    if (step.predict.choices.empty())
        addNumber();
    else
        addChoices();
    refresh();
}

void PredictCard::addChoices()
{
    m_choices = new QButtonGroup(m_inputs);
    int id = 0;
    for (const std::string& choice : m_step.predict.choices) {
        auto* button = new QRadioButton(QString::fromStdString(choice), m_inputs);
        button->setObjectName(QString("lesson.choice.%1").arg(++id));
        button->setChecked(id == m_prediction.choice);
        m_choices->addButton(button, id);
        m_inputs->layout()->addWidget(button);
    }
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int choice) {
        m_prediction.choice = choice;
        refresh();
        Q_EMIT predicted();
    });
}

void PredictCard::addNumber()
{
    m_number = new QDoubleSpinBox(m_inputs);
    m_number->setObjectName("lesson.prediction");
    m_number->setAccessibleName(tr("Your prediction"));
    m_number->setRange(-1e6, 1e6);
    m_number->setDecimals(3);
    m_number->setSingleStep(0.05);
    m_number->setValue(m_prediction.number.value_or(0.0));
    m_inputs->layout()->addWidget(m_number);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double number) {
        m_prediction.number = number;
        refresh();
        Q_EMIT predicted();
    });
}

void PredictCard::setNumbers(const std::map<std::string, double>& numbers)
{
    m_numbers = numbers;
    if (m_revealed)
        refresh();
}

void PredictCard::setAnswersHidden(bool hidden)
{
    m_hidden = hidden;
    refresh();
}

void PredictCard::reveal()
{
    m_revealed = true;
    refresh();
    Q_EMIT revealed();
}

QString PredictCard::verdict() const
{
    if (!m_prediction.made())
        return {};
    if (!m_choices)
        return verdictOfNumber();
    return m_choices->checkedId() == m_step.predict.answer
               ? tr("<b>✔ As you said.</b> ")
               : tr("<b>✗ You said otherwise:</b> ");
}

QString PredictCard::verdictOfNumber() const
{
    const auto expression =
        CheckExpression::parse(m_step.predict.number, namesOfScene(m_step.scene));
    if (!expression || !m_number)
        return {};
    const double value = expression->value(m_numbers);
    const bool near = std::abs(value - m_number->value()) <= m_step.predict.tolerance;
    const QString said = locale().toString(m_number->value(), 'g', 4);
    const QString is = locale().toString(value, 'f', 3);
    return near ? tr("<b>✔ You said %1, and it is %2.</b> ").arg(said, is)
                : tr("<b>✗ You said %1, but it is %2.</b> ").arg(said, is);
}

void PredictCard::refresh()
{
    m_inputs->setEnabled(!m_revealed);
    m_reveal->setVisible(!m_revealed);
    m_reveal->setEnabled(m_prediction.made() && !m_hidden);
    m_reveal->setToolTip(m_hidden ? tr("The answers are hidden (button at the top).")
                         : m_prediction.made() ? QString()
                                               : tr("Predict first."));
    const bool shown = m_revealed && !m_hidden;
    m_answer->setVisible(shown);
    if (!shown)
        return;
    QString answer;
    if (m_choices)
        answer = "**" + QString::fromStdString(
                            m_step.predict.choices[std::size_t(m_step.predict.answer - 1)])
                 + "**\n\n";
    m_answer->setText("<p>" + verdict() + "</p>"
                      + lessonHtml(answer + fillNumbers(m_step.predict.explanation, m_numbers)));
    if (m_choices)
        for (QAbstractButton* button : m_choices->buttons())
            if (m_choices->id(button) == m_step.predict.answer)
                button->setProperty("answer", true);
}

} // namespace assay
