// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/simulators/PhasePoint.hpp"

#include <nlohmann/json.hpp>

#include <QTest>

#include <cmath>
#include <fstream>

using namespace assay;
using Json = nlohmann::json;

/// The published points, by name.
class PhasePointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishedComponents();
    void helicitiesAreSummed();
    void partonDensities();
    void wrongPoints();

private:
    Json m_values;
};

void PhasePointTest::initTestCase()
{
    std::ifstream file(ASSAY_TEST_DATA "/processes/values.json");
    QVERIFY(file.good());
    file >> m_values;
}

void PhasePointTest::publishedComponents()
{
    for (const char* process : {"zh", "wz", "vbf"})
        for (const Json& point : m_values[process]["points"]) {
            const auto answer = evaluatePhasePoint(process, point);
            QVERIFY(answer.ok());
            const Json& wanted = point["components"];
            double largest = 0.0;
            for (const Json& value : wanted)
                largest = std::max(largest, std::abs(value.get<double>()));
            for (std::size_t c = 0; c < wanted.size(); ++c)
                QVERIFY(std::abs((*answer)["components"][c].get<double>() -
                                 wanted[c].get<double>()) < 1e-10 * largest);
            if (!point.contains("value"))
                continue;
            QVERIFY(std::abs((*answer)["value"].get<double>() / point["value"].get<double>() -
                             1.0) < 1e-10);
            Json standard = point;
            standard["theta"] = {0.0, 0.0, 0.0};
            const auto atZero = evaluatePhasePoint(process, standard);
            for (std::size_t i = 0; i < 3; ++i)
                QVERIFY(std::abs((*atZero)["score"][i].get<double>() -
                                 point["score_at_SM"][i].get<double>()) < 1e-9);
        }
    Json point = m_values["qqzz"]["points"][0];
    point["flavour"] = 2;
    const auto answer = evaluatePhasePoint("qqzz", point);
    QVERIFY(std::abs((*answer)["components"][0].get<double>() /
                     point["uubar_sum"].get<double>() - 1.0) < 1e-10);
}

void PhasePointTest::helicitiesAreSummed()
{
    for (const Json& point : m_values["h4l"]["points"]) {
        std::array<double, 3> sum{};
        for (const Json& row : point["BIS_by_Whelicity"])
            for (std::size_t c = 0; c < 3; ++c)
                sum[c] += row[c].get<double>();
        const auto answer = evaluatePhasePoint("h4l", point);
        QVERIFY(answer.ok());
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(std::abs((*answer)["components"][c].get<double>() - sum[c]) <
                    1e-10 * sum[0]);
    }
}

void PhasePointTest::partonDensities()
{
    for (const Json& point : m_values["pdf"]) {
        const auto answer = evaluatePhasePoint("pdf", point);
        QVERIFY(answer.ok());
        for (const auto& [code, value] : point["xf"].items())
            QVERIFY(std::abs((*answer)["xf"][code].get<double>() / value.get<double>() - 1.0) <
                    1e-10);
    }
}

void PhasePointTest::wrongPoints()
{
    const Json good = m_values["zh"]["points"][0];
    QVERIFY(!evaluatePhasePoint("zz", good).ok());
    QVERIFY(!evaluatePhasePoint("zh", Json::array()).ok());
    for (const Json& bad : {Json(), Json("text"), Json(std::nan("")), Json::array({1.0})}) {
        Json point = good;
        point["sqrt_s"] = bad;
        const auto answer = evaluatePhasePoint("zh", point);
        QVERIFY(!answer.ok());
        QVERIFY(answer.error().message.find("sqrt_s") != std::string::npos);
    }
    Json point = good;
    point.erase("phi_l");
    QVERIFY(!evaluatePhasePoint("zh", point).ok());
    point = good;
    point["theta"] = {1.0};
    QVERIFY(!evaluatePhasePoint("zh", point).ok());
    QVERIFY(phasePointProcesses().size() >= 5);
}

QTEST_APPLESS_MAIN(PhasePointTest)
#include "PhasePointTest.moc"
