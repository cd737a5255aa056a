// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/AtomicFile.hpp"
#include "core/events/NpyFile.hpp"
#include "core/project/LimitJson.hpp"
#include "core/tasks/Pipeline.hpp"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>
#include <fstream>

using namespace assay;

namespace {

/// Signal with sigma(c) = 1 + 0.5 c + 2 c^2 pb per file and 0.8 pb of background.
double signalRate(double c)
{
    return 1.0 + 0.5 * c + 2.0 * c * c;
}
constexpr double backgroundRate = 0.8;

const char* const studyText = R"(
[[parameter]]
name = "c"
range = [-1.0, 1.0]
[morphing]
max_overall_power = 2
[[benchmark]]
name = "sm"
values = { c = 0.0 }
reference = true
[[benchmark]]
name = "plus"
values = { c = 1.0 }
[[benchmark]]
name = "minus"
values = { c = -1.0 }
[limits.main]
true = "sm"
luminosity_fb = 0.2
grid = { c = [-1.0, 1.0, 21] }
estimators = ["rate"]
[fisher.main]
theta = "sm"
luminosity_fb = 0.2
estimators = ["rate"]
)";

} // namespace

/// Tables of events through a recipe: where they come from, what they are weighted with, limits.
class ImportTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    std::string path(const QString& name) const { return m_dir.filePath(name).toStdString(); }

    /// A table of \p count events whose shape depends on c through x, but not their sum.
    void writeTable(const QString& name, int count, bool background) const
    {
        std::ofstream file(path(name));
        file.precision(17);
        file << "x,w_sm,w_plus,w_minus\n";
        for (int i = 0; i < count; ++i) {
            const double x = (i + 0.5) / count;
            const double tilt = background ? 0.0 : x - 0.5;
            file << x;
            for (const double c : {0.0, 1.0, -1.0})
                file << ',' << ((background ? backgroundRate : signalRate(c)) + c * tilt) / count;
            file << '\n';
        }
    }

    /// Runs a recipe with these samples; the runs of its stages.
    Result<std::shared_ptr<Project>> runWith(const std::string& samples)
    {
        const RecipeParse parse = checkRecipe(samples + studyText);
        if (!parse.ok())
            return invalidInput(problemsText(parse.problems, "recipe"));
        const QString folder = m_dir.filePath(QString("p%1.assay").arg(m_projects++));
        auto project = Project::create(folder.toStdString(), parse.recipe);
        if (!project)
            return project;
        const auto reports = runPipeline(**project, parse.recipe, {}, {}, {});
        return reports ? project : Result<std::shared_ptr<Project>>(reports.error());
    }

    int m_projects = 0;

