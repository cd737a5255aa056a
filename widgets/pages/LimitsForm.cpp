// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitsForm.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/pages/EstimatorMethod.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

QString labelOf(const Parameter& parameter)
{
    return mathToUnicode(
        QString::fromStdString(parameter.label.empty() ? parameter.name : parameter.label));
}

/// Indices of the parameters that are scanned, in the order of the parameters.
std::vector<std::size_t> scanned(const LimitsRecipe& limits, const std::vector<Parameter>& all)
{
    std::vector<std::size_t> axes;
    for (std::size_t p = 0; p < all.size(); ++p)
        for (const auto& [name, axis] : limits.grid)
            if (name == all[p].name && axis.size() > 2 && axis[2] > 1.5)
                axes.push_back(p);
    return axes;
}

QPixmap swatch(const QColor& color)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(color);
    return pixmap;
}

} // namespace

LimitsForm::LimitsForm(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    build();
    connectEdits();
    connect(&document, &ProjectDocument::studyChanged, this, &LimitsForm::show);
}

void LimitsForm::build()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_estimators = new QListWidget(this);
    m_estimators->setObjectName("limits.estimators");
    m_estimators->setAccessibleName(tr("Methods that are compared"));
    m_estimators->setMinimumHeight(150);
    form->addRow(m_estimators);
    auto* axes = new QHBoxLayout;
    m_first = new QComboBox(this);
    m_first->setObjectName("limits.first");
    m_first->setAccessibleName(tr("First parameter of the scan"));
    m_second = new QComboBox(this);
    m_second->setObjectName("limits.second");
    m_second->setAccessibleName(tr("Second parameter of the scan"));
    axes->addWidget(m_first, 1);
    axes->addWidget(m_second, 1);
    form->addRow(tr("Scan"), axes);
    m_points = new QSpinBox(this);
    m_points->setObjectName("limits.points");
    m_points->setRange(5, 1001);
    form->addRow(tr("Points per axis"), m_points);
    m_luminosity = new QDoubleSpinBox(this);
    m_luminosity->setObjectName("limits.luminosity");
    m_luminosity->setRange(1e-6, 1e6);
    m_luminosity->setDecimals(5);
    m_luminosity->setSuffix(tr(" fb⁻¹"));
    form->addRow(tr("Luminosity"), m_luminosity);
    m_levels = new QLineEdit(this);
    m_levels->setObjectName("limits.levels");
    form->addRow(tr("Confidence levels"), m_levels);
    m_rate = new QCheckBox(tr("Use the number of events too"), this);
    m_rate->setObjectName("limits.includeRate");
    form->addRow({}, m_rate);
    m_truth = new QWidget(this);
    m_truthGrid = new QGridLayout(m_truth);
    m_truthGrid->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Assumed truth"), m_truth);
    for (QAbstractSpinBox* box : std::initializer_list<QAbstractSpinBox*>{m_points, m_luminosity})
        box->setKeyboardTracking(false);
}

void LimitsForm::connectEdits()
{
    connect(m_estimators, &QListWidget::itemChanged, this, &LimitsForm::estimatorToggled);
    connect(m_first, &QComboBox::activated, this, &LimitsForm::editAxes);
    connect(m_second, &QComboBox::activated, this, &LimitsForm::editAxes);
    connect(m_points, &QSpinBox::valueChanged, this, &LimitsForm::editAxes);
    connect(m_levels, &QLineEdit::editingFinished, this, &LimitsForm::editLevels);
    connect(m_luminosity, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit([value](LimitsRecipe& l) { l.luminosityFb = value; }, tr("change luminosity"));
    });
    connect(m_rate, &QCheckBox::clicked, this, [this](bool on) {
        edit([on](LimitsRecipe& l) { l.includeRate = on; }, tr("change use of the rate"));
    });
}

void LimitsForm::setLimits(int index)
{
    m_index = index;
    show();
}

