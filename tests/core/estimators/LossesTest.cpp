// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/Losses.hpp"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <vector>

using namespace assay;
using nlohmann::json;

namespace {

std::vector<double> flat(const json& values)
{
    std::vector<double> out;
    for (const json& value : values) {
        if (value.is_array())
            out.insert(out.end(), value.begin(), value.end());
        else
            out.push_back(value);
    }
    return out;
}

bool close(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::abs(b) + 1e-16;
}

/// Inputs and values that MadMiner computed; y, log r, f, joint and estimated scores of 8 events.
struct Reference {
    json values;
    std::vector<double> f, y, logR, estimate, target;

    Reference()
    {
        values = json::parse(std::ifstream(ASSAY_TEST_DATA "/answers/losses.json"));
        const json& inputs = values["inputs"];
        f = flat(inputs["log_r_hat"]);
        y = flat(inputs["y_true"]);
        for (const double r : flat(inputs["r_true"]))
            logR.push_back(std::log(r));
        estimate = flat(inputs["t0_hat"]);
        target = flat(inputs["t0_true"]);
    }
    LossRows<double> rows() const { return {f.size(), y.data(), logR.data(), nullptr}; }
};

/// Score term: the rows with y = 0 alone, in the layout of scoreLoss, with a mean over all rows.
double scoreTerm(const Reference& r)
{
    std::vector<double> estimate[2], target;
    for (std::size_t i = 0; i < r.y.size(); ++i) {
        if (r.y[i] != 0.0)
            continue;
        for (std::size_t p = 0; p < 2; ++p) {
            estimate[p].push_back(r.estimate[2 * i + p]);
            target.push_back(r.target[2 * i + p]);
        }
    }
    const std::size_t n = estimate[0].size();
    estimate[0].insert(estimate[0].end(), estimate[1].begin(), estimate[1].end());
    return scoreLoss<double>({n, nullptr, nullptr, nullptr}, 2, 1.0 / (2.0 * 8.0), target.data(),
                             estimate[0].data(), n, nullptr);
}

} // namespace

class LossesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratioLossesAreMadMiners()
    {
        const Reference r;
        const std::pair<Loss, const char*> cases[] = {
            {Loss::CrossEntropy, "ratio_xe"},
            {Loss::AugmentedCrossEntropy, "ratio_augmented_xe"},
            {Loss::RatioMse, "ratio_mse"}};
        for (const auto& [loss, name] : cases) {
            std::vector<double> gradient(8);
            const double value = ratioLoss(loss, r.rows(), 1.0 / 8.0, r.f.data(), gradient.data());
            QVERIFY2(close(value, r.values["losses"][name]), name);
            const auto expected = flat(r.values["dloss_dlogr"][name]);
            for (std::size_t i = 0; i < 8; ++i) {
                // MadMiner works on s_hat, which loses digits where it is close to 0 or 1.
                const double tolerance = std::abs(r.f[i]) > 9.0 ? 1e-10 : 1e-16;
                QVERIFY2(std::abs(gradient[i] - expected[i]) <=
                             1e-9 * std::abs(expected[i]) + tolerance,
                         qPrintable(QString("%1 row %2: %3, expected %4")
                                        .arg(name)
                                        .arg(i)
                                        .arg(gradient[i], 0, 'g', 15)
                                        .arg(expected[i], 0, 'g', 15)));
            }
        }
    }

    void scoreLossesAreMadMiners()
    {
        const Reference r;
        std::vector<double> estimate(16);
        for (std::size_t i = 0; i < 8; ++i) {
            estimate[i] = r.estimate[2 * i];
            estimate[8 + i] = r.estimate[2 * i + 1];
        }
        const double local = scoreLoss(r.rows(), 2, 1.0 / 16.0, r.target.data(), estimate.data(), 8,
                                       static_cast<double*>(nullptr));
        QVERIFY(close(local, r.values["losses"]["local_score_mse"]));
        QVERIFY(close(local, r.values["methods_total"]["sally"]["total"]));
        QVERIFY(close(scoreTerm(r), r.values["losses"]["ratio_score_mse_num"]));
    }

    void totalsOfTheMethodsAreMadMiners()
    {
        const Reference r;
        for (const char* name : {"carl", "rolr", "alice", "cascal", "rascal", "alices"}) {
            const Method& method = *findMethod(name);
            const json& expected = r.values["methods_total"][name];
            double total = ratioLoss(method.loss, r.rows(), 1.0 / 8.0, r.f.data(),
                                     static_cast<double*>(nullptr));
            if (method.scoreTerm)
                total += expected["alpha"].get<double>() * scoreTerm(r);
            QVERIFY2(close(total, expected["total"]), name);
        }
    }

    void derivativesAreThoseOfTheValues()
    {
        for (const Loss loss : {Loss::CrossEntropy, Loss::AugmentedCrossEntropy, Loss::RatioMse}) {
            for (const double f : {-9.5, -2.0, 0.0, 0.3, 4.0, 9.9}) {
                for (const double y : {0.0, 1.0}) {
                    for (const double logR : {-30.0, -1.5, 0.2, 12.0}) {
                        const double h = 1e-4;
                        const auto at = [&](double g) {
                            return ratioRowLoss(loss, g, y, logR).value;
                        };
                        const double slope =
                            (8.0 * (at(f + h) - at(f - h)) - (at(f + 2 * h) - at(f - 2 * h))) /
                            (12.0 * h);
                        const RowLoss row = ratioRowLoss(loss, f, y, logR);
                        const double scale = std::abs(slope) + row.value * 1e-3 + 1.0;
                        QVERIFY(std::abs(row.derivative - slope) < 1e-8 * scale);
                    }
                }
            }
        }
    }

    void logitsNeitherOverflowNorSaturate()
    {
        // PyTorch's BCELoss clamps the logarithm at -100; on logits nothing needs a clamp.
        QCOMPARE(ratioRowLoss(Loss::CrossEntropy, 300.0, 1.0, 0.0).value, 300.0);
        QCOMPARE(ratioRowLoss(Loss::CrossEntropy, -300.0, 0.0, 0.0).value, 300.0);
        QCOMPARE(ratioRowLoss(Loss::CrossEntropy, 300.0, 1.0, 0.0).derivative, 1.0);
        QVERIFY(ratioRowLoss(Loss::CrossEntropy, 40.0, 0.0, 0.0).value < 1e-17);
        QVERIFY(ratioRowLoss(Loss::CrossEntropy, 40.0, 0.0, 0.0).value > 0.0);
        QCOMPARE(ratioRowLoss(Loss::RatioMse, 11.0, 1.0, 0.0).derivative, 0.0);
        QVERIFY(std::isnan(ratioRowLoss(Loss::RatioMse, std::nan(""), 1.0, 0.0).value));
        QVERIFY(std::isnan(ratioRowLoss(Loss::CrossEntropy, std::nan(""), 1.0, 0.0).value));
    }

    void weightsAreMultiplicities()
    {
        const double f[] = {0.3, -1.2, 0.3, -1.2, -1.2}, y[] = {0.0, 1.0, 0.0, 1.0, 1.0};
        const double logR[] = {0.1, 0.7, 0.1, 0.7, 0.7}, weight[] = {2.0, 3.0};
        double weighted[2], repeated[5];
        const double a =
            ratioLoss<double>(Loss::AugmentedCrossEntropy, {2, y, logR, weight}, 0.2, f, weighted);
        const double b =
            ratioLoss<double>(Loss::AugmentedCrossEntropy, {5, y, logR, nullptr}, 0.2, f, repeated);
        QVERIFY(std::abs(a - b) < 1e-15);
        QVERIFY(std::abs(weighted[0] - 2.0 * repeated[0]) < 1e-15);
    }
};

QTEST_APPLESS_MAIN(LossesTest)
#include "LossesTest.moc"
