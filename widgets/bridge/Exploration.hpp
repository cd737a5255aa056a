// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Matrix.hpp"
#include "widgets/bridge/BinChoice.hpp"
#include "widgets/bridge/ProjectDocument.hpp"

#include <QObject>
#include <QString>

#include <map>

namespace assay {

/// Where a person looks at the events: the parameter point of the sliders, the observable, its
/// bins, the benchmarks drawn beside it. Shared by the panels of a page, kept with the project.
class Exploration : public QObject {
    Q_OBJECT
public:
    explicit Exploration(ProjectDocument& document, QObject* parent = nullptr);

    /// The sliders' point; the reference until they were moved.
    Theta theta() const;
    void setTheta(const Theta& theta);
    /// Name of the observable that is looked at; the first one until another was chosen.
    QString observable() const;
    void setObservable(const QString& name);
    /// Moves on by \p step observables, around the end.
    void stepObservable(int step);
    BinChoice bins(const QString& observable) const;
    void setBins(const QString& observable, const BinChoice& choice);
    const QStringList& overlays() const { return m_overlays; }
    void setOverlays(const QStringList& benchmarks);
    /// Nuisance parameters whose band is drawn.
    const QStringList& variations() const { return m_variations; }
    void setVariations(const QStringList& nuisances);
    /// Compare shapes: every histogram divided by its sum.
    bool shapes() const { return m_shapes; }
    void setShapes(bool shapes);
    /// Stores all of it in the project that is open.
    void keep() const;

Q_SIGNALS:
    void thetaChanged();
    void observableChanged();
    void binsChanged();
    /// Overlays, variations or the normalisation.
    void styleChanged();

private:
    void restore();
    QStringList names() const;

    ProjectDocument& m_document;
    Theta m_theta;
    QString m_observable;
    std::map<QString, BinChoice> m_bins;
    QStringList m_overlays;
    QStringList m_variations;
    bool m_shapes = false;
};

} // namespace assay
