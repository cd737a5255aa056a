// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plotting/CurveFilter.hpp"
#include "widgets/plotting/FigureData.hpp"
#include "widgets/plotting/PlotState.hpp"
#include "widgets/plotting/PlotTable.hpp"
#include "widgets/plotting/PlotToolbar.hpp"
#include "widgets/plotting/PlotView.hpp"
#include "widgets/plotting/QCustomPlot.hpp"
#include "widgets/plotting/ReadoutPins.hpp"

#include <QClipboard>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace assay;

namespace {

/// Two curves over 0..10, built anew whenever colours change, as the plots of the program are.
class TwoCurves : public PlotView {
public:
    explicit TwoCurves(QWidget* parent = nullptr)
        : PlotView("plot.two", "Two \\theta_1 curves", parent)
    {
        setAxisTitles("\\theta_1 [GeV^{-2}]", "q");
        plot().legend->setVisible(true);
        finishSetup();
    }
    void setHeight(double height)
    {
        m_height = height;
        restyle();
        setEmpty(false);
        contentChanged();
    }
    QString csv() const override
    {
        QString text = "curve,x,y\n";
        for (const char* name : {"flat", "rising"})
            for (int i = 0; i <= 10 && isShown(name); ++i)
                text += QString("%1,%2,%3\n").arg(name).arg(i).arg(value(name, i));
        return text;
    }

protected:
    void restyle() override
    {
        plot().clearPlottables();
        for (const char* name : {"flat", "rising"}) {
            QCPGraph* graph = plot().addGraph();
            graph->setName(name);
            QCPGraph* dot = plot().addGraph();
            dot->removeFromLegend();
            belongsTo(*dot, name);
            for (int i = 0; i <= 10; ++i)
                graph->addData(i, value(name, i));
            dot->addData(0.0, value(name, 0));
        }
    }
    void fitAxes() override
    {
        plot().xAxis->setRange(0.0, 10.0);
        plot().yAxis->setRange(isLogarithmic() ? 0.1 : 0.0, 2.0 * m_height);
    }
    QCPAxis* logarithmicAxis() override { return plot().yAxis; }

private:
    double value(const QString& name, int i) const
    {
        return name == "flat" ? m_height : m_height * (0.5 + 0.1 * i);
    }
    double m_height = 1.0;
};

QPoint at(const PlotView& view, double x, double y)
{
    return QPointF(view.plot().xAxis->coordToPixel(x), view.plot().yAxis->coordToPixel(y))
        .toPoint();
}

void wheel(PlotView& view, const QPoint& pixel, int steps)
{
    QWheelEvent event(pixel, view.plot().mapToGlobal(pixel), {}, {0, 120 * steps}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view.plot(), &event);
}

void drag(PlotView& view, Qt::MouseButton button, const QPoint& from, const QPoint& to)
{
    QTest::mousePress(&view.plot(), button, {}, from);
    for (int i = 1; i <= 4; ++i) {
        const QPointF pixel = from + QPointF(to - from) * (i / 4.0);
        QMouseEvent move(QEvent::MouseMove, pixel, view.plot().mapToGlobal(pixel), Qt::NoButton,
                         button, Qt::NoModifier);
        QApplication::sendEvent(&view.plot(), &move);
    }
    QTest::mouseRelease(&view.plot(), button, {}, to);
}

bool near(double a, double b, double tolerance = 0.05)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

class PlotViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<QWidget>();
        m_page->setProperty("plotFrame", true);
        auto* row = new QHBoxLayout(m_page.get());
        m_edit = new QLineEdit;
        row->addWidget(m_edit);
        m_view = new TwoCurves;
        row->addWidget(m_view, 1);
        m_view->setHeight(1.0);
        m_page->resize(900, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_view->setFocus();
        m_view->plot().replot(QCustomPlot::rpImmediateRefresh);
    }

