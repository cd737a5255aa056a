// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/BinningBar.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace assay {

namespace {

/// Numbers separated by blanks, commas or semicolons, or which word is none.
Result<std::vector<double>> parseNumbers(const QString& text)
{
    std::vector<double> values;
    static const QRegularExpression gaps("[\\s,;]+");
    for (const QString& word : text.split(gaps, Qt::SkipEmptyParts)) {
        bool ok = false;
        values.push_back(word.toDouble(&ok));
        if (!ok)
            return invalidInput("\"" + word.toStdString() + "\" is not a number.",
                                "Write numbers with a point, separated by blanks.");
    }
    return values;
}

QString textOf(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'g', 8) : QString();
}

} // namespace

BinningBar::BinningBar(Exploration& exploration, QWidget* parent)
    : QWidget(parent), m_exploration(exploration)
{
    setObjectName("binningBar");
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    // In several lines where the text is large; each word stays with its field.
    auto* layout = new FlowLayout;
    layout->setSpacing(6);
    rows->addLayout(layout);
    const auto add = [&](const QString& text, QWidget* field) {
        auto* pair = new QHBoxLayout;
        pair->setSpacing(4);
        pair->addWidget(new QLabel(text, this));
        pair->addWidget(field, 1);
        layout->addLayout(pair);
    };
    m_bins = new QSpinBox(this);
    m_bins->setObjectName("binning.bins");
    m_bins->setAccessibleName(tr("Number of bins"));
    m_bins->setRange(1, 500);
    m_bins->setKeyboardTracking(false);
    add(tr("bins"), m_bins);
    m_low = addEdit("binning.low", tr("Lower end of the range"), tr("auto"), 5);
    add(tr("from"), m_low);
    m_high = addEdit("binning.high", tr("Upper end of the range"), tr("auto"), 5);
    add(tr("to"), m_high);
    m_edges = addEdit("binning.edges", tr("Edges of the bins"), tr("such as 0 20 50 100"), 9);
    add(tr("or edges"), m_edges);
    auto* reset = new QPushButton(tr("Automatic"), this);
    reset->setObjectName("binning.reset");
    reset->setProperty("flat", true);
    layout->addWidget(reset);
    m_problem = new QLabel(this);
    m_problem->setObjectName("binning.problem");
    m_problem->setProperty("role", "warning");
    m_problem->setWordWrap(true);
    rows->addWidget(m_problem);
    explain(m_bins, "binning");
    explain(reset, "binning");
    connect(m_bins, &QSpinBox::valueChanged, this, &BinningBar::apply);
    connect(reset, &QPushButton::clicked, this,
            [this] { m_exploration.setBins(m_exploration.observable(), {}); });
    connect(&exploration, &Exploration::observableChanged, this, &BinningBar::refresh);
    connect(&exploration, &Exploration::binsChanged, this, &BinningBar::refresh);
    refresh();
}

QLineEdit* BinningBar::addEdit(const QString& name, const QString& accessible, const QString& hint,
                               int characters)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(accessible);
    edit->setPlaceholderText(hint);
    edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QString(characters, '0')));
    explain(edit, "binning");
    connect(edit, &QLineEdit::editingFinished, this, &BinningBar::apply);
    return edit;
}

void BinningBar::refresh()
{
    showChoice(m_exploration.bins(m_exploration.observable()));
}

void BinningBar::showChoice(const BinChoice& choice)
{
    const QSignalBlocker blocker(m_bins);
    m_bins->setValue(choice.bins);
    m_bins->setEnabled(choice.edges.empty());
    m_low->setText(textOf(choice.low));
    m_high->setText(textOf(choice.high));
    QStringList edges;
    for (const double edge : choice.edges)
        edges << QString::number(edge, 'g', 8);
    m_edges->setText(edges.join(' '));
    say({});
}

void BinningBar::say(const QString& problem)
{
    m_problem->setText(problem.isEmpty() ? problem : "⚠ " + problem);
    m_problem->setVisible(!problem.isEmpty());
}

/// What cannot be used stays visible, with the reason beside it.
void BinningBar::apply()
{
    BinChoice choice;
    choice.bins = m_bins->value();
    const auto low = parseNumbers(m_low->text());
    const auto high = parseNumbers(m_high->text());
    const auto edges = parseNumbers(m_edges->text());
    for (const auto* list : {&low, &high, &edges})
        if (!*list) {
            say(QString::fromStdString(list->error().text()));
            return;
        }
    if (!low->empty())
        choice.low = low->front();
    if (!high->empty())
        choice.high = high->front();
    choice.edges = *edges;
    if (const Status status = choice.check(); !status) {
        say(QString::fromStdString(status.error().text()));
        return;
    }
    say({});
    m_exploration.setBins(m_exploration.observable(), choice);
}

} // namespace assay
