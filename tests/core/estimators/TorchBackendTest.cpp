// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TorchBackend.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <dlfcn.h>

#include <cstdlib>

using namespace assay;

namespace {

/// Is a library of this name in the process?
bool isLoaded(const QByteArray& name)
{
    QFile maps("/proc/self/maps");
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(name);
}

QString refusal(const std::vector<std::filesystem::path>& folders)
{
    const auto module = openTorchModule(folders);
    if (module || module.error().code != ErrorCode::Unsupported)
        return {};
    return QString::fromStdString(module.error().text());
}

/// File that holds the code at \p address.
QString libraryOf(const void* address)
{
    Dl_info info{};
    return dladdr(address, &info) ? QString::fromLocal8Bit(info.dli_fname) : QString();
}

} // namespace

class TorchBackendTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missing();
    void unreadable();
    void foreign();
    void ofAnotherVersion();
    void loadedWhenNeeded();

private:
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    QTemporaryDir m_folder;
};

void TorchBackendTest::missing()
{
    const QString text = refusal({folder() / "a", folder() / "b"});
    QVERIFY2(text.contains("libassay_torch.so"), qPrintable(text));
    QVERIFY(text.contains(m_folder.filePath("a") + ", " + m_folder.filePath("b")));
    QVERIFY(text.contains("rebuild"));
}

void TorchBackendTest::unreadable()
{
    QFile file(m_folder.filePath("libassay_torch.so"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a library");
    file.close();
    const QString text = refusal({folder() / "absent", folder()});
    QVERIFY2(text.contains("cannot be loaded") && text.contains(file.fileName()), qPrintable(text));
    QVERIFY(file.remove());
}

void TorchBackendTest::foreign()
{
    const QString link = m_folder.filePath("libassay_torch.so");
    QVERIFY(QFile::link(libraryOf(reinterpret_cast<const void*>(&qVersion)), link));
    const QString text = refusal({folder()});
    QVERIFY2(text.contains(link + " belongs to another version of Assay (unknown instead of "),
             qPrintable(text));
    QVERIFY(QFile::remove(link));
}

void TorchBackendTest::ofAnotherVersion()
{
    const auto module = openTorchModule(torchModuleFolders(), "0.0.1-abc");
    QVERIFY(!module);
    const QString text = QString::fromStdString(module.error().text());
    const QString own = QString::fromStdString(torchInterface());
    QVERIFY2(text.contains("another version of Assay (" + own + " instead of 0.0.1-abc)"),
             qPrintable(text));
}

/// In a process of its own, since the tests before have loaded it.
void TorchBackendTest::loadedWhenNeeded()
{
    if (!qEnvironmentVariableIsSet("ASSAY_TEST_ALONE")) {
        qputenv("ASSAY_TEST_ALONE", "1");
        const QByteArray command =
            QFile::symLinkTarget("/proc/self/exe").toLocal8Bit() + " loadedWhenNeeded";
        QCOMPARE(std::system(command.constData()), 0);
        return;
    }
    QVERIFY(!isLoaded("libtorch"));
    const auto module = openTorchModule();
    QVERIFY2(module, module ? "" : module.error().text().c_str());
    QVERIFY(isLoaded("libtorch_cpu"));
    QCOMPARE(openTorchModule().value(), *module);
    // LibTorch's BLAS is out of sight here, but not for the module.
    QVERIFY(!dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    QCOMPARE((*module)->blasWarning().empty(), isLoaded("openblas"));
}

QTEST_APPLESS_MAIN(TorchBackendTest)
#include "TorchBackendTest.moc"
