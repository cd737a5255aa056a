// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Actions.hpp"
#include "app/desktop/AppTheme.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/ChoiceButton.hpp"
#include "widgets/pages/PageBody.hpp"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace assay;

namespace {

QString nameOf(const QWidget* widget)
{
    QStringList names;
    for (const QWidget* w = widget; w && names.size() < 3; w = w->parentWidget())
        names.prepend(w->objectName().isEmpty() ? QString(w->metaObject()->className())
                                                : w->objectName());
    return names.join(" / ");
}

QSize textSize(const QLabel& label)
{
    if (label.textFormat() == Qt::PlainText || !Qt::mightBeRichText(label.text()))
        return label.fontMetrics().size(Qt::TextShowMnemonic, label.text());
    QTextDocument document;
    document.setDefaultFont(label.font());
    document.setDocumentMargin(0.0);
    document.setHtml(label.text());
    return document.size().toSize();
}

/// A text that is cut off, with where; empty if all is well.
QString cutOff(const QLabel& label)
{
    if (label.text().isEmpty() || (label.pixmap(Qt::ReturnByValue).width() > 0))
        return {};
    // Cut on purpose, with the whole text in the tooltip.
    if (label.toolTip() == label.text())
        return {};
    const QSize room = label.contentsRect().size();
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        return needed > label.height() + 2
                   ? QString("%1 of %2 high").arg(label.height()).arg(needed)
                   : QString();
    }
    const int needed = textSize(label).width();
    return needed > room.width() + 2 ? QString("%1 of %2 wide").arg(room.width()).arg(needed)
                                     : QString();
}

QString cutOff(const QAbstractButton& button)
{
    if (button.text().isEmpty())
        return {};
    const int needed = button.minimumSizeHint().width();
    const int text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width();
    return std::min(needed, text + 4) > button.width()
               ? QString("%1 of %2 wide").arg(button.width()).arg(needed)
               : QString();
}

QStringList cutOffTexts(QWidget& window)
{
    QStringList found;
    const auto note = [&](const QWidget* widget, const QString& text, const QString& what) {
        if (!what.isEmpty())
            found << QString("%1: \"%2\": %3").arg(nameOf(widget), text.left(60), what);
    };
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible())
            note(label, label->text(), cutOff(*label));
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible())
            note(button, button->text(), cutOff(*button));
    return found;
}

/// What makes a page wider than its place, so that it would have to be moved sideways.
QStringList tooWide(Page& page)
{
    const auto* body = page.findChild<PageBody*>();
    const int room = body->viewport()->width();
    if (!body->isVisible() || body->widget()->width() <= room)
        return {};
    QStringList found{QString("%1 of %2 wide").arg(room).arg(body->widget()->width())};
    for (const auto* widget : body->findChildren<QWidget*>())
        if (widget->isVisible() && widget->minimumSizeHint().width() > room * 2 / 3)
            found << QString("%1: %2").arg(nameOf(widget)).arg(widget->minimumSizeHint().width());
    return found;
}

/// At a text size, where the program can choose one.
template <typename Look>
void applySize(Look look, int percent)
{
    if constexpr (requires { applyAppearance(look, percent); })
        applyAppearance(look, percent);
    else
        applyAppearance(look);
}

bool isExplained(const QWidget* widget, const QWidget* page)
{
    for (; widget && widget != page; widget = widget->parentWidget())
        if (!ownConcept(widget).isEmpty())
            return true;
    return false;
}

} // namespace

