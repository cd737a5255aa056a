// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "app/batch/JsonOutput.hpp"
#include "core/augmentation/EventWeights.hpp"
#include "core/basics/Result.hpp"
#include "core/basics/TaskContext.hpp"
#include "core/events/EventSample.hpp"
#include "core/simulators/Process.hpp"

#include <memory>
#include <string>

namespace assay::batch {

/// An event file with what follows from it.
struct EventInput {
    std::string path;
    EventSample sample;
    std::shared_ptr<const EventWeights> weights;
    std::shared_ptr<const Process> process; ///< The built-in process that made it, or null.

    const EventSchema& schema() const { return sample.schema(); }
};

/// Opens any readable sample. Weights come from morphing or finite differences; for a process that
/// is not polynomial, from its density and the stored latents.
Result<EventInput> openEvents(const std::string& path, const TaskContext& context);

/// What `inspect` prints of a sample.
Result<Json> describeSample(const std::string& path, const EventSample& sample,
                            const TaskContext& context);

} // namespace assay::batch
