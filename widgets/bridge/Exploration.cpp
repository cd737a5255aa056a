// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/bridge/Exploration.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace assay {

namespace {

constexpr const char* stateKey = "exploration";

QJsonArray toJson(const std::vector<double>& values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

std::vector<double> numbers(const QJsonArray& array)
{
    std::vector<double> values;
    for (const QJsonValue& value : array)
        values.push_back(value.toDouble());
    return values;
}

QJsonObject toJson(const BinChoice& choice)
{
    QJsonObject object{{"bins", choice.bins}, {"edges", toJson(choice.edges)}};
    if (choice.low)
        object.insert("low", *choice.low);
    if (choice.high)
        object.insert("high", *choice.high);
    return object;
}

BinChoice choiceFrom(const QJsonObject& object)
{
    BinChoice choice;
    choice.bins = std::clamp(object.value("bins").toInt(choice.bins), 1, 1000);
    choice.edges = numbers(object.value("edges").toArray());
    if (object.contains("low"))
        choice.low = object.value("low").toDouble();
    if (object.contains("high"))
        choice.high = object.value("high").toDouble();
    return choice;
}

} // namespace

Exploration::Exploration(ProjectDocument& document, QObject* parent)
    : QObject(parent), m_document(document)
{
    connect(&document, &ProjectDocument::opened, this, &Exploration::restore);
}

Theta Exploration::theta() const
{
    return m_theta.size() == m_document.schema().parameters.size() ? m_theta
                                                                   : m_document.referenceTheta();
}

void Exploration::setTheta(const Theta& theta)
{
    if (theta == m_theta)
        return;
    m_theta = theta;
    Q_EMIT thetaChanged();
}

QStringList Exploration::names() const
{
    QStringList names;
    for (const Observable& observable : m_document.schema().observables)
        names << QString::fromStdString(observable.name);
    return names;
}

QString Exploration::observable() const
{
    const QStringList known = names();
    return known.contains(m_observable) || known.isEmpty() ? m_observable : known.front();
}

void Exploration::setObservable(const QString& name)
{
    if (name == m_observable)
        return;
    m_observable = name;
    Q_EMIT observableChanged();
}

void Exploration::stepObservable(int step)
{
    const QStringList known = names();
    if (known.isEmpty())
        return;
    const auto at = std::max<qsizetype>(0, known.indexOf(observable()));
    setObservable(known[(at + step + known.size()) % known.size()]);
}

BinChoice Exploration::bins(const QString& observable) const
{
    const auto found = m_bins.find(observable);
    return found == m_bins.end() ? BinChoice() : found->second;
}

void Exploration::setBins(const QString& observable, const BinChoice& choice)
{
    if (bins(observable) == choice)
        return;
    m_bins[observable] = choice;
    Q_EMIT binsChanged();
}

void Exploration::setOverlays(const QStringList& benchmarks)
{
    if (benchmarks == m_overlays)
        return;
    m_overlays = benchmarks;
    Q_EMIT styleChanged();
}

void Exploration::setVariations(const QStringList& nuisances)
{
    if (nuisances == m_variations)
        return;
    m_variations = nuisances;
    Q_EMIT styleChanged();
}

void Exploration::setShapes(bool shapes)
{
    if (shapes == m_shapes)
        return;
    m_shapes = shapes;
    Q_EMIT styleChanged();
}

void Exploration::restore()
{
    const std::string text = m_document.project()->viewState(stateKey);
    const QJsonObject state = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    m_theta = numbers(state.value("theta").toArray());
    m_observable = state.value("observable").toString();
    m_overlays.clear();
    for (const QJsonValue& name : state.value("overlays").toArray())
        m_overlays << name.toString();
    m_variations.clear();
    for (const QJsonValue& name : state.value("variations").toArray())
        m_variations << name.toString();
    m_shapes = state.value("shapes").toBool();
    m_bins.clear();
    const QJsonObject bins = state.value("bins").toObject();
    for (auto entry = bins.begin(); entry != bins.end(); ++entry)
        m_bins[entry.key()] = choiceFrom(entry.value().toObject());
    Q_EMIT observableChanged();
    Q_EMIT binsChanged();
    Q_EMIT styleChanged();
    Q_EMIT thetaChanged();
}

void Exploration::keep() const
{
    const auto project = m_document.project();
    if (!project || project->readOnly())
        return;
    QJsonObject bins;
    for (const auto& [name, choice] : m_bins)
        bins.insert(name, toJson(choice));
    const QJsonObject state{{"theta", toJson(m_theta)},
                            {"observable", m_observable},
                            {"overlays", QJsonArray::fromStringList(m_overlays)},
                            {"variations", QJsonArray::fromStringList(m_variations)},
                            {"shapes", m_shapes},
                            {"bins", bins}};
    // A view that cannot be kept is no reason to disturb anybody.
    (void)project->setViewState(stateKey,
                                QJsonDocument(state).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace assay
