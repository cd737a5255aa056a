// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/EstimatorList.hpp"

#include "core/simulators/Process.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/EstimatorMethod.hpp"
#include "widgets/plotting/MethodStyle.hpp"

#include <QEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace assay {

namespace {

QPixmap swatch(const QColor& color)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(color);
    return pixmap;
}

} // namespace

EstimatorList::EstimatorList(const QString& name, const ProjectDocument& document, QWidget* parent)
    : QListWidget(parent), m_document(document)
{
    setObjectName(name);
    setAccessibleName(tr("Methods that are compared"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem* changed) {
        Q_EMIT edited(used(), changed->text(), changed->checkState() == Qt::Checked);
    });
}

std::vector<std::string> EstimatorList::used() const
{
    std::vector<std::string> names;
    for (int i = 0; i < count(); ++i)
        if (item(i)->checkState() == Qt::Checked)
            names.push_back(item(i)->text().toStdString());
    return names;
}

QWidget* EstimatorList::makeHistogramButton()
{
    auto* button = new QToolButton(this);
    button->setObjectName(objectName() + ".histogram");
    button->setText(tr("Histogram of"));
    button->setAccessibleName(tr("Add the histogram of one or two observables"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    explain(button, "histogram");
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto& observables = m_document.schema().observables;
        for (const Observable& first : observables) {
            const QString name = QString::fromStdString(first.name);
            QMenu* partners = menu->addMenu(name);
            connect(partners->addAction(tr("alone")), &QAction::triggered, this,
                    [this, name] { addHistogram(name); });
            for (const Observable& second : observables)
                if (const QString other = QString::fromStdString(second.name); other != name)
                    connect(partners->addAction(tr("and %1").arg(other)), &QAction::triggered,
                            this, [=, this] { addHistogram(name + "," + other); });
        }
    });
    return button;
}

void EstimatorList::addHistogram(const QString& observables)
{
    const QString name = "histogram:" + observables;
    std::vector<std::string> names = used();
    if (std::count(names.begin(), names.end(), name.toStdString()) > 0)
        return;
    names.push_back(name.toStdString());
    Q_EMIT edited(names, name, true);
}

void EstimatorList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void EstimatorList::fitHeight()
{
    const int row = std::max(fontMetrics().height(), 16) + 3;
    setFixedHeight(std::clamp(count(), 4, 14) * row + 2 * frameWidth() + 6);
}

void EstimatorList::show(const std::vector<std::string>& used, bool withTruth)
{
    const QSignalBlocker blocker(this);
    const QStringList names = candidates(used, withTruth);
    const PlotTheme theme = PlotTheme::forPalette(palette());
    if (count() != names.size())
        clear();
    for (int i = 0; i < names.size(); ++i) {
        auto* entry = item(i) ? item(i) : new QListWidgetItem(this);
        entry->setText(names[i]);
        entry->setToolTip(names[i]);
        entry->setFlags(entry->flags() | Qt::ItemIsUserCheckable);
        const bool on = std::count(used.begin(), used.end(), names[i].toStdString()) > 0;
        entry->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        entry->setIcon(swatch(styleOf(estimatorMethod(m_document.study(), names[i]), theme).color));
    }
    fitHeight();
}

QStringList EstimatorList::candidates(const std::vector<std::string>& used, bool withTruth) const
{
    const Recipe& study = m_document.study();
    QStringList names;
    // In closed form for toys; from the weights of the events for all others.
    if (m_document.process() && m_document.process()->truth())
        names << "truth";
    if (!study.process.empty() || withTruth)
        names << "parton-truth";
    names << "rate";
    const auto& observables = m_document.schema().observables;
    for (std::size_t i = 0; i < std::min<std::size_t>(observables.size(), 2); ++i)
        names << "histogram:" + QString::fromStdString(observables[i].name);
    if (observables.size() > 1)
        names << "histogram:" + QString::fromStdString(observables[0].name) + ","
                     + QString::fromStdString(observables[1].name);
    for (const TrainRecipe& training : study.trainings)
        names << QString::fromStdString(training.name);
    for (const std::string& name : used)
        if (!names.contains(QString::fromStdString(name)))
            names << QString::fromStdString(name);
    return names;
}

} // namespace assay
