// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Method.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/manual/ConceptCard.hpp"
#include "widgets/manual/ConceptHelp.hpp"
#include "widgets/manual/ControlTable.hpp"
#include "widgets/manual/HelpWindow.hpp"
#include "widgets/manual/KeyboardMap.hpp"
#include "widgets/manual/ManualPages.hpp"

#include <QAction>
#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolTip>
#include <QTreeWidget>

using namespace assay;

namespace {

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The second argument of every explain(…, "id") in the sources, with its file.
QVector<QPair<QString, QString>> explainedInSources()
{
    static const QRegularExpression call("\\bexplain\\([^;]*?\"([a-z0-9-]+)\"\\s*\\)");
    QVector<QPair<QString, QString>> found;
    for (const QString folder : {"widgets", "app"}) {
        QDirIterator files(QString(ASSAY_SOURCE_DIR) + "/" + folder, {"*.cpp", "*.hpp"},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            auto matches = call.globalMatch(contentOf(path));
            while (matches.hasNext())
                found.push_back({matches.next().captured(1), path});
        }
    }
    return found;
}

/// Targets of the links of a Markdown text.
QStringList linksOf(const QString& markdown)
{
    static const QRegularExpression link("\\]\\(([^)]+)\\)");
    QStringList targets;
    auto matches = link.globalMatch(markdown);
    while (matches.hasNext())
        targets << matches.next().captured(1);
    return targets;
}

QString brokenLink(const QString& target)
{
    const QString id = target.section(':', 1);
    if (target.startsWith("concept:"))
        return findConcept(id) ? QString() : target;
    if (target.startsWith("page:"))
        return findManualPage(id) ? QString() : target;
    if (target.startsWith("http"))
        return {};
    return QFile::exists(QString(ASSAY_SOURCE_DIR) + "/resources/manual/" + target) ? QString()
                                                                                    : target;
}

} // namespace

class ManualTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCardIsComplete()
    {
        QVERIFY2(conceptProblems().isEmpty(), qPrintable(conceptProblems().join('\n')));
        QVERIFY(conceptTable().size() >= 50);
        for (const ConceptCard& card : conceptTable()) {
            QVERIFY2(!card.formula.isEmpty(), qPrintable(card.id));
            QVERIFY2(!card.standard.isEmpty(), qPrintable(card.id));
            QVERIFY2(!card.reference.isEmpty(), qPrintable(card.id));
            QVERIFY2(!card.seeAlso.isEmpty(), qPrintable(card.id));
            QVERIFY2(card.firstSentence().size() > 20, qPrintable(card.id));
            QVERIFY2(card.firstSentence().size() < 330, qPrintable(card.id));
        }
    }

    void wrongCardsAreRefusedWithTheirLine()
    {
        const auto card = parseConceptCard("x", "# X\n- Formel: y\n\nText.");
        QVERIFY(!card);
        QVERIFY(QString::fromStdString(card.error().text()).contains("concepts/x.md, line 2"));
        QVERIFY(!parseConceptCard("x", "# X\n- Default: 1\n"));
        QVERIFY(!parseConceptCard("x", "- Default: 1\n\nText."));
    }

    void everyMethodHasACard()
    {
        for (const Method& method : methodTable())
            QVERIFY2(findConcept(QString::fromStdString(method.name).toLower()),
                     method.name.c_str());
    }

    void everyExplainedControlHasACard()
    {
        for (const auto& [id, path] : explainedInSources())
            QVERIFY2(findConcept(id), qPrintable(id + " in " + path));
        for (const ControlEntry& entry : controlTable())
            QVERIFY2(findConcept(entry.card), qPrintable(entry.name + " -> " + entry.card));
    }

    void everyLinkResolves()
    {
        QStringList broken;
        for (const ConceptCard& card : conceptTable())
            for (const QString& target : linksOf(card.markdown()))
                if (const QString link = brokenLink(target); !link.isEmpty())
                    broken << card.id + ": " + link;
        for (const ManualPage& page : manualPages())
            for (const QString& target : linksOf(filledPage(page, generatedParts())))
                if (const QString link = brokenLink(target); !link.isEmpty())
                    broken << page.id + ": " + link;
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join('\n')));
    }

    void everyPageFileIsInTheContents()
    {
        const QDir folder(QString(ASSAY_SOURCE_DIR) + "/resources/manual");
        for (const QFileInfo& info : folder.entryInfoList({"*.md"}, QDir::Files)) {
            QVERIFY2(findManualPage(info.completeBaseName()), qPrintable(info.fileName()));
        }
    }

    void generatedPartsAreComplete()
    {
        const ManualPage* methods = findManualPage("methods");
        QVERIFY(methods);
        const QString text = filledPage(*methods, generatedParts());
        QVERIFY(!text.contains("{{"));
        for (const Method& method : methodTable())
            QVERIFY2(text.contains(QString::fromStdString(method.description)),
                     method.name.c_str());
        const ManualPage* recipe = findManualPage("recipe");
        QVERIFY(recipe);
        QVERIFY(filledPage(*recipe, generatedParts()).contains("luminosity_fb"));
    }

    void explainGivesTooltipAndCard()
    {
        QWidget parent;
        QPushButton own(&parent), named(&parent);
        own.setToolTip("special");
        explain(&own, "luminosity");
        QCOMPARE(own.toolTip(), QString("special"));
        QVERIFY(own.whatsThis().contains("concept:luminosity"));
        named.setObjectName("limits.luminosity");
        QCOMPARE(conceptOf(&named), QString("luminosity"));
        explain(&parent, "rate");
        QVERIFY(parent.toolTip().contains("number of events"));
        QVERIFY(parent.toolTip().contains("log L(θ)"));
        QLabel inside(&parent);
        QCOMPARE(conceptOf(&inside), QString("rate"));
    }

    void shiftF1FindsTheControlWithTheKeyboard()
    {
        QWidget window;
        QLineEdit field(&window);
        field.setObjectName("limits.levels");
        window.show();
        field.setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), &field);
        ConceptHelp help;
        QSignalSpy spy(&help, &ConceptHelp::cardRequested);
        help.askHere();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().toString(), QString("confidence-level"));
    }

    void namedControlsHaveTooltipsWithoutExplain()
    {
        ConceptHelp help;
        QPushButton button;
        button.setObjectName("limits.luminosity");
        button.show();
        QHelpEvent event(QEvent::ToolTip, {2, 2}, button.mapToGlobal(QPoint(2, 2)));
        QApplication::sendEvent(&button, &event);
        QVERIFY(QToolTip::text().contains("fb⁻¹"));
        QToolTip::hideText();
    }

    void helpWindowFollowsLinksAndGoesBack()
    {
        HelpWindow window({});
        window.showCard("sally");
        auto* text = window.findChild<QTextBrowser*>("help.text");
        QVERIFY(text->toPlainText().startsWith("SALLY"));
        QVERIFY(text->toPlainText().contains("arXiv:1805.12244"));
        Q_EMIT text->anchorClicked(QUrl("concept:sallino"));
        QCOMPARE(window.shown(), QUrl("concept:sallino"));
        QVERIFY(text->toPlainText().startsWith("SALLINO"));
        auto* back = window.findChild<QPushButton*>("help.back");
        QVERIFY(back->isEnabled());
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(window.shown(), QUrl("concept:sally"));
        auto* contents = window.findChild<QTreeWidget*>("help.contents");
        QCOMPARE(contents->currentItem()->text(0), QString("SALLY"));
        window.showPage("methods");
        QVERIFY(text->toPlainText().contains("ALICES"));
        QVERIFY(!text->document()->rootFrame()->childFrames().isEmpty());
    }

    void searchNarrowsTheContents()
    {
        HelpWindow window({});
        window.show();
        auto* search = window.findChild<QLineEdit*>("help.search");
        auto* contents = window.findChild<QTreeWidget*>("help.contents");
        QTest::keyClicks(search, "kish survey");
        QStringList left;
        for (QTreeWidgetItemIterator it(contents, QTreeWidgetItemIterator::NoChildren
                                                      | QTreeWidgetItemIterator::NotHidden);
             *it; ++it)
            left << (*it)->text(0);
        QCOMPARE(left, QStringList("Effective sample size"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(window.shown(), QUrl("concept:effective-sample-size"));
    }

    void keyboardMapListsNamedActions()
    {
        QWidget window;
        auto* action = new QAction("&Open…", &window);
        action->setObjectName("action.open");
        action->setShortcut(QKeySequence("Ctrl+O"));
        new QAction("unnamed", &window);
        const QString map = keyboardMap(&window);
        QVERIFY(map.contains("| `Ctrl+O` | Open… |"));
        QVERIFY(!map.contains("unnamed"));
    }
};

QTEST_MAIN(ManualTest)
#include "ManualTest.moc"
