// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Hdf5Handle.hpp"

namespace assay {

namespace {

std::recursive_mutex& hdf5Mutex()
{
    static std::recursive_mutex mutex;
    return mutex;
}

herr_t keepFirst(unsigned index, const H5E_error2_t* entry, void* reason)
{
    if (index == 0 && entry->desc)
        *static_cast<std::string*>(reason) = entry->desc;
    return 0;
}

} // namespace

Hdf5Lock::Hdf5Lock() : m_guard(hdf5Mutex())
{
    // After a full disk the library crashes in its own clean-up at exit (1.10.8, its cache cannot
    // be flushed); all handles are closed by their owners, so nothing is lost without it.
    static const herr_t withoutCleanUp = H5dont_atexit();
    (void)withoutCleanUp;
    // The setting is per thread in thread-safe builds, so it is made at every entry (cheap).
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

std::string hdf5Reason()
{
    std::string reason;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keepFirst, &reason);
    H5Eclear2(H5E_DEFAULT);
    return reason.empty() ? "no reason given" : reason;
}

} // namespace assay
