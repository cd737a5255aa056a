// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/PageTable.hpp"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace assay;

namespace {

/// Standard deviation of the lightness inside \p part, and the mean.
struct Lightness {
    double mean = 0.0;
    double deviation = 0.0;
};

Lightness lightnessOf(const QImage& image, const QRect& part)
{
    double sum = 0.0, squares = 0.0;
    int count = 0;
    for (int y = part.top(); y < part.bottom(); y += 3)
        for (int x = part.left(); x < part.right(); x += 3, ++count) {
            const double value = qGray(image.pixel(x, y));
            sum += value;
            squares += value * value;
        }
    const double mean = sum / count;
    return {mean, std::sqrt(squares / count - mean * mean)};
}

int run(const QStringList& arguments)
{
    QProcess process;
    process.start(QString(ASSAY_BINARY_DIR) + "/app/assay", arguments);
    return process.waitForFinished(120000) ? process.exitCode() : -1;
}

} // namespace

/// The program with --screenshots, on a small project.
class ScreenshotsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        MainWindow window;
        window.newStudy("gauss");
        shrink(window.document(), 3000, 2);
        window.tasks().runStages(window.document().project(), window.document().study(), {}, "all");
        QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
        window.saveTo(m_folder.filePath("study.assay"));
        window.document().close();
        QCOMPARE(run({"--screenshots", m_folder.filePath("shots"),
                      m_folder.filePath("study.assay")}), 0);
    }

    void everyPageIsThereInBothThemesAndScales_data()
    {
        QTest::addColumn<QString>("page");
        for (const PageEntry& entry : pageTable())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
        QTest::newRow("manual") << QString("manual");
    }

    void everyPageIsThereInBothThemesAndScales()
    {
        QFETCH(QString, page);
        for (const QString scale : {"", "@2x"}) {
            const int factor = scale.isEmpty() ? 1 : 2;
            const QImage light = picture(page + "-light" + scale);
            const QImage dark = picture(page + "-dark" + scale);
            QVERIFY(!light.isNull() && !dark.isNull());
            QCOMPARE(light.size(), dark.size());
            if (page != "manual")
                QCOMPARE(light.size(), QSize(1440, 900) * factor);
            const QRect inside = light.rect().marginsRemoved(QMargins(1, 1, 1, 1) * factor);
            const Lightness bright = lightnessOf(light, inside), dim = lightnessOf(dark, inside);
            QVERIFY2(bright.mean > 190.0, qPrintable(QString::number(bright.mean)));
            // The preview of exported figures is light in both themes.
            QVERIFY2(dim.mean < (page == "export" ? 110.0 : 80.0),
                     qPrintable(QString::number(dim.mean)));
            QVERIFY2(bright.deviation > 4.0, qPrintable(QString::number(bright.deviation)));
            QVERIFY2(dim.deviation > 4.0, qPrintable(QString::number(dim.deviation)));
        }
    }

    void pagesDiffer()
    {
        QSet<QByteArray> different;
        for (const PageEntry& entry : pageTable()) {
            const QImage image = picture(entry.id + "-light").convertToFormat(QImage::Format_RGB32);
            different.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()),
                                        image.sizeInBytes()));
        }
        QCOMPARE(different.size(), qsizetype(pageTable().size()));
    }

    void wrongCommandLinesAreRefused()
    {
        QCOMPARE(run({"--screenshots", m_folder.filePath("none"), m_folder.filePath("no.assay")}),
                 1);
        QCOMPARE(run({"--screenshots", m_folder.filePath("none"), "a.assay", "b.assay"}), 2);
        QCOMPARE(run({"--screenshots", "/proc/none", m_folder.filePath("study.assay")}), 1);
    }

private:
    /// Without the ratio that Qt reads from "@2x".
    QImage picture(const QString& name) const
    {
        QImage image(m_folder.filePath("shots/" + name + ".png"));
        image.setDevicePixelRatio(1.0);
        return image;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(ScreenshotsTest)
#include "ScreenshotsTest.moc"
