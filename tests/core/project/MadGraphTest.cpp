// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/project/MadGraphCards.hpp"
#include "core/project/MadGraphExport.hpp"
#include "core/project/MadGraphScripts.hpp"
#include "core/project/WeightArrival.hpp"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;

namespace {

const char paramTemplate[] = "# a model\n"
                             "Block SMINPUTS Q= 91.2\n"
                             "    1 1.279000e+02 # aEWM1\n"
                             "Block dim6\n"
                             "    1 0.1 # cW\n"
                             "    2 0.2 # cWW\n"
                             "DECAY 25 4.07e-03\n";

const char runTemplate[] = "  tag_1     = run_tag ! name of the run\n"
                           "  10000 = nevents ! Number of unweighted events\n"
                           "  0   = iseed   ! rnd seed\n"
                           "  True  = use_syst      ! Enable systematics\n"
                           "  ['--pdf=errorset'] = systematics_arguments ! see\n"
                           "# True = use_syst\n";

/// The study of MadMiner's first tutorial: Higgs production in weak-boson fusion.
EventSchema study()
{
    EventSchema schema;
    schema.parameters = {{"CWL2", "", -20, 20, "", 2, "dim6", 2, "16.52*theta"},
                         {"width", "", 0, 1, "", 2, "decay", 25, ""}};
    schema.benchmarks = {
        {"sm", {0.0, 0.004}, true}, {"w", {10.0, 0.004}}, {"tiny", {1e-7, 0.5}}};
    schema.benchmarks.push_back({"pdf_0", {}, false, true});
    schema.systematics = {{"scales", "scale", "0.5,1.0,2.0", "mu"},
                          {"pdfs", "pdf", "CT10", ""},
                          {"lumi", "norm", "1.1", ""}};
    return schema;
}

QString bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Lines without those that are comments only.
QString bare(const std::string& card)
{
    QStringList lines;
    for (const QString& line : QString::fromStdString(card).split('\n'))
        if (!line.startsWith('#'))
            lines << line;
    return lines.join('\n');
}

template <typename T>
QString errorOf(const Result<T>& result)
{
    return result ? QString() : QString::fromStdString(result.error().text());
}

} // namespace

