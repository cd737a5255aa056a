// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TrainingCheckpoint.hpp"

#include "core/basics/AtomicFile.hpp"
#include "core/basics/ContentHash.hpp"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string_view>
#include <type_traits>

namespace assay {

namespace {

constexpr std::string_view magic = "assay-checkpoint-1\n";
constexpr std::size_t hashSize = 32;

template <typename T>
void put(std::string& bytes, const T& value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof(T));
}

template <typename T>
void put(std::string& bytes, const std::vector<T>& values)
{
    put(bytes, static_cast<std::uint64_t>(values.size()));
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

/// Reads what put() wrote; sizes were covered by the hash, bounds are checked all the same.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    template <typename T>
    void get(T& value)
    {
        if (!take(sizeof(T)))
            return;
        std::memcpy(&value, m_taken.data(), sizeof(T));
    }
    template <typename T>
    void get(std::vector<T>& values)
    {
        std::uint64_t size = 0;
        get(size);
        if (size > m_bytes.size() / sizeof(T) || !take(size * sizeof(T))) {
            m_ok = false;
            return;
        }
        values.resize(size);
        if (size > 0)
            std::memcpy(values.data(), m_taken.data(), size * sizeof(T));
    }
    bool complete() const { return m_ok && m_bytes.empty(); }

private:
    bool take(std::size_t size)
    {
        m_ok = m_ok && size <= m_bytes.size();
        if (!m_ok)
            return false;
        m_taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return true;
    }

    std::string_view m_bytes;
    std::string_view m_taken;
    bool m_ok = true;
};

template <typename Real, typename State, typename Visitor>
void visit(State& state, Visitor&& visitor)
{
    visitor(state.epoch);
    visitor(state.parameters);
    visitor(state.optimizer.step);
    visitor(state.optimizer.first);
    visitor(state.optimizer.second);
    visitor(state.optimizer.largest);
    visitor(state.best);
    visitor(state.bestLoss);
    visitor(state.bestEpoch);
    visitor(state.metrics);
}

template <typename Real>
std::string header(const std::string& identity)
{
    return std::string(magic) + identity + (sizeof(Real) == 4 ? " float\n" : " double\n");
}

} // namespace

template <typename Real>
Status saveCheckpoint(const std::filesystem::path& path, const std::string& identity,
                      const TrainingState<Real>& state)
{
    std::string bytes = header<Real>(identity);
    visit<Real>(state, [&](const auto& value) { put(bytes, value); });
    bytes += ContentHash::ofText(bytes);
    return writeTextAtomically(path, bytes);
}

template <typename Real>
std::optional<TrainingState<Real>> loadCheckpoint(const std::filesystem::path& path,
                                                  const std::string& identity)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const std::string start = header<Real>(identity);
    if (bytes.size() < start.size() + hashSize || bytes.compare(0, start.size(), start) != 0)
        return std::nullopt;
    const std::string_view content(bytes.data(), bytes.size() - hashSize);
    if (ContentHash::ofText(content) != std::string_view(bytes).substr(content.size()))
        return std::nullopt;
    TrainingState<Real> state;
    Reader reader(content.substr(start.size()));
    visit<Real>(state, [&](auto& value) { reader.get(value); });
    if (!reader.complete())
        return std::nullopt;
    return state;
}

int checkpointEpochs(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string first, second; // "assay-checkpoint-1", then "IDENTITY float"
    int epochs = 0;
    if (!std::getline(file, first) || first + "\n" != magic || !std::getline(file, second) ||
        !file.read(reinterpret_cast<char*>(&epochs), sizeof(epochs)))
        return 0;
    return epochs;
}

template Status saveCheckpoint<float>(const std::filesystem::path&, const std::string&,
                                      const TrainingState<float>&);
template Status saveCheckpoint<double>(const std::filesystem::path&, const std::string&,
                                       const TrainingState<double>&);
template std::optional<TrainingState<float>> loadCheckpoint<float>(const std::filesystem::path&,
                                                                   const std::string&);
template std::optional<TrainingState<double>> loadCheckpoint<double>(const std::filesystem::path&,
                                                                     const std::string&);

} // namespace assay
