// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/export/ExportSettings.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace assay {

/// Which figures are exported, how they look, in which formats and where to.
class ExportForm : public QWidget {
    Q_OBJECT
public:
    explicit ExportForm(QWidget* parent = nullptr);

    /// Names and titles of all figures, in order; keeps what was unchecked and what is selected.
    void setFigures(const QVector<std::pair<QString, QString>>& figures);
    /// Checked figures, by name.
    QStringList wanted() const;
    /// The figure to be previewed; empty if there is none.
    QString current() const;
    ExportSettings settings() const;
    void setSettings(const ExportSettings& settings);

Q_SIGNALS:
    /// Other figure, style, label or width: the preview looks different.
    void lookChanged();
    void settingsChanged();

private:
    QWidget* makeChoice();
    void tickAll(Qt::CheckState state);
    void addLook(QVBoxLayout& layout);
    void addFormats(QVBoxLayout& layout);
    void addFolder(QVBoxLayout& layout);
    QCheckBox* addBox(const QString& name, const QString& text, const QString& tip);
    void chooseFolder();

    QListWidget* m_figures = nullptr;
    QComboBox* m_style = nullptr;
    QLineEdit* m_label = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_dpi = nullptr;
    QVector<QCheckBox*> m_formats; ///< PDF, SVG, PNG.
    QCheckBox* m_data = nullptr;
    QCheckBox* m_recipe = nullptr;
    QCheckBox* m_listing = nullptr;
    QCheckBox* m_report = nullptr;
    QLineEdit* m_folder = nullptr;
    QStringList m_left; ///< Unchecked figures, also those that are not in the list now.
};

} // namespace assay
