// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/StudyProbe.hpp"
#include "core/basics/Random.hpp"
#include "core/tasks/Pipeline.hpp"
#include "core/tasks/StudyEstimators.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace assay;

namespace {

const char* const gaussText = R"(
[process]
name = "gauss"
[simulate]
events = 60000
[augment.ratio]
rows = 1000
)";

const char* const planeText = R"(
[process]
name = "eft-toy"
[[parameter]]
name = "c1"
range = [-1.5, 1.5]
[[parameter]]
name = "c2"
range = [-1.5, 1.5]
[[benchmark]]
name = "sm"
values = { c1 = 0.0, c2 = 0.0 }
reference = true
[morphing]
basis = "optimise"
[simulate]
events = 60000
[augment.ratio]
rows = 1000
)";

/// The truth with a constant added to log r, as an estimator of fewer or other observables.
class Shifted : public Estimator {
public:
    Shifted(std::shared_ptr<const Estimator> truth, double shift, double factor = 1.0)
        : m_truth(std::move(truth)), m_shift(shift), m_factor(factor)
    {
    }
    const EstimatorInfo& info() const override { return m_truth->info(); }
    Result<LlrGrid> llr(const Matrix& x, const Matrix& thetas,
                        const TaskContext& context) const override
    {
        auto grid = m_truth->llr(x, thetas, context);
        if (grid)
            grid->values = (m_factor * grid->values.array() + m_shift).matrix();
        return grid;
    }
    Result<Matrix> score(const Matrix& x, const Theta& theta,
                         const TaskContext& context) const override
    {
        auto score = m_truth->score(x, theta, context);
        if (score)
            score->array() += m_shift;
        return score;
    }

private:
    std::shared_ptr<const Estimator> m_truth;
    double m_shift, m_factor;
};

struct Study {
    QTemporaryDir dir;
    std::shared_ptr<Project> project;
    Recipe recipe;
    std::shared_ptr<StudyProbe> probe;
    std::shared_ptr<const Estimator> truth;

    explicit Study(const char* text)
    {
        const RecipeParse parse = checkRecipe(text);
        if (!parse.ok())
            qFatal("%s", problemsText(parse.problems, "recipe").c_str());
        recipe = parse.recipe;
        project = *Project::create(dir.filePath("a.assay").toStdString(), recipe);
        const auto ran = runPipeline(*project, recipe, "simulate", {}, {});
        if (!ran)
            qFatal("%s", ran.error().text().c_str());
        auto opened = StudyProbe::open(project, recipe, {}, {});
        if (!opened)
            qFatal("%s", opened.error().text().c_str());
        probe = *opened;
        StudySession session(*project, recipe);
        truth = makeEstimator(session, "truth", {}, {})->ratio;
    }
};

/// Over bins that have enough events for their errors to be Gaussian.
double chiSquare(const RatioCheck& check)
{
    double sum = 0.0;
    for (const ReliabilityBin& bin : check.bins)
        if (bin.share > 0.01)
            sum += std::pow((bin.observed - bin.predicted) / bin.error, 2);
    return sum;
}

} // namespace

class StudyProbeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTruthLiesOnTheDiagonal_data()
    {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<QVector<double>>("theta");
        QTest::addRow("one dimension") << QString(gaussText) << QVector<double>{0.7};
        QTest::addRow("two dimensions") << QString(planeText) << QVector<double>{0.5, -0.3};
    }
    void theTruthLiesOnTheDiagonal()
    {
        QFETCH(QString, recipe);
        QFETCH(QVector<double>, theta);
        const Study study(recipe.toStdString().c_str());
        const Theta point(theta.begin(), theta.end());
        const auto exact = study.probe->compareRatio(*study.truth, point, {});
        QVERIFY2(exact.ok(), exact ? "" : exact.error().text().c_str());
        QVERIFY(exact->truth);
        QVERIFY(exact->exact.size() > 15000);
        QCOMPARE(exact->invalid, 0U);
        QCOMPARE(exact->meanSquaredError, 0.0);
        QVERIFY(exact->exact.minCoeff() < -0.1 && exact->exact.maxCoeff() > 0.1);
        // A wrong one is wrong by what it was shifted.
        const auto wrong = study.probe->compareRatio(Shifted(study.truth, 0.2), point, {});
        QVERIFY(std::abs(wrong->meanSquaredError - 0.04) < 1e-12);
        const auto score = study.probe->compareScore(Shifted(study.truth, -0.3), 0, {});
        QVERIFY2(score.ok(), score ? "" : score.error().text().c_str());
        QVERIFY(score->truth);
        QVERIFY(std::abs(score->meanSquaredError - 0.09) < 1e-12);
        // Half of the events come from each point: E[1/r] = 1 at theta, E[r] = 1 at theta_ref, so
        // over the mixture E[(1 - r)/(1 + r)] = 0.
        const Vector closure = (-0.5 * exact->exact.array()).tanh();
        const double n = double(closure.size());
        QVERIFY(std::abs(closure.mean()) < 5.0 * std::sqrt(closure.squaredNorm()) / n);
    }

    void theExactRatioIsReliable()
    {
        const Study study(planeText);
        const Theta point{0.4, 0.4};
        const auto check = study.probe->reliability(*study.truth, point, 15, {});
        QVERIFY2(check.ok(), check ? "" : check.error().text().c_str());
        QVERIFY(check->bins.size() > 5);
        QVERIFY2(chiSquare(*check) < double(check->bins.size())
                                         + 5.0 * std::sqrt(2.0 * double(check->bins.size())),
                 qPrintable(QString::number(chiSquare(*check))));
        // An overconfident one is not, and its calibration mends it.
        const auto bold = std::make_shared<Shifted>(study.truth, 0.0, 2.0);
        const auto before = study.probe->reliability(*bold, point, 15, {});
        const auto after = study.probe->calibratedReliability(bold, {}, point, 15, {});
        QVERIFY2(after.ok(), after ? "" : after.error().text().c_str());
        QVERIFY(chiSquare(*before) > 10.0 * double(before->bins.size()));
        QVERIFY(chiSquare(*after) < 0.1 * chiSquare(*before));
    }

    void theFieldOfTheTruthIsTheExactOne()
    {
        const Study study(planeText);
        const auto field = study.probe->scoreField(*study.truth, 0, 1, 20, {});
        QVERIFY2(field.ok(), field ? "" : field.error().text().c_str());
        QCOMPARE(field->estimated.rows(), 400);
        QCOMPARE(field->estimated.cols(), 2);
        QVERIFY(field->estimated == field->exact);
        // First axis fastest, inside the range of the events.
        QVERIFY(field->first(1) > field->first(0) && field->second(1) == field->second(0));
        QVERIFY(field->first.minCoeff() > study.probe->ranges()[0][0]);
        QVERIFY(field->second.maxCoeff() < study.probe->ranges()[1][1]);
        // A finite difference of the exact log r.
        const double step = 1e-5;
        Matrix thetas(2, 2);
        thetas << step, 0.0, -step, 0.0;
        Matrix x(400, 2);
        x.col(0) = field->first;
        x.col(1) = field->second;
        const auto llr = study.truth->llr(x, thetas, {});
        const Vector slope =
            (llr->values.row(0) - llr->values.row(1)).transpose() / (2.0 * step);
        QVERIFY((slope - field->exact.col(0)).cwiseAbs().maxCoeff() < 1e-5);
    }

    void jointQuantitiesAverageToTheExactOnes()
    {
        // log r_joint = f(x) + noise with E[exp(noise)] = 1.
        Random random(7);
        const Eigen::Index n = 40000;
        const double sigma = 0.8;
        Vector joint(n), f(n), t(n), score(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            f(i) = random.normal();
            joint(i) = f(i) + sigma * random.normal() - 0.5 * sigma * sigma;
            score(i) = f(i) + random.normal();
        }
        const auto check = [](const std::vector<RegressionBin>& bins) {
            double sum = 0.0;
            for (const RegressionBin& bin : bins)
                sum += std::pow((bin.joint - bin.estimated) / bin.error, 2);
            return sum;
        };
        const auto honest = ratioRegression(joint, f, 24);
        QCOMPARE(honest.size(), 24U);
        QCOMPARE(honest[3].events, std::size_t(n / 24));
        QVERIFY2(check(honest) < 24 + 5 * std::sqrt(48.0),
                 qPrintable(QString::number(check(honest))));
        QVERIFY(check(ratioRegression(joint, 1.3 * f, 24)) > 500.0);
        QVERIFY(check(scoreRegression(score, f, 24)) < 24 + 5 * std::sqrt(48.0));
        QVERIFY(check(scoreRegression(score, 1.3 * f, 24)) > 500.0);
    }
};

QTEST_APPLESS_MAIN(StudyProbeTest)
#include "StudyProbeTest.moc"
