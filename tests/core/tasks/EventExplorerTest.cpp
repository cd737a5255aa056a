// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/tasks/EventExplorer.hpp"

#include "core/augmentation/JointQuantities.hpp"
#include "core/estimators/EstimatorFile.hpp"
#include "core/events/EventSearch.hpp"
#include "core/tasks/Pipeline.hpp"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace assay;

namespace {

const char* const text = R"(
[study]
seed = 3
[process]
name = "eft-toy"
[[benchmark]]
name = "sm"
values = { c1 = 0.0, c2 = 0.0 }
reference = true
[simulate]
events = 6000
[augment.ratio]
theta = { kind = "uniform", points = 50 }
rows = 4000
[train.alices]
method = "ALICES"
data = "ratio"
network = { hidden = [10] }
training = { epochs = 2 }
[train.later]
method = "ALICES"
data = "ratio"
training = { epochs = 3 }
[limits.main]
true = "sm"
luminosity_fb = 0.05
grid = { c1 = [-1.0, 1.0, 3], c2 = [-1.0, 1.0, 3] }
estimators = ["truth", "histogram:x1@5"]
)";

bool close(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

} // namespace

/// The numbers of one event are those of the functions behind the batch program's `evaluate`,
/// `joint` and `weights`.
class EventExplorerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const RecipeParse parsed = checkRecipe(text);
        QVERIFY2(parsed.ok(), problemsText(parsed.problems, "text").c_str());
        m_study = parsed.recipe;
        auto project = Project::create(m_folder.filePath("a.assay").toStdString(), m_study);
        QVERIFY(project.ok());
        m_project = *project;
        const auto run = runPipeline(*m_project, m_study, "train.alices", {}, {});
        QVERIFY2(run.ok(), run.ok() ? "" : run.error().text().c_str());
        m_explorer = std::make_shared<EventExplorer>(m_project, m_study);
        m_context = *m_explorer->study({});
        m_thetas.resize(3, 2);
        m_thetas << -0.5, 0.2, 0.0, 0.0, 0.7, 0.2;
    }

    void factsAreWhatIsStored()
    {
        const auto facts = m_explorer->facts(1234, {});
        QVERIFY2(facts.ok(), facts.ok() ? "" : facts.error().text().c_str());
        EventBlock block;
        QVERIFY(m_context->sample.read(1234, 1, {true, true, true}, block).ok());
        for (Eigen::Index c = 0; c < block.x.cols(); ++c)
            QCOMPARE(facts->x[std::size_t(c)], block.x(0, c));
        for (Eigen::Index c = 0; c < block.z.cols(); ++c)
            QCOMPARE(facts->z[std::size_t(c)], block.z(0, c));
        QVERIFY(!facts->z.empty());
        for (Eigen::Index c = 0; c < block.weights.cols(); ++c)
            QCOMPARE(facts->weights[std::size_t(c)], block.weights(0, c));
        QCOMPARE(facts->eventId, block.eventId[0]);
        QCOMPARE(int(facts->part), int(m_context->partition.partOf(block.eventId[0])));
        QVERIFY(!m_explorer->facts(6000, {}).ok());
    }

    void jointIsThatOfTheSample()
    {
        const auto curves = m_explorer->curves(77, m_thetas, {});
        QVERIFY(curves.ok());
        const EventCurve& joint = find(*curves, "joint");
        for (Eigen::Index t = 0; t < m_thetas.rows(); ++t) {
            JointRequest request;
            request.theta = Theta(m_thetas.row(t).begin(), m_thetas.row(t).end());
            request.thetaRef = {0.0, 0.0};
            request.first = 77;
            request.count = 1;
            const auto expected
                = jointQuantities(m_context->sample, *m_context->weights, request, {});
            QVERIFY(expected.ok());
            QVERIFY(close(joint.llr[t], std::log(expected->ratio[0])));
            if (t == 1) {
                const auto facts = m_explorer->facts(77, {});
                for (Eigen::Index p = 0; p < 2; ++p)
                    QVERIFY(close(facts->jointScore[p], expected->scoreRef(0, p)));
            }
        }
    }

    void estimatorsSeeTheEventAsInABatch()
    {
        const auto curves = m_explorer->curves(42, m_thetas, {});
        EventBlock block;
        QVERIFY(m_context->sample.read(42, 1, {true, false, false}, block).ok());
        const auto run = m_project->latestRun("train.alices");
        const auto loaded = loadEstimator(m_project->resolve(run->output));
        QVERIFY(loaded.ok());
        const auto expected = (*loaded)->llr(block.x, m_thetas, {});
        const EventCurve& curve = find(*curves, "alices");
        for (Eigen::Index t = 0; t < m_thetas.rows(); ++t)
            QVERIFY(close(curve.llr[t], expected->values(t, 0)));
        const Vector at = m_context->process->truth()
                              ->logDensity(Level::Reconstructed, block.x, {0.7, 0.2});
        const Vector reference = m_context->process->truth()
                                     ->logDensity(Level::Reconstructed, block.x, {0.0, 0.0});
        QVERIFY(close(find(*curves, "truth").llr[2], at[0] - reference[0]));
        QVERIFY(!find(*curves, "later").problem.empty());
        QCOMPARE(find(*curves, "histogram:x1@5").llr.size(), Eigen::Index(3));
    }

    void eventsOfABinAreFound()
    {
        const auto all = m_context->sample.readAll({true, false, false});
        const EventBox box{{0, 0.0, 0.5}, {1, -0.5, 0.5}};
        std::vector<std::size_t> expected;
        for (Eigen::Index row = 0; row < all->x.rows(); ++row)
            if (all->x(row, 0) > 0.0 && all->x(row, 0) <= 0.5 && all->x(row, 1) > -0.5
                && all->x(row, 1) <= 0.5)
                expected.push_back(std::size_t(row));
        QVERIFY(expected.size() > 20);
        QVERIFY(*findEvents(m_context->sample, box, 100000, {}) == expected);
        QCOMPARE(findEvents(m_context->sample, box, 5, {})->size(), std::size_t(5));
        EventBlock block;
        QVERIFY(m_context->sample.read(4321, 1, {false, false, false}, block).ok());
        QCOMPARE(findEventById(m_context->sample, block.eventId[0], {})->value_or(0),
                 std::size_t(4321));
        QVERIFY(!findEventById(m_context->sample, ~std::uint64_t(0), {})->has_value());
    }

private:
    static const EventCurve& find(const std::vector<EventCurve>& curves, const std::string& name)
    {
        static const EventCurve nothing;
        for (const EventCurve& curve : curves)
            if (curve.name == name)
                return curve;
        return nothing;
    }

    QTemporaryDir m_folder;
    Recipe m_study;
    std::shared_ptr<Project> m_project;
    std::shared_ptr<EventExplorer> m_explorer;
    std::shared_ptr<const StudyContext> m_context;
    Matrix m_thetas;
};

QTEST_APPLESS_MAIN(EventExplorerTest)
#include "EventExplorerTest.moc"
