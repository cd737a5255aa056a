// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/basics/NpyHeader.hpp"

#include <charconv>

namespace assay {

namespace {

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::size_t maxFields = 100'000;

/// A reader of the few Python literals that occur: strings, True/False, tuples of integers, and a
/// list of (name, type) pairs. Every function returns false on anything else.
class LiteralReader {
public:
    explicit LiteralReader(std::string_view text) : m_text(text) {}

    bool take(char wanted)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool peek(char wanted)
    {
        skipBlanks();
        return m_at < m_text.size() && m_text[m_at] == wanted;
    }

    bool string(std::string& out)
    {
        skipBlanks();
        if (!peek('\'') && !peek('"'))
            return false;
        const char quote = m_text[m_at++];
        const std::size_t end = m_text.find(quote, m_at);
        if (end == std::string_view::npos)
            return false;
        out = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        return true;
    }

    bool boolean(bool& out)
    {
        skipBlanks();
        for (const auto& [word, value] : {std::pair<std::string_view, bool>{"True", true},
                                          std::pair<std::string_view, bool>{"False", false}}) {
            if (m_text.substr(m_at, word.size()) == word) {
                out = value;
                m_at += word.size();
                return true;
            }
        }
        return false;
    }

    bool shape(std::vector<std::size_t>& out)
    {
        if (!take('('))
            return false;
        while (!take(')')) {
            skipBlanks();
            std::size_t number = 0;
            const char* begin = m_text.data() + m_at;
            const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), number);
            if (error != std::errc() || out.size() > 8)
                return false;
            m_at += static_cast<std::size_t>(end - begin);
            out.push_back(number);
            if (!take(',') && !peek(')'))
                return false;
        }
        return true;
    }

    bool description(std::vector<std::pair<std::string, std::string>>& out)
    {
        if (!take('[')) {
            out.resize(1);
            return string(out[0].second);
        }
        while (!take(']')) {
            std::pair<std::string, std::string> field;
            if (!take('(') || !string(field.first) || !take(',') || !string(field.second)
                || !take(')') || out.size() > maxFields)
                return false;
            out.push_back(field);
            if (!take(',') && !peek(']'))
                return false;
        }
        return !out.empty();
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n'))
            ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

bool parseDictionary(std::string_view text, NpyHeader& header)
{
    LiteralReader reader(text);
    bool descr = false, order = false, shape = false;
    if (!reader.take('{'))
        return false;
    while (!reader.take('}')) {
        std::string key;
        if (!reader.string(key) || !reader.take(':'))
            return false;
        if (key == "descr" && !descr)
            descr = reader.description(header.fields);
        else if (key == "fortran_order" && !order)
            order = reader.boolean(header.fortranOrder);
        else if (key == "shape" && !shape)
            shape = reader.shape(header.shape);
        else
            return false;
        if (!reader.take(',') && !reader.peek('}'))
            return false;
    }
    return descr && order && shape;
}

std::size_t littleEndian(std::string_view bytes)
{
    std::size_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

} // namespace

Result<NpyHeader> parseNpyHeader(std::string_view bytes, const std::string& name)
{
    if (bytes.size() < 10 || bytes.substr(0, magic.size()) != magic)
        return invalidInput(name + ": is not a NumPy array file.",
                            "Write it with numpy.save, or give a CSV file.");
    const int version = bytes[6];
    if (version < 1 || version > 3)
        return unsupported(name + ": NumPy format version " + std::to_string(version)
                               + " is not known.",
                           "Save it again with numpy.save.");
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    const std::size_t start = 8 + lengthBytes;
    const std::size_t length =
        bytes.size() < start ? bytes.size() : littleEndian(bytes.substr(8, lengthBytes));
    if (bytes.size() < start || length > bytes.size() - start)
        return invalidInput(name + ": the file ends within its header.", "Write or copy it again.");
    NpyHeader header;
    if (!parseDictionary(bytes.substr(start, length), header))
        return invalidInput(name + ": its header is damaged or holds nested types.",
                            "Save an array of plain numbers with numpy.save.");
    header.dataOffset = start + length;
    return header;
}

std::string formatNpyHeader(std::string_view type, const std::vector<std::size_t>& shape)
{
    std::string extents;
    for (const std::size_t extent : shape)
        extents += (extents.empty() ? "" : ", ") + std::to_string(extent);
    if (shape.size() == 1)
        extents += ',';
    std::string text = "{'descr': '" + std::string(type)
                       + "', 'fortran_order': False, 'shape': (" + extents + "), }";
    constexpr std::size_t before = 10; // Magic, version and the length of the text.
    text.append(63 - (text.size() + before) % 64, ' ');
    text += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(text.size() & 0xFF);
    bytes += static_cast<char>(text.size() >> 8);
    return bytes + text;
}

} // namespace assay
