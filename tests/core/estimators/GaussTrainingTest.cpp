// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Trainer.hpp"
#include "tests/core/estimators/GaussRows.hpp"

#include <QTest>

#include <cmath>
#include <map>

using namespace assay;

namespace {

TrainRequest request(const std::string& method, double alpha)
{
    TrainRequest request;
    request.name = method;
    request.method = method;
    request.alpha = alpha;
    request.network.hidden = {20, 20};
    request.training.epochs = 12;
    request.training.batch = 256;
    request.training.seed = 11;
    return request;
}

/// The reference trainings (spec methods B) kept lr = 1e-3 to 1e-4 and 100k rows.
std::shared_ptr<const Estimator> trained(const TrainingSet& set, const TrainRequest& request)
{
    const auto outcome = train(set, request, {}, {});
    if (!outcome)
        qFatal("%s", outcome.error().text().c_str());
    return outcome->estimator;
}

double errorOf(const Estimator& estimator)
{
    return gauss::llrError([&](const Matrix& x, const Matrix& thetas) {
        return estimator.llr(x, thetas, {})->values;
    });
}

} // namespace

class GaussTrainingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratioMethodsReachTheirTolerances()
    {
        // Largest error of the reference trainings times three.
        const std::map<std::string, std::pair<double, double>> cases{
            {"CARL", {0.0, 0.15}},   {"ROLR", {0.0, 0.20}},   {"ALICE", {0.0, 0.058}},
            {"CASCAL", {0.1, 0.13}}, {"RASCAL", {0.1, 0.20}}, {"ALICES", {1.0, 0.031}}};
        const TrainingSet set = gauss::ratioRows(125000, 1);
        std::map<std::string, double> errors;
        for (const auto& [method, expected] : cases) {
            errors[method] = errorOf(*trained(set, request(method, expected.first)));
            qInfo("%s: %.4f", method.c_str(), errors[method]);
            QVERIFY2(errors[method] < 3.0 * expected.second, method.c_str());
        }
        QVERIFY(errors["ALICES"] < errors["ALICE"]);
        QVERIFY(errors["ALICE"] < errors["CARL"]);
    }

    void scoreOfARatioIsItsDerivative()
    {
        const TrainingSet set = gauss::ratioRows(40000, 2);
        TrainRequest r = request("ALICES", 5.0);
        r.training.precision = "double";
        r.training.epochs = 6;
        const auto estimator = trained(set, r);
        Matrix x(3, 1);
        x << -1.0, 0.5, 2.0;
        const auto score = estimator->score(x, {1.0}, {});
        QVERIFY(score.ok());
        Matrix thetas(2, 1);
        thetas << 1.0 - 1e-5, 1.0 + 1e-5;
        const auto llr = estimator->llr(x, thetas, {});
        for (Eigen::Index i = 0; i < 3; ++i) {
            const double slope = (llr->values(1, i) - llr->values(0, i)) / 2e-5;
            QVERIFY(std::abs((*score)(i, 0) - slope) < 1e-8);
            QVERIFY(std::abs((*score)(i, 0) - (x(i, 0) - 1.0) / 5.0) < 0.15);
        }
    }

    void sallyReachesTheMinimum()
    {
        TrainRequest r = request("SALLY", 0.0);
        r.training.epochs = 30;
        const auto estimator = trained(gauss::scoreRows(125000, 3), r);
        const TrainingSet fresh = gauss::scoreRows(200000, 4);
        const auto score = estimator->score(fresh.x, {0.0}, {});
        QVERIFY(score.ok());
        // Minimum 1/4 - 1/5; the sample's own scatter is 0.00016.
        const double mse = (*score - fresh.score).squaredNorm() / 200000.0;
        qInfo("MSE %.6f", mse);
        QVERIFY(std::abs(mse - 0.05) < 0.0006);
        const double excess = (*score - fresh.x / 5.0).squaredNorm() / 200000.0;
        QVERIFY2(excess < 1e-4, qPrintable(QString::number(excess)));
        QVERIFY(!estimator->score(fresh.x, {0.5}, {}).ok());
    }

    void shuffledLabelsGiveNoRatio()
    {
        TrainingSet set = gauss::ratioRows(60000, 5);
        Random random(6);
        for (Eigen::Index i = 0; i < set.y.size(); ++i)
            set.y(i) = random.uniform() < 0.5 ? 0.0 : 1.0;
        const auto estimator = trained(set, request("CARL", 0.0));
        Matrix x(41, 1), thetas(3, 1);
        for (Eigen::Index i = 0; i < 41; ++i)
            x(i, 0) = -4.0 + 0.2 * static_cast<double>(i);
        thetas << -3.0, 0.5, 3.0;
        const auto llr = estimator->llr(x, thetas, {});
        QVERIFY(llr->values.array().abs().maxCoeff() < 0.15);
        QVERIFY(llr->values.array().square().mean() < 0.004);
    }
};

QTEST_APPLESS_MAIN(GaussTrainingTest)
#include "GaussTrainingTest.moc"
