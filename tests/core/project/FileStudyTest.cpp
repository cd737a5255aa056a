// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/LheCard.hpp"
#include "core/project/FileStudy.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

namespace {

constexpr auto header = R"(<LesHouchesEvents version="3.0">
<header>
<slha>
BLOCK MASS #
   25 1.250000e+02 # mh
BLOCK DIM6 #
   2 5.000000e-01 # cw
   5 0.000000e+00 # chw
   1 1 3.0 # a matrix, which has two ids
DECAY 25 4.070000e-03
</slha>
<initrwgt>
<weightgroup name="mg_reweighting">
<weight id="sm">set param_card dim6 2 0.0 # orig: 0.5
</weight>
<weight id="w">set param_card dim6 2 -1.5 # orig: 0.5
set param_card DIM6 5 +2.0D-01 # orig: 0.0
</weight>
</weightgroup>
<weightgroup name="scales">
<weight id="1001" MUR="2.0" MUF="2.0"> 2 2 </weight>
<weight id="1002" MUR="0.5" MUF="0.5"> half </weight>
</weightgroup>
</initrwgt>
</header>
<init>
2212 2212 6.5e+03 6.5e+03 0 0 247000 247000 -4 1
1.0 0.1 1.0 1
</init>
<event>
 4 1 1.0 100. 7.5e-03 1.18e-01
   2 -1 0 0 0 0 0 0 +50 50 0.0 0.0 1.0
  -2 -1 0 0 0 0 0 0 -50 50 0.0 0.0 1.0
  22  1 1 2 0 0 30 0 40 50 0.0 0.0 1.0
  12  1 1 2 0 0 -30 0 -40 50 0.0 0.0 1.0
<rwgt>
<wgt id='sm'> 1.1 </wgt>
<wgt id='w'> 1.2 </wgt>
</rwgt>
</event>
</LesHouchesEvents>
)";

} // namespace

