// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/CsvFile.hpp"
#include "core/events/NpyFile.hpp"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <cstring>
#include <fstream>

using namespace assay;

namespace {

std::string message(const Result<ColumnTable>& result)
{
    return result ? std::string() : result.error().message;
}

/// A .npy file of format 1 or 2 with this header text.
std::string npy(const std::string& header, const std::string& data, int version = 1)
{
    std::string bytes = "\x93NUMPY";
    bytes += static_cast<char>(version);
    bytes += '\0';
    for (int i = 0; i < (version == 1 ? 2 : 4); ++i)
        bytes += static_cast<char>(header.size() >> (8 * i) & 0xFF);
    return bytes + header + data;
}

template <typename T>
std::string raw(std::initializer_list<T> values)
{
    std::string bytes;
    for (const T value : values)
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    return bytes;
}

} // namespace

class ColumnTableTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path path(const std::string& name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void csvDialects_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("comma") << QByteArray("a,b\n1,2.5\n-3e-2,+4\n");
        QTest::newRow("semicolon, quotes") << QByteArray("\"a\";\"b\"\n1;2.5\n-3e-2;4");
        QTest::newRow("tab, windows") << QByteArray("a\tb\r\n1\t2.5\r\n-3e-2\t4\r\n");
        QTest::newRow("comments") << QByteArray(
            "# made by\n\na, b\n# units\n1 , 2.5\n\n-0.03,4.0\n");
        QTest::newRow("numpy header") << QByteArray("# a,b\n1,2.5\n-3.0e-02,4.0e+00\n");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" "a,b\n1,2.5\n-0.03,4\n");
    }
    void csvDialects()
    {
        QFETCH(QByteArray, text);
        const Result<ColumnTable> table = parseCsv(text.toStdString(), "t.csv");
        QVERIFY2(table.ok(), message(table).c_str());
        QVERIFY((table->names == std::vector<std::string>{"a", "b"}));
        Matrix expected(2, 2);
        expected << 1, 2.5, -0.03, 4;
        QVERIFY(table->values == expected);
    }

    void csvErrors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << expected;
        };
        row("nothing", "\n# only a comment\n", "t.csv: holds no table.");
        row("no header", "1,2\n3,4\n",
            "t.csv: line 1: the first row holds numbers, so the columns have no names.");
        row("word", "a,b\n1,2\n3,four\n", "t.csv: line 3: column 'b': 'four' is not a number.");
        row("trailing", "a,b\n1,2x\n", "t.csv: line 2: column 'b': '2x' is not a number.");
        row("decimal comma", "a;b\n1;2,5\n", "t.csv: line 2: column 'b': '2,5' is not a number.");
        row("missing", "a,b\n1,\n", "t.csv: line 2: column 'b': the value is missing.");
        row("few", "a,b\n# c\n1\n", "t.csv: line 3: 1 columns, the header has 2.");
        row("many", "a,b\n1,2,3\n", "t.csv: line 2: 3 columns, the header has 2.");
        row("double", "a,b,a\n", "t.csv: line 1: two columns are called 'a'.");
        row("nameless", "a,,c\n", "t.csv: line 1: column 2 has no name.");
        row("encoding", "a,\xff\n1,2\n",
            "t.csv: line 1: column 2 has a name that is not UTF-8 text.");
        row("binary", "a,b\n1,\xff\x01\n",
            "t.csv: line 2: column 'b': 'binary data' is not a number.");
        row("overflow", "a\n1e999\n", "t.csv: line 2: column 'a': '1e999' is not a number.");
    }
    void csvErrors()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(message(parseCsv(text.toStdString(), "t.csv")), expected.toStdString());
    }

    void csvRoundTrip()
    {
        ColumnTable table{{"x", "w_sm"}, Matrix::Random(100, 2), ""};
        table.values(3, 0) = std::numeric_limits<double>::quiet_NaN();
        table.values(4, 1) = 5e-324;
        table.values(5, 1) = -std::numeric_limits<double>::infinity();
        QVERIFY(writeCsv(path("t.csv"), table, ';').ok());
        const Result<ColumnTable> copy = readColumns(path("t.csv"));
        QVERIFY2(copy.ok(), message(copy).c_str());
        QVERIFY(copy->names == table.names);
        for (Eigen::Index i = 0; i < 200; ++i) {
            const double a = table.values.data()[i], b = copy->values.data()[i];
            QVERIFY(a == b || (std::isnan(a) && std::isnan(b)));
        }
    }

    void npyTypes()
    {
        Matrix expected(2, 3);
        expected << 1, 2, 3, 4, 5, 6;
        const auto check = [&](const std::string& type, const std::string& data, int version,
                               const char* order = "False") {
            const Result<ColumnTable> table = parseNpyTable(
                npy("{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': (2, 3), }",
                    data, version),
                "t.npy");
            QVERIFY2(table.ok(), message(table).c_str());
            QVERIFY(table->values == expected);
            QVERIFY(table->names.empty());
        };
        check("<f8", raw<double>({1, 2, 3, 4, 5, 6}), 1);
        check("<f8", raw<double>({1, 4, 2, 5, 3, 6}), 1, "True");
        check("<f4", raw<float>({1, 2, 3, 4, 5, 6}), 2);
        check("<i8", raw<std::int64_t>({1, 2, 3, 4, 5, 6}), 1);
        check("<i4", raw<std::int32_t>({1, 2, 3, 4, 5, 6}), 2);
    }

    void npyShapes()
    {
        const Result<ColumnTable> list =
            parseNpyTable(npy("{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }",
                              raw<double>({1, 2, 3})),
                          "t.npy");
        QCOMPARE(list->values.rows(), 3);
        QCOMPARE(list->values.cols(), 1);
        const Result<ColumnTable> records =
            parseNpyTable(npy("{'descr': [('pt', '<f4'), ('n', '<i8')], 'fortran_order': False, "
                         "'shape': (2,), }",
                         raw<float>({1.5}) + raw<std::int64_t>({7}) + raw<float>({2.5})
                             + raw<std::int64_t>({8})),
                     "t.npy");
        QVERIFY2(records.ok(), message(records).c_str());
        QVERIFY((records->names == std::vector<std::string>{"pt", "n"}));
        QCOMPARE(records->values(1, 0), 2.5);
        QCOMPARE(records->values(0, 1), 7.0);
    }

    void npyErrors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const std::string& bytes, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << expected;
        };
        const std::string good = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 1), }";
        row("other file", "PK\x03\x04 something", "t.npy: is not a NumPy array file.");
        row("version", npy(good, "", 9), "t.npy: NumPy format version 9 is not known.");
        row("short header", npy(good, "").substr(0, 20), "t.npy: the file ends within its header.");
        row("short data", npy(good, raw<double>({1})),
            "t.npy: the header promises 16 bytes of data, the file has 8.");
        row("long data", npy(good, raw<double>({1, 2, 3})),
            "t.npy: the header promises 16 bytes of data, the file has 24.");
        row("huge",
            npy("{'descr': '<f8', 'fortran_order': False, 'shape': (9000000000000000000, 1000), }",
                "12345678"),
            "t.npy: the header promises an impossible number of bytes of data, the file has 8.");
        row("objects", npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", "12345678"),
            "t.npy: holds pickled Python objects.");
        row("big-endian",
            npy("{'descr': '>f8', 'fortran_order': False, 'shape': (1,), }", "12345678"),
            "t.npy: the type '>f8' is not supported.");
        row("three dimensions",
            npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1, 1), }", "12345678"),
            "t.npy: has 3 dimensions, expected one or two.");
        row("empty", npy("{'descr': '<f8', 'fortran_order': False, 'shape': (0, 3), }", ""),
            "t.npy: the array is empty.");
        row("nested",
            npy("{'descr': [('a', [('b', '<f8')])], 'fortran_order': False, 'shape': (1,), }",
                "12345678"),
            "t.npy: its header is damaged or holds nested types.");
        row("code", npy("__import__('os').system('true')", ""),
            "t.npy: its header is damaged or holds nested types.");
    }
    void npyErrors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(message(parseNpyTable(bytes.toStdString(), "t.npy")), expected.toStdString());
    }

    void npyRoundTripAndNumpy()
    {
        const Matrix values = Matrix::Random(17, 3);
        QVERIFY(writeNpy(path("d.npy"), values).ok());
        QVERIFY(writeNpy(path("f.npy"), values, NpyPrecision::Float32).ok());
        QVERIFY(readColumns(path("d.npy"))->values == values);
        QVERIFY(readColumns(path("f.npy"))->values == values.cast<float>().cast<double>());

        const QString python = QFile::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(python, {"-c", "import numpy as n; a = n.load('d.npy'); f = n.load('f.npy');"
                                     "assert a.shape == (17, 3) and f.dtype == n.float32;"
                                     "n.save('t.npy', n.asfortranarray(a)); "
                                     "n.save('r.npy', n.rec.fromarrays(a.T, names='a,b,c'))"});
        if (!process.waitForStarted() || !process.waitForFinished())
            QSKIP("python3 is not installed");
        if (process.readAllStandardError().contains("No module named 'numpy'"))
            QSKIP("numpy is not installed");
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(readColumns(path("t.npy"))->values == values);
        const Result<ColumnTable> records = readColumns(path("r.npy"));
        QVERIFY2(records.ok(), message(records).c_str());
        QVERIFY((records->names == std::vector<std::string>{"a", "b", "c"}));
        QVERIFY(records->values == values);
    }

    void namesBesideAnArray()
    {
        QVERIFY(writeNpy(path("n.npy"), Matrix::Random(2, 2)).ok());
        std::ofstream(path("n.npy.columns")) << "pt, w_sm\n";
        QVERIFY((readColumns(path("n.npy"))->names == std::vector<std::string>{"pt", "w_sm"}));
        std::ofstream(path("n.npy.columns")) << "pt\n";
        QCOMPARE(message(readColumns(path("n.npy"))),
                 path("n.npy.columns").string()
                     + ": expected 2 different names separated by commas.");
    }

    void selection()
    {
        ColumnTable table{{"a", "b", "c"}, Matrix(1, 3), "t.csv"};
        table.values << 1, 2, 3;
        const Result<Matrix> two = table.select({"c", "a"});
        QCOMPARE((*two)(0, 0), 3.0);
        QCOMPARE((*two)(0, 1), 1.0);
        QCOMPARE(table.select({"d"}).error().message, std::string("t.csv: has no column 'd'."));
        table.names.clear();
        QVERIFY(table.select({"x", "y", "z"}).ok());
        QCOMPARE(table.select({"x"}).error().message,
                 std::string("t.csv: has 3 columns without names, expected 1."));
    }

    void endings()
    {
        QCOMPARE(message(readColumns("t.xlsx")),
                 std::string("t.xlsx: the ending '.xlsx' is not known for tables."));
        QCOMPARE(message(readColumns("none.csv")), std::string("none.csv: no such file."));
    }
};

QTEST_APPLESS_MAIN(ColumnTableTest)
#include "ColumnTableTest.moc"
