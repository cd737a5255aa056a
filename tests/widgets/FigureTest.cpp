// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/plots/ThetaMapPlot.hpp"
#include "widgets/plots/WeightPlot.hpp"
#include "widgets/plotting/FigureData.hpp"
#include "widgets/plotting/MathLabel.hpp"
#include "widgets/plotting/MethodStyle.hpp"
#include "widgets/plotting/QCustomPlot.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace assay;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Contrast of WCAG 2.1, 1 to 21.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
               + 0.0722 * linear(color.blueF());
    };
    const double x = luminance(a) + 0.05, y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

/// CIE L*, 0 to 100.
double lightness(const QColor& color)
{
    const double y = contrast(color, Qt::black) * 0.05 - 0.05; // relative luminance
    return y > 0.008856 ? 116.0 * std::cbrt(y) - 16.0 : 903.3 * y;
}

QColor colourAt(QCPColorGradient gradient, double at)
{
    return QColor::fromRgb(gradient.color(at, {0.0, 1.0}));
}

std::unique_ptr<WeightPlot> weights()
{
    auto plot = std::make_unique<WeightPlot>();
    plot->setWeights({0.5, 1.0, 1.0, 2.0});
    return plot;
}

} // namespace

class FigureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizesAreThoseOfThePaper()
    {
        const auto plot = weights();
        const FigureSize size{{86.0, 70.0}, 300.0};
        for (const char* ending : {"pdf", "svg", "png"})
            QVERIFY(plot->exportTo(file(QString("size.") + ending), size).ok());
        const auto box = QRegularExpression("MediaBox ?\\[ ?0 0 ([0-9.]+) ([0-9.]+)")
                             .match(QString::fromLatin1(contentOf(file("size.pdf"))));
        QVERIFY(box.hasMatch());
        QVERIFY(std::abs(box.captured(1).toDouble() - 86.0 / 25.4 * 72.0) < 1.0);
        QVERIFY(std::abs(box.captured(2).toDouble() - 70.0 / 25.4 * 72.0) < 1.0);
        const QImage image(file("size.png"));
        QVERIFY(std::abs(image.width() - 86.0 / 25.4 * 300.0) < 4.0);
        QVERIFY(std::abs(image.dotsPerMeterX() - 300.0 / 0.0254) < 1.0);
        QXmlStreamReader svg(contentOf(file("size.svg")));
        QVERIFY(svg.readNextStartElement());
        const QString width = svg.attributes().value("width").toString();
        QVERIFY2(width.endsWith("mm") && std::abs(width.chopped(2).toDouble() - 86.0) < 0.5,
                 qPrintable(width));
    }

    void figuresAreLightUnlessTheScreenIsWanted()
    {
        QPalette dark;
        dark.setColor(QPalette::Window, QColor("#17191e"));
        const auto plot = weights();
        plot->setPalette(dark);
        const auto corner = [&](FigureLook::Style style) {
            return plot->picture({}, {style, {}}).pixelColor(2, 2);
        };
        QCOMPARE(corner(FigureLook::Style::Physics), QColor("#ffffff"));
        QCOMPARE(corner(FigureLook::Style::Slides), QColor("#ffffff"));
        QVERIFY(corner(FigureLook::Style::Screen).lightness() < 60);
        QCOMPARE(plot->plot().xAxis->labelColor(), PlotTheme::darkTheme().text);
    }

    void theCornerLabelIsForPaperOnly()
    {
        const auto plot = weights();
        const int items = plot->plot().itemCount();
        QVERIFY(plot->svg({}, {FigureLook::Style::Physics, "Simulation"}).contains(">Simulation<"));
        QVERIFY(!plot->svg().contains(">Simulation<"));
        QCOMPARE(plot->plot().itemCount(), items);
    }

    void lettersOfSlidesAreLarger()
    {
        const auto plot = weights();
        const auto scaleOf = [&](FigureLook::Style style) {
            return plot->svg({}, {style, {}}).contains("matrix(1.5,0,0,1.5");
        };
        QVERIFY(scaleOf(FigureLook::Style::Slides));
        QVERIFY(!scaleOf(FigureLook::Style::Physics));
    }

    void jsonSaysWhatIsDrawn()
    {
        const auto plot = weights();
        QVERIFY(plot->saveAs(file("weights.json")).ok());
        const QJsonObject json = QJsonDocument::fromJson(contentOf(file("weights.json"))).object();
        QCOMPARE(json["figure"].toString(), QString("plot.weights"));
        QCOMPARE(json["x"].toObject()["title"].toString(), QString("log₁₀ (w / mean w)"));
        QCOMPARE(json["y"].toObject()["logarithmic"].toBool(), true);
        QCOMPARE(json["columns"].toArray().size(), 3);
        double events = 0.0;
        for (const QJsonValue& value : json["data"].toObject()["events"].toArray())
            events += value.toDouble();
        QCOMPARE(events, 4.0);
        QCOMPARE(figureJson(*plot, {{"run", 7}})["provenance"].toObject()["run"].toInt(), 7);
    }

    void csvIsReadAndWritten()
    {
        const FigureData data = parseCsv("name,value\r\n\"a, \"\"b\"\"\",nan\nplain,2\n");
        QCOMPARE(data.columns, (QStringList{"name", "value"}));
        QCOMPARE(data.rows.size(), 2);
        QCOMPARE(data.rows[0][0], QString("a, \"b\""));
        QCOMPARE(csvCell(data.rows[0][0]), QString("\"a, \"\"b\"\"\""));
        QCOMPARE(toTsv(data), QString("name\tvalue\na, \"b\"\tnan\nplain\t2\n"));
    }

    void textIsReadable()
    {
        for (const PlotTheme& theme : {PlotTheme::light(), PlotTheme::darkTheme()})
            for (const QColor& back : {theme.background, theme.canvas})
                for (const QColor& text : {theme.text, theme.mutedText, theme.ink, theme.warning})
                    QVERIFY2(contrast(text, back) >= 4.5,
                             qPrintable(text.name() + " on " + back.name()));
    }

    void methodsAreSeen_data()
    {
        QTest::addColumn<int>("colours");
        QTest::newRow("Petroff") << int(PlotColours::Petroff);
        QTest::newRow("Okabe-Ito") << int(PlotColours::OkabeIto);
    }

    void methodsAreSeen()
    {
        QFETCH(int, colours);
        usePlotColours(PlotColours(colours));
        for (const PlotTheme& theme : {PlotTheme::light(), PlotTheme::darkTheme()}) {
            QSet<QString> seen;
            for (const char* name : {"truth", "rate", "histogram", "ALICES", "SALLY", "ROLR"}) {
                const QColor color = styleOf(QString(name), theme).color;
                QVERIFY2(contrast(color, theme.canvas) > 2.0, name);
                seen.insert(color.name());
            }
            QCOMPARE(seen.size(), 6);
        }
        usePlotColours(PlotColours::Petroff);
    }

    void coloursChangeInPlotsThatExist()
    {
        const auto plot = weights();
        const int before = plot->plot().xAxis->labelColor().rgb();
        usePlotColours(PlotColours::OkabeIto);
        QCOMPARE(plotColours(), PlotColours::OkabeIto);
        QCOMPARE(styleOf(QString("ALICES"), PlotTheme::light()).color, QColor("#d55e00"));
        usePlotColours(PlotColours::Petroff);
        QCOMPARE(styleOf(QString("ALICES"), PlotTheme::light()).color, QColor("#e42536"));
        QCOMPARE(int(plot->plot().xAxis->labelColor().rgb()), before);
    }

    void mapsAreUniform()
    {
        // Lightness of the sequential map grows in nearly equal steps.
        double last = lightness(colourAt(PlotTheme::sequential(), 0.0));
        for (int i = 1; i <= 10; ++i) {
            const double next = lightness(colourAt(PlotTheme::sequential(), i / 10.0));
            QVERIFY2(next - last > 4.0 && next - last < 12.0,
                     qPrintable(QString::number(next - last)));
            last = next;
        }
        // That of the diverging map falls from the middle, equally on both sides.
        const auto diverging = PlotTheme::diverging();
        for (int i = 0; i < 10; ++i) {
            const double low = lightness(colourAt(diverging, i / 20.0));
            const double high = lightness(colourAt(diverging, 1.0 - i / 20.0));
            QVERIFY2(std::abs(low - high) < 6.0, qPrintable(QString("%1 %2").arg(low).arg(high)));
            QVERIFY(low < lightness(colourAt(diverging, (i + 1) / 20.0)));
        }
        QVERIFY(lightness(colourAt(diverging, 0.5)) > 94.0);
        QVERIFY(colourAt(diverging, 0.0).blue() > 1.5 * colourAt(diverging, 0.0).red());
        QVERIFY(colourAt(diverging, 1.0).red() > 1.5 * colourAt(diverging, 1.0).blue());
    }

    void noValueIsHatched()
    {
        ThetaMapPlot plot("plot.map", "map");
        plot.setAxes({"x", -1.0, 1.0}, ThetaAxis{"y", -1.0, 1.0});
        plot.setField([](double x, double) { return x < 0.0 ? NAN : 1.0 + x; });
        const QImage image = plot.picture({{120.0, 100.0}, 96.0});
        // Left half: grey of two shades; right half: colours.
        QSet<QRgb> left;
        const int y = image.height() / 2;
        for (int i = 0; i < 60; ++i)
            left.insert(image.pixel(image.width() / 4 + i % 10, y + i / 10));
        QVERIFY(left.size() >= 2);
        for (const QRgb pixel : left)
            QVERIFY(QColor(pixel).hsvSaturation() < 25);
        QVERIFY(QColor(image.pixel(int(0.6 * image.width()), y)).hsvSaturation() > 60);
    }

    void labelsInUnicodeAndLatex_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("unicode");
        QTest::addColumn<QString>("latex");
        const auto row = [](const char* label, const char* unicode, const char* latex) {
            QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(unicode)
                                 << QString::fromUtf8(latex);
        };
        row("c_{HW} [TeV^{-2}]", "c_HW [TeV⁻²]", "c$_{\\mathrm{HW}}$ [TeV$^{-2}$]");
        row("\\theta_1", "θ₁", "$\\theta_{1}$");
        row("\\hat{\\theta}", "θ̂", "$\\hat{\\theta}$");
        row("\\bar{p}", "p̄", "$\\bar{p}$");
        row("\\mathcal{L}", "ℒ", "$\\mathcal{L}$");
        row("-2 \\Delta \\log L", "-2 Δ log L", "-2 $\\Delta$ log L");
        row("h \\to \\gamma\\gamma", "h → γγ", "h $\\to$ $\\gamma\\gamma$");
        row("\\frac{1}{\\sigma}", "1/σ", "1/$\\sigma$");
        row("50 %", "50 %", "50 \\%");
        row("pt_j1", "pt_j1", "pt\\_j1");
        row("\\unknown", "\\unknown", "\\unknown");
    }

    void labelsInUnicodeAndLatex()
    {
        QFETCH(QString, label);
        QFETCH(QString, unicode);
        QFETCH(QString, latex);
        QCOMPARE(mathToUnicode(label), unicode);
        QCOMPARE(mathToLatex(label), latex);
    }

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

QTEST_MAIN(FigureTest)
#include "FigureTest.moc"
