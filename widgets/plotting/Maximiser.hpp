// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace assay {

/// Lets a widget fill the page around it, or gives it a window of its own, and puts it back where
/// it was. The page is the nearest widget around it with the property "plotFrame", else the window.
///
/// What moves is the widget or, where it is a page of a stack or of tabs, the stack or the tabs.
/// Windows stay above the one that they come from, whose shortcuts go on working in them.
class Maximiser : public QObject {
    Q_OBJECT
public:
    enum class Place { Home, Page, Window };

    explicit Maximiser(QWidget& widget);
    ~Maximiser() override;

    Place place() const { return m_place; }
    void moveTo(Place place);

    /// Whether something inside \p widget is shown in a window of its own.
    static bool hasWindowOf(const QWidget& widget);

Q_SIGNALS:
    void moved();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* frame() const;
    QWidget* subject(const QWidget* around) const;
    QWidget* makeOverlay(QWidget* around) const;
    QWidget* makeWindow(QWidget* around, const QSize& size) const;
    QWidget* makePlaceholder(const QWidget& subject, Place place);
    bool takeOut(Place place);
    void putBack();

    QWidget& m_widget;
    Place m_place = Place::Home;
    QPointer<QWidget> m_subject;     ///< What was moved.
    QPointer<QWidget> m_placeholder; ///< Where it was.
    QPointer<QWidget> m_host;        ///< Where it is now.
};

} // namespace assay