    void wheelZoomsWhereTheMouseIs()
    {
        const QPoint pixel = at(*m_view, 8.0, 1.0);
        wheel(*m_view, pixel, 1);
        const QCPRange x = m_view->plot().xAxis->range();
        QVERIFY(x.size() < 9.9);
        QVERIFY(near(m_view->plot().xAxis->pixelToCoord(pixel.x()), 8.0));
        QVERIFY(m_view->isZoomed());
        // What is zoomed stays when the data change, and goes with a double click.
        m_view->setHeight(5.0);
        QCOMPARE(m_view->plot().xAxis->range().lower, x.lower);
        QTest::mouseDClick(&m_view->plot(), Qt::LeftButton, {}, at(*m_view, x.center(), 1.0));
        QVERIFY(!m_view->isZoomed());
        QCOMPARE(m_view->plot().xAxis->range().upper, 10.0);
        QCOMPARE(m_view->plot().yAxis->range().upper, 10.0);
    }

    void dragPans()
    {
        drag(*m_view, Qt::LeftButton, at(*m_view, 5.0, 1.0), at(*m_view, 3.0, 1.0));
        QVERIFY(near(m_view->plot().xAxis->range().lower, 2.0));
        QVERIFY(near(m_view->plot().xAxis->range().size(), 10.0));
    }

    void rightDragZoomsToTheBox()
    {
        drag(*m_view, Qt::RightButton, at(*m_view, 2.0, 1.5), at(*m_view, 6.0, 0.5));
        QVERIFY(near(m_view->plot().xAxis->range().lower, 2.0));
        QVERIFY(near(m_view->plot().xAxis->range().upper, 6.0));
        QVERIFY(near(m_view->plot().yAxis->range().lower, 0.5));
        QVERIFY(near(m_view->plot().yAxis->range().upper, 1.5));
        // A click is no box.
        drag(*m_view, Qt::RightButton, at(*m_view, 4.0, 1.0), at(*m_view, 4.0, 1.0));
        QVERIFY(near(m_view->plot().xAxis->range().size(), 4.0));
    }

    void zoomButtonMakesTheLeftButtonDrawTheBox()
    {
        click("zoom");
        drag(*m_view, Qt::LeftButton, at(*m_view, 1.0, 1.5), at(*m_view, 3.0, 0.5));
        QVERIFY(near(m_view->plot().xAxis->range().lower, 1.0));
        QVERIFY(near(m_view->plot().xAxis->range().upper, 3.0));
        click("reset");
        QCOMPARE(m_view->plot().xAxis->range().upper, 10.0);
    }

