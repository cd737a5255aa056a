// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/EstimatorFile.hpp"

#include "OffshellSample.hpp"

#include "core/basics/Random.hpp"
#include "core/basics/ZipEntries.hpp"
#include "core/estimators/EnsembleEstimator.hpp"
#include "core/estimators/EstimatorKinds.hpp"
#include "core/estimators/RatioEstimator.hpp"
#include "core/estimators/ScoreEstimator.hpp"
#include "core/estimators/ScoreHistogram.hpp"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace assay;
using namespace assay::test;
namespace fs = std::filesystem;

namespace {

EstimatorInfo infoOf(const std::string& method)
{
    EstimatorInfo info;
    info.name = "my " + method;
    info.method = method;
    info.parameters = {"g"};
    info.observables = {"x"};
    info.referenceTheta = {1.0};
    info.givesLlr = method != "SALLY";
    info.givesScore = true;
    return info;
}

MlpWeights network(std::vector<int> sizes, bool single, std::uint64_t seed)
{
    MlpWeights weights;
    weights.shape = {std::move(sizes), Activation::Silu};
    weights.parameters = initialParameters(weights.shape, seed);
    weights.singlePrecision = single;
    return weights;
}

Standardisation scaling(double mean, double std)
{
    return {Vector::Constant(1, mean), Vector::Constant(1, std)};
}

std::shared_ptr<const Estimator> ratio(bool single = true, std::uint64_t seed = 3)
{
    return *RatioEstimator::create(infoOf("ALICES"), Head::Ratio,
                                   network({2, 7, 5, 1}, single, seed), scaling(0.1, 0.7),
                                   scaling(-0.4, 2.0));
}

std::shared_ptr<const Estimator> antisymmetrised()
{
    return *RatioEstimator::create(infoOf("ALICE2"), Head::AntisymmetrisedRatio,
                                   network({3, 7, 1}, false, 4), scaling(0.1, 0.7),
                                   scaling(-0.4, 2.0));
}

std::shared_ptr<const Estimator> score()
{
    return *ScoreEstimator::create(infoOf("SALLY"), network({1, 6, 1}, true, 5),
                                   Vector::Constant(1, 1.5), scaling(-0.4, 2.0));
}

std::shared_ptr<const Estimator> histogram()
{
    return *HistogramEstimator::create(fineOffshellSample(3000), {{"x"}, {{{}, 9}}, 0.01, {1.0}},
                                       infoOf("histogram"), {});
}

std::shared_ptr<const Estimator> scoreBins()
{
    return *scoreHistogram(score(), fineOffshellSample(3000), 6, {1.0}, {});
}

std::shared_ptr<const Estimator> ensemble()
{
    return *EnsembleEstimator::create(infoOf("ALICES"), {ratio(true, 1), ratio(true, 2)});
}

const Matrix x{{-3.0}, {-0.5}, {0.2}, {1.4}, {6.0}};
const Matrix thetas{{0.0}, {0.6}, {1.7}};

template <typename T>
bool fails(const Result<T>& result, const char* part)
{
    const std::string text = result ? std::string("no error") : result.error().text();
    if (!result && text.find(part) != std::string::npos)
        return true;
    qWarning("%s", text.c_str());
    return false;
}

std::string read(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// Asks a loaded estimator something, so that damage that loading missed would show.
void use(const Estimator& estimator)
{
    const Matrix some =
        Matrix::Zero(2, static_cast<Eigen::Index>(estimator.info().observables.size()));
    (void)estimator.llr(some, thetas, {});
    (void)estimator.score(some, estimator.info().referenceTheta, {});
}

} // namespace

class EstimatorFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackTheSame_data();
    void comesBackTheSame();
    void descriptionIsComplete();
    void notesComeBack();
    void sameEstimatorSameBytes();
    void histogramKeepsItsBins();
    void refusesWhatCannotBeSaved();
    void failedWritingLeavesNothing();
    void refusesDamagedFiles();
    void refusesWrongContent();
    void mutationsDoNoHarm_data();
    void mutationsDoNoHarm();
};

void EstimatorFileTest::comesBackTheSame_data()
{
    using Made = std::shared_ptr<const Estimator>;
    QTest::addColumn<Made>("estimator");
    QTest::newRow("ratio") << ratio();
    QTest::newRow("ratio in double precision") << ratio(false);
    QTest::newRow("antisymmetrised ratio") << antisymmetrised();
    QTest::newRow("score") << score();
    QTest::newRow("histogram") << histogram();
    QTest::newRow("score histogram") << scoreBins();
    QTest::newRow("ensemble") << ensemble();
}

