// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/ZipEntries.hpp"
#include "core/estimators/EnsembleEstimator.hpp"
#include "core/estimators/EstimatorFile.hpp"
#include "core/estimators/PickleMachine.hpp"
#include "core/estimators/RatioEstimator.hpp"
#include "core/estimators/TorchPickle.hpp"

#include "core/basics/Random.hpp"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace assay;
namespace fs = std::filesystem;

namespace {

const fs::path models = ASSAY_TEST_DATA "/models";
/// Their networks are evaluated in single precision by both.
constexpr double tolerance = 1e-5;

const nlohmann::json& answers()
{
    static const nlohmann::json json = [] {
        std::ifstream file(ASSAY_TEST_DATA "/answers/ml_models.json");
        return nlohmann::json::parse(file);
    }();
    return json;
}

Matrix matrixOf(const nlohmann::json& json)
{
    const std::vector<std::vector<double>> rows = json;
    Matrix matrix(static_cast<Eigen::Index>(rows.size()),
                  static_cast<Eigen::Index>(rows.front().size()));
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
        for (Eigen::Index j = 0; j < matrix.cols(); ++j)
            matrix(i, j) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    return matrix;
}

bool agree(const Matrix& values, const Matrix& expected)
{
    if (values.rows() != expected.rows() || values.cols() != expected.cols()) {
        qWarning("sizes differ");
        return false;
    }
    const double worst = (values - expected).cwiseAbs().maxCoeff();
    if (worst <= tolerance)
        return true;
    qWarning("differs by %g", worst);
    return false;
}

template <typename T>
bool fails(const Result<T>& result, const char* part)
{
    const std::string text = result ? std::string("no error") : result.error().text();
    if (!result && text.find(part) != std::string::npos)
        return true;
    qWarning("%s", text.c_str());
    return false;
}

/// A copy of a model that a test may spoil.
fs::path copyOf(const std::string& model, const QTemporaryDir& folder)
{
    const fs::path target = folder.path().toStdString();
    for (const auto& entry : fs::directory_iterator(models)) {
        const std::string name = entry.path().filename();
        if (entry.is_regular_file() && name.starts_with(model + "_"))
            fs::copy_file(entry.path(), target / name);
    }
    return target / model;
}

void write(const fs::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

std::string read(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void editSettings(const fs::path& prefix, const std::string& key, const nlohmann::json& value)
{
    const fs::path path = prefix.string() + "_settings.json";
    nlohmann::json json = nlohmann::json::parse(read(path));
    json[key] = value;
    write(path, json.dump());
}

std::string program()
{
    const auto entries = readZip(models / "toy2d_alices_state_dict.pt");
    for (const auto& [name, bytes] : *entries)
        if (name.ends_with("/data.pkl"))
            return bytes;
    return {};
}

} // namespace

class MadMinerImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void score_data();
    void score();
    void ratio_data();
    void ratio();
    void doubleRatio();
    void ensemble();
    void namesAndFeatures();
    void sigmoidIsRelu();
    void refusesWhatItCannotDo();
    void refusesDamage();
    void picklesCannotCallAnything();
    void mutatedPicklesDoNoHarm();
    void mutatedFilesDoNoHarm();
};

void MadMinerImportTest::score_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("two parameters") << "toy2d_sally";
    QTest::newRow("with nuisance parameters") << "toy2d_syst_sally";
}

void MadMinerImportTest::score()
{
    QFETCH(QString, model);
    const auto estimator = loadEstimator(models / model.toStdString());
    QVERIFY(estimator.ok());
    QVERIFY(!(*estimator)->info().givesLlr && (*estimator)->info().givesScore);
    const auto score = (*estimator)->score(matrixOf(answers()["x"]),
                                           (*estimator)->info().referenceTheta, {});
    QVERIFY(score.ok());
    QVERIFY(agree(*score, matrixOf(answers()[model.toStdString()]["score"])));
}

void MadMinerImportTest::ratio_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("alices") << "toy2d_alices";
    QTest::newRow("carl") << "toy2d_carl";
}

void MadMinerImportTest::ratio()
{
    QFETCH(QString, model);
    const auto estimator = loadEstimator(models / model.toStdString());
    QVERIFY(estimator.ok());
    const nlohmann::json& answer = answers()[model.toStdString()];
    const Matrix x = matrixOf(answers()["x"]);
    const Matrix thetas = matrixOf(answers()["thetas"]);
    const auto grid = (*estimator)->llr(x, thetas, {});
    QVERIFY(grid.ok());
    QVERIFY(agree(grid->values, matrixOf(answer["log_r"])));
    for (Eigen::Index t = 0; t < thetas.rows(); ++t) {
        const auto score = (*estimator)->score(x, {thetas(t, 0), thetas(t, 1)}, {});
        QVERIFY(score.ok());
        QVERIFY(agree(*score, matrixOf(answer["score"][static_cast<std::size_t>(t)])));
    }
}

