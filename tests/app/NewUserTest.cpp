// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/AppTheme.hpp"
#include "app/desktop/MainWindow.hpp"
#include "widgets/docks/StageRail.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/DistributionPlot.hpp"

#include <QElapsedTimer>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

/// The first minute of somebody who never used the program: an example, a slider, a SALLY training,
/// its contour beside the truth, with the mouse alone.
class NewUserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
        qputenv("XDG_DATA_HOME", m_folder.filePath("data").toUtf8());
        applyAppearance(Appearance::Light);
    }
    void fromStartToContoursInAMinute();

private:
    /// Clicks the middle of a widget that a person sees.
    void click(QWidget* widget, QPoint place = {})
    {
        QVERIFY(widget && widget->isVisible() && widget->isEnabled());
        QTest::mouseClick(widget, Qt::LeftButton, {}, place.isNull() ? widget->rect().center() : place);
        ++m_clicks;
    }
    void clickButton(MainWindow& window, const QString& name)
    {
        auto* button = window.findChild<QPushButton*>(name);
        QVERIFY2(button, qPrintable(name));
        click(button);
    }
    /// The row of a list that starts with this text.
    void clickRow(QAbstractItemView* view, const QString& text)
    {
        QVERIFY(view);
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (!index.data().toString().contains(text, Qt::CaseInsensitive))
                continue;
            view->scrollTo(index);
            return click(view->viewport(), view->visualRect(index).center());
        }
        QFAIL(qPrintable(text));
    }

    QTemporaryDir m_folder;
    int m_clicks = 0;
};

void NewUserTest::fromStartToContoursInAMinute()
{
    QElapsedTimer clock;
    clock.start();
    MainWindow window;
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto* rail = window.findChild<QAbstractItemView*>("stageRail");

    clickButton(window, "example.eft-toy");
    clickRow(rail, "Observables");
    if (auto* simulate = window.findChild<QPushButton*>("page.observables.emptyButton");
        simulate && simulate->isVisible())
        clickButton(window, "page.observables.emptyButton");
    QTRY_VERIFY_WITH_TIMEOUT(window.sample().summary(), 60000);

    auto* plot = window.page("observables")->findChild<DistributionPlot*>();
    QTRY_VERIFY_WITH_TIMEOUT(!plot->isEmpty(), 10000);
    const QString before = plot->csv();
    auto* slider = window.findChild<QSlider*>("theta.c1");
    QVERIFY(slider && slider->isVisible());
    click(slider, {slider->width() * 3 / 4, slider->height() / 2});
    QTRY_VERIFY(plot->csv() != before);

    clickRow(rail, "Train");
    clickRow(window.page("train")->findChild<QAbstractItemView*>("estimatorList"), "sally");
    clickButton(window, "page.train.runOne");
    QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 60000);
    QVERIFY(window.document().stage("train.sally")->state == StageState::Done);

    clickRow(rail, "Limits");
    clickButton(window, "page.limits.run");
    auto* contours = window.findChild<ContourPlot*>();
    const auto drawn = [&](const QString& method) {
        for (const auto& curve : contours->curves())
            if (curve.method.compare(method, Qt::CaseInsensitive) == 0)
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(drawn("truth") && drawn("SALLY"), 60000);
    const double seconds = double(clock.elapsed()) * 1e-3;
    qInfo("%.1f s and %d clicks", seconds, m_clicks);
    QVERIFY(seconds < 60.0);
    QVERIFY(m_clicks < 10);
    window.tasks().cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(!window.tasks().busy(), 30000);
}

QTEST_MAIN(NewUserTest)
#include "NewUserTest.moc"
