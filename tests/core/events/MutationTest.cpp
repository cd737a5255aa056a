// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"
#include "core/events/ColumnSample.hpp"
#include "core/events/CsvFile.hpp"
#include "core/events/MadMinerReader.hpp"
#include "core/events/NpyFile.hpp"
#include "core/events/SampleCheck.hpp"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <functional>

using namespace assay;

/// HDF5 asks for whatever size a damaged file names and copes with a refusal; so must the
/// sanitizer.
extern "C" const char* __asan_default_options()
{
    return "allocator_may_return_null=1";
}
/// HDF5 1.10 leaks a little on damaged files; our own leaks still count.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libhdf5";
}

namespace {

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Changes, copies, removes or inserts a few bytes; one mutation in eight cuts the end off.
std::string mutated(std::string bytes, Random& random)
{
    if (random.below(8) == 0)
        return bytes.substr(0, random.below(bytes.size()));
    const std::uint64_t changes = 1 + random.below(4);
    for (std::uint64_t i = 0; i < changes; ++i) {
        const std::size_t at = random.below(bytes.size());
        static constexpr unsigned char special[] = {0x00, 0xFF, 0x7F, 0x80, 0x01};
        switch (random.below(4)) {
        case 0:
            bytes[at] = static_cast<char>(special[random.below(5)]);
            break;
        case 1:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            break;
        case 2:
            bytes[at] = static_cast<char>(random.below(256));
            break;
        default:
            bytes[at] = bytes[random.below(bytes.size())];
        }
    }
    return bytes;
}

} // namespace

/// Broken input must give an error or a sample, never a crash, a hang or a huge allocation.
class MutationTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// Runs \p read on seeded mutations; an error must come with a text that names the input.
    static void run(const std::string& original, int count, std::uint64_t seed,
                    const std::string& name,
                    const std::function<Status(const std::string&)>& read)
    {
        Random random(seed);
        int refused = 0;
        for (int i = 0; i < count; ++i) {
            const Status status = read(mutated(original, random));
            if (status)
                continue;
            ++refused;
            QVERIFY2(status.error().message.find(name) != std::string::npos,
                     status.error().message.c_str());
        }
        QVERIFY2(refused > 0 && refused < count, std::to_string(refused).c_str());
    }

    /// Opens, checks and reads all of an event file.
    Status readAll(const std::filesystem::path& path) const
    {
        const Result<EventSample> sample = readMadMiner(path, {});
        if (!sample)
            return sample.error();
        const Result<SampleReport> report = checkSample(*sample, path.string(), {});
        if (!report)
            return report.error();
        const Result<WeightModel> model = sample->schema().weightModel();
        if (!model || sample->size() > 1'000'000)
            return {};
        const Result<EventBlock> events = sample->readAll({true, true, true});
        return events ? Status() : Status(events.error());
    }

    void runHdf5(const std::string& original, int count, std::uint64_t seed)
    {
        const std::filesystem::path path = m_folder.filePath("m.h5").toStdString();
        run(original, count, seed, "m.h5", [&](const std::string& bytes) {
            std::ofstream(path, std::ios::binary) << bytes;
            return readAll(path);
        });
    }

private Q_SLOTS:
    void hdf5()
    {
        const std::filesystem::path files = std::filesystem::path(ASSAY_TEST_DATA) / "files";
        runHdf5(bytesOf(files / "toy1d.h5"), 500, 11);
    }

    /// Only the description of the data, which is where a reader can be led astray.
    void hdf5Metadata()
    {
        const std::filesystem::path files = std::filesystem::path(ASSAY_TEST_DATA) / "files";
        const std::filesystem::path path = m_folder.filePath("m.h5").toStdString();
        const std::string original = bytesOf(files / "toy1d.h5");
        const std::string head = original.substr(0, 24'000);
        run(head, 1500, 13, "m.h5", [&](const std::string& bytes) {
            std::string whole = original;
            whole.replace(0, bytes.size(), bytes);
            std::ofstream(path, std::ios::binary) << whole;
            return readAll(path);
        });
    }

    void variableStrings()
    {
        const std::filesystem::path files = std::filesystem::path(ASSAY_TEST_DATA) / "files";
        runHdf5(bytesOf(files / "fd2d.h5"), 300, 14);
    }

    void csv()
    {
        std::string text = "pt,eta,w_sm,w_bsm,sampling_benchmark\n";
        for (int i = 0; i < 20; ++i)
            text += std::to_string(i) + ".5,-1e-3,0.25,+0.5," + std::to_string(i % 2) + "\n";
        run(text, 4000, 15, "m.csv", [](const std::string& bytes) {
            const Result<ColumnTable> table = parseCsv(bytes, "m.csv");
            if (!table)
                return Status(table.error());
            const Result<EventSample> sample = sampleFromColumns(*table);
            return sample ? Status() : Status(sample.error());
        });
    }

    void npy()
    {
        const std::filesystem::path path = m_folder.filePath("m.npy").toStdString();
        QVERIFY(writeNpy(path, Matrix::Random(20, 4)).ok());
        const std::string plain = bytesOf(path);
        std::string records("\x93NUMPY\x01\x00", 8);
        const std::string header = "{'descr': [('x', '<f4'), ('w_sm', '<f8')], 'fortran_order': "
                                   "False, 'shape': (3,), }\n";
        records += static_cast<char>(header.size());
        records += '\0';
        records += header + std::string(36, '\x3f');
        for (const std::string& original : {plain, records})
            run(original, 4000, 16, "m.npy", [](const std::string& bytes) {
                const Result<ColumnTable> table = parseNpyTable(bytes, "m.npy");
                return table ? Status() : Status(table.error());
            });
    }
};

QTEST_APPLESS_MAIN(MutationTest)
#include "MutationTest.moc"
