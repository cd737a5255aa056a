// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "tests/batch/BatchProgram.hpp"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace assay::batch;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray replaced(QByteArray text, const QByteArray& from, const QByteArray& to)
{
    const qsizetype at = text.indexOf(from);
    return at < 0 ? QByteArray() : text.replace(at, from.size(), to);
}

/// An array of fifty rows of two numbers, as NumPy writes it.
QByteArray numpyArray(const QByteArray& shape = "(50, 2)")
{
    QByteArray header =
        "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }";
    header = header.leftJustified(117, ' ') + "\n";
    return QByteArray("\x93NUMPY\x01\x00", 8) + QByteArray("\x76\x00", 2) + header +
           QByteArray(800, '\0');
}

const char* const recipeText = R"toml([[sample]]
name = "any"
background = true
files = ["none.lhe"]
[[parameter]]
name = "c"
[[benchmark]]
name = "sm"
values = { c = 0.0 }
[[observable]]
name = "n"
expression = "len(p)"
)toml";

} // namespace

/// Files that are cut, of something else, empty, lying about sizes or no text: `inspect` and
/// `convert` fail with one message that names the file and, where there is one, line or byte.
class BrokenFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();

private:
    void rowsOf(const QString& ending, const QByteArray& whole, const QString& cut);
    QTemporaryDir m_dir;
};

/// What every reader meets. \p cut is what it says of the first two thirds of the file.
void BrokenFilesTest::rowsOf(const QString& ending, const QByteArray& whole, const QString& cut)
{
    const auto row = [&](const char* name, const QByteArray& bytes, const QString& says) {
        QTest::newRow(qPrintable(QString(name) + " " + ending)) << ending << bytes << says;
    };
    QByteArray noise(5000, '\0');
    for (qsizetype i = 0; i < noise.size(); ++i)
        noise[i] = static_cast<char>((i * i * 2654435761U + 97 * i) >> 7);
    QVERIFY(!whole.isEmpty());
    row("empty", "", "is empty|not a NumPy|HDF5");
    row("cut", whole.left(whole.size() * 2 / 3), cut);
    row("binary", noise, "this is no|UTF-8|HDF5|not a NumPy");
}

void BrokenFilesTest::refused_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray lhe = bytesOf(data("lhe/toy1d_b1.lhe"));
    rowsOf("lhe", lhe, "line \\d+, event \\d+: the file ends in the middle");
    rowsOf("lhe.gz", bytesOf(data("lhe/toy1d_sm.lhe.gz")), "ends too early, after byte \\d+");
    rowsOf("hepmc2", bytesOf(data("hepmc/spaces.hepmc2")), "line \\d+, event \\d+: ");
    rowsOf("hepmc", bytesOf(data("hepmc/spaces.hepmc3")), "line \\d+, event \\d+: ");
    rowsOf("hepmc.gz", bytesOf(data("hepmc/pp.hepmc3.gz")), "ends too early, after byte \\d+");
    rowsOf("h5", bytesOf(data("files/toy1d.h5")), "HDF5: truncated file: eof = \\d+");
    rowsOf("npy", numpyArray(), "\\d+ bytes");
    rowsOf("csv", "pt,w_sm\n1,0.25\n3,0.5\n4,0", "line 3: 1 columns|line 3");

    const auto row = [](const char* name, const char* ending, const QByteArray& bytes,
                        const char* says) {
        QVERIFY2(!bytes.isEmpty(), name);
        QTest::newRow(name) << QString(ending) << bytes << QString(says);
    };
    const qsizetype event = lhe.indexOf("<event>") + 8;
    const QByteArray line = lhe.mid(event, lhe.indexOf('\n', event) - event);
    QByteArray words = line.simplified();
    words.replace(0, words.indexOf(' '), "2000000000");
    row("huge count lhe", "lhe", replaced(lhe, line, words),
        "line \\d+, event 1: the number of particles is not a credible number");
    row("no text lhe", "lhe", replaced(lhe, line, line + "\n\xff\xfe"),
        "line \\d+, event 1: a particle has no code and status");
    row("huge count hepmc", "hepmc",
        replaced(bytesOf(data("hepmc/spaces.hepmc3")), "E 1 3 8", "E 1 3 4000000000"),
        "line 30, event 1: the event has 8 of the 4000000000 particles");
    row("no text hepmc", "hepmc",
        replaced(bytesOf(data("hepmc/spaces.hepmc3")), "P 5 -2 13 ", "P 5 -2 \xff\xfe "),
        "line \\d+, event 1: a particle has no code");
    row("huge count hepmc2", "hepmc2",
        replaced(bytesOf(data("hepmc/spaces.hepmc2")), " 2 0i 1i 3 ", " 2 0i 1i 4000000000 "),
        "line 3, event 1: a weight is not a finite number");
    row("no text hepmc2", "hepmc2",
        replaced(bytesOf(data("hepmc/spaces.hepmc2")), " 3 10001 10002 ", " \xff 10001 10002 "),
        "line 3, event 1: the event line is too short");
    row("no text csv", "csv", "pt,\xff\xfe,w_sm\n1,2,3\n", "line 1: column 2 .* UTF-8");
    row("number csv", "csv", "pt,w_sm\n1,2\n\xff,3\n", "line 3");
    row("huge count npy", "npy", numpyArray("(3000000000, 2)"),
        "promises 48000000000 bytes of data, the file has 800");
    row("no text npy", "npy", replaced(numpyArray(), "<f8", "\xff" "f8"),
        "the type that it names is not supported");
}

void BrokenFilesTest::refused()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const QString path = m_dir.filePath("broken." + ending);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const QString recipe = m_dir.filePath("r.toml");
    QFile text(recipe);
    QVERIFY(text.open(QIODevice::WriteOnly | QIODevice::Truncate) && text.write(recipeText) > 0);
    text.close();
    const QString out = m_dir.filePath("out.h5");
    const bool particles = ending.startsWith("lhe") || ending.startsWith("hepmc");
    QStringList convert{"convert", path, out};
    if (particles)
        convert += {"--recipe", recipe};
    for (const QStringList& arguments : {QStringList{"inspect", path}, convert}) {
        const Answer answer = run(arguments);
        const QString error = answer.err.mid(answer.err.lastIndexOf("error: "));
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(error.contains("broken." + ending + ":"), qPrintable(answer.err));
        QVERIFY2(QRegularExpression(says).match(error).hasMatch(), qPrintable(error));
        QVERIFY(answer.out.isEmpty());
        QVERIFY(!QFile::exists(out));
    }
}

QTEST_APPLESS_MAIN(BrokenFilesTest)
#include "BrokenFilesTest.moc"
