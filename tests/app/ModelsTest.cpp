// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/DropFiles.hpp"
#include "tests/app/ModelWatch.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "tests/app/TableEdits.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/tables/SortedRows.hpp"

#include <QAction>
#include <QDialog>
#include <QDirIterator>
#include <QHeaderView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace assay;

namespace {

/// Classes of the sources that are item models, by their declarations.
QSet<QString> modelClasses()
{
    QHash<QString, QString> baseOf;
    QSet<QString> objects;
    const QRegularExpression declared(R"(class (\w+)(?: final)? : public (\w+))");
    for (const char* folder : {"/widgets", "/app"}) {
        QDirIterator files(QString(ASSAY_SOURCE_DIR) + folder, {"*.hpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto it = declared.globalMatch(text); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                baseOf.insert(match.captured(1), match.captured(2));
                const QString rest = text.mid(match.capturedEnd(), 60);
                if (rest.contains("Q_OBJECT"))
                    objects.insert(match.captured(1));
            }
        }
    }
    QSet<QString> found;
    for (const QString& name : objects)
        for (QString base = baseOf[name]; !base.isEmpty(); base = baseOf.value(base))
            if (base.startsWith("QAbstract") ? base.endsWith("Model") : base.endsWith("ProxyModel"))
                found.insert("assay::" + name);
    found.remove("assay::StudyTable"); // A base only.
    return found;
}

} // namespace

