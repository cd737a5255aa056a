// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QPushButton>

class QLabel;

namespace assay {

/// A button of two lines for lists of things to open: a title and one sentence.
class ChoiceButton : public QPushButton {
    Q_OBJECT
public:
    ChoiceButton(const QString& iconName, const QString& title, const QString& sentence,
                 QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateIcon();

    QString m_iconName;
    QLabel* m_icon = nullptr;
};

} // namespace assay
