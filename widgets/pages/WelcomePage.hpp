// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ExampleStudies.hpp"
#include "widgets/pages/Page.hpp"

#include <QStringList>

class QVBoxLayout;

namespace assay {

/// Start: a new study, a recent project, or an example.
class WelcomePage : public Page {
    Q_OBJECT
public:
    explicit WelcomePage(const PageContext& context, QWidget* parent = nullptr);

    /// What it offers, for the menu too: recipes are read once.
    const std::vector<ExampleStudy>& examples() const { return m_studies; }

    void setRecent(const QStringList& folders);

Q_SIGNALS:
    void newRequested(const QString& process);
    void importRequested();
    void openRequested(const QString& folder); ///< Empty: ask for it.
    void exampleRequested(const QString& recipe);
    void lessonRequested(int number); ///< 0: the list.

protected:
    void refresh() override {}
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QVBoxLayout* addColumn(const QString& title);
    void fillProcesses(QVBoxLayout* column);
    /// A button for each recipe, with its name and first sentence.
    void fillExamples();

    /// A button for each lesson.
    void fillLessons(QVBoxLayout* column);

    std::vector<ExampleStudy> m_studies;
    QVBoxLayout* m_recent = nullptr;
    QVBoxLayout* m_examples = nullptr;
};

} // namespace assay
