// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/Parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace assay {

namespace {

Status runBlock(const std::function<Status(std::size_t, std::size_t)>& body, std::size_t begin,
                std::size_t end)
{
    try {
        return body(begin, end);
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal, std::string("Unexpected failure: ") + exception.what(),
                     "Please report this."};
    }
}

} // namespace

Status parallelBlocks(const TaskContext& context, std::size_t count, std::size_t blockSize,
                      const std::function<Status(std::size_t, std::size_t)>& body)
{
    blockSize = std::max<std::size_t>(blockSize, 1);
    const std::size_t blocks = (count + blockSize - 1) / blockSize;
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::mutex mutex;
    std::optional<Error> firstError;

    const auto work = [&] {
        for (std::size_t block = next++; block < blocks && !failed; block = next++) {
            const std::size_t begin = block * blockSize;
            Status status = context.cancelRequested()
                                ? Status(cancelled())
                                : runBlock(body, begin, std::min(begin + blockSize, count));
            if (status)
                continue;
            failed = true;
            const std::lock_guard lock(mutex);
            if (!firstError)
                firstError = status.error();
        }
    };

    const std::size_t helpers =
        std::min<std::size_t>(static_cast<std::size_t>(std::max(context.threads, 1)), blocks);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < helpers; ++i)
            threads.emplace_back(work);
        work();
    }
    if (firstError)
        return *firstError;
    return {};
}

} // namespace assay
