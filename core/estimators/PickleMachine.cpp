// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/estimators/PickleMachine.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <map>
#include <optional>

namespace assay {

namespace {

using Kind = PickleValue::Kind;

/// Steps of a program; what needs more is no state dict but wants to fill the memory.
constexpr std::size_t maximumSteps = 2'000'000;

constexpr std::array<std::string_view, 3> callableNames = {"collections OrderedDict",
                                                           "torch._utils _rebuild_tensor_v2",
                                                           "torch._utils _rebuild_parameter"};
constexpr std::array<std::string_view, 8> storageNames = {
    "torch FloatStorage", "torch DoubleStorage", "torch LongStorage", "torch IntStorage",
    "torch ShortStorage", "torch CharStorage",   "torch ByteStorage", "torch BoolStorage"};

using PickleRef = PickleValue*;

class PickleMachine {
public:
    explicit PickleMachine(std::string_view program)
        : m_program(program), m_result(std::make_unique<PickleResult>())
    {
    }

    Result<std::unique_ptr<PickleResult>> run()
    {
        while (m_at < m_program.size()) {
            const auto code = static_cast<unsigned char>(m_program[m_at]);
            if (code == '.')
                return finish();
            ++m_at;
            if (Status status = step(code); !status)
                return status.error();
            if (++m_steps > maximumSteps)
                return failed("it is too long for a state dict");
        }
        return failed("it ends too early");
    }

private:
    Error failed(const std::string& why) const
    {
        return invalidInput("The pickle program is refused at byte " + std::to_string(m_at) + ": "
                                + why + ".",
                            "Only state dicts saved by torch 1.6 or later are read; anything else "
                            "in such a file could run programs.");
    }

    Result<std::unique_ptr<PickleResult>> finish()
    {
        if (m_stack.size() != 1 || m_stack.back()->kind == Kind::Mark)
            return failed("it leaves no single value");
        m_result->root = m_stack.back();
        return std::move(m_result);
    }

    PickleRef make(Kind kind)
    {
        PickleValue& value = m_result->heap.emplace_back();
        value.kind = kind;
        return &value;
    }
    PickleRef makeInteger(std::int64_t number, Kind kind = Kind::Integer)
    {
        PickleRef value = make(kind);
        value->integer = number;
        return value;
    }
    PickleRef makeText(Kind kind, std::string text)
    {
        PickleRef value = make(kind);
        value->text = std::move(text);
        return value;
    }

    Status step(unsigned char code);
    std::optional<Status> stepWithNumber(unsigned char code);
    Status pushText();
    Status pushName();
    Status pushLong();
    Status pushReal();
    Status sequenceFromMark();
    Status sequenceOf(std::size_t count);
    Status appendFromMark();
    Status setFromMark();
    Status setOne();
    Status appendOne();
    Status reduce();
    Status build();
    Status persistent();
    Status rebuildTensor(const PickleValue& arguments);
    Status remember(std::size_t key);
    Status recall(std::size_t key);

    Status push(PickleRef value)
    {
        m_stack.push_back(value);
        return {};
    }
    /// Unsigned little-endian number of \p bytes bytes.
    std::optional<std::uint64_t> number(std::size_t bytes)
    {
        if (m_program.size() - m_at < bytes)
            return std::nullopt;
        std::uint64_t value = 0;
        std::memcpy(&value, m_program.data() + m_at, bytes);
        m_at += bytes;
        return value;
    }
    /// Takes the values above the last mark, and the mark.
    std::optional<std::vector<PickleRef>> takeToMark();
    PickleRef take(Kind kind)
    {
        return !m_stack.empty() && m_stack.back()->kind == kind ? takeAny() : nullptr;
    }
    PickleRef takeAny()
    {
        if (m_stack.empty() || m_stack.back()->kind == Kind::Mark)
            return nullptr;
        PickleRef value = m_stack.back();
        m_stack.pop_back();
        return value;
    }

