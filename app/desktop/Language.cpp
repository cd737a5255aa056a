// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "app/desktop/Language.hpp"

#include "core/basics/ResourceFolder.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <clocale>

namespace assay {

namespace {

QString translationFolder()
{
    const auto place = resourceFolder("translations");
    return place ? QString::fromStdString(place->string()) : QString();
}

bool install(const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

/// "de_AT" and "de-AT" speak "de".
QString firstKnown(const QStringList& wanted)
{
    const QStringList known = availableLanguages();
    for (const QString& name : wanted)
        if (const QString code = name.left(2).toLower(); known.contains(code))
            return code;
    return "en";
}

} // namespace

QStringList availableLanguages()
{
    QStringList codes{"en"};
    for (const QString& file : QDir(translationFolder()).entryList({"assay_*.qm"}, QDir::Files))
        codes << file.section('_', 1).section('.', 0, 0);
    codes.removeDuplicates();
    return codes;
}

QString applyLanguage(const QString& chosen)
{
    // Qt takes the system's locale for the C library too; recipes and tables must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    const QStringList system = QLocale::system().uiLanguages();
    QLocale::setDefault(QLocale::c());
    const QString code = firstKnown(chosen.isEmpty() ? system : QStringList{chosen});
    if (code == "en")
        return code;
    install("qtbase_" + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install("assay_" + code, translationFolder());
    return code;
}

} // namespace assay
