// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/EventSpool.hpp"

#include "core/basics/AtomicFile.hpp"

#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace assay {

struct EventSpool::File {
    int handle = -1;
    ~File()
    {
        if (handle >= 0)
            ::close(handle);
    }
};

namespace {

Error diskError(const std::string& what)
{
    const int code = errno;
    return writeError(code,
                      "Events cannot be kept on disk while they are read: " + what + ": "
                          + std::strerror(code) + ".",
                      "Check the folder's disk.");
}

class SpoolSource final : public EventSource {
public:
    SpoolSource(std::shared_ptr<const void> owner, int handle, const EventSpool::Shape& shape,
                std::vector<EventSpool::Stretch> stretches)
        : m_owner(std::move(owner)), m_handle(handle), m_shape(shape),
          m_stretches(std::move(stretches))
    {
        for (const EventSpool::Stretch& stretch : m_stretches)
            m_size += stretch.count;
    }

    std::size_t size() const override { return m_size; }

    Status read(std::size_t first, std::size_t count, Columns, EventBlock& block) const override
    {
        const auto rows = static_cast<Eigen::Index>(count);
        block.first = first;
        block.x.resize(rows, static_cast<Eigen::Index>(m_shape.observables));
        block.weights.resize(rows, static_cast<Eigen::Index>(m_shape.benchmarks));
        block.z.resize(rows, static_cast<Eigen::Index>(m_shape.latents));
        block.samplingBenchmark.resize(count);
        block.eventId.resize(count);
        std::size_t begin = 0, done = 0;
        for (const EventSpool::Stretch& stretch : m_stretches) {
            const std::size_t from = std::max(first, begin);
            const std::size_t to = std::min(first + count, begin + stretch.count);
            if (from < to) {
                if (Status status = readStretch(stretch, from - begin, to - from, done, block);
                    !status)
                    return status;
                done += to - from;
            }
            begin += stretch.count;
        }
        return {};
    }

private:
    Status readStretch(const EventSpool::Stretch& stretch, std::size_t skip, std::size_t count,
                       std::size_t row, EventBlock& block) const
    {
        const std::size_t width = m_shape.width();
        std::vector<double> values(count * width);
        const std::size_t bytes = values.size() * sizeof(double);
        const auto offset = (stretch.first + skip) * width * sizeof(double);
        for (std::size_t at = 0; at < bytes;) {
            const ssize_t got = ::pread(m_handle, reinterpret_cast<char*>(values.data()) + at,
                                        bytes - at, static_cast<off_t>(offset + at));
            if (got <= 0)
                return diskError("reading");
            at += static_cast<std::size_t>(got);
        }
        const double* from = values.data();
        for (std::size_t i = 0; i < count; ++i, from += width)
            unpack(from, stretch.factor, row + i, block);
        return {};
    }

    void unpack(const double* from, double factor, std::size_t row, EventBlock& block) const
    {
        const auto index = static_cast<Eigen::Index>(row);
        for (Eigen::Index o = 0; o < block.x.cols(); ++o)
            block.x(index, o) = *from++;
        for (Eigen::Index b = 0; b < block.weights.cols(); ++b)
            block.weights(index, b) = factor * *from++;
        for (Eigen::Index z = 0; z < block.z.cols(); ++z)
            block.z(index, z) = *from++;
        block.samplingBenchmark[row] = static_cast<int>(*from++);
        block.eventId[row] = std::bit_cast<std::uint64_t>(*from);
    }

    std::shared_ptr<const void> m_owner;
    int m_handle;
    EventSpool::Shape m_shape;
    std::vector<EventSpool::Stretch> m_stretches;
    std::size_t m_size = 0;
};

} // namespace

Result<EventSpool> EventSpool::create(const std::filesystem::path& folder, const Shape& shape)
{
    std::string name = (folder.empty() ? std::filesystem::path(".") : folder) / "events-XXXXXX";
    auto file = std::make_shared<File>();
    file->handle = ::mkstemp(name.data());
    if (file->handle < 0)
        return diskError(folder.string());
    ::unlink(name.c_str());
    return EventSpool(std::move(file), shape);
}

Status EventSpool::append(const std::vector<double>& rows)
{
    const char* bytes = reinterpret_cast<const char*>(rows.data());
    for (std::size_t left = rows.size() * sizeof(double); left > 0;) {
        const ssize_t written = ::write(m_file->handle, bytes, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return diskError("writing");
        bytes += written;
        left -= static_cast<std::size_t>(written);
    }
    m_size += rows.size() / m_shape.width();
    return {};
}

std::shared_ptr<const EventSource> EventSpool::source(std::vector<Stretch> stretches) const
{
    return std::make_shared<SpoolSource>(m_file, m_file->handle, m_shape, std::move(stretches));
}

} // namespace assay