void EstimatorFileTest::comesBackTheSame()
{
    QFETCH(std::shared_ptr<const Estimator>, estimator);
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "one.assay-estimator";
    const Status saved = saveEstimator(*estimator, path);
    QVERIFY2(saved.ok(), saved ? "" : saved.error().text().c_str());
    const auto loaded = loadEstimator(path);
    QVERIFY2(loaded.ok(), loaded ? "" : loaded.error().text().c_str());
    const EstimatorInfo& a = estimator->info();
    const EstimatorInfo& b = (*loaded)->info();
    QCOMPARE(b.name, a.name);
    QCOMPARE(b.method, a.method);
    QCOMPARE(b.parameters, a.parameters);
    QCOMPARE(b.observables, a.observables);
    QCOMPARE(b.referenceTheta, a.referenceTheta);
    QCOMPARE(b.givesLlr, a.givesLlr);
    QCOMPARE(b.givesScore, a.givesScore);
    QCOMPARE(b.normalised, a.normalised);
    if (a.givesLlr) {
        const auto before = estimator->llr(x, thetas, {});
        const auto after = (*loaded)->llr(x, thetas, {});
        QVERIFY(before.ok() && after.ok());
        QVERIFY(before->values.allFinite());
        QCOMPARE(after->values, before->values);
    }
    const auto before = estimator->score(x, {1.0}, {});
    const auto after = (*loaded)->score(x, {1.0}, {});
    QVERIFY(before.ok() && after.ok());
    QCOMPARE(*after, *before);
}

void EstimatorFileTest::descriptionIsComplete()
{
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "one.assay-estimator";
    QVERIFY(saveEstimator(*ratio(), path).ok());
    const auto entries = readZip(path);
    QVERIFY(entries.ok());
    const nlohmann::json json = nlohmann::json::parse(entries->at("estimator.json"));
    QCOMPARE(json.at("kind").get<std::string>(), std::string("ratio"));
    QCOMPARE(json.at("head").get<std::string>(), std::string("ratio"));
    QCOMPARE(json.at("loss").get<std::string>(), std::string("augmented_cross_entropy"));
    QCOMPARE(json.at("data_plan").get<std::string>(), std::string("ratio"));
    QCOMPARE(json.at("info").at("method").get<std::string>(), std::string("ALICES"));
    QCOMPARE(json.at("network").at("sizes").get<std::vector<int>>(),
             (std::vector<int>{2, 7, 5, 1}));
    for (const char* key : {"parameter_units", "observable_units", "validity_box", "provenance",
                            "checks", "written_by", "format_version"})
        QVERIFY2(json.contains(key), key);
    QVERIFY(entries->contains("weights/layer0_weight.npy"));
}

void EstimatorFileTest::notesComeBack()
{
    EstimatorNotes notes;
    notes.parameterUnits = {""};
    notes.observableUnits = {"GeV"};
    notes.validityBox = {{0.0, 2.2}};
    notes.provenance = R"({"seed":7})";
    notes.checks = "looked at by hand";
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "one.assay-estimator";
    QVERIFY(saveEstimator(*ratio(), path, notes).ok());
    const auto back = readEstimatorNotes(path);
    QVERIFY(back.ok());
    QVERIFY(*back == notes);
    QVERIFY(saveEstimator(*ratio(), path).ok());
    QVERIFY(*readEstimatorNotes(path) == EstimatorNotes());
}

void EstimatorFileTest::sameEstimatorSameBytes()
{
    QTemporaryDir folder;
    const fs::path path = folder.path().toStdString();
    QVERIFY(saveEstimator(*ensemble(), path / "a").ok());
    QTest::qSleep(2100); // A zip archive counts time in steps of two seconds.
    QVERIFY(saveEstimator(*ensemble(), path / "b").ok());
    QCOMPARE(read(path / "a"), read(path / "b"));
}

void EstimatorFileTest::histogramKeepsItsBins()
{
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "h.assay-estimator";
    QVERIFY(saveEstimator(*scoreBins(), path).ok());
    const auto loaded = loadEstimator(path);
    QVERIFY(loaded.ok());
    const auto original = std::dynamic_pointer_cast<const ScoreHistogram>(scoreBins());
    const auto copy = std::dynamic_pointer_cast<const ScoreHistogram>(*loaded);
    QVERIFY(original && copy);
    QCOMPARE(copy->histogram().edges(), original->histogram().edges());
    QCOMPARE(*copy->histogram().binCrossSections({0.4}),
             *original->histogram().binCrossSections({0.4}));
    QCOMPARE(*copy->histogram().binGradients({0.4}), *original->histogram().binGradients({0.4}));
    QCOMPARE(*copy->histogram().binErrors({0.4}), *original->histogram().binErrors({0.4}));
}

void EstimatorFileTest::refusesWhatCannotBeSaved()
{
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "one.assay-estimator";
    QVERIFY(fails(saveEstimator(OffshellScore(), path), "cannot be saved"));
    const auto projected = sallino(score(), fineOffshellSample(500), 5, {1.0}, {});
    QVERIFY(projected.ok());
    QVERIFY(fails(saveEstimator(**projected, path), "cannot be saved"));
    QVERIFY(!fs::exists(path));
}

void EstimatorFileTest::failedWritingLeavesNothing()
{
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString());
    QVERIFY(!saveEstimator(*ratio(), path / "missing" / "one").ok());
    fs::create_directory(path / "taken");
    write(path / "taken" / "inside", "x");
    QVERIFY(!saveEstimator(*ratio(), path / "taken").ok());
    QCOMPARE(std::distance(fs::directory_iterator(path), fs::directory_iterator()), 1);
}

