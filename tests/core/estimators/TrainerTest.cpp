// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Trainer.hpp"
#include "core/estimators/RatioEstimator.hpp"
#include "core/estimators/ScoreEstimator.hpp"
#include "core/estimators/TrainingCheckpoint.hpp"
#include "tests/core/estimators/GaussRows.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <stop_token>
#include <thread>

using namespace assay;

namespace {

TrainRequest request(const std::string& method)
{
    TrainRequest request;
    request.name = "test";
    request.method = method;
    request.network.hidden = {12, 9};
    request.training.epochs = 6;
    request.training.batch = 100;
    return request;
}

const std::vector<double>& weights(const TrainOutcome& outcome)
{
    if (const auto* ratio = dynamic_cast<const RatioEstimator*>(outcome.estimator.get()))
        return ratio->network().parameters;
    return dynamic_cast<const ScoreEstimator&>(*outcome.estimator).network().parameters;
}

TrainOutcome trained(const TrainingSet& set, const TrainRequest& request,
                     const TrainHooks& hooks = {}, const TaskContext& context = {})
{
    auto outcome = train(set, request, hooks, context);
    if (!outcome)
        qFatal("%s", outcome.error().text().c_str());
    return *outcome;
}

bool sameMetrics(const TrainOutcome& a, const TrainOutcome& b)
{
    if (a.metrics.size() != b.metrics.size() || a.bestEpoch != b.bestEpoch)
        return false;
    for (std::size_t e = 0; e < a.metrics.size(); ++e) {
        const EpochMetrics &x = a.metrics[e], &y = b.metrics[e];
        if (x.epoch != y.epoch || x.trainLoss != y.trainLoss || x.gradientNorm != y.gradientNorm ||
            x.validationLoss != y.validationLoss || x.learningRate != y.learningRate)
            return false;
    }
    return true;
}

} // namespace

class TrainerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameWeights()
    {
        const TrainingSet set = gauss::ratioRows(3000, 1);
        TrainRequest r = request("ALICES");
        const TrainOutcome a = trained(set, r), b = trained(set, r);
        QVERIFY(weights(a) == weights(b));
        QVERIFY(sameMetrics(a, b));
        r.training.seed = 2;
        QVERIFY(weights(trained(set, r)) != weights(a));
    }

    void bestWeightsAreRestored()
    {
        // Ten noisy rows and a large network: the validation loss has its minimum early.
        TrainingSet set = gauss::scoreRows(50, 2);
        TrainRequest r = request("SALLY");
        r.network.hidden = {60, 60};
        r.training.epochs = 300;
        r.training.batch = 10;
        r.training.lrStart = r.training.lrEnd = 3e-3;
        const TrainOutcome outcome = trained(set, r);
        QVERIFY(outcome.bestEpoch < 300);
        QVERIFY(!outcome.stoppedEarly);
        QCOMPARE(outcome.metrics.size(), 300U);
        double best = 1e300, loss = 0.0, norm = 0.0;
        for (const EpochMetrics& metrics : outcome.metrics)
            best = std::min(best, metrics.validationLoss);
        QCOMPARE(outcome.metrics[static_cast<std::size_t>(outcome.bestEpoch) - 1].validationLoss,
                 best);
        // The estimator that was returned has that loss on the validation rows.
        const Matrix score = *outcome.estimator->score(set.x, {0.0}, {});
        double mean = 0.0, square = 0.0, rows = 0.0;
        for (Eigen::Index i = 0; i < set.x.rows(); ++i) {
            const double target = set.score(i, 0);
            if (set.part[static_cast<std::size_t>(i)] == Part::Validation) {
                loss += std::pow(score(i, 0) - target, 2);
                norm += 1.0;
            } else {
                mean += target;
                square += target * target;
                rows += 1.0;
            }
        }
        const double variance = square / rows - mean * mean / rows / rows; // Unit of the loss
        QVERIFY(std::abs(loss / norm / variance - best) < 1e-5 * best);
        QVERIFY(outcome.metrics.back().validationLoss > 1.05 * best);

        r.training.patience = 20;
        const TrainOutcome impatient = trained(set, r);
        QVERIFY(impatient.stoppedEarly);
        QCOMPARE(static_cast<int>(impatient.metrics.size()), impatient.bestEpoch + 20);
        r.training.earlyStopping = false;
        r.training.epochs = 30;
        QCOMPARE(trained(set, r).bestEpoch, 30);
    }

    void anInterruptedTrainingResumesBitForBit_data()
    {
        QTest::addColumn<QString>("optimizer");
        QTest::addColumn<QString>("precision");
        QTest::addRow("amsgrad float") << "amsgrad"
                                       << "float";
        QTest::addRow("adam double") << "adam"
                                     << "double";
        QTest::addRow("sgd float") << "sgd"
                                   << "float";
    }
    void anInterruptedTrainingResumesBitForBit()
    {
        QFETCH(QString, optimizer);
        QFETCH(QString, precision);
        const TrainingSet set = gauss::ratioRows(2000, 3);
        TrainRequest r = request("ALICES");
        r.training.optimizer = optimizer.toStdString();
        r.training.precision = precision.toStdString();
        const TrainOutcome undisturbed = trained(set, r);

        QTemporaryDir folder;
        TrainHooks hooks;
        hooks.checkpoint = (folder.path() + "/checkpoint").toStdString();
        const std::filesystem::path early = hooks.checkpoint.string() + ".early";
        hooks.epochDone = [&](const EpochMetrics& metrics) {
            // The file of an earlier epoch, as a kill would have left it.
            if (metrics.epoch == 3 && std::filesystem::exists(hooks.checkpoint))
                std::filesystem::copy_file(hooks.checkpoint, early);
        };
        QVERIFY(weights(trained(set, r, hooks)) == weights(undisturbed));
        QVERIFY(std::filesystem::exists(early));
        std::filesystem::rename(early, hooks.checkpoint);
        int told = 0;
        hooks.epochDone = [&](const EpochMetrics&) { ++told; };
        const TrainOutcome resumed = trained(set, r, hooks);
        QVERIFY(weights(resumed) == weights(undisturbed));
        QVERIFY(sameMetrics(resumed, undisturbed));
        QCOMPARE(told, 6);

        // A finished checkpoint gives the result at once, and so does it not for another request.
        QVERIFY(weights(trained(set, r, hooks)) == weights(undisturbed));
        r.training.seed = 9;
        QVERIFY(weights(trained(set, r, hooks)) == weights(trained(set, r)));
    }

    void aDamagedCheckpointIsIgnored()
    {
        const TrainingSet set = gauss::ratioRows(1000, 3);
        const TrainRequest r = request("CARL");
        const TrainOutcome undisturbed = trained(set, r);
        QTemporaryDir folder;
        TrainHooks hooks;
        hooks.checkpoint = (folder.path() + "/checkpoint").toStdString();
        (void)trained(set, r, hooks);
        const auto size = std::filesystem::file_size(hooks.checkpoint);
        for (const auto cut : {size - 1, size / 2, std::uintmax_t{10}, std::uintmax_t{0}}) {
            std::filesystem::resize_file(hooks.checkpoint, cut);
            QVERIFY(weights(trained(set, r, hooks)) == weights(undisturbed));
        }
        std::fstream(hooks.checkpoint, std::ios::in | std::ios::out).seekp(200).put('x');
        QVERIFY(weights(trained(set, r, hooks)) == weights(undisturbed));
    }

    void nanStopsWithTheLastGoodWeights()
    {
        const TrainingSet set = gauss::scoreRows(2000, 4);
        TrainRequest r = request("SALLY");
        r.training.optimizer = "sgd";
        r.training.lrStart = 1e-3;
        r.training.lrEnd = 1e6; // Grows until it breaks.
        r.training.epochs = 20;
        const TrainOutcome outcome = trained(set, r);
        const std::string epoch = "epoch " + std::to_string(outcome.metrics.size() + 1);
        QVERIFY2(outcome.failure.find(epoch) != std::string::npos, outcome.failure.c_str());
        QVERIFY(outcome.metrics.size() < 20);
        QVERIFY(outcome.bestEpoch >= 1);
        for (const double w : weights(outcome))
            QVERIFY(std::isfinite(w));

        r.training.lrStart = 1e30;
        r.training.lrEnd = 1e30;
        const auto hopeless = train(set, r, {}, {});
        QVERIFY(!hopeless.ok());
        QVERIFY(hopeless.error().code == ErrorCode::Numerical);
        QVERIFY(hopeless.error().message.find("epoch 1") != std::string::npos);
    }

    void stopAndKeepAndCancel()
    {
        const TrainingSet set = gauss::ratioRows(20000, 5);
        TrainRequest r = request("ALICES");
        r.training.epochs = 100000;
        for (const bool keep : {true, false}) {
            std::stop_source source;
            TaskContext context;
            (keep ? context.keepToken : context.cancelToken) = source.get_token();
            std::chrono::steady_clock::time_point asked;
            std::jthread user([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(150));
                asked = std::chrono::steady_clock::now();
                source.request_stop();
            });
            const auto outcome = train(set, r, {}, context);
            const auto waited = std::chrono::steady_clock::now() - asked;
            QVERIFY(waited < std::chrono::milliseconds(50));
            QCOMPARE(outcome.ok(), keep);
            if (keep) {
                QVERIFY(outcome->stoppedEarly);
                QVERIFY(!weights(*outcome).empty());
                QVERIFY(outcome->failure.empty());
            } else {
                QVERIFY(outcome.error().code == ErrorCode::Cancelled);
            }
        }
    }

    void aStoppedTrainingContinuesBitForBit_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::addRow("stop and keep") << true;
        QTest::addRow("cancel") << false;
    }
    void aStoppedTrainingContinuesBitForBit()
    {
        QFETCH(bool, keep);
        const TrainingSet set = gauss::ratioRows(3000, 8);
        const TrainRequest r = request("ALICES");
        const TrainOutcome undisturbed = trained(set, r);
        QTemporaryDir folder;
        TrainHooks hooks;
        hooks.checkpoint = (folder.path() + "/checkpoint").toStdString();
        std::stop_source source;
        TaskContext context;
        (keep ? context.keepToken : context.cancelToken) = source.get_token();
        hooks.epochDone = [&](const EpochMetrics& metrics) {
            if (metrics.epoch == 3)
                source.request_stop();
        };
        const auto stopped = train(set, r, hooks, context);
        QCOMPARE(stopped.ok(), keep);
        if (keep)
            QCOMPARE(stopped->metrics.size(), 3U);
        QCOMPARE(checkpointEpochs(hooks.checkpoint), 3);
        std::vector<int> told;
        hooks.epochDone = [&](const EpochMetrics& metrics) { told.push_back(metrics.epoch); };
        const TrainOutcome continued = trained(set, r, hooks);
        QCOMPARE(told, (std::vector<int>{1, 2, 3, 4, 5, 6}));
        QVERIFY(weights(continued) == weights(undisturbed));
        QVERIFY(sameMetrics(continued, undisturbed));
    }

    void snapshotsAreTheModelAndDoNotDisturb()
    {
        const TrainingSet set = gauss::ratioRows(20000, 9);
        TrainRequest r = request("ALICES");
        r.training.epochs = 30;
        const TrainOutcome undisturbed = trained(set, r);
        TrainHooks hooks;
        std::atomic<bool> wanted = false;
        std::vector<std::pair<double, std::shared_ptr<const Estimator>>> seen;
        std::vector<int> epochs;
        const auto start = std::chrono::steady_clock::now();
        const auto now = [&] {
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        };
        hooks.snapshotWanted = [&] { return wanted.load(); };
        hooks.snapshot = [&](std::shared_ptr<const Estimator> model, int epoch) {
            seen.emplace_back(now(), std::move(model));
            epochs.push_back(epoch);
        };
        // Nobody listens.
        QVERIFY(weights(trained(set, r, hooks)) == weights(undisturbed));
        QVERIFY(seen.empty());
        wanted = true;
        const double before = now();
        const TrainOutcome watched = trained(set, r, hooks);
        const double seconds = now() - before;
        QVERIFY(weights(watched) == weights(undisturbed));
        QVERIFY(sameMetrics(watched, undisturbed));
        QVERIFY(!seen.empty());
        QVERIFY(double(seen.size()) <= 1.0 + seconds / 0.5);
        for (std::size_t i = 1; i < seen.size(); ++i)
            QVERIFY(seen[i].first - seen[i - 1].first >= 0.49);
        // The first one is taken before the first step: the initial weights, untouched since.
        QCOMPARE(epochs.front(), 0);
        const auto& first = dynamic_cast<const RatioEstimator&>(*seen.front().second).network();
        const auto initial = initialParameters(first.shape, r.training.seed);
        for (std::size_t i = 0; i < initial.size(); ++i)
            QCOMPARE(float(first.parameters[i]), float(initial[i]));
    }

    void pausesAreNotCountedAsWork()
    {
        const TrainingSet set = gauss::ratioRows(3000, 1);
        const TrainRequest r = request("ALICES");
        const TrainOutcome undisturbed = trained(set, r);
        TaskContext context;
        context.pauseGate = std::make_shared<PauseGate>();
        std::jthread user;
        TrainHooks hooks;
        hooks.epochDone = [&](const EpochMetrics& metrics) {
            if (metrics.epoch != 2)
                return;
            context.pauseGate->pause();
            user = std::jthread([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(1500));
                context.pauseGate->resume();
            });
        };
        const auto start = std::chrono::steady_clock::now();
        const TrainOutcome outcome = trained(set, r, hooks, context);
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
        QVERIFY(wall.count() > 1.5);
        QVERIFY(std::abs(outcome.metrics.back().seconds - (wall.count() - 1.5)) < 0.5);
        QVERIFY(weights(outcome) == weights(undisturbed));
    }

    void clippingBoundsTheStep()
    {
        const TrainingSet set = gauss::ratioRows(1000, 6);
        TrainRequest r = request("ROLR");
        r.training.optimizer = "sgd";
        r.training.momentum = 0.0;
        r.training.epochs = 1;
        r.training.batch = 800;
        r.training.lrStart = 1.0;
        r.training.clipNorm = 1e-3;
        r.training.precision = "double";
        const TrainOutcome outcome = trained(set, r);
        auto shape = dynamic_cast<const RatioEstimator&>(*outcome.estimator).network().shape;
        const auto initial = initialParameters(shape, r.training.seed);
        double square = 0.0;
        for (std::size_t i = 0; i < initial.size(); ++i)
            square += std::pow(weights(outcome)[i] - initial[i], 2);
        QVERIFY(outcome.metrics[0].gradientNorm > 1e-2);
        QVERIFY(std::abs(std::sqrt(square) - 1e-3) < 1e-12);
    }

    void backendsAgree()
    {
        const TrainingSet set = gauss::ratioRows(600, 7);
        TrainRequest r = request("ALICES");
        r.training.precision = "double";
        r.training.epochs = 3;
        r.training.backend = "torch";
        const auto torch = train(set, r, {}, {});
        QVERIFY2(torch, torch ? "" : torch.error().text().c_str());
        r.training.backend = "kernels";
        const TrainOutcome kernels = trained(set, r);
        for (std::size_t i = 0; i < weights(kernels).size(); ++i)
            QVERIFY(std::abs(weights(kernels)[i] - weights(*torch)[i]) < 1e-10);
    }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("text");
        const char* texts[] = {"no method 'ALICIA'",
                               "not trained",
                               "activation 'tan'",
                               "optimizer 'adagrad'",
                               "epochs and batch",
                               "no column 'joint score'",
                               "row 17",
                               "no training rows",
                               "column 'y' is",
                               "precision 'half'"};
        for (int i = 0; i < 10; ++i)
            QTest::addRow("%s", texts[i]) << i << texts[i];
    }
    void badRequestsAreRefused()
    {
        QFETCH(int, which);
        QFETCH(QString, text);
        TrainingSet set = gauss::ratioRows(100, 8);
        TrainRequest r = request("ALICES");
        switch (which) {
        case 0:
            r.method = "ALICIA";
            break;
        case 1:
            r.method = "truth";
            break;
        case 2:
            r.network.activation = "tan";
            break;
        case 3:
            r.training.optimizer = "adagrad";
            break;
        case 4:
            r.training.batch = 0;
            break;
        case 5:
            set.score.resize(0, 0);
            break;
        case 6:
            set.logR(17) = std::nan("");
            break;
        case 7:
            set.part.assign(100, Part::Validation);
            break;
        case 8:
            set.y.resize(50);
            break;
        case 9:
            r.training.precision = "half";
            break;
        }
        const auto outcome = train(set, r, {}, {});
        QVERIFY(!outcome.ok());
        QVERIFY2(outcome.error().message.find(text.toStdString()) != std::string::npos,
                 outcome.error().message.c_str());
    }

    void clampedRatiosAreCounted()
    {
        TrainingSet set = gauss::ratioRows(200, 9);
        set.logR(0) = 10.5; // Training rows
        set.logR(1) = -11.0;
        std::string warning;
        TaskContext context;
        context.warning = [&](std::string_view text) { warning = text; };
        QCOMPARE(trained(set, request("ROLR"), {}, context).clampedLogR, 2U);
        QVERIFY(warning.find("2 of 160") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TrainerTest)
#include "TrainerTest.moc"
