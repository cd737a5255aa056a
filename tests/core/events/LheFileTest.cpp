// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/core/events/LheText.hpp"

#include "core/events/LheFile.hpp"

#include <algorithm>

using namespace assay;

/// LHE files event by event.
class LheFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventRecord();
    void endAndEncoding();

private:
    std::vector<Finding> findings(const std::string& text);
    LheFolder m_folder;
};

/// What the event line and the incoming partons say, whatever their order.
void LheFileTest::eventRecord()
{
    LheText lhe;
    const std::string quark = "  2 -1 0 0 501 0 0 0 +1.8e+01 1.8e+01 0.0 0.0 1.0\n";
    const std::string antiquark = " -2 -1 0 0 0 501 0 0 -8.0e+01 8.0e+01 0.0 0.0 -1.0\n";
    std::string& second = lhe.events[1];
    second.replace(second.find(quark), quark.size() + antiquark.size(), antiquark + quark);
    auto file = LheFile::open(m_folder.write("a.lhe", lhe.text()));
    QVERIFY(file.ok());
    ParticleEvent event;
    LheEventScanner::Numbers numbers;
    for (int i = 0; i < 2; ++i) {
        const auto more = file->next(event, numbers);
        QVERIFY(more.ok() && *more);
        QCOMPARE(event.incoming, (std::array{2, -2}));
        QCOMPARE(event.header, (std::array{4.0, 76.9, 7.5e-3, 0.118}));
    }
}

std::vector<Finding> LheFileTest::findings(const std::string& text)
{
    auto file = LheFile::open(m_folder.write("a.lhe", text));
    ParticleEvent event;
    LheEventScanner::Numbers numbers;
    double sum = 0.0;
    for (Result<bool> more = file.ok(); more && *more;) {
        more = file->next(event, numbers);
        sum += more && *more ? numbers.weight : 0.0;
    }
    return lheFindings(*file, sum, 0);
}

/// What a stopped program leaves, and names that are no text.
void LheFileTest::endAndEncoding()
{
    LheText lhe;
    const std::string whole = lhe.text();
    QVERIFY(findings(whole).empty());
    const std::size_t end = whole.find("</LesHouchesEvents>");
    const auto stopped = findings(whole.substr(0, end));
    QCOMPARE(stopped.size(), std::size_t(1));
    QVERIFY(hasFinding(stopped, "no-end"));
    lhe.card = "# made by J\xf6rg\n";
    const std::string text = lhe.text();
    const auto latin = findings(text);
    QCOMPARE(latin.size(), std::size_t(1));
    QVERIFY(hasFinding(latin, "encoding"));
    const auto line = std::count(text.begin(), text.begin() + long(text.find('\xf6')), '\n') + 1;
    QVERIFY(latin[0].message.find("line " + std::to_string(line) + " is no UTF-8") !=
            std::string::npos);
}

QTEST_APPLESS_MAIN(LheFileTest)
#include "LheFileTest.moc"
