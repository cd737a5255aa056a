// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace assay {

/// The framed column of controls at the left of a page. Its width grows with the text size and
/// with what is in it; what does not fit the height is scrolled.
class ControlColumn : public QScrollArea {
    Q_OBJECT
public:
    /// \p width is in pixels at a text size of 100 %.
    ControlColumn(int width, QWidget* parent);

    QVBoxLayout* column() const { return m_column; }
    /// Width beside the plots.
    int sideWidth() const { return m_sideWidth; }
    /// Above the plots: as wide as the page, and high enough for everything.
    void setStacked(bool stacked);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void fitText();
    void fitHeight();

    int m_width;
    int m_sideWidth = 0;
    bool m_stacked = false;
    QVBoxLayout* m_column = nullptr;
};

} // namespace assay