void LimitsForm::show()
{
    const auto& all = m_document.study().limits;
    const bool valid = m_index >= 0 && m_index < int(all.size());
    setEnabled(valid && !m_document.readOnly());
    if (!valid)
        return;
    const LimitsRecipe& limits = all[std::size_t(m_index)];
    const QSignalBlocker a(m_estimators), b(m_first), c(m_second), d(m_points), e(m_luminosity),
        f(m_levels), g(m_rate);
    showEstimators(limits);
    showAxes(limits);
    showTruth(limits);
    m_luminosity->setValue(limits.luminosityFb);
    m_rate->setChecked(limits.includeRate);
    QStringList levels;
    for (const double level : limits.levels)
        levels << QString::number(level);
    m_levels->setText(levels.join(", "));
}

QStringList LimitsForm::candidates(const LimitsRecipe& limits) const
{
    QStringList names;
    if (!m_document.study().process.empty())
        names << "truth" << "parton-truth";
    names << "rate";
    const auto& observables = m_document.schema().observables;
    for (std::size_t i = 0; i < std::min<std::size_t>(observables.size(), 2); ++i)
        names << "histogram:" + QString::fromStdString(observables[i].name);
    if (observables.size() > 1)
        names << "histogram:" + QString::fromStdString(observables[0].name) + ","
                     + QString::fromStdString(observables[1].name);
    for (const TrainRecipe& training : m_document.study().trainings)
        names << QString::fromStdString(training.name);
    for (const std::string& name : limits.estimators)
        if (!names.contains(QString::fromStdString(name)))
            names << QString::fromStdString(name);
    return names;
}

void LimitsForm::showEstimators(const LimitsRecipe& limits)
{
    const QStringList names = candidates(limits);
    const PlotTheme theme = PlotTheme::forPalette(palette());
    if (m_estimators->count() != names.size())
        m_estimators->clear();
    for (int i = 0; i < names.size(); ++i) {
        auto* item = m_estimators->item(i) ? m_estimators->item(i)
                                           : new QListWidgetItem(m_estimators);
        item->setText(names[i]);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool used = std::count(limits.estimators.begin(), limits.estimators.end(),
                                     names[i].toStdString()) > 0;
        item->setCheckState(used ? Qt::Checked : Qt::Unchecked);
        item->setIcon(swatch(styleOf(estimatorMethod(m_document.study(), names[i]), theme).color));
    }
}

void LimitsForm::showAxes(const LimitsRecipe& limits)
{
    const auto& parameters = m_document.schema().parameters;
    m_first->clear();
    m_second->clear();
    for (const Parameter& parameter : parameters) {
        m_first->addItem(labelOf(parameter));
        m_second->addItem(labelOf(parameter));
    }
    m_second->addItem(tr("only the first"));
    m_second->setVisible(parameters.size() > 1);
    const auto axes = scanned(limits, parameters);
    if (!axes.empty())
        m_first->setCurrentIndex(int(axes[0]));
    m_second->setCurrentIndex(axes.size() > 1 ? int(axes[1]) : int(parameters.size()));
    for (const auto& [name, axis] : limits.grid)
        if (axis.size() > 2 && axis[2] > 1.5)
            m_points->setValue(int(axis[2]));
}

