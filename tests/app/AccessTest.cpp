// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/Settings.hpp"
#include "tests/app/SmallStudy.hpp"
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "widgets/docks/StageRailDelegate.hpp"
#include "widgets/plotting/PlotTheme.hpp"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace assay;

namespace {

/// WCAG 2.1, relative luminance.
double luminance(const QColor& color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, contrast ratio: 1 (none) to 21 (black on white).
double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor over(const QColor& top, double alpha, const QColor& below)
{
    const auto mix = [&](double a, double b) { return alpha * a + (1.0 - alpha) * b; };
    return QColor::fromRgbF(float(mix(top.redF(), below.redF())),
                            float(mix(top.greenF(), below.greenF())),
                            float(mix(top.blueF(), below.blueF())));
}

} // namespace

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
        visitPages(window, [](Page&, const QString&) { QTest::qWait(1); });
        const QStringList closed = openDialogs(window, [] {});
        QVERIFY2(closed.isEmpty(), qPrintable(closed.join(' ')));
        QStringList nameless;
        for (QWidget* widget : QApplication::allWidgets())
            if (needsName(*widget) && nameOf(*widget).trimmed().isEmpty())
                nameless << describe(*widget);
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable("\n" + nameless.join('\n')));
    }

    void contrastIsAsTheStandardAsks_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
    }

    /// WCAG 2.1 AA: 4.5 for text.
    void contrastIsAsTheStandardAsks()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 1e-9);
        QFETCH(Appearance, appearance);
        applyAppearance(appearance);
        const QPalette palette = QApplication::palette();
        const bool dark = appearance == Appearance::Dark;
        QVector<TextColors> pairs = textColors(appearance);
        for (const auto state : {ShownState::Empty, ShownState::Ready, ShownState::Running,
                                 ShownState::Done, ShownState::Stale, ShownState::Failed}) {
            const QColor card = palette.color(QPalette::Base);
            const QColor chosen = over(palette.color(QPalette::Highlight), 34.0 / 255.0, card);
            const QColor mark = StageRailDelegate::color(state, dark);
            pairs << TextColors{QString("state %1").arg(int(state)), mark, card}
                  << TextColors{QString("chosen state %1").arg(int(state)), mark, chosen};
        }
        const PlotTheme plot = PlotTheme::forPalette(palette);
        pairs << TextColors{"plot", plot.text, plot.background}
              << TextColors{"plot, muted", plot.mutedText, plot.background}
              << TextColors{"plot, warning", plot.warning, plot.background};
        applyAppearance(Appearance::Light);
        QStringList weak;
        for (const TextColors& pair : std::as_const(pairs))
            if (const double ratio = contrast(pair.text, pair.behind); ratio < 4.5)
                weak << QString("%1: %2").arg(pair.where).arg(ratio, 0, 'f', 2);
        QVERIFY2(weak.isEmpty(), qPrintable("\n" + weak.join('\n')));
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
