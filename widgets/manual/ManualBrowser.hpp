// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/manual/ManualPages.hpp"

#include <QTextBrowser>
#include <QTimer>

namespace assay {

/// Shows pages ("page:ID") and cards ("concept:ID") of the manual, with pictures no wider than the
/// view. Links that are clicked come out of followed().
class ManualBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit ManualBrowser(const ManualParts& parts, QWidget* parent = nullptr);

    QVariant loadResource(int type, const QUrl& name) override;
    /// Draws the page again, at the same place, for another width or palette.
    void redraw();

Q_SIGNALS:
    void followed(const QUrl& address);

protected:
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString markdownOf(const QUrl& address) const;
    void beautify();
    int pictureWidth() const;

    ManualParts m_parts;
    QTimer m_redraw;
    int m_pictureWidth = 0;
};

} // namespace assay
