// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/docks/StageRail.hpp"
#include "widgets/lessons/CheckCard.hpp"
#include "widgets/lessons/LessonView.hpp"
#include "widgets/lessons/PredictCard.hpp"
#include "widgets/lessons/ScenePlot.hpp"
#include "widgets/pages/LessonsPage.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// A reader goes through lessons with mouse and keys.
class LessonsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page = m_window->findChild<LessonsPage*>();
        QVERIFY(m_page);
    }

    void cleanupTestCase() { m_window.reset(); }

    void theMenuOpensALesson()
    {
        auto* action = m_window->findChild<QAction*>("action.lesson.2");
        QVERIFY(action);
        action->trigger();
        QCOMPARE(m_window->currentPage()->id(), QString("lessons"));
        QCOMPARE(view().lesson().number, 2);
        // Not one of the stages: nothing is current in the rail, and a stage can be chosen again.
        auto* rail = m_window->findChild<StageRail*>();
        QCOMPARE(rail->currentRow(), -1);
        m_window->goTo("welcome");
        QCOMPARE(rail->currentRow(), 0);
    }

    void theWelcomePageOpensALesson()
    {
        m_window->goTo("welcome");
        click("lesson.1");
        QCOMPARE(m_window->currentPage()->id(), QString("lessons"));
        QCOMPARE(view().lesson().number, 1);
    }

    void aPredictionComesBeforeTheAnswer()
    {
        open(1);
        auto* reveal = m_page->findChild<QPushButton*>("lesson.reveal");
        auto* answer = m_page->findChild<QLabel*>("lesson.answer");
        QVERIFY(!reveal->isEnabled());
        QVERIFY(!answer->isVisible());
        QVERIFY(view().plots()[1]->isEmpty()); // Hidden: it would give the answer away.
        auto* guess = m_page->findChild<QDoubleSpinBox*>("lesson.prediction");
        QVERIFY(guess);
        guess->setFocus();
        guess->selectAll();
        QTest::keyClicks(guess, guess->locale().toString(1.0, 'f', 1));
        QTest::keyClick(guess, Qt::Key_Return);
        QVERIFY(reveal->isEnabled());
        QTest::mouseClick(reveal, Qt::LeftButton);
        QVERIFY(answer->isVisible());
        QVERIFY2(answer->text().contains("✔"), qPrintable(answer->text()));
        QVERIFY(!view().plots()[1]->isEmpty());
    }

    void aWrongPredictionIsSaid()
    {
        open(1);
        goTo(1);
        auto* first = m_page->findChild<QRadioButton*>("lesson.choice.1");
        QVERIFY(first);
        QTest::keyClick(first, Qt::Key_Space);
        click("lesson.reveal");
        QVERIFY(m_page->findChild<QLabel*>("lesson.answer")->text().contains("✗"));
    }

    void aTaskIsVerifiedWithNumbers()
    {
        open(1);
        goTo(1);
        click("lesson.checkButton");
        auto* verdict = m_page->findChild<QLabel*>("lesson.verdict");
        QVERIFY(verdict->text().contains("Not yet"));
        // P(x > cut) = 0.8 for N(2, 1): cut = 2 - 0.8416.
        auto* cut = m_page->findChild<QDoubleSpinBox*>("lesson.number.cut");
        cut->setValue(1.1584);
        QVERIFY(!verdict->isVisible()); // It was about other numbers.
        click("lesson.checkButton");
        QVERIFY2(verdict->text().contains("Right"), qPrintable(verdict->text()));
        QVERIFY(m_page->findChild<QLabel*>("lesson.progress")->text().contains("✔"));
    }

    void resetTakesEverythingBack()
    {
        open(1);
        goTo(1);
        m_page->findChild<QDoubleSpinBox*>("lesson.number.cut")->setValue(3.0);
        QTest::keyClick(m_page->findChild<QRadioButton*>("lesson.choice.2"), Qt::Key_Space);
        click("lesson.reveal");
        click("lesson.reset");
        QCOMPARE(m_page->findChild<QDoubleSpinBox*>("lesson.number.cut")->value(), 1.0);
        QVERIFY(!m_page->findChild<QLabel*>("lesson.answer")->isVisible());
        QVERIFY(!m_page->findChild<QPushButton*>("lesson.reveal")->isEnabled());
    }

    void benchmarksAreDragged()
    {
        open(2);
        goTo(1);
        ScenePlot* plot = view().plots()[0];
        QTest::qWait(50); // The figure is laid out.
        const SceneHandle handle = plot->figure().handles[2];
        const QPointF from(plot->plot().xAxis->coordToPixel(handle.x),
                           plot->plot().yAxis->coordToPixel(handle.y));
        const QPoint to(int(plot->plot().xAxis->coordToPixel(1.5)), int(from.y()));
        QTest::mousePress(&plot->plot(), Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(&plot->plot(), to);
        QTest::mouseRelease(&plot->plot(), Qt::LeftButton, {}, to);
        auto* box = m_page->findChild<QDoubleSpinBox*>("lesson.number.t3");
        QVERIFY2(std::abs(box->value() - 1.5) < 0.06, qPrintable(QString::number(box->value())));
        QVERIFY(std::abs(plot->figure().handles[2].x - box->value()) < 1e-9);
    }

    void benchmarksAreMovedWithKeys()
    {
        open(2);
        ScenePlot* plot = view().plots()[0];
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Space); // From the first handle to the second.
        const double before = plot->figure().handles[1].x;
        QTest::keyClick(plot, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(plot->figure().handles[1].x > before + 0.3);
    }

    void coincidingBenchmarksAreExplained()
    {
        open(2);
        m_page->findChild<QDoubleSpinBox*>("lesson.number.t1")->setValue(0.0);
        auto* problem = m_page->findChild<QLabel*>("lesson.problem");
        QVERIFY(problem->isVisible());
        QVERIFY(!m_page->findChild<QPushButton*>("lesson.checkButton")->isEnabled());
        m_page->findChild<QDoubleSpinBox*>("lesson.number.t1")->setValue(-0.5);
        QVERIFY(!problem->isVisible());
    }

    void backAndNextByKeys()
    {
        open(1);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(view().step(), 1); // Buttons show for a moment that they are pressed.
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(view().step(), 0);
        goTo(int(view().lesson().steps.size()) - 1);
        click("lesson.next"); // Finish.
        QVERIFY(!view().isVisible());
        QVERIFY(m_page->findChild<QPushButton*>("lesson.open.1")->isVisible());
    }

    void backgroundScenesFollowTheControls()
    {
        open(8);
        QTRY_VERIFY_WITH_TIMEOUT(view().result().numbers.contains("coverage"), 10000);
        auto* toys = m_page->findChild<QDoubleSpinBox*>("lesson.number.toys");
        for (const double count : {20.0, 40.0, 90.0})
            toys->setValue(count);
        const auto drawn = [this] {
            const auto* figure = view().result().figure("toys");
            return figure ? figure->yRange.second : 0.0;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(drawn() == 91.0,
                                  qPrintable(m_page->findChild<QLabel*>("lesson.problem")->text()),
                                  10000);
    }

    void playMovesASlider()
    {
        open(8);
        click("lesson.play.toys");
        auto* toys = m_page->findChild<QDoubleSpinBox*>("lesson.number.toys");
        QTRY_VERIFY_WITH_TIMEOUT(toys->value() > 5.0, 10000);
        click("lesson.play.toys");
        const double at = toys->value();
        QTest::qWait(150);
        QCOMPARE(toys->value(), at);
    }

    void teachersHideAnswersAndShowNotes()
    {
        open(1);
        auto* notes = m_page->findChild<QLabel*>("lesson.notes");
        QVERIFY(!notes->isVisible());
        click("page.lessons.notes");
        QVERIFY(notes->isVisible());
        click("page.lessons.notes");
        click("page.lessons.hideAnswers");
        goTo(1);
        QTest::keyClick(m_page->findChild<QRadioButton*>("lesson.choice.2"), Qt::Key_Space);
        QVERIFY(!m_page->findChild<QPushButton*>("lesson.reveal")->isEnabled());
        click("page.lessons.hideAnswers");
        QVERIFY(m_page->findChild<QPushButton*>("lesson.reveal")->isEnabled());
    }

    /// What was predicted is still there when one comes back; hidden answers hide what they show.
    void predictionsAreKeptAndRevealedOnesHidden()
    {
        open(1);
        auto* number = m_page->findChild<QDoubleSpinBox*>("lesson.prediction");
        number->setValue(0.7);
        goTo(1);
        QTest::keyClick(m_page->findChild<QRadioButton*>("lesson.choice.2"), Qt::Key_Space);
        click("lesson.back");
        QCOMPARE(m_page->findChild<QDoubleSpinBox*>("lesson.prediction")->value(), 0.7);
        goTo(1);
        QVERIFY(m_page->findChild<QRadioButton*>("lesson.choice.2")->isChecked());
        QVERIFY(m_page->findChild<QPushButton*>("lesson.reveal")->isEnabled());
        click("lesson.reset");
        QVERIFY(!m_page->findChild<QRadioButton*>("lesson.choice.2")->isChecked());
        click("lesson.back");
        QVERIFY(m_page->findChild<QPushButton*>("lesson.reveal")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!view().isComputing(), 20000);
        const auto hidden = [&] {
            return std::count_if(view().plots().begin(), view().plots().end(),
                                 [](const ScenePlot* plot) {
                                     return plot->isVisible() && plot->isEmpty();
                                 });
        };
        const auto before = hidden();
        click("lesson.reveal");
        QTRY_COMPARE(hidden(), 0);
        QVERIFY(before > 0);
        auto* answer = m_page->findChild<QLabel*>("lesson.answer");
        QVERIFY(answer->isVisible());
        click("page.lessons.hideAnswers");
        QCOMPARE(hidden(), before);
        QVERIFY(!answer->isVisible());
        click("page.lessons.hideAnswers");
        QCOMPARE(hidden(), 0);
    }

    void lessonsArePresented()
    {
        open(1);
        auto* mode = m_window->findChild<QAction*>("action.presentation");
        QVERIFY(!mode->isChecked());
        click("page.lessons.present");
        QVERIFY(mode->isChecked());
        click("page.lessons.present");
        QVERIFY(!mode->isChecked());
    }

    void theHandoutHasTextFiguresAndAnswers()
    {
        open(2);
        const QString path = m_folder.filePath("handout.html");
        QSignalSpy written(m_page, &LessonsPage::handoutWritten);
        m_page->exportHandout(path);
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 30000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        for (const LessonStep& step : view().lesson().steps)
            QVERIFY(html.contains(QString::fromStdString(step.title)));
        QVERIFY(html.count("data:image/png;base64,") >= 6);
        QVERIFY(html.contains("Answers"));
        click("page.lessons.hideAnswers");
        m_page->exportHandout(path);
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 2, 30000);
        QVERIFY(file.seek(0));
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!QString::fromUtf8(file.readAll()).contains("Answers"));
        click("page.lessons.hideAnswers");
    }

    void everyControlHasAName()
    {
        for (const Lesson& lesson : m_page->lessons()) {
            open(lesson.number);
            for (int step = 0; step < int(lesson.steps.size()); ++step) {
                goTo(step);
                for (const QWidget* widget : view().findChildren<QWidget*>())
                    if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
                        && (qobject_cast<const QSlider*>(widget)
                            || qobject_cast<const QDoubleSpinBox*>(widget)
                            || qobject_cast<const QComboBox*>(widget)
                            || qobject_cast<const ScenePlot*>(widget)))
                        QVERIFY2(!widget->accessibleName().isEmpty(),
                                 qPrintable(widget->objectName()));
                writePicture(lesson.number, step + 1);
            }
        }
    }

    void aLessonContinuesAsAProject()
    {
        open(2);
        click("page.lessons.openProject");
        QTRY_VERIFY(m_window->document().isOpen());
        QCOMPARE(m_window->document().study().process, std::string("two-gaussian"));
    }

