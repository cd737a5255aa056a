// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/app/Surroundings.hpp"
#include "tests/app/WindowTour.hpp"
#include "widgets/plots/ContourPlot.hpp"
#include "widgets/plots/DistributionPlot.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QElapsedTimer>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QStyle>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace assay;

/// The first minute of somebody who never used the program: an example, a slider, a SALLY training,
/// its contour beside the truth, with the mouse alone.
class NewUserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useOwnSurroundings(m_folder); }
    void fromStartToContoursInAMinute();

private:
    void contoursAgree();

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

    ContourPlot& contours() const { return *m_window->findChild<ContourPlot*>("plot.contours"); }

    /// Its result is final and is that of the study as it is.
    bool isFinal(const QString& name) const
    {
        for (const LimitCurve& curve : contours().curves())
            if (curve.name == name)
                return !curve.running && !curve.stale;
        return false;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_clicks = 0;
};

namespace {

double area(const QPolygonF& line)
{
    double twice = 0.0;
    for (int i = 1; i < line.size(); ++i)
        twice += line[i - 1].x() * line[i].y() - line[i].x() * line[i - 1].y();
    return 0.5 * std::abs(twice);
}

struct Drawn {
    QPolygonF line;
    QColor color;
};

/// The closed contours of a method that are really in the figure, with a pen that can be seen; the
/// largest first.
QVector<Drawn> drawnContours(const ContourPlot& plot, const QString& name)
{
    QVector<Drawn> found;
    for (int i = 0; i < plot.plot().plottableCount(); ++i) {
        const auto* curve = qobject_cast<QCPCurve*>(plot.plot().plottable(i));
        if (!curve || curve->name() != name || !curve->realVisibility() || curve->data()->isEmpty()
            || curve->pen().style() == Qt::NoPen)
            continue;
        QPolygonF line;
        for (const QCPCurveData& point : *curve->data())
            line << QPointF(point.key, point.value);
        if (line.isClosed())
            found.push_back({line, curve->pen().color()});
    }
    std::sort(found.begin(), found.end(), [](const Drawn& a, const Drawn& b) {
        return area(a.line) > area(b.line);
    });
    return found;
}

bool alike(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green())
               + std::abs(a.blue() - b.blue())
           < 60;
}

/// Share of the points of a contour where its colour can be seen in the picture of the figure.
double seen(const ContourPlot& plot, const Drawn& drawn)
{
    const QImage image = plot.plot().grab().toImage();
    int count = 0;
    for (const QPointF& point : drawn.line) {
        const int x = int(plot.plot().xAxis->coordToPixel(point.x()));
        const int y = int(plot.plot().yAxis->coordToPixel(point.y()));
        bool found = false;
        for (int k = 0; k < 25 && !found; ++k) {
            const QPoint near(x - 2 + k % 5, y - 2 + k / 5);
            found = image.rect().contains(near) && alike(image.pixelColor(near), drawn.color);
        }
        count += found;
    }
    return double(count) / double(std::max<qsizetype>(drawn.line.size(), 1));
}

} // namespace

void NewUserTest::fromStartToContoursInAMinute()
{
    QElapsedTimer clock;
    clock.start();
    m_window = shownWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));

    clickButton("example.eft-toy");
    clickRow("stageRail", "Observables");
    auto* plot = m_window->findChild<DistributionPlot*>("plot.distribution");
    // All events are there: from here on only the slider changes the figure.
    QTRY_VERIFY_WITH_TIMEOUT(!plot->isEmpty() && isIdle(*m_window) && m_window->sample().summary(),
                             30000);
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
    QTRY_VERIFY_WITH_TIMEOUT(isFinal("truth") && isFinal("sally"), 60000);
    contoursAgree();
    const double seconds = double(clock.elapsed()) * 1e-3;
    qInfo("%.1f s and %d clicks", seconds, m_clicks);
    QVERIFY(seconds < 60.0);
    QVERIFY(m_clicks < 10);
    m_window->tasks().cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 30000);
}

/// Both are seen, closed around the assumed truth, and of about the same size.
void NewUserTest::contoursAgree()
{
    QVERIFY(contours().isVisible() && !contours().isEmpty());
    QTest::qWait(100); // What is drawn waits for the next frame.
    const LimitsRecipe& limits = m_window->document().study().limits.front();
    const QVector<Drawn> truth = drawnContours(contours(), "truth");
    const QVector<Drawn> sally = drawnContours(contours(), "sally");
    QCOMPARE(truth.size(), qsizetype(limits.levels.size())); // One for each confidence level.
    QCOMPARE(sally.size(), truth.size());
    QCOMPARE(limits.trueTheta.size(), std::size_t(2));
    for (int level = 0; level < truth.size(); ++level) {
        const double ratio = area(sally[level].line) / area(truth[level].line);
        qInfo("ratio of areas %.3f", ratio);
        QVERIFY(ratio > 0.8 && ratio < 1.25);
        for (const QPolygonF& line : {truth[level].line, sally[level].line})
            QVERIFY(line.containsPoint({limits.trueTheta[0], limits.trueTheta[1]},
                                       Qt::OddEvenFill));
    }
    QVERIFY(!alike(truth[0].color, sally[0].color));
    QVERIFY(seen(contours(), sally[0]) > 0.5);
    // A good contour covers that of the truth: look below it.
    contours().setHidden({"sally"});
    QTRY_VERIFY(seen(contours(), truth[0]) > 0.5);
}

QTEST_MAIN(NewUserTest)
#include "NewUserTest.moc"
