// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/FisherForm.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/EstimatorList.hpp"
#include "widgets/panels/PointChoice.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace assay {

FisherForm::FisherForm(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setContentsMargins(0, 0, 0, 0);
    m_estimators = new EstimatorList("fisher.estimators", document, this);
    form->addRow(m_estimators);
    form->addRow(m_estimators->makeHistogramButton());
    m_luminosity = new QDoubleSpinBox(this);
    m_luminosity->setObjectName("fisher.luminosity");
    m_luminosity->setRange(1e-6, 1e6);
    m_luminosity->setDecimals(5);
    m_luminosity->setSuffix(tr(" fb⁻¹"));
    m_luminosity->setKeyboardTracking(false);
    form->addRow(tr("Luminosity"), m_luminosity);
    m_at = new PointChoice(this);
    m_at->setObjectName("fisher.at");
    m_at->setAccessibleName(tr("Point at which the information is taken"));
    explain(m_at, "fisher-information");
    form->addRow(tr("At"), m_at);
    m_point = new QLabel(this);
    m_point->setProperty("role", "hint");
    m_point->setWordWrap(true);
    m_point->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    form->addRow({}, m_point);
    connect(m_at, &PointChoice::chosen, this, [this] {
        edit([this](FisherRecipe& f) {
            f.theta = m_at->point();
            f.thetaAt.clear();
        }, tr("move the point of the information"));
    });
    // As high as the longer form of the limits.
    form->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding));
    connect(m_estimators, &EstimatorList::edited, this,
            [this](const std::vector<std::string>& used, const QString& name, bool added) {
                edit([&](FisherRecipe& f) { f.estimators = used; },
                     added ? tr("add %1 to the information").arg(name)
                           : tr("remove %1 from the information").arg(name));
            });
    connect(m_luminosity, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit([value](FisherRecipe& f) { f.luminosityFb = value; }, tr("change luminosity"));
    });
    connect(&document, &ProjectDocument::studyChanged, this, &FisherForm::show);
}

void FisherForm::setFisher(int index)
{
    m_index = index;
    show();
}

void FisherForm::show()
{
    const auto& all = m_document.study().fishers;
    const bool valid = m_index >= 0 && m_index < int(all.size());
    setEnabled(valid && !m_document.readOnly());
    if (!valid)
        return;
    const FisherRecipe& fisher = all[std::size_t(m_index)];
    m_estimators->show(fisher.estimators, true);
    const QSignalBlocker blocker(m_luminosity);
    m_luminosity->setValue(fisher.luminosityFb);
    m_point->setText(pointText(fisher));
    const QSignalBlocker at(m_at);
    m_at->setStudy(m_document);
    QStringList numbers;
    for (const double value : pointOf(fisher))
        numbers << QString::number(value, 'g', 6);
    if (!m_at->lineEdit()->hasFocus())
        m_at->choose(numbers.join(", "));
}

Theta FisherForm::pointOf(const FisherRecipe& fisher) const
{
    if (!fisher.theta.empty())
        return fisher.theta;
    for (const Benchmark& benchmark : m_document.schema().benchmarks)
        if (benchmark.name == fisher.thetaAt)
            return benchmark.values;
    return m_document.referenceTheta();
}

QString FisherForm::pointText(const FisherRecipe& fisher) const
{
    if (!fisher.thetaAt.empty())
        return tr("benchmark %1").arg(QString::fromStdString(fisher.thetaAt));
    if (fisher.theta.empty())
        return tr("the reference benchmark");
    QStringList values;
    const auto& parameters = m_document.schema().parameters;
    for (std::size_t p = 0; p < std::min(parameters.size(), fisher.theta.size()); ++p)
        values << tr("%1 = %2").arg(QString::fromStdString(parameters[p].name))
                      .arg(fisher.theta[p]);
    return values.join(", ");
}

void FisherForm::edit(const std::function<void(FisherRecipe&)>& change, const QString& text)
{
    auto all = m_document.study().fishers;
    if (m_index < 0 || m_index >= int(all.size()))
        return;
    change(all[std::size_t(m_index)]);
    editStudy(m_document, &Recipe::fishers, all, text);
}

} // namespace assay
