// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/ProjectDocument.hpp"

#include <QListWidget>

namespace assay {

/// The methods that can be compared in a study, those in use checked.
class EstimatorList : public QListWidget {
    Q_OBJECT
public:
    EstimatorList(const QString& name, const ProjectDocument& document, QWidget* parent = nullptr);

    /// \p withTruth offers the parton-level truth also where only the weights of files tell it.
    void show(const std::vector<std::string>& used, bool withTruth);
    /// A button whose menu adds the histogram of any observable, or of any two.
    QWidget* makeHistogramButton();

Q_SIGNALS:
    /// By the user; \p used in the order of the list.
    void edited(const std::vector<std::string>& used, const QString& name, bool added);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// As high as its entries, at every text size.
    void fitHeight();
    std::vector<std::string> used() const;
    void addHistogram(const QString& observables);
    QStringList candidates(const std::vector<std::string>& used, bool withTruth) const;

    const ProjectDocument& m_document;
};

} // namespace assay
