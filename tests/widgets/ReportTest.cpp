// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Recipe.hpp"
#include "widgets/export/BatchScript.hpp"
#include "widgets/export/ExportSettings.hpp"
#include "widgets/export/Report.hpp"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace assay;

namespace {

Report sample()
{
    Report report;
    report.title = "Toy <with> & signs";
    report.subtitle = "today";
    report.text = "A \"study\".";
    report.tables = {{"Settings", {"what", "value"}, {{"seed", "7"}, {"a < b", "x & y"}}}};
    report.recipe = "name = \"toy\" # <recipe>\n";
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    for (const char* name : {"Contours", "Loss"})
        report.figures.push_back({name, "Axes from 0 to 1.",
                                  "<svg xmlns='http://www.w3.org/2000/svg'/>", picture, 80.0});
    return report;
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void htmlIsWellFormedAndWhole()
    {
        QXmlStreamReader reader(reportHtml(sample()));
        QStringList elements, sources, texts;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                elements << reader.name().toString();
                for (const QXmlStreamAttribute& attribute : reader.attributes())
                    if (attribute.name() == QLatin1String("src")
                        || attribute.name() == QLatin1String("href"))
                        sources << attribute.value().toString();
            } else if (reader.isCharacters()) {
                texts << reader.text().toString();
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(elements.count("figure"), 2);
        QCOMPARE(elements.count("tr"), 3);
        QCOMPARE(elements.count("script") + elements.count("link"), 0);
        QVERIFY(texts.contains("Toy <with> & signs"));
        QVERIFY(texts.contains("x & y"));
        QVERIFY(texts.contains("name = \"toy\" # <recipe>\n"));
        // Nothing is loaded from elsewhere, and what is inside is what was given.
        QCOMPARE(sources.size(), 2);
        for (const QString& source : sources) {
            QVERIFY(source.startsWith("data:image/svg+xml;base64,"));
            QCOMPARE(QByteArray::fromBase64(source.section(',', 1).toLatin1()),
                     sample().figures[0].svg);
        }
    }

    void pdfHasPagesAndPictures()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("report.pdf");
        QVERIFY(writeReportPdf(sample(), path).ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith("%PDF-"));
        QVERIFY(content.contains("/Subtype /Image"));
        QVERIFY(content.contains("%%EOF"));
        Report none = sample();
        none.figures.clear();
        QVERIFY(writeReportPdf(none, folder.filePath("none.pdf")).ok());
        QFile other(folder.filePath("none.pdf"));
        QVERIFY(other.open(QIODevice::ReadOnly));
        QVERIFY(!other.readAll().contains("/Subtype /Image"));
        QVERIFY(!writeReportPdf(sample(), "/nonexistent/report.pdf").ok());
    }

    void scriptIsShell()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("reproduce.sh"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(batchScript("recipe.toml", "it's mine").toUtf8());
        file.close();
        // The programs are replaced by one that prints its arguments.
        QFile fake(folder.filePath("assay-batch"));
        QVERIFY(fake.open(QIODevice::WriteOnly));
        fake.write("#!/bin/sh\nfor a in \"$@\"; do echo \"[$a]\"; done\n");
        fake.close();
        fake.setPermissions(fake.permissions() | QFile::ExeOwner | QFile::ExeUser);
        QVERIFY(fake.copy(folder.filePath("assay")));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", folder.path() + ":" + environment.value("PATH"));
        process.setProcessEnvironment(environment);
        process.start("sh", {file.fileName()});
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 0);
        const QString said = process.readAllStandardOutput();
        const QString project = "[" + folder.path() + "/it's mine.assay]";
        QVERIFY2(
            said.startsWith("[run]\n[" + folder.path() + "/recipe.toml]\n[--project]\n" + project),
            qPrintable(said));
        QVERIFY(said.contains("[--render]\n[" + folder.path() + "/figures]\n" + project));
    }

    void settingsAreKept()
    {
        ExportSettings settings;
        settings.look = {FigureLook::Style::Slides, "Simulation"};
        settings.millimetres = 172.0;
        settings.formats = {"svg"};
        settings.data = false;
        settings.report = true;
        settings.folder = "/some/where";
        settings.left = {"loss"};
        const ExportSettings again = ExportSettings::fromJson(settings.toJson());
        QCOMPARE(again.toJson(), settings.toJson());
        QCOMPARE(again.endings(), QStringList{"svg"});
        QCOMPARE(again.further(), (QStringList{"report.html", "report.pdf"}));
    }
};

QTEST_MAIN(ReportTest)
#include "ReportTest.moc"
