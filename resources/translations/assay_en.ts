<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CommandSynonyms</name>
    <message>
        <source>appearance colours colors mode skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark mode night black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light mode day bright white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic follow desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo revert back take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redo repeat again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preferences options configure autosave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys keyboard bindings hotkeys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>palette search menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create project start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create project process simulator toy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo tutorial sample recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teach learn tutorial course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write store keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy rename write elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit leave end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plot picture pdf svg png image save graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start compute execute go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recompute update refresh start all execute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abort stop kill discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>halt finish early interrupt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>font size zoom in bigger projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>font size zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>font size reset zoom 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projector slides talk full screen teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docks panels fix move unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docks panels default restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dock panel show hide window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo steps edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages warnings errors console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress jobs running queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tree explorer contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>properties provenance details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual documentation guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explain concept meaning formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version licence license</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page stage show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>home start recent examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters benchmarks morphing coupling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulate import events samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>histogram distribution cuts plot variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint ratio score weights gold theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network estimator sally alices loss learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contours likelihood fisher confidence plot profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs overlay difference table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures report script pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load unpack zip archive recipe one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack zip archive share send single</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>python madminer recipe shell batch headless code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConceptCard</name>
    <message>
        <source>Formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See also.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoveragePlot</name>
    <message>
        <source>Regions at %1 contain the truth in %2 ± %3 % of %4 toys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few toys to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps its promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under-covers: the regions are too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over-covers: the regions are larger than needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorFacts</name>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nuisance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basis of the morphing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fb⁻¹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fisher information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what they do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitCurve</name>
    <message>
        <source>%1 (refining)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (stale)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, covers %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManualPages</name>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default α = %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewStudy</name>
    <message>
        <source>Event files (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add event files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageTable</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelTable</name>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A | B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotReadout</name>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (hidden)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed from an older version of the study.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectReport</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained estimators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wall time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits %1 at %2 fb⁻¹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q at truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of the trained estimators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by Assay %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectTree</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped and kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Fisher)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number. Type a number such as -1.5 or 2e-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these events is in the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Figure %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneText</name>
    <message>
        <source>Score: exact and in bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score t(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the bins know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events and bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\theta = 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\theta = 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the Fisher information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equally filled bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equally wide bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equally filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equally wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information per event in the bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intervals wider by a factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the latent z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals of the last toys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The belt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate of \theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted at the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toys inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toys outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last toy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nominal coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>honest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at your level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events per toy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likelihood too sharp by a factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias of the score per event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage in closed form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away from nominal, in uncertainties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width of the intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the last ball</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bin x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the balls end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the balls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact at \theta_{ref}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact at \theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint ratio of each ball</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact r(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>r(x,z) of the last ball</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact r(x) of its bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paths into its bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balls there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean r(x,z) there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of all r(x,z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hypotheses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log likelihood ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut on log r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a cut keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted under \theta_{ref}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted under \theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut on the ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut on x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments of n events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of log r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under \theta_{ref}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under \theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width under θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events per experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted under θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted under θ_ref</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best possible at this background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a cut on x at this background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area under the curve, cut on x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area under the curve, cut on the ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experiments ordered rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log r = 0 at x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log r at x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint ratio of each event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean in bins of x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the detector does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z, latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smearing of x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events drawn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bin means away from r(x), in uncertainties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread of log r(x,z) around log r(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log ratio: exact and learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the training sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint log r(x,z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows near \theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean squared error of log r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical error of log r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log ratio against the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score t(x|g_0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact, along x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first order: t · (g − g_0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Densities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score at g_0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected separation from the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>histogram of the score at g_0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information kept by the score at g_0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q of the full likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q of the score at g₀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the separation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information kept at g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance from g₀</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution at \theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>morphed from three benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events per benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>χ² per bin against the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise relative to the distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two benchmarks coincide: three unknown coefficients need three different points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>morphed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morphing weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise amplification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>morphing error (\Sigma w_b^{2})^{1/2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of their squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>morphing error at θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst morphing error for |θ| ≤ 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>morphed cross section [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true cross section [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its uncertainty [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>histogram of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x_1 and x_2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins per axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information on c₁ kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on c₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on both, (det)^½</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins in total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information on c₁ per event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score as arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score for c_1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint score t(x,z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact t(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact and SALLY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SALLY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical error, relative to the score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the window. Exported figures are light whatever the theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of all text in the window, relative to the size that the system gives. Also in the View menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on. Numbers have a decimal point in every language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sets can be told apart by colour-blind people; dashes and markers differ as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels stay where they are. Unlock to drag them, to let them float or to close them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a journal every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often edits that were not saved are written to the recovery journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before something is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the study, in the project panel. It can be undone either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last project at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of the Welcome page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That simulation, training and limits may use. From the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For projects that were not exported yet; the Export page changes it for one project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>physics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the upper left corner of figures, e.g. “Simulation”. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data beside each figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV and JSON of what is drawn. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that are exported are light, unless their style is that of the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaleStages</name>
    <message>
        <source>Recompute %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyCommands</name>
    <message>
        <source>move benchmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove benchmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add benchmark %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyGaps</name>
    <message>
        <source>Files of particles say nothing about the parameters of this study, and their headers could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files have weights for %1, but do not say where these are. Give the parameters their names, and type the value that each benchmark has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These parameters have %1 components, and there are weights at %2 benchmarks: %1 are needed. Lower the powers of the parameters, or reweight the events to more points.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyItems</name>
    <message>
        <source>training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training sample %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingActions</name>
    <message>
        <source>Prepare %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clone training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used by the limits. Untick it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariationBand</name>
    <message>
        <source>systematics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AcceptanceTable</name>
    <message>
        <source>particles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which particles: e, mu, tau, a (photons) or j (jets)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pT from [GeV]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Particles with less transverse momentum are not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|η| to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Particles further forward are not seen; empty: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no particles “%1” here. Use %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transverse momentum is not negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is on |η|, which is not negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study &amp;of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exa&amp;mples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export figures and report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: as the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presentation mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loc&amp;k the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run this stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compute everything that is missing or stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as one f&amp;ile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as s&amp;cript…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::Application</name>
    <message>
        <source>of a kind that is not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ArchiveFlow</name>
    <message>
        <source>Unpack %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project %1 beside the file already, which stays as it is. This one has no name until it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written beside the file. The project has no name until it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be packed while stages are running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for them, or stop them in the Tasks panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project in one file, or a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects and recipes (*.assay.zip *.zip *.assay *.toml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project as one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assay projects in one file (*.assay.zip)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AugmentForm</name>
    <message>
        <source>ratio r(x, z), at many θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio, both hypotheses vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score t(x, z), at the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep weights instead of drawing with replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change what a training sample learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change θ points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, t(x, z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, θ₀, θ₁, r(x, z), t(x, z) at both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, θ, t(x, z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, θ, y, r(x, z), t(x, z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored per row: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 rows for training, %2 for validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Left out: %1 % of the weight, which is negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fixed hypothesis of the denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where θ come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the reference of a training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AugmentPage</name>
    <message>
        <source>Augment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training samples with joint likelihood ratio and joint score, drawn at many parameter points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective share of the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Σw)² / (N Σw²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet. Simulate or import events on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is what the training &quot;%2&quot; learns from. Choose other data there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this θ the sample counts as %1 unweighted events (%2 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ⚠ %1 % of the events have a weight that is not positive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the events of largest weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighing the events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 / max w: %1. The heaviest event has %2 times the mean weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> ⚠ %n event(s) carry 5 % of the cross section.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>order of weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event of the sample has such a weight at this θ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range of weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AugmentPanel</name>
    <message>
        <source>the training sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AxisRange</name>
    <message>
        <source>Lowest value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers, the lower one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::Banner</name>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::BasisWeightPlot</name>
    <message>
        <source>Weights of the benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w_b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No morphing yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::BenchmarkTable</name>
    <message>
        <source>benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nuisance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference is where scores are taken. Type “reference” to make another point the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role is “reference” or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 components of this model need %1 benchmarks. Add another one before you remove &quot;%2&quot;, or move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study needs at least one benchmark: the one at which its events were made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::BinningBar</name>
    <message>
        <source>Number of bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower end of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper end of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges of the bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 0 20 50 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CalibrationPanel</name>
    <message>
        <source>Parameter point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After calibration too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No estimator of the ratio is shown. A score has no calibration of its own; it is checked where limits are set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean of r over reference events %2 ± %3, of 1/r over events at the point %4 ± %5 (both should be 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration of the ratio at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted s from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the events of the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the events that were looked at lies in this bin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CardPlaceTable</name>
    <message>
        <source>parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the parameter in the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SLHA block in the param card, such as dim6 or SMEFT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the entry in the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in the card as an expression of theta, e.g. 16.52*theta; empty: theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a block has no blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of an entry is a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CheckCard</name>
    <message>
        <source>Your turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ You have solved this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ **Right.** </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ **Not yet.** </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CommandBar</name>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: as the system, light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands…   %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CommandPalette</name>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands, pages, examples…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command fits. Try other words; commands that cannot be used now are left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CompareCalibrationPanel</name>
    <message>
        <source>Check the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration of the ratio at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CompareCoveragePanel</name>
    <message>
        <source>No coverage was measured for the selected runs. Measure it on the Limits page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CompareEstimatorsPanel</name>
    <message>
        <source>Parameter point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select trainings in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events to check them with. Simulate or import events on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the estimators…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CompareLimitsPanel</name>
    <message>
        <source>Select runs with limits in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits of %1 runs, the thick line at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All finished runs of the project. Select some to see what differs between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words that a row must have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of the current run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line of the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dotted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dash-dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dash-dot-dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and number of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content hash of the training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows it was trained with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss at the best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area, or intervals, allowed at the lowest confidence level of its newest limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured coverage, or unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that differ between the selected runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was trained or computed yet. Every finished run appears here, also when newer ones replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two or more runs (Ctrl+click) to see which of their settings differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs were asked for with the same settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the current run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour of the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ComparePairPanel</name>
    <message>
        <source>Run A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minus B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left, B right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A | B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two runs with limits of the same parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ(−2 Δ ln L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−2 Δ ln L of %1 minus that of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value of %1 | %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ComparePanel</name>
    <message>
        <source>Only finished limits and trainings can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CompareRatioPanel</name>
    <message>
        <source>Compare the ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log r(x) at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact value is not known for these observables; the joint one, which knows more than x, stands for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CompareScene</name>
    <message>
        <source>Read the runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ComparisonPlot</name>
    <message>
        <source>Estimated against exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No estimate to compare yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>est. − exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>est. − joint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, mean squared error %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ContourPlot</name>
    <message>
        <source>Contours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limits yet. Compute limits to see the contours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed truth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CornerPanel</name>
    <message>
        <source>Observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observables of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differential cross section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio to the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CornerPlot</name>
    <message>
        <source>All observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CoveragePanel</name>
    <message>
        <source>Method whose coverage is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of toy experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> toys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the toys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate or import events first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is unchecked: nobody has measured how often its regions contain the truth.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CoveragePlot</name>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of toys covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No coverage yet. Measure it to see whether the regions keep their promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % of chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>68 % of chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 toys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CrossSectionPlot</name>
    <message>
        <source>Cross section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ(θ) / σ(reference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known once there are events.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CutFlowView</name>
    <message>
        <source>Cut flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which cut flow is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that are left, without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the cross section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of their weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>√Σw²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First events, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut flow of the run, all %1 events of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Stale: %1, before the latest changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut flow of %1 events, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut flow of all %1 events of %2, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut flow of the first %1 events of %2, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CutTable</name>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events stay for which this is true: j[0].pt &gt; 30, len(l) == 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of events for which it has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type “%1” or “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DataPage</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events with weights at the benchmarks, from a built-in process or from files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks on load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change number of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event files. Drop more of them onto the window to add samples. Samples add up; files of one sample are runs of one process, which are averaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in on the Model page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DifferencePanel</name>
    <message>
        <source>First method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two methods with the same free parameters are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ(−2 Δ ln L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−2 Δ ln L of %1 minus that of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DistributionPanel</name>
    <message>
        <source>at the sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events do not have this observable. Simulate them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the cross section lies in the range drawn. Click a bin to see its events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 &lt; %2 ≤ %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only benchmarks and observables can be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DistributionPlot</name>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/σ dσ/d%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dσ/d%1 [pb%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::EfficiencyTable</name>
    <message>
        <source>efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies the weights; 0 drops the event: 0.9 if met.pt &gt; 40 else 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value for events for which it has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An efficiency is not negative.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::EllipsePanel</name>
    <message>
        <source>Part of the information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate and shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the other parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fisher ellipses at %1, %2 fb^{-1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ₀ = (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the information is drawn as bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the information of trained estimators here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2: only at its own reference point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute the information here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information at %1 fb^{-1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::EllipsePlot</name>
    <message>
        <source>Fisher ellipses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipses need two parameters and a method whose information is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expanded here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::EstimatorList</name>
    <message>
        <source>Methods that are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the histogram of one or two observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::EventCountPanel</name>
    <message>
        <source>Along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter of the expected events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected events at %1 fb^{-1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events at the truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> No other value in the range has as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> As many at %1: a count cannot tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::EventCountPlot</name>
    <message>
        <source>Expected events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>68 % of counts at the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known once there are events and a luminosity.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::EventDrawer</name>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter of the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curves along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number in the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events picked together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latent z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decides the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood ratios of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint (z known)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ExportForm</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physics (paper)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides (larger letters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen (as here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>86 mm is one column of a journal, 172 mm are two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label in the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. Simulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every figure as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers (CSV and JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what each figure draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe and script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recipe.toml, and reproduce.sh that computes everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MadMiner listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study as Python of MadMiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (HTML and PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, origin and checks of every number, and the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution of PNG files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch of PNG files. PDF and SVG have no dots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ExportPage</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures, numbers, recipe and report, as files for papers and slides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Export cancelled after %n file(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to export yet. Open a project or an example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the files first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 would be replaced.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting the figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet. Simulate events first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write recipe and report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the figure as a picture and as SVG, and its numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FileField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FisherForm</name>
    <message>
        <source> fb⁻¹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1 to the information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1 from the information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change luminosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reference benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at which the information is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the point of the information</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FisherPlot</name>
    <message>
        <source>Fisher information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information I_{ii}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Fisher information yet. Compute it to compare the methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information, the others fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>det(I)^{1/P}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eigenvalues of I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each parameter, the others known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each parameter, the others fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>determinant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eigenvalues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direction %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FisherView</name>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of the information matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information I_ij in units of the parameters to the power −1 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest possible error when all other parameters are known: 1/√I_ii</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest possible error when all parameters are fitted together: √(I⁻¹)_ii</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fisher information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the information is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fisher information at %1 fb^{-1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::GradientPlot</name>
    <message>
        <source>Gradient norm and learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training yet. Train an estimator to see its gradient.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::HelpMenu</name>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tour: five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ethods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Concepts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::HelpWindow</name>
    <message>
        <source>Manual of Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::HistogramFeed</name>
    <message>
        <source>Fill histograms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::HistogramMethodPanel</name>
    <message>
        <source>Histogram estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bins of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events are older than the study. Simulate them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling the histogram…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the histogram estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins of the histogram of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms of more than two observables cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges of the bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges of the bins of the second observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges between bins, in ascending order; the first and the last bin are open. Or drag the lines in the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges chosen from the events again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edges of the bins of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bins keep %2 % of the Fisher information that %3 bins have at the reference (mean over the directions).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limits use this histogram: add it to the estimators on the Limits page to change its edges.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::HistoryDock</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::HoverReadout</name>
    <message>
        <source>θ = (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::InformationPanel</name>
    <message>
        <source>Element of the Fisher information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information of the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in these bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 % of the %2 that the events hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at %1 fb⁻¹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained methods whose information is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 learns %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::InformationPlot</name>
    <message>
        <source>Information over the observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross section at the sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information of the bin&apos;s content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information of its events, z known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ per bin [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected. Click something in the project, in a table or in a plot.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::JointRatioPanel</name>
    <message>
        <source>Joint log likelihood ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log r(x, z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training sample stores no ratio: it is for the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn at θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn at the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of r over the rows drawn at the reference: %1 (1 expected).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::JointScorePanel</name>
    <message>
        <source>Component of the score along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component of the score along the vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training sample stores no score: the study does not know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::Lasso</name>
    <message>
        <source>Drag over a range to list its events (Shift+drag always does)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw around events to list them (Shift+drag always does)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LessonControls</name>
    <message>
        <source>▶ Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>❚❚ Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LessonHandout</name>
    <message>
        <source>A handout is being written. Wait until it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handout of lesson %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handout %1 could not be written: %2. Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LessonView</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls and answers as they were at the start of the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1: %2 – step %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict first, then reveal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LessonsPage</name>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote the handout %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 About %2 minutes, %3 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lessons are not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions can be made, but not revealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for the teacher below the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export handout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study of the same toy, to continue with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short, interactive, and checked against a truth that is known exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the handout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text on the whole screen, and back (F11).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LimitFollower</name>
    <message>
        <source>Prepare limits that follow the truth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LimitMapPlot</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LimitOverlays</name>
    <message>
        <source>Only finished limits and trainings can be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no limit yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is what is drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scans other parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LimitScene</name>
    <message>
        <source>move the assumed truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change confidence levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlarge the scanned range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan ends before the region of %1 does – enlarge the range.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LimitsAdvanced</name>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact where possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the known density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected data from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degrees of freedom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many as scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toys for the coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change kind of expected data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change degrees of freedom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change toys for the coverage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LimitsForm</name>
    <message>
        <source>First parameter of the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second parameter of the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points per axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> fb⁻¹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the number of events too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1 to the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1 from the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change luminosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change use of the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change assumed truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers between 0 and 1, e.g. 0.68, 0.95.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change confidence levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of observed events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: expected at the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of observed events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events (*.csv *.npy *.h5 *.hdf5);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use expected data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose observed data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from … to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence level of %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change range of the scan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LimitsPage</name>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected limits of every method on the same data, each with its check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Fisher information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each method knows about every parameter, near one point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which limits or information of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the scanned range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans half as much again, with the same distance between points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters come with the event files. Import them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study asks for no limits yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set up limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add Fisher information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fisher information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fisher information: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2. Compute again for all points of the scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add limits like these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside these: with other data, another truth or without the rate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LimitsView</name>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q at truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the scanned parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−2 Δ ln L of the assumed truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area, or intervals, allowed at the lowest confidence level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected number of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured coverage, or unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fb^{-1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contours at %1, thick to thin, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−2 Δ ln L with lines at %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event-θ pairs had no valid ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 local minima</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ListTable</name>
    <message>
        <source>A %1 needs a name, because recipes refer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names have no spaces, commas, quotes or @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a %1 &quot;%2&quot; already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used by %2. Change that first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LlrCurvePlot</name>
    <message>
        <source>Log likelihood ratio of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log r(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LogDock</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the stage that the line is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet. What runs, warns or fails is told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of this and earlier sessions, %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LogFile</name>
    <message>
        <source>The log file %1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LossPanel</name>
    <message>
        <source>Smoothing in epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band over runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the lowest to the highest validation loss of the shown runs of one method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not drawn, as their loss is another function: %1. Select one of them to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only finished trainings can be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of %1 is another function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LossPlot</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training yet. Train an estimator to see its loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MadGraphDialog</name>
    <message>
        <source>MadGraph steering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards and runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters in the param card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder for cards and scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace files of the same names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the files first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write MadGraph cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::MadGraphForm</name>
    <message>
        <source>Process card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Param card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template, needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pythia card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delphes card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No detector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks to sample from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run for each and each run card. Every event gets weights at all benchmarks, wherever it was sampled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events per run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background: no reweighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process does not depend on the parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: as in the run card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UFO model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MadGraph has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that is copied into MadGraph&apos;s models if it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before MadGraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for the shell that loads a module or an environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reweight the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No: new events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a run that exists, such as run_01: its events get weights at the ticked benchmarks, and no new ones are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reweight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmark that the run was sampled from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampled from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add weights at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MainWindow</name>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Assay %1&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbench for simulation-based inference in particle physics. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved under a name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no card &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page &quot;%1&quot; of the manual is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::Maximiser</name>
    <message>
        <source>This plot is in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MethodSwatch</name>
    <message>
        <source>How %1 is drawn: colour %2, marker %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MissingFiles</name>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the program where the file is now. Others that are missing are looked for in the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n files of the samples are not where they were:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locate %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ModelPage</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters of the theory and the benchmarks at which events have weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimise positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters come with the event files. Import them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events of this study have weights at fixed points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matrix from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimise benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimise benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches benchmark positions with the smallest morphing error over the ranges; the reference and locked benchmarks stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a benchmark; so does a double click in the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the chosen one (Del).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the chosen benchmark where it is: neither the mouse nor the optimisation moves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 components from %2 benchmarks, invertible, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1 Some benchmarks are nearly dependent: move them apart, or optimise the positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 components need %1 independent benchmarks; %2 are dependent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To where the benchmarks tell the components apart best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a benchmark so that the others suffice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MadGraph steering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the cards and scripts with which MadGraph, Pythia and Delphes generate the events of this study.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MorphingErrorPlot</name>
    <message>
        <source>Morphing error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>√Σ w²  of the morphing weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No morphing yet. Choose a process or import events with benchmarks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MorphingForm</name>
    <message>
        <source>Highest total power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the single ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the process has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searched for before simulating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change highest total power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change search for benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MorphingView</name>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to round numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dragged benchmarks go from one grid point to the next; with Alt and the arrow keys they move freely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The benchmarks are dependent. Drag one of them away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::NoiseForm</name>
    <message>
        <source>Noise on the missing energy [GeV]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plus this share of ΣpT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A width is not negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change noise of the missing energy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ObservablePanel</name>
    <message>
        <source>Filling the histograms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet. Simulate or import events on the Data page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the events of a bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ObservableTable</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label in plots, LaTeX-like: p_{T,j1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit, for axis titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What recipes, histograms and trainings call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the event sample that it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample has no column &quot;%1&quot;. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study needs at least one observable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is computed from the particles of an event: j[0].pt, (l[0] + l[1]).m, l[0].deltaphi(j[0]), met.pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether events are dropped for which it is not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value where it is not defined; empty: none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ObservablesPage</name>
    <message>
        <source>Observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured of each event, and how its distribution follows the parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare shapes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks drawn for comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The observables come with the event files. Import them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw systematics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nuisance parameters whose band is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ = %1 pb, as many events as %2 unweighted ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PValuePanel</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limits yet. Compute limits to see the p-values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::Page</name>
    <message>
        <source>Another stage is running. Wait for it, or stop it in the Tasks panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompute stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes again what changed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also &quot;Run this stage&quot; in the Run menu (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ParameterTable</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier in recipes and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label in plots, LaTeX-like: c_{HW}, \theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest power in the squared matrix element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit, for axis titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range of %1 would be empty: it must go from a smaller to a larger value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower end of the range of interest, in the unit of the parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper end of the range of interest, in the unit of the parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study needs at least one parameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter needs a name, because recipes refer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names have no spaces, commas, points, quotes or @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a parameter &quot;%1&quot; already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power is a whole number from 1 to 8; 2 for a squared amplitude that is linear in the parameter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PlanePanel</name>
    <message>
        <source>Second observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differential cross section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio to the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one observable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bin of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PlanePlot</name>
    <message>
        <source>Two observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>68 % at the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % at the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>68 % at the sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % at the sliders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio to the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pb per unit area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PlotTable</name>
    <message>
        <source>Numbers of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Ctrl+C copies the selection, or everything.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PlotToolbar</name>
    <message>
        <source>Tools of the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box to zoom (the right mouse button always does)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (0, or double click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the data as they come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axis (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend; a click on an entry hides its curve, Alt+click shows it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figure (Ctrl+Shift+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure or its numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the figure (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the page (F; Esc returns)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of its own (D; Esc returns)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PlotView</name>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed from an older version of the study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Numbers as CSV (*.csv);;Numbers as JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PlotWait</name>
    <message>
        <source>%1
%2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 %, about %3 s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PointCard</name>
    <message>
        <source>Numbers at the clicked point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the numbers of this point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at this point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the assumed truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest point of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: at this point. Grey area: at the assumed truth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the toys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-values from %1 toys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toys are thrown at this point, and q of each method is compared with theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PointChoice</name>
    <message>
        <source>The parameter point, in the order of the study: pick one, or type the values separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) separated by commas are needed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PointToys</name>
    <message>
        <source>Toys at a point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PointsPlot</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PredictCard</name>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;✔ As you said.&lt;/b&gt; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;✗ You said otherwise:&lt;/b&gt; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;✔ You said %1, and it is %2.&lt;/b&gt; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;✗ You said %1, but it is %2.&lt;/b&gt; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are hidden (button at the top).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProcessPanel</name>
    <message>
        <source>The likelihood of what is measured is known exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood is known exactly at the parton level, not for what is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>particles, so that observables and cuts can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study of this process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProfilePanel</name>
    <message>
        <source>Limit on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter whose limit is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−2 Δ ln L of %1, the others profiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−2 Δ ln L of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProfilePlot</name>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q = −2 Δ ln L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limits yet. Compute limits to see q against the parameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed truth</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProjectDock</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in plot, or take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plot here that can show it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProjectDocument</name>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProjectFlow</name>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assay projects (*.assay)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the work in &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been saved under a name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened together with the other files. Drop event files only, or one project or recipe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProposalPanel</name>
    <message>
        <source>Parameter points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows are drawn at the reference point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProposalTable</name>
    <message>
        <source>parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at each point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether rows are drawn there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle of the Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation; 0 fixes the parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest value; the same as the lowest fixes the parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A width is not negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower end is above the upper one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one benchmark is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one point is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>θ point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RatioPanel</name>
    <message>
        <source>What is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trained estimator is shown. Train one, or tick one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact value is not known for these observables. The cloud shows the joint one, which knows more than x; its average for equal estimates, the points with errors, should lie on the diagonal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without a valid value are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>t_{%1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log r(x) at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated against exact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ReadOnlyBanner</name>
    <message>
        <source>The project cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy in another place can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>🔒 This project can be looked at, but not changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RecoveryBanner</name>
    <message>
        <source>Unsaved work that can be recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more, shown after these</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended while “%1” had not been saved under a name yet (%2). All of it is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while “%1” had edits that were not saved (%2). They are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RecoveryJournal</name>
    <message>
        <source>recover unsaved edits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RegionPanel</name>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local minima and their q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals, or the area; … at the edge of the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A region may be disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the scanned parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All places where the likelihood has a maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured coverage, or unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ReliabilityPlot</name>
    <message>
        <source>Calibration of the ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted s = 1/(1 + r)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ratio to check yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observed share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunActions</name>
    <message>
        <source>Compute everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compute on this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunLossPlot</name>
    <message>
        <source>Validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select trainings in the table to see their losses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SampleChecks</name>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ %1 events, %2 observables, %3 benchmarks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weight or value is missing, infinite or negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the events…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SampleFacts</name>
    <message>
        <source>Read the samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SamplePreview</name>
    <message>
        <source>Observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SampleSources</name>
    <message>
        <source>benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at which the events have weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross section from the sum of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Monte Carlo error, √Σw²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Σw)² / Σw²: how many unweighted events count as much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross sections at the benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the chosen sample (Del).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross section at the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check on load says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process or files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with the sample above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ see the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add event files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each file becomes a sample, and samples add up; dropping files onto the window does the same. Runs of one process belong into one sample: LHE files with the same weights are taken as such, others are joined, and files split, in the menu of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split into one sample per file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights from an LHE file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sample first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LHE file with the weights of these events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Les Houches events (*.lhe *.lhe.gz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SampleTable</name>
    <message>
        <source>There is no sample above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A built-in process has no files that could be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join sample %1 with the one above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files, with “;” between them, or the built-in process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they are read; auto goes by the ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k-factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies all weights of the sample, for instance the ratio of the cross section at a higher order to the one of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ [pb]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the weights at the first benchmark times the k-factor: events = σ × luminosity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check of the weights says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background does not depend on the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✖ cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n findings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no format “%1”. Known are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sample is a built-in process, which has no files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”. Choose one with “Add files…” or “Locate…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample needs at least one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A k-factor is greater than zero; 1 changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type “%1” or “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sample was generated at the benchmark %1, so it is signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “Add files…”, or drop the files onto the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sample first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sample has one file only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split sample %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L [fb⁻¹]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luminosity of which this sample is worth: Σw / Σw² at the first benchmark, k-factor included. Limits at a larger one see the statistical noise of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benchmark from which the events were drawn, where the file does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LHE file that has the weights of a HepMC file, matched by the number of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>systematics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the systematics that apply to the sample, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no benchmark “%1”. Known are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sample is background, which is not generated at a benchmark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”. Choose one with “Weights from an LHE file…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study has no systematic “%1”. It has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SampleView</name>
    <message>
        <source>Read the events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ScenePlot</name>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SceneRunner</name>
    <message>
        <source>Lesson: compute the figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ScoreFieldPanel</name>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trained estimator is shown. Train one, or tick one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t_{%1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score field of %1 after %2 epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score field of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid: estimated. Dashed: exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White: estimated. Orange: exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact score is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other observables are held at their medians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows along each axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ScoreFieldPlot</name>
    <message>
        <source>Score field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score to draw yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|t| (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::Screenshots</name>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ScriptFlow</name>
    <message>
        <source>Folder for the scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 would be replaced.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SelectionPanel</name>
    <message>
        <source>What is wrong with the expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 events, of which %2 stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the first events…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting fits these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ShortcutEditor</name>
    <message>
        <source>Commands and their shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shortcut: press the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assi&amp;gn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut for this command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tandard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard shortcut of this command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1 belongs to &quot;%2&quot;, which loses it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SmearingTable</name>
    <message>
        <source>Width of the Gauss curve, the part that does not depend on the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in units of the value itself: 0.1 is 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>particles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDG codes with commas between them, or e, mu, tau, l, a, j; empty: all particles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E ± [GeV]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E ± rel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pT ± [GeV]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pT ± rel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η ± rel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>φ ±</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>φ ± rel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of E and pT is not smeared itself but follows from the other on the mass shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no PDG code and none of e, mu, tau, l, a, j.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “energy” or “pt” can follow from the mass shell, or “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A width is not negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smearing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SpectrumPlot</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::StageRail</name>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameters come with the event files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, no morphing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benchmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they come with the event files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is asked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be computed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::StatusLine</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the warnings in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point under the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ 1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⏸ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⟳ %1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::StudyTable</name>
    <message>
        <source>change %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move %1 %2 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move %1 %2 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>paste %n cells (%1)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pasted cells are refused and marked; their tooltips say why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::StudyTexts</name>
    <message>
        <source>Name of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence or two for the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change name of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change description of the study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TableEditing</name>
    <message>
        <source>Edit the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TaskBridge</name>
    <message>
        <source>%1 failed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done in %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled before it began. What was finished before it is kept: run it again to go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled. Nothing of it is kept, but what was finished before it is: run it again, and it begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was interrupted. The epochs that it had are kept: run it again to go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TasksDock</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1 and keep what it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the log says of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ThetaSliders</name>
    <message>
        <source>To the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 swing over its range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animate %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainPage</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks that estimate the likelihood ratio or the score. The best epoch is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the training now and keeps its best weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the training and keeps nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings learn from training samples. Describe one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Augment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every training sleeps until it is resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends every training now and keeps its best weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends every training and keeps nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training with the defaults of its method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training with the settings of the selected one, to change some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete from study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its finished runs stay in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleeps until it is resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this run, or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on after epoch %1, where it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the selected run, after what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower the learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✖ NaN, epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn ten times slower</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainingDetails</name>
    <message>
        <source>Observables that the network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double is slower and rarely better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto takes the kernels of this program where they can do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the optimizer sgd; the others have their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the best epoch, and not the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change which epoch is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose observables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainingForm</name>
    <message>
        <source>default of the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate the ratio before limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score term α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change training sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two positive numbers, first and last learning rate, e.g. 1e-3, 1e-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of the hidden layers, e.g. 100, 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients that are longer than this are shortened to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never stop early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops after this many epochs without a better validation loss. The weights of the best epoch are kept in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network and optimisation as they are in a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch (rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip gradients at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainingPanel</name>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the test events …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events yet to look at an estimator with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainingSetView</name>
    <message>
        <source>This study has no training sample. Add one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training sample is drawn from events. Simulate or import them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the training sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the training sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainingSettingsPanel</name>
    <message>
        <source>ratio sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double-ratio sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of all trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainingSettingsTable</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What limits call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training sample of the Augment page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of the hidden layers, e.g. 100, 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of the first epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of the last epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>α</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the score term; empty: the default of the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the first weights and the order of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate the ratio on the validation part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of the hidden layers are whole numbers up to 10000, e.g. 100, 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network needs at least one hidden layer, e.g. 100, 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>α must not be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A learning rate is greater than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a whole number from 1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainingTable</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked runs are shown in the plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs (best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs that were run, and the best of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::VariationFeed</name>
    <message>
        <source>Fill histograms of nuisance parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::WeightPlot</name>
    <message>
        <source>Spectrum of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log_{10} (w / mean w)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet. Simulate or import events first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::WelcomePage</name>
    <message>
        <source>Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events from files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examples are not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that ends in .assay; or drop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likelihood ratios and limits from simulated events, next to the exact truth. New here? Click an example: its events are made at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MadMiner HDF5, LHE, HepMC, CSV; or drop them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %1. Click to show where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::WindowDocks</name>
    <message>
        <source>Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be undone. Results that were computed stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for simulation-based inference in particle physics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw every figure of PROJECT into DIR, and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system; pictures of pages are light unless asked otherwise, figures always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of every page, light and dark, at both scales, into DIR, and end; of a small example without PROJECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project folder (.assay) or a recipe (.toml) to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size of the window or of pictures of pages, 80 to 200 percent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window, such as en or de; pictures are English unless asked otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project under another name, and start again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
