// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "core/events/CsvFile.hpp"

#include "core/basics/AtomicFile.hpp"
#include "core/events/FileBytes.hpp"
#include "core/events/TextCheck.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace assay {

namespace {

constexpr std::size_t shownCharacters = 40;

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\r' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view unquoted(std::string_view text)
{
    text = trimmed(text);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'')
        && text.back() == text.front())
        return text.substr(1, text.size() - 2);
    return text;
}

bool parseNumber(std::string_view text, double& value)
{
    text = unquoted(text);
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && error == std::errc() && end == text.data() + text.size();
}

char delimiterOf(std::string_view header)
{
    for (const char candidate : {'\t', ';'})
        if (header.find(candidate) != std::string_view::npos)
            return candidate;
    return ',';
}

/// Splits off the text before the next delimiter.
std::string_view nextField(std::string_view& rest, char delimiter)
{
    const std::size_t end = rest.find(delimiter);
    const std::string_view field = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return field;
}

std::size_t fieldCount(std::string_view line, char delimiter)
{
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), delimiter)) + 1;
}

class CsvParser {
public:
    CsvParser(std::string_view text, const std::string& name) : m_rest(text)
    {
        m_table.file = name;
        if (m_rest.substr(0, 3) == "\xef\xbb\xbf") // byte order mark of some spreadsheets
            m_rest.remove_prefix(3);
    }

    Result<ColumnTable> parse();
    /// Line of a row, once it was parsed.
    void seek(std::size_t row) { m_sought = row; }
    std::size_t lineOfSought() const { return m_lineOfSought; }

private:
    bool nextLine(std::string_view& line);
    Status parseHeader(std::string_view line);
    Status takeNames(std::string_view line);
    Status parseRow(std::string_view line);
    Error at(const std::string& message, const std::string& hint) const
    {
        return invalidInput(m_table.file + ": line " + std::to_string(m_line) + ": " + message,
                            hint);
    }
    Error badField(std::size_t column, std::string_view field) const;

    std::string_view m_rest;
    std::string_view m_comment; ///< The last comment before the first row.
    std::size_t m_line = 0;
    std::size_t m_row = 0;
    std::size_t m_sought = 0, m_lineOfSought = 0;
    char m_delimiter = ',';
    ColumnTable m_table;
    std::vector<double> m_values;
};

bool CsvParser::nextLine(std::string_view& line)
{
    while (!m_rest.empty()) {
        ++m_line;
        const std::size_t end = m_rest.find('\n');
        line = m_rest.substr(0, end);
        m_rest = end == std::string_view::npos ? std::string_view() : m_rest.substr(end + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        const std::string_view content = trimmed(line);
        if (!content.empty() && content.front() != '#')
            return true;
        if (!content.empty() && m_table.names.empty())
            m_comment = content.substr(1);
    }
    return false;
}

Status CsvParser::parseHeader(std::string_view line)
{
    m_delimiter = delimiterOf(line);
    std::string_view rest = line;
    double number = 0.0;
    const std::size_t columns = fieldCount(line, m_delimiter);
    bool numeric = true;
    for (std::size_t c = 0; c < columns && numeric; ++c)
        numeric = parseNumber(nextField(rest, m_delimiter), number);
    if (!numeric)
        return takeNames(line);
    if (fieldCount(m_comment, m_delimiter) != columns || trimmed(m_comment).empty())
        return at("the first row holds numbers, so the columns have no names.",
                  "Put a header row with the names of the columns above it.");
    if (Status status = takeNames(m_comment); !status)
        return status;
    return parseRow(line);
}

Status CsvParser::takeNames(std::string_view line)
{
    std::set<std::string, std::less<>> seen;
    const std::size_t columns = fieldCount(line, m_delimiter);
    for (std::size_t c = 0; c < columns; ++c) {
        const std::string name(unquoted(nextField(line, m_delimiter)));
        if (name.empty() || !isUtf8(name))
            return at("column " + std::to_string(c + 1) +
                          (name.empty() ? " has no name." : " has a name that is not UTF-8 text."),
                      "Give every column a name.");
        if (!seen.insert(name).second)
            return at("two columns are called '" + name + "'.", "Rename one of them.");
        m_table.names.push_back(name);
    }
    return {};
}

Error CsvParser::badField(std::size_t column, std::string_view field) const
{
    std::string shown(trimmed(field).substr(0, shownCharacters));
    if (!isUtf8(shown))
        shown = "binary data";
    std::string hint = "Numbers are written like 0.5 or 1e-3.";
    if (m_delimiter == ';' && shown.find(',') != std::string::npos)
        hint += " Decimal commas must become points.";
    return at("column '" + m_table.names[column] + "': "
                  + (shown.empty() ? "the value is missing." : "'" + shown + "' is not a number."),
              hint);
}

Status CsvParser::parseRow(std::string_view line)
{
    const std::size_t columns = m_table.names.size();
    const std::size_t found = fieldCount(line, m_delimiter);
    if (found != columns)
        return at(std::to_string(found) + " columns, the header has " + std::to_string(columns) +
                      ".",
                  "Check the delimiter and missing values.");
    for (std::size_t c = 0; c < columns; ++c) {
        const std::string_view field = nextField(line, m_delimiter);
        double value = 0.0;
        if (!parseNumber(field, value))
            return badField(c, field);
        m_values.push_back(value);
    }
    if (m_row++ == m_sought)
        m_lineOfSought = m_line;
    return {};
}

Result<ColumnTable> CsvParser::parse()
{
    std::string_view line;
    if (!nextLine(line))
        return invalidInput(m_table.file + ": holds no table.",
                            "Expected a header row of column names and rows of numbers.");
    if (Status status = parseHeader(line); !status)
        return status.error();
    while (nextLine(line))
        if (Status status = parseRow(line); !status)
            return status.error();
    const auto columns = static_cast<Eigen::Index>(m_table.names.size());
    m_table.values = Eigen::Map<const Matrix>(
        m_values.data(), static_cast<Eigen::Index>(m_values.size()) / columns, columns);
    return std::move(m_table);
}

} // namespace

Result<ColumnTable> parseCsv(std::string_view text, const std::string& name)
{
    return CsvParser(text, name).parse();
}

Result<ColumnTable> readCsv(const std::filesystem::path& path)
{
    const Result<std::string> bytes = readFileBytes(path);
    if (!bytes)
        return bytes.error();
    return parseCsv(*bytes, path.string());
}

std::size_t csvLine(const std::filesystem::path& path, std::size_t row)
{
    const Result<std::string> bytes = readFileBytes(path);
    if (!bytes)
        return 0;
    CsvParser parser(*bytes, path.string());
    parser.seek(row);
    (void)parser.parse();
    return parser.lineOfSought();
}

Status writeCsv(const std::filesystem::path& path, const ColumnTable& table, char delimiter)
{
    std::string text;
    for (std::size_t c = 0; c < table.names.size(); ++c)
        text += (c ? std::string(1, delimiter) : std::string()) + table.names[c];
    text += '\n';
    std::array<char, 32> number{};
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        for (Eigen::Index column = 0; column < table.values.cols(); ++column) {
            const auto end = std::to_chars(number.data(), number.data() + number.size(),
                                           table.values(row, column))
                                 .ptr;
            if (column > 0)
                text += delimiter;
            text.append(number.data(), end);
        }
        text += '\n';
    }
    return writeTextAtomically(path, text);
}

} // namespace assay
