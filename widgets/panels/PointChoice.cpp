// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/PointChoice.hpp"

#include "widgets/tables/StudyTable.hpp"

#include <QLineEdit>

namespace assay {

namespace {

QString numbers(const Theta& theta)
{
    QStringList parts;
    for (const double value : theta)
        parts << QString::number(value, 'g', 4);
    return parts.join(", ");
}

/// Reference point with one parameter moved halfway to its end.
std::vector<Theta> halfway(const ProjectDocument& document)
{
    const Theta reference = document.referenceTheta();
    const auto& parameters = document.schema().parameters;
    std::vector<Theta> points;
    for (std::size_t p = 0; p < parameters.size() && p < reference.size(); ++p)
        for (const double end : {parameters[p].high, parameters[p].low}) {
            points.push_back(reference);
            points.back()[p] = 0.5 * (reference[p] + end);
        }
    std::erase(points, reference);
    return points;
}

} // namespace

PointChoice::PointChoice(QWidget* parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setToolTip(tr("The parameter point, in the order of the study: pick one, or type the values "
                  "separated by commas."));
    connect(this, &QComboBox::activated, this,
            [this](int index) { choose(itemData(index).toString()); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { choose(currentText()); });
}

void PointChoice::setStudy(const ProjectDocument& document)
{
    std::vector<std::string> names;
    for (const Parameter& parameter : document.schema().parameters)
        names.push_back(parameter.name);
    std::vector<std::pair<QString, Theta>> points;
    for (const Theta& theta : halfway(document))
        points.emplace_back(QString(), theta);
    for (const Benchmark& benchmark : document.schema().benchmarks)
        if (!benchmark.isNuisance && benchmark.values != document.referenceTheta())
            points.emplace_back(QString::fromStdString(benchmark.name), benchmark.values);
    if (names != m_parameters)
        m_point.clear();
    m_parameters = names;
    if (m_point.empty() && !points.empty())
        m_point = points.front().second;
    if (lineEdit()->hasFocus())
        return; // Somebody is typing.
    const QSignalBlocker blocker(this);
    clear();
    for (const auto& [name, theta] : points)
        addItem(name.isEmpty() ? numbers(theta) : name + ": " + numbers(theta), numbers(theta));
    setCurrentText(numbers(m_point));
}

QString PointChoice::text() const
{
    QStringList parts;
    for (std::size_t p = 0; p < m_point.size(); ++p)
        parts << QString("%1 = %2").arg(QString::fromStdString(m_parameters[p])).arg(m_point[p]);
    return parts.join(", ");
}

bool PointChoice::choose(const QString& text)
{
    Theta values;
    bool good = true;
    for (const QString& part : text.section(':', -1).split(',')) {
        const ParsedNumber number = parseNumber(part.trimmed());
        good = good && number.problem.isEmpty();
        values.push_back(number.value);
    }
    good = good && values.size() == m_parameters.size();
    lineEdit()->setStyleSheet(good ? QString() : "background: rgba(228, 37, 54, 50);");
    if (!good) {
        lineEdit()->setToolTip(tr("%n number(s) separated by commas are needed.", nullptr,
                                  int(m_parameters.size())));
        return false;
    }
    lineEdit()->setToolTip(toolTip());
    {
        const QSignalBlocker blocker(this);
        setCurrentText(numbers(values));
    }
    if (values == m_point)
        return true;
    m_point = values;
    Q_EMIT chosen();
    return true;
}

} // namespace assay