private Q_SLOTS:
    void initTestCase()
    {
        writeTable("s1.csv", 200, false);
        writeTable("s2.csv", 300, false);
        writeTable("b.csv", 400, true);
    }

    void backgroundAndFactorsReachTheLimits()
    {
        const auto project =
            runWith("[[sample]]\nname = \"signal\"\nfiles = [\"" + path("s1.csv") + "\", \""
                    + path("s2.csv") + "\"]\nk_factor = 1.3\ngenerated_at = \"plus\"\n"
                    + "[[sample]]\nname = \"other\"\nfiles = [\"" + path("b.csv")
                    + "\"]\nbackground = true\nk_factor = 2.5\n");
        QVERIFY2(project.ok(), project ? "" : project.error().text().c_str());
        const auto rate = [](double c) { return 1.3 * signalRate(c) + 2.5 * backgroundRate; };

        const auto read = nlohmann::json::parse((*project)->latestRun("import")->result);
        QVERIFY(read["findings"].empty());
        QCOMPARE(read["events"].get<int>(), 900);
        const double points[] = {0.0, 1.0, -1.0};
        for (std::size_t b = 0; b < 3; ++b)
            QVERIFY(std::abs(read["benchmarks"][b]["cross_section_pb"].get<double>()
                             - rate(points[b])) < 1e-12 * rate(1.0));

        // Poisson with n = L sigma(0): q = 2 (m - n - n log(m / n)), Fisher L sigma'^2 / sigma.
        const auto limits = limitsFromText((*project)->latestRun("limits.main")->result);
        QVERIFY(limits.ok());
        const double n = 200.0 * rate(0.0);
        QVERIFY(std::abs(limits->front().expectedEvents - n) < 1e-9 * n);
        for (Eigen::Index t = 0; t < 21; ++t) {
            const double m = 200.0 * rate(limits->front().thetas(t, 0));
            const double q = 2.0 * (m - n - n * std::log(m / n));
            QVERIFY(std::abs(limits->front().q[t] - q) < 1e-7 + 1e-9 * q);
        }
        const auto fisher = nlohmann::json::parse((*project)->latestRun("fisher.main")->result);
        const double slope = 1.3 * 0.5;
        const double information = fisher.at("fisher").at(0).at("information").at(0).at(0);
        QVERIFY(std::abs(information - 200.0 * slope * slope / rate(0.0)) < 1e-9 * information);
    }

    void originDecidesWhatIsStale()
    {
        const std::string table =
            "[[sample]]\nname = \"s\"\nfiles = [\"" + path("s1.csv") + "\"]\n";
        const RecipeParse plain = checkRecipe(table + studyText);
        const auto project = runWith(table);
        QVERIFY2(project.ok(), project ? "" : project.error().text().c_str());
        const auto stateOfImport = [&](const Recipe& recipe) {
            for (const Stage& stage : planStages(**project, recipe))
                if (stage.name == "import")
                    return stage.state;
            return StageState::Empty;
        };
        QVERIFY(stateOfImport(plain.recipe) == StageState::Done);
        for (const char* change : {"generated_at = \"sm\"\n", "k_factor = 2.0\n",
                                   "background = true\n"})
            QVERIFY(stateOfImport(checkRecipe(table + change + studyText).recipe)
                    == StageState::Stale);
    }

    void pointsOfTheColumnsDecideWhatIsStale()
    {
        const std::string table =
            "[[sample]]\nname = \"s\"\nfiles = [\"" + path("s1.csv") + "\"]\n";
        const auto project = runWith(table);
        QVERIFY2(project.ok(), project ? "" : project.error().text().c_str());
        std::string moved = table + studyText;
        moved.replace(moved.find("{ c = 1.0 }"), 11, "{ c = 0.5 }");
        const RecipeParse parse = checkRecipe(moved);
        QVERIFY2(parse.ok(), problemsText(parse.problems, "recipe").c_str());
        const Stage import = planStages(**project, parse.recipe).front();
        QCOMPARE(import.name, std::string("import"));
        QVERIFY(import.state == StageState::Stale);
    }

    /// Other names for the same numbers are other events.
    void namesBesideAnArrayDecideWhatIsStale()
    {
        Matrix values(40, 4);
        for (Eigen::Index i = 0; i < values.rows(); ++i)
            values.row(i) << 0.025 * static_cast<double>(i), signalRate(0.0), signalRate(1.0),
                signalRate(-1.0);
        const std::string file = path("s.npy"), names = file + ".columns";
        QVERIFY(writeNpy(file, values).ok());
        QVERIFY(writeTextAtomically(names, "x,w_sm,w_plus,w_minus").ok());
        const std::string table = "[[sample]]\nname = \"s\"\nfiles = [\"" + file + "\"]\n";
        const RecipeParse parse = checkRecipe(table + studyText);
        const auto project = runWith(table);
        QVERIFY2(project.ok(), project ? "" : project.error().text().c_str());
        QVERIFY(planStages(**project, parse.recipe).front().state == StageState::Done);
        QVERIFY(writeTextAtomically(names, "x,w_sm,w_minus,w_plus").ok());
        QVERIFY(planStages(**project, parse.recipe).front().state == StageState::Stale);
    }

    void refusesWrongOrigins()
    {
        const std::string table =
            "[[sample]]\nname = \"s\"\nfiles = [\"" + path("s1.csv") + "\"]\n";
        const auto unknown = runWith(table + "generated_at = \"pluss\"\n");
        QVERIFY(!unknown.ok());
        QVERIFY2(unknown.error().text().find("s1.csv: 'generated_at' names benchmark 'pluss'")
                     != std::string::npos, unknown.error().text().c_str());
        const auto both = runWith(table + "background = true\ngenerated_at = \"sm\"\n");
        QVERIFY(!both.ok());
        QVERIFY2(both.error().text().find("sample.s.generated_at: Background is not generated")
                     != std::string::npos, both.error().text().c_str());
    }
};

QTEST_APPLESS_MAIN(ImportTest)
#include "ImportTest.moc"
