// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/ThetaSliders.hpp"

#include <QDoubleSpinBox>
#include <QSlider>
#include <QTest>

using namespace assay;

/// The sliders that all pages have, by keys.
class ThetaSlidersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arrowsMoveInThreeSizes()
    {
        ThetaSliders sliders;
        sliders.setParameters({parameter("a"), parameter("b")}, {0.0, 0.0});
        sliders.show();
        QTest::qWait(10);
        auto* slider = sliders.findChild<QSlider*>("theta.b");
        const auto key = [&](QWidget* widget, Qt::Key which, Qt::KeyboardModifiers with) {
            sliders.setTheta({0.0, 0.0});
            QTest::keyClick(widget, which, with);
            return sliders.theta();
        };
        // A hundredth of the range of 4.
        for (const Qt::Key up : {Qt::Key_Right, Qt::Key_Up}) {
            QCOMPARE(key(slider, up, Qt::NoModifier), (Theta{0.0, 0.04}));
            QCOMPARE(key(slider, up, Qt::ShiftModifier), (Theta{0.0, 0.4}));
            QCOMPARE(key(slider, up, Qt::AltModifier), (Theta{0.0, 0.004}));
        }
        QCOMPARE(key(slider, Qt::Key_Left, Qt::ShiftModifier), (Theta{0.0, -0.4}));
        auto* box = sliders.findChild<QDoubleSpinBox*>("thetaBox.a");
        QCOMPARE(key(box, Qt::Key_Up, Qt::NoModifier), (Theta{0.04, 0.0}));
        QCOMPARE(key(box, Qt::Key_Down, Qt::ShiftModifier), (Theta{-0.4, 0.0}));
        QCOMPARE(key(box, Qt::Key_Down, Qt::AltModifier), (Theta{-0.004, 0.0}));
        // The cursor moves in the text as it does everywhere.
        QCOMPARE(key(box, Qt::Key_Left, Qt::ShiftModifier), (Theta{0.0, 0.0}));
    }

private:
    static Parameter parameter(const std::string& name)
    {
        Parameter parameter;
        parameter.name = name;
        parameter.low = -2.0;
        parameter.high = 2.0;
        return parameter;
    }
};

QTEST_MAIN(ThetaSlidersTest)
#include "ThetaSlidersTest.moc"
