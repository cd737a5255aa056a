// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/LimitsForm.hpp"

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/AxisRange.hpp"
#include "widgets/pages/EstimatorList.hpp"
#include "widgets/pages/LimitsAdvanced.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

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
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_estimators = new EstimatorList("limits.estimators", m_document, this);
    form->addRow(m_estimators);
    form->addRow(m_estimators->makeHistogramButton());
    auto* axes = new QHBoxLayout;
    m_first = new QComboBox(this);
    m_first->setObjectName("limits.first");
    m_first->setAccessibleName(tr("First parameter of the scan"));
    m_second = new QComboBox(this);
    m_second->setObjectName("limits.second");
    m_second->setAccessibleName(tr("Second parameter of the scan"));
    for (QComboBox* box : {m_first, m_second}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
    }
    axes->addWidget(m_first, 1);
    axes->addWidget(m_second, 1);
    form->addRow(tr("Scan"), axes);
    m_firstRange = new AxisRange("limits.first", tr("the first parameter"), this);
    m_secondRange = new AxisRange("limits.second", tr("the second parameter"), this);
    form->addRow(tr("from … to"), m_firstRange);
    form->addRow({}, m_secondRange);
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
    form->addRow({}, makeLevelButtons());
    m_rate = new QCheckBox(tr("Use the number of events too"), this);
    m_rate->setObjectName("limits.includeRate");
    form->addRow({}, m_rate);
    buildObserved(*form);
    m_truth = new QWidget(this);
    m_truthGrid = new QGridLayout(m_truth);
    m_truthGrid->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Assumed truth"), m_truth);
    m_advanced = new LimitsAdvanced(
        [this](const auto& change, const QString& text) { edit(change, text); }, this);
    form->addRow(m_advanced);
    for (QAbstractSpinBox* box : std::initializer_list<QAbstractSpinBox*>{m_points, m_luminosity})
        box->setKeyboardTracking(false);
}

/// The usual levels by a click; the field has all.
QWidget* LimitsForm::makeLevelButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const double level : {0.68, 0.95, 0.997}) {
        auto* button = new QToolButton(row);
        button->setObjectName(QString("limits.level.%1").arg(level));
        button->setText(tr("%1 %").arg(100.0 * level));
        button->setAccessibleName(tr("Confidence level of %1 %").arg(100.0 * level));
        button->setCheckable(true);
        explain(button, "confidence-level");
        connect(button, &QToolButton::clicked, this, [this, level](bool on) {
            edit([=](LimitsRecipe& l) {
                std::erase(l.levels, level);
                if (on || l.levels.empty()) // One is always drawn.
                    l.levels.push_back(level);
                std::sort(l.levels.begin(), l.levels.end());
            }, tr("change confidence levels"));
            show();
        });
        layout->addWidget(button);
        m_levelButtons.push_back({level, button});
    }
    layout->addStretch();
    return row;
}

/// A file of observed events, or nothing for expected limits.
void LimitsForm::buildObserved(QFormLayout& form)
{
    auto* row = new QHBoxLayout;
    m_observed = new QLineEdit(this);
    m_observed->setObjectName("limits.observed");
    m_observed->setAccessibleName(tr("File of observed events"));
    m_observed->setPlaceholderText(tr("none: expected at the truth"));
    m_observed->setClearButtonEnabled(true);
    row->addWidget(m_observed, 1);
    auto* choose = new QToolButton(this);
    choose->setObjectName("limits.observed.choose");
    choose->setText("…");
    choose->setToolTip(tr("Choose a file"));
    choose->setAccessibleName(tr("Choose a file of observed events"));
    row->addWidget(choose);
    form.addRow(tr("Observed data"), row);
    explain(m_observed, "observed-data");
    explain(choose, "observed-data");
    connect(m_observed, &QLineEdit::editingFinished, this,
            [this] { setObserved(m_observed->text().trimmed()); });
    connect(choose, &QToolButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Observed events"), m_observed->text(),
                                       tr("Events (*.csv *.npy *.h5 *.hdf5);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &LimitsForm::setObserved);
        dialog->open();
    });
}

void LimitsForm::setObserved(const QString& file)
{
    edit([&](LimitsRecipe& l) { l.observed = file.toStdString(); },
         file.isEmpty() ? tr("use expected data") : tr("choose observed data"));
}

