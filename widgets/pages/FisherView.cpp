// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/FisherView.hpp"

#include "core/inference/FisherInformation.hpp"
#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/EstimatorMethod.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/pages/TableView.hpp"
#include "widgets/plots/FisherPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/tables/RowTable.hpp"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace assay {

namespace {

QString number(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const bool large = std::abs(value) >= 1e4 && std::abs(value) < 1e6;
    return QString::number(value, large ? 'f' : 'g', large ? 0 : 4);
}

/// Standard deviation from \p information out of \p alone; what rounding leaves of a degenerate
/// matrix is no information.
QString deviation(double information, double alone)
{
    if (!(information > 1e-9 * alone))
        return QStringLiteral("∞");
    return QString::number(1.0 / std::sqrt(information), 'g', 3);
}

QString labelOf(const std::string& name, const std::vector<Parameter>& parameters)
{
    for (const Parameter& parameter : parameters)
        if (parameter.name == name && !parameter.label.empty())
            return QString::fromStdString(parameter.label);
    return QString::fromStdString(name);
}

QString uncertaintyText(const FisherEntry& entry, Eigen::Index row, const QStringList& labels)
{
    QStringList lines;
    for (Eigen::Index c = 0; c < entry.information.cols(); ++c)
        if (const double error = entry.uncertainty(row, c); error > 0.0)
            lines << QString("I(%1, %2) = %3 ± %4")
                         .arg(mathToUnicode(labels[int(row)]), mathToUnicode(labels[int(c)]),
                              number(entry.information(row, c)), QString::number(error, 'g', 2));
    return lines.join('\n');
}

} // namespace

FisherView::FisherView(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* row = new FlowLayout;
    auto* measure = new QComboBox(this);
    measure->setObjectName("fisher.measure");
    measure->setAccessibleName(tr("What of the information is drawn"));
    measure->addItems(FisherPlot::measureNames());
    explain(measure, "fisher-information");
    keepInView(measure, "currentIndex");
    row->addWidget(new QLabel(tr("Bars of"), this));
    row->addWidget(measure);
    row->addStretch();
    layout->addLayout(row);
    m_plot = new FisherPlot(this);
    connect(measure, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_plot->setMeasure(FisherPlot::Measure(index)); });
    layout->addWidget(m_plot, 3);
    m_frame = new QFrame(this);
    m_frame->setProperty("card", true);
    m_frame->setMinimumHeight(220);
    m_layout = new QVBoxLayout(m_frame);
    m_layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(m_frame, 2);
    replaceTable({});
}

/// The columns are the parameters, so another study needs another table.
void FisherView::replaceTable(const QStringList& labels)
{
    delete m_view;
    delete m_table;
    m_labels = labels;
    QStringList titles{tr("method"), tr("parameter")};
    QStringList tips{{}, tr("Row of the information matrix")};
    for (const QString& label : labels) {
        titles << mathToUnicode(label);
        tips << tr("Information I_ij in units of the parameters to the power −1 each");
    }
    titles << tr("σ alone") << tr("σ fitted");
    tips << tr("Smallest possible error when all other parameters are known: 1/√I_ii")
         << tr("Smallest possible error when all parameters are fitted together: √(I⁻¹)_ii");
    m_table = new RowTable(titles, tips, true, this);
    m_view = makeTableView("table.fisher", tr("Fisher information"), m_table, m_frame);
    m_view->verticalHeader()->setDefaultSectionSize(24);
    const int last = int(titles.size()) - 1;
    for (const int column : {0, 1, last - 1, last})
        m_view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_layout->addWidget(m_view);
}

void FisherView::show(const std::optional<FisherReport>& report,
                      const std::vector<Parameter>& parameters, const Recipe& study, bool stale)
{
    QStringList labels;
    QVector<QString> methods;
    QVector<InformationBars> bars;
    if (report) {
        for (const std::string& name : report->parameters)
            labels << labelOf(name, parameters);
        for (const FisherEntry& entry : report->entries) {
            const QString name = QString::fromStdString(entry.name);
            methods.push_back(estimatorMethod(study, name));
            bars.push_back({name, methods.back(), entry.information, entry.uncertainty});
        }
        m_plot->setTitle(tr("Fisher information at %1 fb^{-1}")
                             .arg(report->luminosityFb));
    }
    m_plot->setInformation(labels, bars);
    m_plot->setStale(stale);
    showTable(report.value_or(FisherReport()), labels, methods);
}

void FisherView::showTable(const FisherReport& report, const QStringList& labels,
                           const QVector<QString>& methods)
{
    if (labels != m_labels)
        replaceTable(labels);
    const auto styles = stylesOf(methods, PlotTheme::forPalette(palette()));
    QVector<ResultRow> rows;
    for (std::size_t e = 0; e < report.entries.size(); ++e) {
        const FisherEntry& entry = report.entries[e];
        for (Eigen::Index i = 0; i < entry.information.rows(); ++i) {
            const QString name = QString::fromStdString(entry.name);
            ResultRow row{name + QString::number(i), {}, {}, uncertaintyText(entry, i, labels)};
            // The name once per matrix, so that matrices can be told apart.
            row.cells << (i == 0 ? name : QString()) << mathToUnicode(labels[int(i)]);
            row.swatch = i == 0 ? styles[int(e)].color : QColor();
            for (Eigen::Index j = 0; j < entry.information.cols(); ++j)
                row.cells << number(entry.information(i, j));
            const double alone = entry.information(i, i);
            const double fitted = entry.information.allFinite()
                ? profileInformation(entry.information, {std::size_t(i)})(0, 0) : NAN;
            row.cells << deviation(alone, alone) << deviation(fitted, alone);
            rows.push_back(row);
        }
    }
    m_table->setRows(rows);
}

} // namespace assay
