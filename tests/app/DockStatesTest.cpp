// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Actions.hpp"
#include "app/desktop/DockLayout.hpp"
#include "app/desktop/WindowDocks.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"

#include <QDockWidget>
#include <QTabBar>
#include <QTest>

using namespace assay;

namespace {

/// What a person sees of a panel.
struct Seen {
    bool hidden = false, floating = false;
    Qt::DockWidgetArea area = Qt::NoDockWidgetArea;
    QSize size; ///< Of a floating one.
    QStringList tabs;

    bool operator==(const Seen&) const = default;
};

QMap<QString, Seen> seen(MainWindow& window)
{
    QMap<QString, Seen> docks;
    for (QDockWidget* dock : window.docks().layout().docks()) {
        Seen one{dock->isHidden(), dock->isFloating(), window.dockWidgetArea(dock), {}, {}};
        if (dock->isFloating())
            one.size = dock->size();
        for (const QDockWidget* other : window.tabifiedDockWidgets(dock))
            one.tabs << other->objectName();
        one.tabs.sort();
        docks[dock->objectName()] = one;
    }
    return docks;
}

QString described(const QMap<QString, Seen>& docks)
{
    QString text;
    for (auto it = docks.begin(); it != docks.end(); ++it)
        text += QString("\n%1: hidden %2, floating %3, area %4, size %5 x %6, tabs %7")
                    .arg(it.key()).arg(it->hidden).arg(it->floating).arg(it->area)
                    .arg(it->size.width()).arg(it->size.height()).arg(it->tabs.join(' '));
    return text;
}

} // namespace

/// Panels in every arrangement: it comes back at the next start, a reset gives the standard one,
/// and whatever is shown has a name.
class DockStatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
        m_window = shownWindow();
        m_standard = seen(*m_window);
    }

    void cleanup()
    {
        m_window->actions().lockLayout->setChecked(true);
        m_window->actions().resetLayout->trigger();
    }

    void cleanupTestCase()
    {
        restart();
        QVERIFY2(seen(*m_window) == m_standard, qPrintable(described(seen(*m_window))));
        m_window.reset();
    }

    void arrangementsComeBack_data()
    {
        QTest::addColumn<QString>("arrangement");
        for (const char* arrangement : {"standard", "hidden", "one left", "floating",
                                        "all floating", "in one tab", "side by side",
                                        "on the left", "on top", "another tab"})
            QTest::newRow(arrangement) << arrangement;
    }

    void arrangementsComeBack()
    {
        QFETCH(QString, arrangement);
        m_window->actions().lockLayout->setChecked(false);
        arrange(arrangement);
        everyPanelHasAName();
        m_window->actions().lockLayout->setChecked(true);
        const auto before = seen(*m_window);
        QCOMPARE(before == m_standard, arrangement == "standard" || arrangement == "another tab");
        everyPanelHasAName();
        thePagesHaveRoom();
        const QByteArray front = frontTab();
        restart();
        QVERIFY2(seen(*m_window) == before,
                 qPrintable(described(before) + "\nbecame" + described(seen(*m_window))));
        QCOMPARE(frontTab(), front);
        everyPanelHasAName();
        thePagesHaveRoom();

        m_window->actions().resetLayout->trigger();
        QVERIFY2(seen(*m_window) == m_standard, qPrintable(described(seen(*m_window))));
        everyPanelHasAName();
    }

    /// A hidden panel is shown by its entry of the menu, where it was.
    void theMenuBringsPanelsBack()
    {
        for (const QString name : {"project", "inspector", "tasks", "log", "history"}) {
            auto* dock = m_window->findChild<QDockWidget*>("dock." + name);
            auto* action = m_window->findChild<QAction*>("action.panel." + name);
            QVERIFY(action && action->isChecked() && !dock->isHidden());
            const Qt::DockWidgetArea area = m_window->dockWidgetArea(dock);
            action->trigger();
            QVERIFY(dock->isHidden() && !action->isChecked());
            action->trigger();
            QVERIFY(!dock->isHidden());
            QCOMPARE(m_window->dockWidgetArea(dock), area);
        }
        QVERIFY2(seen(*m_window) == m_standard, qPrintable(described(seen(*m_window))));
    }

private:
    QDockWidget* dock(const char* name)
    {
        return m_window->findChild<QDockWidget*>(QString("dock.") + name);
    }

    void arrange(const QString& arrangement)
    {
        const QList<QDockWidget*> all = m_window->docks().layout().docks();
        if (arrangement == "hidden" || arrangement == "one left") {
            for (QDockWidget* one : all)
                one->setHidden(arrangement == "hidden" || one != dock("log"));
        } else if (arrangement == "floating") {
            floatAt(dock("inspector"), {150, 120});
            floatAt(dock("log"), {400, 300});
        } else if (arrangement == "all floating") {
            for (int i = 0; i < all.size(); ++i)
                floatAt(all[i], QPoint(40, 40) * (i + 1));
        } else if (arrangement == "in one tab") {
            for (QDockWidget* one : all)
                if (one != dock("inspector"))
                    m_window->tabifyDockWidget(dock("inspector"), one);
        } else if (arrangement == "side by side") {
            for (const char* name : {"log", "history"})
                m_window->addDockWidget(Qt::BottomDockWidgetArea, dock(name), Qt::Horizontal);
        } else if (arrangement == "on the left" || arrangement == "on top") {
            for (const char* name : {"project", "log"})
                m_window->addDockWidget(arrangement == "on top" ? Qt::TopDockWidgetArea
                                                                : Qt::LeftDockWidgetArea,
                                        dock(name));
        } else if (arrangement == "another tab") {
            dock("history")->raise();
        }
        QTest::qWait(1);
    }

    static void floatAt(QDockWidget* dock, QPoint place)
    {
        dock->setFloating(true);
        dock->setGeometry(QRect(place, QSize(330, 240)));
    }

    /// In a title or on a tab.
    void everyPanelHasAName()
    {
        QTest::qWait(1); // Tabs are laid out later.
        QStringList onTabs;
        for (const QTabBar* bar : m_window->findChildren<QTabBar*>(QString(),
                                                                   Qt::FindDirectChildrenOnly))
            for (int i = 0; bar->isVisible() && i < bar->count(); ++i)
                onTabs << bar->tabText(i);
        for (const QDockWidget* one : m_window->docks().layout().docks()) {
            if (one->isHidden())
                continue;
            const bool titled = !one->titleBarWidget();
            QVERIFY2(titled || onTabs.contains(one->windowTitle()),
                     qPrintable(one->objectName() + " has no name"));
            QVERIFY2(titled || !one->isFloating(), qPrintable(one->objectName()));
        }
    }

    void thePagesHaveRoom()
    {
        m_window->goTo("welcome");
        QTest::qWait(1);
        const QSize size = m_window->currentPage()->size();
        QVERIFY2(size.width() > 500 && size.height() > 350,
                 qPrintable(QString("%1 x %2").arg(size.width()).arg(size.height())));
    }

    /// The tab of the bottom panels that is in front.
    QByteArray frontTab()
    {
        for (const char* name : {"tasks", "log", "history"})
            if (!dock(name)->isFloating() && !dock(name)->visibleRegion().isEmpty())
                return name;
        return "none";
    }

    void restart()
    {
        m_window->close();
        m_window.reset();
        m_window = shownWindow();
        QTest::qWait(1);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QMap<QString, Seen> m_standard;
};

QTEST_MAIN(DockStatesTest)
#include "DockStatesTest.moc"
