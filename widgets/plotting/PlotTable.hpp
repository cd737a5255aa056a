// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/plotting/FigureData.hpp"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTableView;

namespace assay {

class CsvModel;
class PlotView;

/// The numbers of a plot below it: exactly what is drawn, followed as it changes. Ctrl+C copies the
/// selected cells, or everything, as tab-separated values.
class PlotTable : public QWidget {
    Q_OBJECT
public:
    explicit PlotTable(PlotView& view);

    const FigureData& data() const;
    /// What Ctrl+C copies.
    QString selectedText() const;
    void copy();

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();

    PlotView& m_view;
    CsvModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_count = nullptr;
    QTimer m_timer;
};

} // namespace assay
