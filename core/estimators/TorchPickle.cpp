// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/TorchPickle.hpp"

#include "core/basics/ZipEntries.hpp"
#include "core/estimators/PickleMachine.hpp"

#include <array>
#include <cstring>

namespace assay {

namespace {

constexpr std::string_view programName = "/data.pkl";

Error refused(const std::filesystem::path& path, const std::string& what)
{
    return invalidInput(path.string() + ": " + what,
                        "Save the estimator again with MadMiner and torch 1.6 or later.");
}

template <typename Stored>
double valueAt(const char* bytes)
{
    Stored value;
    std::memcpy(&value, bytes, sizeof value);
    return static_cast<double>(value);
}

struct StorageType {
    std::string_view name;
    std::size_t width;
    double (*read)(const char*);
};

constexpr std::array<StorageType, 8> storageTypes = {{
    {"torch FloatStorage", 4, &valueAt<float>},
    {"torch DoubleStorage", 8, &valueAt<double>},
    {"torch LongStorage", 8, &valueAt<std::int64_t>},
    {"torch IntStorage", 4, &valueAt<std::int32_t>},
    {"torch ShortStorage", 2, &valueAt<std::int16_t>},
    {"torch CharStorage", 1, &valueAt<std::int8_t>},
    {"torch ByteStorage", 1, &valueAt<std::uint8_t>},
    {"torch BoolStorage", 1, &valueAt<std::uint8_t>},
}};

/// True if all elements of \p tensor lie within \p elements of its storage and there are not more
/// of them (a stride of 0 could ask for any number).
bool fits(const PickleValue& tensor, std::size_t elements)
{
    std::size_t count = 1;
    std::size_t last = static_cast<std::size_t>(tensor.integer);
    if (tensor.integer < 0 || last > elements)
        return false;
    for (std::size_t axis = 0; axis < tensor.sizes.size(); ++axis) {
        const auto size = static_cast<std::size_t>(tensor.sizes[axis]);
        const auto stride = static_cast<std::size_t>(tensor.strides[axis]);
        if (size == 0)
            return true;
        if (size > elements || count > elements / size)
            return false;
        count *= size;
        if (stride != 0 && size - 1 > (elements - last) / stride)
            return false;
        last += (size - 1) * stride;
        if (last > elements)
            return false;
    }
    return last < elements;
}

Result<NpyArray> readTensor(const PickleValue& tensor, const ZipEntries& entries,
                            const std::string& stem, const std::filesystem::path& path)
{
    const StorageType* type = nullptr;
    for (const StorageType& known : storageTypes)
        if (known.name == tensor.type)
            type = &known;
    const auto storage = entries.find(stem + "/data/" + tensor.text);
    if (!type || storage == entries.end())
        return refused(path, "the numbers of a tensor are missing.");
    if (!fits(tensor, storage->second.size() / type->width))
        return refused(path, "a tensor is larger than its numbers.");
    NpyArray array;
    std::size_t count = 1;
    for (const std::int64_t size : tensor.sizes) {
        array.shape.push_back(static_cast<std::size_t>(size));
        count *= static_cast<std::size_t>(size);
    }
    array.values.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto element = static_cast<std::size_t>(tensor.integer);
        std::size_t rest = i;
        for (std::size_t axis = array.shape.size(); axis-- > 0;) {
            element += rest % array.shape[axis] * static_cast<std::size_t>(tensor.strides[axis]);
            rest /= array.shape[axis];
        }
        array.values[i] = type->read(storage->second.data() + element * type->width);
    }
    return array;
}

} // namespace

Result<std::map<std::string, NpyArray>> readStateDict(const std::filesystem::path& path)
{
    const Result<ZipEntries> entries = readZip(path);
    if (!entries)
        return entries.error();
    std::string stem;
    std::string_view program;
    for (const auto& [name, bytes] : *entries) {
        if (!name.ends_with(programName))
            continue;
        stem = name.substr(0, name.size() - programName.size());
        program = bytes;
    }
    if (program.empty())
        return refused(path, "there is no state dict in it.");
    const auto result = runPickle(program);
    if (!result)
        return Error{result.error().code, path.string() + ": " + result.error().message,
                     result.error().hint};
    const PickleValue& root = *(*result)->root;
    if (root.kind != PickleValue::Kind::Dict)
        return refused(path, "it does not hold a state dict.");
    std::map<std::string, NpyArray> state;
    for (std::size_t i = 0; i + 1 < root.items.size(); i += 2) {
        if (root.items[i]->kind != PickleValue::Kind::Text
            || root.items[i + 1]->kind != PickleValue::Kind::Tensor)
            return refused(path, "it holds something else than named tensors.");
        Result<NpyArray> array = readTensor(*root.items[i + 1], *entries, stem, path);
        if (!array)
            return array.error();
        state[root.items[i]->text] = *std::move(array);
    }
    return state;
}

} // namespace assay