void LimitsForm::connectEdits()
{
    connect(m_estimators, &EstimatorList::edited, this,
            [this](const std::vector<std::string>& used, const QString& name, bool added) {
                edit([&](LimitsRecipe& l) { l.estimators = used; },
                     added ? tr("add %1 to the limits").arg(name)
                           : tr("remove %1 from the limits").arg(name));
            });
    connect(m_first, &QComboBox::activated, this, &LimitsForm::editAxes);
    connect(m_second, &QComboBox::activated, this, &LimitsForm::editAxes);
    connect(m_points, &QSpinBox::valueChanged, this, &LimitsForm::editAxes);
    connect(m_firstRange, &AxisRange::edited, this,
            [this](double low, double high) { editRange(m_first->currentIndex(), low, high); });
    connect(m_secondRange, &AxisRange::edited, this,
            [this](double low, double high) { editRange(m_second->currentIndex(), low, high); });
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
    const QSignalBlocker b(m_first), c(m_second), d(m_points), e(m_luminosity),
        f(m_levels), g(m_rate);
    m_estimators->show(limits.estimators, false);
    showAxes(limits);
    showTruth(limits);
    m_luminosity->setValue(limits.luminosityFb);
    m_observed->setText(QString::fromStdString(limits.observed));
    m_rate->setChecked(limits.includeRate);
    m_advanced->show(limits);
    QStringList levels;
    for (const double level : limits.levels)
        levels << QString::number(level);
    m_levels->setText(levels.join(", "));
    for (const auto& [level, button] : m_levelButtons)
        button->setChecked(std::count(limits.levels.begin(), limits.levels.end(), level) > 0);
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
    m_secondRange->setVisible(axes.size() > 1);
    for (std::size_t k = 0; k < std::min<std::size_t>(axes.size(), 2); ++k) {
        const Parameter& parameter = parameters[axes[k]];
        std::vector<double> range{parameter.low, parameter.high};
        for (const auto& [name, axis] : limits.grid)
            if (name == parameter.name && axis.size() > 2)
                range = axis;
        (k == 0 ? m_firstRange : m_secondRange)->setRange(range[0], range[1]);
    }
}

void LimitsForm::showTruth(const LimitsRecipe& limits)
{
    const auto& parameters = m_document.schema().parameters;
    if (parameters != m_truthParameters) {
        qDeleteAll(m_truth->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
        m_truthBoxes.clear();
        m_truthParameters = parameters;
        for (std::size_t p = 0; p < parameters.size(); ++p)
            addTruthBox(p);
    }
    const Theta truth = truthOf(limits, m_document);
    for (std::size_t p = 0; p < m_truthBoxes.size(); ++p) {
        const QSignalBlocker blocker(m_truthBoxes[p]);
        m_truthBoxes[p]->setValue(p < truth.size() ? truth[p] : 0.0);
    }
}

void LimitsForm::addTruthBox(std::size_t p)
{
    const Parameter& parameter = m_truthParameters[p];
    const QString name = QString::fromStdString(parameter.name);
    const double span = parameter.high - parameter.low;
    auto* box = new QDoubleSpinBox(m_truth);
    box->setObjectName("limits.true." + name);
    box->setAccessibleName(tr("True value of %1").arg(name));
    box->setRange(parameter.low - 10.0 * span, parameter.high + 10.0 * span);
    box->setDecimals(std::clamp(int(std::ceil(3.0 - std::log10(span))), 0, 8));
    box->setSingleStep(span / 100.0);
    box->setKeyboardTracking(false);
    const QString label = parameter.label.empty() ? name : QString::fromStdString(parameter.label);
    m_truthGrid->addWidget(new QLabel(mathToHtml(label)), int(p / 2), int(2 * (p % 2)));
    m_truthGrid->addWidget(box, int(p / 2), int(2 * (p % 2)) + 1);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, p](double value) {
        edit([=, this](LimitsRecipe& l) {
            // A benchmark by name gives the other coordinates.
            l.trueTheta = truthOf(l, m_document);
            l.trueAt.clear();
            l.trueTheta.resize(m_truthParameters.size(), 0.0);
            l.trueTheta[p] = value;
        }, tr("change assumed truth"));
    });
    m_truthBoxes.push_back(box);
}

void LimitsForm::edit(const std::function<void(LimitsRecipe&)>& change, const QString& text)
{
    auto all = m_document.study().limits;
    if (m_index < 0 || m_index >= int(all.size()))
        return;
    change(all[std::size_t(m_index)]);
    editStudy(m_document, &Recipe::limits, all, text);
}

void LimitsForm::editRange(int parameter, double low, double high)
{
    const auto& parameters = m_document.schema().parameters;
    if (parameter < 0 || parameter >= int(parameters.size()))
        return;
    edit([&](LimitsRecipe& limits) {
        limits.grid = chosenGrid(limits);
        for (auto& [name, axis] : limits.grid)
            if (name == parameters[std::size_t(parameter)].name && axis.size() > 2)
                axis[0] = low, axis[1] = high;
    }, tr("change range of the scan"));
}

void LimitsForm::editAxes()
{
    edit([&](LimitsRecipe& limits) { limits.grid = chosenGrid(limits); }, tr("change scan"));
}

/// What the boxes say; ranges as they are, those of parameters that were fixed as the study says.
LimitsForm::Grid LimitsForm::chosenGrid(const LimitsRecipe& limits) const
{
    const auto& parameters = m_document.schema().parameters;
    const auto first = std::size_t(std::max(0, m_first->currentIndex()));
    const auto second = std::size_t(std::max(0, m_second->currentIndex()));
    const double points = m_points->value();
    const Theta truth = truthOf(limits, m_document);
    Grid grid;
    for (std::size_t p = 0; p < parameters.size(); ++p) {
        const bool free = p == first || p == second;
        const double fixed = p < truth.size() ? truth[p] : 0.0;
        std::vector<double> axis{fixed, fixed, 1.0};
        if (free)
            axis = {parameters[p].low, parameters[p].high, points};
        for (const auto& [name, before] : limits.grid)
            if (free && name == parameters[p].name && before.size() > 2 && before[2] > 1.5)
                axis = {before[0], before[1], points};
        grid.push_back({parameters[p].name, axis});
    }
    return grid;
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

} // namespace assay
