// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/PlotTable.hpp"

#include "widgets/plotting/CsvModel.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int updateMilliseconds = 100;

} // namespace

PlotTable::PlotTable(PlotView& view) : QWidget(&view), m_view(view), m_model(new CsvModel(this))
{
    setObjectName(view.figureName() + ".data");
    m_table = new QTableView(this);
    m_table->setObjectName(view.figureName() + ".table");
    m_table->setAccessibleName(tr("Numbers of the figure"));
    m_table->setModel(m_model);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(60);
    m_table->installEventFilter(this);
    m_count = new QLabel(this);
    m_count->setProperty("role", "hint");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_count);
    m_timer.setSingleShot(true);
    m_timer.setInterval(updateMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PlotTable::update);
    connect(&view, &PlotView::contentUpdated, this, [this] {
        if (isVisible() && !m_timer.isActive())
            m_timer.start();
    });
}

const FigureData& PlotTable::data() const
{
    return m_model->data();
}

void PlotTable::update()
{
    const bool first = m_model->columnCount() == 0;
    m_model->setData(parseCsv(m_view.csv()));
    m_count->setText(tr("%n row(s). Ctrl+C copies the selection, or everything.", nullptr,
                        int(m_model->data().rows.size())));
    if (first)
        m_table->resizeColumnsToContents();
}

void PlotTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    update();
}

QString PlotTable::selectedText() const
{
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    if (cells.size() < 2)
        return toTsv(m_model->data());
    const auto [left, right] =
        std::minmax_element(cells.begin(), cells.end(),
                            [](const auto& a, const auto& b) { return a.column() < b.column(); });
    const auto [top, bottom] = std::minmax_element(
        cells.begin(), cells.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    FigureData part;
    part.columns =
        m_model->data().columns.mid(left->column(), right->column() - left->column() + 1);
    for (int row = top->row(); row <= bottom->row(); ++row)
        part.rows.push_back(m_model->data().rows[row].mid(left->column(), part.columns.size()));
    return toTsv(part);
}

void PlotTable::copy()
{
    QApplication::clipboard()->setText(selectedText());
}

bool PlotTable::eventFilter(QObject* watched, QEvent* event)
{
    // The view would copy only the current cell.
    if (watched == m_table
        && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        if (event->type() == QEvent::KeyPress)
            copy();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PlotTable::keyPressEvent(QKeyEvent* event)
{
    // Letters typed in the table search in it, they are not keys of the plot above.
    if (event->key() == Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else
        event->accept();
}

} // namespace assay
