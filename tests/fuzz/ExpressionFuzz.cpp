// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/Expression.hpp"

#include <cstddef>
#include <cstdint>

/// Any text: a compiled expression or an error, and a value or none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace assay;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto expression = Expression::compile(text, {true, {"x"}});
    if (!expression)
        return 0;
    ParticleEvent event;
    event.list(ParticleList::All) = {{{50.0, 30.0, 20.0, 10.0}, 13, -1.0},
                                     {{90.0, -30.0, 10.0, 60.0}, 21, 0.0}};
    event.sortParticles();
    const double x = 2.0;
    (void)expression->evaluate(&event, &x);
    return 0;
}
