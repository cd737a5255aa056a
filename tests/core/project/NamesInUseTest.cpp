// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/NamesInUse.hpp"

#include <QTest>

using namespace assay;

class NamesInUseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void benchmarksAreFollowedEverywhere()
    {
        Recipe study = example();
        QCOMPARE(usersOfName(study, NameKind::Benchmark, "sm"),
                 (std::vector<std::string>{"augment.ratio.theta_ref", "augment.ratio.theta",
                                           "sample.s.generated_at", "limits.main.true",
                                           "fisher.info.theta"}));
        renameReferences(study, NameKind::Benchmark, "sm", "origin");
        QVERIFY(usersOfName(study, NameKind::Benchmark, "sm").empty());
        QCOMPARE(usersOfName(study, NameKind::Benchmark, "origin").size(), std::size_t(5));
    }

    void histogramsNameObservables()
    {
        Recipe study = example();
        renameReferences(study, NameKind::Observable, "x1", "pt");
        QCOMPARE(study.limits.front().estimators,
                 (std::vector<std::string>{"truth", "histogram:pt,x2@10,20", "alices", "x1"}));
        QCOMPARE(study.trainings.front().observables, (std::vector<std::string>{"pt"}));
    }

    void trainingsAndTheirData()
    {
        Recipe study = example();
        QCOMPARE(usersOfName(study, NameKind::Training, "alices"),
                 (std::vector<std::string>{"limits.main.estimators"}));
        renameReferences(study, NameKind::Augment, "ratio", "r");
        QCOMPARE(study.trainings.front().data, std::string("r"));
        QVERIFY(usersOfName(study, NameKind::Training, "alice").empty());
    }

private:
    static Recipe example()
    {
        Recipe study;
        AugmentRecipe ratio;
        ratio.name = "ratio";
        ratio.thetaRef = "sm";
        ratio.theta.benchmarks = {"sm", "b1"};
        study.augments = {ratio};
        SampleRecipe sample;
        sample.name = "s";
        sample.generatedAt = "sm";
        study.samples = {sample};
        TrainRecipe train;
        train.name = "alices";
        train.data = "ratio";
        train.observables = {"x1"};
        study.trainings = {train};
        LimitsRecipe limits;
        limits.name = "main";
        limits.trueAt = "sm";
        limits.estimators = {"truth", "histogram:x1,x2@10,20", "alices", "x1"};
        study.limits = {limits};
        FisherRecipe fisher;
        fisher.name = "info";
        fisher.thetaAt = "sm";
        study.fishers = {fisher};
        return study;
    }
};

QTEST_APPLESS_MAIN(NamesInUseTest)
#include "NamesInUseTest.moc"
