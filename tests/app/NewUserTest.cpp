// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/Surroundings.hpp"
#include "widgets/pages/Page.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/DistributionPlot.hpp"

#include <QElapsedTimer>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QStyle>
#include <QTest>

using namespace assay;

/// The first minute of somebody who never used the program: an example, a slider, a SALLY training,
/// its contour beside the truth, with the mouse alone.
class NewUserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useOwnSurroundings(m_folder); }
    void fromStartToContoursInAMinute();

private:
    /// One click on a widget that a person sees, in its middle if nothing else is said.
    void click(QWidget* widget, QPoint place = {})
    {
        QVERIFY(widget && widget->isVisible() && widget->isEnabled());
        QTest::mouseClick(widget, Qt::LeftButton, {},
                          place.isNull() ? widget->rect().center() : place);
        ++m_clicks;
    }

    void clickButton(const QString& name)
    {
        auto* button = m_window->findChild<QPushButton*>(name);
        QVERIFY2(button, qPrintable(name));
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 10000);
        click(button);
    }

    /// The row of a list with this text; its check box if \p box.
    void clickRow(const QString& list, const QString& text, bool box = false)
    {
        auto* view = m_window->findChild<QAbstractItemView*>(list);
        QVERIFY2(view, qPrintable(list));
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (!index.data().toString().contains(text, Qt::CaseInsensitive))
                continue;
            view->scrollTo(index);
            const QRect place = view->visualRect(index);
            const int indicator = view->style()->pixelMetric(QStyle::PM_IndicatorWidth);
            click(view->viewport(),
                  box ? QPoint(place.left() + indicator / 2 + 4, place.center().y())
                      : place.center());
            return;
        }
        QFAIL(qPrintable(text));
    }

    bool isDrawn(const QString& method) const
    {
        for (const LimitCurve& curve : m_window->findChild<ContourPlot*>("plot.contours")->curves())
            if (curve.method.compare(method, Qt::CaseInsensitive) == 0 && !curve.running
                && !curve.stale)
                return true;
        return false;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_clicks = 0;
};

void NewUserTest::fromStartToContoursInAMinute()
{
    QElapsedTimer clock;
    clock.start();
    m_window = shownWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));

    clickButton("example.eft-toy");
    clickRow("stageRail", "Observables");
    auto* plot = m_window->findChild<DistributionPlot*>("plot.distribution");
    QTRY_VERIFY_WITH_TIMEOUT(!plot->isEmpty(), 30000);
    const QString before = plot->csv();
    auto* slider = m_window->findChild<QSlider*>("theta.c1");
    click(slider, {slider->width() * 3 / 4, slider->height() / 2});
    QTRY_VERIFY(plot->csv() != before);

    clickRow("stageRail", "Train");
    clickRow("table.trainings", "sally");
    clickButton("train.start");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().stage("train.sally")->state == StageState::Done
                                 && !m_window->tasks().busy(),
                             60000);

    clickRow("stageRail", "Limits");
    // Whoever asks for SALLY beside the truth does not wait for another training.
    clickRow("limits.estimators", "alices", true);
    clickButton("page.limits.run");
    QTRY_VERIFY_WITH_TIMEOUT(isDrawn("truth") && isDrawn("SALLY"), 60000);
    const double seconds = double(clock.elapsed()) * 1e-3;
    qInfo("%.1f s and %d clicks", seconds, m_clicks);
    QVERIFY(!m_window->findChild<ContourPlot*>("plot.contours")->isEmpty());
    QVERIFY(seconds < 60.0);
    QVERIFY(m_clicks < 10);
    m_window->tasks().cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 30000);
}

QTEST_MAIN(NewUserTest)
#include "NewUserTest.moc"
