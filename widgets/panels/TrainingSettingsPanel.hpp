// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/panels/Panel.hpp"

class QLabel;

namespace assay {

/// The settings of all trainings in one table, and below it what each method is.
class TrainingSettingsPanel : public Panel {
    Q_OBJECT
public:
    explicit TrainingSettingsPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override {}

private:
    QLabel* m_refused = nullptr;
};

} // namespace assay
