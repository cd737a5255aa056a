// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/HepMcParticles.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

/// A file in memory that has a path.
class MemoryFile {
public:
    MemoryFile(const std::uint8_t* data, std::size_t size) : m_handle(memfd_create("hepmc", 0))
    {
        if (write(m_handle, data, size) != static_cast<ssize_t>(size))
            std::abort();
    }
    ~MemoryFile() { close(m_handle); }
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_handle); }

private:
    int m_handle;
};

} // namespace

/// Any bytes, compressed or not, are events or an error with a message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace assay;
    const MemoryFile file(data, size);
    const auto summary = summariseHepMc(file.path());
    if (!summary && summary.error().message.empty())
        std::abort();
    EventSchema schema;
    schema.parameters.resize(1);
    schema.parameters[0].name = "c";
    schema.benchmarks = {{"sm", {0.0}, true, false}, {"b1", {1.0}, false, false}};
    HepMcInput input;
    input.path = file.path();
    const auto stream = openHepMc(std::move(input), schema);
    ParticleBlock block;
    for (std::size_t chunk = 0; stream; ++chunk) {
        const Status read = (*stream)->read(chunk, block);
        if (!read || block.count == 0)
            break;
    }
    return 0;
}
