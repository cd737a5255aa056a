// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/events/Hdf5File.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace assay {

/// A MadMiner file of a few events, whose datasets a test can change, remove or add before saving.
/// One parameter c (squared), benchmarks 0, 1, -1, two observables, six events with
/// w(c) = 1 + c x + c^2: weights 1, 2 + x, 2 - x in units of 0.5 pb.
class SmallFile {
public:
    using Shape = std::vector<std::size_t>;
    struct Reals {
        std::vector<double> values;
        Shape shape;
    };
    struct Integers {
        std::vector<std::int64_t> values;
        Shape shape;
    };
    struct Texts {
        std::vector<std::string> values;
        Shape shape;
        std::size_t length = 256;
    };
    using Column = std::variant<Reals, Integers, Texts>;

    explicit SmallFile(int layout = 5)
    {
        texts("parameters/names", {"c"});
        texts("parameters/lha_blocks", {"dim6"});
        integers("parameters/lha_ids", {7});
        reals(layout == 5 ? "parameters/val_ranges" : "parameters/ranges", {-2, 2}, {1, 2});
        texts("parameters/transforms", {layout == 5 ? "_" : ""});
        texts("benchmarks/names", {"sm", "plus", "minus"});
        reals("benchmarks/values", {0, 1, -1}, {3, 1});
        integers("morphing/components", {0, 1, 2}, {3, 1});
        reals("morphing/morphing_matrix", {1, 0, 0, 0, 0.5, -0.5, -1, 0.5, 0.5}, {3, 3});
        texts("observables/names", {"x", "y"});
        texts("observables/definitions", {"p[0].pt", layout == 5 ? "None" : ""});
        if (layout == 5)
            integers("parameters/max_power", {2});
        else
            integers("parameters/max_power", {1, 2}, {1, 2});
        if (layout >= 2) {
            integers("benchmarks/is_nuisance", {0, 0, 0});
            integers("benchmarks/is_reference", {1, 0, 0});
        }
        addEvents(layout);
        addSystematics(layout);
    }

    void texts(const std::string& path, std::vector<std::string> values, std::size_t length = 256)
    {
        const Shape shape{values.size()};
        m_columns[path] = Texts{std::move(values), shape, length};
    }
    void integers(const std::string& path, std::vector<std::int64_t> values, Shape shape = {})
    {
        if (shape.empty())
            shape = {values.size()};
        m_columns[path] = Integers{std::move(values), shape};
    }
    void reals(const std::string& path, std::vector<double> values, Shape shape = {})
    {
        if (shape.empty())
            shape = {values.size()};
        m_columns[path] = Reals{std::move(values), shape};
    }
    std::vector<double>& realsOf(const std::string& path)
    {
        return std::get<Reals>(m_columns.at(path)).values;
    }
    void remove(const std::string& path) { m_columns.erase(path); }
    void removeGroup(const std::string& group)
    {
        std::erase_if(m_columns, [&](const auto& column) {
            return column.first.compare(0, group.size() + 1, group + "/") == 0;
        });
    }

    bool save(const std::filesystem::path& path) const
    {
        Result<Hdf5File> file = Hdf5File::create(path);
        std::set<std::string> groups;
        for (const auto& [name, column] : m_columns) {
            const std::string group = name.substr(0, name.find('/'));
            if (!file || (groups.insert(group).second && !file->createGroup(group)))
                return false;
            if (!saveColumn(*file, name, column))
                return false;
        }
        return file->close().ok();
    }

private:
    static bool saveColumn(Hdf5File& file, const std::string& name, const Column& column)
    {
        if (const auto* data = std::get_if<Reals>(&column))
            return file.writeNumbers(name, data->values, data->shape).ok();
        if (const auto* data = std::get_if<Integers>(&column))
            return file.writeIntegers(name, data->values, data->shape).ok();
        const auto& data = std::get<Texts>(column);
        return file.writeStrings(name, data.values, data.length, data.shape).ok();
    }

    void addEvents(int layout)
    {
        const std::vector<double> x{0.5, -0.5, 0.25, -0.25, 0.75, -0.75};
        std::vector<double> observations, weights;
        for (const double value : x) {
            observations.insert(observations.end(), {value, 10 * value});
            weights.insert(weights.end(), {0.5, 0.5 * (2 + value), 0.5 * (2 - value)});
        }
        reals("samples/observations", observations, {6, 2});
        reals("samples/weights", weights, {6, 3});
        if (layout < 3)
            return;
        integers("samples/sampling_benchmarks", {0, 0, 0, 0, 1, -1});
        integers(layout == 5 ? "sample_summary/signal_events"
                             : "sample_summary/signal_events_per_benchmark",
                 {4, 1, 0});
        m_columns["sample_summary/background_events"] = Integers{{1}, {}};
    }

    void addSystematics(int layout)
    {
        if (layout < 2)
            return;
        texts("nuisance_parameters/names", {"nu"});
        texts("nuisance_parameters/benchmark_positive", {"plus"});
        texts("nuisance_parameters/benchmark_negative", {layout == 5 ? "None" : ""});
        if (layout >= 4)
            texts("nuisance_parameters/systematics", {"mu_r"});
        texts("systematics/names", {"mu_r"});
        texts("systematics/values", {layout == 4   ? "scale\t0.5,1.0,2.0\tmur"
                                     : layout == 5 ? "0.5,1.0,2.0"
                                                   : "old text"});
        if (layout == 5) {
            texts("systematics/types", {"scale"});
            texts("systematics/scales", {"mur"});
        }
    }

    std::map<std::string, Column> m_columns;
};

} // namespace assay