/// Every table, list and tree of the window, with Qt's model tester on its model, while a person
/// edits, runs, sorts, filters and closes; and every edit of a table is undone.
class ModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        QVERIFY(QFile::copy(QString(ASSAY_TEST_DATA) + "/files/toy2d.h5",
                            m_folder.filePath("toy2d.h5")));
        m_window = shownWindow();
        m_watch = std::make_unique<ModelWatch>();
    }

    void cleanupTestCase()
    {
        m_watch.reset();
        m_window.reset();
    }

    void everyEditOfATableIsUndone_data()
    {
        QTest::addColumn<QStringList>("files");
        const QString lhe = QStringLiteral(ASSAY_TEST_DATA "/lhe/");
        const QString examples = QStringLiteral(ASSAY_SOURCE_DIR "/resources/examples/");
        QTest::newRow("particle files")
            << QStringList{lhe + "toy1d_sm.lhe.gz", lhe + "toy1d_b1.lhe"};
        QTest::newRow("MadMiner file") << QStringList{m_folder.filePath("toy2d.h5")};
        QTest::newRow("background") << QStringList{examples + "zh-background.toml"};
        QTest::newRow("toy") << QStringList{examples + "eft-toy.toml"};
    }

    void everyEditOfATableIsUndone()
    {
        QFETCH(QStringList, files);
        m_watch->note(QTest::currentDataTag());
        discard();
        dropFiles(*m_window, files);
        QTRY_VERIFY(document().isOpen());
        watchPages();
        openDialogs(*m_window, [&] { m_watch->attach(); });
        // Another of each kind, so that there is something to choose.
        auto augments = document().study().augments;
        for (const AugmentRecipe& augment : document().study().augments) {
            augments.push_back(augment);
            augments.back().name += "-2";
        }
        editStudy(document(), &Recipe::augments, augments, "augments");
        editStudy(document(), &Recipe::systematics, {{"j", "norm", "1.1", ""}}, "systematics");
        EditCheck check(document());
        int tables = 0;
        for (StudyTable* table : m_window->findChildren<StudyTable*>()) {
            m_watch->note(QString(QTest::currentDataTag()) + ", " +
                          table->metaObject()->className());
            const int index = document().undoStack().index();
            checkEveryEdit(check, *table, m_columns);
            document().undoStack().setIndex(index);
            ++tables;
        }
        closeDialogs();
        QVERIFY(tables >= 5);
        QVERIFY2(check.problems().isEmpty(), qPrintable("\n" + check.problems().join('\n')));
        m_texts += check.texts();
        QVERIFY2(m_watch->complaints().isEmpty(), qPrintable(m_watch->complaints().join('\n')));
    }

    void everyColumnAcceptedSomething()
    {
        const QSet<QString> closed = m_columns.editable - m_columns.accepted;
        QVERIFY2(closed.isEmpty(), qPrintable(QStringList(closed.values()).join('\n')));
        QVERIFY2(m_columns.accepted.size() > 40,
                 qPrintable(QString::number(m_columns.accepted.size())));
    }

    void everyStepOfTheTablesWasDone()
    {
        const QString all = QStringList(m_texts.values()).join('\n');
        for (const char* noun : {"benchmark", "parameter", "observable", "cut", "efficiency",
                                 "acceptance", "smearing", "training"})
            for (const char* verb : {"change ", "add ", "duplicate ", "remove ", "move "})
                QVERIFY2(all.contains(QString(verb) + noun), qPrintable(QString(verb) + noun));
    }

    void resultsArrive()
    {
        m_watch->note("results");
        discard();
        m_window->newStudy("gauss");
        shrinkGauss(document(), 20000, 15);
        auto trainings = document().study().trainings;
        for (TrainRecipe& training : trainings)
            training.training.epochs = 2;
        editStudy(document(), &Recipe::trainings, trainings, "epochs");
        watchPages();
        m_window->tasks().runStages(document().project(), document().study(), "", "all");
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        watchPages();
        showNumbers();
        openDialogs(*m_window, [&] { m_watch->attach(); });
        QVERIFY2(m_watch->complaints().isEmpty(), qPrintable(m_watch->complaints().join('\n')));
    }

    void rowsAreSortedAndFiltered()
    {
        m_watch->note("sorting");
        int sorted = 0;
        for (QTableView* view : m_window->findChildren<QTableView*>()) {
            for (int column = 0; view->isSortingEnabled() && column < view->model()->columnCount();
                 ++column, ++sorted)
                for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                    view->sortByColumn(column, order);
            if (auto* rows = qobject_cast<SortedRows*>(view->model()))
                for (const char* words : {"a", "no such words", ""})
                    rows->setWords(words);
        }
        QVERIFY(sorted > 3);
        QVERIFY2(m_watch->complaints().isEmpty(), qPrintable(m_watch->complaints().join('\n')));
    }

    void stagesRunAgainAndTheProjectCloses()
    {
        m_watch->note("running again");
        closeDialogs();
        editStudy(document(), &Recipe::seed, std::uint64_t(77), "seed");
        m_window->tasks().runStages(document().project(), document().study(), "augment", "again");
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        watchPages();
        m_watch->note("closing");
        discard();
        watchPages();
        QVERIFY2(m_watch->complaints().isEmpty(), qPrintable(m_watch->complaints().join('\n')));
    }

    /// A model that no test reaches is not tested.
    void everyModelWasTested()
    {
        const QSet<QString> missing = modelClasses() - m_watch->classes();
        QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.values()).join(' ')));
        QVERIFY(modelClasses().size() >= 12);
        for (const char* view : {"commandPalette.list", "settings.pages", "help.contents"})
            QVERIFY2(m_watch->views().contains(view), view);
        qInfo("%lld classes, %lld views", qint64(m_watch->classes().size()),
              qint64(m_watch->views().size()));
        QStringList views(m_watch->views().begin(), m_watch->views().end());
        views.sort();
        qInfo("%s", qPrintable(views.join(' ')));
    }

private:
    ProjectDocument& document() { return m_window->document(); }

    /// Closes the project without a question.
    void discard()
    {
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        document().close();
        QTest::qWait(20);
    }

    void watchPages()
    {
        visitPages(*m_window, [&](Page&, const QString&) {
            QTest::qWait(5);
            m_watch->attach();
        });
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*m_window), 60000);
        m_watch->attach();
    }

    /// The numbers of every figure.
    void showNumbers()
    {
        for (auto* plot : m_window->findChildren<PlotView*>()) {
            plot->setTableVisible(true);
            m_watch->attach();
            plot->setTableVisible(false);
        }
    }

    void closeDialogs()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget != m_window.get() && widget->isVisible() && widget->isWindow())
                widget->close();
        QTest::qWait(20);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ModelWatch> m_watch;
    EditedColumns m_columns;
    QSet<QString> m_texts;
};

QTEST_MAIN(ModelsTest)
#include "ModelsTest.moc"
