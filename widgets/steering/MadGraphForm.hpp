// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/MadGraphExport.hpp"
#include "widgets/steering/FileField.hpp"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace assay {

/// Templates, sampling benchmarks and numbers of a steering of MadGraph.
class MadGraphForm : public QWidget {
    Q_OBJECT
public:
    explicit MadGraphForm(QWidget* parent = nullptr);

    /// The benchmarks to choose from; those that are known keep their ticks, new ones are ticked.
    void setBenchmarks(const std::vector<Benchmark>& benchmarks);
    void setSteering(const MadGraphSteering& steering);
    /// What is not in the form stays as it was in setSteering.
    MadGraphSteering steering() const;
    /// Only weights at the ticked benchmarks for a run that exists, or nothing: new events.
    std::optional<MadGraphReweighting> reweighting() const;

Q_SIGNALS:
    void changed();

private:
    FileField* addFile(QFormLayout& layout, const QString& name, const QString& label,
                       const QString& placeholder,
                       FileField::Kind kind = FileField::Kind::File);
    void addNumbers(QFormLayout& layout);
    void tickBenchmarks();
    void addReweighting(QFormLayout& layout);
    void showReweighting();
    std::vector<std::string> ticked() const;

    MadGraphSteering m_steering;
    FileField* m_processCard = nullptr;
    FileField* m_paramCard = nullptr;
    FileField* m_runCards = nullptr;
    FileField* m_pythiaCard = nullptr;
    FileField* m_delphesCard = nullptr;
    FileField* m_ufoModel = nullptr;
    QListWidget* m_benchmarks = nullptr;
    QSpinBox* m_events = nullptr;
    QSpinBox* m_seed = nullptr;
    QComboBox* m_order = nullptr;
    QLineEdit* m_command = nullptr;
    QCheckBox* m_background = nullptr;
    QLabel* m_benchmarksLabel = nullptr;
    QLineEdit* m_run = nullptr;
    QComboBox* m_sampled = nullptr;
};

} // namespace assay
