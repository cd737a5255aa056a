// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace assay {

/// Zeroed array of numbers that starts on a cache line. Moves, does not copy.
template <typename Real>
class AlignedBuffer {
    static_assert(std::is_arithmetic_v<Real>);

public:
    AlignedBuffer() = default;
    explicit AlignedBuffer(std::size_t size) : m_size(size)
    {
        const std::size_t bytes = (size * sizeof(Real) + 127) / 64 * 64;
        m_data.reset(static_cast<Real*>(std::aligned_alloc(64, bytes)));
        if (!m_data)
            throw std::bad_alloc();
        for (std::size_t i = 0; i < bytes / sizeof(Real); ++i)
            m_data.get()[i] = Real(0);
    }

    Real* data() { return m_data.get(); }
    const Real* data() const { return m_data.get(); }
    std::size_t size() const { return m_size; }
    Real& operator[](std::size_t i) { return m_data.get()[i]; }
    const Real& operator[](std::size_t i) const { return m_data.get()[i]; }

private:
    struct Free {
        void operator()(Real* p) const { std::free(p); }
    };
    std::unique_ptr<Real, Free> m_data;
    std::size_t m_size = 0;
};

} // namespace assay
