// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/DropFiles.hpp"
#include "tests/app/EditCheck.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "widgets/bridge/StudyItems.hpp"
#include "widgets/panels/PanelTabs.hpp"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace assay;

namespace {

/// Types another value into a control, with keys only.
void type(QWidget& control)
{
    control.setFocus(Qt::TabFocusReason);
    if (auto* box = qobject_cast<QComboBox*>(&control))
        return QTest::keyClick(box, box->currentIndex() + 1 < box->count() ? Qt::Key_Down
                                                                           : Qt::Key_Up);
    if (qobject_cast<QCheckBox*>(&control))
        return QTest::keyClick(&control, Qt::Key_Space);
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(&control)) {
        QTest::keyClick(spin, Qt::Key_Up);
        return QTest::keyClick(spin, Qt::Key_Return);
    }
    if (auto* text = qobject_cast<QPlainTextEdit*>(&control))
        return QTest::keyClicks(text, "why");
    if (auto* list = qobject_cast<QListWidget*>(&control)) {
        list->setCurrentRow(list->count() - 1);
        return QTest::keyClick(list, Qt::Key_Space);
    }
    auto* line = qobject_cast<QLineEdit*>(&control);
    if (!line || line->isReadOnly())
        return;
    QStringList parts = line->text().split(',');
    bool isNumber = false;
    const double number = parts.front().toDouble(&isNumber);
    parts.front() = !isNumber       ? parts.front() + "x"
                    : number == 0.0 ? "0.5"
                                    : QString::number(0.5 * number);
    line->selectAll();
    QTest::keyClicks(line, parts.join(','));
    QTest::keyClick(line, Qt::Key_Return);
}

/// Fields inside of composed ones have the name of the whole.
QString nameOf(const QWidget& widget)
{
    return widget.objectName().isEmpty() && widget.parentWidget()
               ? widget.parentWidget()->objectName()
               : widget.objectName();
}

bool isControl(const QWidget& widget)
{
    if (!widget.isVisible() || !widget.isEnabled() || nameOf(widget).isEmpty()
        || nameOf(widget).startsWith("qt_"))
        return false;
    const auto* list = qobject_cast<const QListWidget*>(&widget);
    return qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QCheckBox*>(&widget)
           || qobject_cast<const QAbstractSpinBox*>(&widget)
           || qobject_cast<const QPlainTextEdit*>(&widget)
           || qobject_cast<const QLineEdit*>(&widget) || (list && list->count() > 0);
}

/// The texts of undo steps in the sources: those in calls of edit() and editStudy().
QHash<QString, QString> stepsInSources()
{
    QHash<QString, QString> found; // text, file
    const QRegularExpression call("\\b(?:editStudy|edit)\\((?:[^;\"]|\"[^\"]*\")*?;");
    const QRegularExpression literal("(?:tr|words|text)\\(\"([^\"]+)\"");
    QDirIterator files(ASSAY_SOURCE_DIR "/widgets", {"*.cpp"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString source = QString::fromUtf8(file.readAll());
        for (auto it = call.globalMatch(source); it.hasNext();)
            for (auto at = literal.globalMatch(it.next().captured()); at.hasNext();)
                found.insert(at.next().captured(1), QFileInfo(file).fileName());
    }
    return found;
}

bool matches(const QString& pattern, const QSet<QString>& texts)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(QRegularExpression(R"(\\%\d)"), ".*");
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression));
    return std::any_of(texts.begin(), texts.end(),
                       [&](const QString& text) { return whole.match(text).hasMatch(); });
}

} // namespace

