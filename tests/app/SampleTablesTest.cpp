// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/MainWindow.hpp"
#include "core/simulators/ProcessTable.hpp"
#include "tests/app/DropFiles.hpp"
#include "tests/app/SmallStudy.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/panels/PanelTabs.hpp"
#include "widgets/panels/ProcessPanel.hpp"
#include "widgets/tables/RowTable.hpp"
#include "widgets/tables/SampleTable.hpp"
#include "widgets/tables/TrainingSettingsTable.hpp"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <tuple>

using namespace assay;

/// The tables of the Data and Train pages, as a person fills them: files are dropped, cells are
/// typed into, what is wrong is said, everything can be undone.
class SampleTablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        applyAppearance(Appearance::Light);
        for (const char* name : {"toy2d.h5", "toy2d_syst.h5"})
            QVERIFY(QFile::copy(QString(ASSAY_TEST_DATA) + "/files/" + name,
                                m_folder.filePath(name)));
        QFile csv(m_folder.filePath("table of events.csv"));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("x,w_sm\n0.5,0.25\n1.5,0.5\n2.5,1.0\n");
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->show();
    }

    void cleanupTestCase() { m_window.reset(); }

    void droppedFilesBecomeSamples()
    {
        drop({m_folder.filePath("toy2d.h5")});
        QTRY_VERIFY(document().isOpen());
        drop({m_folder.filePath("table of events.csv"), m_folder.filePath("toy2d_syst.h5")});
        const auto& samples = document().study().samples;
        QCOMPARE(samples.size(), std::size_t(3));
        QCOMPARE(samples[1].name, std::string("table-of-events"));
        QCOMPARE(document().undoStack().count(), 1); // Both of them in one step.
        document().undoStack().undo();
        QCOMPARE(document().study().samples.size(), std::size_t(1));
        document().undoStack().redo();
        QCOMPARE(m_window->currentPage()->id(), QString("data"));
    }

    void theTableSaysWhatIsInTheFiles()
    {
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, SampleTable::Weights), QString("✔"), 20000);
        QVERIFY(cell(0, SampleTable::Events).remove(',').toInt() > 100);
        QVERIFY(cell(0, SampleTable::CrossSection).contains("±"));
        QTRY_COMPARE_WITH_TIMEOUT(cell(1, SampleTable::Events), QString("3"), 20000);
        QVERIFY2(cell(1, SampleTable::CrossSection).startsWith("1.75"),
                 qPrintable(cell(1, SampleTable::CrossSection)));
        QCOMPARE(cell(0, SampleTable::Files), QString("toy2d.h5"));
    }

    void cellsAreEdited()
    {
        QAbstractItemModelTester tester(table().model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        type(1, SampleTable::KFactor, "1.2");
        QCOMPARE(document().study().samples[1].kFactor, 1.2);
        QVERIFY(cell(1, SampleTable::CrossSection).startsWith("2.100 ±"));
        document().undoStack().undo();
        QCOMPARE(document().study().samples[1].kFactor, 1.0);
        for (const auto& [column, text] : std::initializer_list<std::pair<int, QString>>{
                 {SampleTable::KFactor, "-1"},
                 {SampleTable::KFactor, "abc"},
                 {SampleTable::Name, "a b"},
                 {SampleTable::Format, "pdf"},
                 {SampleTable::Background, "perhaps"},
                 {SampleTable::Files, "/nowhere/x.h5"}}) {
            const Recipe before = document().study();
            QVERIFY(!table().model()->setData(index(1, column), text, Qt::EditRole));
            QVERIFY(document().study() == before);
            QCOMPARE(cell(1, column), text);
            QVERIFY(!index(1, column).data(StudyTable::RefusedRole).toString().isEmpty());
            QVERIFY(table().model()->setData(index(1, column), original(before, column),
                                             Qt::EditRole));
        }
        QVERIFY(table().model()->setData(index(1, SampleTable::Background), "yes", Qt::EditRole));
        QVERIFY(document().study().samples[1].background);
        QVERIFY(table().model()->setData(index(1, SampleTable::Name), "qcd", Qt::EditRole));
        QCOMPARE(document().study().samples[1].name, std::string("qcd"));
    }

    /// HepMC files have the weights of the shower; those at the benchmarks are in the LHE file.
    void weightsComeFromElsewhere()
    {
        const Recipe before = document().study();
        const QString data = QStringLiteral(ASSAY_TEST_DATA "/");
        QAction* choose = table().findChild<QAction*>("table.sampleList.weights");
        QTRY_VERIFY(choose && !choose->isVisible());
        QVERIFY(table().isColumnHidden(SampleTable::WeightsFrom));
        QVERIFY(table().isColumnHidden(SampleTable::Systematics));
        auto samples = before.samples;
        samples[1].background = false;
        samples[1].files = {(data + "hepmc/pp.hepmc3.gz").toStdString()};
        editStudy(document(), &Recipe::samples, samples, "a HepMC file");
        editStudy(document(), &Recipe::systematics, {{"mu", "scale", "0.5,2", "mu"}}, "scales");
        QTRY_VERIFY(!table().isColumnHidden(SampleTable::WeightsFrom));
        QVERIFY(choose->isVisible() && !table().isColumnHidden(SampleTable::Systematics));
        table().setCurrentIndex(index(1, 0));
        choose->trigger();
        auto* dialog = page()->findChild<QFileDialog*>("dialog.weightsFrom");
        QVERIFY(dialog);
        const QString lhe = data + "lhe/toy1d_b1.lhe";
        Q_EMIT dialog->fileSelected(lhe);
        dialog->close();
        QCOMPARE(document().study().samples[1].weightsFrom, lhe.toStdString());
        QCOMPARE(cell(1, SampleTable::WeightsFrom), QString("toy1d_b1.lhe"));
        type(1, SampleTable::Systematics, "mu");
        QCOMPARE(document().study().samples[1].systematics, std::vector<std::string>{"mu"});
        editStudy(document(), &Recipe::benchmarks, {{"sm", {0.0, 0.0}}, {"w", {1.0, 0.0}}}, "two");
        table().model()->setData(index(1, SampleTable::GeneratedAt), "w", Qt::EditRole);
        QCOMPARE(index(1, SampleTable::GeneratedAt).data(StudyTable::RefusedRole).toString(),
                 QString());
        QCOMPARE(document().study().samples[1].generatedAt, std::string("w"));
        for (const auto& [column, text, reason] :
             std::initializer_list<std::tuple<int, QString, QString>>{
                 {SampleTable::WeightsFrom, "/nowhere/x.lhe", "There is no file"},
                 {SampleTable::Systematics, "mu, nu", "no systematic “nu”. It has mu."},
                 {SampleTable::GeneratedAt, "nowhere", "no benchmark “nowhere”"},
                 {SampleTable::Background, "yes", "so it is signal"}}) {
            const Recipe now = document().study();
            QVERIFY(!table().model()->setData(index(1, column), text, Qt::EditRole));
            QVERIFY(document().study() == now);
            const QString said = index(1, column).data(StudyTable::RefusedRole).toString();
            QVERIFY2(said.contains(reason), qPrintable(said));
        }
        while (!(document().study() == before))
            document().undoStack().undo();
        QTRY_VERIFY(!choose->isVisible());
    }

    void samplesAreRemoved()
    {
        table().setCurrentIndex(index(1, 0));
        page()->findChild<QPushButton*>("data.removeSample")->click();
        QCOMPARE(document().study().samples.size(), std::size_t(2));
        document().undoStack().undo();
        QCOMPARE(document().study().samples.size(), std::size_t(3));
        QAction* add = table().findChild<QAction*>("table.sampleList.add");
        QVERIFY(add);
        add->trigger();
        QVERIFY(page()->findChild<QLabel*>("data.refused")->text().contains("Add files"));
    }

    void runsOfOneProcessAreJoined()
    {
        const Recipe before = document().study();
        table().setCurrentIndex(index(2, 0));
        table().findChild<QAction*>("table.sampleList.join")->trigger();
        QCOMPARE(document().study().samples.size(), std::size_t(2));
        QCOMPARE(document().study().samples[1].files.size(), std::size_t(2));
        document().undoStack().undo();
        QVERIFY(document().study() == before);
    }

    void missingFilesAreLocated()
    {
        const QString place = m_folder.filePath("moved");
        QVERIFY(QDir().mkpath(place));
        auto* missing = page()->findChild<QLabel*>("data.missing.text");
        QVERIFY(!missing->isVisible());
        for (const char* name : {"toy2d.h5", "toy2d_syst.h5"})
            QVERIFY(QFile::rename(m_folder.filePath(name), place + "/" + name));
        m_window->goTo("model");
        document().refreshStages();
        m_window->goTo("data");
        QTRY_VERIFY(missing->isVisible());
        QVERIFY2(missing->text().contains(m_folder.filePath("toy2d.h5")),
                 qPrintable(missing->text()));
        QTRY_VERIFY(cell(0, SampleTable::Files).startsWith("⚠"));
        const int steps = document().undoStack().index();
        page()->findChild<QPushButton*>("data.locate")->click();
        auto* dialog = m_window->findChild<QFileDialog*>("dialog.locate");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(place + "/toy2d.h5");
        dialog->close();
        QTRY_VERIFY(!missing->isVisible());
        QCOMPARE(document().undoStack().index(), steps + 1); // The other one was found as well.
        QCOMPARE(document().study().samples[2].files[0],
                 (place + "/toy2d_syst.h5").toStdString());
        document().undoStack().undo();
        QTRY_VERIFY(missing->isVisible());
        document().undoStack().redo();
        QTRY_VERIFY(!missing->isVisible());
    }

    void everyProcessIsListed()
    {
        auto* tabs = page()->findChild<PanelTabs*>();
        tabs->setCurrentIndex(1);
        auto* list = page()->findChild<QTableView*>("table.processes");
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), int(processTable().size()));
        auto* details = page()->findChild<QLabel*>("process.details");
        for (std::size_t i = 0; i < processTable().size(); ++i) {
            const ProcessEntry& entry = processTable()[i];
            list->selectRow(int(i));
            QVERIFY(details->text().contains(QString::fromStdString(entry.name)));
            if (!entry.background)
                QTRY_VERIFY_WITH_TIMEOUT(details->text().contains("Parameters"), 20000);
            const auto process = createProcess(entry.name, {});
            QVERIFY(process.ok());
            for (const std::string& sentence : (*process)->approximations())
                QTRY_VERIFY(details->text().contains(
                    QString::fromStdString(sentence).toHtmlEscaped()));
        }
        tabs->setCurrentIndex(0);
    }

    void trainingsAreSetUpInATable()
    {
        document().close();
        m_window->newStudy("eft-toy");
        m_window->goTo("train");
        auto* tabs = m_window->page("train")->findChild<PanelTabs*>();
        tabs->setCurrentIndex(tabs->count() - 1);
        auto* view = tabs->findChild<QTableView*>("table.trainingSettings");
        QTRY_VERIFY(view->isVisible());
        QAbstractItemModelTester tester(view->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        using T = TrainingSettingsTable;
        const auto at = [&](int row, int column) { return view->model()->index(row, column); };
        QCOMPARE(at(0, T::Name).data().toString(), QString("alices"));
        const auto put = [&](int row, int column, const QString& text) {
            return view->model()->setData(at(row, column), text, Qt::EditRole);
        };
        QVERIFY(put(0, T::Epochs, "33"));
        QVERIFY(put(0, T::Layers, "30, 20"));
        QVERIFY(put(0, T::Alpha, "0.5"));
        const TrainRecipe& training = document().study().trainings[0];
        QCOMPARE(training.training.epochs, 33);
        QCOMPARE(training.network.hidden, (std::vector<int>{30, 20}));
        QCOMPARE(training.alpha, 0.5);
        const Recipe before = document().study();
        QVERIFY(!put(0, T::Epochs, "1.5"));
        QVERIFY(!put(0, T::Method, "BISTRO"));
        QVERIFY(!at(0, T::Method).data(StudyTable::RefusedRole).toString().isEmpty());
        QVERIFY(!put(0, T::Data, "score"));
        QVERIFY(!put(0, T::First, "0"));
        QVERIFY(!put(0, T::Layers, "0"));
        QVERIFY(document().study() == before);
        // It learns from scores, not from this sample.
        QVERIFY(put(0, T::Method, "SALLY"));
        QCOMPARE(document().study().trainings[0].data, std::string("score"));
        document().undoStack().undo();
        QVERIFY(document().study() == before);
        auto* add = view->findChild<QAction*>("table.trainingSettings.add");
        add->trigger();
        QCOMPARE(document().study().trainings.size(), before.trainings.size() + 1);
        document().undoStack().undo();
        QVERIFY(document().study() == before);
        auto* methods = qobject_cast<RowTable*>(
            tabs->findChild<QTableView*>("table.methods")->model());
        QVERIFY(methods->rowCount() > 10);
    }

private:
    ProjectDocument& document() { return m_window->document(); }
    Page* page() { return m_window->page("data"); }
    QTableView& table() { return *page()->findChild<QTableView*>("table.sampleList"); }
    QModelIndex index(int row, int column) { return table().model()->index(row, column); }
    QString cell(int row, int column) { return index(row, column).data().toString(); }

    static QString original(const Recipe& study, int column)
    {
        const SampleRecipe& sample = study.samples[1];
        switch (column) {
        case SampleTable::Name: return QString::fromStdString(sample.name);
        case SampleTable::Files: return QString::fromStdString(sample.files[0]);
        case SampleTable::Format: return "auto";
        case SampleTable::KFactor: return "1";
        default: return "no";
        }
    }

    /// As a person does: the cell is opened with a double click, and Return ends the typing.
    void type(int row, int column, const QString& text)
    {
        table().scrollTo(index(row, column));
        const QPoint at = table().visualRect(index(row, column)).center();
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, at);
        QWidget* editor = QApplication::focusWidget();
        QVERIFY(editor && editor != &table());
        QTest::keySequence(editor, QKeySequence::SelectAll);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::qWait(0); // The view closes the editor when it is back in the event loop.
    }

    void drop(const QStringList& files) { dropFiles(*m_window, files); }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(SampleTablesTest)
#include "SampleTablesTest.moc"