private:
    LessonView& view() { return m_page->view(); }

    void open(int number)
    {
        m_window->goTo("lessons");
        m_page->openLesson(number);
        QCOMPARE(view().lesson().number, number);
        QTest::qWait(1); // New controls are shown.
    }

    void goTo(int step)
    {
        while (view().step() < step)
            click("lesson.next");
        QTest::qWait(1);
    }

    void click(const QString& name)
    {
        auto* button = m_window->findChild<QPushButton*>(name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        button->click();
    }

    /// For looking at: every step, when ASSAY_LESSON_PICTURES names a folder.
    void writePicture(int lesson, int step)
    {
        const QString folder = qEnvironmentVariable("ASSAY_LESSON_PICTURES");
        if (folder.isEmpty())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(!view().isComputing(), 20000);
        if (qEnvironmentVariableIsSet("ASSAY_LESSON_DARK"))
            applyAppearance(Appearance::Dark);
        if (auto* choice = m_page->findChild<QRadioButton*>("lesson.choice.1"))
            choice->click();
        if (auto* guess = m_page->findChild<QDoubleSpinBox*>("lesson.prediction"))
            guess->setValue(0.5);
        if (auto* reveal = m_page->findChild<QPushButton*>("lesson.reveal"); reveal->isVisible())
            reveal->click();
        if (auto* check = m_page->findChild<QPushButton*>("lesson.checkButton"); check->isVisible())
            check->click();
        QTest::qWait(60);
        QVERIFY(m_window->grab().save(
            QString("%1/lesson-%2-%3.png").arg(folder).arg(lesson).arg(step)));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    LessonsPage* m_page = nullptr;
};

QTEST_MAIN(LessonsPageTest)
#include "LessonsPageTest.moc"