/// Everything on the pages that changes the study is one step with a text, undone and redone
/// exactly. Tables are the business of ModelsTest.
class UndoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow();
    }

    void cleanupTestCase() { m_window.reset(); }

    void everyControlOfThePages_data()
    {
        QTest::addColumn<QString>("example");
        for (const char* name : {"eft-toy", "zh", "lhe-files"})
            QTest::newRow(name) << name;
    }

    void everyControlOfThePages()
    {
        QFETCH(QString, example);
        open(example);
        EditCheck check(document());
        int changed = 0;
        visitPages(*m_window, [&](Page& page, const QString&) {
            QTest::qWait(5);
            changed += typeIntoAll(page, check);
            for (auto* tabs : page.findChildren<QTabWidget*>())
                for (int tab = 0; tabs->isVisible() && tab < tabs->count()
                                  && !qobject_cast<PanelTabs*>(tabs); ++tab) {
                    tabs->setCurrentIndex(tab);
                    changed += typeIntoAll(page, check);
                }
        });
        finish(check);
        QVERIFY2(changed > 20, qPrintable(QString::number(changed)));
    }

    void trainingSamplesAndTrainings()
    {
        open("eft-toy");
        EditCheck check(document());
        m_window->goTo("augment");
        const auto click = [&](const QString& name) {
            does(check, name, [&] {
                auto* button = m_window->findChild<QPushButton*>(name);
                QVERIFY2(button && button->isEnabled(), qPrintable(name));
                QTest::mouseClick(button, Qt::LeftButton);
            });
        };
        click("augment.add");
        QTest::mouseClick(m_window->findChild<QPushButton*>("augment.add"), Qt::LeftButton);
        auto* sets = m_window->findChild<QTableView*>("table.augments");
        QTRY_COMPARE(sets->model()->rowCount(), int(document().study().augments.size()));
        sets->selectRow(sets->model()->rowCount() - 1);
        click("augment.remove");
        m_window->goTo("train");
        click("train.add");
        auto* runs = m_window->findChild<QTableView*>("table.trainings");
        runs->selectRow(0);
        click("train.clone");
        QTest::mouseClick(m_window->findChild<QPushButton*>("train.add"), Qt::LeftButton);
        QTRY_COMPARE(runs->model()->rowCount(), int(document().study().trainings.size()));
        runs->selectRow(runs->model()->rowCount() - 1);
        click("train.remove");
        finish(check);
    }

    void limitsAndInformation()
    {
        open("eft-toy");
        editStudy(document(), &Recipe::limits, {}, "no limits");
        editStudy(document(), &Recipe::fishers, {}, "no information");
        EditCheck check(document());
        m_window->goTo("limits");
        m_window->page("limits")->refreshNow();
        does(check, "set up limits", [&] {
            m_window->findChild<QPushButton*>("page.limits.emptyButton")->click();
        });
        m_window->findChild<QPushButton*>("page.limits.emptyButton")->click();
        m_window->page("limits")->refreshNow();
        auto* information = m_window->findChild<QPushButton*>("page.limits.addFisher");
        QVERIFY(information->isVisible());
        does(check, "add information", [&] { information->click(); });
        finish(check);
    }

    void itemsOfTheTree()
    {
        open("eft-toy");
        EditCheck check(document());
        using Kind = Selected::Kind;
        const Recipe& study = document().study();
        does(check, "add benchmark", [&] { addBenchmark(document()); });
        addBenchmark(document(), {0.3, 0.2});
        does(check, "move benchmark",
             [&] { moveBenchmark(document(), 1, {0.25, 0.25}, nextGesture()); });
        does(check, "remove benchmark", [&] { removeBenchmark(document(), 1); });
        const auto name = [](const auto& list) { return QString::fromStdString(list.back().name); };
        const Selected items[] = {{Kind::Benchmark, name(study.benchmarks), 0, {}},
                                  {Kind::Sample, name(study.augments), 0, {}},
                                  {Kind::Estimator, name(study.trainings), 0, {}},
                                  {Kind::Limit, name(study.limits), 0, {}}};
        for (const Selected& item : items) {
            does(check, "rename " + item.name,
                 [&] { QVERIFY(renameItem(document(), item, item.name + "-new").ok()); });
            does(check, "duplicate " + item.name,
                 [&] { QVERIFY(duplicateItem(document(), item).ok()); });
            const auto copy = duplicateItem(document(), item);
            QVERIFY(copy.ok());
            does(check, "remove " + item.name, [&] {
                QVERIFY(removeItem(document(), {item.kind, *copy, 0, {}}).ok());
            });
        }
        finish(check);
    }

    void everyStepInTheSourcesWasDone()
    {
        // Where they are done and undone instead.
        const QHash<QString, QString> elsewhere{
            {"StudyTable.cpp", "ModelsTest"},          {"SampleTable.cpp", "SampleTablesTest"},
            {"HistogramMethodPanel.cpp", "BinEdgesTest"}, {"MissingFiles.cpp", "FileStudyTest"},
            {"EllipsePanel.cpp", "InformationTest"},   {"NewStudy.cpp", "FileStudyTest"},
            {"RecoveryJournal.cpp", "RecoveryTest"},   {"ModelPage.cpp", "ModelPageTest"},
            {"LimitScene.cpp", "LimitsPageTest"},      {"MorphingForm.cpp", "FileStudyTest"}};
        const QHash<QString, QString> steps = stepsInSources();
        QVERIFY2(steps.size() > 25, qPrintable(QString::number(steps.size())));
        QStringList missing;
        for (auto step = steps.begin(); step != steps.end(); ++step)
            if (!elsewhere.contains(step.value()) && !matches(step.key(), m_texts))
                missing << step.value() + ": " + step.key();
        missing.sort();
        QVERIFY2(missing.isEmpty(), qPrintable("\n" + missing.join('\n')));
        for (const QString& test : elsewhere) {
            QFile file(QString(ASSAY_SOURCE_DIR) + "/tests/app/" + test + ".cpp");
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(test));
            QVERIFY2(file.readAll().contains("undo"), qPrintable(test));
        }
    }

private:
    ProjectDocument& document() { return m_window->document(); }

    void open(const QString& example)
    {
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        document().close();
        dropFiles(*m_window, {ASSAY_SOURCE_DIR "/resources/examples/" + example + ".toml"});
        QTRY_VERIFY(document().isOpen());
    }

    static void does(EditCheck& check, const QString& what, const std::function<void()>& edit)
    {
        if (!check.undone(what, edit))
            check.complain(what + ": does nothing");
    }

    int typeIntoAll(Page& page, EditCheck& check)
    {
        for (auto* unfold : page.findChildren<QToolButton*>("limits.advanced"))
            unfold->setChecked(true);
        QVector<QPointer<QWidget>> controls;
        for (QWidget* widget : page.findChildren<QWidget*>())
            if (isControl(*widget))
                controls << widget;
        int changed = 0;
        for (const QPointer<QWidget>& control : controls) {
            if (!control || !isControl(*control) || m_done.contains(nameOf(*control)))
                continue;
            const QString name = nameOf(*control);
            if (!check.undone(page.id() + ": " + name, [&] { type(*control); }))
                continue;
            m_done.insert(name);
            ++changed;
        }
        return changed;
    }

    void finish(const EditCheck& check)
    {
        m_texts += check.texts();
        m_done.clear();
        QVERIFY2(check.problems().isEmpty(), qPrintable("\n" + check.problems().join('\n')));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QSet<QString> m_done;
    QSet<QString> m_texts;
};

QTEST_MAIN(UndoTest)
#include "UndoTest.moc"
