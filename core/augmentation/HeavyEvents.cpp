// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/augmentation/HeavyEvents.hpp"

#include <algorithm>
#include <mutex>

namespace assay {

namespace {

struct Heavy {
    double weight = 0.0;
    std::size_t index = 0;

    /// Heaviest first; of equal weights the earlier event.
    bool operator<(const Heavy& other) const
    {
        return weight != other.weight ? weight > other.weight : index < other.index;
    }
};

void keepLargest(std::vector<Heavy>& heavy, std::size_t count)
{
    if (heavy.size() <= count)
        return;
    std::nth_element(heavy.begin(), heavy.begin() + static_cast<std::ptrdiff_t>(count),
                     heavy.end());
    heavy.resize(count);
}

} // namespace

Result<HeavyEvents> heaviestEvents(const EventSample& sample, const EventWeights& weights,
                                   const Theta& theta, std::size_t count,
                                   const TaskContext& context)
{
    const auto effective = effectiveSamples(sample, weights, {theta}, context);
    if (!effective)
        return effective.error();
    std::mutex mutex;
    std::vector<Heavy> heavy;
    std::vector<double> sums(sample.size() / EventSample::defaultBlock + 1, 0.0);
    const Status status = sample.forEachBlock(
        context, weights.columns(), [&](const EventBlock& block) -> Status {
            Vector w;
            if (Status done = weights.evaluate(block, theta, w); !done)
                return done;
            std::vector<Heavy> own;
            for (Eigen::Index row = 0; row < w.size(); ++row)
                own.push_back({w[row], block.first + static_cast<std::size_t>(row)});
            keepLargest(own, count);
            sums[block.first / EventSample::defaultBlock] = w.sum();
            const std::scoped_lock lock(mutex);
            heavy.insert(heavy.end(), own.begin(), own.end());
            keepLargest(heavy, count);
            return {};
        });
    if (!status)
        return status.error();
    std::sort(heavy.begin(), heavy.end());
    double total = 0.0;
    for (const double sum : sums)
        total += sum;
    HeavyEvents found{effective->front(), {}};
    for (const Heavy& one : heavy)
        found.events.push_back({one.index, one.weight / total});
    return found;
}

Result<std::vector<std::size_t>> eventsOfWeight(const EventSample& sample,
                                                const EventWeights& weights, const Theta& theta,
                                                double low, double high, std::size_t most,
                                                const TaskContext& context)
{
    std::mutex mutex;
    std::vector<std::size_t> found;
    const Status status = sample.forEachBlock(
        context, weights.columns(), [&](const EventBlock& block) -> Status {
            Vector w;
            if (Status done = weights.evaluate(block, theta, w); !done)
                return done;
            std::vector<std::size_t> own;
            for (Eigen::Index row = 0; row < w.size() && own.size() < most; ++row)
                if (w[row] >= low && w[row] < high)
                    own.push_back(block.first + static_cast<std::size_t>(row));
            const std::scoped_lock lock(mutex);
            found.insert(found.end(), own.begin(), own.end());
            return {};
        });
    if (!status)
        return status.error();
    std::sort(found.begin(), found.end());
    found.resize(std::min(found.size(), most));
    return found;
}

} // namespace assay
