// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/EventSchema.hpp"

#include <string>
#include <utility>

namespace assay {

/// A dimensionless parameter of a built-in process.
inline Parameter makeParameter(std::string name, std::string label, double low, double high,
                               int maxPower)
{
    Parameter parameter;
    parameter.name = std::move(name);
    parameter.label = std::move(label);
    parameter.low = low;
    parameter.high = high;
    parameter.maxPower = maxPower;
    return parameter;
}

/// A Wilson coefficient in TeV^-2, from -range to range; the rate is quadratic in it.
inline Parameter makeCoefficient(std::string name, std::string label, double range)
{
    Parameter parameter = makeParameter(std::move(name), std::move(label), -range, range, 2);
    parameter.unit = "TeV^-2";
    return parameter;
}

inline Benchmark makeBenchmark(std::string name, Theta values, bool isReference = false)
{
    Benchmark benchmark;
    benchmark.name = std::move(name);
    benchmark.values = std::move(values);
    benchmark.isReference = isReference;
    return benchmark;
}

inline Observable makeObservable(std::string name, std::string label, std::string unit = {})
{
    Observable observable;
    observable.name = std::move(name);
    observable.label = std::move(label);
    observable.unit = std::move(unit);
    return observable;
}

/// An observable of particles. Where a required one is not defined the event is dropped.
inline Observable makeExpression(std::string name, std::string expression, std::string label,
                                 std::string unit = {}, bool required = false)
{
    Observable observable =
        makeObservable(std::move(name), std::move(label), std::move(unit));
    observable.expression = std::move(expression);
    observable.required = required;
    return observable;
}

/// Index of the reference benchmark of \p schema, the first if none is marked.
inline int referenceIndex(const EventSchema& schema)
{
    for (std::size_t b = 0; b < schema.benchmarks.size(); ++b)
        if (schema.benchmarks[b].isReference)
            return static_cast<int>(b);
    return 0;
}

} // namespace assay
