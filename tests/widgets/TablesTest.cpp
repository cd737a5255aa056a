// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Recipe.hpp"
#include "widgets/bridge/NewStudy.hpp"
#include "widgets/bridge/ParameterEdits.hpp"
#include "widgets/bridge/StudyItems.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/tables/BenchmarkTable.hpp"
#include "widgets/tables/CellDelegate.hpp"
#include "widgets/tables/NumberEdit.hpp"
#include "widgets/tables/ObservableTable.hpp"
#include "widgets/tables/ParameterTable.hpp"
#include "widgets/tables/TableEditing.hpp"
#include "widgets/tables/TrainingSettingsTable.hpp"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// The tables of a study, driven by keys; every model under Qt's model tester.
class TablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_folder.path().toUtf8()); }

    void init()
    {
        const auto study = newStudy("eft-toy");
        QVERIFY(study.ok());
        QVERIFY(m_document.createNew(*study).ok());
    }

    void cleanup() { m_document.close(); }

    void numbersStepByTheDigitAtTheCursor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QString>("after");
        QTest::newRow("last digit") << "0.25" << 4 << 1 << "0.26";
        QTest::newRow("tenths") << "0.25" << 3 << 1 << "0.35";
        QTest::newRow("ones") << "0.25" << 1 << -2 << "-1.75";
        QTest::newRow("hundreds") << "1500" << 2 << 1 << "1600";
        QTest::newRow("scientific") << "1.5e-3" << 3 << 1 << "1.6e-3";
        QTest::newRow("scientific, behind the exponent") << "1.5e-3" << 6 << -1 << "1.4e-3";
        QTest::newRow("negative") << "-1.5" << 4 << 1 << "-1.4";
        QTest::newRow("no number") << "abc" << 1 << 1 << "abc";
        QTest::newRow("empty") << "" << 0 << 1 << "";
    }

    void numbersStepByTheDigitAtTheCursor()
    {
        QFETCH(QString, text);
        QFETCH(int, cursor);
        QFETCH(int, steps);
        QFETCH(QString, after);
        QCOMPARE(steppedNumber(text, cursor, steps), after);
    }

    void unitsAndTypesetMinusAreUnderstood()
    {
        QCOMPARE(parseNumber(" 1.5e-3 TeV^-2 ", "TeV^-2").value, 1.5e-3);
        QCOMPARE(parseNumber(QString::fromUtf8("−2")).value, -2.0);
        QVERIFY(!parseNumber("1.5 GeV", "TeV^-2").problem.isEmpty());
        QVERIFY(!parseNumber("inf").problem.isEmpty());
    }

    /// Indices stand low, without signs of the markup.
    void labelsAreTypeset()
    {
        ParameterTable table(m_document);
        const QModelIndex label = table.index(0, 1);
        QVERIFY(table.setData(label, "p_{T,j1}", Qt::EditRole));
        QCOMPARE(label.data(StudyTable::MathRole).toString(), QString("p<sub>T,j1</sub>"));
        QCOMPARE(label.data(Qt::EditRole).toString(), QString("p_{T,j1}"));
        QTableView view;
        view.setModel(&table);
        view.setItemDelegate(new CellDelegate(&view));
        view.resize(900, 200);
        view.show();
        const auto drawn = [&] { return view.viewport()->grab(view.visualRect(label)).toImage(); };
        const QImage indexed = drawn();
        QVERIFY(table.setData(label, "pT,j1", Qt::EditRole));
        const QImage plain = drawn();
        QVERIFY(table.setData(label, " ", Qt::EditRole));
        QVERIFY(indexed != plain && indexed != drawn() && plain != drawn());
    }

    void everyCommandOfTheBenchmarksIsUndone()
    {
        BenchmarkTable table(m_document);
        QAbstractItemModelTester tester(&table,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int rows = table.rowCount();
        QVERIFY(rows >= 6);
        undone([&] { QVERIFY(table.setData(table.index(1, 1), "0.75", Qt::EditRole)); });
        undone([&] { QCOMPARE(table.addRow(), QString()); });
        undone([&] { QCOMPARE(table.duplicateRow(2), QString()); });
        undone([&] { QCOMPARE(table.moveRow(1, 2), QString()); });
        undone([&] { QVERIFY(table.setData(table.index(1, 0), "renamed", Qt::EditRole)); });
        QCOMPARE(table.addRow(), QString());
        undone([&] { QCOMPARE(table.removeRow(table.rowCount() - 1), QString()); });
        undone([&] { QCOMPARE(table.paste(1, 1, "0.1\t0.2\n0.3\t0.4\n"), QString()); });
        QCOMPARE(table.rowCount(), rows + 2); // One added, one duplicated.
    }

    void theModelKeepsEnoughBenchmarks()
    {
        BenchmarkTable table(m_document);
        const int rows = table.rowCount();
        const QString reason = table.removeRow(rows - 1);
        QVERIFY2(reason.contains("need"), qPrintable(reason));
        QCOMPARE(table.rowCount(), rows);
    }

    void renamingIsFollowed()
    {
        BenchmarkTable table(m_document);
        const QString old = QString::fromStdString(m_document.study().augments.front().thetaRef);
        int row = 0;
        while (table.index(row, 0).data().toString() != old)
            ++row;
        QVERIFY(table.setData(table.index(row, 0), "origin", Qt::EditRole));
        QCOMPARE(m_document.study().augments.front().thetaRef, std::string("origin"));
        QVERIFY(m_document.checkStudy({}).ok());
        QCOMPARE(m_document.undoStack().undoText(), "change benchmark " + old);
    }

    void namesAreThoseThatRecipesTake_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("plain");
        QTest::newRow("plain") << "ok-1_x" << true;
        for (const char* name : {"a.b", "a+b", "a b", "a/b", "truth", "rate", "\u00e9"})
            QTest::newRow(name) << name << false;
    }

    /// In the table, in the tree and by the check of recipes.
    void namesAreThoseThatRecipesTake()
    {
        QFETCH(QString, name);
        QFETCH(bool, plain);
        const std::string old = m_document.study().trainings.front().name;
        const Selected training{Selected::Kind::Estimator, QString::fromStdString(old), 0, {}};
        QCOMPARE(renameItem(m_document, training, name).ok(), plain);
        if (plain)
            m_document.undoStack().undo();
        TrainingSettingsTable table(m_document);
        QCOMPARE(table.setData(table.index(0, 0), name, Qt::EditRole), plain);
        Recipe renamed = m_document.study();
        renameReferences(renamed, NameKind::Training, renamed.trainings.front().name,
                         name.toStdString());
        renamed.trainings.front().name = name.toStdString();
        QCOMPARE(validateRecipe(renamed).empty(), plain);
        QCOMPARE(m_document.study().trainings.front().name, plain ? name.toStdString() : old);
    }

    void refusedTextStaysWithItsReason()
    {
        ParameterTable table(m_document);
        QAbstractItemModelTester tester(&table,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QModelIndex low = table.index(0, 2);
        const Recipe before = m_document.study();
        QVERIFY(!table.setData(low, "abc", Qt::EditRole));
        QCOMPARE(low.data().toString(), QString("abc"));
        QVERIFY(low.data(Qt::ToolTipRole).toString().contains("abc"));
        QCOMPARE(low.data(Qt::AccessibleDescriptionRole), low.data(Qt::ToolTipRole));
        QVERIFY(!low.data(StudyTable::RefusedRole).toString().isEmpty());
        QVERIFY(m_document.study() == before);
        // Another edit does not take it away.
        QVERIFY(table.setData(table.index(1, 5), "TeV^{-2}", Qt::EditRole));
        QCOMPARE(low.data().toString(), QString("abc"));
        QVERIFY(table.setData(low, "-1.25", Qt::EditRole));
        QVERIFY(low.data(StudyTable::RefusedRole).toString().isEmpty());
        QCOMPARE(m_document.schema().parameters[0].low, -1.25);
        QVERIFY(!table.setData(low, "99", Qt::EditRole));
        QVERIFY(low.data(Qt::ToolTipRole).toString().contains("empty"));
    }

    void everythingFollowsAMovedParameter()
    {
        Recipe study;
        study.benchmarks = {{"sm", {0.0, 1.0, 2.0}}, {"file", {}}};
        for (const char* name : {"a", "b", "c"}) {
            study.parameters.push_back({});
            study.parameters.back().name = name;
        }
        study.augments.resize(1);
        study.augments[0].theta.mean = {0.0, 1.0, 2.0};
        study.augments[0].theta.values = {{5.0, 6.0, 7.0}};
        study.limits.resize(1);
        study.limits[0].grid = {{"a", {0, 1, 5}}, {"b", {0, 2, 5}}, {"c", {0, 3, 5}}};
        const Recipe before = study;
        moveParameter(study, 0, 2);
        QCOMPARE(study.parameters[0].name + study.parameters[1].name + study.parameters[2].name,
                 std::string("bca"));
        QCOMPARE(study.benchmarks[0].values, (Theta{1.0, 2.0, 0.0}));
        QVERIFY(study.benchmarks[1].values.empty());
        QCOMPARE(study.augments[0].theta.mean, (std::vector<double>{1.0, 2.0, 0.0}));
        QCOMPARE(study.augments[0].theta.values[0], (std::vector<double>{6.0, 7.0, 5.0}));
        QCOMPARE(study.limits[0].grid[2].first, std::string("a"));
        moveParameter(study, 2, 0);
        QVERIFY(study == before);
    }

    void observablesAreChosenRenamedAndOrdered()
    {
        ObservableTable table(m_document);
        QAbstractItemModelTester tester(&table,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(table.rowCount(), 2);
        undone([&] { QVERIFY(table.setData(table.index(0, 0), "first", Qt::EditRole)); });
        undone([&] { QCOMPARE(table.moveRow(0, 1), QString()); });
        undone([&] { QVERIFY(table.setData(table.index(0, 1), "y_{2}", Qt::EditRole)); });
        undone([&] { QCOMPARE(table.removeRow(0), QString()); });
        // Removed last by the last redo; it comes back under its own name.
        QCOMPARE(table.rowCount(), 1);
        undone([&] { QCOMPARE(table.addRow(), QString()); });
        QCOMPARE(table.rowCount(), 2);
        QVERIFY(!table.setData(table.index(0, 3), "nothing", Qt::EditRole));
    }

    void aBlockFromASpreadsheetIsOneStep()
    {
        BenchmarkTable table(m_document);
        const int rows = table.rowCount();
        QTableView* view = makeTableView("table.benchmarks", "Benchmarks", &table, nullptr);
        const std::unique_ptr<QTableView> owner(view);
        auto* editing = new TableEditing(*view, table);
        QString told;
        connect(editing, &TableEditing::refused, this, [&](const QString& text) { told = text; });
        view->resize(500, 300);
        view->show();
        view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view));
        view->setFocus();
        // Two more rows than there are, one cell of them wrong.
        view->setCurrentIndex(table.index(rows - 1, 1));
        QApplication::clipboard()->setText("0.5\t-0.5\r\n1.25\toops\r\n-1.25\t0.25\r\n");
        const int steps = m_document.undoStack().count();
        QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_document.undoStack().count(), steps + 1);
        QCOMPARE(table.rowCount(), rows + 2);
        QCOMPARE(m_document.schema().benchmarks.back().values, (Theta{-1.25, 0.25}));
        QCOMPARE(table.index(rows, 2).data().toString(), QString("oops"));
        QVERIFY(!table.index(rows, 2).data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(!told.isEmpty());
        // And back to the clipboard.
        view->setCurrentIndex(table.index(rows - 1, 1));
        view->selectionModel()->select(
            QItemSelection(table.index(rows - 1, 1), table.index(rows - 1, 2)),
            QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QString("0.5\t-0.5\n"));
        // Keys on rows.
        QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(table.rowCount(), rows + 3);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(table.rowCount(), rows + 2);
        QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_document.undoStack().undoText().left(4), QString("move"));
        QTest::keyClick(view, Qt::Key_F2);
        QVERIFY(view->findChild<QLineEdit*>());
    }

    void aRefusedNumberIsTypedAndMarked()
    {
        ParameterTable table(m_document);
        const std::unique_ptr<QTableView> view(
            makeTableView("table.parameters", "Parameters", &table, nullptr));
        new TableEditing(*view, table);
        view->resize(500, 200);
        view->show();
        view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        view->setFocus();
        view->setCurrentIndex(table.index(0, 2));
        QTest::keyClick(view.get(), Qt::Key_Return);
        auto* editor = view->findChild<NumberEdit*>();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Up);
        QTest::keyClick(editor, Qt::Key_Return);
        // An editor closes once it has seen the key itself.
        QTRY_COMPARE(m_document.schema().parameters[0].low, -1.4);
        QTRY_VERIFY(!view->findChild<NumberEdit*>());
        view->edit(table.index(0, 2));
        editor = view->findChild<NumberEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, "1,5x");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(table.index(0, 2).data().toString(), QString("1,5x"));
        // A frame and a sign, not only a colour: the cell looks different in grey, too.
        const QRect cell = view->visualRect(table.index(0, 2));
        view->setCurrentIndex(table.index(1, 0)); // Neither selected nor current.
        QVERIFY(isFramed(*view, cell));
        m_document.undoStack().undo();
        QVERIFY(!isFramed(*view, cell));
    }

private:
    /// Whether there is a line along the upper edge of a cell, darker than what it surrounds.
    static bool isFramed(QTableView& view, const QRect& cell)
    {
        const QImage grey =
            view.viewport()->grab(cell).toImage().convertToFormat(QImage::Format_Grayscale8);
        int darkest = 255;
        for (int y = 0; y < 4; ++y)
            darkest = std::min(darkest, qGray(grey.pixel(grey.width() / 2, y)));
        return darkest + 40 < qGray(grey.pixel(grey.width() / 2, 5));
    }

    /// do -> undo -> as before -> redo -> as after, one step each.
    template <typename F>
    void undone(F edit)
    {
        QUndoStack& stack = m_document.undoStack();
        const Recipe before = m_document.study();
        const int count = stack.index();
        edit();
        QCOMPARE(stack.index(), count + 1);
        QVERIFY(!stack.undoText().isEmpty());
        const Recipe after = m_document.study();
        QVERIFY(!(after == before));
        stack.undo();
        QVERIFY(m_document.study() == before);
        stack.redo();
        QVERIFY(m_document.study() == after);
    }

    QTemporaryDir m_folder;
    ProjectDocument m_document;
};

QTEST_MAIN(TablesTest)
#include "TablesTest.moc"
