// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Recipe.hpp"

#include <QtTest>

#include <fstream>
#include <sstream>

using namespace assay;

namespace {

/// The example of the format's description: every kind of table.
std::string readText(const char* path)
{
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::string fullText = readText(ASSAY_TEST_DATA "/recipes/full.toml");

/// The first problem whose key is this one; an empty message if there is none.
RecipeProblem problemAt(const RecipeParse& parse, const std::string& key)
{
    for (const RecipeProblem& problem : parse.problems)
        if (problem.key == key)
            return problem;
    return {-1, key, ""};
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t place = text.find(from);
    Q_ASSERT(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

int lineOf(const std::string& text, const std::string& what)
{
    return 1 + static_cast<int>(std::count(
                   text.begin(), text.begin() + static_cast<long>(text.find(what)), '\n'));
}

} // namespace

class RecipeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryTable();
    void roundTripIsExact();
    void orderOfTablesIsKept();
    void unknownKeysNameLineAndNearest_data();
    void unknownKeysNameLineAndNearest();
    void wrongTypesAreNamed_data();
    void wrongTypesAreNamed();
    void allProblemsAtOnce();
    void syntaxErrorHasItsLine();
    void validationNamesWhatIsWrong_data();
    void validationNamesWhatIsWrong();
    void expressionsPointAtTheCharacter();
    void overridesApply();
    void wrongOverridesAreReported();
    void filesAreFoundBesideTheRecipe();
    void examplesAreValid();
    void referenceIsUpToDate();
};

void RecipeTest::readsEveryTable()
{
    const RecipeParse parse = parseRecipe(fullText);
    QCOMPARE(QString::fromStdString(problemsText(parse.problems, "r")), QString());
    const Recipe& recipe = parse.recipe;
    QCOMPARE(recipe.name, std::string("two operators \"in\" an exact toy"));
    QCOMPARE(recipe.seed, 7u);
    QCOMPARE(recipe.process, std::string("eft-toy"));
    QCOMPARE(std::get<double>(recipe.processSettings.at("smearing")), 0.25);
    QCOMPARE(recipe.parameters.size(), 2u);
    QCOMPARE(recipe.parameters[1].low, -1.0);
    QCOMPARE(recipe.parameters[1].high, 2.0);
    QCOMPARE(recipe.benchmarks[0].values, (Theta{0.0, 0.5}));
    QVERIFY(recipe.benchmarks[0].isReference);
    QCOMPARE(recipe.augments[0].theta.range[1][1], 0.1);
    QCOMPARE(recipe.augments[1].theta.kind, std::string("benchmarks"));
    QCOMPARE(recipe.augments[1].theta.benchmarks, std::vector<std::string>{"sm"});
    QCOMPARE(recipe.trainings[0].network.hidden, (std::vector<int>{30, 20}));
    QCOMPARE(recipe.trainings[0].training.lrStart, 1e-2);
    QCOMPARE(recipe.trainings[0].training.lrEnd, 1e-3);
    QVERIFY(recipe.trainings[0].calibrate);
    QCOMPARE(recipe.trainings[0].calibration, std::string("histogram"));
    QVERIFY(!recipe.trainings[1].calibrate);
    QCOMPARE(recipe.limits[0].trueTheta, (Theta{0.1, 0.0}));
    QCOMPARE(recipe.limits[0].grid[0].first, std::string("c2"));
    QCOMPARE(recipe.limits[0].grid[1].second[2], 21.0);
    QVERIFY(!recipe.limits[0].includeRate);
    QCOMPARE(recipe.fishers[0].thetaAt, std::string("sm"));
}

void RecipeTest::roundTripIsExact()
{
    Recipe recipe = parseRecipe(fullText).recipe;
    recipe.description = "tab\there, \"quotes\", back\\slash, new\nline, \u00e9 \u03b8";
    recipe.limits[0].luminosityFb = 0.1 + 0.2; // needs 17 digits
    recipe.parameters[0].low = -1.0 / 3.0;
    recipe.samples.resize(1);
    recipe.samples[0].name = "odd name.with dots";
    recipe.samples[0].files = {"a b.h5"};
    recipe.samples[0].format = "madminer";
    recipe.samples[0].generatedAt = "sm";
    recipe.samples[0].background = true;
    recipe.samples[0].kFactor = 1e-300;
    recipe.augments[0].theta.values = {{0.1, 0.2}, {0.3, 0.4}};
    recipe.augments[0].weighted = true;
    recipe.trainings[0].observables = {"x1", "x2"};
    recipe.trainings[1].training.earlyStopping = false;
    recipe.samples[0].process = "gauss";
    recipe.samples[0].processSettings = {{"a", 1.5}};
    recipe.samples[0].events = 12;
    recipe.samples[0].weightsFrom = "w.lhe";
    recipe.samples[0].systematics = {"scale", "norm"};
    recipe.systematics = {{"scale", "scale", "0.5,1.0,2.0", "mu"}, {"norm", "norm", "1.1", ""}};
    recipe.observables[0].required = true;
    recipe.observables[0].fallback = -1.5;
    Selection& selection = recipe.selection;
    selection.smearings = {{{1, 21}, {0, 0.1}, {}, {0.1, 0}, {0.2, 0.3}, "pt"}, {}};
    selection.missingEnergyNoise = {10, 0.05};
    selection.acceptances = {{"j", 20, 4.7}, {"e", 10}};
    selection.cuts = {{"x1 > 3 and \"q\"", false}, {"met.pt > 2", true}};
    selection.efficiencies = {{"0.9 if x1 > 2 else 0.5", 0.25}};
    const std::string text = writeRecipe(recipe);
    const RecipeParse again = parseRecipe(text);
    QCOMPARE(QString::fromStdString(problemsText(again.problems, text)), QString());
    QVERIFY(again.recipe == recipe);
    QCOMPARE(writeRecipe(again.recipe), text);
    QVERIFY(parseRecipe(writeRecipe(Recipe{})).recipe == Recipe{});
}

void RecipeTest::orderOfTablesIsKept()
{
    const Recipe recipe = parseRecipe(fullText).recipe;
    QCOMPARE(recipe.augments[0].name, std::string("zratio"));
    QCOMPARE(recipe.augments[1].name, std::string("ascore"));
}

void RecipeTest::unknownKeysNameLineAndNearest_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("table") << "[study]" << "[studdy]" << "studdy" << "study";
    QTest::newRow("key") << "training = { epochs" << "trainig = { epochs"
                         << "train.alices.trainig" << "training";
    QTest::newRow("nested") << "batch = 64" << "bach = 64" << "train.alices.training.bach"
                            << "batch";
    QTest::newRow("list") << "label = \"x_{1}\"" << "lable = \"x\"" << "observable.x1.lable"
                          << "label";
    QTest::newRow("parameter") << "{ c2 = 0.5" << "{ d2 = 0.5" << "benchmark.sm.values.d2" << "c2";
}

void RecipeTest::unknownKeysNameLineAndNearest()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, key);
    QFETCH(QString, nearest);
    const std::string text = replaced(fullText, from.toStdString(), to.toStdString());
    const RecipeProblem problem = problemAt(parseRecipe(text), key.toStdString());
    QCOMPARE(problem.line, lineOf(text, to.toStdString()));
    QVERIFY2(problem.message.find("'" + nearest.toStdString() + "'") != std::string::npos,
             problem.message.c_str());
}

