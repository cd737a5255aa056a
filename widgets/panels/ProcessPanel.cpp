// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/ProcessPanel.hpp"

#include "core/simulators/ProcessTable.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/tables/RowTable.hpp"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace assay {

namespace {

const ProcessEntry* entryOf(const QString& name)
{
    for (const ProcessEntry& entry : processTable())
        if (name == QString::fromStdString(entry.name))
            return &entry;
    return nullptr;
}

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

QString row(const QString& what, const QString& value)
{
    return value.isEmpty()
               ? QString()
               : QString("<tr><td style='padding-right:12px'>%1</td><td>%2</td></tr>")
                     .arg(what, value);
}

template <typename T>
QString labels(const std::vector<T>& entries)
{
    QStringList names;
    for (const T& entry : entries)
        names << mathToHtml(
            QString::fromStdString(entry.label.empty() ? entry.name : entry.label));
    return names.join(", ");
}

QString settingsText(const ProcessSettings& settings)
{
    QStringList texts;
    for (const auto& [name, value] : settings) {
        const double* number = std::get_if<double>(&value);
        texts << QString("%1 = %2").arg(escaped(name),
                                        number ? QString::number(*number)
                                               : escaped(std::get<std::string>(value)));
    }
    return texts.join(", ");
}

/// What is exact in it, and what it says itself is not.
QString approximations(const Process& process)
{
    const auto truth = process.truth();
    const QString exact
        = truth && truth->has(Level::Reconstructed)
              ? ProcessPanel::tr("The likelihood of what is measured is known exactly.")
          : !process.schema().components.empty() || truth
              ? ProcessPanel::tr("The likelihood is known exactly at the parton level, not for "
                                 "what is measured.")
              : QString();
    QString text = exact.isEmpty() ? QString() : "<p>" + exact + "</p>";
    QString list;
    for (const std::string& sentence : process.approximations())
        list += "<li>" + escaped(sentence) + "</li>";
    if (!list.isEmpty())
        text += "<p><b>" + ProcessPanel::tr("What is approximate") + "</b></p><ul>" + list
                + "</ul>";
    return text;
}

QString describe(const Process& process)
{
    const EventSchema& schema = process.schema();
    const auto particles = process.particles();
    QStringList benchmarks;
    for (const Benchmark& benchmark : schema.benchmarks)
        benchmarks << escaped(benchmark.name);
    return "<table>" + row(ProcessPanel::tr("Parameters"), labels(schema.parameters))
           + row(ProcessPanel::tr("Benchmarks"), benchmarks.join(", "))
           + row(ProcessPanel::tr("Observables"), labels(schema.observables))
           + row(ProcessPanel::tr("Latent variables"),
                 escaped(schema.latents.empty() ? "" : std::to_string(schema.latents.size())))
           + row(ProcessPanel::tr("Events are"),
                 particles ? ProcessPanel::tr("particles, so that observables and cuts can be "
                                              "changed")
                           : ProcessPanel::tr("numbers"))
           + "</table>" + approximations(process);
}

constexpr int leastCharacters = 70; ///< In a line, for the list and the details beside it.

/// Sentences of several lines need some room between them.
class Padded : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem narrow = option; // The style sheet pads cells, but not here.
        narrow.rect.setWidth(option.rect.width() - cellPadding);
        return QStyledItemDelegate::sizeHint(narrow, index)
               + QSize(0, option.fontMetrics.height() * 2 / 3);
    }

private:
    static constexpr int cellPadding = 12;
};

} // namespace

ProcessPanel::ProcessPanel(const PageContext& context, QWidget* parent) : Panel(context, parent)
{
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(0, 8, 0, 0);
    m_layout->setSpacing(14);
    m_rows = new RowTable({tr("process"), tr("what it is")}, {}, false, this);
    QVector<ResultRow> rows;
    for (const ProcessEntry& entry : processTable()) {
        const QString name = QString::fromStdString(entry.name);
        const QString sentence = QString::fromStdString(entry.description);
        rows.push_back({name,
                        {name, entry.background ? tr("Background. %1").arg(sentence) : sentence},
                        {},
                        sentence});
    }
    m_rows->setRows(rows);
    m_list = makeTableView("table.processes", tr("Built-in processes"), m_rows, this);
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new Padded(m_list));
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Narrower columns need more lines, of which the rows are not told.
    connect(m_list->horizontalHeader(), &QHeaderView::sectionResized, m_list,
            &QTableView::resizeRowsToContents, Qt::QueuedConnection);
    explain(m_list, "process");
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(makeDetails(), 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProcessPanel::showCurrent);
}

/// Large text in a small window: the list above what it says.
void ProcessPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * leastCharacters;
    m_layout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* ProcessPanel::makeDetails()
{
    auto* frame = new QFrame(this);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    auto* area = new QScrollArea(frame);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    m_details = new QLabel(area);
    m_details->setObjectName("process.details");
    m_details->setAccessibleName(tr("The chosen process"));
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::RichText);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    area->setWidget(m_details);
    layout->addWidget(area, 1);
    m_start = new QPushButton(tr("New study of this process"), frame);
    m_start->setObjectName("process.start");
    explain(m_start, "process");
    layout->addWidget(m_start, 0, Qt::AlignLeft);
    connect(m_start, &QPushButton::clicked, this, &ProcessPanel::start);
    return frame;
}

void ProcessPanel::refresh()
{
    if (!m_list->currentIndex().isValid()) {
        int chosen = 0;
        for (int i = 0; i < m_rows->resultRows().size(); ++i)
            if (m_rows->resultRows()[i].id.toStdString() == document().study().process)
                chosen = i;
        m_list->selectRow(chosen);
    }
    showCurrent();
}

QString ProcessPanel::current() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 ? QString() : m_rows->resultRows()[row].id;
}

QString ProcessPanel::textOf(const QString& process) const
{
    const ProcessEntry* entry = entryOf(process);
    if (!entry)
        return {};
    QString text = QString("<h3>%1</h3><p>%2</p>").arg(process.toHtmlEscaped(),
                                                       escaped(entry->description));
    if (!entry->formula.empty())
        text += "<p style='font-size:120%'>" + mathToHtml(QString::fromStdString(entry->formula))
                + "</p>";
    text += m_made.value(process);
    if (!entry->defaults.empty())
        text += "<p>" + tr("Settings: %1").arg(settingsText(entry->defaults)) + "</p>";
    return text;
}

void ProcessPanel::showCurrent()
{
    const QString process = current();
    m_details->setText(textOf(process));
    m_start->setEnabled(entryOf(process) && !entryOf(process)->background);
    if (!process.isEmpty() && !m_made.contains(process) && isVisible())
        ask(process);
}

/// Making a process may take a while: grids are read, integrals computed.
void ProcessPanel::ask(const QString& process)
{
    m_made.insert(process, {});
    auto body = [name = process.toStdString()](const TaskContext&) -> Result<QString> {
        const auto made = createProcess(name, {});
        return made ? Result<QString>(describe(**made)) : Result<QString>(made.error());
    };
    tasks().computeQuietly<QString>(body, this, [this, process](const Result<QString>& text) {
        m_made[process] = text ? *text : escaped(text.error().text());
        if (current() == process)
            showCurrent();
    });
}

/// The window has a command for each, which asks about unsaved work.
void ProcessPanel::start()
{
    if (auto* action = window()->findChild<QAction*>("action.new." + current()))
        action->trigger();
}

} // namespace assay
