// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/JointScorePanel.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/plots/PointsPlot.hpp"
#include "widgets/plots/SpectrumPlot.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {

constexpr int bins = 60;
constexpr std::size_t most = 3000; // points that are drawn, evenly spread over the rows

} // namespace

JointScorePanel::JointScorePanel(const PageContext& context, QWidget* parent)
    : AugmentPanel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    auto* controls = new FlowLayout;
    m_x = new QComboBox(this);
    m_x->setObjectName("jointScore.x");
    m_x->setAccessibleName(tr("Component of the score along the horizontal axis"));
    m_y = new QComboBox(this);
    m_y->setObjectName("jointScore.y");
    m_y->setAccessibleName(tr("Component of the score along the vertical axis"));
    controls->addWidget(new QLabel(tr("score in"), this));
    controls->addWidget(m_x);
    controls->addWidget(m_y);
    controls->addStretch();
    layout->addLayout(controls);
    m_stack = new QStackedWidget(this);
    m_line = new SpectrumPlot("plot.jointScore", tr("Joint score"), m_stack);
    m_plane = new PointsPlot("plot.jointScores", tr("Joint score"), m_stack);
    m_stack->addWidget(m_line);
    m_stack->addWidget(m_plane);
    layout->addWidget(m_stack, 1);
    for (QWidget* control : std::initializer_list<QWidget*>{m_x, m_y, m_stack})
        explain(control, "joint-score");
    connect(m_x, &QComboBox::currentIndexChanged, this, &Panel::refreshSoon);
    connect(m_y, &QComboBox::currentIndexChanged, this, &Panel::refreshSoon);
    keepInView(m_x, "currentText");
    keepInView(m_y, "currentText");
    connect(m_plane, &PointsPlot::pointChosen, this,
            [this](int index) { openEvent(m_ids[std::size_t(index)]); });
    connect(m_plane, &PointsPlot::pointsEnclosed, this, [this](const QVector<int>& indices) {
        std::vector<std::uint64_t> ids;
        for (const int index : indices)
            ids.push_back(m_ids[std::size_t(index)]);
        openEvents(ids);
    });
    connect(m_line, &SpectrumPlot::rangeChosen, this, [this](double low, double high) {
        if (m_set)
            openRows(m_set->rows, m_set->rows.score.col(std::max(0, m_x->currentIndex())), low,
                     high);
    });
}

void JointScorePanel::listParameters()
{
    QStringList names, shown;
    for (const Parameter& parameter : document().schema().parameters)
        names << QString::fromStdString(parameter.name);
    for (int i = 0; i < m_x->count(); ++i)
        shown << m_x->itemText(i);
    if (shown == names)
        return;
    const QSignalBlocker x(m_x), y(m_y);
    m_x->clear();
    m_y->clear();
    m_x->addItems(names);
    m_y->addItems(names);
    m_y->setCurrentIndex(std::min(1, int(names.size()) - 1));
}

void JointScorePanel::showEmpty(const QString& text)
{
    m_line->setEmptyText(text);
    m_plane->setEmptyText(text);
    m_line->setSpectra({}, {});
    m_plane->setPoints({}, {});
}

void JointScorePanel::draw(const std::shared_ptr<const DrawnSet>& set)
{
    listParameters();
    m_set = set;
    const bool plane = m_x->currentIndex() != m_y->currentIndex();
    m_y->setVisible(m_y->count() > 1);
    m_stack->setCurrentWidget(plane ? static_cast<QWidget*>(m_plane) : m_line);
    if (!set || set->rows.score.rows() == 0) {
        showEmpty(set ? tr("This training sample stores no score: the study does not know it.")
                      : reason());
        return;
    }
    if (plane)
        drawPlane(set->rows);
    else
        drawLine(set->rows);
}

void JointScorePanel::drawLine(const TrainingSet& rows)
{
    const int column = std::max(0, m_x->currentIndex());
    std::vector<double> values;
    for (Eigen::Index i = 0; i < rows.score.rows(); ++i)
        values.push_back(rows.score(i, column));
    const auto edges = SpectrumPlot::equalEdges(values, bins);
    const bool weighted = rows.weight.size() == rows.score.rows();
    const std::vector<double> weights(rows.weight.data(), rows.weight.data() + rows.weight.size());
    const QString counted = weighted ? tr("sum of weights") : tr("rows");
    m_line->setTitles(QString("t_{%1}(x, z)").arg(parameterTitle(std::size_t(column))), counted);
    m_line->setSpectra(
        edges, {{counted, SpectrumPlot::count(values, edges, weighted ? weights
                                                                      : std::vector<double>())}});
}

void JointScorePanel::drawPlane(const TrainingSet& rows)
{
    const int first = m_x->currentIndex(), second = m_y->currentIndex();
    m_plane->setTitles(QString("t(x, z),  %1").arg(parameterTitle(std::size_t(first))),
                       QString("t(x, z),  %1").arg(parameterTitle(std::size_t(second))));
    QVector<double> x, y;
    m_ids.clear();
    const auto count = std::size_t(rows.score.rows());
    const std::size_t step = count / most + 1;
    for (std::size_t i = 0; i < count; i += step) {
        x << rows.score(Eigen::Index(i), first);
        y << rows.score(Eigen::Index(i), second);
        m_ids.push_back(rows.eventId.empty() ? i : rows.eventId[i]);
    }
    m_plane->setPoints(x, y);
}

} // namespace assay