    void aReadoutIsPinnedToItsCurve()
    {
        ReadoutPins& pins = ReadoutPins::of(*m_view);
        // 4 pixels beside the rising curve, whose value at 6 is 1.1.
        QSignalSpy changed(m_view, &PlotView::viewChanged);
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, Qt::ControlModifier,
                          at(*m_view, 6.0, 1.1) + QPoint(0, -4));
        QCOMPARE(pins.texts(), QStringList{"rising: 1.1 at 6.00"});
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_view->isZoomed());
        // It follows the curve, and goes with it.
        m_view->setHeight(2.0);
        QCOMPARE(pins.texts(), QStringList{"rising: 2.2 at 6.00"});
        m_view->curves().toggle("rising");
        m_view->plot().replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY(pins.texts().isEmpty());
        m_view->curves().toggle("rising");
        m_view->plot().replot(QCustomPlot::rpImmediateRefresh);
        // A second one, without the mouse.
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_P);
        QCOMPARE(pins.pins().size(), 2);
        // A click at a pin removes it.
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, Qt::ControlModifier,
                          at(*m_view, 6.0, 2.2));
        QCOMPARE(pins.pins().size(), 1);
        QTest::keyClick(m_view, Qt::Key_P, Qt::ShiftModifier);
        QVERIFY(pins.pins().isEmpty());
    }

    void pinsAreKeptInTheState()
    {
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, Qt::ControlModifier,
                          at(*m_view, 3.0, 1.0));
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, Qt::ControlModifier,
                          at(*m_view, 8.0, 0.2));
        const QStringList texts = ReadoutPins::of(*m_view).texts();
        QCOMPARE(texts.size(), 2);
        QCOMPARE(texts.front(), QString("flat: 1 at 3.00"));
        QVERIFY(texts.back().startsWith(QString::fromUtf8("θ₁ = 8.0"))); // near no curve
        const QJsonObject state = plotState(*m_view);
        ReadoutPins::of(*m_view).clear();
        QVERIFY(!plotState(*m_view).contains("pins"));
        applyPlotState(*m_view, state);
        QCOMPARE(ReadoutPins::of(*m_view).texts(), texts);
    }

    void readoutsFitIntoNarrowPlots()
    {
        const QFontMetricsF metrics(m_view->font());
        const QStringList line{"a_long_name_of_an_estimator: 1.2345 at 0.123, and more words"};
        const QRectF inside(50.0, 20.0, 0.6 * metrics.horizontalAdvance(line[0]), 200.0);
        const QStringList broken = brokenLines(line, metrics, inside.width() - 8.0);
        QVERIFY(broken.size() >= 2);
        QCOMPARE(broken.join(' '), line[0]);
        for (const QPointF& anchor : {inside.topLeft(), inside.center(), inside.bottomRight()})
            QVERIFY(inside.contains(readoutBox(broken, metrics, anchor, inside)));
        // Where there is room, beside the point and not over it.
        const QRectF wide(0.0, 0.0, 2000.0, 500.0);
        for (const QPointF& anchor : {wide.center(), QPointF(1995.0, 3.0), QPointF(5.0, 495.0)})
            QVERIFY(!readoutBox(line, metrics, anchor, wide).contains(anchor));
    }

    void heldKeysConstrain()
    {
        QTest::keyPress(m_view, Qt::Key_X);
        wheel(*m_view, at(*m_view, 5.0, 1.0), 1);
        QVERIFY(m_view->plot().xAxis->range().size() < 9.9);
        QCOMPARE(m_view->plot().yAxis->range().size(), 2.0);
        QTest::keyRelease(m_view, Qt::Key_X);
        m_view->resetView();
        m_view->plot().replot(QCustomPlot::rpImmediateRefresh);
        QTest::keyPress(m_view, Qt::Key_Y);
        drag(*m_view, Qt::RightButton, at(*m_view, 2.0, 1.5), at(*m_view, 2.1, 0.5));
        QTest::keyRelease(m_view, Qt::Key_Y);
        QCOMPARE(m_view->plot().xAxis->range().size(), 10.0);
        QVERIFY(near(m_view->plot().yAxis->range().size(), 1.0));
        // Released, both move again.
        wheel(*m_view, at(*m_view, 5.0, 1.0), 1);
        QVERIFY(m_view->plot().xAxis->range().size() < 9.9);
    }

    void keysOfThePlot()
    {
        QTest::keyClick(m_view, Qt::Key_Plus);
        QVERIFY(near(m_view->plot().xAxis->range().size(), 8.0, 1e-9));
        QTest::keyClick(m_view, Qt::Key_Minus);
        QVERIFY(near(m_view->plot().xAxis->range().size(), 10.0, 1e-9));
        QTest::keyClick(m_view, Qt::Key_0);
        QVERIFY(!m_view->isZoomed());
        QTest::keyClick(m_view, Qt::Key_L);
        QVERIFY(m_view->isLogarithmic());
        QCOMPARE(m_view->plot().yAxis->scaleType(), QCPAxis::stLogarithmic);
        QTest::keyClick(m_view, Qt::Key_L);
        QTest::keyClick(m_view, Qt::Key_G);
        QVERIFY(m_view->plot().xAxis->grid()->visible());
        m_view->refreshTheme();
        QVERIFY(m_view->plot().xAxis->grid()->visible());
        QTest::keyClick(m_view, Qt::Key_T);
        QVERIFY(m_view->isTableVisible());
        QTest::keyClick(m_view, Qt::Key_T);
        QVERIFY(!m_view->isTableVisible());
    }

    void lettersTypedElsewhereDoNothing()
    {
        m_edit->setFocus();
        QTest::keyClicks(m_edit, "lgt0f");
        QCOMPARE(m_edit->text(), QString("lgt0f"));
        QVERIFY(!m_view->isLogarithmic() && !m_view->isGridVisible() && !m_view->isTableVisible());
        // A click into the plot gives it the focus.
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, {}, at(*m_view, 5.0, 1.5));
        QVERIFY(m_view->hasFocus());
    }

    void logScaleKeepsTheZoom()
    {
        m_view->setZoom({2.0, 4.0, 0.5, 1.5});
        QTest::keyClick(m_view, Qt::Key_L);
        QCOMPARE(m_view->plot().xAxis->range().lower, 2.0);
        QCOMPARE(m_view->plot().yAxis->range().lower, 0.5);
        QTest::keyClick(m_view, Qt::Key_L);
        m_view->setZoom({2.0, 4.0, -0.5, 1.5});
        QTest::keyClick(m_view, Qt::Key_L);
        QCOMPARE(m_view->plot().xAxis->range().lower, 2.0);
        QVERIFY(m_view->plot().yAxis->range().lower > 0.0);
    }

    void liveplotsFollowAgain()
    {
        m_view->setLive(true);
        wheel(*m_view, at(*m_view, 5.0, 1.0), 1);
        auto* follow = m_view->findChild<QToolButton*>("plot.two.follow");
        QVERIFY(!follow->isHidden() && !follow->isChecked());
        follow->click();
        m_view->setHeight(3.0);
        QCOMPARE(m_view->plot().yAxis->range().upper, 6.0);
    }

    void crosshairSaysWhatIsThere()
    {
        QSignalSpy hovered(m_view, &PlotView::hovered);
        const QPoint pixel = at(*m_view, 4.0, 1.0);
        QTest::mouseMove(&m_view->plot(), pixel);
        QVERIFY(!hovered.isEmpty());
        const QString text = hovered.last()[0].toString();
        QVERIFY2(text.startsWith("θ₁ = 4.0") || text.startsWith("θ₁ = 3.9"), qPrintable(text));
        QVERIFY2(text.contains("q = "), qPrintable(text));
        QVERIFY2(text.contains("flat: 1 at 4.0"), qPrintable(text));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&m_view->plot(), &leave);
        QCOMPARE(hovered.last()[0].toString(), QString());
    }

    void legendEntriesSwitchCurves()
    {
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, {}, entry(1));
        QVERIFY(!m_view->curves().isShown("rising"));
        // The curve and what belongs to it, also after the plot is built anew.
        m_view->setHeight(2.0);
        int visible = 0;
        for (int i = 0; i < m_view->plot().graphCount(); ++i)
            visible += m_view->plot().graph(i)->visible();
        QCOMPARE(visible, 2);
        QVERIFY(!m_view->csv().contains("rising"));
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, {}, entry(1));
        QVERIFY(m_view->curves().isShown("rising"));
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, Qt::AltModifier, entry(1));
        QCOMPARE(m_view->curves().hidden(), QStringList{"flat"});
        QTest::mouseClick(&m_view->plot(), Qt::LeftButton, Qt::AltModifier, entry(1));
        QCOMPARE(m_view->curves().hidden(), QStringList());
    }

    void tableHasWhatIsDrawn()
    {
        QTest::keyClick(m_view, Qt::Key_T);
        auto* table = m_view->findChild<QTableView*>("plot.two.table");
        QVERIFY(table && table->isVisible());
        QCOMPARE(table->model()->rowCount(), 22);
        QCOMPARE(table->model()->headerData(2, Qt::Horizontal).toString(), QString("y"));
        m_view->curves().toggle("flat");
        QTRY_COMPARE(table->model()->rowCount(), 11);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("curve\tx\ty\nrising\t0\t0.5\n"));
        table->selectionModel()->select(
            QItemSelection(table->model()->index(1, 1), table->model()->index(2, 2)),
            QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("x\ty\n1\t0.6\n2\t0.7\n"));
    }

    void whatIsComputedIsSaidInSteps()
    {
        TwoCurves& plot = *new TwoCurves(m_page.get());
        m_page->layout()->addWidget(&plot);
        double done = 0.0;
        plot.setProgress([&] { return done; });
        const auto text = [&] {
            for (int i = 0; i < plot.plot().itemCount(); ++i)
                if (auto* item = qobject_cast<QCPItemText*>(plot.plot().item(i));
                    item && item->visible() && item->layer()->name() == "overlay")
                    return item->text();
            return QString();
        };
        const auto bars = [&] {
            int count = 0;
            for (int i = 0; i < plot.plot().itemCount(); ++i)
                count += qobject_cast<QCPItemRect*>(plot.plot().item(i))
                         && plot.plot().item(i)->layer()->name() == "grid"
                         && plot.plot().item(i)->visible();
            return count;
        };
        const QString sentence = QString::fromUtf8("Reading the events…");
        QElapsedTimer clock;
        clock.start();
        plot.setEmptyText(sentence);
        QVERIFY(text().isEmpty() && bars() == 0);
        QCOMPARE(plot.emptyText(), sentence);
        QTRY_COMPARE(text(), sentence);
        QVERIFY(clock.elapsed() >= 300 && bars() > 5);
        done = 0.25;
        plot.setEmptyText(sentence); // Said again at every refresh: it waits no less for it.
        QTRY_COMPARE(text(), sentence + "\n25 %");
        QVERIFY(clock.elapsed() >= 1000);
        QTRY_VERIFY(text().endsWith("25 %, about 10 s left"));
        QVERIFY(clock.elapsed() >= 3000);
        plot.setEmptyText("No events.");
        QCOMPARE(text(), QString("No events."));
        QCOMPARE(bars(), 0);
        plot.setEmptyText(sentence);
        plot.setHeight(1.0);
        QVERIFY(text().isEmpty());
        QTest::qWait(400);
        QCOMPARE(bars(), 0);
    }

    void figureIsCopied()
    {
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->data("image/svg+xml").contains("<svg"));
        QCOMPARE(data->text(), m_view->csv());
    }

    void maximisedPlotsFillThePage_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("layout") << 0;
        QTest::newRow("splitter") << 1;
        QTest::newRow("stack") << 2;
        QTest::newRow("tabs") << 3;
    }

    void maximisedPlotsFillThePage()
    {
        QFETCH(int, kind);
        place(kind);
        const QRect before(m_view->mapTo(m_page.get(), QPoint()), m_view->size());
        QTest::keyClick(m_view, Qt::Key_F);
        QVERIFY(m_view->isMaximised());
        QTest::qWait(20);
        QVERIFY(m_view->width() > 0.94 * m_page->width());
        QVERIFY(m_view->height() > 0.90 * m_page->height());
        m_page->resize(1000, 650);
        QTest::qWait(20);
        QVERIFY(m_view->width() > 940);
        QVERIFY(m_view->hasFocus());
        m_page->resize(900, 600);
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY(!m_view->isMaximised());
        QTest::qWait(20);
        QCOMPARE(QRect(m_view->mapTo(m_page.get(), QPoint()), m_view->size()), before);
        QVERIFY(m_view->isVisible());
    }

    void plotsCanHaveAWindow_data() { maximisedPlotsFillThePage_data(); }

    void plotsCanHaveAWindow()
    {
        QFETCH(int, kind);
        place(kind);
        const QRect before(m_view->mapTo(m_page.get(), QPoint()), m_view->size());
        QTest::keyClick(m_view, Qt::Key_D);
        QVERIFY(m_view->isDetached());
        QWidget* window = m_view->window();
        QVERIFY(window != m_page.get() && window->isVisible());
        QCOMPARE(window->windowTitle(), m_view->accessibleName());
        QVERIFY(m_view->isVisible() && m_view->width() > 500);
        auto* back = m_page->findChild<QPushButton*>("plot.putBack");
        QVERIFY(back && back->isVisible());
        // It can fill the page from there, and have a window again.
        QTest::keyClick(m_view, Qt::Key_F);
        QVERIFY(m_view->isMaximised() && !m_view->isDetached());
        QCOMPARE(m_view->window(), m_page.get());
        QTest::keyClick(m_view, Qt::Key_D);
        QVERIFY(m_view->isDetached() && !m_view->isMaximised());
        m_view->window()->close();
        QVERIFY(!m_view->isDetached());
        QTRY_COMPARE(QRect(m_view->mapTo(m_page.get(), QPoint()), m_view->size()), before);
        QVERIFY(m_view->isVisible());
        QVERIFY(!m_page->findChild<QPushButton*>("plot.putBack")
                || !m_page->findChild<QPushButton*>("plot.putBack")->isVisible());
    }

    void windowsOfPlotsGoWithThePage()
    {
        place(1);
        m_view->setDetached(true);
        auto* back = m_page->findChild<QPushButton*>("plot.putBack");
        QVERIFY(back);
        back->click();
        QTRY_VERIFY(!m_view->isDetached());
        m_view->setDetached(true);
        m_page->hide(); // Another page is shown: the plot stays to be seen.
        QVERIFY(m_view->isVisible());
        m_page->show();
        const QPointer<QWidget> window = m_view->window();
        delete m_page.release();
        QVERIFY(window.isNull());
    }

    void buttonsShowWithMouseOrFocus()
    {
        m_edit->setFocus();
        QTest::mouseMove(m_page->windowHandle(), {m_page->width() / 2, 300});
        QTRY_VERIFY(!m_view->toolbar().isHidden());
        QTest::mouseMove(m_page->windowHandle(), {2, 2});
        QTRY_VERIFY(m_view->toolbar().isHidden());
        m_view->setFocus();
        QVERIFY(!m_view->toolbar().isHidden());
        for (const auto* button : m_view->toolbar().findChildren<QToolButton*>())
            QVERIFY(!button->accessibleName().isEmpty() && !button->icon().isNull());
    }

    void stateIsPutBack()
    {
        m_view->setZoom({1.0, 2.0, 0.5, 1.5});
        m_view->setLogarithmic(true);
        m_view->setGridVisible(true);
        m_view->setLegendVisible(false);
        m_view->setTableVisible(true);
        m_view->curves().toggle("flat");
        TwoCurves other;
        other.setHeight(1.0);
        applyPlotState(other, plotState(*m_view));
        QCOMPARE(plotState(other), plotState(*m_view));
        QCOMPARE(other.plot().xAxis->range().upper, 2.0);
        QVERIFY(!other.csv().contains("flat"));
        applyPlotState(other, {});
        QVERIFY(!other.isZoomed() && !other.isGridVisible() && other.csv().contains("flat"));
    }

    void isDescribedInWords()
    {
        QCOMPARE(m_view->accessibleName(), QString("Two θ₁ curves"));
        const QString text = m_view->accessibleDescription();
        QVERIFY2(text.contains("θ₁ [GeV⁻²] from 0.00 to 10.00."), qPrintable(text));
        QVERIFY2(text.contains("Curves: flat, rising."), qPrintable(text));
    }

