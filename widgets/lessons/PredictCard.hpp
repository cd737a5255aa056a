// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/lessons/Lesson.hpp"

#include <QFrame>

#include <map>
#include <optional>

class QButtonGroup;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace assay {

/// Asks for a prediction, then shows the answer beside it.
/// What was predicted, if anything.
struct Prediction {
    int choice = 0; ///< From 1
    std::optional<double> number;

    bool made() const { return choice > 0 || number.has_value(); }
};

class PredictCard : public QFrame {
    Q_OBJECT
public:
    explicit PredictCard(QWidget* parent = nullptr);

    void setStep(const LessonStep& step, bool revealed, const Prediction& before);
    Prediction prediction() const { return m_prediction; }
    /// Numbers of the scene as it stands, for the answer.
    void setNumbers(const std::map<std::string, double>& numbers);
    bool isRevealed() const { return m_revealed; }
    /// Teachers discuss the predictions first.
    void setAnswersHidden(bool hidden);

Q_SIGNALS:
    void revealed();
    void predicted();

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
    Prediction m_prediction;
    bool m_hidden = false;
};

} // namespace assay
