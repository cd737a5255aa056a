// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QScrollArea>

class QHBoxLayout;

namespace assay {

/// Where the content of a page is: controls at the left and plots at the right while the window is
/// wide enough for both, else the controls above the plots; what does not fit is scrolled. So a
/// large text never needs a window that is larger than the screen.
class PageBody : public QScrollArea {
    Q_OBJECT
public:
    explicit PageBody(QWidget* parent = nullptr);

    QHBoxLayout* content() const { return m_content; }
    bool stacked() const { return m_stacked; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    int sideBySideWidth() const;
    int stackedHeight() const;
    void setStacked(bool stacked);
    void arrange();

    QHBoxLayout* m_content = nullptr;
    bool m_stacked = false;
};

} // namespace assay
