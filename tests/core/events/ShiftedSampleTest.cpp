// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EventWeights.hpp"
#include "core/estimators/ObservableHistograms.hpp"
#include "core/events/ShiftedSample.hpp"

#include <QtTest>

using namespace assay;

namespace {

/// One parameter, morphing linear in it, benchmarks a (0, reference) and b (1); a two-sided and a
/// one-sided nuisance parameter.
EventSchema schemaWithNuisances()
{
    EventSchema schema;
    schema.parameters = {{"c", "", -1, 1, "", 1, "", 0, ""}};
    schema.benchmarks = {{"a", {0.0}, true, false},
                         {"b", {1.0}, false, false},
                         {"s_up", {0.0}, false, true},
                         {"s_down", {0.0}, false, true},
                         {"p", {0.0}, false, true}};
    schema.components = {{0}, {1}};
    schema.observables = {{"x", "", "", "", false, {}}};
    schema.nuisances = {{"s", "s", "s_up", "s_down"}, {"pdf", "pdf", "p", ""}};
    return schema;
}

EventSample smallSample()
{
    EventBlock events;
    events.x.resize(3, 1);
    events.x << 0.5, 1.5, 1.7;
    events.weights.resize(3, 5);
    //                 a    b    up   down p
    events.weights << 2.0, 3.0, 2.4, 1.8, 2.2,
                      1.0, 4.0, 0.8, 1.1, 1.0,
                      0.0, 1.0, 0.3, 0.2, 0.1; // No weight at the reference: no factor.
    events.eventId = {0, 1, 2};
    return EventSample::inMemory(schemaWithNuisances(), std::move(events));
}

Matrix weightsOf(const EventSample& sample)
{
    return sample.readAll({false, true, false}).value().weights;
}

void compare(double a, double b)
{
    QVERIFY2(std::abs(a - b) < 1e-14, qPrintable(QString("%1 and %2").arg(a).arg(b)));
}

} // namespace

/// Weights at shifted nuisance parameters against factors worked out by hand.
class ShiftedSampleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoSidedWeightsAreTakenOver()
    {
        const Matrix up = weightsOf(*shiftedSample(smallSample(), "s", Shift::Up));
        compare(up(0, 0), 2.4);       // w+ at the reference itself
        compare(up(0, 1), 3.0 * 1.2); // and the same factor elsewhere
        compare(up(1, 1), 4.0 * 0.8);
        const Matrix down = weightsOf(*shiftedSample(smallSample(), "s", Shift::Down));
        compare(down(0, 0), 1.8);
        compare(down(1, 1), 4.0 * 1.1);
        // The weights of an event that has none at the reference stay.
        compare(up(2, 1), 1.0);
        compare(down(2, 1), 1.0);
    }

    void oneSidedOnesAreMirroredInTheLogarithm()
    {
        const Matrix up = weightsOf(*shiftedSample(smallSample(), "pdf", Shift::Up));
        const Matrix down = weightsOf(*shiftedSample(smallSample(), "pdf", Shift::Down));
        compare(up(0, 1), 3.0 * 1.1);
        compare(down(0, 1), 3.0 / 1.1);
        compare(down(1, 1), 4.0);
    }

    void histogramsFollowThetaAtTheShift()
    {
        const EventSample up = *shiftedSample(smallSample(), "s", Shift::Up);
        const auto weights = linearEventWeights(*up.schema().weightModel());
        const auto made = ObservableHistograms::create(up, weights, {{{0}, {{0, 1, 2}}, false}},
                                                       TaskContext{});
        QVERIFY(made.ok());
        const double c = 0.25; // dsigma = (1 - c) w_a + c w_b
        const Matrix bins = withoutFlow((*made)->binning(0), (*made)->at({c})->front().values);
        compare(bins(0), 1.2 * (0.75 * 2.0 + 0.25 * 3.0));
        compare(bins(1), 0.8 * (0.75 * 1.0 + 0.25 * 4.0) + 0.25 * 1.0);
    }

    void samplingFactorsAreAppliedOnce()
    {
        EventSchema schema = schemaWithNuisances();
        schema.eventsPerBenchmark = {1, 3};
        EventBlock events;
        events.weights.resize(1, 5);
        events.weights << 2.0, 3.0, 2.4, 1.8, 2.2;
        events.x = Matrix::Zero(1, 1);
        events.eventId = {0};
        events.samplingBenchmark = {1};
        const EventSample sample = EventSample::inMemory(schema, std::move(events));
        compare(weightsOf(sample)(0, 0), 0.75 * 2.0);
        compare(weightsOf(*shiftedSample(sample, "s", Shift::Up))(0, 0), 0.75 * 2.4);
    }

    void unknownParametersAreRefused()
    {
        const auto shifted = shiftedSample(smallSample(), "jes", Shift::Up);
        QVERIFY(!shifted.ok());
        QVERIFY(shifted.error().message.find("jes") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(ShiftedSampleTest)
#include "ShiftedSampleTest.moc"
