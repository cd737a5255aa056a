// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QObject>
#include <QString>
#include <QVector>

namespace assay {

/// One thing of the project that a person picked, on a page, in the project tree or in a table.
struct Selected {
    enum class Kind {
        Nothing,
        Parameter,
        Benchmark,
        Sample,
        Observable,
        Estimator,
        Limit,
        Run,
        Event
    };
    Kind kind = Kind::Nothing;
    QString name;      ///< As the study calls it; empty for runs; where events were picked.
    qint64 number = 0; ///< Id of the run, or index of the event in the sample.
    /// Events picked together, such as those of a bin, of which number is one; may be empty.
    QVector<qint64> events;

    bool operator==(const Selected&) const = default;
};

/// What is selected in the whole window: pages set it, the Inspector shows it.
class WindowSelection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const Selected& current() const { return m_current; }
    void select(const Selected& selected);
    void clear() { select({}); }

Q_SIGNALS:
    void changed();

private:
    Selected m_current;
};

} // namespace assay
