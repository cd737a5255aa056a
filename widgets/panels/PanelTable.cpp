// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/PanelTable.hpp"

#include "widgets/panels/CalibrationPanel.hpp"
#include "widgets/panels/CompareCalibrationPanel.hpp"
#include "widgets/panels/CompareRatioPanel.hpp"
#include "widgets/panels/ComparePanels.hpp"
#include "widgets/panels/CornerPanel.hpp"
#include "widgets/panels/CoveragePanel.hpp"
#include "widgets/panels/DifferencePanel.hpp"
#include "widgets/panels/DistributionPanel.hpp"
#include "widgets/panels/EllipsePanel.hpp"
#include "widgets/panels/EventCountPanel.hpp"
#include "widgets/panels/GradientPanel.hpp"
#include "widgets/panels/HistogramMethodPanel.hpp"
#include "widgets/panels/InformationPanel.hpp"
#include "widgets/panels/JointRatioPanel.hpp"
#include "widgets/panels/JointScorePanel.hpp"
#include "widgets/panels/LossPanel.hpp"
#include "widgets/panels/PValuePanel.hpp"
#include "widgets/panels/PlanePanel.hpp"
#include "widgets/panels/ProcessPanel.hpp"
#include "widgets/panels/ProfilePanel.hpp"
#include "widgets/panels/ProposalPanel.hpp"
#include "widgets/panels/RatioPanel.hpp"
#include "widgets/panels/RegionPanel.hpp"
#include "widgets/panels/ScoreFieldPanel.hpp"
#include "widgets/panels/SelectionPanel.hpp"
#include "widgets/panels/TrainingSettingsPanel.hpp"

#include <QCoreApplication>

namespace assay {

namespace {

template <typename T>
Panel* create(const PageContext& context)
{
    return new T(context);
}

template <ComparePairPanel::Kind kind>
Panel* createPair(const PageContext& context)
{
    return new ComparePairPanel(context, kind);
}

QString text(const char* source)
{
    return QCoreApplication::translate("PanelTable", source);
}

} // namespace

const std::vector<PanelEntry>& panelTable()
{
    // New kinds of plots are added here.
    static const std::vector<PanelEntry> table = {
        {"data", "panel.processes", text("Processes"), create<ProcessPanel>},
        {"observables", "panel.distribution", text("Distribution"), create<DistributionPanel>},
        {"observables", "panel.plane", text("Two observables"), create<PlanePanel>},
        {"observables", "panel.corner", text("Grid"), create<CornerPanel>},
        {"observables", "panel.information", text("Information"), create<InformationPanel>},
        {"observables", "panel.histogramMethod", text("Histogram method"),
         create<HistogramMethodPanel>},
        {"observables", "panel.selection", text("Selection"), create<SelectionPanel>},
        {"augment", "panel.jointRatio", text("Joint ratio"), create<JointRatioPanel>},
        {"augment", "panel.jointScore", text("Joint score"), create<JointScorePanel>},
        {"augment", "panel.proposal", text("θ points"), create<ProposalPanel>},
        {"train", "panel.loss", text("Loss"), create<LossPanel>},
        {"train", "panel.gradient", text("Gradient"), create<GradientPanel>},
        {"train", "panel.scoreField", text("Score field"), create<ScoreFieldPanel>},
        {"train", "panel.llr", text("Against truth"), create<RatioPanel>},
        {"train", "panel.calibration", text("Calibration"), create<CalibrationPanel>},
        {"train", "panel.settings", text("Settings"), create<TrainingSettingsPanel>},
        {"limits", "panel.profile", text("Profile"), create<ProfilePanel>},
        {"limits", "panel.regions", text("Numbers"), create<RegionPanel>},
        {"limits", "panel.pvalue", text("p-value"), create<PValuePanel>},
        {"limits", "panel.difference", text("Difference"), create<DifferencePanel>},
        {"limits", "panel.eventCount", text("Events"), create<EventCountPanel>},
        {"limits", "panel.coverage", text("Coverage"), create<CoveragePanel>},
        {"limits", "panel.ellipses", text("Ellipses"), create<EllipsePanel>},
        {"compare", "panel.compare.limits", text("Limits"), create<CompareLimitsPanel>},
        {"compare", "panel.compare.loss", text("Losses"), create<CompareLossPanel>},
        {"compare", "panel.compare.coverage", text("Coverage"), create<CompareCoveragePanel>},
        {"compare", "panel.compare.difference", text("Difference"),
         createPair<ComparePairPanel::Kind::Difference>},
        {"compare", "panel.compare.split", text("A | B"),
         createPair<ComparePairPanel::Kind::Split>},
        {"compare", "panel.compare.calibration", text("Calibration"),
         create<CompareCalibrationPanel>},
        {"compare", "panel.compare.ratio", text("Against truth"), create<CompareRatioPanel>},
    };
    return table;
}

} // namespace assay
