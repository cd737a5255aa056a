// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/NameBox.hpp"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace assay {

void listNames(QComboBox& box, const QStringList& names, int otherwise)
{
    QStringList shown;
    for (int i = 0; i < box.count(); ++i)
        shown << box.itemText(i);
    if (names == shown)
        return;
    const QSignalBlocker blocker(box);
    const QString chosen = box.currentText();
    box.clear();
    box.addItems(names);
    const int again = int(names.indexOf(chosen));
    box.setCurrentIndex(again >= 0 ? again : std::min(otherwise, int(names.size()) - 1));
}

} // namespace assay
