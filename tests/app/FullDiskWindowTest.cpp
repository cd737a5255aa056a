// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/WindowDocks.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "tests/support/SmallDisk.hpp"
#include "widgets/docks/LogDock.hpp"
#include "widgets/docks/TasksDock.hpp"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// What a person sees and does when the disk is full.
class FullDiskWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useOwnSurroundings(m_folder); }

    void aRunWaitsForRoomAndGoesOn()
    {
        const test::SmallDisk disk(m_folder.filePath("disk"), "size=8m");
        if (!disk.mounted())
            QSKIP("Needs the right to mount a file system.");
        const auto window = shownWindow("gauss");
        shrinkGauss(window->document(), 2000, 9);
        window->saveTo(m_folder.filePath("disk/a.assay"));
        QVERIFY(!window->document().isUntitled());
        const auto filler = disk.fill();
        window->tasks().runStages(window->document().project(), window->document().study(),
                                  "simulate", "simulate");
        const auto snapshot = [&] { return window->tasks().tasks().back(); };
        QTRY_VERIFY_WITH_TIMEOUT(snapshot().state == TaskState::Paused, 20000);
        const auto* dock = window->findChild<TasksDock*>();
        const auto says = [](const QWidget& widget, const QString& words) {
            for (const auto* label : widget.findChildren<QLabel*>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        QTRY_VERIFY(says(*dock, "The disk is full"));
        QTRY_VERIFY(window->docks().log().text().contains("The disk is full"));
        QVERIFY(std::filesystem::remove(filler));
        QPushButton* resume = nullptr;
        for (auto* button : dock->findChildren<QPushButton*>())
            if (button->text() == "Resume" && button->isVisibleTo(dock))
                resume = button;
        QVERIFY(resume);
        resume->click();
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*window), 20000);
        QVERIFY(window->document().project()->latestRun("simulate"));
        window->document().close();
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(FullDiskWindowTest)
#include "FullDiskWindowTest.moc"