/// Cards and scripts against what MadMiner writes, and the scripts at work with a stand-in for
/// MadGraph.
class MadGraphTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(path("param.dat"), paramTemplate);
        write(path("run.dat"), runTemplate);
        write(path("proc.mg5"), "import model EWdim6-full\ngenerate p p > h j j QCD=0");
    }

    void numbersAsPythonPrintsThem()
    {
        for (const auto& [value, text] : std::vector<std::pair<double, const char*>>{
                 {0.0, "0.0"}, {10.0, "10.0"}, {-0.5, "-0.5"}, {165.2, "165.2"}, {0.1, "0.1"},
                 {1e-4, "0.0001"}, {1e-5, "1e-05"}, {1.652e-06, "1.652e-06"},
                 {1e16, "1e+16"}, {123456789012345.0, "123456789012345.0"}})
            QCOMPARE(QString::fromStdString(cardNumber(value)), QString(text));
    }

    void theParamCardChangesItsLinesOnly()
    {
        const auto card = madGraphParamCard(paramTemplate, "param.dat", study().parameters,
                                            study().benchmarks[1]);
        QVERIFY2(card.ok(), qPrintable(errorOf(card)));
        QCOMPARE(bare(*card), QString("Block SMINPUTS Q= 91.2\n"
                                      "    1 1.279000e+02 # aEWM1\n"
                                      "Block dim6\n"
                                      "    1 0.1 # cW\n"
                                      "    2    165.2    # CWL2, set by Assay\n"
                                      "decay    25    0.004    # width, set by Assay\n"));
        QVERIFY(QString::fromStdString(*card).contains("epsilon_{0123} = +1"));
    }

    void theReweightCardIsMadMiners()
    {
        const auto card = madGraphReweightCard(study().parameters, study().benchmarks, "sm");
        QVERIFY2(card.ok(), qPrintable(errorOf(card)));
        const double tiny = 16.52 * 1e-7;
        QCOMPARE(bare(*card),
                 QString("\nchange output default\nchange helicity False\n\n"
                         "launch --rwgt_name=w\n  set dim6 2 165.2\n  set decay 25 0.004\n\n"
                         "launch --rwgt_name=tiny\n  set dim6 2 %1\n  set decay 25 0.5\n")
                     .arg(QString::fromStdString(cardNumber(tiny))));
        QVERIFY(QString::fromStdString(*card).contains("D = d + i g T^I W^I"));
    }

    void theRunCardHasMadMinersSystematics()
    {
        const auto card = madGraphRunCard(runTemplate, {study().systematics, "LO", 500, 42});
        QVERIFY2(card.ok(), qPrintable(errorOf(card)));
        QCOMPARE(bare(*card),
                 QString("  tag_1     = run_tag ! name of the run\n"
                         "  500 = nevents ! Number of unweighted events\n"
                         "  42 = iseed ! rnd seed\n\n"
                         "True = use_syst\nsystematics = systematics_program\n"
                         "['--mur=0.5,1.0,2.0', '--muf=0.5,1.0,2.0', '--together=mur,muf', "
                         "'--dyn=-1', '--pdf=CT10'] = systematics_arguments\n"));
        QVERIFY(QString::fromStdString(*card).contains(
            "#   True  = use_syst      ! Enable systematics # Commented out by Assay\n"));
        const auto none = madGraphRunCard(runTemplate, {{study().systematics[2]}, "LO", 0, 0});
        QVERIFY(bare(*none).endsWith("  0   = iseed   ! rnd seed\n\nFalse = use_syst\n"));
        const auto nlo = madGraphRunCard(runTemplate, {study().systematics, "NLO", 0, 0});
        QCOMPARE(QString::fromStdString(*nlo), QString(runTemplate));
        auto twice = study().systematics;
        twice.push_back({"muf", "scale", "0.5,2.0", "muf"});
        QVERIFY(errorOf(madGraphSystematicsArguments(twice)).contains("'muf'"));
    }

    void wrongPlacesAreNamed()
    {
        auto parameters = study().parameters;
        parameters[0].lhaId = 7;
        const auto benchmark = study().benchmarks[1];
        QString error = errorOf(madGraphParamCard(paramTemplate, "p.dat", parameters, benchmark));
        QVERIFY2(error.startsWith("p.dat:4: block 'dim6' has no entry 7"), qPrintable(error));
        parameters[0].lhaBlock = "smeft";
        error = errorOf(madGraphParamCard(paramTemplate, "p.dat", parameters, benchmark));
        QVERIFY2(error.startsWith("p.dat: there is no block 'smeft'"), qPrintable(error));
        QVERIFY2(error.contains("SMINPUTS, dim6"), qPrintable(error));
        parameters = study().parameters;
        const std::string twice = std::string(paramTemplate) + "Block DIM6\n 2 0.0\n";
        error = errorOf(madGraphParamCard(twice, "p.dat", parameters, benchmark));
        QVERIFY2(error.startsWith("p.dat:9: entry 2 of block 'dim6' was already in line 6"),
                 qPrintable(error));
        parameters[0].transform = "16.52*thet";
        error = errorOf(madGraphParamCard(paramTemplate, "p.dat", parameters, benchmark));
        QVERIFY2(error.contains("'CWL2', transform"), qPrintable(error));
        parameters[0].transform = "1/(theta-10)";
        error = errorOf(madGraphParamCard(paramTemplate, "p.dat", parameters, benchmark));
        QVERIFY2(error.contains("not defined at theta = 10.0"), qPrintable(error));
        parameters[0].lhaBlock.clear();
        error = errorOf(madGraphReweightCard(parameters, study().benchmarks, "sm"));
        QVERIFY2(error.contains("lha_block"), qPrintable(error));
        const std::vector<Benchmark> blank{{"a b", {0.0, 0.0}}};
        error = errorOf(madGraphReweightCard(study().parameters, blank, "sm"));
        QVERIFY2(error.contains("'a b'"), qPrintable(error));
    }

    void steeringIsReadAndWritten()
    {
        MadGraphSteering steering = everything();
        const auto again = parseMadGraphSteering(writeMadGraphSteering(steering), "/x/m.toml");
        QVERIFY2(again.ok(), qPrintable(errorOf(again)));
        QVERIFY(*again == steering);
        const auto relative = parseMadGraphSteering("param_card = \"p.dat\"", "/x/m.toml");
        QCOMPARE(relative->paramCard.string(), std::string("/x/p.dat"));
        QCOMPARE(errorOf(parseMadGraphSteering("events = 3\nparamcard = \"p\"", "/x/m.toml")),
                 QString("/x/m.toml:2: 'paramcard' is not known here. Did you mean 'param_card'?"));
        QVERIFY(errorOf(parseMadGraphSteering("events = -3", "/x/m.toml")).contains("m.toml:1:"));
        QVERIFY(errorOf(parseMadGraphSteering("events = ", "/x/m.toml")).contains("m.toml:1:"));
    }

    void theFolderHasOneRunPerCardAndBenchmark()
    {
        MadGraphSteering steering = everything();
        const auto files = madGraphFiles(steering, study());
        QVERIFY2(files.ok(), qPrintable(errorOf(files)));
        const QString out = path("out");
        const auto written = writeMadGraphFolder(out.toStdString(), *files, false);
        QVERIFY2(written.ok(), qPrintable(errorOf(written)));
        for (int i = 0; i < 4; ++i)
            for (const QString name :
                 {"cards/param_card_%1.dat", "cards/reweight_card_%1.dat", "cards/run_card_%1.dat",
                  "cards/pythia8_card_%1.dat", "cards/mg_commands_%1.dat", "scripts/run_%1.sh"})
                QVERIFY2(QFile::exists(out + "/madminer/" + name.arg(i)), qPrintable(name.arg(i)));
        QVERIFY(!QFile::exists(out + "/madminer/scripts/run_4.sh"));
        QVERIFY(QFileInfo(out + "/madminer/run.sh").isExecutable());
        QVERIFY(bytesOf(out + "/madminer/cards/run_card_3.dat").contains("  45 = iseed"));
        QVERIFY(bytesOf(out + "/madminer/cards/param_card_3.dat").contains("2    165.2"));
        QVERIFY(bytesOf(out + "/madminer/scripts/run_3.sh").contains("Cards/shower_card.dat"));
        QCOMPARE(QDir(m_folder->path()).entryList({"out*"}), QStringList("out"));
        // Another time only when it is meant, and without touching what is not of the export.
        write(out + "/mine.txt", "mine");
        write(out + "/madminer/cards/param_card_0.dat", "old");
        QVERIFY(errorOf(writeMadGraphFolder(out.toStdString(), *files, false))
                    .contains("not empty"));
        QCOMPARE(bytesOf(out + "/madminer/cards/param_card_0.dat"), QString("old"));
        QVERIFY(writeMadGraphFolder(out.toStdString(), *files, true).ok());
        QVERIFY(bytesOf(out + "/madminer/cards/param_card_0.dat").contains("Block dim6"));
        QCOMPARE(bytesOf(out + "/mine.txt"), QString("mine"));
    }

    void aBackgroundIsSampledOnceAndNotReweighted()
    {
        MadGraphSteering steering;
        steering.paramCard = path("param.dat").toStdString();
        steering.background = true;
        const auto files = madGraphFiles(steering, study());
        QVERIFY2(files.ok(), qPrintable(errorOf(files)));
        int scripts = 0;
        for (const MadGraphFile& file : *files) {
            QVERIFY(file.path.find("reweight_card") == std::string::npos);
            QVERIFY(file.path.find("run_card") == std::string::npos);
            scripts += file.path.find("scripts/run_") != std::string::npos;
            if (file.path.ends_with("mg_commands_0.dat"))
                QCOMPARE(file.text, std::string("launch $mgprocdir\nshower=OFF\ndetector=OFF\n"
                                                "analysis=OFF\nmadspin=OFF\nreweight=OFF\n"
                                                "done\n"));
        }
        QCOMPARE(scripts, 1);
        steering.sampleBenchmarks = {"smm"};
        QVERIFY(errorOf(madGraphFiles(steering, study())).contains("Did you mean 'sm'?"));
        steering.sampleBenchmarks.clear();
        steering.paramCard = path("none.dat").toStdString();
        QVERIFY(errorOf(madGraphFiles(steering, study())).contains("none.dat"));
    }

    void theScriptsRunWithAStandIn()
    {
        MadGraphSteering steering = everything();
        steering.runCards.resize(1);
        const QString out = path("with blank & @");
        QVERIFY(writeMadGraphFolder(out.toStdString(), *madGraphFiles(steering, study()), false)
                    .ok());
        standIn(true);
        QString err;
        QCOMPARE(run(out + "/madminer/run.sh", {path("mg 5")}, err), 0);
        QVERIFY2(err.isEmpty(), qPrintable(err));
        const QString process = out + "/MG_process";
        // The card of the second benchmark was in place when its run began.
        QVERIFY(bytesOf(process + "/Events/run_02/param").contains("2    165.2"));
        QVERIFY(bytesOf(process + "/Events/run_02/reweight").contains("--rwgt_name=sm"));
        QVERIFY(bytesOf(process + "/proc.txt").startsWith("import model EWdim6-full"));
        QCOMPARE(run(process + "/madminer/batch/job.sh",
                     {"1", path("mg 5"), process, out + "/logs"}, err), 0);
        QVERIFY2(QFile::exists(process + "/Events/sample_1/unweighted_events.lhe.gz"),
                 qPrintable(err));
        standIn(false);
        QCOMPARE(run(process + "/madminer/scripts/run_0.sh",
                     {path("mg 5"), process, out + "/logs"}, err), 1);
        QVERIFY2(err.contains("run 0: MadGraph made no events"), qPrintable(err));
        QCOMPARE(run(out + "/madminer/run.sh", {path("nowhere")}, err), 2);
        QVERIFY(err.contains("bin/mg5_aMC"));
    }

    void anExistingSampleIsReweighted()
    {
        const MadGraphSteering steering;
        const auto files = madGraphReweightFiles(steering, study(), {"run_02", "w", {"tiny"}});
        QVERIFY2(files.ok(), qPrintable(errorOf(files)));
        QCOMPARE(files->size(), std::size_t(2));
        QCOMPARE(files->front().path, std::string("madminer/cards/reweight_card_reweight.dat"));
        const QString card = QString::fromStdString(files->front().text);
        QCOMPARE(card.count("launch"), qsizetype(1));
        QVERIFY(card.contains("launch --rwgt_name=tiny\n"));
        QVERIFY(QString::fromStdString(files->back().text)
                    .contains("\"$mgprocdir/bin/madevent\" reweight \"$run\" -f"));
        QVERIFY(errorOf(madGraphReweightFiles(steering, study(), {"run_02", "w", {"tin"}}))
                    .contains("'tiny'"));
        QVERIFY(!madGraphReweightFiles(steering, study(), {"run_02", "w", {"w"}}));
        QVERIFY(!madGraphReweightFiles(steering, study(), {"../x", "w", {}}));
    }

    void missingWeightsAreNamed()
    {
        const auto benchmarks = study().benchmarks;
        WeightArrival arrival = checkWeightArrival(benchmarks, {"W", "tiny"}, "sm");
        QVERIFY(arrival.complete() && arrival.unknown.empty());
        // It may be where the events were sampled, or its reweighting failed.
        arrival = checkWeightArrival(benchmarks, {"w", "tiny"});
        QCOMPARE(arrival.missing, std::vector<std::string>{"sm"});
        QVERIFY(arrival.text("e.lhe").find("generated_at") != std::string::npos);
        arrival = checkWeightArrival(benchmarks, {"tinny"}, "sm");
        QCOMPARE(arrival.missing, (std::vector<std::string>{"w", "tiny"}));
        QCOMPARE(arrival.unknown, std::vector<std::string>{"tinny"});
        const QString text = QString::fromStdString(arrival.text("e.lhe"));
        QVERIFY2(text.startsWith("e.lhe: weights at 1 of 3 benchmarks arrived. Missing: 'w', "
                                 "'tiny'."), qPrintable(text));
        QVERIFY2(text.contains("is 'tinny' the one for 'tiny'?"), qPrintable(text));
        QCOMPARE(checkWeightArrival(benchmarks, {}).missing.size(), std::size_t(3));
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    MadGraphSteering everything() const
    {
        MadGraphSteering steering;
        steering.processCard = path("proc.mg5").toStdString();
        steering.paramCard = path("param.dat").toStdString();
        steering.runCards = {path("run.dat").toStdString(), path("param.dat").toStdString()};
        steering.pythiaCard = path("run.dat").toStdString();
        steering.sampleBenchmarks = {"sm", "w"};
        steering.order = "NLO";
        steering.events = 100;
        steering.seed = 42;
        return steering;
    }

    /// Something that behaves like bin/mg5_aMC in what the scripts rely on.
    void standIn(bool makesEvents)
    {
        const QString program = path("mg 5") + "/bin/mg5_aMC";
        const QByteArray launch
            = makesEvents ? "n=$(ls \"$p/Events\" | grep -c run_); d=\"$p/Events/run_0$((n+1))\"\n"
                            "mkdir -p \"$d\"; echo > \"$d/unweighted_events.lhe.gz\"\n"
                            "cp \"$p/Cards/param_card.dat\" \"$d/param\"\n"
                            "cp \"$p/Cards/reweight_card.dat\" \"$d/reweight\"\n"
                          : "exit 1\n";
        write(program, "#!/bin/bash\n"
                       "p=$(sed -n 's/^output //p' \"$1\")\n"
                       "if [ -n \"$p\" ]; then mkdir -p \"$p/Cards\" \"$p/Events\"\n"
                       "touch \"$p/Cards/param_card_default.dat\"; cp \"$1\" \"$p/proc.txt\"\n"
                       "exit 0; fi\np=$(sed -n 's/^launch //p' \"$1\")\n" + launch);
        QFile(program).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    static int run(const QString& program, const QStringList& arguments, QString& err)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(20000);
        err = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(MadGraphTest)
#include "MadGraphTest.moc"
