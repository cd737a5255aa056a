// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QString>

#include <sys/mount.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace assay::test {

/// A mounted tmpfs of one megabyte, or nothing when that is not allowed.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder, const char* options = "size=1m")
        : m_folder(folder.toStdString())
    {
        ::mkdir(m_folder.c_str(), 0755);
        m_mounted = ::mount("tmpfs", m_folder.c_str(), "tmpfs", 0, options) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.c_str(), MNT_DETACH);
    }
    bool mounted() const { return m_mounted; }
    /// Writes until nothing more fits; returns the file, which gives the room back when removed.
    std::filesystem::path fill() const
    {
        const std::filesystem::path file = std::filesystem::path(m_folder) / "filler";
        std::ofstream stream(file, std::ios::binary);
        const std::string page(4096, 'x');
        while (stream.write(page.data(), std::streamsize(page.size())).flush())
            ;
        return file;
    }
    bool makeReadOnly()
    {
        return ::mount(nullptr, m_folder.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    std::string m_folder;
    bool m_mounted = false;
};

} // namespace assay::test
