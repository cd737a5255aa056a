// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/Recipe.hpp"
#include "core/tasks/ParticleStudy.hpp"
#include "widgets/export/MadMinerListing.hpp"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

namespace {

/// The functions of MadMiner 0.9 that the script calls, with their arguments; each prints how it
/// was called. A wrong name or argument fails, as it would there.
constexpr auto stub = R"py(
import inspect, json
def record(name, signature):
    parts = inspect.signature(eval("lambda self, %s: None" % signature))
    def call(self, *args, **kwargs):
        bound = parts.bind(self, *args, **kwargs)
        arguments = {k: v for k, v in bound.arguments.items() if k != "self"}
        print(json.dumps([name, arguments], default=str))
    return call
def kind(name, init, **methods):
    members = {m: record(name + "." + m, s) for m, s in methods.items()}
    members["__init__"] = record(name, init)
    return type(name, (), members)
MadMiner = kind("MadMiner", "debug=False",
    add_parameter="lha_block, lha_id, parameter_name=None, param_card_transform=None, "
                  "morphing_max_power=2, parameter_range=(0, 1)",
    add_benchmark="parameter_values, benchmark_name=None",
    set_morphing="max_overall_power=4, n_bases=1, include_existing_benchmarks=True, n_trials=100, "
                 "n_test_thetas=100",
    add_systematics="effect, systematic_name=None, norm_variation=1.1, scale='mu', "
                    "scale_variations=(0.5, 1, 2), pdf_variation='CT10'",
    save="filename")
LHEReader = kind("LHEReader", "filename",
    add_sample="lhe_filename, sampled_from_benchmark, is_background=False, k_factor=1.0, "
               "systematics=None",
    set_smearing="pdgids=None, energy_resolution_abs=0, energy_resolution_rel=0, "
                 "pt_resolution_abs=0, pt_resolution_rel=0, eta_resolution_abs=0, "
                 "eta_resolution_rel=0, phi_resolution_abs=0, phi_resolution_rel=0",
    set_met_noise="abs_=0.0, rel=0.0",
    add_observable="name, definition, required=False, default=None",
    add_cut="definition, required=False", add_efficiency="definition, default=1.0",
    analyse_samples="reference_benchmark=None, parse_events_as_xml=True",
    save="filename_out, shuffle=True")
DelphesReader = kind("DelphesReader", "filename",
    add_sample="hepmc_filename, sampled_from_benchmark, is_background=False, "
               "delphes_filename=None, lhe_filename=None, k_factor=1.0, weights='lhe', "
               "systematics=None",
    run_delphes="delphes_directory, delphes_card, initial_command=None, log_file=None",
    set_acceptance="pt_min_e=None, pt_min_mu=None, pt_min_a=None, pt_min_j=None, eta_max_e=None, "
                   "eta_max_mu=None, eta_max_a=None, eta_max_j=None",
    add_observable="name, definition, required=False, default=None",
    add_cut="definition, required=False",
    analyse_delphes_samples="generator_truth=False, delete_delphes_files=False",
    save="filename_out, shuffle=True")
common = "n_samples, folder=None, filename=None, test_split=0.2, validation_split=0.2"
SampleAugmenter = kind("SampleAugmenter", "filename",
    sample_train_local="theta, " + common, sample_train_density="theta, " + common,
    sample_train_ratio="theta0, theta1, " + common)
combine_and_shuffle = lambda *a, **k: record(
    "combine_and_shuffle", "input_filenames, output_filename, k_factors=None")(None, *a, **k)
train = ("optimizer='amsgrad', n_epochs=50, batch_size=128, initial_lr=0.001, final_lr=0.0001, "
         "early_stopping=True, clip_gradient=None")
ParameterizedRatioEstimator = kind("ParameterizedRatioEstimator",
    "features=None, n_hidden=(100,), activation='tanh'",
    train="method, x, y, theta, r_xz=None, t_xz=None, alpha=1.0, " + train, save="filename")
ScoreEstimator = kind("ScoreEstimator", "features=None, n_hidden=(100,), activation='tanh'",
    train="method, x, t_xz, " + train, save="filename")
AsymptoticLimits = kind("AsymptoticLimits", "filename",
    expected_limits="mode, theta_true, grid_ranges, grid_resolutions=None, include_xsec=True, "
                    "model_file=None, hist_vars=None, hist_bins=None, luminosity=300000.0")
FisherInformation = kind("FisherInformation", "filename",
    rate_information="theta, luminosity", truth_information="theta, luminosity=300000.0",
    full_information="theta, model_file, luminosity=300000.0")
)py";