void LimitsForm::showTruth(const LimitsRecipe& limits)
{
    const auto& parameters = m_document.schema().parameters;
    if (parameters != m_truthParameters) {
        qDeleteAll(m_truth->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        m_truthBoxes.clear();
        m_truthParameters = parameters;
        for (std::size_t p = 0; p < parameters.size(); ++p) {
            auto* box = new QDoubleSpinBox(m_truth);
            const Parameter& parameter = parameters[p];
            const double span = parameter.high - parameter.low;
            box->setObjectName("limits.true." + QString::fromStdString(parameter.name));
            box->setAccessibleName(tr("True value of %1").arg(QString::fromStdString(parameter.name)));
            box->setRange(parameter.low - 10.0 * span, parameter.high + 10.0 * span);
            box->setDecimals(std::clamp(int(std::ceil(3.0 - std::log10(span))), 0, 8));
            box->setSingleStep(span / 100.0);
            box->setKeyboardTracking(false);
            m_truthGrid->addWidget(new QLabel(mathToHtml(QString::fromStdString(
                                       parameter.label.empty() ? parameter.name : parameter.label))),
                                   int(p / 2), int(2 * (p % 2)));
            m_truthGrid->addWidget(box, int(p / 2), int(2 * (p % 2)) + 1);
            connect(box, &QDoubleSpinBox::valueChanged, this, [this, p](double value) {
                edit([=, this](LimitsRecipe& l) {
                    l.trueTheta.resize(m_truthParameters.size(), 0.0);
                    l.trueTheta[p] = value;
                }, tr("change assumed truth"));
            });
            m_truthBoxes.push_back(box);
        }
    }
    const Theta reference = m_document.referenceTheta();
    for (std::size_t p = 0; p < m_truthBoxes.size(); ++p) {
        const QSignalBlocker blocker(m_truthBoxes[p]);
        m_truthBoxes[p]->setValue(p < limits.trueTheta.size() ? limits.trueTheta[p]
                                  : p < reference.size()      ? reference[p]
                                                              : 0.0);
    }
}

void LimitsForm::edit(const std::function<void(LimitsRecipe&)>& change, const QString& text)
{
    auto all = m_document.study().limits;
    if (m_index < 0 || m_index >= int(all.size()))
        return;
    change(all[std::size_t(m_index)]);
    editStudy(m_document, &Recipe::limits, all, text);
}

void LimitsForm::editAxes()
{
    const auto& parameters = m_document.schema().parameters;
    const auto first = std::size_t(std::max(0, m_first->currentIndex()));
    const auto second = std::size_t(std::max(0, m_second->currentIndex()));
    const double points = m_points->value();
    edit([&](LimitsRecipe& limits) {
        const Theta reference = m_document.referenceTheta();
        auto old = limits.grid;
        limits.grid.clear();
        for (std::size_t p = 0; p < parameters.size(); ++p) {
            const bool free = p == first || p == second;
            double fixed = p < limits.trueTheta.size() ? limits.trueTheta[p] : reference[p];
            std::vector<double> axis{fixed, fixed, 1.0};
            if (free)
                axis = {parameters[p].low, parameters[p].high, points};
            for (const auto& [name, before] : old)
                if (free && name == parameters[p].name && before.size() > 2 && before[2] > 1.5)
                    axis = {before[0], before[1], points};
            limits.grid.push_back({parameters[p].name, axis});
        }
    }, tr("change scan"));
}

void LimitsForm::editLevels()
{
    std::vector<double> levels;
    bool good = true;
    for (const QString& part : m_levels->text().split(',', Qt::SkipEmptyParts)) {
        bool ok = false;
        levels.push_back(part.trimmed().toDouble(&ok));
        good = good && ok && levels.back() > 0.0 && levels.back() < 1.0;
    }
    good = good && !levels.empty();
    std::sort(levels.begin(), levels.end());
    m_levels->setToolTip(good ? QString() : tr("Numbers between 0 and 1, e.g. 0.68, 0.95."));
    m_levels->setStyleSheet(good ? QString() : "background: rgba(228, 37, 54, 50);");
    if (good)
        edit([levels](LimitsRecipe& l) { l.levels = levels; }, tr("change confidence levels"));
}

void LimitsForm::estimatorToggled(const QListWidgetItem* item)
{
    const std::string name = item->text().toStdString();
    const bool on = item->checkState() == Qt::Checked;
    QStringList order;
    for (int i = 0; i < m_estimators->count(); ++i)
        if (m_estimators->item(i)->checkState() == Qt::Checked)
            order << m_estimators->item(i)->text();
    edit([&](LimitsRecipe& limits) {
        limits.estimators.clear();
        for (const QString& text : order)
            limits.estimators.push_back(text.toStdString());
    }, on ? tr("add %1 to the limits").arg(item->text())
          : tr("remove %1 from the limits").arg(item->text()));
}

} // namespace assay
