// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/LessonControls.hpp"

#include "widgets/manual/Concept.hpp"
#include "widgets/plotting/MathLabel.hpp"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr int sliderSteps = 1000;

QString nameOf(const SceneSetting& setting)
{
    return QString::fromStdString(setting.id);
}

} // namespace

LessonControls::LessonControls(QWidget* parent) : QWidget(parent)
{
    setObjectName("lesson.controls");
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_player.setInterval(50);
    connect(&m_player, &QTimer::timeout, this, &LessonControls::playOn);
}

void LessonControls::clear()
{
    stopPlaying();
    m_setters.clear();
    m_playButtons.clear();
    while (QLayoutItem* entry = m_grid->takeAt(0)) {
        if (QWidget* widget = entry->widget()) {
            // Not found by name any more, although it dies a little later.
            widget->setObjectName({});
            widget->hide();
            widget->deleteLater();
        }
        delete entry;
    }
}

void LessonControls::setStep(const LessonStep& step, const SceneEntry& scene)
{
    clear();
    m_settings = SceneSettings(scene, step.settings);
    int row = 0;
    for (const LessonControl& control : step.controls) {
        addRow(control, *scene.setting(control.setting), row);
        row += 2;
    }
    setVisible(row > 0);
}

void LessonControls::addRow(const LessonControl& control, const SceneSetting& setting, int row)
{
    const QString label = control.label.empty() ? setting.label
                                                : QString::fromStdString(control.label);
    if (control.kind == "choice")
        addChoice(setting, label, row);
    else if (control.kind == "button")
        addButton(setting, label, row);
    else
        addNumber(control, setting, label, row);
}

void LessonControls::addChoice(const SceneSetting& setting, const QString& label, int row)
{
    auto* title = new QLabel(label, this);
    auto* box = new QComboBox(this);
    box->setObjectName("lesson.choice." + nameOf(setting));
    box->setAccessibleName(label);
    title->setBuddy(box);
    int current = 0;
    for (const SceneChoice& choice : setting.choices) {
        if (m_settings.is(setting.id, choice.id))
            current = box->count();
        box->addItem(mathToUnicode(choice.label), QString::fromStdString(choice.id));
    }
    box->setCurrentIndex(current);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, id = setting.id] {
        m_settings.set(id, box->currentData().toString().toStdString());
        Q_EMIT changed();
    });
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(box, row, 1, 1, 2);
}

void LessonControls::addButton(const SceneSetting& setting, const QString& label, int row)
{
    auto* button = new QPushButton(label, this);
    button->setObjectName("lesson.button." + nameOf(setting));
    connect(button, &QPushButton::clicked, this, [this, setting] {
        const double next = m_settings.number(setting.id) + 1.0;
        change(setting.id, next > setting.high ? setting.low : next);
    });
    m_grid->addWidget(button, row, 0, 1, 3, Qt::AlignLeft);
}

void LessonControls::addNumber(const LessonControl& control, const SceneSetting& setting,
                               const QString& label, int row)
{
    const double low = control.range.empty() ? setting.low : control.range[0];
    const double high = control.range.empty() ? setting.high : control.range[1];
    const double step = control.step > 0.0 ? control.step
                        : setting.whole    ? 1.0
                                           : (high - low) / 100.0;
    auto* title = new QLabel(label, this);
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName("lesson.number." + nameOf(setting));
    box->setAccessibleName(label);
    box->setKeyboardTracking(false);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setDecimals(setting.whole ? 0 : std::clamp(int(std::ceil(1.5 - std::log10(step))), 0, 6));
    box->setValue(m_settings.number(setting.id));
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName("lesson.slider." + nameOf(setting));
    slider->setAccessibleName(label);
    slider->setVisible(control.kind == "slider");
    // A slider over several decades moves by factors.
    const bool byFactors = setting.whole && low > 0.0 && high / low >= 100.0;
    const auto place = [=](double value) {
        const double share = byFactors ? std::log(value / low) / std::log(high / low)
                                       : (value - low) / (high - low);
        return int(std::lround(share * sliderSteps));
    };
    slider->setRange(0, sliderSteps);
    slider->setSingleStep(std::max(1, byFactors ? 10 : int(std::lround(step / (high - low)
                                                                       * sliderSteps))));
    slider->setValue(place(box->value()));
    title->setBuddy(box);
    connect(slider, &QSlider::valueChanged, this, [=, this](int at) {
        const double share = double(at) / sliderSteps;
        box->setValue(byFactors ? low * std::pow(high / low, share) : low + (high - low) * share);
    });
    connect(box, &QDoubleSpinBox::valueChanged, this, [=, this](double value) {
        const QSignalBlocker blocker(slider);
        slider->setValue(place(value));
        change(setting.id, value);
    });
    m_setters[setting.id] = [=](double value) { box->setValue(std::clamp(value, low, high)); };
    m_grid->addWidget(title, row, 0, 1, control.play > 0.0 ? 1 : 2);
    m_grid->addWidget(box, row, 2);
    m_grid->addWidget(slider, row + 1, 0, 1, 3);
    if (control.play > 0.0)
        addPlay(control, low, high, row);
}

void LessonControls::addPlay(const LessonControl& control, double low, double high, int row)
{
    auto* button = new QPushButton(tr("▶ Play"), this);
    button->setObjectName("lesson.play." + QString::fromStdString(control.setting));
    button->setProperty("small", true);
    button->setAccessibleName(tr("Play"));
    connect(button, &QPushButton::clicked, this, [=, this] {
        if (isPlaying())
            stopPlaying();
        else
            startPlaying(control.setting, low, high, control.play);
    });
    m_playButtons[control.setting] = button;
    m_grid->addWidget(button, row, 1);
}

void LessonControls::startPlaying(const std::string& setting, double low, double high,
                                  double seconds)
{
    m_playing = {setting, low, high, seconds};
    // From where it stands, or from the start when it is at the end.
    const double now = m_settings.number(setting);
    const double from = now >= high ? low : now;
    m_playing.low = from;
    m_playing.seconds = seconds * (high - from) / (high - low);
    m_clock.start();
    m_player.start();
    m_playButtons[setting]->setText(tr("❚❚ Stop"));
}

void LessonControls::stopPlaying()
{
    if (!m_player.isActive())
        return;
    m_player.stop();
    if (const auto found = m_playButtons.find(m_playing.setting); found != m_playButtons.end())
        found->second->setText(tr("▶ Play"));
}

void LessonControls::playOn()
{
    const double share = std::min(1.0, m_clock.elapsed() / (1000.0 * m_playing.seconds));
    const auto setter = m_setters.find(m_playing.setting);
    if (setter != m_setters.end())
        setter->second(m_playing.low + share * (m_playing.high - m_playing.low));
    if (share >= 1.0)
        stopPlaying();
}

void LessonControls::change(const std::string& setting, double value)
{
    m_settings.set(setting, value);
    Q_EMIT changed();
}

void LessonControls::setNumber(const QString& setting, double value)
{
    if (const auto found = m_setters.find(setting.toStdString()); found != m_setters.end())
        found->second(value);
}

} // namespace assay
