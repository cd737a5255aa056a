// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/PointCard.hpp"

#include "widgets/bridge/PointToys.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/LimitNumbers.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int toysAtPoint = 500;

} // namespace

PointCard::PointCard(const PageContext& context, LimitScene& scene, const QString& name,
                     QWidget* parent)
    : QFrame(parent), m_context(context), m_scene(scene)
{
    setObjectName(name);
    setAccessibleName(tr("Numbers at the clicked point"));
    setProperty("card", true);
    explain(this, "p-value");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    auto* header = new QHBoxLayout;
    m_title = new QLabel(this);
    m_title->setObjectName(name + ".title");
    m_title->setWordWrap(true);
    header->addWidget(m_title, 1);
    auto* close = new QToolButton(this);
    close->setObjectName(name + ".close");
    close->setText("×");
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the numbers of this point"));
    close->setAutoRaise(true);
    header->addWidget(close, 0, Qt::AlignTop);
    layout->addLayout(header);
    m_numbers = new QLabel(this);
    m_numbers->setObjectName(name + ".numbers");
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_numbers);
    m_toys = new PointToys(context, scene, this);
    m_throw = new QPushButton(this);
    m_throw->setObjectName(name + ".toys");
    m_throw->setProperty("small", true);
    explain(m_throw, "toys");
    layout->addWidget(m_throw, 0, Qt::AlignLeft);
    connect(m_throw, &QPushButton::clicked, this, [this] {
        if (m_toys->running())
            m_toys->stop();
        else if (m_point)
            m_toys->start(*m_point, toysAtPoint);
    });
    connect(m_toys, &PointToys::changed, this, &PointCard::refresh);
    updateToys();
    m_observable = new QComboBox(this);
    m_observable->setObjectName(name + ".observable");
    m_observable->setAccessibleName(tr("Observable"));
    layout->addWidget(m_observable);
    m_plot = new DistributionPlot("plot." + name, this);
    m_plot->setCurveNames(tr("at this point"), tr("at the assumed truth"));
    m_plot->setEmptyText(tr("No events yet."));
    // There is no room for it in the plot.
    m_plot->setLegendVisible(false);
    layout->addWidget(m_plot, 1);
    auto* legend = new QLabel(tr("Line: at this point. Grey area: at the assumed truth."), this);
    legend->setObjectName(name + ".legend");
    legend->setProperty("role", "hint");
    legend->setWordWrap(true);
    layout->addWidget(legend);
    // The table of numbers, whatever the size of the text is, and a plot that can be read.
    setMinimumWidth(fontMetrics().averageCharWidth() * 47);
    connect(close, &QToolButton::clicked, this, [this] { setPoint(std::nullopt); });
    connect(m_observable, &QComboBox::activated, this, [this] {
        showDistribution();
        m_plot->resetView();
    });
    hide();
}

void PointCard::setPoint(const std::optional<Theta>& theta)
{
    m_point.reset();
    if (theta && !m_scene.curves().isEmpty()) {
        const LimitResult& first = *m_scene.curves().front().result;
        const Eigen::Index t = nearestPoint(first, *theta);
        if (t >= 0)
            m_point = Theta(first.thetas.row(t).begin(), first.thetas.row(t).end());
    }
    setVisible(m_point.has_value());
    refresh();
}

void PointCard::refresh()
{
    if (!m_point)
        return;
    showNumbers();
    updateToys();
    fillObservables();
    showDistribution();
}

/// The p-value from toys, where there are some.
QString PointCard::toysText(const LimitCurve& curve, Eigen::Index t) const
{
    const auto p = m_toys->pValue(curve.name, *m_point, curve.result->q[t]);
    return p ? "&nbsp;" + QString::number(*p, 'g', 2) : QString();
}

void PointCard::showNumbers()
{
    QStringList values;
    const auto& parameters = m_context.document.schema().parameters;
    for (std::size_t p = 0; p < m_point->size() && p < parameters.size(); ++p) {
        const Parameter& parameter = parameters[p];
        values << QString("%1 = %2")
                      .arg(mathToUnicode(QString::fromStdString(
                          parameter.label.empty() ? parameter.name : parameter.label)))
                      .arg((*m_point)[p], 0, 'g', 4);
    }
    m_title->setText("<b>" + values.join(", ").toHtmlEscaped() + "</b><br>"
                     + tr("nearest point of the grid"));
    QVector<QString> methods;
    for (const LimitCurve& curve : m_scene.allCurves())
        methods.push_back(curve.method);
    const auto styles = stylesOf(methods, PlotTheme::forPalette(palette()));
    QString text =
        "<table cellspacing='0' cellpadding='1'><tr><td></td><td align='right'>q&nbsp;</td>"
        "<td align='right'>" +
        tr("p-value").toHtmlEscaped() + "</td><td align='right'>&nbsp;" +
        (m_toys->hasToysAt(*m_point) ? tr("toys") : QString()).toHtmlEscaped() + "</td></tr>";
    int row = 0;
    for (const LimitCurve& curve : m_scene.allCurves()) {
        const QString color = styles[row++].color.name();
        const Eigen::Index t = nearestPoint(*curve.result, *m_point);
        if (t < 0)
            continue;
        text += QString("<tr><td><span style='color:%1'>■</span> %2&nbsp;</td>"
                        "<td align='right'>%3&nbsp;</td><td align='right'>%4</td>"
                        "<td align='right'>%5</td></tr>")
                    .arg(color, legendText(curve).toHtmlEscaped(),
                         QString::number(curve.result->q[t], 'f', 3),
                         QString::number(curve.result->pValues[t], 'g', 3),
                         toysText(curve, t));
    }
    m_numbers->setText(text + "</table>");
}

void PointCard::updateToys()
{
    const bool running = m_toys->running();
    const QString problem = m_toys->problem();
    m_throw->setText(running ? tr("Stop the toys") : tr("p-values from %1 toys").arg(toysAtPoint));
    m_throw->setToolTip(!problem.isEmpty() ? problem
                                           : tr("Toys are thrown at this point, and q of each "
                                                "method is compared with theirs."));
    m_throw->setEnabled(running || !m_context.document.readOnly());
}

void PointCard::fillObservables()
{
    QStringList names, shown;
    for (const Observable& observable : m_context.document.schema().observables)
        names << mathToUnicode(QString::fromStdString(
            observable.label.empty() ? observable.name : observable.label));
    for (int i = 0; i < m_observable->count(); ++i)
        shown << m_observable->itemText(i);
    if (names == shown)
        return;
    const QSignalBlocker blocker(m_observable);
    m_observable->clear();
    m_observable->addItems(names);
}

void PointCard::showDistribution()
{
    const auto summary = m_context.sample.summary();
    const auto& observables = m_context.document.schema().observables;
    const auto row = std::size_t(std::max(0, m_observable->currentIndex()));
    if (!summary || row >= observables.size() || !m_point)
        return m_plot->setDistribution({});
    const Observable& observable = observables[row];
    const auto index = summary->schema().observableIndex(observable.name);
    if (!index)
        return m_plot->setDistribution({});
    m_plot->setObservable(QString::fromStdString(observable.label.empty() ? observable.name
                                                                          : observable.label),
                          QString::fromStdString(observable.unit));
    const auto here = summary->histogram(*index, *m_point);
    const auto truth = summary->histogram(*index, m_scene.truth());
    if (here && truth)
        m_plot->setDistribution(
            {summary->edges(*index), here->values, here->errors, truth->values});
}

} // namespace assay
