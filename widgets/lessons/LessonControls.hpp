// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/lessons/Lesson.hpp"
#include "widgets/lessons/SceneTable.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>

class QGridLayout;
class QPushButton;

namespace assay {

/// The controls of a step: a slider with a number, a number, a choice or a button each, and "play",
/// which moves a slider from one end to the other.
class LessonControls : public QWidget {
    Q_OBJECT
public:
    explicit LessonControls(QWidget* parent = nullptr);

    void setStep(const LessonStep& step, const SceneEntry& scene);
    const SceneSettings& settings() const { return m_settings; }
    /// Moves the control of a setting if there is one, inside its range.
    void setNumber(const QString& setting, double value);
    bool isPlaying() const { return m_player.isActive(); }
    void stopPlaying();

Q_SIGNALS:
    void changed();

private:
    void clear();
    void addRow(const LessonControl& control, const SceneSetting& setting, int row);
    void addChoice(const SceneSetting& setting, const QString& label, int row);
    void addButton(const SceneSetting& setting, const QString& label, int row);
    void addNumber(const LessonControl& control, const SceneSetting& setting, const QString& label,
                   int row);
    void addPlay(const LessonControl& control, double low, double high, int row);
    void startPlaying(const std::string& setting, double low, double high, double seconds);
    void playOn();
    void change(const std::string& setting, double value);

    struct Playing {
        std::string setting;
        double low = 0.0, high = 1.0, seconds = 1.0;
    };
    QGridLayout* m_grid = nullptr;
    SceneSettings m_settings;
    std::map<std::string, std::function<void(double)>> m_setters;
    std::map<std::string, QPushButton*> m_playButtons;
    QTimer m_player;
    QElapsedTimer m_clock;
    Playing m_playing;
};

} // namespace assay