private:
    void click(const QString& name)
    {
        auto* button = m_view->findChild<QToolButton*>("plot.two." + name);
        QVERIFY(button);
        button->click();
    }

    QPoint entry(int index) const
    {
        m_view->plot().replot(QCustomPlot::rpImmediateRefresh);
        return m_view->plot().legend->item(index)->outerRect().center();
    }

    /// Moves the plot into a splitter, a stack or tabs.
    void place(int kind)
    {
        QWidget* around = kind == 1   ? static_cast<QWidget*>(new QSplitter)
                          : kind == 2 ? static_cast<QWidget*>(new QStackedWidget)
                          : kind == 3 ? static_cast<QWidget*>(new QTabWidget)
                                      : nullptr;
        if (!around)
            return;
        m_page->layout()->addWidget(around);
        if (auto* splitter = qobject_cast<QSplitter*>(around)) {
            splitter->addWidget(m_view);
            splitter->addWidget(new QLabel("beside"));
        } else if (auto* stack = qobject_cast<QStackedWidget*>(around)) {
            stack->addWidget(m_view);
            stack->addWidget(new QLabel("behind"));
        } else if (auto* tabs = qobject_cast<QTabWidget*>(around)) {
            tabs->addTab(m_view, "plot");
            tabs->addTab(new QLabel("behind"), "other");
        }
        m_view->show();
        QTest::qWait(20);
        m_view->setFocus();
    }

    std::unique_ptr<QWidget> m_page;
    QLineEdit* m_edit = nullptr;
    TwoCurves* m_view = nullptr;
};

QTEST_MAIN(PlotViewTest)
#include "PlotViewTest.moc"
