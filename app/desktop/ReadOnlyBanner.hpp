// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace assay {

class ProjectDocument;

/// Says why the open project can be looked at but not changed, as long as that is so, and offers a
/// copy where a copy could be changed.
class ReadOnlyBanner : public QWidget {
    Q_OBJECT
public:
    explicit ReadOnlyBanner(ProjectDocument& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void copyRequested();

private:
    void update();

    ProjectDocument& m_document;
    QLabel* m_text = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace assay
