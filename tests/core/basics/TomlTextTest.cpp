// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/TomlText.hpp"

#include <QTest>

using namespace assay;

/// What toml++ must not be given.
class TomlTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strayCharacters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("place");
        const auto row = [](const char* name, const QByteArray& text, int place) {
            QTest::newRow(name) << text << place;
        };
        row("ascii", "a = 1\n[b]\nc = 'x' # y\n", -1);
        row("in strings", "a = \"h\xC3\xA9\"\nb = 'h\xC3\xA9'\n", -1);
        row("in a comment", "a = 1 # h\xC3\xA9\n", -1);
        row("in long strings", "a = \"\"\"h\xC3\xA9 \" \n\xC3\xA9\"\"\"\nb = '''\xC3\xA9'\n'''\n",
            -1);
        row("mark", "\xEF\xBB\xBF" "a = 1\n", -1);
        row("as a key", "\xC3\xA9 = 1\n", 0);
        row("after a value", "a = 1 \xC2\xA1\n", 6);
        row("after a string", "a = 'x'\xC3\xA9", 7);
        row("after an escape", "a = \"\\\\\"\xC3\xA9", 8);
        row("escaped quote", "a = \"\\\"\xC3\xA9\"", -1);
        row("after a folded line", "a = \"\"\"x\\\n  \xC3\xA9\"\"\"", 12);
        row("not closed", "a = \"x\n\xC3\xA9 = 1", 7);
        row("backslash in a literal", "a = '\\'\xC3\xA9", 7);
    }
    void strayCharacters()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, place);
        const auto found =
            strayCharacter(std::string_view(text.constData(), std::size_t(text.size())));
        QCOMPARE(found ? int(*found) : -1, place);
    }
    void lines() { QCOMPARE(lineAt("a\nb\nc", 4), 3); }
};

QTEST_APPLESS_MAIN(TomlTextTest)
#include "TomlTextTest.moc"
