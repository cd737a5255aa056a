// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QLayout>

#include <vector>

namespace assay {

/// One line of widgets while there is room for it, as many lines as it takes otherwise, so that a
/// row of controls never asks for a wider window when the text is large. Items that expand share
/// what is left of their line, as do those with a stretch; a label stays with what follows it.
/// Takes the place of a QHBoxLayout.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// Keeps what is in \p layout (a label and its field, say) on one line if it fits.
    void addLayout(QLayout* layout);
    void addWidget(QWidget* widget, int stretch = 0);
    void addStretch(int = 0);

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Entry {
        QLayoutItem* item;
        int stretch;

        bool grows() const;
        bool isShown() const;
        bool staysWithNext() const;
        /// Width below which it goes to another line.
        int wanted() const;
    };
    using Line = std::vector<const Entry*>;
    std::vector<Line> lines(int width) const;
    /// Widths of the items of a line that has \p width.
    std::vector<int> widths(const Line& line, int width) const;
    int arrange(const QRect& rect, bool move) const;
    int gap() const;

    std::vector<Entry> m_items;
    int m_stretch = 0; ///< Of the item that is added next.
};

} // namespace assay
