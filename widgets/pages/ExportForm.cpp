// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ExportForm.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace assay {

namespace {

QLabel* section(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("role", "section");
    return label;
}

template <typename T>
T* named(T* widget, const QString& name, const QString& accessible,
         const QString& card = "figure-export")
{
    widget->setObjectName("export." + name);
    widget->setAccessibleName(accessible);
    explain(widget, card);
    return widget;
}

} // namespace

ExportForm::ExportForm(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(section(tr("Figures")));
    m_figures = named(new QListWidget(this), "figures", tr("Figures of the project"));
    m_figures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figures->setTextElideMode(Qt::ElideMiddle);
    layout->addWidget(m_figures, 1);
    layout->addWidget(makeChoice());
    connect(m_figures, &QListWidget::currentItemChanged, this, &ExportForm::lookChanged);
    connect(m_figures, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const QString name = item->data(Qt::UserRole).toString();
        m_left.removeAll(name);
        if (item->checkState() == Qt::Unchecked)
            m_left << name;
        Q_EMIT settingsChanged();
    });
    addLook(*layout);
    addFormats(*layout);
    addFolder(*layout);
}

QWidget* ExportForm::makeChoice()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    for (const auto& [name, text, state] :
         {std::tuple{"all", tr("All"), Qt::Checked}, std::tuple{"none", tr("None"), Qt::Unchecked}}) {
        auto* button = named(new QPushButton(text, row), name, tr("Figures: %1").arg(text));
        button->setProperty("small", true);
        connect(button, &QPushButton::clicked, this, [this, state = state] { tickAll(state); });
        line->addWidget(button);
    }
    line->addStretch();
    return row;
}

/// One change, not one for each figure.
void ExportForm::tickAll(Qt::CheckState state)
{
    const QSignalBlocker blocker(m_figures);
    for (int i = 0; i < m_figures->count(); ++i) {
        const QString name = m_figures->item(i)->data(Qt::UserRole).toString();
        m_figures->item(i)->setCheckState(state);
        m_left.removeAll(name);
        if (state == Qt::Unchecked)
            m_left << name;
    }
    Q_EMIT settingsChanged();
}

void ExportForm::addLook(QVBoxLayout& layout)
{
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_style = named(new QComboBox(this), "style", tr("Style"), "plot-style");
    m_style->addItems(
        {tr("Physics (paper)"), tr("Slides (larger letters)"), tr("Screen (as here)")});
    form->addRow(tr("Style"), m_style);
    m_width = named(new QDoubleSpinBox(this), "width", tr("Width in millimetres"));
    m_width->setRange(30.0, 400.0);
    m_width->setDecimals(0);
    m_width->setSuffix(tr(" mm"));
    m_width->setToolTip(tr("86 mm is one column of a journal, 172 mm are two."));
    form->addRow(tr("Width"), m_width);
    m_dpi = named(new QDoubleSpinBox(this), "dpi", tr("Resolution of PNG files"));
    m_dpi->setRange(72.0, 1200.0);
    m_dpi->setDecimals(0);
    m_dpi->setSingleStep(50.0);
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setToolTip(tr("Dots per inch of PNG files. PDF and SVG have no dots."));
    form->addRow(tr("PNG"), m_dpi);
    connect(m_dpi, &QDoubleSpinBox::valueChanged, this, &ExportForm::settingsChanged);
    m_label = named(new QLineEdit(this), "label", tr("Label in the figures"));
    m_label->setPlaceholderText(tr("e.g. Simulation"));
    form->addRow(tr("Label"), m_label);
    layout.addLayout(form);
    connect(m_style, &QComboBox::currentIndexChanged, this, &ExportForm::lookChanged);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &ExportForm::lookChanged);
    connect(m_label, &QLineEdit::textChanged, this, &ExportForm::lookChanged);
    connect(this, &ExportForm::lookChanged, this, &ExportForm::settingsChanged);
}

QCheckBox* ExportForm::addBox(const QString& name, const QString& text, const QString& tip)
{
    auto* box = named(new QCheckBox(text, this), name, text);
    box->setToolTip(tip);
    connect(box, &QCheckBox::toggled, this, &ExportForm::settingsChanged);
    return box;
}

