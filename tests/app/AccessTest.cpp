// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Settings.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// Names for those who hear the window, and text that fits at every size.
class AccessTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        useOwnSurroundings(m_folder);
    }

    void everyControlHasAName()
    {
        MainWindow window;
        window.show();
        window.newStudy("eft-toy");
        QStringList nameless;
        for (Page* page : window.pages()) {
            window.goTo(page->id());
            QTest::qWait(20);
            for (QWidget* widget : window.findChildren<QWidget*>())
                if (needsName(*widget) && nameOf(*widget).trimmed().isEmpty())
                    nameless << describe(*widget);
        }
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable("\n" + nameless.join('\n')));
    }

    void buttonsAreNotCutOff_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {80, 100, 200})
            QTest::addRow("%d %%", percent) << percent;
    }

    /// Also leaves a picture of every page in ASSAY_PICTURES, if that is set, to be looked at.
    void buttonsAreNotCutOff()
    {
        QFETCH(int, percent);
        const QString pictures = qEnvironmentVariable("ASSAY_PICTURES");
        MainWindow window;
        window.resize(1440, 900);
        window.show();
        window.settings().setValue("appearance/fontScale", percent);
        window.newStudy("eft-toy");
        QStringList cut;
        for (Page* page : window.pages()) {
            window.goTo(page->id());
            QTest::qWait(50);
            for (const QAbstractButton* button : page->findChildren<QAbstractButton*>())
                if (button->isVisible() && !button->text().isEmpty()
                    && button->width() + 2 < button->minimumSizeHint().width())
                    cut << QString("%1 on %2").arg(describe(*button), page->id());
            if (!pictures.isEmpty())
                qInfo("%s needs %d pixels", qPrintable(page->id()),
                      page->minimumSizeHint().width());
            if (!pictures.isEmpty())
                window.grab().save(QString("%1/%2-%3.png").arg(pictures, page->id()).arg(percent));
        }
        window.settings().setValue("appearance/fontScale", 100);
        QVERIFY2(cut.isEmpty(), qPrintable("\n" + cut.join('\n')));
    }

private:
    static bool needsName(const QWidget& widget)
    {
        // Parts of other controls are named by them.
        if (widget.objectName().startsWith("qt_") || qobject_cast<const QScrollBar*>(&widget) ||
            !widget.parentWidget() ||
            qobject_cast<const QAbstractSpinBox*>(widget.parentWidget()) ||
            qobject_cast<const QComboBox*>(widget.parentWidget()) || widget.inherits("QTabBar") ||
            widget.inherits("QComboBoxPrivateContainer") || widget.inherits("QComboBoxListView") ||
            widget.inherits("QTableCornerButton") || widget.inherits("QHeaderView") ||
            widget.inherits("QDockWidgetTitleButton") ||
            widget.parentWidget()->inherits("QTabBar") || widget.inherits("CloseButton") ||
            qobject_cast<const QLineEdit*>(widget.parentWidget()))
            return false;
        return qobject_cast<const QAbstractButton*>(&widget)
               || qobject_cast<const QAbstractSpinBox*>(&widget)
               || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QLineEdit*>(&widget)
               || qobject_cast<const QAbstractSlider*>(&widget)
               || qobject_cast<const QAbstractItemView*>(&widget)
               || widget.inherits("QCustomPlot");
    }

    static QString nameOf(QWidget& widget)
    {
        const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
        return interface ? interface->text(QAccessible::Name) : QString();
    }

    static QString describe(const QWidget& widget)
    {
        QString text = widget.metaObject()->className();
        for (const QWidget* at = &widget; at; at = at->parentWidget())
            if (!at->objectName().isEmpty())
                return text + " in " + at->objectName();
        return text;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(AccessTest)
#include "AccessTest.moc"
