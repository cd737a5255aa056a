// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/panels/NoiseForm.hpp"

#include "widgets/bridge/StudyCommands.hpp"
#include "widgets/bridge/StudyParticles.hpp"
#include "widgets/manual/Concept.hpp"
#include "widgets/pages/FlowLayout.hpp"
#include "widgets/tables/NumberEdit.hpp"
#include "widgets/tables/StudyTable.hpp"

#include <QLabel>
#include <QLineEdit>

namespace assay {

NoiseForm::NoiseForm(ProjectDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document)
{
    auto* row = new FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    const auto field = [&](const QString& name, const QString& text) {
        auto* made = new NumberEdit(this);
        made->setObjectName(name);
        made->setAccessibleName(text);
        made->setFrame(true);
        made->setMinimumWidth(made->fontMetrics().averageCharWidth() * 12);
        explain(made, "smearing");
        auto* label = new QLabel(text, this);
        label->setBuddy(made);
        row->addWidget(label);
        row->addWidget(made);
        connect(made, &NumberEdit::editingFinished, this, [this, made] { edit(made); });
        return made;
    };
    m_absolute = field("smearing.noiseAbsolute", tr("Noise on the missing energy [GeV]"));
    m_relative = field("smearing.noiseRelative", tr("plus this share of ΣpT"));
    row->addStretch();
    connect(&document, &ProjectDocument::studyChanged, this, &NoiseForm::show);
    show();
}

void NoiseForm::show()
{
    const bool open = m_document.isOpen();
    setEnabled(open && !m_document.readOnly());
    if (!open)
        return;
    const MissingEnergyNoise noise = selectionInForce(m_document).missingEnergyNoise;
    for (const auto& [field, width] :
         {std::pair{m_absolute, noise.absolute}, std::pair{m_relative, noise.relative}}) {
        field->setNumber(exactNumber(width));
        field->findChild<QLineEdit*>()->deselect();
    }
}

void NoiseForm::edit(NumberEdit* field)
{
    const bool absolute = field == m_absolute;
    const ParsedNumber number = parseNumber(field->number(), absolute ? "GeV" : QString());
    const QString problem = !number.problem.isEmpty()  ? number.problem
                            : !(number.value >= 0.0) ? tr("A width is not negative.")
                                                     : QString();
    Q_EMIT refused(problem);
    if (!problem.isEmpty())
        return;
    Selection selection = m_document.study().selection;
    selection.missingEnergyNoise = selectionInForce(m_document).missingEnergyNoise;
    double& value = absolute ? selection.missingEnergyNoise.absolute
                             : selection.missingEnergyNoise.relative;
    if (value == number.value)
        return;
    value = number.value;
    editStudy(m_document, &Recipe::selection, selection, tr("change noise of the missing energy"));
}

} // namespace assay