void RecipeTest::wrongTypesAreNamed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("message");
    QTest::newRow("number")
        << "seed = 7"
        << "seed = \"7\""
        << "study.seed"
        << "This must be a whole number that is not negative, but it is a text.";
    QTest::newRow("fraction") << "epochs = 5" << "epochs = 5.5" << "train.alices.training.epochs"
                              << "This must be a whole number, but it is a number.";
    QTest::newRow("text") << "basis = \"optimise\"" << "basis = 3" << "morphing.basis"
                          << "This must be a text in quotes, but it is a whole number.";
    QTest::newRow("flag") << "include_rate = false" << "include_rate = 0"
                          << "limits.main.include_rate"
                          << "This must be true or false, but it is a whole number.";
    QTest::newRow("range") << "range = [-1.5, 1.5]" << "range = [1, 2, 3]" << "parameter.c1.range"
                           << "A range has two numbers: [low, high].";
    QTest::newRow("rates") << "lr = [1e-2, 1e-3]" << "lr = [1e-2]" << "train.alices.training.lr"
                           << "lr has two numbers: [start, end].";
    QTest::newRow("nan") << "alpha = 5.0" << "alpha = nan" << "train.alices.alpha"
                         << "This must be a finite number.";
    QTest::newRow("infinite") << "luminosity_fb = 3.0" << "luminosity_fb = inf"
                              << "fisher.sm.luminosity_fb" << "This must be a finite number.";
    QTest::newRow("list") << "hidden = [30, 20]" << "hidden = 30" << "train.alices.network.hidden"
                          << "This must be a list [...], but it is a whole number.";
}

