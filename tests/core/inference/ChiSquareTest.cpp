// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/inference/ChiSquare.hpp"
#include "tests/core/inference/ReferenceJson.hpp"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace assay;

class ChiSquareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivalAgreesWithScipy()
    {
        const auto reference = referenceJson("answers/misc.json")["chi2_sf"];
        QVERIFY(!reference.is_null());
        for (int dof = 1; dof <= 3; ++dof) {
            const auto values = reference["dof" + std::to_string(dof)];
            for (std::size_t i = 0; i < values.size(); ++i)
                QVERIFY(closeTo(chiSquareSurvival(reference["q"][i], dof), values[i], 1e-12));
        }
    }

    void survivalAgreesWithMethods()
    {
        const auto reference =
            referenceJson("methods-values.json")["K_statistics"]["chi2.sf(q,df)"];
        QCOMPARE(reference.size(), 6u);
        for (const auto& [key, value] : reference.items()) {
            const double q = std::stod(key.substr(2));
            const int dof = std::stoi(key.substr(key.find("df=") + 3));
            QVERIFY2(std::abs(chiSquareSurvival(q, dof) - value.get<double>()) < 1e-10,
                     key.c_str());
        }
    }

    void quantilesAreTheThresholdsOfTheLevels()
    {
        const auto reference = referenceJson("methods-values.json")["K_statistics"];
        const auto thresholds = reference["1sigma/2sigma thresholds q(df=1,2,3)"];
        for (int sigma = 1; sigma <= 2; ++sigma)
            for (int dof = 1; dof <= 3; ++dof) {
                const double level = std::erf(sigma / std::sqrt(2.0));
                const double expected = thresholds[sigma - 1][dof - 1];
                QVERIFY(std::abs(chiSquareQuantile(level, dof) - expected) < 1e-8);
            }
        // The exact levels of the conventions.
        QVERIFY(std::abs(chiSquareQuantile(0.68, 1) - 0.9889) < 5e-5);
        QVERIFY(std::abs(chiSquareQuantile(0.95, 1) - 3.8415) < 5e-5);
        QVERIFY(std::abs(chiSquareQuantile(0.68, 2) - 2.2789) < 5e-5);
        QVERIFY(std::abs(chiSquareQuantile(0.95, 2) - 5.9915) < 5e-5);
        QVERIFY(closeTo(chiSquareSurvival(chiSquareQuantile(0.95, 4), 4), 0.05, 1e-13));
    }

    void edges()
    {
        QCOMPARE(chiSquareSurvival(-1e-9, 2), 1.0);
        QCOMPARE(chiSquareSurvival(std::numeric_limits<double>::infinity(), 2), 0.0);
        QVERIFY(std::isnan(chiSquareSurvival(std::nan(""), 2)));
        QCOMPARE(chiSquareQuantile(0.0, 1), 0.0);
    }

    void poissonAgreesWithScipyAtIntegers()
    {
        const auto reference = referenceJson("answers/misc.json")["poisson_logpmf"];
        for (std::size_t i = 0; i < reference["k"].size(); ++i)
            QVERIFY(closeTo(logPoisson(reference["k"][i], reference["mu"][i]),
                            reference["value"][i], 1e-12));
    }

    void poissonIsContinuousInTheCount()
    {
        const auto reference =
            referenceJson("methods-values.json")
                ["K_statistics"]["Poisson n=10.4 continuous (lgamma) vs rounded argmax"];
        const double means[] = {10.2, 10.4, 10.6};
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(closeTo(logPoisson(10.4, means[i]), reference["continuous"][i], 1e-9));
            QVERIFY(closeTo(logPoisson(10.0, means[i]), reference["rounded n=10"][i], 1e-9));
        }
        // The maximum is where the mean is n, not where it is round(n).
        QVERIFY(logPoisson(10.4, 10.4) > logPoisson(10.4, 10.39));
        QVERIFY(logPoisson(10.4, 10.4) > logPoisson(10.4, 10.41));
    }

    void poissonEdges()
    {
        QCOMPARE(logPoisson(0.0, 0.0), 0.0);
        QVERIFY(std::isinf(logPoisson(2.0, 0.0)));
        QVERIFY(std::isnan(logPoisson(2.0, -1.0)));
    }
};

QTEST_APPLESS_MAIN(ChiSquareTest)
#include "ChiSquareTest.moc"
