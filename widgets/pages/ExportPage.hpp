// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/export/ExportFiles.hpp"
#include "widgets/pages/Page.hpp"

#include <QMap>

#include <memory>

class QProgressBar;

namespace assay {

class ExportForm;
class FigurePreview;
class FigureTour;

/// Every figure of the project in a list, with a preview as it will be on paper, and everything
/// that can be written: figures, numbers, recipe and script, listing, report.
///
/// The figures are drawn by pages of its own that nobody sees, one at a time, so that what the
/// visible pages show stays as it is and the window stays live.
class ExportPage : public Page {
    Q_OBJECT
public:
    explicit ExportPage(const PageContext& context, QWidget* parent = nullptr);
    ~ExportPage() override;

    /// Names of all figures that have data.
    QStringList figureNames() const { return m_stops.keys(); }
    bool isWorking() const;
    /// Asks before it replaces files.
    void copyFigure();
    void exportAll();

Q_SIGNALS:
    /// Paths of what was written.
    void exported(const QStringList& files);

protected:
    void refresh() override;

private:
    enum class Task { Nothing, List, Preview, Export, Further };
    void buildControls();
    void buildPreview();
    void makePages();
    void begin(Task task, const QVector<FigureStop>& stops);
    void list();
    void preview();
    void startExport();
    void arrived(const FigureStop& stop);
    void finished();
    void writeFurtherFiles();
    void addToList(const FigureStop& stop);
    void showPreview(const FigureStop& stop);
    void exportShown(const FigureStop& stop);
    void endExport();
    void fail(const Error& error);
    void loadSettings();
    void keepSettings();
    void askBeforeReplacing(const QStringList& files);

    ExportForm* m_form = nullptr;
    FigurePreview* m_preview = nullptr;
    QByteArray m_svg; ///< Of the preview.
    QString m_numbers;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_cancel = nullptr;
    std::unique_ptr<FigureTour> m_tour;
    std::vector<std::unique_ptr<Page>> m_pages;
    Task m_task = Task::Nothing;
    QString m_observable; ///< What the visible pages look at, while the tour looks at others.
    std::uint64_t m_writing = 0; ///< The task that writes what is beside the figures.
    QString m_project;    ///< Whose settings the form shows.
    QVector<std::pair<QString, QString>> m_figures; ///< Name and title.
    QMap<QString, FigureStop> m_stops;              ///< Where each figure is drawn.
    ExportSettings m_settings;                      ///< Of the export that runs.
    QStringList m_wanted;
    QStringList m_written;
    QVector<ReportFigure> m_reportFigures;
};

} // namespace assay