void EstimatorFileTest::refusesDamagedFiles()
{
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "one.assay-estimator";
    QVERIFY(fails(loadEstimator(path), "one.assay-estimator"));
    QVERIFY(saveEstimator(*ratio(), path).ok());
    const std::string good = read(path);
    for (std::size_t length = 0; length < good.size(); length += 97) {
        write(path, good.substr(0, length));
        QVERIFY(fails(loadEstimator(path), "one.assay-estimator"));
    }
    write(path, "This is a text.");
    QVERIFY(fails(loadEstimator(path), "not a readable zip"));
    QVERIFY(writeZip(path, {{"hello.txt", "hello"}}).ok());
    QVERIFY(fails(loadEstimator(path), "unknown entry"));
    QVERIFY(writeZip(path, {}).ok() || true);
    QVERIFY(!loadEstimator(folder.path().toStdString()).ok());
}

void EstimatorFileTest::refusesWrongContent()
{
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "one.assay-estimator";
    QVERIFY(saveEstimator(*ratio(), path).ok());
    const ZipEntries good = *readZip(path);
    const auto with = [&](const std::function<void(ZipEntries&)>& change) {
        ZipEntries entries = good;
        change(entries);
        (void)writeZip(path, entries).ok();
        return loadEstimator(path);
    };
    const auto withJson = [&](const std::function<void(nlohmann::json&)>& change) {
        return with([&](ZipEntries& entries) {
            nlohmann::json json = nlohmann::json::parse(entries["estimator.json"]);
            change(json);
            entries["estimator.json"] = json.dump();
        });
    };
    const std::string weight = "weights/layer1_weight.npy";
    QVERIFY(with([](ZipEntries&) {}).ok());
    QVERIFY(fails(with([](auto& e) { e["estimator.json"] = "{ not json"; }), "not valid JSON"));
    QVERIFY(fails(with([](auto& e) { e.erase("estimator.json"); }), "is missing"));
    QVERIFY(fails(with([&](auto& e) { e.erase(weight); }), "'layer1_weight' is missing"));
    QVERIFY(fails(with([&](auto& e) { e[weight] = "junk"; }), "not a .npy file"));
    QVERIFY(fails(with([&](auto& e) { e[weight].pop_back(); }), "ends before its last number"));
    QVERIFY(fails(with([&](auto& e) {
                      NpyArray array = *parseNpy(e[weight], weight);
                      array.values[3] = std::nan("");
                      e[weight] = formatNpy(array);
                  }),
                  "not a finite number (entry 3)"));
    QVERIFY(fails(with([&](auto& e) { e[weight] = e["weights/layer0_weight.npy"]; }), "layer 1"));
    QVERIFY(fails(with([&](auto& e) { e["weights/x_std.npy"] = formatNpy({{1}, {0.0}}); }),
                  "not positive"));
    QVERIFY(fails(withJson([](auto& j) { j["format"] = "zip"; }), "not an estimator file"));
    QVERIFY(fails(withJson([](auto& j) { j["format_version"] = 99; }), "newer format"));
    QVERIFY(fails(withJson([](auto& j) { j["kind"] = "oracle"; }), "'oracle'"));
    QVERIFY(fails(withJson([](auto& j) { j.erase("info"); }), "'info'"));
    QVERIFY(fails(withJson([](auto& j) { j["info"]["parameters"] = 3; }), "estimator.json"));
    QVERIFY(!withJson([](auto& j) { j["info"]["parameters"] = {"a", "b"}; }).ok());
    QVERIFY(fails(withJson([](auto& j) { j["network"]["sizes"] = {2, -1, 1}; }), "make no sense"));
    QVERIFY(fails(withJson([](auto& j) { j["network"]["activation"] = "magic"; }), "activation"));
}

void EstimatorFileTest::mutationsDoNoHarm_data()
{
    comesBackTheSame_data();
}

/// Random edits of the JSON text, the array headers and the names of entries, below the checksums.
void EstimatorFileTest::mutationsDoNoHarm()
{
    QFETCH(std::shared_ptr<const Estimator>, estimator);
    const auto archive = archiveEstimator(*estimator);
    QVERIFY(archive.ok());
    const ZipEntries good = toEntries(*archive);
    Random random(21);
    int refused = 0;
    for (int i = 0; i < 1500; ++i) {
        ZipEntries bad = good;
        auto entry = bad.begin();
        std::advance(entry, static_cast<std::ptrdiff_t>(random.below(bad.size())));
        if (entry->second.empty() || random.below(20) == 0) {
            bad.erase(entry);
        } else {
            const std::size_t reach = std::min<std::size_t>(entry->second.size(), 400);
            entry->second[random.below(reach)] = static_cast<char>(32 + random.below(95));
        }
        const auto parsed = fromEntries(bad, "mutated");
        const auto made = parsed ? restoreEstimator(*parsed)
                                 : Result<std::shared_ptr<const Estimator>>(parsed.error());
        refused += !made.ok();
        if (made)
            use(**made);
    }
    QVERIFY(refused > 100);
}

QTEST_APPLESS_MAIN(EstimatorFileTest)
#include "EstimatorFileTest.moc"
