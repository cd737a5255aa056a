// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#pragma once

#include "widgets/bridge/LimitScene.hpp"
#include "widgets/panels/Panel.hpp"

namespace assay {

class RowTable;
struct ResultRow;

/// The regions of every method at every level as numbers: intervals, which may be several, or areas
/// and the number of their parts; best fits and all local minima.
class RegionPanel : public Panel {
    Q_OBJECT
public:
    explicit RegionPanel(const PageContext& context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    void addRows(const LimitCurve& curve, const QColor& color, QVector<ResultRow>& rows) const;

    LimitScene& m_scene;
    RowTable* m_table = nullptr;
};

} // namespace assay
