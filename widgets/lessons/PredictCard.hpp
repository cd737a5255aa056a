// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/lessons/Lesson.hpp"

#include <QFrame>

#include <map>

class QButtonGroup;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace assay {

/// Asks for a prediction, then shows the answer beside it.
class PredictCard : public QFrame {
    Q_OBJECT
public:
    explicit PredictCard(QWidget* parent = nullptr);

    void setStep(const LessonStep& step, bool revealed);
    /// Numbers of the scene as it stands, for the answer.
    void setNumbers(const std::map<std::string, double>& numbers);
    bool isRevealed() const { return m_revealed; }
    /// Teachers discuss the predictions first.
    void setAnswersHidden(bool hidden);

Q_SIGNALS:
    void revealed();

private:
    void clear();
    void addChoices();
    void addNumber();
    void reveal();
    void refresh();
    QString verdict() const;
    QString verdictOfNumber() const;

    QVBoxLayout* m_layout = nullptr;
    QLabel* m_question = nullptr;
    QWidget* m_inputs = nullptr;
    QButtonGroup* m_choices = nullptr;
    QDoubleSpinBox* m_number = nullptr;
    QPushButton* m_reveal = nullptr;
    QLabel* m_answer = nullptr;
    LessonStep m_step;
    std::map<std::string, double> m_numbers;
    bool m_revealed = false;
    bool m_predicted = false;
    bool m_hidden = false;
};

} // namespace assay
