// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/manual/ManualPages.hpp"

#include <QUrl>
#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace assay {

class ManualBrowser;

/// The manual: contents and search on the left, a page or a concept card on the right. A window of
/// its own that never blocks anything; links inside the manual are "page:ID" and "concept:ID".
class HelpWindow : public QWidget {
    Q_OBJECT
public:
    /// \p parts fills the placeholders of pages beside those of generatedParts().
    explicit HelpWindow(const ManualParts& parts, QWidget* parent = nullptr);

    /// Shows a page, or the contents if there is none of this name, and raises the window.
    void showPage(const QString& id);
    void showCard(const QString& id);
    QUrl shown() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeBar();
    void fillContents();
    void search(const QString& words);
    void open(const QUrl& address);
    void present();
    void selectShown(const QUrl& shown);

    ManualBrowser* m_browser = nullptr;
    QLineEdit* m_search = nullptr;
    QTreeWidget* m_contents = nullptr;
};

} // namespace assay
