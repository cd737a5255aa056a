// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/WidgetView.hpp"

#include "widgets/bridge/WidgetState.hpp"
#include "widgets/pages/ThetaSliders.hpp"
#include "widgets/plotting/PlotState.hpp"
#include "widgets/plotting/PlotView.hpp"

#include <QJsonArray>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>

namespace assay {

namespace {

constexpr char keptProperty[] = "keptInView"; // See keepInView.

QJsonObject stateOf(const QSplitter& splitter)
{
    QJsonArray sizes;
    bool known = false;
    for (const int size : splitter.sizes()) {
        sizes << size;
        known = known || size > 0;
    }
    return known ? QJsonObject{{"sizes", sizes}} : QJsonObject();
}

void apply(QSplitter& splitter, const QJsonObject& state)
{
    QList<int> sizes;
    for (const QJsonValue& size : state.value("sizes").toArray())
        sizes << size.toInt();
    if (sizes.size() == splitter.count())
        splitter.setSizes(sizes);
}

QJsonObject stateOf(const QTableView& table)
{
    const QModelIndex current = table.currentIndex();
    return current.isValid() ? QJsonObject{{"row", current.row()}, {"column", current.column()}}
                             : QJsonObject();
}

bool apply(QTableView& table, const QJsonObject& state)
{
    const int row = state.value("row").toInt(-1);
    if (!table.model() || row >= table.model()->rowCount())
        return false;
    const QModelIndex index = table.model()->index(row, state.value("column").toInt());
    if (table.currentIndex() != index)
        table.setCurrentIndex(index);
    return true;
}

QJsonObject stateOf(const ThetaSliders& sliders)
{
    QJsonArray theta;
    for (const double value : sliders.theta())
        theta << value;
    return theta.isEmpty() ? QJsonObject() : QJsonObject{{"theta", theta}};
}

bool apply(ThetaSliders& sliders, const QJsonObject& state)
{
    Theta theta;
    for (const QJsonValue& value : state.value("theta").toArray())
        theta.push_back(value.toDouble());
    if (theta.size() != sliders.theta().size())
        return false;
    sliders.setTheta(theta);
    return true;
}

QJsonObject stateOf(const QWidget& widget)
{
    if (const auto* plot = qobject_cast<const PlotView*>(&widget))
        return plotState(*plot);
    if (const auto* splitter = qobject_cast<const QSplitter*>(&widget))
        return stateOf(*splitter);
    if (const auto* table = qobject_cast<const QTableView*>(&widget))
        return stateOf(*table);
    if (const auto* sliders = qobject_cast<const ThetaSliders*>(&widget))
        return stateOf(*sliders);
    if (const auto* tabs = qobject_cast<const QTabWidget*>(&widget))
        return {{"tab", tabs->currentIndex()}};
    const QByteArray property = widget.property(keptProperty).toByteArray();
    const QVariant value = property.isEmpty() ? QVariant() : widget.property(property);
    // A box that was never filled says nothing.
    return value.toString().isEmpty() && value.toStringList().isEmpty()
               ? QJsonObject()
               : QJsonObject{{"value", QJsonValue::fromVariant(value)}};
}

bool applyTo(QWidget& widget, const QJsonObject& state)
{
    if (auto* plot = qobject_cast<PlotView*>(&widget)) {
        applyPlotState(*plot, state);
        return true;
    }
    if (auto* splitter = qobject_cast<QSplitter*>(&widget)) {
        apply(*splitter, state);
        return true;
    }
    if (auto* table = qobject_cast<QTableView*>(&widget))
        return apply(*table, state);
    if (auto* sliders = qobject_cast<ThetaSliders*>(&widget))
        return apply(*sliders, state);
    if (auto* tabs = qobject_cast<QTabWidget*>(&widget)) {
        const int tab = state.value("tab").toInt();
        tabs->setCurrentIndex(tab);
        return tabs->currentIndex() == tab;
    }
    const QByteArray property = widget.property(keptProperty).toByteArray();
    const QVariant wanted = state.value("value").toVariant();
    if (property.isEmpty())
        return true;
    widget.setProperty(property, wanted);
    return widget.property(property).toStringList() == wanted.toStringList()
           && widget.property(property).toString() == wanted.toString();
}

bool isNamed(const QWidget& widget)
{
    return !widget.objectName().isEmpty() && !widget.objectName().startsWith("qt_");
}

} // namespace

QJsonObject widgetViewsOf(const QWidget& root)
{
    QJsonObject views;
    QList<QWidget*> widgets = root.findChildren<QWidget*>();
    widgets.prepend(const_cast<QWidget*>(&root));
    for (const QWidget* widget : std::as_const(widgets))
        if (const QJsonObject state = isNamed(*widget) ? stateOf(*widget) : QJsonObject();
            !state.isEmpty())
            views.insert(widget->objectName(), state);
    return views;
}

QJsonObject applyWidgetViews(QWidget& root, const QJsonObject& views)
{
    QJsonObject rest;
    for (auto view = views.begin(); view != views.end(); ++view) {
        QWidget* widget = root.objectName() == view.key() ? &root
                                                          : root.findChild<QWidget*>(view.key());
        if (widget && !applyTo(*widget, view.value().toObject()))
            rest.insert(view.key(), view.value());
    }
    return rest;
}

} // namespace assay
