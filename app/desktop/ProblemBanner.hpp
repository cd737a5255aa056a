// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "core/basics/Result.hpp"

#include <QWidget>

namespace assay {

class Banner;

/// What went wrong with a file, above the page, until it is closed or something else works.
class ProblemBanner : public QWidget {
    Q_OBJECT
public:
    explicit ProblemBanner(QWidget* parent = nullptr);

    void showError(const Error& error);
    QString text() const;

private:
    Banner* m_banner = nullptr;
};

} // namespace assay
