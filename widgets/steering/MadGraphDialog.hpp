// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/project/MadGraphExport.hpp"
#include "widgets/bridge/PageContext.hpp"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace assay {

class FileField;
class MadGraphForm;

/// Cards and scripts with which MadGraph generates the events of the study: templates and choices
/// on the left, every file that would be written on the right. Never blocks the window.
class MadGraphDialog : public QDialog {
    Q_OBJECT
public:
    explicit MadGraphDialog(const PageContext& context, QWidget* parent = nullptr);

Q_SIGNALS:
    void message(const QString& text, bool warning);
    void exported(const QString& folder);

protected:
    void done(int result) override;

private:
    using Files = Result<std::vector<MadGraphFile>>;
    struct Wanted {
        MadGraphSteering steering;
        std::optional<MadGraphReweighting> reweighting;
        EventSchema study;
    };
    static Files filesOf(const Wanted& wanted);
    Wanted wanted() const;
    QWidget* makeLeft();
    QWidget* makeRight();
    void addPlaces(QVBoxLayout& layout);
    void load();
    void keep();
    EventSchema study() const;
    std::filesystem::path settingsFile() const;
    void previewSoon();
    void preview();
    void showFiles(const Files& files);
    void showFile();
    void exportFiles();
    void tell(const QString& text, bool good);

    PageContext m_context;
    MadGraphForm* m_form = nullptr;
    FileField* m_folder = nullptr;
    QCheckBox* m_replace = nullptr;
    QComboBox* m_files = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_export = nullptr;
    std::vector<MadGraphFile> m_previewed;
    QTimer m_timer;
    int m_asked = 0; ///< Previews that were asked for; answers to older ones are dropped.
};

} // namespace assay