    std::string_view m_program;
    std::size_t m_at = 0;
    std::size_t m_steps = 0;
    std::unique_ptr<PickleResult> m_result;
    std::vector<PickleRef> m_stack;
    std::map<std::size_t, PickleRef> m_memo;
};

std::optional<std::vector<PickleRef>> PickleMachine::takeToMark()
{
    std::size_t at = m_stack.size();
    while (at > 0 && m_stack[at - 1]->kind != Kind::Mark)
        --at;
    if (at == 0)
        return std::nullopt;
    const auto first = m_stack.begin() + static_cast<std::ptrdiff_t>(at);
    std::vector<PickleRef> values(first, m_stack.end());
    m_stack.erase(first - 1, m_stack.end());
    return values;
}

Status PickleMachine::pushText()
{
    const auto length = number(4);
    if (!length || *length > m_program.size() - m_at)
        return failed("a text ends too early");
    PickleRef value = makeText(Kind::Text, std::string(m_program.substr(m_at, *length)));
    m_at += *length;
    return push(value);
}

Status PickleMachine::pushName()
{
    const std::size_t middle = m_program.find('\n', m_at);
    const std::size_t end =
        middle == std::string_view::npos ? middle : m_program.find('\n', middle + 1);
    if (end == std::string_view::npos || end - m_at > 200)
        return failed("a name ends too early");
    const std::string name = std::string(m_program.substr(m_at, middle - m_at)) + " "
                             + std::string(m_program.substr(middle + 1, end - middle - 1));
    const bool known =
        std::find(callableNames.begin(), callableNames.end(), name) != callableNames.end()
        || std::find(storageNames.begin(), storageNames.end(), name) != storageNames.end();
    if (!known)
        return failed("the name '" + name + "' is not part of a state dict");
    m_at = end + 1;
    return push(makeText(Kind::Name, name));
}

Status PickleMachine::pushLong()
{
    const auto length = number(1);
    if (!length || *length > 8 || *length > m_program.size() - m_at)
        return failed("an integer is too long");
    if (*length == 0)
        return push(makeInteger(0));
    const auto bytes = static_cast<unsigned>(*length);
    const std::uint64_t raw = *number(bytes);
    const unsigned unused = 64 - 8 * bytes;
    return push(makeInteger(static_cast<std::int64_t>(raw << unused) >> unused));
}

Status PickleMachine::pushReal()
{
    if (m_program.size() - m_at < 8)
        return failed("a number ends too early");
    std::uint64_t bits = 0; // Big-endian in pickles.
    for (int i = 0; i < 8; ++i)
        bits = bits << 8 | static_cast<unsigned char>(m_program[m_at++]);
    PickleRef value = make(Kind::Real);
    value->real = std::bit_cast<double>(bits);
    return push(value);
}

Status PickleMachine::sequenceFromMark()
{
    auto values = takeToMark();
    if (!values)
        return failed("a tuple has no beginning");
    PickleRef value = make(Kind::Sequence);
    value->items = *std::move(values);
    return push(value);
}

Status PickleMachine::sequenceOf(std::size_t count)
{
    PickleRef value = make(Kind::Sequence);
    value->items.resize(count);
    for (std::size_t i = count; i-- > 0;) {
        value->items[i] = takeAny();
        if (!value->items[i])
            return failed("a tuple lacks elements");
    }
    return push(value);
}

Status PickleMachine::appendFromMark()
{
    auto values = takeToMark();
    if (!values || m_stack.empty() || m_stack.back()->kind != Kind::Sequence)
        return failed("elements belong to no list");
    auto& items = m_stack.back()->items;
    items.insert(items.end(), values->begin(), values->end());
    return {};
}

Status PickleMachine::appendOne()
{
    PickleRef value = takeAny();
    if (!value || m_stack.empty() || m_stack.back()->kind != Kind::Sequence)
        return failed("an element belongs to no list");
    m_stack.back()->items.push_back(value);
    return {};
}

Status PickleMachine::setFromMark()
{
    auto values = takeToMark();
    if (!values || values->size() % 2 != 0 || m_stack.empty()
        || m_stack.back()->kind != Kind::Dict)
        return failed("entries belong to no dict");
    auto& items = m_stack.back()->items;
    items.insert(items.end(), values->begin(), values->end());
    return {};
}

Status PickleMachine::setOne()
{
    PickleRef value = takeAny();
    PickleRef key = takeAny();
    if (!value || !key || m_stack.empty() || m_stack.back()->kind != Kind::Dict)
        return failed("an entry belongs to no dict");
    m_stack.back()->items.push_back(key);
    m_stack.back()->items.push_back(value);
    return {};
}

/// The few calls that a state dict makes.
Status PickleMachine::reduce()
{
    const PickleRef arguments = take(Kind::Sequence);
    const PickleRef callable = arguments ? take(Kind::Name) : nullptr;
    if (!callable)
        return failed("a call has no arguments or no name");
    if (callable->text == callableNames[0] && arguments->items.empty())
        return push(make(Kind::Dict));
    if (callable->text == callableNames[1])
        return rebuildTensor(*arguments);
    if (callable->text == callableNames[2] && !arguments->items.empty()
        && arguments->items.front()->kind == Kind::Tensor)
        return push(arguments->items.front());
    return failed("the call of '" + callable->text + "' is not one that a state dict makes");
}

/// _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, hooks)
Status PickleMachine::rebuildTensor(const PickleValue& arguments)
{
    const auto& items = arguments.items;
    if (items.size() < 4 || items[0]->kind != Kind::Storage || items[1]->kind != Kind::Integer
        || items[2]->kind != Kind::Sequence || items[3]->kind != Kind::Sequence
        || items[2]->items.size() != items[3]->items.size())
        return failed("a tensor has the wrong arguments");
    PickleRef tensor = make(Kind::Tensor);
    tensor->text = items[0]->text;
    tensor->type = items[0]->type;
    tensor->integer = items[1]->integer;
    for (std::size_t i = 0; i < items[2]->items.size(); ++i) {
        const PickleRef size = items[2]->items[i];
        const PickleRef stride = items[3]->items[i];
        if (size->kind != Kind::Integer || size->integer < 0 || stride->kind != Kind::Integer
            || stride->integer < 0)
            return failed("a tensor has a size that is not a number");
        tensor->sizes.push_back(size->integer);
        tensor->strides.push_back(stride->integer);
    }
    return push(tensor);
}

/// Attributes (`_metadata`) of an OrderedDict: of no use here.
Status PickleMachine::build()
{
    if (!takeAny() || m_stack.empty() || m_stack.back()->kind != Kind::Dict)
        return failed("attributes belong to no dict");
    return {};
}

/// ('storage', class, key, device, count)
Status PickleMachine::persistent()
{
    const PickleRef id = take(Kind::Sequence);
    if (!id || id->items.size() < 5 || id->items[0]->text != "storage"
        || id->items[1]->kind != Kind::Name || id->items[2]->kind != Kind::Text)
        return failed("an external object is not a storage");
    PickleRef storage = makeText(Kind::Storage, id->items[2]->text);
    storage->type = id->items[1]->text;
    return push(storage);
}

Status PickleMachine::remember(std::size_t key)
{
    if (m_stack.empty() || m_stack.back()->kind == Kind::Mark)
        return failed("there is nothing to remember");
    m_memo[key] = m_stack.back();
    return {};
}

Status PickleMachine::recall(std::size_t key)
{
    const auto found = m_memo.find(key);
    if (found == m_memo.end())
        return failed("it recalls what was never remembered");
    return push(found->second);
}

/// Opcodes with an operand of fixed size.
std::optional<Status> PickleMachine::stepWithNumber(unsigned char code)
{
    const auto withNumber = [&](std::size_t bytes, auto action) -> Status {
        const auto value = number(bytes);
        return value ? action(*value) : Status(failed("an operand ends too early"));
    };
    const auto pushed = [&](auto v) { return push(makeInteger(static_cast<int>(v))); };
    switch (code) {
    case 0x80:
        return withNumber(1, [&](std::uint64_t version) -> Status {
            return version == 2 ? Status() : Status(failed("its protocol is not 2"));
        });
    case 'K': return withNumber(1, pushed);
    case 'M': return withNumber(2, pushed);
    case 'J':
        return withNumber(4, [&](auto v) {
            return push(makeInteger(static_cast<std::int32_t>(static_cast<std::uint32_t>(v))));
        });
    case 'q': return withNumber(1, [&](auto v) { return remember(v); });
    case 'r': return withNumber(4, [&](auto v) { return remember(v); });
    case 'h': return withNumber(1, [&](auto v) { return recall(v); });
    case 'j': return withNumber(4, [&](auto v) { return recall(v); });
    default: return std::nullopt;
    }
}

Status PickleMachine::step(unsigned char code)
{
    if (std::optional<Status> done = stepWithNumber(code))
        return *std::move(done);
    switch (code) {
    case '}': return push(make(Kind::Dict));
    case ']':
    case ')': return push(make(Kind::Sequence));
    case '(': return push(make(Kind::Mark));
    case 'N': return push(make(Kind::None));
    case 0x88: return push(makeInteger(1, Kind::Bool));
    case 0x89: return push(makeInteger(0, Kind::Bool));
    case 0x8a: return pushLong();
    case 'G': return pushReal();
    case 'X': return pushText();
    case 'c': return pushName();
    case 't': return sequenceFromMark();
    case 0x85: return sequenceOf(1);
    case 0x86: return sequenceOf(2);
    case 0x87: return sequenceOf(3);
    case 'a': return appendOne();
    case 'e': return appendFromMark();
    case 's': return setOne();
    case 'u': return setFromMark();
    case 'R': return reduce();
    case 'b': return build();
    case 'Q': return persistent();
    default: return failed("opcode " + std::to_string(code) + " is not part of a state dict");
    }
}

} // namespace

Result<std::unique_ptr<PickleResult>> runPickle(std::string_view program)
{
    return PickleMachine(program).run();
}

} // namespace assay