void RecipeTest::wrongTypesAreNamed()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, key);
    QFETCH(QString, message);
    const std::string text = replaced(fullText, from.toStdString(), to.toStdString());
    const RecipeProblem problem = problemAt(parseRecipe(text), key.toStdString());
    QCOMPARE(QString::fromStdString(problem.message), message);
    QCOMPARE(problem.line, lineOf(text, to.toStdString()));
}

void RecipeTest::allProblemsAtOnce()
{
    std::string text = replaced(fullText, "seed = 7", "sed = 7");
    text = replaced(text, "epochs = 5", "epochs = true");
    text = replaced(text, "c1 = 0.1, ", "");
    const RecipeParse parse = parseRecipe(text);
    QCOMPARE(parse.problems.size(), 3u);
    QCOMPARE(parse.problems[0].key, std::string("study.sed"));
    QCOMPARE(parse.problems[1].key, std::string("train.alices.training.epochs"));
    QCOMPARE(parse.problems[2].key, std::string("limits.main.true"));
    QVERIFY(parse.problems[2].message.find("parameter 'c1' is missing") != std::string::npos);
}

void RecipeTest::syntaxErrorHasItsLine()
{
    const RecipeParse parse = parseRecipe("schema = 1\n[study\nname = 3\n");
    QCOMPARE(parse.problems.size(), 1u);
    QCOMPARE(parse.problems[0].line, 2);
    QVERIFY(parse.problems[0].message.find("Not valid TOML") == 0);
}

