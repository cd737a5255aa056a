// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace assay;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isXml(const QByteArray& text)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError() && text.contains("<svg");
}

} // namespace

/// The program with --render on a finished project.
class RenderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        MainWindow window;
        window.newStudy("eft-toy");
        shrink(window.document(), 5000, 2);
        auto limits = window.document().study().limits;
        limits.front().estimators = {"truth", "rate", "histogram:x1"};
        editStudy(window.document(), &Recipe::limits, limits, "estimators");
        FisherRecipe fisher;
        fisher.name = "main";
        fisher.estimators = {"truth", "rate"};
        editStudy(window.document(), &Recipe::fishers, {fisher}, "fisher");
        for (const QString stage : {"limits.main", "fisher.main"}) {
            window.tasks().runStages(window.document().project(), window.document().study(), stage,
                                     stage);
            QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
            QCOMPARE(window.tasks().stageFailure(stage), QString());
        }
        window.saveTo(m_folder.filePath("study.assay"));
    }

    void everyFigureIsWritten()
    {
        QCOMPARE(render({"--render", m_folder.filePath("figures"), study()}), 0);
        const QDir folder(m_folder.filePath("figures"));
        for (const QString name :
             {"limits-contours", "limits-fisher", "model-morphing", "augment-effective",
              "augment-weights", "observables-distribution-x1", "observables-distribution-x2"}) {
            QVERIFY2(contentOf(folder.filePath(name + ".pdf")).startsWith("%PDF-"),
                     qPrintable(name));
            QVERIFY2(isXml(contentOf(folder.filePath(name + ".svg"))), qPrintable(name));
            QVERIFY2(!QImage(folder.filePath(name + ".png")).isNull(), qPrintable(name));
        }
        for (const QString page : {"model", "data", "limits", "limits-fisher.main"})
            QVERIFY2(!QImage(folder.filePath("page-" + page + ".png")).isNull(), qPrintable(page));
    }

    void namesAreWordsOfLettersAndDigits()
    {
        const QDir folder(m_folder.filePath("figures"));
        static const QRegularExpression plain("^[a-z0-9]+(-[a-z0-9]+)*\\.(pdf|svg|png|csv)$");
        const QStringList pages = {"model", "data",   "observables", "augment",
                                   "train", "limits", "compare"};
        int figures = 0;
        for (const QString& name : folder.entryList(QDir::Files)) {
            if (name.startsWith("page-"))
                continue;
            ++figures;
            QVERIFY2(plain.match(name).hasMatch(), qPrintable(name));
            QVERIFY2(pages.contains(name.section('-', 0, 0)), qPrintable(name));
        }
        QVERIFY(figures > 30);
    }

    void tablesHaveTheirColumns()
    {
        const QDir folder(m_folder.filePath("figures"));
        const auto firstLine = [&](const QString& name) {
            return QString::fromUtf8(contentOf(folder.filePath(name)).split('\n').front());
        };
        QCOMPARE(firstLine("limits-contours.csv"), QString("estimator,method,level,line,x,y"));
        QCOMPARE(firstLine("limits-fisher.csv"),
                 QString("estimator,method,row,column,information,uncertainty"));
        // Two methods, two parameters: a header and eight entries.
        QCOMPARE(contentOf(folder.filePath("limits-fisher.csv")).count('\n'), 9);
    }

    void darkPagesHaveLightFigures()
    {
        QCOMPARE(render({"--theme", "dark", "--render", m_folder.filePath("dark"), study()}), 0);
        const QImage page(m_folder.filePath("dark/page-limits.png"));
        QVERIFY(page.pixelColor(page.width() - 5, page.height() / 2).lightness() < 80);
        const QImage figure(m_folder.filePath("dark/limits-contours.png"));
        QVERIFY(figure.pixelColor(2, 2).lightness() > 200);
    }

    void missingProjectsAreRefused()
    {
        QCOMPARE(render({"--render", m_folder.filePath("none"), m_folder.filePath("no.assay")}), 1);
        QCOMPARE(render({"--render", m_folder.filePath("none")}), 2);
    }

private:
    QString study() const { return m_folder.filePath("study.assay"); }

    static int render(const QStringList& arguments)
    {
        QProcess process;
        process.start(QString(ASSAY_BINARY_DIR) + "/app/assay", arguments);
        return process.waitForFinished(60000) ? process.exitCode() : -1;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(RenderTest)
#include "RenderTest.moc"
