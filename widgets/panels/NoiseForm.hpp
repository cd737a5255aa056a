// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QWidget>

namespace assay {

class NumberEdit;
class ProjectDocument;

/// Noise on the missing energy: a width in GeV and a share of the scalar sum of all transverse
/// momenta. Every change is an undo command.
class NoiseForm : public QWidget {
    Q_OBJECT
public:
    explicit NoiseForm(ProjectDocument& document, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Why a number was refused, or empty.
    void refused(const QString& reason);

private:
    void show();
    void edit(NumberEdit* field);

    ProjectDocument& m_document;
    NumberEdit* m_absolute = nullptr;
    NumberEdit* m_relative = nullptr;
};

} // namespace assay