void ExportForm::addFormats(QVBoxLayout& layout)
{
    layout.addWidget(section(tr("Files")));
    auto* row = new QHBoxLayout;
    for (const QString format : {"PDF", "SVG", "PNG"}) {
        m_formats.push_back(addBox(format.toLower(), format, tr("Every figure as %1").arg(format)));
        row->addWidget(m_formats.back());
    }
    row->addStretch(1);
    layout.addLayout(row);
    m_data = addBox("data", tr("Numbers (CSV and JSON)"), tr("Exactly what each figure draws"));
    m_recipe = addBox("recipe", tr("Recipe and script"),
                      tr("recipe.toml, and reproduce.sh that computes everything again"));
    m_listing = addBox("listing", tr("MadMiner listing"), tr("The study as Python of MadMiner"));
    m_report = addBox("report", tr("Report (HTML and PDF)"),
                      tr("Settings, origin and checks of every number, and the figures"));
    for (QCheckBox* box : {m_data, m_recipe, m_listing, m_report})
        layout.addWidget(box);
}

void ExportForm::addFolder(QVBoxLayout& layout)
{
    auto* row = new QHBoxLayout;
    m_folder = named(new QLineEdit(this), "folder", tr("Folder"));
    m_folder->setPlaceholderText(tr("Folder for the files"));
    auto* choose = named(new QPushButton(tr("Choose…"), this), "choose", tr("Choose the folder"));
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    layout.addLayout(row);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportForm::settingsChanged);
    connect(choose, &QPushButton::clicked, this, &ExportForm::chooseFolder);
}

void ExportForm::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the files"), m_folder->text());
    dialog->setObjectName("export.folderDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void ExportForm::setFigures(const QVector<std::pair<QString, QString>>& figures)
{
    const QString before = current();
    {
        const QSignalBlocker blocker(m_figures);
        m_figures->clear();
        for (const auto& [name, title] : figures) {
            const auto same =
                std::count_if(figures.begin(), figures.end(),
                              [&](const auto& other) { return other.second == title; });
            const QString text = mathToUnicode(title);
            auto* item = new QListWidgetItem(
                same > 1 ? QString("%1 (%2)").arg(text, name) : text, m_figures);
            item->setData(Qt::UserRole, name);
            item->setToolTip(name);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(m_left.contains(name) ? Qt::Unchecked : Qt::Checked);
            if (name == before)
                m_figures->setCurrentItem(item);
        }
        if (!m_figures->currentItem() && m_figures->count() > 0)
            m_figures->setCurrentRow(0);
    }
    Q_EMIT lookChanged();
}

QStringList ExportForm::wanted() const
{
    QStringList names;
    for (int row = 0; row < m_figures->count(); ++row)
        if (m_figures->item(row)->checkState() == Qt::Checked)
            names << m_figures->item(row)->data(Qt::UserRole).toString();
    return names;
}

QString ExportForm::current() const
{
    const QListWidgetItem* item = m_figures->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

ExportSettings ExportForm::settings() const
{
    ExportSettings settings;
    settings.look = {FigureLook::Style(m_style->currentIndex()), m_label->text()};
    settings.millimetres = m_width->value();
    settings.dpi = m_dpi->value();
    settings.formats.clear();
    for (const QCheckBox* box : m_formats)
        if (box->isChecked())
            settings.formats << box->text().toLower();
    settings.data = m_data->isChecked();
    settings.recipe = m_recipe->isChecked();
    settings.listing = m_listing->isChecked();
    settings.report = m_report->isChecked();
    settings.folder = m_folder->text();
    settings.left = m_left;
    return settings;
}

void ExportForm::setSettings(const ExportSettings& settings)
{
    {
        const QSignalBlocker blocker(this);
        m_left = settings.left;
        m_style->setCurrentIndex(int(settings.look.style));
        m_label->setText(settings.look.label);
        m_width->setValue(settings.millimetres);
        m_dpi->setValue(settings.dpi);
        for (QCheckBox* box : m_formats)
            box->setChecked(settings.formats.contains(box->text().toLower()));
        m_data->setChecked(settings.data);
        m_recipe->setChecked(settings.recipe);
        m_listing->setChecked(settings.listing);
        m_report->setChecked(settings.report);
        m_folder->setText(settings.folder);
    }
    Q_EMIT lookChanged();
}

} // namespace assay