constexpr auto recipe = R"toml(
schema = 1
[study]
name = "listing"
[[sample]]
name = "signal"
files = ["a.lhe.gz", "b.lhe"]
k_factor = 1.5
[[sample]]
name = "fakes"
files = ["c.lhe"]
background = true
[[parameter]]
name = "cw"
lha_block = "dim6"
lha_id = 2
transform = "16.52*theta"
range = [-2.0, 2.0]
[[benchmark]]
name = "sm"
values = { cw = 0.0 }
reference = true
[[benchmark]]
name = "w"
values = { cw = 1.5 }
[[benchmark]]
name = "neg_w"
values = { cw = -1.5 }
[[smearing]]
particles = [1, 21]
energy = [0.0, 0.1]
on_shell = "pt"
[detector]
met_noise = [10.0, 0.05]
[[observable]]
name = "pt"
expression = "j[0].pt"
default = 0.0
[[observable]]
name = "met"
expression = "met.pt"
required = true
[[cut]]
expression = "pt > 30"
[[efficiency]]
expression = "0.9 if met > 40 else 0.5"
[augment.ratio]
kind = "ratio"
theta = { kind = "gaussian", points = 500, mean = [0.0], sigma = [0.5] }
rows = 1000
[augment.score]
kind = "score"
rows = 2000
[train.my-alices]
method = "ALICES"
data = "ratio"
alpha = 5.0
network = { hidden = [60, 60] }
[train.sally]
method = "SALLY"
data = "score"
[limits.main]
true = "sm"
luminosity_fb = 30.0
grid = { cw = [-1.0, 1.0, 25] }
estimators = ["rate", "histogram:pt@20", "sally", "my-alices"]
[fisher.main]
luminosity_fb = 10.0
estimators = ["rate", "sally", "parton-truth"]
)toml";

} // namespace

