// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Random.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int* count, char*** arguments);

namespace {

using Bytes = std::vector<std::uint8_t>;
constexpr std::size_t runs = 2000;

void run(const Bytes& bytes)
{
    // A copy of exactly this size, so that the sanitizers see what is read beyond it.
    const Bytes exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

/// Changes a few bytes, cuts the end off, or repeats a piece.
Bytes mutated(const Bytes& whole, assay::Random& random)
{
    Bytes bytes = whole;
    for (std::size_t changes = 1 + random.below(4); changes > 0 && !bytes.empty(); --changes)
        bytes[random.below(bytes.size())] = std::uint8_t(random.below(256));
    if (random.below(4) == 0)
        bytes.resize(random.below(bytes.size() + 1));
    if (random.below(4) == 0 && !bytes.empty()) {
        const std::size_t from = random.below(bytes.size());
        const Bytes piece(bytes.begin() + std::ptrdiff_t(from),
                          bytes.begin() + std::ptrdiff_t(std::min(bytes.size(), from + 40)));
        bytes.insert(bytes.begin() + std::ptrdiff_t(random.below(bytes.size())), piece.begin(),
                     piece.end());
    }
    return bytes;
}

} // namespace

/// What libFuzzer does without coverage, for compilers that have none: every file of the folder
/// that is named, as it is and with seeded mutations, some 2000 inputs in all.
int main(int count, char** arguments)
{
    if (count != 2)
        return std::fputs("usage: FUZZER FOLDER\n", stderr), 2;
    if (LLVMFuzzerInitialize)
        LLVMFuzzerInitialize(&count, &arguments);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[1]))
        files.push_back(entry.path());
    if (files.empty())
        return std::fputs("no inputs\n", stderr), 1;
    std::sort(files.begin(), files.end());
    assay::Random random(1);
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const Bytes whole{std::istreambuf_iterator<char>(stream), {}};
        run(whole);
        for (std::size_t i = 0; i < runs / files.size(); ++i)
            run(mutated(whole, random));
    }
    std::printf("%zu files\n", files.size());
    return 0;
}