/// No text is wider than its place, on any page, at text sizes 80 to 200 %, at scales 1 and 2, in
/// a window of 1440 by 900.
class LayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        startScaleTwo();
        useOwnSurroundings(m_folder);
        m_window = shownWindow("eft-toy");
        shrink(m_window->document(), 3000, 2);
        auto limits = m_window->document().study().limits;
        limits.front().estimators = {"truth", "rate", "histogram:x1"};
        editStudy(m_window->document(), &Recipe::limits, limits, "estimators");
        m_window->tasks().runStages(m_window->document().project(), m_window->document().study(),
                                    "limits", "limits");
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
    }

    void cleanupTestCase() { m_window.reset(); }

    void noTextIsCutOff_data()
    {
        QTest::addColumn<int>("percent");
        // Two sizes at each scale, at the same time: pixels of the layout are the same at both.
        for (const int percent : isScaleTwo() ? QList{80, 150} : QList{100, 200})
            QTest::addRow("%d %%", percent) << percent;
    }

    void noTextIsCutOff()
    {
        QFETCH(int, percent);
        applySize(Appearance::Light, percent);
        m_window->resize(1440, 900);
        QStringList found;
        visitPages(*m_window, [&](Page& page, const QString& tab) {
            QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 20000);
            QTest::qWait(20);
            QStringList cut = cutOffTexts(*m_window);
            // Panels follow what is selected a moment later, and are laid out after that.
            for (int again = 0; again < 3 && !cut.isEmpty(); ++again) {
                QTest::qWait(100);
                cut = cutOffTexts(*m_window);
            }
            cut << tooWide(page);
            for (const QString& text : std::as_const(cut))
                found << page.id() + " " + tab + ": " + text;
        });
        found << cutOffInDialogs();
        found.removeDuplicates();
        const QSize size = m_window->size();
        const QSize least = m_window->minimumSizeHint();
        applyAppearance(Appearance::Light);
        QVERIFY2(size == QSize(1440, 900) && least.width() <= 1440 && least.height() <= 900,
                 qPrintable(QString("%1 by %2").arg(least.width()).arg(least.height())));
        QVERIFY2(found.isEmpty(), qPrintable("\n" + found.join('\n')));
    }

    /// Sentences wrap into more lines in a narrower column.
    void choicesHaveRoomForTheirSentences()
    {
        const auto window = shownWindow();
        window->goTo("welcome");
        for (const int width : {1440, 1900, 1440, 1300}) {
            window->resize(width, 900);
            QTest::qWait(50);
            for (const auto* choice : window->page("welcome")->findChildren<ChoiceButton*>())
                QVERIFY2(choice->height() >= choice->heightForWidth(choice->width()),
                         qPrintable(QString("%1 at %2").arg(choice->objectName()).arg(width)));
        }
    }

    /// Everything that a person sets has a card, its own or that of a group smaller than the page.
    void everyControlIsExplained()
    {
        QStringList found;
        for (Page* page : m_window->pages()) {
            m_window->goTo(page->id());
            for (const auto* widget : page->findChildren<QWidget*>()) {
                const bool control = qobject_cast<const QAbstractButton*>(widget)
                                     || qobject_cast<const QComboBox*>(widget)
                                     || qobject_cast<const QLineEdit*>(widget);
                // Buttons of empty pages say in words what they do; Qt's own have names too.
                const bool plain = widget->objectName().isEmpty()
                                   || widget->objectName().endsWith(".emptyButton")
                                   || qobject_cast<const QTabBar*>(widget->parentWidget())
                                   || widget->objectName().startsWith("qt_");
                if (control && !plain && !isExplained(widget, page))
                    found << nameOf(widget);
            }
        }
        found.removeDuplicates();
        QVERIFY2(found.isEmpty(), qPrintable("\n" + found.join('\n')));
    }

    void theSameAtScaleTwo()
    {
        if (isScaleTwo())
            QSKIP("This is scale two.");
        QVERIFY(m_scaleTwo.state() == QProcess::NotRunning || m_scaleTwo.waitForFinished(60000));
        QVERIFY2(m_scaleTwo.exitStatus() == QProcess::NormalExit && m_scaleTwo.exitCode() == 0,
                 m_scaleTwo.readAllStandardOutput().constData());
    }

private:
    /// In every page of the settings and in the steering of MadGraph.
    QStringList cutOffInDialogs()
    {
        QStringList found;
        const auto look = [&](QDialog& dialog, const QString& what) {
            QTest::qWait(10);
            for (const QString& text : cutOffTexts(dialog))
                found << what + ": " + text;
            return dialog.isVisible();
        };
        m_window->actions().settings->trigger();
        auto* settings = m_window->findChild<QDialog*>("dialog.settings");
        auto* pages = settings->findChild<QListWidget*>("settings.pages");
        for (int row = 0; row < pages->count(); ++row) {
            pages->setCurrentRow(row);
            if (!look(*settings, pages->item(row)->text()))
                found << "The settings are not shown.";
        }
        settings->close();
        m_window->goTo("model");
        m_window->findChild<QAbstractButton*>("page.model.madgraph")->click();
        auto* steering = m_window->findChild<QDialog*>("dialog.madgraph");
        if (!look(*steering, "MadGraph"))
            found << "The steering is not shown.";
        steering->close();
        return found;
    }

    static bool isScaleTwo() { return qEnvironmentVariableIsSet("QT_SCALE_FACTOR"); }

    /// Beside what is done here.
    void startScaleTwo()
    {
        if (isScaleTwo())
            return;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_SCALE_FACTOR", "2");
        m_scaleTwo.setProcessEnvironment(environment);
        m_scaleTwo.start(QCoreApplication::applicationFilePath(), {"noTextIsCutOff"});
    }

    QTemporaryDir m_folder;
    QProcess m_scaleTwo;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(LayoutTest)
#include "LayoutTest.moc"
