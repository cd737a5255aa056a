// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/MainWindow.hpp"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace assay;

/// From the start of the program to its first window: below one second.
class StartPerfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstWindowComesWithinASecond()
    {
        QTemporaryDir folder;
        qputenv("XDG_CONFIG_HOME", folder.filePath("config").toUtf8());
        qputenv("XDG_DATA_HOME", folder.filePath("data").toUtf8());
        // Loading the program with its libraries, and everything before the window.
        qint64 loading = 10000;
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer clock;
            clock.start();
            QCOMPARE(QProcess::execute(QString(ASSAY_BINARY_DIR) + "/app/assay", {"--version"}), 0);
            loading = std::min(loading, clock.elapsed());
        }
        QElapsedTimer clock;
        clock.start();
        applyAppearance(Appearance::Light);
        MainWindow window;
        window.show();
        const QPixmap first = window.grab();
        const qint64 showing = clock.elapsed();
        QVERIFY(!first.isNull());
        qInfo("loading %lld ms, first window %lld ms", loading, showing);
        QVERIFY2(loading + showing < 1000, qPrintable(QString::number(loading + showing)));
    }
};

QTEST_MAIN(StartPerfTest)
#include "StartPerfTest.moc"
