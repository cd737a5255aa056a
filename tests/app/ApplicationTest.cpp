// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Application.hpp"

#include <QSignalSpy>
#include <QTest>

#include <stdexcept>

using namespace assay;

namespace {

/// Throws when it is told to, as a slot does that runs out of memory.
class Thrower : public QObject {
public:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::User)
            throw std::runtime_error("the disk is on fire");
        if (event->type() == QEvent::User + 1)
            throw 7;
        return QObject::event(event);
    }
};

} // namespace

class ApplicationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsThrownIsToldAndEndsNothing()
    {
        auto* application = qobject_cast<Application*>(qApp);
        QVERIFY(application);
        QSignalSpy told(application, &Application::unexpected);
        Thrower thrower;
        QCoreApplication::postEvent(&thrower, new QEvent(QEvent::User));
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told[0][0].toString().contains("on fire"));
        QCoreApplication::postEvent(&thrower, new QEvent(QEvent::Type(QEvent::User + 1)));
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(!told[1][0].toString().isEmpty());
    }
};

int main(int argc, char** argv)
{
    Application application(argc, argv);
    ApplicationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ApplicationTest.moc"
