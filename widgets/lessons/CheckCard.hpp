// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/lessons/Lesson.hpp"

#include <QFrame>

#include <map>

class QLabel;
class QPushButton;

namespace assay {

/// A task and the button that verifies it with the numbers of the scene.
class CheckCard : public QFrame {
    Q_OBJECT
public:
    explicit CheckCard(QWidget* parent = nullptr);

    void setStep(const LessonStep& step, bool passed);
    /// Takes back a verdict: it was about other numbers.
    void setNumbers(const std::map<std::string, double>& numbers);
    /// While the scene computes there is nothing to verify.
    void setBusy(bool busy);
    /// Says whether it is right, but not why.
    void setAnswersHidden(bool hidden);
    bool hasPassed() const { return m_passed; }

Q_SIGNALS:
    void passed();

private:
    void verify();
    void showVerdict();

    QLabel* m_task = nullptr;
    QPushButton* m_button = nullptr;
    QLabel* m_verdict = nullptr;
    LessonStep m_step;
    std::map<std::string, double> m_numbers;
    bool m_passed = false;
    bool m_hidden = false;
    QString m_mark;  ///< "Right", or "Not yet".
    QString m_words; ///< Why.
};

} // namespace assay
