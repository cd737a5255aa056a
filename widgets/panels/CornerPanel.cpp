// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/CornerPanel.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int lineBins = 40;
constexpr int planeBins = 24;
constexpr int shownAtFirst = 4; // more can be chosen
constexpr int most = 7;

} // namespace

CornerPanel::CornerPanel(const PageContext& context, QWidget* parent)
    : ObservablePanel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    buildControls();
    m_plot = new CornerPlot("plot.corner", this);
    explain(m_plot, "distribution");
    layout->addWidget(m_plot, 1);
    connect(m_plot, &CornerPlot::panelChosen, this, [this](int, int column) {
        const QStringList names = chosen();
        if (column < names.size())
            exploration().setObservable(names[column]);
    });
    keepInView(this, "chosen");
}

void CornerPanel::buildControls()
{
    auto* controls = new FlowLayout;
    m_choice = new QToolButton(this);
    m_choice->setObjectName("corner.observables");
    m_choice->setText(tr("Observables"));
    m_choice->setAccessibleName(tr("Observables of the grid"));
    m_choice->setPopupMode(QToolButton::InstantPopup);
    m_choice->setMenu(new QMenu(m_choice));
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName("corner.quantity");
    keepInView(m_quantity, "currentIndex");
    m_quantity->setAccessibleName(tr("What the colours mean"));
    m_quantity->addItems({tr("differential cross section"), tr("ratio to the reference")});
    explain(m_choice, "distribution");
    explain(m_quantity, "distribution");
    controls->addWidget(m_choice);
    controls->addWidget(new QLabel(tr("colour"), this));
    controls->addWidget(m_quantity);
    controls->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(controls);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_plot->setQuantity(index == 1 ? PlaneQuantity::Ratio : PlaneQuantity::Density);
    });
}

void CornerPanel::listObservables()
{
    QStringList names;
    for (const Observable& observable : document().schema().observables)
        names << QString::fromStdString(observable.name);
    if (names == m_listed)
        return;
    m_listed = names;
    m_choice->menu()->clear();
    for (const QString& name : names) {
        QAction* action = m_choice->menu()->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_choice->menu()->actions().size() <= shownAtFirst);
        connect(action, &QAction::toggled, this, &Panel::refreshSoon);
    }
}

QStringList CornerPanel::chosen() const
{
    QStringList names;
    for (const QAction* action : m_choice->menu()->actions())
        if (action->isChecked() && columnOf(action->text()) && names.size() < most)
            names << action->text();
    return names;
}

void CornerPanel::setChosen(const QStringList& names)
{
    for (QAction* action : m_choice->menu()->actions())
        action->setChecked(names.contains(action->text()));
}

/// All single observables, then the pairs in the order of CornerData.
std::vector<HistogramAxes> CornerPanel::axes(const QStringList& names) const
{
    std::vector<HistogramAxes> all;
    for (const QString& name : names)
        all.push_back({{*columnOf(name)}, {edgesOf(name, lineBins)}, false});
    for (qsizetype row = 1; row < names.size(); ++row)
        for (qsizetype column = 0; column < row; ++column)
            all.push_back({{*columnOf(names[column]), *columnOf(names[row])},
                           {edgesOf(names[column], planeBins), edgesOf(names[row], planeBins)},
                           false});
    return all;
}

void CornerPanel::refresh()
{
    listObservables();
    const QStringList names = chosen();
    const auto wanted = axes(names);
    feed().want(wanted);
    const auto histograms = feed().histograms();
    m_data = {};
    m_plot->setStale(stale());
    m_plot->setEmptyText(emptyText());
    if (wanted.empty() || !histograms) {
        m_plot->setData({});
        return;
    }
    for (const QString& name : names)
        m_data.names << titleOf(observableOf(name));
    const auto count = std::size_t(names.size());
    for (std::size_t i = 0; i < histograms->size(); ++i) {
        const auto& edges = histograms->axes(i).edges;
        if (i < count)
            m_data.edges.push_back(edges[0]);
        else
            m_data.pairs.push_back({edges[0], edges[1], {}, {}});
    }
    m_data.values.resize(count);
    m_data.reference.resize(count);
    if (put(document().referenceTheta(), true))
        followTheta();
}

bool CornerPanel::put(const Theta& theta, bool reference)
{
    const auto histograms = feed().histograms();
    const auto contents = histograms->at(theta);
    if (!contents)
        return false;
    const std::size_t count = m_data.edges.size();
    for (std::size_t i = 0; i < contents->size(); ++i) {
        const Matrix inner = withoutFlow(histograms->binning(i), (*contents)[i].values);
        if (i < count)
            (reference ? m_data.reference : m_data.values)[i]
                .assign(inner.data(), inner.data() + inner.size());
        else if (reference)
            m_data.pairs[i - count].reference = inner;
        else
            m_data.pairs[i - count].values = inner;
    }
    return true;
}

void CornerPanel::followTheta()
{
    if (m_data.names.isEmpty() || !feed().histograms())
        return;
    if (put(exploration().theta(), false))
        m_plot->setData(m_data);
}

} // namespace assay
