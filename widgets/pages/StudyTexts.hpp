// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace assay {

/// Name and description of the study, which head its report and its recipe. Every change is an
/// undo command; one visit to the description is one step.
class StudyTexts : public QWidget {
    Q_OBJECT
public:
    explicit StudyTexts(ProjectDocument& document, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void keepDescription();

    ProjectDocument& m_document;
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_description = nullptr;
    int m_gesture = 0;
};

} // namespace assay