/// MadMiner scales theta when it trains a doubly parameterised ratio, and forgets it when it
/// evaluates one (spec madminer-format 3.3). Its numbers come out without the scaling; ours is
/// right with it.
void MadMinerImportTest::doubleRatio()
{
    const nlohmann::json& answer = answers()["toy2d_double_alice"];
    const Matrix x = matrixOf(answers()["x"]);
    const Matrix thetas = matrixOf(answers()["thetas"]);
    QTemporaryDir folder;
    const fs::path copy = copyOf("toy2d_double_alice", folder);
    fs::remove(copy.string() + "_theta_means.npy");
    const auto unscaled = loadEstimator(copy);
    const auto scaled = loadEstimator(models / "toy2d_double_alice");
    QVERIFY(unscaled.ok() && scaled.ok());
    const auto theirs = (*unscaled)->llr(x, thetas, {});
    const auto ours = (*scaled)->llr(x, thetas, {});
    QVERIFY(theirs.ok() && ours.ok());
    QVERIFY(agree(theirs->values, matrixOf(answer["log_r"])));
    QVERIFY((ours->values - theirs->values).cwiseAbs().maxCoeff() > 1e-2);
    // Scaling by hand: evaluating the unscaled one at scaled points gives ours.
    const auto* ratio = dynamic_cast<const RatioEstimator*>(scaled->get());
    QVERIFY(ratio && ratio->head() == Head::AntisymmetrisedRatio);
    const Standardisation& scaling = ratio->thetaScaling();
    ImportNames names;
    names.referenceTheta = {-scaling.mean[0] / scaling.std[0], -scaling.mean[1] / scaling.std[1]};
    const auto moved = loadEstimator(copy, names);
    QVERIFY(moved.ok());
    const auto byHand = (*moved)->llr(x, scaling.apply(thetas), {});
    QVERIFY(byHand.ok());
    QVERIFY(agree(ours->values, byHand->values));
}

void MadMinerImportTest::ensemble()
{
    const auto estimator = loadEstimator(models / "toy2d_sally_ensemble");
    QVERIFY(estimator.ok());
    const auto* ensemble = dynamic_cast<const EnsembleEstimator*>(estimator->get());
    QVERIFY(ensemble);
    QCOMPARE(ensemble->members().size(), std::size_t(3));
    const Matrix x = matrixOf(answers()["x"]);
    const nlohmann::json& answer = answers()["toy2d_sally_ensemble"];
    const auto mean = ensemble->score(x, {0.0, 0.0}, {});
    QVERIFY(mean.ok());
    QVERIFY(agree(*mean, matrixOf(answer["mean"])));
    const auto spread = ensemble->scoreSpread(x, {0.0, 0.0}, {});
    QVERIFY(spread.ok());
    Matrix squares = Matrix::Zero(x.rows(), 2);
    for (std::size_t m = 0; m < 3; ++m)
        squares += (matrixOf(answer["members"][m]) - matrixOf(answer["mean"])).cwiseAbs2();
    QVERIFY(agree(*spread, (squares / 2.0).cwiseSqrt()));
}

void MadMinerImportTest::namesAndFeatures()
{
    QTemporaryDir folder;
    const fs::path copy = copyOf("toy2d_sally", folder);
    ImportNames names;
    names.parameters = {"cw", "cww"};
    names.observables = {"pt", "cos_theta", "delta_phi", "eta"};
    names.referenceTheta = {0.1, 0.2};
    editSettings(copy, "features", {3, 2, 1, 0});
    const auto estimator = loadEstimator(copy, names);
    QVERIFY(estimator.ok());
    const EstimatorInfo& info = (*estimator)->info();
    QCOMPARE(info.parameters, names.parameters);
    QCOMPARE(info.observables, (std::vector<std::string>{"eta", "delta_phi", "cos_theta", "pt"}));
    QCOMPARE(info.referenceTheta, names.referenceTheta);
    QVERIFY((*estimator)->score(Matrix::Zero(2, 4), {0.1, 0.2}, {}).ok());
    editSettings(copy, "features", {3, 2, 1, 4});
    QVERIFY(fails(loadEstimator(copy, names), "feature 4"));
    editSettings(copy, "features", {0, 1});
    QVERIFY(!loadEstimator(copy, names).ok());
    names.observables.pop_back();
    QVERIFY(fails(loadEstimator(copy, names), "4 observables, but 3 names"));
    names.parameters.pop_back();
    QVERIFY(fails(loadEstimator(copy, names), "2 parameters"));
}

