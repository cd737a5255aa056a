// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <hdf5.h>

#include <mutex>
#include <string>
#include <utility>

namespace assay {

/// Holds the one mutex under which this program calls HDF5 (the library is not thread-safe in every
/// build) and keeps HDF5 from printing its error stack.
class Hdf5Lock {
public:
    Hdf5Lock();

private:
    std::lock_guard<std::recursive_mutex> m_guard;
};

/// An HDF5 identifier that is closed when it goes out of scope. Only used under Hdf5Lock.
class Hdf5Handle {
public:
    using Closer = herr_t (*)(hid_t);

    Hdf5Handle() = default;
    Hdf5Handle(hid_t id, Closer closer) : m_id(id), m_closer(closer) {}
    Hdf5Handle(Hdf5Handle&& other) noexcept
        : m_id(std::exchange(other.m_id, -1)), m_closer(other.m_closer)
    {
    }
    Hdf5Handle& operator=(Hdf5Handle&& other) noexcept
    {
        std::swap(m_id, other.m_id);
        std::swap(m_closer, other.m_closer);
        return *this;
    }
    ~Hdf5Handle()
    {
        if (m_id >= 0)
            m_closer(m_id);
    }

    bool valid() const { return m_id >= 0; }
    hid_t id() const { return m_id; }
    hid_t release() { return std::exchange(m_id, -1); }

private:
    hid_t m_id = -1;
    Closer m_closer = nullptr;
};

/// The innermost entry of HDF5's error stack, e.g. "file signature not found"; clears the stack.
std::string hdf5Reason();

} // namespace assay
