// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/EventWeights.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/inference/FisherInformation.hpp"
#include "tests/core/inference/FormulaEstimator.hpp"
#include "tests/core/inference/OffshellDensity.hpp"
#include "tests/core/inference/ReferenceJson.hpp"

#include <QtTest>

using namespace assay;

namespace {

using Json = nlohmann::json;

Matrix matrixOf(const Json& json)
{
    Matrix matrix(static_cast<Eigen::Index>(json.size()),
                  static_cast<Eigen::Index>(json[0].size()));
    for (std::size_t i = 0; i < json.size(); ++i)
        for (std::size_t j = 0; j < json[i].size(); ++j)
            matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = json[i][j];
    return matrix;
}

/// MadMiner's rank-4 covariance as [P*P][P*P].
Matrix covarianceOf(const Json& json)
{
    const std::size_t p = json.size();
    Matrix matrix(static_cast<Eigen::Index>(p * p), static_cast<Eigen::Index>(p * p));
    for (std::size_t row = 0; row < p * p; ++row)
        for (std::size_t column = 0; column < p * p; ++column)
            matrix(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
                json[row / p][row % p][column / p][column % p];
    return matrix;
}

/// |a - b| <= 1e-9 max |b|, as recommended for whole arrays.
bool agree(const Matrix& a, const Matrix& b, double tolerance = 1e-9)
{
    return a.rows() == b.rows() && a.cols() == b.cols()
           && (a - b).cwiseAbs().maxCoeff() <= tolerance * b.cwiseAbs().maxCoeff();
}

struct File {
    EventSample sample;
    std::shared_ptr<const EventWeights> weights;
    Json answers;
    double luminosity = 0.0;

    explicit File(const std::string& name)
        : sample(readMadMiner(std::string(ASSAY_TEST_DATA) + "/files/" + name + ".h5", {}).value()),
          weights(linearEventWeights(sample.schema().weightModel().value())),
          answers(referenceJson("answers/" + name + "_fisher.json")),
          luminosity(answers["luminosity_pb"])
    {
    }
};

std::vector<std::vector<double>> edgesOf(const Json& bins)
{
    if (bins[0].is_array())
        return bins.get<std::vector<std::vector<double>>>();
    return {bins.get<std::vector<double>>()};
}

Result<FisherInformation> histogramOf(const File& file, std::vector<std::string> observables,
                                      const std::vector<std::vector<double>>& edges,
                                      const Theta& theta)
{
    HistogramSettings settings;
    settings.observables = observables;
    for (const auto& axis : edges)
        settings.binning.push_back({axis, 0});
    settings.referenceTheta = Theta(theta.size(), 0.0);
    EstimatorInfo info;
    info.name = "histogram";
    const auto histogram = HistogramEstimator::create(file.sample, settings, info, {});
    if (!histogram)
        return histogram.error();
    return histogramInformation(**histogram, theta, file.luminosity);
}

} // namespace

class FisherInformationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void truthAndRate_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("one parameter") << "toy1d";
        QTest::newRow("two parameters") << "toy2d";
    }
    void truthAndRate()
    {
        QFETCH(QString, name);
        const File file(name.toStdString());
        TaskContext context;
        context.threads = 2;
        for (int k = 0; k < 5; ++k) {
            const std::string key = "theta" + std::to_string(k);
            const Theta theta = file.answers[key];
            const auto truth =
                truthInformation(file.sample, *file.weights, theta, file.luminosity, context);
            QVERIFY(truth.ok());
            QVERIFY(
                agree(truth->information, matrixOf(file.answers[key + "_truth"]["information"])));
            // MadMiner's Jacobian has the wrong sign in d(1/w): per event 3 f instead of f, so its
            // covariance is nine times the right one.
            QVERIFY(agree(9.0 * truth->covariance,
                          covarianceOf(file.answers[key + "_truth"]["covariance_madminer"])));
            const auto rate =
                rateInformation(file.sample, *file.weights, theta, file.luminosity, context);
            QVERIFY(rate.ok());
            QVERIFY(agree(rate->information, matrixOf(file.answers[key + "_rate"]["information"])));
        }
    }

    void histograms_data() { truthAndRate_data(); }
    void histograms()
    {
        QFETCH(QString, name);
        const File file(name.toStdString());
        for (int k = 0; k < 5; ++k) {
            const std::string key = "theta" + std::to_string(k);
            const Theta theta = file.answers[key];
            const Json& one = file.answers[key + "_histo_explicit"];
            const auto explicitBins =
                histogramOf(file, {one["observable"]}, edgesOf(one["bins"]), theta);
            QVERIFY(explicitBins.ok());
            QVERIFY(agree(explicitBins->information, matrixOf(one["information"])));
            const Json& dynamic = file.answers[key + "_histo_6bins_dynamic"];
            const auto quantiles =
                histogramOf(file, {dynamic["observable"]}, edgesOf(dynamic["boundaries"]), theta);
            QVERIFY(quantiles.ok());
            QVERIFY(agree(quantiles->information, matrixOf(dynamic["information"])));
            if (!file.answers.contains(key + "_histo_2d"))
                continue;
            const Json& two = file.answers[key + "_histo_2d"];
            const auto plane = histogramOf(file, two["observables"], edgesOf(two["bins"]), theta);
            QVERIFY(plane.ok());
            QVERIFY(agree(plane->information, matrixOf(two["information"])));
            // More bins, more information; never more than truth.
            const auto truth =
                truthInformation(file.sample, *file.weights, theta, file.luminosity, {});
            QVERIFY(plane->information.trace() <= truth->information.trace());
        }
    }

    void covarianceAgreesWithPerturbedEvents()
    {
        const File file("toy1d");
        const Theta theta = {0.6};
        const auto rate = rateInformation(file.sample, *file.weights, theta, file.luminosity, {});
        const auto block = file.sample.readAll(file.weights->columns());
        Vector w;
        Matrix d;
        QVERIFY(file.weights->evaluate(*block, theta, w, &d).ok());
        // Number of copies of event e is Poisson with mean 1: Var I = sum_e (dI/dcopies_e)^2, here
        // by finite differences (deleting events altogether is not small: some weigh a lot).
        double variance = 0.0;
        const double epsilon = 1e-3;
        const auto information = [&](Eigen::Index e, double copies) {
            const double slope = d.sum() + copies * d(e, 0), sum = w.sum() + copies * w[e];
            return file.luminosity * slope * slope / sum;
        };
        for (Eigen::Index e = 0; e < w.size(); ++e) {
            const double change =
                (information(e, epsilon) - information(e, -epsilon)) / (2.0 * epsilon);
            variance += change * change;
        }
        QVERIFY(closeTo(rate->covariance(0, 0), variance, 1e-6));
        QVERIFY(closeTo(rate->uncertainty()(0, 0), std::sqrt(variance), 1e-6));
        // The histogram in one bin is the rate, covariance included.
        const auto one = histogramOf(file, {"pt_l1"}, {{1e9}}, theta);
        QVERIFY(one.ok());
        QVERIFY(agree(one->information, rate->information));
        QVERIFY(agree(one->covariance, rate->covariance));
    }

    void profileAndProject()
    {
        for (const char* name : {"toy2d", "toy2d_syst"}) {
            const Json answers =
                referenceJson(std::string("answers/") + name + "_fisher.json");
            int checked = 0;
            for (const auto& [key, value] : answers.items()) {
                if (key.find("_profile") == std::string::npos)
                    continue;
                const Matrix input = matrixOf(value["input"]);
                for (const auto& [keep, result] : value.items()) {
                    if (keep.rfind("keep_", 0) != 0)
                        continue;
                    std::vector<std::size_t> kept;
                    for (std::size_t at = 4; at < keep.size(); at += 2)
                        kept.push_back(static_cast<std::size_t>(keep[at + 1] - '0'));
                    QVERIFY(agree(profileInformation(input, kept), matrixOf(result["profiled"]),
                                  1e-8));
                    QVERIFY(agree(projectInformation(input, kept), matrixOf(result["projected"])));
                    ++checked;
                }
            }
            QVERIFY(checked >= 4);
        }
        // Numbers of the methods: 4 - 1.5^2/3, and with a unit constraint on the other.
        const auto expected = referenceJson(
            "methods-values.json")["K_statistics"]
                                  ["profiled information (unconstrained, constrained)"];
        Matrix information(2, 2);
        information << 4.0, 1.5, 1.5, 3.0;
        QVERIFY(closeTo(profileInformation(information, {0})(0, 0), expected[0], 1e-9));
        information(1, 1) += 1.0;
        QVERIFY(closeTo(profileInformation(information, {0})(0, 0), expected[1], 1e-9));
        // A direction without any information takes nothing away.
        information << 4.0, 0.0, 0.0, 0.0;
        QCOMPARE(profileInformation(information, {0})(0, 0), 4.0);
        Vector step(2);
        step << 0.5, 3.0;
        QCOMPARE(localDistance(information, step), 1.0);
    }

    void estimatorAgreesWithExact()
    {
        // From the exact score, from a ratio that is differentiated, and from one with the rate in.
        const OffshellDensity density;
        const Theta theta = {0.8};
        const double luminosity = 100.0;
        const RateModel rate([&](const Theta& t) { return density.crossSection(t); },
                             [&](const Theta& t) { return density.crossSectionGradient(t); });
        const LimitData data =
            exactAsimovData(density, Level::Reconstructed, {"x1", "x2"}, theta, luminosity);
        const FisherInformation exact =
            exactInformation(density, Level::Reconstructed, theta, luminosity);
        for (const bool normalised : {true, false}) {
            EstimatorInfo info;
            info.observables = {"x1", "x2"};
            info.parameters = {"g"};
            info.normalised = normalised;
            info.referenceTheta = {0.0};
            const FormulaEstimator estimator(info, [&](const auto& x, const Theta& t) {
                const Matrix row = x;
                return density.logDensity(Level::Reconstructed, row, t)[0]
                       + (normalised ? 0.0 : std::log(density.crossSection(t)));
            });
            const auto measured =
                estimatorInformation(estimator, &rate, data, theta, luminosity, {});
            QVERIFY(measured.ok());
            QVERIFY(agree(measured->information, exact.information, 1e-5));
            const auto shape =
                estimatorInformation(estimator, normalised ? nullptr : &rate, data, theta,
                                     luminosity, {});
            QVERIFY(shape.ok());
        }
        // methods J: 0.3489722555 per event at mu = 1 with respect to mu; dg/dmu = 1/2 there.
        const double perEvent = density.fisherPerEvent(Level::Reconstructed, {1.0})(0, 0) / 4.0;
        QVERIFY(closeTo(perEvent, 0.3489722555, 1e-9));
    }
};

QTEST_APPLESS_MAIN(FisherInformationTest)
#include "FisherInformationTest.moc"
