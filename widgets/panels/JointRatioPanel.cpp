// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/JointRatioPanel.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/plots/SpectrumPlot.hpp"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace assay {

namespace {

constexpr int bins = 60;

} // namespace

JointRatioPanel::JointRatioPanel(const PageContext& context, QWidget* parent)
    : AugmentPanel(context, parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    m_plot = new SpectrumPlot("plot.jointRatio", tr("Joint log likelihood ratio"), this);
    m_plot->setTitles(tr("log r(x, z)"), tr("rows"));
    m_text = new QLabel(this);
    m_text->setObjectName("jointRatio.text");
    m_text->setProperty("role", "hint");
    m_text->setWordWrap(true);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_text);
    explain(m_plot, "joint-likelihood-ratio");
    connect(m_plot, &SpectrumPlot::rangeChosen, this, [this](double low, double high) {
        if (m_set)
            openRows(m_set->rows, m_set->rows.logR, low, high);
    });
}

void JointRatioPanel::draw(const std::shared_ptr<const DrawnSet>& set)
{
    m_text->clear();
    m_set = set;
    if (!set || set->rows.logR.size() == 0) {
        m_plot->setEmptyText(set ? tr("This training sample stores no ratio: it is for the score.")
                                 : reason());
        m_plot->setSpectra({}, {});
        return;
    }
    const TrainingSet& rows = set->rows;
    std::vector<double> all(rows.logR.data(), rows.logR.data() + rows.logR.size());
    const bool weighted = rows.weight.size() == rows.logR.size();
    std::vector<double> numerator, denominator, above, below; // The latter two are weights.
    double sum = 0.0, total = 0.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool atReference = rows.y.size() > 0 && rows.y[Eigen::Index(i)] > 0.5;
        const double weight = weighted ? rows.weight[Eigen::Index(i)] : 1.0;
        (atReference ? denominator : numerator).push_back(all[i]);
        (atReference ? below : above).push_back(weight);
        if (!atReference)
            continue;
        sum += weight * std::exp(all[i]);
        total += weight;
    }
    const auto edges = SpectrumPlot::equalEdges(all, bins);
    m_plot->setTitles(tr("log r(x, z)"), weighted ? tr("sum of weights") : tr("rows"));
    QVector<Spectrum> spectra{{tr("drawn at θ"), SpectrumPlot::count(numerator, edges, above)}};
    if (total > 0.0) {
        spectra.push_back(
            {tr("drawn at the reference"), SpectrumPlot::count(denominator, edges, below)});
        // Exactly 1 for infinitely many rows; far from it means that few rows carry the mean.
        m_text->setText(tr("Mean of r over the rows drawn at the reference: %1 (1 expected).")
                            .arg(sum / total, 0, 'f', 3));
    }
    m_plot->setSpectra(edges, spectra);
}

} // namespace assay
