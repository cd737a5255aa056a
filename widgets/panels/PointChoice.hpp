// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "widgets/bridge/ProjectDocument.hpp"

#include <QComboBox>

namespace assay {

/// Chooses a parameter point: halfway to the end of each range, a benchmark, or numbers typed in.
class PointChoice : public QComboBox {
    Q_OBJECT
public:
    explicit PointChoice(QWidget* parent = nullptr);

    /// Offers the points of the study, keeping what was chosen as long as it fits.
    void setStudy(const ProjectDocument& document);
    const Theta& point() const { return m_point; }
    /// "c1 = 0.5, c2 = 0"
    QString text() const;
    /// False while what stands in the field is not a point.
    bool choose(const QString& text);

Q_SIGNALS:
    void chosen();

private:
    std::vector<std::string> m_parameters;
    Theta m_point;
};

} // namespace assay
