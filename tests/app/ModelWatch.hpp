// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QApplication>
#include <QSet>
#include <QStringList>

namespace assay {

/// Puts a model tester on the model of every view there is, unless it is Qt's own, and keeps what
/// they complain about.
class ModelWatch {
public:
    ModelWatch()
    {
        current() = this;
        m_before = qInstallMessageHandler(&ModelWatch::hear);
    }
    ~ModelWatch()
    {
        qInstallMessageHandler(m_before);
        current() = nullptr;
    }
    ModelWatch(const ModelWatch&) = delete;
    ModelWatch& operator=(const ModelWatch&) = delete;

    /// Call whenever there may be new views, also of dialogs.
    void attach()
    {
        for (QWidget* widget : QApplication::allWidgets()) {
            auto* view = qobject_cast<QAbstractItemView*>(widget);
            if (!view || !view->model())
                continue;
            m_views.insert(view->objectName());
            add(view->model());
            if (auto* proxy = qobject_cast<QAbstractProxyModel*>(view->model()))
                add(proxy->sourceModel());
        }
    }

    /// With what the person was doing.
    void note(const QString& what) { m_doing = what; }

    const QSet<QString>& classes() const { return m_classes; }
    const QSet<QString>& views() const { return m_views; }
    const QStringList& complaints() const { return m_complaints; }

private:
    void add(QAbstractItemModel* model)
    {
        // The models inside of QListWidget and the like are Qt's, and signal while being destroyed.
        if (!model || QString(model->metaObject()->className()).startsWith("Q")
            || model->findChild<QAbstractItemModelTester*>({}, Qt::FindDirectChildrenOnly))
            return;
        m_classes.insert(model->metaObject()->className());
        // Warnings, because fatal ones say neither which model nor what was being done.
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Warning,
                                     model);
    }

    static ModelWatch*& current()
    {
        static ModelWatch* watch = nullptr;
        return watch;
    }
    static void hear(QtMsgType type, const QMessageLogContext& context, const QString& text)
    {
        ModelWatch* watch = current();
        if (watch && QString(context.category) == "qt.modeltest" && type != QtDebugMsg)
            watch->m_complaints << watch->m_doing + ": " + text;
        if (watch && watch->m_before)
            watch->m_before(type, context, text);
    }

    QtMessageHandler m_before = nullptr;
    QString m_doing;
    QSet<QString> m_classes;
    QSet<QString> m_views;
    QStringList m_complaints;
};

} // namespace assay
