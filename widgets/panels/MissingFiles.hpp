// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/Panel.hpp"

class QLabel;
class QPushButton;

namespace assay {

/// Names the sample files that are not where the study says, and lets a person show where they are.
/// Hidden while all are there.
class MissingFiles : public Panel {
    Q_OBJECT
public:
    explicit MissingFiles(const PageContext& context, QWidget* parent = nullptr);

    /// The study with \p file in place of \p missing, and with every other missing file that lies
    /// in the same folder now: one step of undo.
    void relocate(const QString& missing, const QString& file);

protected:
    void refresh() override;

private:
    void locate();

    QLabel* m_text = nullptr;
    QPushButton* m_locate = nullptr;
    QString m_first;
};

/// Files of the study's samples that are not there, each once.
QStringList missingFiles(const Recipe& study);

} // namespace assay
