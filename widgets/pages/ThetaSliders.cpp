// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ThetaSliders.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/Maximiser.hpp"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay {

namespace {

constexpr int steps = 1000;
constexpr int tick = 16;         // milliseconds between two steps of the animation
constexpr double period = 6.0;   // seconds from end to end and back

} // namespace

ThetaSliders::ThetaSliders(QWidget* parent) : QWidget(parent)
{
    setObjectName("thetaSliders");
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_swing.setInterval(tick);
    connect(&m_swing, &QTimer::timeout, this, &ThetaSliders::swing);
}

void ThetaSliders::setParameters(const std::vector<Parameter>& parameters, const Theta& reference)
{
    if (parameters == m_parameters && reference == m_reference)
        return;
    const Theta old = parameters.size() == m_parameters.size() ? theta() : reference;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    m_swing.stop();
    m_parameters = parameters;
    m_reference = reference;
    for (std::size_t p = 0; p < parameters.size(); ++p)
        addRow(parameters[p], int(p));
    auto* reset = new QPushButton(tr("To the reference"), this);
    reset->setObjectName("thetaReset");
    reset->setProperty("flat", true);
    connect(reset, &QPushButton::clicked, this, [this] { setTheta(m_reference); });
    m_grid->addWidget(reset, int(parameters.size()), 1, 1, 3, Qt::AlignRight);
    setTheta(old);
}

void ThetaSliders::addRow(const Parameter& parameter, int row)
{
    const QString name = QString::fromStdString(parameter.name);
    const QString label = QString::fromStdString(
        parameter.label.empty() ? parameter.name : parameter.label);
    auto* title = new QLabel(mathToHtml(label), this);
    title->setToolTip(name);
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName("theta." + name);
    slider->setAccessibleName(tr("Value of %1").arg(name));
    slider->setRange(0, steps);
    slider->setSingleStep(steps / 100);
    slider->setPageStep(steps / 10);
    slider->setMinimumWidth(90);
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName("thetaBox." + name);
    box->setAccessibleName(tr("Value of %1").arg(name));
    box->setRange(parameter.low, parameter.high);
    const double span = parameter.high - parameter.low;
    box->setDecimals(std::clamp(int(std::ceil(3.0 - std::log10(span))), 0, 8));
    box->setSingleStep(span / 100.0);
    box->setKeyboardTracking(false);
    box->setMinimumWidth(box->fontMetrics().horizontalAdvance("-00.00000") + 36);
    slider->installEventFilter(this);
    box->installEventFilter(this);
    explain(slider, "parameter-point");
    explain(box, "parameter-point");
    connect(slider, &QSlider::valueChanged, box, [=](int value) {
        const double theta = parameter.low + span * value / steps;
        if (std::abs(theta - box->value()) > 0.5 * span / steps)
            box->setValue(theta);
    });
    connect(box, &QDoubleSpinBox::valueChanged, this, [=, this](double value) {
        const QSignalBlocker blocker(slider);
        slider->setValue(int(std::lround((value - parameter.low) / span * steps)));
        Q_EMIT thetaChanged(theta());
    });
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(slider, row, 1);
    m_grid->addWidget(box, row, 2);
    m_rows.push_back({slider, box, addPlay(name, row), 0.0});
}

bool ThetaSliders::eventFilter(QObject* watched, QEvent* event)
{
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& candidate) {
        return watched == candidate.slider || watched == candidate.box;
    });
    if (!key || row == m_rows.end())
        return QWidget::eventFilter(watched, event);
    const bool coarse = key->modifiers() == Qt::ShiftModifier;
    const bool fine = key->modifiers() == Qt::AltModifier;
    const bool across = watched == row->slider; // In a number they move the cursor.
    const int up = (key->key() == Qt::Key_Up || (across && key->key() == Qt::Key_Right))
                   - (key->key() == Qt::Key_Down || (across && key->key() == Qt::Key_Left));
    if (up == 0 || (!coarse && !fine))
        return QWidget::eventFilter(watched, event);
    row->box->setValue(row->box->value() + up * (coarse ? 10.0 : 0.1) * row->box->singleStep());
    return true;
}

QToolButton* ThetaSliders::addPlay(const QString& name, int row)
{
    auto* button = new QToolButton(this);
    button->setObjectName("thetaPlay." + name);
    button->setText("▶");
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolTip(tr("Let %1 swing over its range").arg(name));
    button->setAccessibleName(tr("Animate %1").arg(name));
    connect(button, &QToolButton::toggled, this, [this, row](bool on) { play(row, on); });
    m_grid->addWidget(button, row, 3);
    return button;
}

/// Starts from where the slider is.
void ThetaSliders::play(int row, bool on)
{
    Row& moved = m_rows[std::size_t(row)];
    moved.play->setText(on ? "⏸" : "▶");
    const double share = double(moved.slider->value()) / steps;
    moved.phase = std::acos(1.0 - 2.0 * share) / (2.0 * std::numbers::pi);
    if (on)
        m_swing.start();
}

void ThetaSliders::playOrPause()
{
    std::vector<std::size_t> swinging;
    for (std::size_t p = 0; p < m_rows.size(); ++p)
        if (m_rows[p].play->isChecked())
            swinging.push_back(p);
    const bool on = swinging.empty();
    if (!on)
        m_paused = swinging;
    else if (m_paused.empty() || m_paused.back() >= m_rows.size())
        m_paused = {0};
    for (const std::size_t p : m_paused)
        if (p < m_rows.size())
            m_rows[p].play->setChecked(on);
}

void ThetaSliders::swing()
{
    bool any = false;
    Theta next = theta();
    for (std::size_t p = 0; p < m_rows.size(); ++p) {
        Row& row = m_rows[p];
        if (!row.play->isChecked())
            continue;
        any = true;
        row.phase += 1e-3 * tick / period;
        const Parameter& parameter = m_parameters[p];
        const double share = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * row.phase);
        next[p] = parameter.low + (parameter.high - parameter.low) * share;
    }
    if (!any) {
        m_swing.stop();
        return;
    }
    if (isVisible() || Maximiser::hasWindowOf(*window()))
        setTheta(next);
}

Theta ThetaSliders::theta() const
{
    Theta theta;
    for (const Row& row : m_rows)
        theta.push_back(row.box->value());
    return theta;
}

void ThetaSliders::setTheta(const Theta& theta)
{
    for (std::size_t p = 0; p < std::min(theta.size(), m_rows.size()); ++p) {
        const QSignalBlocker blocker(m_rows[p].box);
        m_rows[p].box->setValue(theta[p]);
        const QSignalBlocker sliderBlocker(m_rows[p].slider);
        const Parameter& parameter = m_parameters[p];
        m_rows[p].slider->setValue(int(std::lround((theta[p] - parameter.low)
                                                   / (parameter.high - parameter.low) * steps)));
    }
    Q_EMIT thetaChanged(this->theta());
}

} // namespace assay