/// The script for MadMiner, run by Python with functions that take what those of MadMiner take.
class MadMinerListingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itRunsAndSaysWhatTheStudySays()
    {
        const RecipeParse parsed = parseRecipe(recipe);
        QVERIFY2(parsed.ok(), problemsText(parsed.problems, "recipe").c_str());
        auto schema = fileSchema(parsed.recipe);
        QVERIFY(schema.ok());
        schema->observables = parsed.recipe.observables;
        const QStringList calls = run(madMinerListing(parsed.recipe, *schema, {}));
        for (const char* expected : {
                 R"(["MadMiner.add_parameter", {"lha_block": "dim6", "lha_id": 2, )"
                 R"("parameter_name": "cw", "param_card_transform": "16.52*theta", )"
                 R"("morphing_max_power": 2, "parameter_range": [-2, 2]}])",
                 R"(["MadMiner.add_benchmark", {"parameter_values": {"cw": -1.5}, )"
                 R"("benchmark_name": "neg_w"}])",
                 R"(["MadMiner.set_morphing", {"max_overall_power": 2, )"
                 R"("include_existing_benchmarks": true}])",
                 R"(["LHEReader.add_sample", {"lhe_filename": "b.lhe", )"
                 R"("sampled_from_benchmark": "sm", "is_background": false, "k_factor": 1.5}])",
                 R"(["LHEReader.add_sample", {"lhe_filename": "c.lhe", )"
                 R"("sampled_from_benchmark": "sm", "is_background": true, "k_factor": 1}])",
                 R"(["LHEReader.set_met_noise", {"abs_": 10, "rel": 0.05}])",
                 R"(["LHEReader.add_observable", {"name": "pt", "definition": "j[0].pt", )"
                 R"("required": false, "default": 0}])",
                 R"(["LHEReader.add_cut", {"definition": "pt > 30", "required": false}])",
                 R"(["LHEReader.save", {"filename_out": "events_lhe.h5"}])",
                 R"(["combine_and_shuffle", {"input_filenames": ["events_lhe.h5"], )"
                 R"("output_filename": "events.h5", "k_factors": [1]}])",
                 R"(["SampleAugmenter.sample_train_ratio", {"theta0": ["random", 500, )"
                 R"([["gaussian", 0, 0.5]]], "theta1": ["benchmark", "sm"], "n_samples": 1000, )"
                 R"("folder": "samples", "filename": "ratio"}])",
                 R"(["SampleAugmenter.sample_train_local", {"theta": ["benchmark", "sm"], )"
                 R"("n_samples": 2000, "folder": "samples", "filename": "score"}])",
                 R"(["ParameterizedRatioEstimator", {"n_hidden": [60, 60], )"
                 R"("activation": "tanh"}])",
                 R"(["ScoreEstimator.save", {"filename": "models/sally"}])",
                 R"(["FisherInformation.truth_information", {"theta": [0], )"
                 R"("luminosity": 10000}])"})
            QVERIFY2(calls.contains(expected), qPrintable(QString(expected) + "\nis not in\n"
                                                          + calls.join('\n')));
    }

    void smearingTrainingAndLimitsHaveTheirNumbers()
    {
        const RecipeParse parsed = parseRecipe(recipe);
        const auto schema = fileSchema(parsed.recipe);
        const QString text = run(madMinerListing(parsed.recipe, *schema, {})).join('\n');
        for (const char* expected : {
                 R"("pdgids": [1, -1, 21], "energy_resolution_abs": 0, )"
                 R"("energy_resolution_rel": 0.1, "pt_resolution_abs": null)",
                 R"("method": "alices", "x": "samples/x_ratio.npy", "y": "samples/y_ratio.npy", )"
                 R"("theta": "samples/theta0_ratio.npy", "r_xz": "samples/r_xz_ratio.npy", )"
                 R"("t_xz": "samples/t_xz_ratio.npy", "alpha": 5)",
                 R"("mode": "histo", "theta_true": [0], "grid_ranges": [[-1, 1]], )"
                 R"("grid_resolutions": [25], "include_xsec": true, "hist_vars": ["pt"], )"
                 R"("hist_bins": [20], "luminosity": 30000)",
                 R"("mode": "sally")", R"("model_file": "models/my_alices")"})
            QVERIFY2(text.contains(expected),
                     qPrintable(QString(expected) + "\nis not in\n" + text));
    }

    void aBuiltInProcessStartsFromItsEvents()
    {
        Recipe study;
        study.process = "zh";
        EventSchema schema;
        schema.parameters = {Parameter()};
        schema.parameters[0].name = "it's \"odd\"";
        schema.benchmarks = {{"sm", {0.0}, true, false}};
        const QStringList calls = run(madMinerListing(study, schema, "/data/x.h5"));
        QVERIFY(calls.contains(R"(["combine_and_shuffle", {"input_filenames": ["/data/x.h5"], )"
                               R"("output_filename": "events.h5"}])"));
        QVERIFY(calls.first() == "[\"MadMiner\", {}]");
    }

private:
    /// What the script called; fails if Python did.
    static QStringList run(const QString& script)
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath("madminer");
        write(folder.filePath("madminer/__init__.py"), stub);
        for (const char* name : {"core", "delphes", "fisherinformation", "lhe", "limits", "ml"})
            write(folder.filePath(QString("madminer/%1.py").arg(name)),
                  "from madminer import *\n");
        // "from madminer import sampling" is the module with its functions.
        write(folder.filePath("madminer/sampling.py"),
              "from madminer import SampleAugmenter, combine_and_shuffle\n"
              "benchmark = lambda name: ('benchmark', name)\n"
              "benchmarks = lambda names: ('benchmarks', names)\n"
              "morphing_points = lambda thetas: ('morphing_points', thetas)\n"
              "random_morphing_points = lambda n_thetas, priors: ('random', n_thetas, priors)\n");
        write(folder.filePath("script.py"), script);
        QProcess python;
        python.setWorkingDirectory(folder.path());
        python.start("python3", {"script.py"});
        if (!python.waitForStarted(5000) || !python.waitForFinished(20000))
            return {"no Python"};
        if (python.exitCode() != 0)
            qWarning("%s\n%s", python.readAllStandardError().constData(), qPrintable(script));
        return QString::fromUtf8(python.readAllStandardOutput()).trimmed().split('\n');
    }

    static void write(const QString& path, const QString& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
};

QTEST_APPLESS_MAIN(MadMinerListingTest)
#include "MadMinerListingTest.moc"