/// What the header and the first events of files say about a study.
class FileStudyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCardIsReadByBlockAndId()
    {
        const auto card = lheCard(header);
        QCOMPARE(card.size(), std::size_t(4));
        QCOMPARE(card[1].block, std::string("dim6"));
        QCOMPARE(card[1].id, 2L);
        QCOMPARE(card[1].value, 0.5);
        QCOMPARE(card[1].name, std::string("cw"));
        QCOMPARE(card[3].block, std::string("decay"));
    }

    void settingsOfAWeightAreRead()
    {
        const auto settings =
            lheSettings("set param_card dim6 2 -1.5 # orig: 0.5\nset DIM6 5 1D-1");
        QCOMPARE(settings.size(), std::size_t(2));
        QCOMPARE(settings[0].value, -1.5);
        QCOMPARE(settings[1].block, std::string("dim6"));
        QCOMPARE(settings[1].id, 5L);
        QCOMPARE(settings[1].value, 0.1);
        QVERIFY(lheSettings("a name that is set by nobody").empty());
    }

    void parametersAndBenchmarksComeFromTheHeader()
    {
        QTemporaryDir folder;
        const auto physics = physicsOfFile(written(folder), "lhe");
        QVERIFY2(physics.ok(), physics.ok() ? "" : physics.error().text().c_str());
        QVERIFY(physics->positionsKnown);
        QCOMPARE(physics->parameters.size(), std::size_t(2));
        QCOMPARE(physics->parameters[0].name, std::string("cw"));
        QCOMPARE(physics->parameters[0].lhaBlock, std::string("dim6"));
        QCOMPARE(physics->parameters[0].low, -1.5);
        QCOMPARE(physics->parameters[0].high, 1.5);
        QCOMPARE(physics->parameters[1].name, std::string("chw"));
        // The events were made at cw = 0.5, where no weight is: that of the event itself.
        QCOMPARE(physics->benchmarks.size(), std::size_t(3));
        QCOMPARE(physics->benchmarks[0].name, std::string("generated"));
        QCOMPARE(physics->benchmarks[0].values, (Theta{0.5, 0.0}));
        QCOMPARE(physics->benchmarks[1].values, (Theta{0.0, 0.0}));
        QVERIFY(physics->benchmarks[1].isReference);
        QCOMPARE(physics->benchmarks[2].values, (Theta{-1.5, 0.2}));
    }

    void observablesAreThoseOfTheParticles()
    {
        QTemporaryDir folder;
        const auto physics = physicsOfFile(written(folder), "lhe");
        QVERIFY(physics.ok());
        QStringList names;
        for (const Observable& observable : physics->observables)
            names << QString::fromStdString(observable.name);
        QCOMPARE(names, (QStringList{"pt_a1", "eta_a1", "met"}));
        QVERIFY(physics->observables[0].required);
        QVERIFY(!physics->observables[2].required);
    }

    void weightsWithoutPlacesAreLeftToAPerson()
    {
        const auto physics = physicsOfFile(ASSAY_TEST_DATA "/lhe/toy1d_sm.lhe.gz", "lhe");
        QVERIFY(physics.ok());
        QVERIFY(!physics->positionsKnown);
        QCOMPARE(physics->parameters.size(), std::size_t(1));
        QCOMPARE(physics->benchmarks.size(), std::size_t(3));
        QCOMPARE(physics->benchmarks[2].name, std::string("b2"));
        QCOMPARE(physics->benchmarks[2].values, Theta{0.0});
        QCOMPARE(physics->observables.front().name, std::string("pt_l1"));
        QCOMPARE(physics->observables.front().expression, std::string("l[0].pt"));
        QCOMPARE(physics->observables.size(), std::size_t(6));
    }

    void weightsOfHepMcFilesAreNamed()
    {
        QTemporaryDir folder;
        QFile model(ASSAY_TEST_DATA "/hepmc/spaces.hepmc3");
        QVERIFY(model.open(QIODevice::ReadOnly));
        QByteArray text = model.readAll();
        const qsizetype at = text.indexOf("\nW ") + 1;
        text.replace(at, text.indexOf('\n', at) - at, R"(W sm\|AUX_w\|MUR=0.5)");
        QFile file(folder.filePath("named.hepmc3"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto physics = physicsOfFile(file.fileName().toStdString(), "hepmc");
        QVERIFY2(physics.ok(), physics.ok() ? "" : physics.error().text().c_str());
        QCOMPARE(physics->benchmarks.size(), std::size_t(2));
        QCOMPARE(physics->benchmarks[1].name, std::string("w"));
        QVERIFY(!physics->positionsKnown && !physics->observables.empty());
        const auto nameless = physicsOfFile(ASSAY_TEST_DATA "/hepmc/spaces.hepmc3", "hepmc");
        QVERIFY(nameless.ok());
        QCOMPARE(nameless->benchmarks.size(), std::size_t(1));
    }

    void aStudyIsCompletedButNotOverwritten()
    {
        Recipe study;
        study.samples = {{}};
        study.samples[0].name = "s";
        study.samples[0].files = {ASSAY_TEST_DATA "/lhe/toy1d_sm.lhe.gz"};
        Observable own;
        own.name = "mine";
        own.expression = "l[1].pt";
        study.observables = {own};
        completeFromFiles(study);
        QCOMPARE(study.observables.size(), std::size_t(1));
        QCOMPARE(study.benchmarks.size(), std::size_t(3));
        const Recipe before = study;
        study.samples[0].files = {"/nowhere.lhe"};
        completeFromFiles(study);
        study.samples = before.samples;
        QVERIFY(study == before);
        QVERIFY(!physicsOfFile("/nowhere.lhe", "lhe").ok());
    }

private:
    static std::string written(const QTemporaryDir& folder)
    {
        QFile file(folder.filePath("card.lhe"));
        if (file.open(QIODevice::WriteOnly))
            file.write(header);
        return file.fileName().toStdString();
    }
};

QTEST_APPLESS_MAIN(FileStudyTest)
#include "FileStudyTest.moc"
