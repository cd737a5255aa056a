// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace assay {

/// Lets a widget fill the page around it and puts it back where it was. The page is the nearest
/// widget around it with the property "plotFrame", else the window.
///
/// What moves is the widget or, where it is a page of a stack or of tabs, the stack or the tabs.
class Maximiser : public QObject {
    Q_OBJECT
public:
    explicit Maximiser(QWidget& widget);
    ~Maximiser() override;

    bool isMaximised() const { return m_overlay != nullptr; }
    void setMaximised(bool maximised);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* frame() const;
    void enlarge();
    void putBack();

    QWidget& m_widget;
    QPointer<QWidget> m_subject;     ///< What was moved.
    QPointer<QWidget> m_placeholder; ///< Where it was.
    QPointer<QWidget> m_overlay;
};

} // namespace assay