void RecipeTest::validationNamesWhatIsWrong_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* from, const char* to, const char* key,
                        const char* part) {
        QTest::newRow(name) << from << to << key << part;
    };
    row("process", "\"eft-toy\"", "\"eft-toi\"", "process.name", "eft-toy");
    row("method", "\"ALICES\"", "\"ALICESS\"", "train.alices.method", "'ALICES'");
    row("data", "data = \"zratio\"", "data = \"ratio\"", "train.alices.data", "'zratio'");
    row("kind of data", "data = \"zratio\"", "data = \"ascore\"", "train.alices.data",
        "learns from data of kind 'ratio'");
    row("benchmark", "theta_ref = \"sm\"", "theta_ref = \"sn\"", "augment.zratio.theta_ref",
        "'sm'");
    row("estimator", "\"alices\", \"sally\"", "\"alice\", \"sally\"", "limits.main.estimators",
        "'alices'");
    row("observable", "histogram:x1", "histogram:x7", "limits.main.estimators", "'x1'");
    row("bins", "histogram:x1", "histogram:x1@0", "limits.main.estimators", "not a histogram");
    row("axis", "c2 = [-1.5, 1.5, 41]", "c2 = [1.5, -1.5, 41]", "limits.main.grid.c2",
        "low < high");
    row("level", "0.99]", "1.5]", "limits.main.levels", "between 0 and 1");
    row("luminosity", "luminosity_fb = 0.05", "luminosity_fb = -1", "limits.main.luminosity_fb",
        "greater than zero");
    row("range", "range = [-1.5, 1.5]", "range = [1.5, -1.5]", "parameter.c1.range",
        "range is empty");
    row("duplicate", "label = \"x_{1}\"", "[[observable]]\nname = \"x1\"", "observable.x1",
        "used twice");
    row("activation", "\"silu\"", "\"sillu\"", "train.alices.network.activation", "'silu'");
    row("score at all benchmarks", "theta = \"sm\"", "theta = { kind = \"benchmarks\" }",
        "augment.ascore.theta", "the score at one point");
    row("score at many points", "theta = \"sm\"", "theta = { kind = \"sobol\", points = 30 }",
        "augment.ascore.theta", "30 points");
    row("column of a toy", "name = \"x1\"", "name = \"x1\"\nexpression = \"l[0].pt\"",
        "observable.x1", "no observable of this process 'l[0].pt'");
    row("cut without particles", "[train.sally]", "[[cut]]\nexpression = \"x1 > 3\"\n[train.sally]",
        "cut.1", "need events as particles");
    row("toy and sample", "[train.sally]",
        "[[sample]]\nname = \"s\"\nfiles = [\"a.h5\"]\n[train.sally]", "sample",
        "are no particles");
    row("systematic", "[train.sally]",
        "[[systematic]]\nname = \"s\"\ntype = \"scal\"\n[train.sally]", "systematic.s.type",
        "the nearest is 'scale'");
    row("factors", "[train.sally]",
        "[[systematic]]\nname = \"s\"\ntype = \"norm\"\nvalue = \"1.1x\"\n[train.sally]",
        "systematic.s.value", "\"1.1\"");
    row("file name", "[train.sally]", "[train.\"a/b\"]", "train.a/b", "letters, digits");
    row("built-in name", "[train.sally]", "[train.rate]", "train.rate", "built-in estimator");
}

void RecipeTest::validationNamesWhatIsWrong()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, key);
    QFETCH(QString, part);
    QVERIFY(validateRecipe(parseRecipe(replaced(fullText, "[[observable]]\nname = \"x1\"\n",
                                                "[[observable]]\nname = \"x1\"\n"))
                               .recipe)
                .empty());
    const std::string text = replaced(fullText, from.toStdString(), to.toStdString());
    const RecipeParse parse = checkRecipe(text);
    const RecipeProblem problem = problemAt(parse, key.toStdString());
    QVERIFY2(problem.message.find(part.toStdString()) != std::string::npos,
             problemsText(parse.problems, "recipe").c_str());
    QVERIFY(problem.line > 0);
}

/// Expressions of a study on particles: each is named with its table and its character.
void RecipeTest::expressionsPointAtTheCharacter()
{
    const std::string text = "[[sample]]\nname = \"s\"\nfiles = [\"a.LHE.gz\"]\n"
                             "systematics = [\"muu\"]\n"
                             "[[smearing]]\non_shell = \"ptt\"\n"
                             "[[acceptance]]\nparticles = \"jet\"\n"
                             "[[observable]]\nname = \"good\"\nexpression = \"l[0].pt\"\n"
                             "[[observable]]\nname = \"bad\"\nexpression = \"2 * l[0].ptt\"\n"
                             "[[cut]]\nexpression = \"good > 3\"\n"
                             "[[cut]]\nexpression = \"god > 3\"\n"
                             "[[efficiency]]\nexpression = \"0.5 if\"\n";
    const RecipeParse parse = checkRecipe(text);
    const std::vector<std::tuple<std::string, std::string, int>> expected = {
        {"sample.s.systematics", "'muu'", 4},
        {"smearing.1.on_shell", "the nearest is 'pt'", 6},
        {"acceptance.1.particles", "'jet'", 8},
        {"observable.bad.expression", "character 10: unknown member 'ptt'", 14},
        {"cut.2.expression", "character 1: unknown name 'god'. The nearest is 'good'", 18},
        {"efficiency.1.expression", "character 7", 20}};
    QCOMPARE(parse.problems.size(), expected.size());
    for (const auto& [key, part, line] : expected) {
        const RecipeProblem problem = problemAt(parse, key);
        QVERIFY2(problem.message.find(part) != std::string::npos,
                 problemsText(parse.problems, "r").c_str());
        QCOMPARE(problem.line, line);
    }
}

