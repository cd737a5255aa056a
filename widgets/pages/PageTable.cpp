// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/pages/PageTable.hpp"

#include "widgets/pages/AugmentPage.hpp"
#include "widgets/pages/ComparePage.hpp"
#include "widgets/pages/DataPage.hpp"
#include "widgets/pages/ExportPage.hpp"
#include "widgets/pages/LessonsPage.hpp"
#include "widgets/pages/LimitsPage.hpp"
#include "widgets/pages/ModelPage.hpp"
#include "widgets/pages/ObservablesPage.hpp"
#include "widgets/pages/TrainPage.hpp"
#include "widgets/pages/WelcomePage.hpp"

#include <QCoreApplication>

namespace assay {

namespace {

template <typename T>
Page* create(const PageContext& context)
{
    return new T(context);
}

QString text(const char* source)
{
    return QCoreApplication::translate("PageTable", source);
}

} // namespace

const std::vector<PageEntry>& pageTable()
{
    static const std::vector<PageEntry> table = {
        {"welcome", text("Welcome"), {}, create<WelcomePage>},
        {"model", text("Model"), {}, create<ModelPage>},
        {"data", text("Data"), {"simulate", "import"}, create<DataPage>},
        {"observables", text("Observables"), {}, create<ObservablesPage>},
        {"augment", text("Augment"), {"augment."}, create<AugmentPage>},
        {"train", text("Train"), {"train."}, create<TrainPage>},
        {"limits", text("Limits"), {"limits.", "fisher."}, create<LimitsPage>},
        {"compare", text("Compare"), {}, create<ComparePage>},
        {"export", text("Export"), {}, create<ExportPage>},
        {"lessons", text("Lessons"), {}, create<LessonsPage>, false},
    };
    return table;
}

bool isProjectPage(const QString& id)
{
    for (const PageEntry& entry : pageTable())
        if (entry.id == id)
            return entry.inRail;
    return false;
}

} // namespace assay
