// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/Surroundings.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace assay;

/// Steering of MadGraph from the Model page, as a person does it.
class MadGraphDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        write("param.dat", "Block dim6\n    1 0.0 # c1\n    2 0.0 # c2\n");
        QVERIFY(QDir(m_folder.path()).mkdir("model"));
        write("model/particles.py", "# particles");
        write("run.dat", "  10000 = nevents ! events\n");
    }

    void init()
    {
        m_window = shownWindow("eft-toy");
        m_window->goTo("model");
        QTest::qWait(50);
        auto* button = m_window->findChild<QPushButton*>("page.model.madgraph");
        QVERIFY(button && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        m_dialog = m_window->findChild<QDialog*>("dialog.madgraph");
        QVERIFY(m_dialog && m_dialog->isVisible() && !m_dialog->isModal());
    }

    void cleanup() { m_window.reset(); }

    /// MadMiner's reweight_existing_sample: weights at one more benchmark for a run that exists.
    void aRunThatExistsIsReweighted()
    {
        place(0, 1, "dim6");
        place(0, 2, "1");
        place(1, 1, "dim6");
        place(1, 2, "2");
        auto* sampled = child<QComboBox>("sampled");
        QVERIFY(!sampled->isEnabled());
        type("reweightRun", "run/01");
        QTRY_VERIFY2(state().contains("no name of a run"), qPrintable(state()));
        QVERIFY(!child<QPushButton>("export")->isEnabled());
        type("reweightRun", "run_01");
        QVERIFY(sampled->isEnabled() && !child<QSpinBox>("events")->isEnabled());
        auto* benchmarks = child<QListWidget>("benchmarks");
        for (int row = 0; row < benchmarks->count(); ++row)
            benchmarks->item(row)->setCheckState(row == 1 ? Qt::Checked : Qt::Unchecked);
        sampled->setCurrentIndex(1);
        QTRY_VERIFY2(state().startsWith("✔"), qPrintable(state()));
        QTRY_COMPARE(child<QComboBox>("files")->count(), 2);
        show("madminer/cards/reweight_card_reweight.dat");
        QVERIFY(preview().contains("sampled from benchmark " + sampled->currentText()));
        QCOMPARE(preview().count("launch --rwgt_name="), 1);
        QVERIFY(preview().contains("launch --rwgt_name=" + benchmarks->item(1)->text()));
        show("madminer/scripts/run_reweight.sh");
        QVERIFY(preview().contains("run_01"));
        type("folder", path("again"));
        child<QPushButton>("export")->click();
        QTRY_VERIFY2(state().contains("Wrote 2 file"), qPrintable(state()));
        QVERIFY(QFile::exists(path("again/madminer/scripts/run_reweight.sh")));
        // Ticks of further weights are not those of samples.
        child<QLineEdit>("reweightRun")->clear();
        QVERIFY(!sampled->isEnabled() && child<QSpinBox>("events")->isEnabled());
    }

    void cardsAreShownBeforeTheyAreWritten()
    {
        QTRY_VERIFY(state().contains("param card"));
        QVERIFY(!child<QPushButton>("export")->isEnabled());
        place(0, 1, "dim6");
        place(0, 2, "1");
        place(0, 3, "2*theta");
        place(1, 1, "dim6");
        place(1, 2, "2");
        type("paramCard", path("param.dat"));
        type("runCards", path("run.dat"));
        child<QSpinBox>("events")->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(child<QSpinBox>("events"), "5000");
        QTRY_VERIFY2(state().startsWith("✔"), qPrintable(state()));
        show("madminer/cards/param_card_1.dat");
        QVERIFY2(preview().contains("D = d + i g T^I W^I"), qPrintable(preview()));
        QVERIFY2(preview().contains("    # c1, set by Assay"), qPrintable(preview()));
        show("madminer/cards/run_card_0.dat");
        QVERIFY2(preview().contains("  5000 = nevents ! events"), qPrintable(preview()));
        const int before = child<QComboBox>("files")->count();
        auto* benchmarks = child<QListWidget>("benchmarks");
        benchmarks->setCurrentRow(1);
        QTest::keyClick(benchmarks, Qt::Key_Space);
        QTRY_VERIFY(child<QComboBox>("files")->count() < before);
        if (const QByteArray picture = qgetenv("ASSAY_PICTURE"); !picture.isEmpty())
            m_dialog->grab().save(QString::fromLocal8Bit(picture));

        type("initialCommand", "module load mg5");
        type("ufoModel", path("none"));
        QTRY_VERIFY2(state().contains("no folder of a UFO model"), qPrintable(state()));
        type("ufoModel", path("model"));
        QTRY_VERIFY2(state().startsWith("✔"), qPrintable(state()));
        show("madminer/scripts/generate.sh");
        QVERIFY2(preview().contains("module load mg5"), qPrintable(preview()));
        QVERIFY2(preview().contains(path("model")), qPrintable(preview()));

        type("folder", path("cards"));
        QTest::mouseClick(child<QPushButton>("export"), Qt::LeftButton);
        QTRY_VERIFY2(QFile::exists(path("cards/madminer/run.sh")), qPrintable(state()));
        QTRY_VERIFY2(state().contains("cards"), qPrintable(state()));
        QTRY_VERIFY(child<QPushButton>("export")->isEnabled());
        QTest::mouseClick(child<QPushButton>("export"), Qt::LeftButton);
        QTRY_VERIFY2(state().contains("not empty"), qPrintable(state()));
        QTest::mouseClick(child<QCheckBox>("replace"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(child<QCheckBox>("replace")->isChecked());
        QTRY_VERIFY(child<QPushButton>("export")->isEnabled());
        QTest::mouseClick(child<QPushButton>("export"), Qt::LeftButton);
        QTRY_VERIFY2(state().startsWith("✔"), qPrintable(state()));
    }

    void wrongPlacesAreTold()
    {
        place(0, 1, "nowhere");
        type("paramCard", path("param.dat"));
        QTRY_VERIFY2(state().contains("no block 'nowhere'"), qPrintable(state()));
        QVERIFY(!child<QPushButton>("export")->isEnabled());
        place(0, 3, "2*thet");
        const auto* places = m_dialog->findChild<QTableView*>("table.cardPlaces")->model();
        QVERIFY(places->index(0, 3)
                    .data(StudyTable::RefusedRole)
                    .toString()
                    .contains("'c1', transform"));
    }

    void settingsStayWithTheProject()
    {
        type("paramCard", path("param.dat"));
        QTest::mouseClick(child<QPushButton>("close"), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<QDialog*>("dialog.madgraph"));
        QTest::mouseClick(m_window->findChild<QPushButton*>("page.model.madgraph"),
                          Qt::LeftButton);
        m_dialog = m_window->findChild<QDialog*>("dialog.madgraph");
        QVERIFY(m_dialog);
        QCOMPARE(child<QLineEdit>("paramCard")->text(), path("param.dat"));
    }

private:
    template <typename T>
    T* child(const QString& name) const
    {
        return m_dialog->findChild<T*>("madgraph." + name);
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString state() const { return child<QLabel>("state")->text(); }
    QString preview() const { return child<QPlainTextEdit>("preview")->toPlainText(); }

    void type(const QString& name, const QString& text) const
    {
        auto* line = child<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    void show(const QString& file) const
    {
        auto* files = child<QComboBox>("files");
        QVERIFY2(files->findText(file) >= 0, qPrintable(file));
        files->setCurrentIndex(files->findText(file));
    }

    /// Types into a cell of the table of places.
    void place(int row, int column, const QString& text) const
    {
        auto* view = m_dialog->findChild<QTableView*>("table.cardPlaces");
        view->setCurrentIndex(view->model()->index(row, column));
        view->edit(view->currentIndex());
        QWidget* editor = view->indexWidget(view->currentIndex());
        QVERIFY(editor);
        if (auto* line = qobject_cast<QLineEdit*>(editor))
            line->selectAll();
        else if (auto* line = editor->findChild<QLineEdit*>())
            line->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::qWait(10);
    }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QDialog* m_dialog = nullptr;
};

QTEST_MAIN(MadGraphDialogTest)
#include "MadGraphDialogTest.moc"