void RecipeTest::overridesApply()
{
    const RecipeParse parse = parseRecipe(
        fullText, {"train.alices.training.epochs=3", "study.name=bare words",
                   "parameter.c2.range=[-3, 3]", "benchmark.b1.values={c1=1, c2=0}",
                   "limits.main.estimators=[\"rate\"]", "process.settings.smearing=1.5"});
    QCOMPARE(QString::fromStdString(problemsText(parse.problems, "r")), QString());
    QCOMPARE(parse.recipe.trainings[0].training.epochs, 3);
    QCOMPARE(parse.recipe.trainings[0].training.batch, 64);
    QCOMPARE(parse.recipe.name, std::string("bare words"));
    QCOMPARE(parse.recipe.parameters[1].high, 3.0);
    QCOMPARE(parse.recipe.parameters[0].high, 1.5);
    QCOMPARE(parse.recipe.benchmarks.at(1).values, (Theta{1.0, 0.0}));
    QCOMPARE(parse.recipe.limits[0].estimators, std::vector<std::string>{"rate"});
    QCOMPARE(std::get<double>(parse.recipe.processSettings.at("smearing")), 1.5);
}

void RecipeTest::wrongOverridesAreReported()
{
    const RecipeParse parse =
        parseRecipe(fullText, {"train.alices.trainig.epochs=3", "study.seed=abc", "novalue"});
    QCOMPARE(parse.problems.size(), 3u);
    QVERIFY(problemAt(parse, "train.alices.trainig").message.find("'training'") !=
            std::string::npos);
    QVERIFY(problemAt(parse, "study.seed").message.find("is a text") != std::string::npos);
    QVERIFY(problemAt(parse, "novalue").message.find("path.to.key=value") != std::string::npos);
    for (const RecipeProblem& problem : parse.problems)
        QCOMPARE(problem.line, 0);
}

void RecipeTest::filesAreFoundBesideTheRecipe()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath("r.toml").toStdString();
    std::ofstream(path) << "[[sample]]\nname = \"s\"\nfiles = [\"sub/a.h5\"]\n";
    const Result<Recipe> recipe = loadRecipe(path);
    QVERIFY(recipe.ok());
    QCOMPARE(recipe->samples[0].files[0], folder.filePath("sub/a.h5").toStdString());
    const Result<Recipe> missing = loadRecipe(folder.filePath("none.toml").toStdString());
    QVERIFY(!missing.ok());
    QVERIFY(missing.error().message.find("none.toml") != std::string::npos);
}

void RecipeTest::examplesAreValid()
{
    int examples = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(ASSAY_SOURCE_DIR "/resources/examples")) {
        if (entry.path().extension() != ".toml")
            continue;
        const Result<Recipe> recipe = loadRecipe(entry.path());
        QVERIFY2(recipe.ok(), recipe.ok() ? "" : recipe.error().text().c_str());
        QVERIFY(parseRecipe(writeRecipe(*recipe)).recipe == *recipe);
        ++examples;
    }
    QVERIFY(examples >= 6);
}

void RecipeTest::referenceIsUpToDate()
{
    std::ifstream file(ASSAY_SOURCE_DIR "/resources/recipe-reference.md");
    std::ostringstream text;
    text << file.rdbuf();
    if (text.str() != recipeReference()) {
        std::ofstream("recipe-reference.md") << recipeReference();
        QFAIL("resources/recipe-reference.md is not what the program's tables say; a new one was "
              "written into the current folder.");
    }
}

QTEST_APPLESS_MAIN(RecipeTest)
#include "RecipeTest.moc"
