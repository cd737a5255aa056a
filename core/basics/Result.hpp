// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace assay {

/// Why an operation failed, as far as a caller may want to react to it differently.
enum class ErrorCode {
    InvalidInput, ///< The user's data or settings are wrong; nothing was changed.
    NotFound,     ///< A file, name or row that was asked for does not exist.
    Io,           ///< The operating system refused: permissions, broken file.
    DiskFull,     ///< Nothing was written for want of room; works again when there is some.
    Numerical,    ///< The numbers do not allow an answer: singular matrix, NaN loss.
    Cancelled,    ///< The user cancelled; nothing is kept.
    Unsupported,  ///< A valid request that this build or method cannot fulfil.
    Internal,     ///< A bug: an exception that nobody expected, caught at a task boundary.
};

/// An expected failure: what happened and why in `message`, what to do about it in `hint`.
/// The message names the file, line, event, benchmark or parameter concerned.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string hint;

    /// Message and hint as one text for people.
    std::string text() const { return hint.empty() ? message : message + " " + hint; }
};

inline Error invalidInput(std::string message, std::string hint = {})
{
    return {ErrorCode::InvalidInput, std::move(message), std::move(hint)};
}
inline Error notFound(std::string message, std::string hint = {})
{
    return {ErrorCode::NotFound, std::move(message), std::move(hint)};
}
inline Error diskFull(std::string message)
{
    return {ErrorCode::DiskFull, std::move(message),
            "The disk is full: free some space and go on, or run it again."};
}
inline Error ioError(std::string message, std::string hint = {})
{
    return {ErrorCode::Io, std::move(message), std::move(hint)};
}
inline Error numericalError(std::string message, std::string hint = {})
{
    return {ErrorCode::Numerical, std::move(message), std::move(hint)};
}
inline Error unsupported(std::string message, std::string hint = {})
{
    return {ErrorCode::Unsupported, std::move(message), std::move(hint)};
}
inline Error cancelled()
{
    return {ErrorCode::Cancelled, "Cancelled.", {}};
}

/// A value or the Error that explains why there is none. Conversion from both is implicit, so
/// that `return value;` and `return invalidInput(...);` both work.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value. Asking for it when !ok() is a programming error.
    T& value() & { assert(ok()); return *std::get_if<0>(&m_state); }
    const T& value() const& { assert(ok()); return *std::get_if<0>(&m_state); }
    T&& value() && { assert(ok()); return std::move(*std::get_if<0>(&m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { assert(!ok()); return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error. `return {};` means success.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { assert(m_error); return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace assay