void MadMinerImportTest::sigmoidIsRelu()
{
    QTemporaryDir folder;
    const fs::path copy = copyOf("toy2d_sally", folder);
    editSettings(copy, "activation", "sigmoid");
    const auto sigmoid = loadEstimator(copy);
    editSettings(copy, "activation", "relu");
    const auto relu = loadEstimator(copy);
    QVERIFY(sigmoid.ok() && relu.ok());
    const Matrix x = matrixOf(answers()["x"]);
    const auto a = (*sigmoid)->score(x, {0.0, 0.0}, {});
    const auto b = (*relu)->score(x, {0.0, 0.0}, {});
    QVERIFY(a.ok() && b.ok());
    QCOMPARE(*a, *b);
}

void MadMinerImportTest::refusesWhatItCannotDo()
{
    QVERIFY(fails(loadEstimator(models / "toy2d_nde"), "likelihood estimators"));
    QTemporaryDir folder;
    const fs::path copy = copyOf("toy2d_sally", folder);
    editSettings(copy, "dropout_prob", 0.1);
    QVERIFY(fails(loadEstimator(copy), "dropout"));
    editSettings(copy, "dropout_prob", 0.0);
    editSettings(copy, "activation", "rrelu");
    QVERIFY(fails(loadEstimator(copy), "'rrelu'"));
    editSettings(copy, "activation", "tanh");
    editSettings(copy, "estimator_type", "oracle");
    QVERIFY(fails(loadEstimator(copy), "'oracle'"));
    editSettings(copy, "estimator_type", 3);
    QVERIFY(fails(loadEstimator(copy), "_settings.json"));
    QVERIFY(fails(loadEstimator(models / "nothing"), "nothing"));
}

void MadMinerImportTest::refusesDamage()
{
    QTemporaryDir folder;
    const fs::path copy = copyOf("toy2d_alices", folder);
    QVERIFY(loadEstimator(copy).ok());
    const fs::path state = copy.string() + "_state_dict.pt";
    const std::string good = read(state);
    for (const std::size_t length : {0UL, 1UL, 100UL, good.size() / 2, good.size() - 1}) {
        write(state, good.substr(0, length));
        QVERIFY(fails(loadEstimator(copy), "_state_dict.pt"));
    }
    auto entries = readZip(models / "toy2d_alices_state_dict.pt");
    QVERIFY(entries.ok());
    for (auto& [name, bytes] : *entries)
        if (name.ends_with("/data/0"))
            bytes.resize(bytes.size() - 4);
    QVERIFY(writeZip(state, *entries).ok());
    QVERIFY(fails(loadEstimator(copy), "larger than its numbers"));
    write(state, good);
    write(copy.string() + "_x_means.npy", "\x93NUMPY nonsense");
    QVERIFY(fails(loadEstimator(copy), "_x_means.npy"));
    write(copy.string() + "_settings.json", "{");
    QVERIFY(fails(loadEstimator(copy), "not valid JSON"));
}

void MadMinerImportTest::picklesCannotCallAnything()
{
    QVERIFY(fails(runPickle(std::string("\x80\x02" "cos\nsystem\n.")), "'os system'"));
    QVERIFY(fails(runPickle(std::string_view("\x80\x02" "cos\nsystem\nX\x04\0\0\0true\x85R.", 27)),
                  "'os system'"));
    QVERIFY(fails(runPickle("\x80\x02" "i."), "opcode"));
    QVERIFY(fails(runPickle("\x80\x04."), "protocol"));
    QVERIFY(fails(runPickle("\x80\x02"), "ends too early"));
    QVERIFY(fails(runPickle("\x80\x02" "ccollections\nOrderedDict\nK\x01\x85R."), "call"));
    QVERIFY(fails(runPickle("\x80\x02" "R."), "call"));
    QVERIFY(fails(runPickle("\x80\x02h\x05."), "never remembered"));
    // A list that holds itself: made, and taken apart again without harm.
    QVERIFY(runPickle("\x80\x02]q\x01h\x01" "a.").ok());
}

void MadMinerImportTest::mutatedPicklesDoNoHarm()
{
    const std::string good = program();
    QVERIFY(runPickle(good).ok());
    Random random(11);
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string bad = good;
        const auto edits = 1 + random.below(3);
        for (std::uint64_t k = 0; k < edits; ++k)
            bad[random.below(bad.size())] = static_cast<char>(random.below(256));
        refused += !runPickle(bad).ok();
    }
    QVERIFY(refused > 5'000);
}

/// The checksums of the archive are right, its content is not.
void MadMinerImportTest::mutatedFilesDoNoHarm()
{
    QTemporaryDir folder;
    const fs::path state = fs::path(folder.path().toStdString()) / "state.pt";
    const auto good = readZip(models / "toy2d_sally_state_dict.pt");
    QVERIFY(good.ok());
    Random random(12);
    for (int i = 0; i < 300; ++i) {
        ZipEntries bad = *good;
        for (auto& [name, bytes] : bad)
            if (name.ends_with("/data.pkl"))
                bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        QVERIFY(writeZip(state, bad).ok());
        (void)readStateDict(state);
    }
}

QTEST_APPLESS_MAIN(MadMinerImportTest)
#include "MadMinerImportTest.moc"
