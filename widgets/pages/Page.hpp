// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/PageContext.hpp"
#include "widgets/pages/Banner.hpp"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLayout;
class QStackedWidget;
class QVBoxLayout;

namespace assay {

/// The frame of a page: title, one sentence, buttons on the right, a banner for what is wrong, and
/// either the content or, while there is none, one sentence with the button that helps. Redraws
/// only while it is shown.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(const QString& id, const QString& title, const PageContext& context,
         QWidget* parent = nullptr);

    QString id() const { return m_id; }
    /// Brings everything up to date at once (also when hidden, for rendering).
    void refreshNow();
    /// Different contents that the page can show one at a time, for rendering all of them; empty if
    /// there is only one.
    virtual QStringList variants() const { return {}; }
    virtual void showVariant(const QString&) {}
    /// The one of several tasks that a person means here, such as that of the selected training.
    virtual std::optional<std::uint64_t> focusedTask() const { return std::nullopt; }

    /// A link below the sentence of the empty page, to the lesson that explains what goes here.
    void offerLesson(const QString& text, std::function<void()> open);

Q_SIGNALS:
    void goTo(const QString& page);
    void message(const QString& text, bool warning);
    void logRequested();

protected:
    virtual void refresh() = 0;
    void refreshSoon();

    ProjectDocument& document() const { return m_context.document; }
    TaskBridge& tasks() const { return m_context.tasks; }
    SampleView& sample() const { return m_context.sample; }
    WindowSelection& selection() const { return m_context.selection; }
    const PageContext& context() const { return m_context; }

    /// A button in the header; the primary one is coloured and runs with Ctrl+Return.
    QPushButton* addButton(const QString& name, const QString& text, bool primary);
    void setHint(const QString& text);
    /// What refresh() shows is a state: once closed it stays away until it changes.
    void showBanner(const QString& text) { showBannerWith(text, {}); }
    void showBannerWith(const QString& text, const Banner::Action& action);
    /// With a button that shows the log, for what failed in a task.
    void showFailure(const QString& text);
    /// Replaces the content by a sentence and a button.
    void showEmpty(const QString& sentence, const QString& button, std::function<void()> action);
    void showContent();
    /// Where the content goes.
    QHBoxLayout* content() const { return m_content; }
    /// A framed column for controls, with its layout.
    QVBoxLayout* addControls(int width);
    static QLabel* sectionTitle(const QString& text);

    /// Runs stages unless some are running.
    void runStages(const QString& until, const QString& text);

    /// What Space does on a plot or a run: pauses the stages that run, or lets them go on. False if
    /// there is nothing to pause.
    virtual bool playOrPause();
    /// What [ (-1) and ] (1) do: the previous and the next observable or run.
    virtual void step(int) {}

    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addRecompute();
    void updateRecompute();
    QLayout* makeHeader(const QString& title);
    QStackedWidget* makeStack();
    QWidget* makeEmpty();

    QString m_id;
    PageContext m_context;
    QTimer m_timer;
    bool m_dirty = true;
    QPushButton* m_recompute = nullptr;
    QWidget* m_titles = nullptr;
    QLabel* m_hint = nullptr;
    Banner* m_banner = nullptr;
    bool m_refreshing = false;
    QLayout* m_header = nullptr;
    QHBoxLayout* m_content = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_emptyButton = nullptr;
    QPushButton* m_lesson = nullptr;
    std::function<void()> m_openLesson;
    std::function<void()> m_emptyAction;
};

} // namespace assay
