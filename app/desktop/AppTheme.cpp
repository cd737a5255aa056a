// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>

namespace assay {

namespace {

constexpr auto styledProperty = "assayStyled"; ///< The style is set.

/// The few colours from which palette and style sheet are made.
struct Colors {
    QString window, card, text, muted, border, button, hover, accent, accentHover, accentText;
    QString bannerBack, bannerText, bannerBorder, staleBack, staleText;
};

Colors lightColors()
{
    return {"#f3f4f7", "#ffffff", "#22262e", "#5f6878", "#dfe2e8", "#ffffff", "#eef1f6",
            "#2a65cf", "#2559b8", "#ffffff", "#fff4e0", "#7a4a05", "#f0d19a", "#fff0d6", "#8a5208"};
}

Colors darkColors()
{
    return {"#17191e", "#1f2228", "#dcdfe5", "#98a0ad", "#32363f", "#282c34", "#30353f",
            "#74a3f8", "#93b8fb", "#0b1120", "#3a2f1a", "#f2c982", "#5c4a25", "#42351c", "#f2c982"};
}

QPalette paletteOf(const Colors& c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(c.window));
    palette.setColor(QPalette::WindowText, QColor(c.text));
    palette.setColor(QPalette::Base, QColor(c.card));
    palette.setColor(QPalette::AlternateBase, QColor(c.hover));
    palette.setColor(QPalette::Text, QColor(c.text));
    palette.setColor(QPalette::Button, QColor(c.button));
    palette.setColor(QPalette::ButtonText, QColor(c.text));
    palette.setColor(QPalette::BrightText, QColor("#ffffff"));
    palette.setColor(QPalette::Highlight, QColor(c.accent));
    palette.setColor(QPalette::HighlightedText, QColor(c.accentText));
    palette.setColor(QPalette::ToolTipBase, QColor(c.card));
    palette.setColor(QPalette::ToolTipText, QColor(c.text));
    palette.setColor(QPalette::PlaceholderText, QColor(c.muted));
    palette.setColor(QPalette::Link, QColor(c.accent));
    palette.setColor(QPalette::Mid, QColor(c.border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(c.muted));
    return palette;
}

const char* const sheet = R"(
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMenuBar { background: @card; border-bottom: 1px solid @border; padding: 2px 6px; }
QMenuBar::item { padding: 7px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QStatusBar { background: @card; border-top: 1px solid @border; color: @muted; }
QStatusBar::item { border: none; }
QListWidget#stageRail { background: @card; border-right: 1px solid @border; padding-top: 10px;
                        outline: none; }
QListWidget#stageRail::item, QListWidget#stageRail::item:selected { background: transparent; }
QStatusBar QLabel { color: @muted; padding: 2px 10px; }
*[card="true"] { background: @card; border: 1px solid @border; border-radius: 9px; }
*[card="true"]:focus { border-color: @accent; }
QLabel[role="pageTitle"] { font-size: @pt(17); font-weight: 600; }
QLabel[role="hint"] { color: @muted; }
/* Labels with a style of their own are indented otherwise: not in line with what is below. */
QLabel { qproperty-indent: 0; }
QLabel[role="section"] { font-weight: 600; font-size: @pt(10); padding: 2px 0; }
QLabel[role="plotTitle"] { font-weight: 600; }
QLabel[role="empty"] { font-size: @pt(12); color: @muted; }
QLabel[role="choiceTitle"] { font-weight: 600; }
QLabel[role="choiceText"] { color: @muted; font-size: @pt(9); }
QLabel[role="banner"] { background: @bannerBack; color: @bannerText;
    border: 1px solid @bannerBorder; border-radius: 7px; padding: 8px 12px; }
QFrame[banner="true"] { background: @bannerBack; border: 1px solid @bannerBorder;
    border-radius: 7px; }
QLabel[role="bannerText"] { color: @bannerText; padding: 4px 0; }
QFrame[banner="true"] QPushButton { color: @bannerText; padding: 3px 8px; }
QFrame[banner="true"] QPushButton:hover { border-color: @bannerBorder; }
QLabel[role="staleTag"] { background: @staleBack; color: @staleText; border-radius: 7px;
    padding: 1px 8px; font-size: @pt(8); }
QPushButton { background: @button; border: 1px solid @border; border-radius: 6px;
    padding: 5px 13px; min-height: 17px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @border; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border-color: @accent;
    font-weight: 600; padding: 6px 18px; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:disabled { background: @border; border-color: @border; color: @muted; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; color: @accent; }
QPushButton[flat="true"]:hover { background: @hover; }
QPushButton[small="true"] { padding: 1px 10px; min-height: 15px; }
QPushButton[choice="true"] { background: transparent; border-color: transparent; padding: 0;
    text-align: left; }
QPushButton[choice="true"]:hover { background: @hover; }
QPushButton[choice="true"]:focus { border-color: @accent; }
QToolButton { border: none; border-radius: 5px; padding: 3px; background: transparent; }
/* Menus at once: their arrow stands beside the text, not on it. */
QToolButton[popupMode="2"] { padding-right: 18px; }
QToolButton::menu-indicator { subcontrol-position: right center; right: 4px; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @border; }
QLineEdit { background: @card; border: 1px solid @border; border-radius: 4px; padding: 3px 6px; }
QLineEdit:focus { border-color: @accent; }
QLineEdit:disabled { color: @muted; background: @window; }
QTableView, QListWidget, QUndoView, QPlainTextEdit { background: @card; border: none; outline: none;
    selection-background-color: @selection; selection-color: @text; }
QPlainTextEdit[field="true"] { border: 1px solid @border; border-radius: 4px; }
QPlainTextEdit[field="true"]:focus { border-color: @accent; }
QTableView::item { padding: 0 6px; border-bottom: 1px solid @hover; }
QTableView::item:selected { background: @selection; color: @text; }
QListView::indicator:unchecked, QCheckBox::indicator:unchecked { width: 11px; height: 11px;
    background: @card; border: 1px solid @muted; border-radius: 2px; }
assay--SettingsDialog QListWidget::item, QUndoView::item { padding: 4px 8px;
    border: 0px solid transparent; }
QUndoView::item:selected { background: @selection; color: @text; }
assay--SettingsDialog QListWidget::item:selected { background: @selection; color: @text; }
QHeaderView { background: @card; }
QHeaderView::section { background: @card; color: @muted; border: none;
    border-bottom: 1px solid @border; padding: 4px 6px; font-size: @pt(9); }
QProgressBar { background: @hover; border: none; border-radius: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QSlider::groove:horizontal { height: 4px; background: @border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { background: @card; border: 2px solid @accent; width: 12px;
    height: 12px; margin: -6px 0; border-radius: 8px; }
QScrollArea[card="true"] { padding: 4px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: @card; border: none; }
QScrollArea[pageBody="true"], QScrollArea[pageBody="true"] > QWidget,
QScrollArea[pageBody="true"] > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 9px; margin: 0; }
QScrollBar::handle:vertical { background: @border; border-radius: 4px; min-height: 24px; }
QScrollBar:horizontal { background: transparent; height: 9px; margin: 0; }
QScrollBar::handle:horizontal { background: @border; border-radius: 4px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QDockWidget { color: @muted; }
QDockWidget::title { background: @card; border-top: 1px solid @border; padding: 5px 14px; }
QDockWidget > QWidget { background: @card; }
/* The line of the style below tabs is white on dark. */
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 5px 8px; border: none; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
#commandPalette { background: @card; border: 1px solid @muted; border-radius: 9px; }
#commandBar QPushButton { color: @muted; text-align: left; padding: 2px 24px 2px 12px; }
QPushButton[link="true"] { background: transparent; border: none; color: @accent; padding: 2px 0;
    text-align: left; }
QPushButton[link="true"]:hover, QPushButton[link="true"]:focus { text-decoration: underline; }
QTreeView { background: @card; border: none; outline: none; selection-background-color: @selection;
    selection-color: @text; }
QTreeView::item { padding: 2px 0; }
QTreeView::item:selected { background: @selection; color: @text; }
QToolButton:focus, QTreeView:focus, QTableView:focus { border: 1px solid @accent; }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
)";

/// "@pt(9)" is nine points at a text size of 100 %.
QString scaled(QString sheetText, int fontPercent)
{
    static const QRegularExpression size("@pt\\((\\d+)\\)");
    for (auto match = size.match(sheetText); match.hasMatch(); match = size.match(sheetText))
        sheetText.replace(match.capturedStart(), match.capturedLength(),
                          QString("%1pt").arg(match.captured(1).toDouble() * fontPercent / 100.0));
    return sheetText;
}

/// Behind chosen rows.
QColor selectionOf(const Colors& c)
{
    const QColor accent(c.accent), card(c.card);
    const auto mix = [&](int a, int b) { return (a * 18 + b * 82) / 100; };
    return QColor(mix(accent.red(), card.red()), mix(accent.green(), card.green()),
                  mix(accent.blue(), card.blue()));
}

QString styleSheetOf(const Colors& c, int fontPercent)
{
    const QColor selection = selectionOf(c);
    QString text = scaled(sheet, fontPercent);
    // Longer names first, so that @accent does not match inside @accentHover.
    const QList<QPair<QString, QString>> values = {
        {"@accentHover", c.accentHover}, {"@accentText", c.accentText}, {"@accent", c.accent},
        {"@bannerBorder", c.bannerBorder}, {"@bannerBack", c.bannerBack},
        {"@bannerText", c.bannerText}, {"@staleBack", c.staleBack}, {"@staleText", c.staleText},
        {"@selection", selection.name()}, {"@window", c.window}, {"@card", c.card},
        {"@text", c.text}, {"@muted", c.muted}, {"@border", c.border}, {"@button", c.button},
        {"@hover", c.hover}};
    for (const auto& [name, value] : values)
        text.replace(name, value);
    return text;
}

bool systemIsDark()
{
    static const bool dark
        = QApplication::style()->standardPalette().color(QPalette::Window).lightness() < 128
          || QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

/// The font of the platform, before any scaling.
const QFont& systemFont()
{
    static const QFont font = QApplication::font();
    return font;
}

} // namespace

QVector<TextColors> textColors(Appearance appearance)
{
    const Colors c = appearance == Appearance::Dark ? darkColors() : lightColors();
    return {{"text on the window", c.text, c.window}, {"text on cards", c.text, c.card},
            {"text under the mouse", c.text, c.hover}, {"muted on the window", c.muted, c.window},
            {"muted on cards", c.muted, c.card}, {"muted under the mouse", c.muted, c.hover},
            {"links on the window", c.accent, c.window}, {"links on cards", c.accent, c.card},
            {"links under the mouse", c.accent, c.hover},
            {"chief button", c.accentText, c.accent},
            {"chief button under the mouse", c.accentText, c.accentHover},
            {"banner", c.bannerText, c.bannerBack}, {"stale", c.staleText, c.staleBack},
            {"selected row", c.text, selectionOf(c).name()}};
}

void applyAppearance(Appearance appearance, int fontPercent)
{
    const bool dark = appearance == Appearance::Dark
                      || (appearance == Appearance::System && systemIsDark());
    const Colors colors = dark ? darkColors() : lightColors();
    // Each of these visits every widget there is, so only what changes is set.
    if (!qApp->property(styledProperty).toBool())
        QApplication::setStyle(QStyleFactory::create("Fusion"));
    qApp->setProperty(styledProperty, true);
    if (const QPalette palette = paletteOf(colors); palette != QApplication::palette())
        QApplication::setPalette(palette);
    // For the few sizes that are not made by layouts.
    qApp->setProperty("fontPercent", fontPercent);
    QFont font = systemFont();
    font.setPointSizeF(font.pointSizeF() * fontPercent / 100.0);
    if (font != QApplication::font())
        QApplication::setFont(font);
    // The titles of panels have a font of their own otherwise, which does not grow.
    const QString panels = QString("QDockWidget { font-size: %1pt; }").arg(font.pointSizeF());
    if (const QString sheet = styleSheetOf(colors, fontPercent) + panels;
        sheet != qApp->styleSheet())
        qApp->setStyleSheet(sheet);
}

QString appearanceName(Appearance appearance)
{
    return appearance == Appearance::Light ? "light"
           : appearance == Appearance::Dark ? "dark"
                                            : "system";
}

Appearance appearanceFromName(const QString& name)
{
    return name == "light" ? Appearance::Light
           : name == "dark" ? Appearance::Dark
                            : Appearance::System;
}

} // namespace assay
