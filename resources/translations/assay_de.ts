<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CommandSynonyms</name>
    <message>
        <source>appearance colours colors mode skin</source>
        <translation>Erscheinung Farben Farbe Modus Aussehen</translation>
    </message>
    <message>
        <source>dark mode night black</source>
        <translation>dunkler Modus Nacht schwarz</translation>
    </message>
    <message>
        <source>light mode day bright white</source>
        <translation>heller Modus Tag weiß</translation>
    </message>
    <message>
        <source>automatic follow desktop</source>
        <translation>automatisch folgen Schreibtisch</translation>
    </message>
    <message>
        <source>undo revert back take back</source>
        <translation>rückgängig zurücknehmen</translation>
    </message>
    <message>
        <source>redo repeat again</source>
        <translation>wiederholen noch einmal</translation>
    </message>
    <message>
        <source>preferences options configure autosave</source>
        <translation>Einstellungen Optionen einrichten Sicherung</translation>
    </message>
    <message>
        <source>keys keyboard bindings hotkeys</source>
        <translation>Tasten Tastatur Belegung Kürzel</translation>
    </message>
    <message>
        <source>palette search menu</source>
        <translation>Palette Suche Menü</translation>
    </message>
    <message>
        <source>create project start</source>
        <translation>anlegen Projekt beginnen</translation>
    </message>
    <message>
        <source>create project process simulator toy</source>
        <translation>anlegen Projekt Prozess Simulator Spielzeug</translation>
    </message>
    <message>
        <source>demo tutorial sample recipe</source>
        <translation>Vorführung Anleitung Beispiel Rezept</translation>
    </message>
    <message>
        <source>teach learn tutorial course</source>
        <translation>lehren lernen Anleitung Kurs</translation>
    </message>
    <message>
        <source>load project file</source>
        <translation>laden Projekt Datei</translation>
    </message>
    <message>
        <source>write store keep</source>
        <translation>schreiben sichern behalten</translation>
    </message>
    <message>
        <source>copy rename write elsewhere</source>
        <translation>Kopie umbenennen woanders speichern</translation>
    </message>
    <message>
        <source>exit leave end</source>
        <translation>Ende verlassen beenden</translation>
    </message>
    <message>
        <source>plot picture pdf svg png image save graph</source>
        <translation>Grafik Bild pdf svg png speichern Diagramm</translation>
    </message>
    <message>
        <source>start compute execute go</source>
        <translation>starten rechnen ausführen los</translation>
    </message>
    <message>
        <source>recompute update refresh start all execute</source>
        <translation>neu rechnen aktualisieren alles starten ausführen</translation>
    </message>
    <message>
        <source>abort stop kill discard</source>
        <translation>abbrechen anhalten verwerfen</translation>
    </message>
    <message>
        <source>halt finish early interrupt</source>
        <translation>anhalten früh beenden unterbrechen</translation>
    </message>
    <message>
        <source>font size zoom in bigger projector</source>
        <translation>Schriftgröße vergrößern größer Beamer</translation>
    </message>
    <message>
        <source>font size zoom out</source>
        <translation>Schriftgröße verkleinern kleiner</translation>
    </message>
    <message>
        <source>font size reset zoom 100 %</source>
        <translation>Schriftgröße zurücksetzen Zoom 100 %</translation>
    </message>
    <message>
        <source>projector slides talk full screen teach</source>
        <translation>Beamer Folien Vortrag Vollbild Unterricht</translation>
    </message>
    <message>
        <source>docks panels fix move unlock</source>
        <translation>Tafeln festhalten verschieben lösen</translation>
    </message>
    <message>
        <source>docks panels default restore</source>
        <translation>Tafeln Voreinstellung wiederherstellen</translation>
    </message>
    <message>
        <source>dock panel show hide window</source>
        <translation>Tafel zeigen verbergen Fenster</translation>
    </message>
    <message>
        <source>undo steps edits</source>
        <translation>Schritte rückgängig Änderungen</translation>
    </message>
    <message>
        <source>messages warnings errors console</source>
        <translation>Meldungen Warnungen Fehler Konsole</translation>
    </message>
    <message>
        <source>progress jobs running queue</source>
        <translation>Fortschritt Aufträge laufend Schlange</translation>
    </message>
    <message>
        <source>tree explorer contents</source>
        <translation>Baum Inhalt Projekt</translation>
    </message>
    <message>
        <source>properties provenance details</source>
        <translation>Eigenschaften Herkunft Einzelheiten</translation>
    </message>
    <message>
        <source>manual documentation guide</source>
        <translation>Handbuch Dokumentation Anleitung</translation>
    </message>
    <message>
        <source>explain concept meaning formula</source>
        <translation>erklären Begriff Bedeutung Formel</translation>
    </message>
    <message>
        <source>version licence license</source>
        <translation>Version Lizenz</translation>
    </message>
    <message>
        <source>page stage show</source>
        <translation>Seite Stufe zeigen</translation>
    </message>
    <message>
        <source>home start recent examples</source>
        <translation>Anfang Start zuletzt Beispiele</translation>
    </message>
    <message>
        <source>parameters benchmarks morphing coupling</source>
        <translation>Parameter Benchmarks Morphing Kopplung</translation>
    </message>
    <message>
        <source>simulate import events samples</source>
        <translation>simulieren importieren Ereignisse Daten</translation>
    </message>
    <message>
        <source>histogram distribution cuts plot variables</source>
        <translation>Histogramm Verteilung Schnitte Grafik Variablen</translation>
    </message>
    <message>
        <source>joint ratio score weights gold theta</source>
        <translation>gemeinsames Verhältnis Score Gewichte Gold theta</translation>
    </message>
    <message>
        <source>network estimator sally alices loss learn</source>
        <translation>Netz Schätzer sally alices Verlust lernen</translation>
    </message>
    <message>
        <source>contours likelihood fisher confidence plot profile</source>
        <translation>Konturen Likelihood Fisher Konfidenz Grafik Profil</translation>
    </message>
    <message>
        <source>runs overlay difference table</source>
        <translation>Läufe überlagern Unterschied Tabelle</translation>
    </message>
    <message>
        <source>figures report script pdf</source>
        <translation>Abbildungen Bericht Skript pdf</translation>
    </message>
    <message>
        <source>load unpack zip archive recipe one file</source>
        <translation>laden entpacken zip Archiv Rezept eine Datei</translation>
    </message>
    <message>
        <source>pack zip archive share send single</source>
        <translation>packen zip Archiv teilen verschicken eine Datei</translation>
    </message>
    <message>
        <source>python madminer recipe shell batch headless code</source>
        <translation>Python MadMiner Rezept Shell Batch Skript ohne Oberfläche Code</translation>
    </message>
</context>
<context>
    <name>ConceptCard</name>
    <message>
        <source>Formula.</source>
        <translation>Formel.</translation>
    </message>
    <message>
        <source>Default.</source>
        <translation>Voreinstellung.</translation>
    </message>
    <message>
        <source>Reference.</source>
        <translation>Quelle.</translation>
    </message>
    <message>
        <source>See also.</source>
        <translation>Siehe auch.</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Voreinstellung: %1</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>Karte lesen</translation>
    </message>
</context>
<context>
    <name>CoveragePlot</name>
    <message>
        <source>Regions at %1 contain the truth in %2 ± %3 % of %4 toys.</source>
        <translation>Gebiete zu %1 enthalten die Wahrheit in %2 ± %3 % von %4 Toys.</translation>
    </message>
    <message>
        <source>Too few toys to tell.</source>
        <translation>Zu wenige Toys für eine Aussage.</translation>
    </message>
    <message>
        <source>Keeps its promise.</source>
        <translation>Hält, was es verspricht.</translation>
    </message>
    <message>
        <source>Under-covers: the regions are too small.</source>
        <translation>Unterdeckt: Die Gebiete sind zu klein.</translation>
    </message>
    <message>
        <source>Over-covers: the regions are larger than needed.</source>
        <translation>Überdeckt: Die Gebiete sind größer als nötig.</translation>
    </message>
</context>
<context>
    <name>InspectorFacts</name>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>Höchste Potenz</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>nuisance</source>
        <translation>Störparameter</translation>
    </message>
    <message>
        <source>basis of the morphing</source>
        <translation>Basis des Morphings</translation>
    </message>
    <message>
        <source>Observable</source>
        <translation>Observable</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Training sample</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Points from</source>
        <translation>Punkte aus</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>K factor</source>
        <translation>K-Faktor</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>Schätzer</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>What it learns</source>
        <translation>Was er lernt</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation>Luminosität</translation>
    </message>
    <message>
        <source>%1 fb⁻¹</source>
        <translation>%1 fb⁻¹</translation>
    </message>
    <message>
        <source>Estimators</source>
        <translation>Schätzer</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaus</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Rate included</source>
        <translation>Mit Rate</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Fisher information</source>
        <translation>Fisher-Information</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>KeyboardMap</name>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>what they do</source>
        <translation>was sie tun</translation>
    </message>
</context>
<context>
    <name>LimitCurve</name>
    <message>
        <source>%1 (refining)</source>
        <translation>%1 (wird feiner)</translation>
    </message>
    <message>
        <source>%1 (stale)</source>
        <translation>%1 (veraltet)</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>coverage unchecked</source>
        <translation>Überdeckung ungeprüft</translation>
    </message>
    <message>
        <source>%1, unchecked</source>
        <translation>%1, ungeprüft</translation>
    </message>
    <message>
        <source>%1, covers %2 %</source>
        <translation>%1, überdeckt %2 %</translation>
    </message>
</context>
<context>
    <name>ManualPages</name>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>learns</source>
        <translation>lernt</translation>
    </message>
    <message>
        <source>gives</source>
        <translation>liefert</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>was es ist</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>log ratio</source>
        <translation>Log-Verhältnis</translation>
    </message>
    <message>
        <source>number of events</source>
        <translation>Zahl der Ereignisse</translation>
    </message>
    <message>
        <source>Default α = %1.</source>
        <translation>Voreinstellung α = %1.</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
</context>
<context>
    <name>NewStudy</name>
    <message>
        <source>Event files (%1);;All files (*)</source>
        <translation>Ereignisdateien (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>add event files</source>
        <translation>Ereignisdateien hinzufügen</translation>
    </message>
</context>
<context>
    <name>PageTable</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Anreichern</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>PanelTable</name>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Two observables</source>
        <translation>Zwei Observablen</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Histogram method</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Joint ratio</source>
        <translation>Gemeinsames Verhältnis</translation>
    </message>
    <message>
        <source>Joint score</source>
        <translation>Gemeinsamer Score</translation>
    </message>
    <message>
        <source>θ points</source>
        <translation>θ-Punkte</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Score field</source>
        <translation>Score-Feld</translation>
    </message>
    <message>
        <source>Against truth</source>
        <translation>Gegen die Wahrheit</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Überdeckung</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>A | B</source>
        <translation>A | B</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>p-value</source>
        <translation>p-Wert</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>Ellipsen</translation>
    </message>
</context>
<context>
    <name>PlotReadout</name>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagrechte Achse</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source> (hidden)</source>
        <translation> (verborgen)</translation>
    </message>
    <message>
        <source>Curves: %1.</source>
        <translation>Kurven: %1.</translation>
    </message>
    <message>
        <source>Computed from an older version of the study.</source>
        <translation>Aus einem älteren Stand der Studie berechnet.</translation>
    </message>
</context>
<context>
    <name>ProjectReport</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation>Probe %1</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation>Benchmark %1</translation>
    </message>
    <message>
        <source>Trained estimators</source>
        <translation>Trainierte Schätzer</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>wall time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Limits %1 at %2 fb⁻¹</source>
        <translation>Grenzen %1 bei %2 fb⁻¹</translation>
    </message>
    <message>
        <source>estimator</source>
        <translation>Schätzer</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>bester Fit</translation>
    </message>
    <message>
        <source>q at truth</source>
        <translation>q (Wahrheit)</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Checks of the trained estimators</source>
        <translation>Prüfungen der trainierten Schätzer</translation>
    </message>
    <message>
        <source>Made by Assay %1 on %2</source>
        <translation>Erstellt mit Assay %1 am %2</translation>
    </message>
</context>
<context>
    <name>ProjectTree</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped and kept</source>
        <translation>angehalten und behalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Estimators</source>
        <translation>Schätzer</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>%1 (Fisher)</source>
        <translation>%1 (Fisher)</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>fertig in %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number. Type a number such as -1.5 or 2e-3.</source>
        <translation>&quot;%1&quot; ist keine Zahl. Geben Sie eine Zahl wie -1.5 oder 2e-3 ein.</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>angehalten: %1</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>Ein Ereignis suchen</translation>
    </message>
    <message>
        <source>Find events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>None of these events is in the sample.</source>
        <translation>Keines dieser Ereignisse ist in der Stichprobe.</translation>
    </message>
    <message>
        <source>%1 %, %2</source>
        <translation>%1 %, %2</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Figure %1. %2</source>
        <translation>Abbildung %1. %2</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>⚠ unchecked</source>
        <translation>⚠ ungeprüft</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>SceneText</name>
    <message>
        <source>Score: exact and in bins</source>
        <translation>Score: exakt und in Bins</translation>
    </message>
    <message>
        <source>score t(x)</source>
        <translation>Score t(x)</translation>
    </message>
    <message>
        <source>what the bins know</source>
        <translation>was die Bins wissen</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Events and bins</source>
        <translation>Ereignisse und Bins</translation>
    </message>
    <message>
        <source>\theta = 0</source>
        <translation>\theta = 0</translation>
    </message>
    <message>
        <source>\theta = 1</source>
        <translation>\theta = 1</translation>
    </message>
    <message>
        <source>Information that is kept</source>
        <translation>Erhaltene Information</translation>
    </message>
    <message>
        <source>bins</source>
        <translation>Bins</translation>
    </message>
    <message>
        <source>share of the Fisher information</source>
        <translation>Anteil der Fisher-Information</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles davon</translation>
    </message>
    <message>
        <source>equally filled bins</source>
        <translation>gleich gefüllte Bins</translation>
    </message>
    <message>
        <source>equally wide bins</source>
        <translation>gleich breite Bins</translation>
    </message>
    <message>
        <source>your bins</source>
        <translation>Ihre Bins</translation>
    </message>
    <message>
        <source>bins are</source>
        <translation>Bins sind</translation>
    </message>
    <message>
        <source>equally filled</source>
        <translation>gleich gefüllt</translation>
    </message>
    <message>
        <source>equally wide</source>
        <translation>gleich breit</translation>
    </message>
    <message>
        <source>information kept</source>
        <translation>erhaltene Information</translation>
    </message>
    <message>
        <source>information lost</source>
        <translation>verlorene Information</translation>
    </message>
    <message>
        <source>information per event in the bins</source>
        <translation>Information je Ereignis in den Bins</translation>
    </message>
    <message>
        <source>in x</source>
        <translation>in x</translation>
    </message>
    <message>
        <source>intervals wider by a factor</source>
        <translation>Intervalle breiter um den Faktor</translation>
    </message>
    <message>
        <source>in the latent z</source>
        <translation>im latenten z</translation>
    </message>
    <message>
        <source>Intervals of the last toys</source>
        <translation>Intervalle der letzten Toys</translation>
    </message>
    <message>
        <source>toy</source>
        <translation>Toy</translation>
    </message>
    <message>
        <source>contains the truth</source>
        <translation>enthält die Wahrheit</translation>
    </message>
    <message>
        <source>misses it</source>
        <translation>verfehlt sie</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>The belt</source>
        <translation>Der Gürtel</translation>
    </message>
    <message>
        <source>estimate of \theta</source>
        <translation>Schätzwert von \theta</translation>
    </message>
    <message>
        <source>accepted at the level</source>
        <translation>angenommen auf dem Niveau</translation>
    </message>
    <message>
        <source>toys inside</source>
        <translation>Toys innerhalb</translation>
    </message>
    <message>
        <source>toys outside</source>
        <translation>Toys außerhalb</translation>
    </message>
    <message>
        <source>last toy</source>
        <translation>letztes Toy</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Überdeckung</translation>
    </message>
    <message>
        <source>nominal coverage</source>
        <translation>nominelle Überdeckung</translation>
    </message>
    <message>
        <source>measured coverage</source>
        <translation>gemessene Überdeckung</translation>
    </message>
    <message>
        <source>honest</source>
        <translation>ehrlich</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>closed form</source>
        <translation>geschlossene Form</translation>
    </message>
    <message>
        <source>at your level</source>
        <translation>auf Ihrem Niveau</translation>
    </message>
    <message>
        <source>toys</source>
        <translation>Toys</translation>
    </message>
    <message>
        <source>events per toy</source>
        <translation>Ereignisse je Toy</translation>
    </message>
    <message>
        <source>likelihood too sharp by a factor</source>
        <translation>Likelihood zu scharf um den Faktor</translation>
    </message>
    <message>
        <source>bias of the score per event</source>
        <translation>Verzerrung des Scores je Ereignis</translation>
    </message>
    <message>
        <source>confidence level</source>
        <translation>Konfidenzniveau</translation>
    </message>
    <message>
        <source>its uncertainty</source>
        <translation>ihre Unsicherheit</translation>
    </message>
    <message>
        <source>coverage in closed form</source>
        <translation>Überdeckung in geschlossener Form</translation>
    </message>
    <message>
        <source>away from nominal, in uncertainties</source>
        <translation>Abstand vom Nominalwert, in Unsicherheiten</translation>
    </message>
    <message>
        <source>width of the intervals</source>
        <translation>Breite der Intervalle</translation>
    </message>
    <message>
        <source>mean of the estimates</source>
        <translation>Mittel der Schätzwerte</translation>
    </message>
    <message>
        <source>Path of the last ball</source>
        <translation>Weg der letzten Kugel</translation>
    </message>
    <message>
        <source>across</source>
        <translation>quer</translation>
    </message>
    <message>
        <source>rows left</source>
        <translation>übrige Reihen</translation>
    </message>
    <message>
        <source>path z</source>
        <translation>Weg z</translation>
    </message>
    <message>
        <source>bin x</source>
        <translation>Fach x</translation>
    </message>
    <message>
        <source>Where the balls end</source>
        <translation>Wo die Kugeln ankommen</translation>
    </message>
    <message>
        <source>share of the balls</source>
        <translation>Anteil der Kugeln</translation>
    </message>
    <message>
        <source>balls</source>
        <translation>Kugeln</translation>
    </message>
    <message>
        <source>exact at \theta_{ref}</source>
        <translation>exakt bei \theta_{ref}</translation>
    </message>
    <message>
        <source>exact at \theta</source>
        <translation>exakt bei \theta</translation>
    </message>
    <message>
        <source>Joint ratio of each ball</source>
        <translation>Gemeinsames Verhältnis jeder Kugel</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>mean in the bin</source>
        <translation>Mittel im Fach</translation>
    </message>
    <message>
        <source>exact r(x)</source>
        <translation>exaktes r(x)</translation>
    </message>
    <message>
        <source>r(x,z) of the last ball</source>
        <translation>r(x,z) der letzten Kugel</translation>
    </message>
    <message>
        <source>exact r(x) of its bin</source>
        <translation>exaktes r(x) ihres Fachs</translation>
    </message>
    <message>
        <source>paths into its bin</source>
        <translation>Wege in ihr Fach</translation>
    </message>
    <message>
        <source>its bin</source>
        <translation>ihr Fach</translation>
    </message>
    <message>
        <source>balls there</source>
        <translation>Kugeln dort</translation>
    </message>
    <message>
        <source>mean r(x,z) there</source>
        <translation>Mittel von r(x,z) dort</translation>
    </message>
    <message>
        <source>mean of all r(x,z)</source>
        <translation>Mittel aller r(x,z)</translation>
    </message>
    <message>
        <source>Two hypotheses</source>
        <translation>Zwei Hypothesen</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Log likelihood ratio</source>
        <translation>Log-Likelihood-Verhältnis</translation>
    </message>
    <message>
        <source>cut on log r</source>
        <translation>Schnitt auf log r</translation>
    </message>
    <message>
        <source>What a cut keeps</source>
        <translation>Was ein Schnitt behält</translation>
    </message>
    <message>
        <source>accepted under \theta_{ref}</source>
        <translation>angenommen unter \theta_{ref}</translation>
    </message>
    <message>
        <source>accepted under \theta</source>
        <translation>angenommen unter \theta</translation>
    </message>
    <message>
        <source>cut on the ratio</source>
        <translation>Schnitt auf das Verhältnis</translation>
    </message>
    <message>
        <source>cut on x</source>
        <translation>Schnitt auf x</translation>
    </message>
    <message>
        <source>your cut</source>
        <translation>Ihr Schnitt</translation>
    </message>
    <message>
        <source>Experiments of n events</source>
        <translation>Experimente mit n Ereignissen</translation>
    </message>
    <message>
        <source>sum of log r</source>
        <translation>Summe von log r</translation>
    </message>
    <message>
        <source>experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>under \theta_{ref}</source>
        <translation>unter \theta_{ref}</translation>
    </message>
    <message>
        <source>under \theta</source>
        <translation>unter \theta</translation>
    </message>
    <message>
        <source>width under θ</source>
        <translation>Breite unter θ</translation>
    </message>
    <message>
        <source>cut on</source>
        <translation>Schnitt auf</translation>
    </message>
    <message>
        <source>the ratio</source>
        <translation>das Verhältnis</translation>
    </message>
    <message>
        <source>events per experiment</source>
        <translation>Ereignisse je Experiment</translation>
    </message>
    <message>
        <source>accepted under θ</source>
        <translation>angenommen unter θ</translation>
    </message>
    <message>
        <source>accepted under θ_ref</source>
        <translation>angenommen unter θ_ref</translation>
    </message>
    <message>
        <source>best possible at this background</source>
        <translation>bestenfalls bei diesem Untergrund</translation>
    </message>
    <message>
        <source>by a cut on x at this background</source>
        <translation>durch Schnitt auf x bei diesem Untergrund</translation>
    </message>
    <message>
        <source>area under the curve, cut on x</source>
        <translation>Fläche unter der Kurve, Schnitt auf x</translation>
    </message>
    <message>
        <source>area under the curve, cut on the ratio</source>
        <translation>Fläche unter der Kurve, Schnitt auf das Verhältnis</translation>
    </message>
    <message>
        <source>experiments ordered rightly</source>
        <translation>richtig geordnete Experimente</translation>
    </message>
    <message>
        <source>log r = 0 at x</source>
        <translation>log r = 0 bei x</translation>
    </message>
    <message>
        <source>log r at x</source>
        <translation>log r bei x</translation>
    </message>
    <message>
        <source>Joint ratio of each event</source>
        <translation>Gemeinsames Verhältnis jedes Ereignisses</translation>
    </message>
    <message>
        <source>mean in bins of x</source>
        <translation>Mittel in Bins von x</translation>
    </message>
    <message>
        <source>What the detector does</source>
        <translation>Was der Detektor macht</translation>
    </message>
    <message>
        <source>x, seen</source>
        <translation>x, gesehen</translation>
    </message>
    <message>
        <source>z, latent</source>
        <translation>z, latent</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>smearing of x</source>
        <translation>Verschmierung von x</translation>
    </message>
    <message>
        <source>events drawn from</source>
        <translation>Ereignisse gezogen aus</translation>
    </message>
    <message>
        <source>bin means away from r(x), in uncertainties</source>
        <translation>Bin-Mittel neben r(x), in Unsicherheiten</translation>
    </message>
    <message>
        <source>spread of log r(x,z) around log r(x)</source>
        <translation>Streuung von log r(x,z) um log r(x)</translation>
    </message>
    <message>
        <source>Log ratio: exact and learned</source>
        <translation>Log-Verhältnis: exakt und gelernt</translation>
    </message>
    <message>
        <source>learned by %1</source>
        <translation>gelernt von %1</translation>
    </message>
    <message>
        <source>What the training sees</source>
        <translation>Was das Training sieht</translation>
    </message>
    <message>
        <source>joint log r(x,z)</source>
        <translation>gemeinsames log r(x,z)</translation>
    </message>
    <message>
        <source>rows near \theta</source>
        <translation>Zeilen nahe \theta</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>training events</source>
        <translation>Trainingsereignisse</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>mean squared error of log r</source>
        <translation>mittlerer quadratischer Fehler von log r</translation>
    </message>
    <message>
        <source>typical error of log r</source>
        <translation>typischer Fehler von log r</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Log ratio against the score</source>
        <translation>Log-Verhältnis gegen den Score</translation>
    </message>
    <message>
        <source>score t(x|g_0)</source>
        <translation>Score t(x|g_0)</translation>
    </message>
    <message>
        <source>exact, along x</source>
        <translation>exakt, entlang x</translation>
    </message>
    <message>
        <source>first order: t · (g − g_0)</source>
        <translation>erste Ordnung: t · (g − g_0)</translation>
    </message>
    <message>
        <source>Densities</source>
        <translation>Dichten</translation>
    </message>
    <message>
        <source>Score at g_0</source>
        <translation>Score bei g_0</translation>
    </message>
    <message>
        <source>Expected separation from the truth</source>
        <translation>Erwartete Trennung von der Wahrheit</translation>
    </message>
    <message>
        <source>full likelihood</source>
        <translation>volle Likelihood</translation>
    </message>
    <message>
        <source>histogram of the score at g_0</source>
        <translation>Histogramm des Scores bei g_0</translation>
    </message>
    <message>
        <source>Information kept by the score at g_0</source>
        <translation>Vom Score bei g_0 erhaltene Information</translation>
    </message>
    <message>
        <source>share of the information</source>
        <translation>Anteil der Information</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>true g</source>
        <translation>wahres g</translation>
    </message>
    <message>
        <source>q of the full likelihood</source>
        <translation>q der vollen Likelihood</translation>
    </message>
    <message>
        <source>q of the score at g₀</source>
        <translation>q des Scores bei g₀</translation>
    </message>
    <message>
        <source>share of the separation</source>
        <translation>Anteil der Trennung</translation>
    </message>
    <message>
        <source>information kept at g</source>
        <translation>erhaltene Information bei g</translation>
    </message>
    <message>
        <source>distance from g₀</source>
        <translation>Abstand von g₀</translation>
    </message>
    <message>
        <source>Distribution at \theta</source>
        <translation>Verteilung bei \theta</translation>
    </message>
    <message>
        <source>morphed from three benchmarks</source>
        <translation>aus drei Benchmarks gemorpht</translation>
    </message>
    <message>
        <source>benchmark 1</source>
        <translation>Benchmark 1</translation>
    </message>
    <message>
        <source>benchmark 2</source>
        <translation>Benchmark 2</translation>
    </message>
    <message>
        <source>benchmark 3</source>
        <translation>Benchmark 3</translation>
    </message>
    <message>
        <source>events per benchmark</source>
        <translation>Ereignisse je Benchmark</translation>
    </message>
    <message>
        <source>bins below zero</source>
        <translation>Bins unter null</translation>
    </message>
    <message>
        <source>χ² per bin against the truth</source>
        <translation>χ² je Bin gegen die Wahrheit</translation>
    </message>
    <message>
        <source>noise relative to the distribution</source>
        <translation>Rauschen relativ zur Verteilung</translation>
    </message>
    <message>
        <source>Two benchmarks coincide: three unknown coefficients need three different points.</source>
        <translation>Zwei Benchmarks fallen zusammen: Drei unbekannte Koeffizienten brauchen drei verschiedene Punkte.</translation>
    </message>
    <message>
        <source>Drag them apart.</source>
        <translation>Ziehen Sie sie auseinander.</translation>
    </message>
    <message>
        <source>Cross section</source>
        <translation>Wirkungsquerschnitt</translation>
    </message>
    <message>
        <source>morphed</source>
        <translation>gemorpht</translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation>Benchmark %1</translation>
    </message>
    <message>
        <source>Morphing weights</source>
        <translation>Morphing-Gewichte</translation>
    </message>
    <message>
        <source>Noise amplification</source>
        <translation>Verstärkung des Rauschens</translation>
    </message>
    <message>
        <source>morphing error (\Sigma w_b^{2})^{1/2}</source>
        <translation>Morphing-Fehler (\Sigma w_b^{2})^{1/2}</translation>
    </message>
    <message>
        <source>sum of the weights</source>
        <translation>Summe der Gewichte</translation>
    </message>
    <message>
        <source>sum of their squares</source>
        <translation>Summe ihrer Quadrate</translation>
    </message>
    <message>
        <source>morphing error at θ</source>
        <translation>Morphing-Fehler bei θ</translation>
    </message>
    <message>
        <source>worst morphing error for |θ| ≤ 2</source>
        <translation>größter Morphing-Fehler für |θ| ≤ 2</translation>
    </message>
    <message>
        <source>morphed cross section [pb]</source>
        <translation>gemorphter Wirkungsquerschnitt [pb]</translation>
    </message>
    <message>
        <source>true cross section [pb]</source>
        <translation>wahrer Wirkungsquerschnitt [pb]</translation>
    </message>
    <message>
        <source>its uncertainty [pb]</source>
        <translation>seine Unsicherheit [pb]</translation>
    </message>
    <message>
        <source>One standard deviation</source>
        <translation>Eine Standardabweichung</translation>
    </message>
    <message>
        <source>all of x</source>
        <translation>ganzes x</translation>
    </message>
    <message>
        <source>your histogram</source>
        <translation>Ihr Histogramm</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>SM</source>
        <translation>SM</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>histogram of</source>
        <translation>Histogramm von</translation>
    </message>
    <message>
        <source>x_1 and x_2</source>
        <translation>x_1 und x_2</translation>
    </message>
    <message>
        <source>bins per axis</source>
        <translation>Bins je Achse</translation>
    </message>
    <message>
        <source>information on c₁ kept</source>
        <translation>erhaltene Information über c₁</translation>
    </message>
    <message>
        <source>on c₂</source>
        <translation>über c₂</translation>
    </message>
    <message>
        <source>on both, (det)^½</source>
        <translation>über beide, (det)^½</translation>
    </message>
    <message>
        <source>bins in total</source>
        <translation>Bins insgesamt</translation>
    </message>
    <message>
        <source>information on c₁ per event</source>
        <translation>Information über c₁ je Ereignis</translation>
    </message>
    <message>
        <source>The score as arrows</source>
        <translation>Der Score als Pfeile</translation>
    </message>
    <message>
        <source>score for c_1</source>
        <translation>Score für c_1</translation>
    </message>
    <message>
        <source>joint score t(x,z)</source>
        <translation>gemeinsamer Score t(x,z)</translation>
    </message>
    <message>
        <source>exact t(x)</source>
        <translation>exaktes t(x)</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>exact and SALLY</source>
        <translation>exakt und SALLY</translation>
    </message>
    <message>
        <source>SALLY</source>
        <translation>SALLY</translation>
    </message>
    <message>
        <source>typical error, relative to the score</source>
        <translation>typischer Fehler, relativ zum Score</translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinung</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours of the window. Exported figures are light whatever the theme.</source>
        <translation>Farben des Fensters. Exportierte Abbildungen sind immer hell.</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Size of all text in the window, relative to the size that the system gives. Also in the View menu.</source>
        <translation>Größe aller Schrift im Fenster, relativ zu der des Systems. Auch im Menü Ansicht.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>From the next start on. Numbers have a decimal point in every language.</source>
        <translation>Ab dem nächsten Start. Zahlen haben in jeder Sprache einen Dezimalpunkt.</translation>
    </message>
    <message>
        <source>Colours of curves</source>
        <translation>Farben der Kurven</translation>
    </message>
    <message>
        <source>Both sets can be told apart by colour-blind people; dashes and markers differ as well.</source>
        <translation>Beide Sätze sind auch bei Farbenfehlsichtigkeit unterscheidbar; Striche und Marker unterscheiden sich ebenfalls.</translation>
    </message>
    <message>
        <source>Lock the layout</source>
        <translation>Anordnung festhalten</translation>
    </message>
    <message>
        <source>Panels stay where they are. Unlock to drag them, to let them float or to close them.</source>
        <translation>Tafeln bleiben, wo sie sind. Lösen, um sie zu ziehen, schweben zu lassen oder zu schließen.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Keep a journal every</source>
        <translation>Journal schreiben alle</translation>
    </message>
    <message>
        <source>How often edits that were not saved are written to the recovery journal.</source>
        <translation>Wie oft ungesicherte Änderungen in das Wiederherstellungsjournal geschrieben werden.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Ask before something is removed</source>
        <translation>Fragen, bevor etwas entfernt wird</translation>
    </message>
    <message>
        <source>From the study, in the project panel. It can be undone either way.</source>
        <translation>Aus der Studie, in der Projekttafel. Es lässt sich in jedem Fall rückgängig machen.</translation>
    </message>
    <message>
        <source>Open the last project at the start</source>
        <translation>Beim Start das letzte Projekt öffnen</translation>
    </message>
    <message>
        <source>Instead of the Welcome page.</source>
        <translation>Statt der Willkommensseite.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>That simulation, training and limits may use. From the next start on.</source>
        <translation>Die Simulation, Training und Grenzen nutzen dürfen. Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>all of the computer</source>
        <translation>alle des Rechners</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>For projects that were not exported yet; the Export page changes it for one project.</source>
        <translation>Für Projekte, die noch nicht exportiert wurden; die Seite Export ändert es für ein Projekt.</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>physics</source>
        <translation>Physik</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>Folien</translation>
    </message>
    <message>
        <source>as on the screen</source>
        <translation>wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>In the upper left corner of figures, e.g. “Simulation”. </source>
        <translation>In der linken oberen Ecke von Abbildungen, z. B. “Simulation”. </translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Data beside each figure</source>
        <translation>Daten neben jeder Abbildung</translation>
    </message>
    <message>
        <source>CSV and JSON of what is drawn. </source>
        <translation>CSV und JSON des Gezeichneten. </translation>
    </message>
    <message>
        <source>Plots on the screen</source>
        <translation>Diagramme auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Figures that are exported are light, unless their style is that of the screen.</source>
        <translation>Ausgegebene Abbildungen sind hell, außer im Stil des Bildschirms.</translation>
    </message>
    <message>
        <source>as the window</source>
        <translation>wie das Fenster</translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>erhalten</translation>
    </message>
</context>
<context>
    <name>StaleStages</name>
    <message>
        <source>Recompute %1</source>
        <translation>%1 neu berechnen</translation>
    </message>
</context>
<context>
    <name>StudyCommands</name>
    <message>
        <source>move benchmark %1</source>
        <translation>Benchmark %1 verschieben</translation>
    </message>
    <message>
        <source>remove benchmark %1</source>
        <translation>Benchmark %1 entfernen</translation>
    </message>
    <message>
        <source>add benchmark %1</source>
        <translation>Benchmark %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>StudyGaps</name>
    <message>
        <source>Files of particles say nothing about the parameters of this study, and their headers could not be read.</source>
        <translation>Dateien mit Teilchen sagen nichts über die Parameter dieser Studie, und ihre Köpfe waren nicht lesbar.</translation>
    </message>
    <message>
        <source>The files have weights for %1, but do not say where these are. Give the parameters their names, and type the value that each benchmark has.</source>
        <translation>Die Dateien haben Gewichte für %1, sagen aber nicht, wo diese liegen. Geben Sie den Parametern ihre Namen und tragen Sie die Werte jedes Benchmarks ein.</translation>
    </message>
    <message>
        <source>These parameters have %1 components, and there are weights at %2 benchmarks: %1 are needed. Lower the powers of the parameters, or reweight the events to more points.</source>
        <translation>Diese Parameter haben %1 Komponenten, und es gibt Gewichte an %2 Benchmarks: %1 sind nötig. Verkleinern Sie die Potenzen der Parameter, oder gewichten Sie die Ereignisse an mehr Punkten um.</translation>
    </message>
</context>
<context>
    <name>StudyItems</name>
    <message>
        <source>training %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>training sample %1</source>
        <translation>Trainingsdaten %1</translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation>Probe %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>information %1</source>
        <translation>Information %1</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
</context>
<context>
    <name>TrainingActions</name>
    <message>
        <source>Prepare %1</source>
        <translation>%1 vorbereiten</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>%1 trainieren</translation>
    </message>
    <message>
        <source>clone training</source>
        <translation>Training klonen</translation>
    </message>
    <message>
        <source>add training</source>
        <translation>Training hinzufügen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used by the limits. Untick it there first.</source>
        <translation>„%1“ wird von den Grenzen benutzt. Bitte dort zuerst abwählen.</translation>
    </message>
    <message>
        <source>remove training</source>
        <translation>Training entfernen</translation>
    </message>
</context>
<context>
    <name>VariationBand</name>
    <message>
        <source>systematics</source>
        <translation>systematische Unsicherheiten</translation>
    </message>
</context>
<context>
    <name>assay::AcceptanceTable</name>
    <message>
        <source>particles</source>
        <translation>Teilchen</translation>
    </message>
    <message>
        <source>Which particles: e, mu, tau, a (photons) or j (jets)</source>
        <translation>Welche Teilchen: e, mu, tau, a (Photonen) oder j (Jets)</translation>
    </message>
    <message>
        <source>pT from [GeV]</source>
        <translation>pT ab [GeV]</translation>
    </message>
    <message>
        <source>Particles with less transverse momentum are not seen</source>
        <translation>Teilchen mit kleinerem Transversalimpuls werden nicht gesehen</translation>
    </message>
    <message>
        <source>|η| to</source>
        <translation>|η| bis</translation>
    </message>
    <message>
        <source>Particles further forward are not seen; empty: no limit</source>
        <translation>Teilchen weiter vorn werden nicht gesehen; leer: keine Grenze</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>There are no particles “%1” here. Use %2.</source>
        <translation>Teilchen „%1“ gibt es hier nicht. Möglich sind %2.</translation>
    </message>
    <message>
        <source>A transverse momentum is not negative.</source>
        <translation>Ein Transversalimpuls ist nicht negativ.</translation>
    </message>
    <message>
        <source>The limit is on |η|, which is not negative.</source>
        <translation>Die Grenze gilt für |η|, das nicht negativ ist.</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>Akzeptanz</translation>
    </message>
</context>
<context>
    <name>assay::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New study…</source>
        <translation>&amp;Neue Studie …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>New study &amp;of</source>
        <translation>Neue Studie &amp;von</translation>
    </message>
    <message>
        <source>Exa&amp;mples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>&amp;Export figures and report…</source>
        <translation>Abbildungen und Bericht &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;finden …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Theme: as the s&amp;ystem</source>
        <translation>Farben: wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Farben: &amp;hell</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Farben: &amp;dunkel</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normale Schrift</translation>
    </message>
    <message>
        <source>&amp;Presentation mode</source>
        <translation>&amp;Vortragsmodus</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Nächste &amp;Tafel</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>V&amp;orige Tafel</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>T&amp;afeln</translation>
    </message>
    <message>
        <source>Loc&amp;k the layout</source>
        <translation>Anordnung &amp;festhalten</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Run this stage</source>
        <translation>Diese Stufe &amp;ausführen</translation>
    </message>
    <message>
        <source>&amp;Compute everything that is missing or stale</source>
        <translation>Alles &amp;Fehlende und Veraltete berechnen</translation>
    </message>
    <message>
        <source>&amp;Stop and keep</source>
        <translation>Anhalten und &amp;behalten</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;About Assay</source>
        <translation>Ü&amp;ber Assay</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>&amp;Datei öffnen …</translation>
    </message>
    <message>
        <source>Save as one f&amp;ile…</source>
        <translation>Als eine &amp;Datei speichern …</translation>
    </message>
    <message>
        <source>Export as s&amp;cript…</source>
        <translation>Als S&amp;kript exportieren…</translation>
    </message>
</context>
<context>
    <name>assay::Application</name>
    <message>
        <source>of a kind that is not known</source>
        <translation>von unbekannter Art</translation>
    </message>
</context>
<context>
    <name>assay::ArchiveFlow</name>
    <message>
        <source>Unpack %1</source>
        <translation>%1 entpacken</translation>
    </message>
    <message>
        <source>There is a project %1 beside the file already, which stays as it is. This one has no name until it is saved.</source>
        <translation>Neben der Datei gibt es schon ein Projekt %1, das bleibt, wie es ist. Dieses hat keinen Namen, bis es gespeichert wird.</translation>
    </message>
    <message>
        <source>Nothing can be written beside the file. The project has no name until it is saved.</source>
        <translation>Neben der Datei kann nichts geschrieben werden. Das Projekt hat keinen Namen, bis es gespeichert wird.</translation>
    </message>
    <message>
        <source>The project cannot be packed while stages are running.</source>
        <translation>Das Projekt kann nicht gepackt werden, während Stufen laufen.</translation>
    </message>
    <message>
        <source>Wait for them, or stop them in the Tasks panel.</source>
        <translation>Warten Sie darauf, oder halten Sie sie in der Tafel Aufgaben an.</translation>
    </message>
    <message>
        <source>Save as %1</source>
        <translation>%1 speichern unter</translation>
    </message>
    <message>
        <source>Open a project in one file, or a recipe</source>
        <translation>Ein Projekt in einer Datei oder ein Rezept öffnen</translation>
    </message>
    <message>
        <source>Projects and recipes (*.assay.zip *.zip *.assay *.toml);;All files (*)</source>
        <translation>Projekte und Rezepte (*.assay.zip *.zip *.assay *.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the project as one file</source>
        <translation>Das Projekt als eine Datei speichern</translation>
    </message>
    <message>
        <source>Assay projects in one file (*.assay.zip)</source>
        <translation>Assay-Projekte in einer Datei (*.assay.zip)</translation>
    </message>
</context>
<context>
    <name>assay::AugmentForm</name>
    <message>
        <source>ratio r(x, z), at many θ</source>
        <translation>Verhältnis r(x, z), bei vielen θ</translation>
    </message>
    <message>
        <source>ratio, both hypotheses vary</source>
        <translation>Verhältnis, beide Hypothesen variieren</translation>
    </message>
    <message>
        <source>score t(x, z), at the reference</source>
        <translation>Score t(x, z), an der Referenz</translation>
    </message>
    <message>
        <source>Keep weights instead of drawing with replacement</source>
        <translation>Gewichte behalten statt mit Zurücklegen ziehen</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>θ from</source>
        <translation>θ aus</translation>
    </message>
    <message>
        <source>θ points</source>
        <translation>θ-Punkte</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>change what a training sample learns</source>
        <translation>ändern, was Trainingsdaten lehren</translation>
    </message>
    <message>
        <source>change proposal</source>
        <translation>Vorschlag ändern</translation>
    </message>
    <message>
        <source>change θ points</source>
        <translation>θ-Punkte ändern</translation>
    </message>
    <message>
        <source>change rows</source>
        <translation>Zeilen ändern</translation>
    </message>
    <message>
        <source>change drawing</source>
        <translation>Ziehen ändern</translation>
    </message>
    <message>
        <source>x, t(x, z)</source>
        <translation>x, t(x, z)</translation>
    </message>
    <message>
        <source>x, θ₀, θ₁, r(x, z), t(x, z) at both</source>
        <translation>x, θ₀, θ₁, r(x, z), t(x, z) an beiden</translation>
    </message>
    <message>
        <source>x, θ, t(x, z)</source>
        <translation>x, θ, t(x, z)</translation>
    </message>
    <message>
        <source>x, θ, y, r(x, z), t(x, z)</source>
        <translation>x, θ, y, r(x, z), t(x, z)</translation>
    </message>
    <message>
        <source>Stored per row: %1.</source>
        <translation>Je Zeile gespeichert: %1.</translation>
    </message>
    <message>
        <source> %1 rows for training, %2 for validation.</source>
        <translation> %1 Zeilen zum Training, %2 zur Validierung.</translation>
    </message>
    <message>
        <source> Left out: %1 % of the weight, which is negative.</source>
        <translation> Ausgelassen: %1 % des Gewichts, weil es negativ ist.</translation>
    </message>
    <message>
        <source>The fixed hypothesis of the denominator</source>
        <translation>Die feste Hypothese im Nenner</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>Where θ come from</source>
        <translation>Woher θ kommt</translation>
    </message>
    <message>
        <source>change the reference of a training sample</source>
        <translation>Referenz einer Trainingsstichprobe ändern</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>die Referenz</translation>
    </message>
</context>
<context>
    <name>assay::AugmentPage</name>
    <message>
        <source>Augment</source>
        <translation>Anreichern</translation>
    </message>
    <message>
        <source>Training samples with joint likelihood ratio and joint score, drawn at many parameter points.</source>
        <translation>Trainingsdaten mit gemeinsamem Likelihood-Verhältnis und gemeinsamem Score, an vielen Parameterpunkten gezogen.</translation>
    </message>
    <message>
        <source>Draw training samples</source>
        <translation>Trainingsdaten ziehen</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>learns</source>
        <translation>lernt</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Weights at</source>
        <translation>Gewichte bei</translation>
    </message>
    <message>
        <source>Effective share of the events</source>
        <translation>Effektiver Anteil der Ereignisse</translation>
    </message>
    <message>
        <source>(Σw)² / (N Σw²)</source>
        <translation>(Σw)² / (N Σw²)</translation>
    </message>
    <message>
        <source>No events yet. Simulate or import events on the Data page.</source>
        <translation>Noch keine Ereignisse. Simulieren oder importieren Sie welche auf der Seite Daten.</translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation>Kein Projekt ist offen. Beginnen Sie eine Studie oder öffnen Sie ein Projekt.</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>add training sample</source>
        <translation>Trainingsdaten hinzufügen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is what the training &quot;%2&quot; learns from. Choose other data there first.</source>
        <translation>Das Training &quot;%2&quot; lernt aus &quot;%1&quot;. Wählen Sie dort zuerst andere Daten.</translation>
    </message>
    <message>
        <source>remove training sample</source>
        <translation>Trainingsdaten entfernen</translation>
    </message>
    <message>
        <source>At this θ the sample counts as %1 unweighted events (%2 %).</source>
        <translation>Bei diesem θ zählt die Probe wie %1 ungewichtete Ereignisse (%2 %).</translation>
    </message>
    <message>
        <source> ⚠ %1 % of the events have a weight that is not positive.</source>
        <translation> ⚠ %1 % der Ereignisse haben ein Gewicht, das nicht positiv ist.</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open the events of largest weight</source>
        <translation>Die Ereignisse mit dem größten Gewicht öffnen</translation>
    </message>
    <message>
        <source>Effective sample</source>
        <translation>Effektive Stichprobe</translation>
    </message>
    <message>
        <source>Weighing the events…</source>
        <translation>Ereignisse werden gewogen …</translation>
    </message>
    <message>
        <source>Weigh the events</source>
        <translation>Ereignisse wiegen</translation>
    </message>
    <message>
        <source>1 / max w: %1. The heaviest event has %2 times the mean weight.</source>
        <translation>1 / max w: %1. Das schwerste Ereignis hat das %2-fache mittlere Gewicht.</translation>
    </message>
    <message numerus="yes">
        <source> ⚠ %n event(s) carry 5 % of the cross section.</source>
        <translation>
            <numerusform> ⚠ %n Ereignis trägt 5 % des Wirkungsquerschnitts.</numerusform>
            <numerusform> ⚠ %n Ereignisse tragen 5 % des Wirkungsquerschnitts.</numerusform>
        </translation>
    </message>
    <message>
        <source>order of weight</source>
        <translation>Rangfolge der Gewichte</translation>
    </message>
    <message>
        <source>Find events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>No event of the sample has such a weight at this θ.</source>
        <translation>Kein Ereignis der Stichprobe hat bei diesem θ ein solches Gewicht.</translation>
    </message>
    <message>
        <source>a range of weights</source>
        <translation>ein Bereich von Gewichten</translation>
    </message>
</context>
<context>
    <name>assay::AugmentPanel</name>
    <message>
        <source>the training sample</source>
        <translation>die Trainingsdaten</translation>
    </message>
</context>
<context>
    <name>assay::AxisRange</name>
    <message>
        <source>Lowest value of %1</source>
        <translation>Kleinster Wert: %1</translation>
    </message>
    <message>
        <source>Highest value of %1</source>
        <translation>Größter Wert: %1</translation>
    </message>
    <message>
        <source>Two numbers, the lower one first.</source>
        <translation>Zwei Zahlen, die kleinere zuerst.</translation>
    </message>
</context>
<context>
    <name>assay::Banner</name>
    <message>
        <source>Act</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>assay::BasisWeightPlot</name>
    <message>
        <source>Weights of the benchmarks</source>
        <translation>Gewichte der Benchmarks</translation>
    </message>
    <message>
        <source>w_b</source>
        <translation>w_b</translation>
    </message>
    <message>
        <source>No morphing yet.</source>
        <translation>Noch kein Morphing.</translation>
    </message>
</context>
<context>
    <name>assay::BenchmarkTable</name>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation>Name des Punkts</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>nuisance</source>
        <translation>Störparameter</translation>
    </message>
    <message>
        <source>Value of %1 in %2</source>
        <translation>Wert von %1 in %2</translation>
    </message>
    <message>
        <source>The reference is where scores are taken. Type “reference” to make another point the reference.</source>
        <translation>An der Referenz werden Scores genommen. Tippen Sie “reference”, um einen anderen Punkt zur Referenz zu machen.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, fest</translation>
    </message>
    <message>
        <source>The role is “reference” or nothing.</source>
        <translation>Die Rolle ist “reference” oder nichts.</translation>
    </message>
    <message>
        <source>The %1 components of this model need %1 benchmarks. Add another one before you remove &quot;%2&quot;, or move it.</source>
        <translation>Die %1 Komponenten dieses Modells brauchen %1 Benchmarks. Fügen Sie einen hinzu, bevor Sie &quot;%2&quot; entfernen, oder verschieben Sie ihn.</translation>
    </message>
    <message>
        <source>A study needs at least one benchmark: the one at which its events were made.</source>
        <translation>Eine Studie braucht mindestens einen Benchmark: den, an dem ihre Ereignisse entstanden.</translation>
    </message>
</context>
<context>
    <name>assay::BinningBar</name>
    <message>
        <source>Number of bins</source>
        <translation>Zahl der Bins</translation>
    </message>
    <message>
        <source>bins</source>
        <translation>Bins</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Lower end of the range</source>
        <translation>Unteres Ende des Bereichs</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Upper end of the range</source>
        <translation>Oberes Ende des Bereichs</translation>
    </message>
    <message>
        <source>or edges</source>
        <translation>oder Kanten</translation>
    </message>
    <message>
        <source>Edges of the bins</source>
        <translation>Kanten der Bins</translation>
    </message>
    <message>
        <source>such as 0 20 50 100</source>
        <translation>etwa 0 20 50 100</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>assay::CalibrationPanel</name>
    <message>
        <source>Parameter point</source>
        <translation>Parameterpunkt</translation>
    </message>
    <message>
        <source>After calibration too</source>
        <translation>Auch nach Kalibrierung</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>No estimator of the ratio is shown. A score has no calibration of its own; it is checked where limits are set.</source>
        <translation>Kein Schätzer des Verhältnisses ist gezeigt. Ein Score hat keine eigene Kalibrierung; er wird dort geprüft, wo Grenzen gesetzt werden.</translation>
    </message>
    <message>
        <source>%1: mean of r over reference events %2 ± %3, of 1/r over events at the point %4 ± %5 (both should be 1).</source>
        <translation>%1: Mittel von r über Referenzereignisse %2 ± %3, von 1/r über Ereignisse am Punkt %4 ± %5 (beide sollten 1 sein).</translation>
    </message>
    <message>
        <source>Calibration of the ratio at %1</source>
        <translation>Kalibrierung des Verhältnisses bei %1</translation>
    </message>
    <message>
        <source>predicted s from %1 to %2</source>
        <translation>vorhergesagtes s von %1 bis %2</translation>
    </message>
    <message>
        <source>Find the events of the bin</source>
        <translation>Ereignisse des Bins suchen</translation>
    </message>
    <message>
        <source>None of the events that were looked at lies in this bin.</source>
        <translation>Keines der betrachteten Ereignisse liegt in diesem Bin.</translation>
    </message>
</context>
<context>
    <name>assay::CardPlaceTable</name>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Name of the parameter in the study</source>
        <translation>Name des Parameters in der Studie</translation>
    </message>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>SLHA block in the param card, such as dim6 or SMEFT</source>
        <translation>SLHA-Block der Param-Karte, etwa dim6 oder SMEFT</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Number of the entry in the block</source>
        <translation>Nummer des Eintrags im Block</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>Umrechnung</translation>
    </message>
    <message>
        <source>Value in the card as an expression of theta, e.g. 16.52*theta; empty: theta</source>
        <translation>Wert in der Karte als Ausdruck von theta, z. B. 16.52*theta; leer: theta</translation>
    </message>
    <message>
        <source>The name of a block has no blanks.</source>
        <translation>Der Name eines Blocks hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>The number of an entry is a whole number.</source>
        <translation>Die Nummer eines Eintrags ist eine ganze Zahl.</translation>
    </message>
</context>
<context>
    <name>assay::CheckCard</name>
    <message>
        <source>Your turn</source>
        <translation>Sie sind dran</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>✔ You have solved this.</source>
        <translation>✔ Sie haben das gelöst.</translation>
    </message>
    <message>
        <source>Wait for the figures.</source>
        <translation>Warten Sie auf die Abbildungen.</translation>
    </message>
    <message>
        <source>✔ **Right.** </source>
        <translation>✔ **Richtig.** </translation>
    </message>
    <message>
        <source>✗ **Not yet.** </source>
        <translation>✗ **Noch nicht.** </translation>
    </message>
</context>
<context>
    <name>assay::CommandBar</name>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Theme: as the system, light or dark</source>
        <translation>Farben: wie das System, hell oder dunkel</translation>
    </message>
    <message>
        <source>Search commands…</source>
        <translation>Befehle suchen …</translation>
    </message>
    <message>
        <source>Search commands…   %1</source>
        <translation>Befehle suchen …   %1</translation>
    </message>
</context>
<context>
    <name>assay::CommandPalette</name>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Search commands, pages, examples…</source>
        <translation>Befehle, Seiten, Beispiele suchen …</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command fits. Try other words; commands that cannot be used now are left out.</source>
        <translation>Kein Befehl passt. Versuchen Sie andere Wörter; Befehle, die jetzt nicht gehen, fehlen hier.</translation>
    </message>
</context>
<context>
    <name>assay::CompareCalibrationPanel</name>
    <message>
        <source>Check the calibration</source>
        <translation>Kalibrierung prüfen</translation>
    </message>
    <message>
        <source>Calibration of the ratio at %1</source>
        <translation>Kalibrierung des Verhältnisses bei %1</translation>
    </message>
</context>
<context>
    <name>assay::CompareCoveragePanel</name>
    <message>
        <source>No coverage was measured for the selected runs. Measure it on the Limits page.</source>
        <translation>Für die gewählten Läufe wurde keine Überdeckung gemessen. Messen Sie sie auf der Seite Grenzen.</translation>
    </message>
</context>
<context>
    <name>assay::CompareEstimatorsPanel</name>
    <message>
        <source>Parameter point</source>
        <translation>Parameterpunkt</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>Select trainings in the table.</source>
        <translation>Wählen Sie Trainings in der Tabelle.</translation>
    </message>
    <message>
        <source>No events to check them with. Simulate or import events on the Data page.</source>
        <translation>Keine Ereignisse zum Prüfen. Simulieren oder importieren Sie Ereignisse auf der Seite Daten.</translation>
    </message>
    <message>
        <source>Asking the estimators…</source>
        <translation>Die Schätzer werden gefragt …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>assay::CompareLimitsPanel</name>
    <message>
        <source>Select runs with limits in the table.</source>
        <translation>Wählen Sie in der Tabelle Läufe mit Grenzen.</translation>
    </message>
    <message>
        <source>Limits of %1 runs, the thick line at %2</source>
        <translation>Grenzen von %1 Läufen, die dicke Linie bei %2</translation>
    </message>
</context>
<context>
    <name>assay::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>All finished runs of the project. Select some to see what differs between them.</source>
        <translation>Alle fertigen Läufe des Projekts. Wählen Sie einige, um ihre Unterschiede zu sehen.</translation>
    </message>
    <message>
        <source>Filter of the runs</source>
        <translation>Filter der Läufe</translation>
    </message>
    <message>
        <source>Filter: words that a row must have</source>
        <translation>Filter: Wörter, die eine Zeile haben muss</translation>
    </message>
    <message>
        <source>Line of the current run</source>
        <translation>Linie des aktuellen Laufs</translation>
    </message>
    <message>
        <source>line of the method</source>
        <translation>Linie der Methode</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>durchgezogen</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>gestrichelt</translation>
    </message>
    <message>
        <source>dotted</source>
        <translation>gepunktet</translation>
    </message>
    <message>
        <source>dash-dot</source>
        <translation>Strich-Punkt</translation>
    </message>
    <message>
        <source>dash-dot-dot</source>
        <translation>Strich-Punkt-Punkt</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>best loss</source>
        <translation>bester Verlust</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>Überdeckung</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>Name and number of the run</source>
        <translation>Name und Nummer des Laufs</translation>
    </message>
    <message>
        <source>Content hash of the training sample</source>
        <translation>Inhaltshash der Trainingsdaten</translation>
    </message>
    <message>
        <source>Rows it was trained with</source>
        <translation>Zeilen, mit denen trainiert wurde</translation>
    </message>
    <message>
        <source>Validation loss at the best epoch</source>
        <translation>Validierungsverlust der besten Epoche</translation>
    </message>
    <message>
        <source>Area, or intervals, allowed at the lowest confidence level of its newest limit</source>
        <translation>Fläche oder Intervalle, die auf dem niedrigsten Konfidenzniveau der neuesten Grenze erlaubt sind</translation>
    </message>
    <message>
        <source>Measured coverage, or unchecked</source>
        <translation>Gemessene Überdeckung, oder ungeprüft</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Settings that differ between the selected runs</source>
        <translation>Einstellungen, in denen sich die gewählten Läufe unterscheiden</translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation>Kein Projekt ist offen. Beginnen Sie eine Studie oder öffnen Sie ein Projekt.</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>Nothing was trained or computed yet. Every finished run appears here, also when newer ones replace it.</source>
        <translation>Noch nichts trainiert oder berechnet. Jeder fertige Lauf erscheint hier, auch wenn neuere ihn ersetzen.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Select two or more runs (Ctrl+click) to see which of their settings differ.</source>
        <translation>Wählen Sie zwei oder mehr Läufe (Strg+Klick), um ihre verschiedenen Einstellungen zu sehen.</translation>
    </message>
    <message>
        <source>These runs were asked for with the same settings.</source>
        <translation>Diese Läufe hatten dieselben Einstellungen.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Colour of the current run</source>
        <translation>Farbe des aktuellen Laufs</translation>
    </message>
    <message>
        <source>colour of the method</source>
        <translation>Farbe der Methode</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>purpur</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
</context>
<context>
    <name>assay::ComparePairPanel</name>
    <message>
        <source>Run A</source>
        <translation>Lauf A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>Lauf B</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>minus B</source>
        <translation>minus B</translation>
    </message>
    <message>
        <source>left, B right</source>
        <translation>links, B rechts</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>A | B</source>
        <translation>A | B</translation>
    </message>
    <message>
        <source>Select two runs with limits of the same parameters.</source>
        <translation>Wählen Sie zwei Läufe mit Grenzen derselben Parameter.</translation>
    </message>
    <message>
        <source>Δ(−2 Δ ln L)</source>
        <translation>Δ(−2 Δ ln L)</translation>
    </message>
    <message>
        <source>p-value</source>
        <translation>p-Wert</translation>
    </message>
    <message>
        <source>−2 Δ ln L of %1 minus that of %2</source>
        <translation>−2 Δ ln L von %1 minus die von %2</translation>
    </message>
    <message>
        <source>p-value of %1 | %2</source>
        <translation>p-Wert von %1 | %2</translation>
    </message>
</context>
<context>
    <name>assay::ComparePanel</name>
    <message>
        <source>Only finished limits and trainings can be compared.</source>
        <translation>Nur fertige Grenzen und Trainings lassen sich vergleichen.</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
</context>
<context>
    <name>assay::CompareRatioPanel</name>
    <message>
        <source>Compare the ratios</source>
        <translation>Verhältnisse vergleichen</translation>
    </message>
    <message>
        <source>log r</source>
        <translation>log r</translation>
    </message>
    <message>
        <source>log r(x) at %1</source>
        <translation>log r(x) bei %1</translation>
    </message>
    <message>
        <source>The exact value is not known for these observables; the joint one, which knows more than x, stands for it.</source>
        <translation>Der exakte Wert ist für diese Observablen nicht bekannt; der gemeinsame, der mehr weiß als x, steht für ihn.</translation>
    </message>
</context>
<context>
    <name>assay::CompareScene</name>
    <message>
        <source>Read the runs</source>
        <translation>Läufe lesen</translation>
    </message>
</context>
<context>
    <name>assay::ComparisonPlot</name>
    <message>
        <source>Estimated against exact</source>
        <translation>Geschätzt gegen exakt</translation>
    </message>
    <message>
        <source>No estimate to compare yet.</source>
        <translation>Noch keine Schätzung zum Vergleichen.</translation>
    </message>
    <message>
        <source>estimated %1</source>
        <translation>geschätzt %1</translation>
    </message>
    <message>
        <source>exact %1</source>
        <translation>exakt %1</translation>
    </message>
    <message>
        <source>joint %1</source>
        <translation>gemeinsam %1</translation>
    </message>
    <message>
        <source>est. − exact</source>
        <translation>gesch. − exakt</translation>
    </message>
    <message>
        <source>est. − joint</source>
        <translation>gesch. − gemeinsam</translation>
    </message>
    <message>
        <source>, mean squared error %1</source>
        <translation>, mittlerer quadratischer Fehler %1</translation>
    </message>
</context>
<context>
    <name>assay::ContourPlot</name>
    <message>
        <source>Contours</source>
        <translation>Konturen</translation>
    </message>
    <message>
        <source>No limits yet. Compute limits to see the contours.</source>
        <translation>Noch keine Grenzen. Berechnen Sie Grenzen, um Konturen zu sehen.</translation>
    </message>
    <message>
        <source>assumed truth</source>
        <translation>angenommene Wahrheit</translation>
    </message>
</context>
<context>
    <name>assay::CornerPanel</name>
    <message>
        <source>Observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>Observables of the grid</source>
        <translation>Observablen des Gitters</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>differential cross section</source>
        <translation>differentieller Wirkungsquerschnitt</translation>
    </message>
    <message>
        <source>ratio to the reference</source>
        <translation>Verhältnis zur Referenz</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>assay::CornerPlot</name>
    <message>
        <source>All observables</source>
        <translation>Alle Observablen</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
</context>
<context>
    <name>assay::CoveragePanel</name>
    <message>
        <source>Method whose coverage is measured</source>
        <translation>Methode, deren Überdeckung gemessen wird</translation>
    </message>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>Number of toy experiments</source>
        <translation>Zahl der Toy-Experimente</translation>
    </message>
    <message>
        <source> toys</source>
        <translation> Toys</translation>
    </message>
    <message>
        <source>Measure coverage</source>
        <translation>Überdeckung messen</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Anhalten und behalten</translation>
    </message>
    <message>
        <source>%1 of the toys</source>
        <translation>%1 der Toys</translation>
    </message>
    <message>
        <source>Simulate or import events first.</source>
        <translation>Simulieren oder importieren Sie zuerst Ereignisse.</translation>
    </message>
    <message>
        <source>Coverage of %1</source>
        <translation>Überdeckung von %1</translation>
    </message>
    <message>
        <source>%1 is unchecked: nobody has measured how often its regions contain the truth.</source>
        <translation>%1 ist ungeprüft: Niemand hat gemessen, wie oft seine Gebiete die Wahrheit enthalten.</translation>
    </message>
</context>
<context>
    <name>assay::CoveragePlot</name>
    <message>
        <source>Coverage</source>
        <translation>Überdeckung</translation>
    </message>
    <message>
        <source>promised confidence</source>
        <translation>versprochene Konfidenz</translation>
    </message>
    <message>
        <source>share of toys covered</source>
        <translation>Anteil der überdeckten Toys</translation>
    </message>
    <message>
        <source>No coverage yet. Measure it to see whether the regions keep their promise.</source>
        <translation>Noch keine Überdeckung. Messen Sie sie, um zu sehen, ob die Gebiete halten, was sie versprechen.</translation>
    </message>
    <message>
        <source>as promised</source>
        <translation>wie versprochen</translation>
    </message>
    <message>
        <source>95 % of chance</source>
        <translation>95 % des Zufalls</translation>
    </message>
    <message>
        <source>68 % of chance</source>
        <translation>68 % des Zufalls</translation>
    </message>
    <message>
        <source>%1, %2 toys</source>
        <translation>%1, %2 Toys</translation>
    </message>
</context>
<context>
    <name>assay::CrossSectionPlot</name>
    <message>
        <source>Cross section</source>
        <translation>Wirkungsquerschnitt</translation>
    </message>
    <message>
        <source>σ(θ) / σ(reference)</source>
        <translation>σ(θ) / σ(Referenz)</translation>
    </message>
    <message>
        <source>from the events</source>
        <translation>aus den Ereignissen</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Known once there are events.</source>
        <translation>Bekannt, sobald es Ereignisse gibt.</translation>
    </message>
</context>
<context>
    <name>assay::CutFlowView</name>
    <message>
        <source>Cut flow</source>
        <translation>Schnittfolge</translation>
    </message>
    <message>
        <source>Which cut flow is shown</source>
        <translation>Welcher Schnittverlauf gezeigt wird</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>σ [pb]</source>
        <translation>σ [pb]</translation>
    </message>
    <message>
        <source>± [pb]</source>
        <translation>± [pb]</translation>
    </message>
    <message>
        <source>Step of the selection</source>
        <translation>Schritt der Auswahl</translation>
    </message>
    <message>
        <source>Events that are left, without weights</source>
        <translation>Übrige Ereignisse, ohne Gewichte</translation>
    </message>
    <message>
        <source>Of the cross section</source>
        <translation>Des Wirkungsquerschnitts</translation>
    </message>
    <message>
        <source>Sum of their weights</source>
        <translation>Summe ihrer Gewichte</translation>
    </message>
    <message>
        <source>√Σw²</source>
        <translation>√Σw²</translation>
    </message>
    <message>
        <source>First events, live</source>
        <translation>Erste Ereignisse, live</translation>
    </message>
    <message>
        <source>Last run: %1</source>
        <translation>Letzter Lauf: %1</translation>
    </message>
    <message>
        <source>Cut flow of the run, all %1 events of %2</source>
        <translation>Schnittverlauf des Laufs, alle %1 Ereignisse von %2</translation>
    </message>
    <message>
        <source>⚠ Stale: %1, before the latest changes</source>
        <translation>⚠ Veraltet: %1, vor den letzten Änderungen</translation>
    </message>
    <message>
        <source>Cut flow of %1 events, live</source>
        <translation>Schnittverlauf von %1 Ereignissen, live</translation>
    </message>
    <message>
        <source>Cut flow of all %1 events of %2, live</source>
        <translation>Schnittverlauf aller %1 Ereignisse von %2, live</translation>
    </message>
    <message>
        <source>Cut flow of the first %1 events of %2, live</source>
        <translation>Schnittverlauf der ersten %1 Ereignisse von %2, live</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>assay::CutTable</name>
    <message>
        <source>cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Events stay for which this is true: j[0].pt &gt; 30, len(l) == 2</source>
        <translation>Ereignisse bleiben, für die dies wahr ist: j[0].pt &gt; 30, len(l) == 2</translation>
    </message>
    <message>
        <source>where it is not defined</source>
        <translation>wo nicht definiert</translation>
    </message>
    <message>
        <source>What becomes of events for which it has no value</source>
        <translation>Was aus Ereignissen wird, für die sie keinen Wert hat</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>Type “%1” or “%2”.</source>
        <translation>Tippen Sie “%1” oder “%2”.</translation>
    </message>
</context>
<context>
    <name>assay::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Events with weights at the benchmarks, from a built-in process or from files.</source>
        <translation>Ereignisse mit Gewichten an den Benchmarks, aus einem eingebauten Prozess oder aus Dateien.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Checks on load</source>
        <translation>Prüfungen beim Laden</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>change number of events</source>
        <translation>Zahl der Ereignisse ändern</translation>
    </message>
    <message>
        <source>change seed</source>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation>Kein Projekt ist offen. Beginnen Sie eine Studie oder öffnen Sie ein Projekt.</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import events</source>
        <translation>Ereignisse importieren</translation>
    </message>
    <message>
        <source>Simulate events</source>
        <translation>Ereignisse simulieren</translation>
    </message>
    <message>
        <source>Event files. Drop more of them onto the window to add samples. Samples add up; files of one sample are runs of one process, which are averaged.</source>
        <translation>Ereignisdateien. Ziehen Sie weitere auf das Fenster, um Proben hinzuzufügen. Proben addieren sich; Dateien einer Probe sind Läufe eines Prozesses, die gemittelt werden.</translation>
    </message>
    <message>
        <source>Fill it in on the Model page</source>
        <translation>Auf der Modellseite ausfüllen</translation>
    </message>
</context>
<context>
    <name>assay::DifferencePanel</name>
    <message>
        <source>First method</source>
        <translation>Erste Methode</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>minus</translation>
    </message>
    <message>
        <source>Second method</source>
        <translation>Zweite Methode</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Two methods with the same free parameters are needed.</source>
        <translation>Zwei Methoden mit denselben freien Parametern werden gebraucht.</translation>
    </message>
    <message>
        <source>Δ(−2 Δ ln L)</source>
        <translation>Δ(−2 Δ ln L)</translation>
    </message>
    <message>
        <source>−2 Δ ln L of %1 minus that of %2</source>
        <translation>−2 Δ ln L von %1 minus die von %2</translation>
    </message>
</context>
<context>
    <name>assay::DistributionPanel</name>
    <message>
        <source>at the sliders</source>
        <translation>bei den Reglern</translation>
    </message>
    <message>
        <source>at the reference</source>
        <translation>an der Referenz</translation>
    </message>
    <message>
        <source>The events do not have this observable. Simulate them again.</source>
        <translation>Die Ereignisse haben diese Observable nicht. Simulieren Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 % of the cross section lies in the range drawn. Click a bin to see its events.</source>
        <translation>%1 % des Wirkungsquerschnitts liegen im gezeichneten Bereich. Klicken Sie auf ein Bin, um seine Ereignisse zu sehen.</translation>
    </message>
    <message>
        <source>%1 &lt; %2 ≤ %3</source>
        <translation>%1 &lt; %2 ≤ %3</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>%1 zeichnen</translation>
    </message>
    <message>
        <source>Only benchmarks and observables can be shown here.</source>
        <translation>Hier lassen sich nur Benchmarks und Observablen zeigen.</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>Show %1 here</source>
        <translation>%1 hier zeigen</translation>
    </message>
</context>
<context>
    <name>assay::DistributionPlot</name>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>observable</source>
        <translation>Observable</translation>
    </message>
    <message>
        <source>1/σ dσ/d%1</source>
        <translation>1/σ dσ/d%1</translation>
    </message>
    <message>
        <source>dσ/d%1 [pb%2]</source>
        <translation>dσ/d%1 [pb%2]</translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation>Verteilung von %1</translation>
    </message>
    <message>
        <source>at the sliders</source>
        <translation>bei den Reglern</translation>
    </message>
    <message>
        <source>at the reference</source>
        <translation>an der Referenz</translation>
    </message>
</context>
<context>
    <name>assay::EfficiencyTable</name>
    <message>
        <source>efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>Multiplies the weights; 0 drops the event: 0.9 if met.pt &gt; 40 else 0.5</source>
        <translation>Multipliziert die Gewichte; 0 verwirft das Ereignis: 0.9 if met.pt &gt; 40 else 0.5</translation>
    </message>
    <message>
        <source>where it is not defined</source>
        <translation>wo nicht definiert</translation>
    </message>
    <message>
        <source>Its value for events for which it has none</source>
        <translation>Ihr Wert für Ereignisse, für die sie keinen hat</translation>
    </message>
    <message>
        <source>An efficiency is not negative.</source>
        <translation>Eine Effizienz ist nicht negativ.</translation>
    </message>
</context>
<context>
    <name>assay::EllipsePanel</name>
    <message>
        <source>Part of the information</source>
        <translation>Teil der Information</translation>
    </message>
    <message>
        <source>rate and shape</source>
        <translation>Rate und Form</translation>
    </message>
    <message>
        <source>rate alone</source>
        <translation>nur Rate</translation>
    </message>
    <message>
        <source>shape alone</source>
        <translation>nur Form</translation>
    </message>
    <message>
        <source>Fit the other parameters</source>
        <translation>Die anderen Parameter anpassen</translation>
    </message>
    <message>
        <source>At the truth</source>
        <translation>An der Wahrheit</translation>
    </message>
    <message>
        <source>Fisher ellipses at %1, %2 fb^{-1}</source>
        <translation>Fisher-Ellipsen bei %1, %2 fb^{-1}</translation>
    </message>
    <message>
        <source>θ₀ = (%1)</source>
        <translation>θ₀ = (%1)</translation>
    </message>
    <message>
        <source>What of the information is drawn as bars</source>
        <translation>Was von der Information als Balken gezeichnet wird</translation>
    </message>
    <message>
        <source>Compute the information of trained estimators here</source>
        <translation>Information der trainierten Schätzer hier berechnen</translation>
    </message>
    <message>
        <source>%1; %2: only at its own reference point</source>
        <translation>%1; %2: nur am eigenen Referenzpunkt</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Compute %1 here</source>
        <translation>%1 hier berechnen</translation>
    </message>
    <message>
        <source>compute the information here</source>
        <translation>die Information hier berechnen</translation>
    </message>
    <message>
        <source>Compute information</source>
        <translation>Information berechnen</translation>
    </message>
    <message>
        <source>Information at %1 fb^{-1}</source>
        <translation>Information bei %1 fb^{-1}</translation>
    </message>
</context>
<context>
    <name>assay::EllipsePlot</name>
    <message>
        <source>Fisher ellipses</source>
        <translation>Fisher-Ellipsen</translation>
    </message>
    <message>
        <source>Ellipses need two parameters and a method whose information is known.</source>
        <translation>Ellipsen brauchen zwei Parameter und eine Methode, deren Information bekannt ist.</translation>
    </message>
    <message>
        <source>expanded here</source>
        <translation>hier entwickelt</translation>
    </message>
</context>
<context>
    <name>assay::EstimatorList</name>
    <message>
        <source>Methods that are compared</source>
        <translation>Methoden, die verglichen werden</translation>
    </message>
    <message>
        <source>Histogram of</source>
        <translation>Histogramm von</translation>
    </message>
    <message>
        <source>Add the histogram of one or two observables</source>
        <translation>Histogramm von einer oder zwei Observablen hinzufügen</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>and %1</source>
        <translation>und %1</translation>
    </message>
</context>
<context>
    <name>assay::EventCountPanel</name>
    <message>
        <source>Along</source>
        <translation>Entlang</translation>
    </message>
    <message>
        <source>Parameter of the expected events</source>
        <translation>Parameter der erwarteten Ereignisse</translation>
    </message>
    <message>
        <source>Expected events at %1 fb^{-1}</source>
        <translation>Erwartete Ereignisse bei %1 fb^{-1}</translation>
    </message>
    <message>
        <source>%1 events at the truth.</source>
        <translation>%1 Ereignisse an der Wahrheit.</translation>
    </message>
    <message>
        <source> No other value in the range has as many.</source>
        <translation> Kein anderer Wert im Bereich hat ebenso viele.</translation>
    </message>
    <message>
        <source> As many at %1: a count cannot tell them apart.</source>
        <translation> Ebenso viele bei %1: Eine Zählung kann sie nicht unterscheiden.</translation>
    </message>
</context>
<context>
    <name>assay::EventCountPlot</name>
    <message>
        <source>Expected events</source>
        <translation>Erwartete Ereignisse</translation>
    </message>
    <message>
        <source>68 % of counts at the truth</source>
        <translation>68 % der Zählungen an der Wahrheit</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>assumed truth</source>
        <translation>angenommene Wahrheit</translation>
    </message>
    <message>
        <source>as many events</source>
        <translation>ebenso viele Ereignisse</translation>
    </message>
    <message>
        <source>expected events</source>
        <translation>erwartete Ereignisse</translation>
    </message>
    <message>
        <source>Known once there are events and a luminosity.</source>
        <translation>Bekannt, sobald es Ereignisse und eine Luminosität gibt.</translation>
    </message>
</context>
<context>
    <name>assay::EventDrawer</name>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Ereignis schließen</translation>
    </message>
    <message>
        <source>Parameter of the curves</source>
        <translation>Parameter der Kurven</translation>
    </message>
    <message>
        <source>curves along</source>
        <translation>Kurven entlang</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Its number in the sample</source>
        <translation>Seine Nummer in der Probe</translation>
    </message>
    <message>
        <source>Events picked together</source>
        <translation>Gemeinsam gewählte Ereignisse</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>Numbers of the event</source>
        <translation>Zahlen des Ereignisses</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 von %2 in %3</translation>
    </message>
    <message>
        <source>Read an event</source>
        <translation>Ein Ereignis lesen</translation>
    </message>
    <message>
        <source>observable</source>
        <translation>Observable</translation>
    </message>
    <message>
        <source>latent z</source>
        <translation>latentes z</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>joint score</source>
        <translation>gemeinsamer Score</translation>
    </message>
    <message>
        <source>weight [pb]</source>
        <translation>Gewicht [pb]</translation>
    </message>
    <message>
        <source>generated at</source>
        <translation>erzeugt bei</translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>of the sample</source>
        <translation>der Probe</translation>
    </message>
    <message>
        <source>event id</source>
        <translation>Ereigniskennung</translation>
    </message>
    <message>
        <source>decides the part</source>
        <translation>bestimmt den Teil</translation>
    </message>
    <message>
        <source>Likelihood ratios of an event</source>
        <translation>Likelihood-Verhältnisse eines Ereignisses</translation>
    </message>
    <message>
        <source>joint (z known)</source>
        <translation>gemeinsam (z bekannt)</translation>
    </message>
</context>
<context>
    <name>assay::ExportForm</name>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Figures of the project</source>
        <translation>Abbildungen des Projekts</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Physics (paper)</source>
        <translation>Physik (Veröffentlichung)</translation>
    </message>
    <message>
        <source>Slides (larger letters)</source>
        <translation>Folien (größere Buchstaben)</translation>
    </message>
    <message>
        <source>Screen (as here)</source>
        <translation>Bildschirm (wie hier)</translation>
    </message>
    <message>
        <source>Width in millimetres</source>
        <translation>Breite in Millimetern</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>86 mm is one column of a journal, 172 mm are two.</source>
        <translation>86 mm sind eine Spalte einer Zeitschrift, 172 mm zwei.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Label in the figures</source>
        <translation>Beschriftung in den Abbildungen</translation>
    </message>
    <message>
        <source>e.g. Simulation</source>
        <translation>z. B. Simulation</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Every figure as %1</source>
        <translation>Jede Abbildung als %1</translation>
    </message>
    <message>
        <source>Numbers (CSV and JSON)</source>
        <translation>Zahlen (CSV und JSON)</translation>
    </message>
    <message>
        <source>Exactly what each figure draws</source>
        <translation>Genau das, was jede Abbildung zeigt</translation>
    </message>
    <message>
        <source>Recipe and script</source>
        <translation>Rezept und Skript</translation>
    </message>
    <message>
        <source>recipe.toml, and reproduce.sh that computes everything again</source>
        <translation>recipe.toml und reproduce.sh, das alles neu berechnet</translation>
    </message>
    <message>
        <source>MadMiner listing</source>
        <translation>MadMiner-Programm</translation>
    </message>
    <message>
        <source>The study as Python of MadMiner</source>
        <translation>Die Studie als Python von MadMiner</translation>
    </message>
    <message>
        <source>Report (HTML and PDF)</source>
        <translation>Bericht (HTML und PDF)</translation>
    </message>
    <message>
        <source>Settings, origin and checks of every number, and the figures</source>
        <translation>Einstellungen, Herkunft und Prüfungen jeder Zahl, und die Abbildungen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>Abbildungen: %1</translation>
    </message>
    <message>
        <source>Resolution of PNG files</source>
        <translation>Auflösung der PNG-Dateien</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Dots per inch of PNG files. PDF and SVG have no dots.</source>
        <translation>Punkte je Zoll in PNG-Dateien. PDF und SVG haben keine Punkte.</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
</context>
<context>
    <name>assay::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Figures, numbers, recipe and report, as files for papers and slides.</source>
        <translation>Abbildungen, Zahlen, Rezept und Bericht als Dateien für Veröffentlichungen und Folien.</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Export cancelled after %n file(s).</source>
        <translation>
            <numerusform>Export nach %n Datei abgebrochen.</numerusform>
            <numerusform>Export nach %n Dateien abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Nothing to export yet. Open a project or an example.</source>
        <translation>Noch nichts zu exportieren. Öffnen Sie ein Projekt oder ein Beispiel.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the files first.</source>
        <translation>Wählen Sie zuerst einen Ordner für die Dateien.</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>Dateien ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 would be replaced.</source>
        <translation>
            <numerusform>%n Datei in %1 würde ersetzt.</numerusform>
            <numerusform>%n Dateien in %1 würden ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Collecting the figures…</source>
        <translation>Abbildungen werden gesammelt…</translation>
    </message>
    <message>
        <source>No figures yet. Simulate events first.</source>
        <translation>Noch keine Abbildungen. Zuerst Ereignisse simulieren.</translation>
    </message>
    <message>
        <source>Write recipe and report</source>
        <translation>Rezept und Bericht schreiben</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>Copies the figure as a picture and as SVG, and its numbers</source>
        <translation>Kopiert die Abbildung als Bild und als SVG, und ihre Zahlen</translation>
    </message>
</context>
<context>
    <name>assay::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
</context>
<context>
    <name>assay::FisherForm</name>
    <message>
        <source> fb⁻¹</source>
        <translation> fb⁻¹</translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation>Luminosität</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>add %1 to the information</source>
        <translation>%1 zur Information hinzufügen</translation>
    </message>
    <message>
        <source>remove %1 from the information</source>
        <translation>%1 aus der Information entfernen</translation>
    </message>
    <message>
        <source>change luminosity</source>
        <translation>Luminosität ändern</translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation>Benchmark %1</translation>
    </message>
    <message>
        <source>the reference benchmark</source>
        <translation>der Referenzpunkt</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Point at which the information is taken</source>
        <translation>Punkt, an dem die Information genommen wird</translation>
    </message>
    <message>
        <source>move the point of the information</source>
        <translation>Punkt der Information verschieben</translation>
    </message>
</context>
<context>
    <name>assay::FisherPlot</name>
    <message>
        <source>Fisher information</source>
        <translation>Fisher-Information</translation>
    </message>
    <message>
        <source>information I_{ii}</source>
        <translation>Information I_{ii}</translation>
    </message>
    <message>
        <source>No Fisher information yet. Compute it to compare the methods.</source>
        <translation>Noch keine Fisher-Information. Berechnen Sie sie, um die Methoden zu vergleichen.</translation>
    </message>
    <message>
        <source>information, the others fitted</source>
        <translation>Information, die anderen angepasst</translation>
    </message>
    <message>
        <source>det(I)^{1/P}</source>
        <translation>det(I)^{1/P}</translation>
    </message>
    <message>
        <source>eigenvalues of I</source>
        <translation>Eigenwerte von I</translation>
    </message>
    <message>
        <source>each parameter, the others known</source>
        <translation>jeder Parameter, die anderen bekannt</translation>
    </message>
    <message>
        <source>each parameter, the others fitted</source>
        <translation>jeder Parameter, die anderen angepasst</translation>
    </message>
    <message>
        <source>determinant</source>
        <translation>Determinante</translation>
    </message>
    <message>
        <source>eigenvalues</source>
        <translation>Eigenwerte</translation>
    </message>
    <message>
        <source>all parameters</source>
        <translation>alle Parameter</translation>
    </message>
    <message>
        <source>direction %1</source>
        <translation>Richtung %1</translation>
    </message>
</context>
<context>
    <name>assay::FisherView</name>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Row of the information matrix</source>
        <translation>Zeile der Informationsmatrix</translation>
    </message>
    <message>
        <source>Information I_ij in units of the parameters to the power −1 each</source>
        <translation>Information I_ij in Einheiten der Parameter hoch −1</translation>
    </message>
    <message>
        <source>σ alone</source>
        <translation>σ allein</translation>
    </message>
    <message>
        <source>σ fitted</source>
        <translation>σ angepasst</translation>
    </message>
    <message>
        <source>Smallest possible error when all other parameters are known: 1/√I_ii</source>
        <translation>Kleinster möglicher Fehler, wenn alle anderen Parameter bekannt sind: 1/√I_ii</translation>
    </message>
    <message>
        <source>Smallest possible error when all parameters are fitted together: √(I⁻¹)_ii</source>
        <translation>Kleinster möglicher Fehler, wenn alle Parameter gemeinsam angepasst werden: √(I⁻¹)_ii</translation>
    </message>
    <message>
        <source>Fisher information</source>
        <translation>Fisher-Information</translation>
    </message>
    <message>
        <source>What of the information is drawn</source>
        <translation>Was von der Information gezeichnet wird</translation>
    </message>
    <message>
        <source>Bars of</source>
        <translation>Balken von</translation>
    </message>
    <message>
        <source>Fisher information at %1 fb^{-1}</source>
        <translation>Fisher-Information bei %1 fb^{-1}</translation>
    </message>
</context>
<context>
    <name>assay::GradientPlot</name>
    <message>
        <source>Gradient norm and learning rate</source>
        <translation>Gradientennorm und Lernrate</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>No training yet. Train an estimator to see its gradient.</source>
        <translation>Noch kein Training. Trainieren Sie einen Schätzer, um seinen Gradienten zu sehen.</translation>
    </message>
</context>
<context>
    <name>assay::HelpMenu</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Tour: five minutes</source>
        <translation>&amp;Tour: fünf Minuten</translation>
    </message>
    <message>
        <source>M&amp;ethods</source>
        <translation>M&amp;ethoden</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;Concepts</source>
        <translation>&amp;Begriffe</translation>
    </message>
</context>
<context>
    <name>assay::HelpWindow</name>
    <message>
        <source>Manual of Assay</source>
        <translation>Handbuch von Assay</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← Zurück</translation>
    </message>
    <message>
        <source>Forward →</source>
        <translation>Vor →</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Begriffe</translation>
    </message>
</context>
<context>
    <name>assay::HistogramFeed</name>
    <message>
        <source>Fill histograms</source>
        <translation>Histogramme füllen</translation>
    </message>
</context>
<context>
    <name>assay::HistogramMethodPanel</name>
    <message>
        <source>Histogram estimator</source>
        <translation>Histogramm-Schätzer</translation>
    </message>
    <message>
        <source>bins of</source>
        <translation>Bins von</translation>
    </message>
    <message>
        <source>at the sliders</source>
        <translation>bei den Reglern</translation>
    </message>
    <message>
        <source>at the reference</source>
        <translation>an der Referenz</translation>
    </message>
    <message>
        <source>The events are older than the study. Simulate them again.</source>
        <translation>Die Ereignisse sind älter als die Studie. Simulieren Sie sie neu.</translation>
    </message>
    <message>
        <source>Filling the histogram…</source>
        <translation>Histogramm wird gefüllt …</translation>
    </message>
    <message>
        <source>Fill the histogram estimator</source>
        <translation>Histogramm-Schätzer füllen</translation>
    </message>
    <message>
        <source>Bins of the histogram of %1 and %2</source>
        <translation>Bins des Histogramms von %1 und %2</translation>
    </message>
    <message>
        <source>Histograms of more than two observables cannot be drawn.</source>
        <translation>Histogramme von mehr als zwei Observablen lassen sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>Edges of the bins</source>
        <translation>Kanten der Bins</translation>
    </message>
    <message>
        <source>Edges of the bins of the second observable</source>
        <translation>Kanten der Bins der zweiten Observablen</translation>
    </message>
    <message>
        <source>Edges between bins, in ascending order; the first and the last bin are open. Or drag the lines in the plot.</source>
        <translation>Kanten zwischen den Bins, aufsteigend; der erste und der letzte Bin sind offen. Oder ziehen Sie die Linien im Bild.</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Edges chosen from the events again</source>
        <translation>Kanten wieder aus den Ereignissen wählen</translation>
    </message>
    <message>
        <source>edges of the bins of %1</source>
        <translation>Kanten der Bins von %1</translation>
    </message>
    <message>
        <source>%1 bins keep %2 % of the Fisher information that %3 bins have at the reference (mean over the directions).</source>
        <translation>%1 Bins behalten %2 % der Fisher-Information, die %3 Bins an der Referenz haben (Mittel über die Richtungen).</translation>
    </message>
    <message>
        <source>No limits use this histogram: add it to the estimators on the Limits page to change its edges.</source>
        <translation>Keine Grenzen verwenden dieses Histogramm: Nehmen Sie es auf der Grenzenseite zu den Schätzern, um seine Kanten zu ändern.</translation>
    </message>
</context>
<context>
    <name>assay::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Schritte, die rückgängig gemacht werden können</translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation>wie geöffnet</translation>
    </message>
</context>
<context>
    <name>assay::HoverReadout</name>
    <message>
        <source>θ = (%1)</source>
        <translation>θ = (%1)</translation>
    </message>
</context>
<context>
    <name>assay::InformationPanel</name>
    <message>
        <source>Element of the Fisher information</source>
        <translation>Element der Fisher-Information</translation>
    </message>
    <message>
        <source>information on</source>
        <translation>Information über</translation>
    </message>
    <message>
        <source>Information of the events</source>
        <translation>Information der Ereignisse</translation>
    </message>
    <message>
        <source>%1 in these bins</source>
        <translation>%1 in diesen Bins</translation>
    </message>
    <message>
        <source>, %1 % of the %2 that the events hold</source>
        <translation>, %1 % der %2, die die Ereignisse tragen</translation>
    </message>
    <message>
        <source> at %1 fb⁻¹</source>
        <translation> bei %1 fb⁻¹</translation>
    </message>
    <message>
        <source>Trained methods</source>
        <translation>Trainierte Methoden</translation>
    </message>
    <message>
        <source>Trained methods whose information is drawn</source>
        <translation>Trainierte Methoden, deren Information gezeichnet wird</translation>
    </message>
    <message>
        <source>Information of %1</source>
        <translation>Information von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 learns %2</source>
        <translation>%1 lernt %2</translation>
    </message>
</context>
<context>
    <name>assay::InformationPlot</name>
    <message>
        <source>Information over the observable</source>
        <translation>Information über der Observable</translation>
    </message>
    <message>
        <source>cross section at the sliders</source>
        <translation>Wirkungsquerschnitt an den Reglern</translation>
    </message>
    <message>
        <source>information of the bin&apos;s content</source>
        <translation>Information des Bin-Inhalts</translation>
    </message>
    <message>
        <source>information of its events, z known</source>
        <translation>Information seiner Ereignisse, z bekannt</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>σ per bin [pb]</source>
        <translation>σ je Bin [pb]</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>information of %1</source>
        <translation>Information von %1</translation>
    </message>
</context>
<context>
    <name>assay::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Go to its page</source>
        <translation>Zu seiner Seite gehen</translation>
    </message>
    <message>
        <source>Nothing is selected. Click something in the project, in a table or in a plot.</source>
        <translation>Nichts ist gewählt. Klicken Sie etwas im Projekt, in einer Tabelle oder in einer Grafik an.</translation>
    </message>
</context>
<context>
    <name>assay::JointRatioPanel</name>
    <message>
        <source>Joint log likelihood ratio</source>
        <translation>Gemeinsames Log-Likelihood-Verhältnis</translation>
    </message>
    <message>
        <source>log r(x, z)</source>
        <translation>log r(x, z)</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>This training sample stores no ratio: it is for the score.</source>
        <translation>Diese Trainingsdaten enthalten kein Verhältnis: Sie sind für den Score.</translation>
    </message>
    <message>
        <source>drawn at θ</source>
        <translation>bei θ gezogen</translation>
    </message>
    <message>
        <source>drawn at the reference</source>
        <translation>an der Referenz gezogen</translation>
    </message>
    <message>
        <source>Mean of r over the rows drawn at the reference: %1 (1 expected).</source>
        <translation>Mittel von r über die an der Referenz gezogenen Zeilen: %1 (1 erwartet).</translation>
    </message>
    <message>
        <source>sum of weights</source>
        <translation>Summe der Gewichte</translation>
    </message>
</context>
<context>
    <name>assay::JointScorePanel</name>
    <message>
        <source>Component of the score along the horizontal axis</source>
        <translation>Komponente des Scores entlang der waagerechten Achse</translation>
    </message>
    <message>
        <source>Component of the score along the vertical axis</source>
        <translation>Komponente des Scores entlang der senkrechten Achse</translation>
    </message>
    <message>
        <source>score in</source>
        <translation>Score in</translation>
    </message>
    <message>
        <source>Joint score</source>
        <translation>Gemeinsamer Score</translation>
    </message>
    <message>
        <source>This training sample stores no score: the study does not know it.</source>
        <translation>Diese Trainingsdaten enthalten keinen Score: Die Studie kennt ihn nicht.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>sum of weights</source>
        <translation>Summe der Gewichte</translation>
    </message>
</context>
<context>
    <name>assay::Lasso</name>
    <message>
        <source>Drag over a range to list its events (Shift+drag always does)</source>
        <translation>Über einen Bereich ziehen, um seine Ereignisse aufzulisten (Umschalt+Ziehen tut es immer)</translation>
    </message>
    <message>
        <source>Draw around events to list them (Shift+drag always does)</source>
        <translation>Ereignisse umfahren, um sie aufzulisten (Umschalt+Ziehen tut es immer)</translation>
    </message>
</context>
<context>
    <name>assay::LessonControls</name>
    <message>
        <source>▶ Play</source>
        <translation>▶ Abspielen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>❚❚ Stop</source>
        <translation>❚❚ Anhalten</translation>
    </message>
</context>
<context>
    <name>assay::LessonHandout</name>
    <message>
        <source>A handout is being written. Wait until it is there.</source>
        <translation>Ein Arbeitsblatt wird geschrieben. Warten Sie, bis es da ist.</translation>
    </message>
    <message>
        <source>Handout of lesson %1</source>
        <translation>Arbeitsblatt zu Lektion %1</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Sie sind dran</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>Lektion %1: %2</translation>
    </message>
    <message>
        <source>The handout %1 could not be written: %2. Choose a folder that you may write to.</source>
        <translation>Das Arbeitsblatt %1 konnte nicht geschrieben werden: %2. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>assay::LessonView</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reset step</source>
        <translation>Schritt zurücksetzen</translation>
    </message>
    <message>
        <source>Controls and answers as they were at the start of the step.</source>
        <translation>Regler und Antworten wie zu Beginn des Schritts.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Lesson %1: %2 – step %3 of %4</source>
        <translation>Lektion %1: %2 – Schritt %3 von %4</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Predict first, then reveal.</source>
        <translation>Zuerst vorhersagen, dann aufdecken.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>The answers are hidden.</source>
        <translation>Die Antworten sind verborgen.</translation>
    </message>
</context>
<context>
    <name>assay::LessonsPage</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Wrote the handout %1.</source>
        <translation>Arbeitsblatt %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 About %2 minutes, %3 steps.</source>
        <translation>%1 Etwa %2 Minuten, %3 Schritte.</translation>
    </message>
    <message>
        <source>The lessons are not installed.</source>
        <translation>Die Lektionen sind nicht installiert.</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>Hide answers</source>
        <translation>Antworten verbergen</translation>
    </message>
    <message>
        <source>Predictions can be made, but not revealed.</source>
        <translation>Vorhersagen sind möglich, werden aber nicht aufgelöst.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes for the teacher below the text.</source>
        <translation>Hinweise für Lehrende unter dem Text.</translation>
    </message>
    <message>
        <source>Export handout…</source>
        <translation>Handzettel exportieren …</translation>
    </message>
    <message>
        <source>Open as project</source>
        <translation>Als Projekt öffnen</translation>
    </message>
    <message>
        <source>A study of the same toy, to continue with.</source>
        <translation>Eine Studie desselben Spielzeugs, um damit weiterzumachen.</translation>
    </message>
    <message>
        <source>Short, interactive, and checked against a truth that is known exactly.</source>
        <translation>Kurz, interaktiv, und an einer exakt bekannten Wahrheit geprüft.</translation>
    </message>
    <message>
        <source>Export the handout</source>
        <translation>Arbeitsblatt exportieren</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>Lektion %1: %2</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Larger text on the whole screen, and back (F11).</source>
        <translation>Größere Schrift auf dem ganzen Bildschirm, und zurück (F11).</translation>
    </message>
</context>
<context>
    <name>assay::LimitFollower</name>
    <message>
        <source>Prepare limits that follow the truth</source>
        <translation>Mitlaufende Grenzen vorbereiten</translation>
    </message>
</context>
<context>
    <name>assay::LimitMapPlot</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
</context>
<context>
    <name>assay::LimitOverlays</name>
    <message>
        <source>Only finished limits and trainings can be shown here.</source>
        <translation>Hier lassen sich nur fertige Grenzen und Trainings zeigen.</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>%1 has no limit yet.</source>
        <translation>%1 hat noch keine Grenze.</translation>
    </message>
    <message>
        <source>Show %1 again</source>
        <translation>%1 wieder zeigen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>%1 is what is drawn here.</source>
        <translation>%1 ist schon hier gezeichnet.</translation>
    </message>
    <message>
        <source>%1 scans other parameters.</source>
        <translation>%1 hat andere freie Parameter.</translation>
    </message>
    <message>
        <source>Show %1 here</source>
        <translation>%1 hier zeigen</translation>
    </message>
</context>
<context>
    <name>assay::LimitScene</name>
    <message>
        <source>move the assumed truth</source>
        <translation>angenommene Wahrheit verschieben</translation>
    </message>
    <message>
        <source>change confidence levels</source>
        <translation>Vertrauensniveaus ändern</translation>
    </message>
    <message>
        <source>enlarge the scanned range</source>
        <translation>abgetasteten Bereich vergrößern</translation>
    </message>
    <message>
        <source>The scan ends before the region of %1 does – enlarge the range.</source>
        <translation>Der Scan endet, bevor die Region von %1 endet – vergrößern Sie den Bereich.</translation>
    </message>
</context>
<context>
    <name>assay::LimitsAdvanced</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>exact where possible</source>
        <translation>exakt, wo möglich</translation>
    </message>
    <message>
        <source>the known density</source>
        <translation>der bekannten Dichte</translation>
    </message>
    <message>
        <source>the test part</source>
        <translation>dem Testteil</translation>
    </message>
    <message>
        <source>every event</source>
        <translation>allen Ereignissen</translation>
    </message>
    <message>
        <source>Expected data from</source>
        <translation>Erwartete Daten aus</translation>
    </message>
    <message>
        <source>Degrees of freedom</source>
        <translation>Freiheitsgrade</translation>
    </message>
    <message>
        <source>as many as scanned</source>
        <translation>so viele wie abgetastet</translation>
    </message>
    <message>
        <source>Toys for the coverage</source>
        <translation>Toys für die Überdeckung</translation>
    </message>
    <message>
        <source>none: unchecked</source>
        <translation>keine: ungeprüft</translation>
    </message>
    <message>
        <source>change kind of expected data</source>
        <translation>Art der erwarteten Daten ändern</translation>
    </message>
    <message>
        <source>change degrees of freedom</source>
        <translation>Freiheitsgrade ändern</translation>
    </message>
    <message>
        <source>change toys for the coverage</source>
        <translation>Toys für die Überdeckung ändern</translation>
    </message>
</context>
<context>
    <name>assay::LimitsForm</name>
    <message>
        <source>First parameter of the scan</source>
        <translation>Erster Parameter der Abtastung</translation>
    </message>
    <message>
        <source>Second parameter of the scan</source>
        <translation>Zweiter Parameter der Abtastung</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Abtastung</translation>
    </message>
    <message>
        <source>Points per axis</source>
        <translation>Punkte je Achse</translation>
    </message>
    <message>
        <source> fb⁻¹</source>
        <translation> fb⁻¹</translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation>Luminosität</translation>
    </message>
    <message>
        <source>Confidence levels</source>
        <translation>Vertrauensniveaus</translation>
    </message>
    <message>
        <source>Use the number of events too</source>
        <translation>Auch die Zahl der Ereignisse nutzen</translation>
    </message>
    <message>
        <source>Assumed truth</source>
        <translation>Angenommene Wahrheit</translation>
    </message>
    <message>
        <source>add %1 to the limits</source>
        <translation>%1 zu den Grenzen hinzufügen</translation>
    </message>
    <message>
        <source>remove %1 from the limits</source>
        <translation>%1 aus den Grenzen entfernen</translation>
    </message>
    <message>
        <source>change luminosity</source>
        <translation>Luminosität ändern</translation>
    </message>
    <message>
        <source>change use of the rate</source>
        <translation>Nutzung der Rate ändern</translation>
    </message>
    <message>
        <source>only the first</source>
        <translation>nur der erste</translation>
    </message>
    <message>
        <source>True value of %1</source>
        <translation>Wahrer Wert von %1</translation>
    </message>
    <message>
        <source>change assumed truth</source>
        <translation>angenommene Wahrheit ändern</translation>
    </message>
    <message>
        <source>change scan</source>
        <translation>Abtastung ändern</translation>
    </message>
    <message>
        <source>Numbers between 0 and 1, e.g. 0.68, 0.95.</source>
        <translation>Zahlen zwischen 0 und 1, z. B. 0.68, 0.95.</translation>
    </message>
    <message>
        <source>change confidence levels</source>
        <translation>Vertrauensniveaus ändern</translation>
    </message>
    <message>
        <source>File of observed events</source>
        <translation>Datei mit beobachteten Ereignissen</translation>
    </message>
    <message>
        <source>none: expected at the truth</source>
        <translation>keine: an der Wahrheit erwartet</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a file of observed events</source>
        <translation>Datei mit beobachteten Ereignissen wählen</translation>
    </message>
    <message>
        <source>Observed data</source>
        <translation>Beobachtete Daten</translation>
    </message>
    <message>
        <source>Observed events</source>
        <translation>Beobachtete Ereignisse</translation>
    </message>
    <message>
        <source>Events (*.csv *.npy *.h5 *.hdf5);;All files (*)</source>
        <translation>Ereignisse (*.csv *.npy *.h5 *.hdf5);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>use expected data</source>
        <translation>erwartete Daten verwenden</translation>
    </message>
    <message>
        <source>choose observed data</source>
        <translation>beobachtete Daten wählen</translation>
    </message>
    <message>
        <source>the first parameter</source>
        <translation>erster Parameter</translation>
    </message>
    <message>
        <source>the second parameter</source>
        <translation>zweiter Parameter</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>von … bis</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Confidence level of %1 %</source>
        <translation>Konfidenzniveau von %1 %</translation>
    </message>
    <message>
        <source>change range of the scan</source>
        <translation>Bereich der Abtastung ändern</translation>
    </message>
</context>
<context>
    <name>assay::LimitsPage</name>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Expected limits of every method on the same data, each with its check.</source>
        <translation>Erwartete Grenzen jeder Methode auf denselben Daten, jede mit ihrer Prüfung.</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Anhalten und behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compute limits</source>
        <translation>Grenzen berechnen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Add Fisher information</source>
        <translation>Fisher-Information hinzufügen</translation>
    </message>
    <message>
        <source>What each method knows about every parameter, near one point.</source>
        <translation>Was jede Methode nahe einem Punkt über jeden Parameter weiß.</translation>
    </message>
    <message>
        <source>Which limits or information of the study</source>
        <translation>Welche Grenzen oder Information der Studie</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Enlarge the scanned range</source>
        <translation>Abgetasteten Bereich vergrößern</translation>
    </message>
    <message>
        <source>Scans half as much again, with the same distance between points.</source>
        <translation>Rastert die Hälfte mehr ab, mit demselben Abstand der Punkte.</translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation>Kein Projekt ist offen. Beginnen Sie eine Studie oder öffnen Sie ein Projekt.</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>The parameters come with the event files. Import them first.</source>
        <translation>Die Parameter kommen mit den Ereignisdateien. Importieren Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>Zu den Daten</translation>
    </message>
    <message>
        <source>This study asks for no limits yet.</source>
        <translation>Diese Studie verlangt noch keine Grenzen.</translation>
    </message>
    <message>
        <source>Set up limits</source>
        <translation>Grenzen einrichten</translation>
    </message>
    <message>
        <source>set up limits</source>
        <translation>Grenzen einrichten</translation>
    </message>
    <message>
        <source>add Fisher information</source>
        <translation>Fisher-Information hinzufügen</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Grenzen: %1</translation>
    </message>
    <message>
        <source>Fisher information</source>
        <translation>Fisher-Information</translation>
    </message>
    <message>
        <source>Fisher information: %1</source>
        <translation>Fisher-Information: %1</translation>
    </message>
    <message>
        <source>Compute information</source>
        <translation>Information berechnen</translation>
    </message>
    <message>
        <source>%1 %2. Compute again for all points of the scan.</source>
        <translation>%1 %2. Für alle Punkte des Scans neu berechnen.</translation>
    </message>
    <message>
        <source>Progress of the limits</source>
        <translation>Fortschritt der Grenzen</translation>
    </message>
    <message>
        <source>Add limits like these</source>
        <translation>Weitere solche Grenzen</translation>
    </message>
    <message>
        <source>Beside these: with other data, another truth or without the rate.</source>
        <translation>Daneben: mit anderen Daten, anderer Wahrheit oder ohne die Rate.</translation>
    </message>
</context>
<context>
    <name>assay::LimitsView</name>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>bester Fit</translation>
    </message>
    <message>
        <source>q at truth</source>
        <translation>q (Wahrheit)</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Of the scanned parameters</source>
        <translation>Der abgerasterten Parameter</translation>
    </message>
    <message>
        <source>−2 Δ ln L of the assumed truth</source>
        <translation>−2 Δ ln L der angenommenen Wahrheit</translation>
    </message>
    <message>
        <source>Area, or intervals, allowed at the lowest confidence level</source>
        <translation>Fläche oder Intervalle, die auf dem niedrigsten Konfidenzniveau erlaubt sind</translation>
    </message>
    <message>
        <source>Expected number of events</source>
        <translation>Erwartete Zahl der Ereignisse</translation>
    </message>
    <message>
        <source>Measured coverage, or unchecked</source>
        <translation>Gemessene Überdeckung, oder ungeprüft</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>%1 fb^{-1}</source>
        <translation>%1 fb^{-1}</translation>
    </message>
    <message>
        <source>Contours at %1, thick to thin, %2</source>
        <translation>Konturen bei %1, dick bis dünn, %2</translation>
    </message>
    <message>
        <source>−2 Δ ln L with lines at %1, %2</source>
        <translation>−2 Δ ln L mit Linien bei %1, %2</translation>
    </message>
    <message>
        <source>%1 event-θ pairs had no valid ratio</source>
        <translation>%1 Paare von Ereignis und θ hatten kein gültiges Verhältnis</translation>
    </message>
    <message>
        <source>%1 local minima</source>
        <translation>%1 lokale Minima</translation>
    </message>
</context>
<context>
    <name>assay::ListTable</name>
    <message>
        <source>A %1 needs a name, because recipes refer to it.</source>
        <translation>%1 braucht einen Namen, denn Rezepte verweisen darauf.</translation>
    </message>
    <message>
        <source>Names have no spaces, commas, quotes or @.</source>
        <translation>Namen haben keine Leerzeichen, Kommas, Anführungszeichen und kein @.</translation>
    </message>
    <message>
        <source>There is a %1 &quot;%2&quot; already. Choose another name.</source>
        <translation>Es gibt schon %1 &quot;%2&quot;. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used by %2. Change that first.</source>
        <translation>&quot;%1&quot; wird von %2 gebraucht. Ändern Sie das zuerst.</translation>
    </message>
</context>
<context>
    <name>assay::LlrCurvePlot</name>
    <message>
        <source>Log likelihood ratio of the event</source>
        <translation>Log-Likelihood-Verhältnis des Ereignisses</translation>
    </message>
    <message>
        <source>log r(x)</source>
        <translation>log r(x)</translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation>Wählen Sie ein Ereignis.</translation>
    </message>
</context>
<context>
    <name>assay::LogDock</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown.</source>
        <translation>Kopiert die gewählten Zeilen, oder alle gezeigten.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Goes to the stage that the line is about.</source>
        <translation>Geht zu der Stufe, um die es in der Zeile geht.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. What runs, warns or fails is told here.</source>
        <translation>Noch ist nichts geschehen. Hier steht, was läuft, warnt oder scheitert.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>The log of this and earlier sessions, %1.</source>
        <translation>Das Protokoll dieser und früherer Sitzungen, %1.</translation>
    </message>
</context>
<context>
    <name>assay::LogFile</name>
    <message>
        <source>The log file %1 cannot be written: %2.</source>
        <translation>Die Protokolldatei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>assay::LossPanel</name>
    <message>
        <source>Smoothing in epochs</source>
        <translation>Glättung in Epochen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> Epochen</translation>
    </message>
    <message>
        <source>Band over runs</source>
        <translation>Band über Läufe</translation>
    </message>
    <message>
        <source>From the lowest to the highest validation loss of the shown runs of one method.</source>
        <translation>Vom niedrigsten zum höchsten Validierungsverlust der gezeigten Läufe einer Methode.</translation>
    </message>
    <message>
        <source>Logarithmic epochs</source>
        <translation>Logarithmische Epochen</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Not drawn, as their loss is another function: %1. Select one of them to see it.</source>
        <translation>Nicht gezeichnet, weil ihr Verlust eine andere Funktion ist: %1. Wählen Sie einen davon, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>Only finished trainings can be shown here.</source>
        <translation>Hier lassen sich nur fertige Trainings zeigen.</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Show %1 again</source>
        <translation>%1 wieder zeigen</translation>
    </message>
    <message>
        <source>The loss of %1 is another function.</source>
        <translation>Die Verlustfunktion von %1 ist eine andere.</translation>
    </message>
    <message>
        <source>Show %1 here</source>
        <translation>%1 hier zeigen</translation>
    </message>
</context>
<context>
    <name>assay::LossPlot</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>No training yet. Train an estimator to see its loss.</source>
        <translation>Noch kein Training. Trainieren Sie einen Schätzer, um seinen Verlust zu sehen.</translation>
    </message>
    <message>
        <source>, training</source>
        <translation>, Training</translation>
    </message>
    <message>
        <source>, validation</source>
        <translation>, Validierung</translation>
    </message>
</context>
<context>
    <name>assay::MadGraphDialog</name>
    <message>
        <source>MadGraph steering</source>
        <translation>MadGraph-Steuerung</translation>
    </message>
    <message>
        <source>Cards and runs</source>
        <translation>Karten und Läufe</translation>
    </message>
    <message>
        <source>Parameters in the param card</source>
        <translation>Parameter in der Param-Karte</translation>
    </message>
    <message>
        <source>Files that are written</source>
        <translation>Geschriebene Dateien</translation>
    </message>
    <message>
        <source>File of the preview</source>
        <translation>Datei der Vorschau</translation>
    </message>
    <message>
        <source>Preview of the file</source>
        <translation>Vorschau der Datei</translation>
    </message>
    <message>
        <source>State of the export</source>
        <translation>Stand des Exports</translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>New folder for cards and scripts</source>
        <translation>Neuer Ordner für Karten und Skripte</translation>
    </message>
    <message>
        <source>Replace files of the same names</source>
        <translation>Gleichnamige Dateien ersetzen</translation>
    </message>
    <message>
        <source>Write files</source>
        <translation>Dateien schreiben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written.</source>
        <translation>
            <numerusform>%n Datei wird geschrieben.</numerusform>
            <numerusform>%n Dateien werden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the files first.</source>
        <translation>Wählen Sie zuerst einen Ordner für die Dateien.</translation>
    </message>
    <message>
        <source>Write MadGraph cards</source>
        <translation>MadGraph-Karten schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::MadGraphForm</name>
    <message>
        <source>Process card</source>
        <translation>Prozess-Karte</translation>
    </message>
    <message>
        <source>Process exists</source>
        <translation>Prozess vorhanden</translation>
    </message>
    <message>
        <source>Param card</source>
        <translation>Param-Karte</translation>
    </message>
    <message>
        <source>Template, needed</source>
        <translation>Vorlage, nötig</translation>
    </message>
    <message>
        <source>Run cards</source>
        <translation>Run-Karten</translation>
    </message>
    <message>
        <source>That of the process</source>
        <translation>Die des Prozesses</translation>
    </message>
    <message>
        <source>Pythia card</source>
        <translation>Pythia-Karte</translation>
    </message>
    <message>
        <source>No shower</source>
        <translation>Kein Schauer</translation>
    </message>
    <message>
        <source>Delphes card</source>
        <translation>Delphes-Karte</translation>
    </message>
    <message>
        <source>No detector</source>
        <translation>Kein Detektor</translation>
    </message>
    <message>
        <source>Benchmarks to sample from</source>
        <translation>Benchmarks, an denen erzeugt wird</translation>
    </message>
    <message>
        <source>One run for each and each run card. Every event gets weights at all benchmarks, wherever it was sampled.</source>
        <translation>Ein Lauf für jeden davon und jede Run-Karte. Jedes Ereignis bekommt Gewichte an allen Benchmarks, wo auch immer es erzeugt wurde.</translation>
    </message>
    <message>
        <source>Sample from</source>
        <translation>Erzeugen an</translation>
    </message>
    <message>
        <source>Events per run</source>
        <translation>Ereignisse je Lauf</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erste Startzahl</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Background: no reweighting</source>
        <translation>Untergrund: keine Umgewichtung</translation>
    </message>
    <message>
        <source>The process does not depend on the parameters.</source>
        <translation>Der Prozess hängt nicht von den Parametern ab.</translation>
    </message>
    <message>
        <source>0: as in the run card</source>
        <translation>0: wie in der Run-Karte</translation>
    </message>
    <message>
        <source>UFO model</source>
        <translation>UFO-Modell</translation>
    </message>
    <message>
        <source>MadGraph has it</source>
        <translation>MadGraph hat es</translation>
    </message>
    <message>
        <source>Folder that is copied into MadGraph&apos;s models if it is not there.</source>
        <translation>Ordner, der zu den Modellen von MadGraph kopiert wird, wenn er dort fehlt.</translation>
    </message>
    <message>
        <source>Before MadGraph</source>
        <translation>Vor MadGraph</translation>
    </message>
    <message>
        <source>A line for the shell that loads a module or an environment.</source>
        <translation>Eine Zeile für die Shell, die ein Modul oder eine Umgebung lädt.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Only reweight the run</source>
        <translation>Nur den Lauf umgewichten</translation>
    </message>
    <message>
        <source>No: new events</source>
        <translation>Nein: neue Ereignisse</translation>
    </message>
    <message>
        <source>Name of a run that exists, such as run_01: its events get weights at the ticked benchmarks, and no new ones are made.</source>
        <translation>Name eines vorhandenen Laufs wie run_01: seine Ereignisse bekommen Gewichte an den angekreuzten Benchmarks, und es werden keine neuen erzeugt.</translation>
    </message>
    <message>
        <source>Only reweight</source>
        <translation>Nur umgewichten</translation>
    </message>
    <message>
        <source>Benchmark that the run was sampled from</source>
        <translation>Benchmark, an dem der Lauf erzeugt wurde</translation>
    </message>
    <message>
        <source>sampled from</source>
        <translation>erzeugt an</translation>
    </message>
    <message>
        <source>Add weights at</source>
        <translation>Gewichte hinzufügen an</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
</context>
<context>
    <name>assay::MainWindow</name>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert unter %1.</translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>Über Assay</translation>
    </message>
    <message>
        <source>&lt;b&gt;Assay %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Assay %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>A workbench for simulation-based inference in particle physics. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Eine Werkbank für simulationsbasierte Inferenz in der Teilchenphysik. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>%1[*] – Assay</source>
        <translation>%1[*] – Assay</translation>
    </message>
    <message>
        <source>not saved under a name yet</source>
        <translation>noch nicht unter einem Namen gespeichert</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Kürzel</translation>
    </message>
</context>
<context>
    <name>assay::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>There is no card &quot;%1&quot;.</source>
        <translation>Es gibt keine Karte &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The page &quot;%1&quot; of the manual is not installed.</source>
        <translation>Die Seite &quot;%1&quot; des Handbuchs ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>assay::Maximiser</name>
    <message>
        <source>This plot is in a window of its own.</source>
        <translation>Dieses Diagramm hat ein eigenes Fenster.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>assay::MethodSwatch</name>
    <message>
        <source>How %1 is drawn: colour %2, marker %3</source>
        <translation>Wie %1 gezeichnet wird: Farbe %2, Marker %3</translation>
    </message>
</context>
<context>
    <name>assay::MissingFiles</name>
    <message>
        <source>Locate…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Shows the program where the file is now. Others that are missing are looked for in the same folder.</source>
        <translation>Zeigt dem Programm, wo die Datei jetzt ist. Andere fehlende werden im selben Ordner gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n files of the samples are not where they were:</source>
        <translation>
            <numerusform>⚠ %n Datei der Proben ist nicht mehr, wo sie war:</numerusform>
            <numerusform>⚠ %n Dateien der Proben sind nicht mehr, wo sie waren:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>locate %1</source>
        <translation>%1 suchen</translation>
    </message>
</context>
<context>
    <name>assay::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Parameters of the theory and the benchmarks at which events have weights.</source>
        <translation>Parameter der Theorie und die Benchmarks, an denen Ereignisse Gewichte haben.</translation>
    </message>
    <message>
        <source>Optimise positions</source>
        <translation>Positionen optimieren</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation>Kein Projekt ist offen. Beginnen Sie eine Studie oder öffnen Sie ein Projekt.</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>The parameters come with the event files. Import them first.</source>
        <translation>Die Parameter kommen mit den Ereignisdateien. Importieren Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>Zu den Daten</translation>
    </message>
    <message>
        <source>The events of this study have weights at fixed points.</source>
        <translation>Die Ereignisse dieser Studie haben Gewichte an festen Punkten.</translation>
    </message>
    <message>
        <source>condition number %1</source>
        <translation>Konditionszahl %1</translation>
    </message>
    <message>
        <source>matrix from the file</source>
        <translation>Matrix aus der Datei</translation>
    </message>
    <message>
        <source>Optimise benchmarks</source>
        <translation>Benchmarks optimieren</translation>
    </message>
    <message>
        <source>optimise benchmarks</source>
        <translation>Benchmarks optimieren</translation>
    </message>
    <message>
        <source>Searches benchmark positions with the smallest morphing error over the ranges; the reference and locked benchmarks stay where they are.</source>
        <translation>Sucht Benchmark-Positionen mit dem kleinsten Morphing-Fehler über die Bereiche; die Referenz und feste Benchmarks bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Adds a benchmark; so does a double click in the map.</source>
        <translation>Fügt einen Benchmark hinzu; ein Doppelklick in die Karte ebenso.</translation>
    </message>
    <message>
        <source>Removes the chosen one (Del).</source>
        <translation>Entfernt den gewählten (Entf).</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Keeps the chosen benchmark where it is: neither the mouse nor the optimisation moves it.</source>
        <translation>Hält den gewählten Benchmark fest: Weder die Maus noch die Optimierung verschiebt ihn.</translation>
    </message>
    <message>
        <source>%1 components from %2 benchmarks, invertible, %3.</source>
        <translation>%1 Komponenten aus %2 Benchmarks, umkehrbar, %3.</translation>
    </message>
    <message>
        <source>⚠ %1 Some benchmarks are nearly dependent: move them apart, or optimise the positions.</source>
        <translation>⚠ %1 Einige Benchmarks sind fast abhängig: Schieben Sie sie auseinander, oder optimieren Sie die Positionen.</translation>
    </message>
    <message>
        <source>%1 components need %1 independent benchmarks; %2 are dependent.</source>
        <translation>%1 Komponenten brauchen %1 unabhängige Benchmarks; %2 sind abhängig.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>To where the benchmarks tell the components apart best.</source>
        <translation>Dorthin, wo die Benchmarks die Komponenten am besten trennen.</translation>
    </message>
    <message>
        <source>Move a benchmark so that the others suffice</source>
        <translation>Einen Benchmark verschieben, sodass die anderen genügen</translation>
    </message>
    <message>
        <source>MadGraph steering…</source>
        <translation>MadGraph-Steuerung …</translation>
    </message>
    <message>
        <source>Writes the cards and scripts with which MadGraph, Pythia and Delphes generate the events of this study.</source>
        <translation>Schreibt die Karten und Skripte, mit denen MadGraph, Pythia und Delphes die Ereignisse dieser Studie erzeugen.</translation>
    </message>
</context>
<context>
    <name>assay::MorphingErrorPlot</name>
    <message>
        <source>Morphing error</source>
        <translation>Morphing-Fehler</translation>
    </message>
    <message>
        <source>√Σ w²  of the morphing weights</source>
        <translation>√Σ w²  der Morphing-Gewichte</translation>
    </message>
    <message>
        <source>No morphing yet. Choose a process or import events with benchmarks.</source>
        <translation>Noch kein Morphing. Wählen Sie einen Prozess, oder importieren Sie Ereignisse mit Benchmarks.</translation>
    </message>
</context>
<context>
    <name>assay::MorphingForm</name>
    <message>
        <source>Highest total power</source>
        <translation>Höchste Gesamtpotenz</translation>
    </message>
    <message>
        <source>as the single ones</source>
        <translation>wie die einzelnen</translation>
    </message>
    <message>
        <source>Missing benchmarks</source>
        <translation>Fehlende Benchmarks</translation>
    </message>
    <message>
        <source>as the process has them</source>
        <translation>wie der Prozess sie hat</translation>
    </message>
    <message>
        <source>searched for before simulating</source>
        <translation>vor der Simulation gesucht</translation>
    </message>
    <message>
        <source>change highest total power</source>
        <translation>höchste Gesamtpotenz ändern</translation>
    </message>
    <message>
        <source>change search for benchmarks</source>
        <translation>Suche nach Benchmarks ändern</translation>
    </message>
</context>
<context>
    <name>assay::MorphingView</name>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagrechte Achse</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>Plane of</source>
        <translation>Ebene von</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Snap to round numbers</source>
        <translation>An runden Zahlen einrasten</translation>
    </message>
    <message>
        <source>Dragged benchmarks go from one grid point to the next; with Alt and the arrow keys they move freely.</source>
        <translation>Gezogene Benchmarks springen von Gitterpunkt zu Gitterpunkt; mit Alt und den Pfeiltasten bewegen sie sich frei.</translation>
    </message>
    <message>
        <source>The benchmarks are dependent. Drag one of them away.</source>
        <translation>Die Benchmarks sind abhängig. Ziehen Sie einen davon weg.</translation>
    </message>
</context>
<context>
    <name>assay::NoiseForm</name>
    <message>
        <source>Noise on the missing energy [GeV]</source>
        <translation>Rauschen der fehlenden Energie [GeV]</translation>
    </message>
    <message>
        <source>plus this share of ΣpT</source>
        <translation>plus dieser Anteil von ΣpT</translation>
    </message>
    <message>
        <source>A width is not negative.</source>
        <translation>Eine Breite ist nicht negativ.</translation>
    </message>
    <message>
        <source>change noise of the missing energy</source>
        <translation>Rauschen der fehlenden Energie ändern</translation>
    </message>
</context>
<context>
    <name>assay::ObservablePanel</name>
    <message>
        <source>Filling the histograms…</source>
        <translation>Histogramme werden gefüllt …</translation>
    </message>
    <message>
        <source>Reading the events…</source>
        <translation>Ereignisse werden gelesen …</translation>
    </message>
    <message>
        <source>No events yet. Simulate or import events on the Data page.</source>
        <translation>Noch keine Ereignisse. Simulieren oder importieren Sie welche auf der Seite Daten.</translation>
    </message>
    <message>
        <source>Find the events of a bin</source>
        <translation>Die Ereignisse eines Bins suchen</translation>
    </message>
    <message>
        <source>No event is in %1.</source>
        <translation>Kein Ereignis liegt in %1.</translation>
    </message>
</context>
<context>
    <name>assay::ObservableTable</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label in plots, LaTeX-like: p_{T,j1}</source>
        <translation>Beschriftung in Grafiken, wie in LaTeX: p_{T,j1}</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit, for axis titles</source>
        <translation>Einheit, für Achsentitel</translation>
    </message>
    <message>
        <source>What recipes, histograms and trainings call it</source>
        <translation>Wie Rezepte, Histogramme und Trainings sie nennen</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Column of the event sample that it is</source>
        <translation>Spalte der Ereignisse, die sie ist</translation>
    </message>
    <message>
        <source>The sample has no column &quot;%1&quot;. It has: %2.</source>
        <translation>Die Probe hat keine Spalte &quot;%1&quot;. Sie hat: %2.</translation>
    </message>
    <message>
        <source>A study needs at least one observable.</source>
        <translation>Eine Studie braucht mindestens eine Observable.</translation>
    </message>
    <message>
        <source>observable</source>
        <translation>Observable</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>How it is computed from the particles of an event: j[0].pt, (l[0] + l[1]).m, l[0].deltaphi(j[0]), met.pt</source>
        <translation>Wie sie aus den Teilchen eines Ereignisses berechnet wird: j[0].pt, (l[0] + l[1]).m, l[0].deltaphi(j[0]), met.pt</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>Whether events are dropped for which it is not defined</source>
        <translation>Ob Ereignisse verworfen werden, für die sie nicht definiert ist</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Its value where it is not defined; empty: none</source>
        <translation>Ihr Wert, wo sie nicht definiert ist; leer: keiner</translation>
    </message>
</context>
<context>
    <name>assay::ObservablesPage</name>
    <message>
        <source>Observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>What is measured of each event, and how its distribution follows the parameters.</source>
        <translation>Was von jedem Ereignis gemessen wird und wie seine Verteilung den Parametern folgt.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Compare shapes only</source>
        <translation>Nur Formen vergleichen</translation>
    </message>
    <message>
        <source>Draw benchmarks</source>
        <translation>Benchmarks zeichnen</translation>
    </message>
    <message>
        <source>Benchmarks drawn for comparison</source>
        <translation>Zum Vergleich gezeichnete Benchmarks</translation>
    </message>
    <message>
        <source>The observables come with the event files. Import them first.</source>
        <translation>Die Observablen kommen mit den Ereignisdateien. Importieren Sie diese zuerst.</translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation>Kein Projekt ist offen. Beginnen Sie eine Studie oder öffnen Sie ein Projekt.</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>Zu den Daten</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>Draw systematics</source>
        <translation>Unsicherheiten zeichnen</translation>
    </message>
    <message>
        <source>Nuisance parameters whose band is drawn</source>
        <translation>Störparameter, deren Band gezeichnet wird</translation>
    </message>
    <message>
        <source>σ = %1 pb, as many events as %2 unweighted ones</source>
        <translation>σ = %1 pb, so viele Ereignisse wie %2 ungewichtete</translation>
    </message>
</context>
<context>
    <name>assay::PValuePanel</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Method of the map</source>
        <translation>Methode der Karte</translation>
    </message>
    <message>
        <source>p-value</source>
        <translation>p-Wert</translation>
    </message>
    <message>
        <source>No limits yet. Compute limits to see the p-values.</source>
        <translation>Noch keine Grenzen. Berechnen Sie Grenzen, um die p-Werte zu sehen.</translation>
    </message>
    <message>
        <source>p-value by %1</source>
        <translation>p-Wert von %1</translation>
    </message>
</context>
<context>
    <name>assay::Page</name>
    <message>
        <source>Another stage is running. Wait for it, or stop it in the Tasks panel.</source>
        <translation>Eine andere Stufe läuft. Warten Sie, oder halten Sie sie unter Aufgaben an.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Recompute stale</source>
        <translation>Veraltetes neu berechnen</translation>
    </message>
    <message>
        <source>Computes again what changed: %1.</source>
        <translation>Berechnet neu, was sich geändert hat: %1.</translation>
    </message>
    <message>
        <source>Also &quot;Run this stage&quot; in the Run menu (%1).</source>
        <translation>Auch „Diese Stufe ausführen“ im Menü „Ausführen“ (%1).</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>assay::ParameterTable</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Identifier in recipes and files</source>
        <translation>Bezeichner in Rezepten und Dateien</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Label in plots, LaTeX-like: c_{HW}, \theta</source>
        <translation>Beschriftung in Grafiken, wie in LaTeX: c_{HW}, \theta</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <source>Highest power in the squared matrix element</source>
        <translation>Höchste Potenz im quadrierten Matrixelement</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit, for axis titles</source>
        <translation>Einheit, für Achsentitel</translation>
    </message>
    <message>
        <source>The range of %1 would be empty: it must go from a smaller to a larger value.</source>
        <translation>Der Bereich von %1 wäre leer: Er muss von einem kleineren zu einem größeren Wert gehen.</translation>
    </message>
    <message>
        <source>Lower end of the range of interest, in the unit of the parameter</source>
        <translation>Unteres Ende des betrachteten Bereichs, in der Einheit des Parameters</translation>
    </message>
    <message>
        <source>Upper end of the range of interest, in the unit of the parameter</source>
        <translation>Oberes Ende des betrachteten Bereichs, in der Einheit des Parameters</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>A study needs at least one parameter.</source>
        <translation>Eine Studie braucht mindestens einen Parameter.</translation>
    </message>
    <message>
        <source>A parameter needs a name, because recipes refer to it.</source>
        <translation>Ein Parameter braucht einen Namen, weil Rezepte ihn nennen.</translation>
    </message>
    <message>
        <source>Names have no spaces, commas, points, quotes or @.</source>
        <translation>Namen haben keine Leerzeichen, Kommas, Punkte, Anführungszeichen oder @.</translation>
    </message>
    <message>
        <source>There is a parameter &quot;%1&quot; already. Choose another name.</source>
        <translation>Es gibt schon einen Parameter „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The power is a whole number from 1 to 8; 2 for a squared amplitude that is linear in the parameter.</source>
        <translation>Die Potenz ist eine ganze Zahl von 1 bis 8; 2 für eine quadrierte Amplitude, die linear im Parameter ist.</translation>
    </message>
</context>
<context>
    <name>assay::PlanePanel</name>
    <message>
        <source>Second observable</source>
        <translation>Zweite Observable</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>Was die Farben bedeuten</translation>
    </message>
    <message>
        <source>differential cross section</source>
        <translation>differentieller Wirkungsquerschnitt</translation>
    </message>
    <message>
        <source>ratio to the reference</source>
        <translation>Verhältnis zur Referenz</translation>
    </message>
    <message>
        <source>Logarithmic colours</source>
        <translation>Logarithmische Farben</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>There is only one observable.</source>
        <translation>Es gibt nur eine Observable.</translation>
    </message>
    <message>
        <source>a bin of %1 and %2</source>
        <translation>ein Bin von %1 und %2</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
</context>
<context>
    <name>assay::PlanePlot</name>
    <message>
        <source>Two observables</source>
        <translation>Zwei Observablen</translation>
    </message>
    <message>
        <source>68 % at the reference</source>
        <translation>68 % an der Referenz</translation>
    </message>
    <message>
        <source>95 % at the reference</source>
        <translation>95 % an der Referenz</translation>
    </message>
    <message>
        <source>68 % at the sliders</source>
        <translation>68 % bei den Reglern</translation>
    </message>
    <message>
        <source>95 % at the sliders</source>
        <translation>95 % bei den Reglern</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>ratio to the reference</source>
        <translation>Verhältnis zur Referenz</translation>
    </message>
    <message>
        <source>pb per unit area</source>
        <translation>pb je Flächeneinheit</translation>
    </message>
</context>
<context>
    <name>assay::PlotTable</name>
    <message>
        <source>Numbers of the figure</source>
        <translation>Zahlen der Abbildung</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Ctrl+C copies the selection, or everything.</source>
        <translation>
            <numerusform>%n Zeile. Strg+C kopiert die Auswahl, oder alles.</numerusform>
            <numerusform>%n Zeilen. Strg+C kopiert die Auswahl, oder alles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PlotToolbar</name>
    <message>
        <source>Tools of the plot</source>
        <translation>Werkzeuge der Grafik</translation>
    </message>
    <message>
        <source>Drag a box to zoom (the right mouse button always does)</source>
        <translation>Ein Rechteck ziehen, um zu vergrößern (die rechte Maustaste kann es immer)</translation>
    </message>
    <message>
        <source>Show everything (0, or double click)</source>
        <translation>Alles zeigen (0 oder Doppelklick)</translation>
    </message>
    <message>
        <source>Follow the data as they come</source>
        <translation>Den Daten folgen, wie sie kommen</translation>
    </message>
    <message>
        <source>Logarithmic axis (L)</source>
        <translation>Logarithmische Achse (L)</translation>
    </message>
    <message>
        <source>Legend; a click on an entry hides its curve, Alt+click shows it alone</source>
        <translation>Legende; ein Klick auf einen Eintrag verbirgt seine Kurve, Alt+Klick zeigt sie allein</translation>
    </message>
    <message>
        <source>Grid (G)</source>
        <translation>Gitter (G)</translation>
    </message>
    <message>
        <source>Copy the figure (Ctrl+Shift+C)</source>
        <translation>Abbildung kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Save the figure or its numbers</source>
        <translation>Abbildung oder ihre Zahlen speichern</translation>
    </message>
    <message>
        <source>Numbers of the figure (T)</source>
        <translation>Zahlen der Abbildung (T)</translation>
    </message>
    <message>
        <source>Fill the page (F; Esc returns)</source>
        <translation>Die Seite füllen (F; Esc kehrt zurück)</translation>
    </message>
    <message>
        <source>A window of its own (D; Esc returns)</source>
        <translation>Eigenes Fenster (D; Esc holt zurück)</translation>
    </message>
</context>
<context>
    <name>assay::PlotView</name>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Computed from an older version of the study.</source>
        <translation>Aus einem älteren Stand der Studie berechnet.</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Numbers as CSV (*.csv);;Numbers as JSON (*.json)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Zahlen als CSV (*.csv);;Zahlen als JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>assay::PlotWait</name>
    <message>
        <source>%1
%2 s</source>
        <translation>%1
%2 s</translation>
    </message>
    <message>
        <source>%1
%2 %</source>
        <translation>%1
%2 %</translation>
    </message>
    <message>
        <source>%1
%2 %, about %3 s left</source>
        <translation>%1
%2 %, noch etwa %3 s</translation>
    </message>
</context>
<context>
    <name>assay::PointCard</name>
    <message>
        <source>Numbers at the clicked point</source>
        <translation>Zahlen am angeklickten Punkt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the numbers of this point</source>
        <translation>Die Zahlen dieses Punkts schließen</translation>
    </message>
    <message>
        <source>Observable</source>
        <translation>Observable</translation>
    </message>
    <message>
        <source>at this point</source>
        <translation>an diesem Punkt</translation>
    </message>
    <message>
        <source>at the assumed truth</source>
        <translation>an der angenommenen Wahrheit</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>nearest point of the grid</source>
        <translation>nächster Punkt des Gitters</translation>
    </message>
    <message>
        <source>p-value</source>
        <translation>p-Wert</translation>
    </message>
    <message>
        <source>Line: at this point. Grey area: at the assumed truth.</source>
        <translation>Linie: an diesem Punkt. Graue Fläche: bei der angenommenen Wahrheit.</translation>
    </message>
    <message>
        <source>Stop the toys</source>
        <translation>Toys anhalten</translation>
    </message>
    <message>
        <source>p-values from %1 toys</source>
        <translation>p-Werte aus %1 Toys</translation>
    </message>
    <message>
        <source>Toys are thrown at this point, and q of each method is compared with theirs.</source>
        <translation>An diesem Punkt werden Toys geworfen, und q jeder Methode wird mit ihnen verglichen.</translation>
    </message>
    <message>
        <source>toys</source>
        <translation>Toys</translation>
    </message>
</context>
<context>
    <name>assay::PointChoice</name>
    <message>
        <source>The parameter point, in the order of the study: pick one, or type the values separated by commas.</source>
        <translation>Der Parameterpunkt, in der Reihenfolge der Studie: Wählen Sie einen, oder tippen Sie die Werte durch Kommas getrennt.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) separated by commas are needed.</source>
        <translation>
            <numerusform>%n Zahl wird gebraucht.</numerusform>
            <numerusform>%n durch Kommas getrennte Zahlen werden gebraucht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PointToys</name>
    <message>
        <source>Toys at a point</source>
        <translation>Toys an einem Punkt</translation>
    </message>
</context>
<context>
    <name>assay::PointsPlot</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
</context>
<context>
    <name>assay::PredictCard</name>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>Ihre Vorhersage</translation>
    </message>
    <message>
        <source>&lt;b&gt;✔ As you said.&lt;/b&gt; </source>
        <translation>&lt;b&gt;✔ Wie Sie sagten.&lt;/b&gt; </translation>
    </message>
    <message>
        <source>&lt;b&gt;✗ You said otherwise:&lt;/b&gt; </source>
        <translation>&lt;b&gt;✗ Sie sagten etwas anderes:&lt;/b&gt; </translation>
    </message>
    <message>
        <source>&lt;b&gt;✔ You said %1, and it is %2.&lt;/b&gt; </source>
        <translation>&lt;b&gt;✔ Sie sagten %1, und es ist %2.&lt;/b&gt; </translation>
    </message>
    <message>
        <source>&lt;b&gt;✗ You said %1, but it is %2.&lt;/b&gt; </source>
        <translation>&lt;b&gt;✗ Sie sagten %1, aber es ist %2.&lt;/b&gt; </translation>
    </message>
    <message>
        <source>The answers are hidden (button at the top).</source>
        <translation>Die Antworten sind verborgen (Knopf oben).</translation>
    </message>
    <message>
        <source>Predict first.</source>
        <translation>Zuerst vorhersagen.</translation>
    </message>
</context>
<context>
    <name>assay::ProcessPanel</name>
    <message>
        <source>The likelihood of what is measured is known exactly.</source>
        <translation>Die Likelihood des Gemessenen ist exakt bekannt.</translation>
    </message>
    <message>
        <source>The likelihood is known exactly at the parton level, not for what is measured.</source>
        <translation>Die Likelihood ist auf Partonebene exakt bekannt, nicht für das Gemessene.</translation>
    </message>
    <message>
        <source>What is approximate</source>
        <translation>Was genähert ist</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>Latent variables</source>
        <translation>Latente Variablen</translation>
    </message>
    <message>
        <source>Events are</source>
        <translation>Ereignisse sind</translation>
    </message>
    <message>
        <source>particles, so that observables and cuts can be changed</source>
        <translation>Teilchen, so dass Observablen und Schnitte geändert werden können</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>was es ist</translation>
    </message>
    <message>
        <source>Background. %1</source>
        <translation>Untergrund. %1</translation>
    </message>
    <message>
        <source>Built-in processes</source>
        <translation>Eingebaute Prozesse</translation>
    </message>
    <message>
        <source>The chosen process</source>
        <translation>Der gewählte Prozess</translation>
    </message>
    <message>
        <source>New study of this process</source>
        <translation>Neue Studie dieses Prozesses</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
</context>
<context>
    <name>assay::ProfilePanel</name>
    <message>
        <source>Limit on</source>
        <translation>Grenze für</translation>
    </message>
    <message>
        <source>Parameter whose limit is drawn</source>
        <translation>Parameter, dessen Grenze gezeichnet wird</translation>
    </message>
    <message>
        <source>−2 Δ ln L of %1, the others profiled</source>
        <translation>−2 Δ ln L von %1, die anderen profiliert</translation>
    </message>
    <message>
        <source>−2 Δ ln L of %1</source>
        <translation>−2 Δ ln L von %1</translation>
    </message>
</context>
<context>
    <name>assay::ProfilePlot</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>q = −2 Δ ln L</source>
        <translation>q = −2 Δ ln L</translation>
    </message>
    <message>
        <source>No limits yet. Compute limits to see q against the parameter.</source>
        <translation>Noch keine Grenzen. Berechnen Sie Grenzen, um q gegen den Parameter zu sehen.</translation>
    </message>
    <message>
        <source>assumed truth</source>
        <translation>angenommene Wahrheit</translation>
    </message>
</context>
<context>
    <name>assay::ProjectDock</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>Contents of the project</source>
        <translation>Inhalt des Projekts</translation>
    </message>
    <message>
        <source>Go to its page</source>
        <translation>Zu seiner Seite gehen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Figures (%1)</source>
        <translation>Abbildungen (%1)</translation>
    </message>
    <message>
        <source>Show in plot, or take away</source>
        <translation>Im Diagramm zeigen oder wegnehmen</translation>
    </message>
    <message>
        <source>There is no plot here that can show it.</source>
        <translation>Hier ist kein Diagramm, das dies zeigen kann.</translation>
    </message>
</context>
<context>
    <name>assay::ProjectDocument</name>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
</context>
<context>
    <name>assay::ProjectFlow</name>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Assay projects (*.assay)</source>
        <translation>Assay-Projekte (*.assay)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>Keep the work in &quot;%1&quot;?</source>
        <translation>Die Arbeit in &quot;%1&quot; behalten?</translation>
    </message>
    <message>
        <source>It has not been saved under a name yet.</source>
        <translation>Sie wurde noch nicht unter einem Namen gespeichert.</translation>
    </message>
    <message>
        <source>It has changes that are not saved.</source>
        <translation>Sie hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>%1 cannot be opened together with the other files. Drop event files only, or one project or recipe.</source>
        <translation>%1 kann nicht zusammen mit den anderen Dateien geöffnet werden. Ziehen Sie nur Ereignisdateien herein, oder ein Projekt oder Rezept.</translation>
    </message>
</context>
<context>
    <name>assay::ProposalPanel</name>
    <message>
        <source>Parameter points</source>
        <translation>Parameterpunkte</translation>
    </message>
    <message>
        <source>All rows are drawn at the reference point.</source>
        <translation>Alle Zeilen werden am Referenzpunkt gezogen.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>assay::ProposalTable</name>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Value at each point</source>
        <translation>Wert an jedem Punkt</translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>used</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>Whether rows are drawn there</source>
        <translation>Ob dort Zeilen gezogen werden</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Middle of the Gaussian</source>
        <translation>Mitte der Gauß-Verteilung</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Standard deviation; 0 fixes the parameter</source>
        <translation>Standardabweichung; 0 hält den Parameter fest</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Highest value; the same as the lowest fixes the parameter</source>
        <translation>Größter Wert; gleich dem kleinsten hält er den Parameter fest</translation>
    </message>
    <message>
        <source>This is yes or no.</source>
        <translation>Das ist ja oder nein.</translation>
    </message>
    <message>
        <source>A width is not negative.</source>
        <translation>Eine Breite ist nicht negativ.</translation>
    </message>
    <message>
        <source>The lower end is above the upper one.</source>
        <translation>Das untere Ende liegt über dem oberen.</translation>
    </message>
    <message>
        <source>At least one benchmark is needed.</source>
        <translation>Mindestens ein Benchmark wird gebraucht.</translation>
    </message>
    <message>
        <source>At least one point is needed.</source>
        <translation>Mindestens ein Punkt wird gebraucht.</translation>
    </message>
    <message>
        <source>θ point</source>
        <translation>θ-Punkt</translation>
    </message>
</context>
<context>
    <name>assay::RatioPanel</name>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Parameter point</source>
        <translation>Parameterpunkt</translation>
    </message>
    <message>
        <source>at</source>
        <translation>bei</translation>
    </message>
    <message>
        <source>log r</source>
        <translation>log r</translation>
    </message>
    <message>
        <source>score in %1</source>
        <translation>Score in %1</translation>
    </message>
    <message>
        <source>No trained estimator is shown. Train one, or tick one in the list.</source>
        <translation>Kein trainierter Schätzer ist gezeigt. Trainieren Sie einen, oder haken Sie einen in der Liste an.</translation>
    </message>
    <message>
        <source>The exact value is not known for these observables. The cloud shows the joint one, which knows more than x; its average for equal estimates, the points with errors, should lie on the diagonal.</source>
        <translation>Der exakte Wert ist für diese Observablen nicht bekannt. Die Wolke zeigt den gemeinsamen, der mehr weiß als x; sein Mittel bei gleichen Schätzungen, die Punkte mit Fehlern, sollte auf der Diagonalen liegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without a valid value are left out.</source>
        <translation>
            <numerusform>%n Ereignis ohne gültigen Wert ist ausgelassen.</numerusform>
            <numerusform>%n Ereignisse ohne gültigen Wert sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>t_{%1}</source>
        <translation>t_{%1}</translation>
    </message>
    <message>
        <source>log r(x) at %1</source>
        <translation>log r(x) bei %1</translation>
    </message>
    <message>
        <source>estimated against exact</source>
        <translation>geschätzt gegen exakt</translation>
    </message>
</context>
<context>
    <name>assay::ReadOnlyBanner</name>
    <message>
        <source>The project cannot be changed</source>
        <translation>Das Projekt kann nicht geändert werden</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>A copy in another place can be changed.</source>
        <translation>Eine Kopie an einem anderen Ort kann geändert werden.</translation>
    </message>
    <message>
        <source>🔒 This project can be looked at, but not changed. %1</source>
        <translation>🔒 Dieses Projekt kann angesehen, aber nicht geändert werden. %1</translation>
    </message>
</context>
<context>
    <name>assay::RecoveryBanner</name>
    <message>
        <source>Unsaved work that can be recovered</source>
        <translation>Ungespeicherte Arbeit, die wiederhergestellt werden kann</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, shown after these</source>
        <translation>
            <numerusform>und %n weiteres, danach gezeigt</numerusform>
            <numerusform>und %n weitere, danach gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>The program ended while “%1” had not been saved under a name yet (%2). All of it is still there.</source>
        <translation>Das Programm endete, während “%1” noch nicht unter einem Namen gespeichert war (%2). Es ist noch alles da.</translation>
    </message>
    <message>
        <source>The program ended while “%1” had edits that were not saved (%2). They are still there.</source>
        <translation>Das Programm endete, während “%1” ungesicherte Änderungen hatte (%2). Sie sind noch da.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>assay::RecoveryJournal</name>
    <message>
        <source>recover unsaved edits</source>
        <translation>ungespeicherte Änderungen wiederherstellen</translation>
    </message>
</context>
<context>
    <name>assay::RegionPanel</name>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>bester Fit</translation>
    </message>
    <message>
        <source>local minima and their q</source>
        <translation>lokale Minima und ihr q</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Confidence level</source>
        <translation>Konfidenzniveau</translation>
    </message>
    <message>
        <source>Intervals, or the area; … at the edge of the scan</source>
        <translation>Intervalle, oder die Fläche; … am Rand des Rasters</translation>
    </message>
    <message>
        <source>A region may be disconnected</source>
        <translation>Ein Gebiet kann unzusammenhängend sein</translation>
    </message>
    <message>
        <source>Of the scanned parameters</source>
        <translation>Der abgerasterten Parameter</translation>
    </message>
    <message>
        <source>All places where the likelihood has a maximum</source>
        <translation>Alle Stellen, an denen die Likelihood ein Maximum hat</translation>
    </message>
    <message>
        <source>Measured coverage, or unchecked</source>
        <translation>Gemessene Überdeckung, oder ungeprüft</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Gebiete</translation>
    </message>
</context>
<context>
    <name>assay::ReliabilityPlot</name>
    <message>
        <source>Calibration of the ratio</source>
        <translation>Kalibrierung des Verhältnisses</translation>
    </message>
    <message>
        <source>predicted s = 1/(1 + r)</source>
        <translation>vorhergesagtes s = 1/(1 + r)</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>Pull</translation>
    </message>
    <message>
        <source>No ratio to check yet.</source>
        <translation>Noch kein Verhältnis zu prüfen.</translation>
    </message>
    <message>
        <source>%1, calibrated</source>
        <translation>%1, kalibriert</translation>
    </message>
    <message>
        <source>observed share</source>
        <translation>beobachteter Anteil</translation>
    </message>
</context>
<context>
    <name>assay::RunActions</name>
    <message>
        <source>Compute everything</source>
        <translation>Alles berechnen</translation>
    </message>
    <message>
        <source>Events of the example</source>
        <translation>Ereignisse des Beispiels</translation>
    </message>
    <message>
        <source>There is nothing to compute on this page.</source>
        <translation>Auf dieser Seite gibt es nichts zu berechnen.</translation>
    </message>
</context>
<context>
    <name>assay::RunLossPlot</name>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Select trainings in the table to see their losses.</source>
        <translation>Wählen Sie Trainings in der Tabelle, um ihre Verluste zu sehen.</translation>
    </message>
</context>
<context>
    <name>assay::SampleChecks</name>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Was die Prüfung fand</translation>
    </message>
    <message>
        <source>Check the events</source>
        <translation>Ereignisse prüfen</translation>
    </message>
    <message>
        <source>✔ %1 events, %2 observables, %3 benchmarks.</source>
        <translation>✔ %1 Ereignisse, %2 Observablen, %3 Benchmarks.</translation>
    </message>
    <message>
        <source>No weight or value is missing, infinite or negative.</source>
        <translation>Kein Gewicht oder Wert fehlt, ist unendlich oder negativ.</translation>
    </message>
    <message>
        <source>Checking the events…</source>
        <translation>Ereignisse werden geprüft …</translation>
    </message>
    <message>
        <source>Reading the events…</source>
        <translation>Ereignisse werden gelesen …</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation>Diese Ereignisse zeigen</translation>
    </message>
</context>
<context>
    <name>assay::SampleFacts</name>
    <message>
        <source>Read the samples</source>
        <translation>Proben lesen</translation>
    </message>
</context>
<context>
    <name>assay::SamplePreview</name>
    <message>
        <source>Observable</source>
        <translation>Observable</translation>
    </message>
    <message>
        <source>Preview of</source>
        <translation>Vorschau auf</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>the first %1 events</source>
        <translation>die ersten %1 Ereignisse</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>benchmark %1</source>
        <translation>Benchmark %1</translation>
    </message>
</context>
<context>
    <name>assay::SampleSources</name>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>σ [pb]</source>
        <translation>σ [pb]</translation>
    </message>
    <message>
        <source>± [pb]</source>
        <translation>± [pb]</translation>
    </message>
    <message>
        <source>effective events</source>
        <translation>effektive Ereignisse</translation>
    </message>
    <message>
        <source>Point at which the events have weights</source>
        <translation>Punkt, an dem die Ereignisse Gewichte haben</translation>
    </message>
    <message>
        <source>Cross section from the sum of weights</source>
        <translation>Wirkungsquerschnitt aus der Summe der Gewichte</translation>
    </message>
    <message>
        <source>Its Monte Carlo error, √Σw²</source>
        <translation>Sein Monte-Carlo-Fehler, √Σw²</translation>
    </message>
    <message>
        <source>(Σw)² / Σw²: how many unweighted events count as much</source>
        <translation>(Σw)² / Σw²: wie viele ungewichtete Ereignisse ebenso viel zählen</translation>
    </message>
    <message>
        <source>Cross sections at the benchmarks</source>
        <translation>Wirkungsquerschnitte an den Benchmarks</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removes the chosen sample (Del).</source>
        <translation>Entfernt die gewählte Probe (Entf).</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>weights ok</source>
        <translation>Gewichte in Ordnung</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Events in all</source>
        <translation>Ereignisse insgesamt</translation>
    </message>
    <message>
        <source>Cross section at the reference</source>
        <translation>Wirkungsquerschnitt an der Referenz</translation>
    </message>
    <message>
        <source>What the check on load says</source>
        <translation>Was die Prüfung beim Laden sagt</translation>
    </message>
    <message>
        <source>Of the content</source>
        <translation>Des Inhalts</translation>
    </message>
    <message>
        <source>Process or files</source>
        <translation>Prozess oder Dateien</translation>
    </message>
    <message>
        <source>Events in the project</source>
        <translation>Ereignisse im Projekt</translation>
    </message>
    <message>
        <source>Samples of files</source>
        <translation>Proben von Dateien</translation>
    </message>
    <message>
        <source>Join with the sample above</source>
        <translation>Mit der Probe darüber verbinden</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>✔</source>
        <translation>✔</translation>
    </message>
    <message>
        <source>⚠ see the checks</source>
        <translation>⚠ siehe Prüfungen</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Startzahl %2</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Add event files</source>
        <translation>Ereignisdateien hinzufügen</translation>
    </message>
    <message>
        <source>Each file becomes a sample, and samples add up; dropping files onto the window does the same. Runs of one process belong into one sample: LHE files with the same weights are taken as such, others are joined, and files split, in the menu of the table.</source>
        <translation>Jede Datei wird eine Stichprobe, und Stichproben addieren sich; Dateien aufs Fenster zu ziehen tut dasselbe. Läufe eines Prozesses gehören in eine Stichprobe: LHE-Dateien mit denselben Gewichten gelten als solche, andere werden im Menü der Tabelle vereint, und Dateien getrennt.</translation>
    </message>
    <message>
        <source>Split into one sample per file</source>
        <translation>In eine Stichprobe je Datei teilen</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>Weights from an LHE file…</source>
        <translation>Gewichte aus einer LHE-Datei …</translation>
    </message>
    <message>
        <source>Choose a sample first.</source>
        <translation>Wählen Sie zuerst eine Stichprobe.</translation>
    </message>
    <message>
        <source>LHE file with the weights of these events</source>
        <translation>LHE-Datei mit den Gewichten dieser Ereignisse</translation>
    </message>
    <message>
        <source>Les Houches events (*.lhe *.lhe.gz);;All files (*)</source>
        <translation>Les-Houches-Ereignisse (*.lhe *.lhe.gz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>assay::SampleTable</name>
    <message>
        <source>There is no sample above it.</source>
        <translation>Darüber ist keine Probe.</translation>
    </message>
    <message>
        <source>A built-in process has no files that could be joined.</source>
        <translation>Ein eingebauter Prozess hat keine Dateien, die verbunden werden könnten.</translation>
    </message>
    <message>
        <source>join sample %1 with the one above</source>
        <translation>Probe %1 mit der darüber verbinden</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Name of the sample</source>
        <translation>Name der Probe</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Its files, with “;” between them, or the built-in process</source>
        <translation>Ihre Dateien, mit “;” dazwischen, oder der eingebaute Prozess</translation>
    </message>
    <message>
        <source>format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>How they are read; auto goes by the ending</source>
        <translation>Wie sie gelesen werden; auto richtet sich nach der Endung</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events in the files</source>
        <translation>Ereignisse in den Dateien</translation>
    </message>
    <message>
        <source>k-factor</source>
        <translation>K-Faktor</translation>
    </message>
    <message>
        <source>Multiplies all weights of the sample, for instance the ratio of the cross section at a higher order to the one of the files</source>
        <translation>Multipliziert alle Gewichte der Probe, zum Beispiel das Verhältnis des Wirkungsquerschnitts höherer Ordnung zu dem der Dateien</translation>
    </message>
    <message>
        <source>σ [pb]</source>
        <translation>σ [pb]</translation>
    </message>
    <message>
        <source>Sum of the weights at the first benchmark times the k-factor: events = σ × luminosity</source>
        <translation>Summe der Gewichte am ersten Benchmark mal K-Faktor: Ereignisse = σ × Luminosität</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What the check of the weights says</source>
        <translation>Was die Prüfung der Gewichte sagt</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Untergrund</translation>
    </message>
    <message>
        <source>Background does not depend on the parameters</source>
        <translation>Untergrund hängt nicht von den Parametern ab</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>✖ cannot be read</source>
        <translation>✖ nicht lesbar</translation>
    </message>
    <message>
        <source>✔</source>
        <translation>✔</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n findings</source>
        <translation>
            <numerusform>⚠ %n Befund</numerusform>
            <numerusform>⚠ %n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no format “%1”. Known are %2.</source>
        <translation>Es gibt kein Format “%1”. Bekannt sind %2.</translation>
    </message>
    <message>
        <source>This sample is a built-in process, which has no files.</source>
        <translation>Diese Probe ist ein eingebauter Prozess, der keine Dateien hat.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Choose one with “Add files…” or “Locate…”.</source>
        <translation>Es gibt keine Datei “%1”. Wählen Sie eine mit “Dateien hinzufügen …” oder “Suchen …”.</translation>
    </message>
    <message>
        <source>A sample needs at least one file.</source>
        <translation>Eine Probe braucht mindestens eine Datei.</translation>
    </message>
    <message>
        <source>A k-factor is greater than zero; 1 changes nothing.</source>
        <translation>Ein K-Faktor ist größer als null; 1 ändert nichts.</translation>
    </message>
    <message>
        <source>Type “%1” or “%2”.</source>
        <translation>Tippen Sie “%1” oder “%2”.</translation>
    </message>
    <message>
        <source>This sample was generated at the benchmark %1, so it is signal.</source>
        <translation>Diese Probe wurde am Benchmark %1 erzeugt, ist also Signal.</translation>
    </message>
    <message>
        <source>Use “Add files…”, or drop the files onto the window.</source>
        <translation>Nehmen Sie “Dateien hinzufügen …”, oder ziehen Sie die Dateien auf das Fenster.</translation>
    </message>
    <message>
        <source>Choose a sample first.</source>
        <translation>Wählen Sie zuerst eine Stichprobe.</translation>
    </message>
    <message>
        <source>This sample has one file only.</source>
        <translation>Diese Stichprobe hat nur eine Datei.</translation>
    </message>
    <message>
        <source>split sample %1</source>
        <translation>Stichprobe %1 teilen</translation>
    </message>
    <message>
        <source>L [fb⁻¹]</source>
        <translation>L [fb⁻¹]</translation>
    </message>
    <message>
        <source>Luminosity of which this sample is worth: Σw / Σw² at the first benchmark, k-factor included. Limits at a larger one see the statistical noise of the sample</source>
        <translation>Luminosität, der diese Stichprobe entspricht: Σw / Σw² am ersten Benchmark, mit k-Faktor. Grenzen bei größerer sehen das statistische Rauschen der Stichprobe</translation>
    </message>
    <message>
        <source>generated at</source>
        <translation>erzeugt bei</translation>
    </message>
    <message>
        <source>Benchmark from which the events were drawn, where the file does not say</source>
        <translation>Benchmark, an dem die Ereignisse gezogen wurden, wenn die Datei es nicht sagt</translation>
    </message>
    <message>
        <source>weights from</source>
        <translation>Gewichte aus</translation>
    </message>
    <message>
        <source>LHE file that has the weights of a HepMC file, matched by the number of the event</source>
        <translation>LHE-Datei mit den Gewichten einer HepMC-Datei, zugeordnet nach der Nummer des Ereignisses</translation>
    </message>
    <message>
        <source>systematics</source>
        <translation>systematische Unsicherheiten</translation>
    </message>
    <message>
        <source>Names of the systematics that apply to the sample, with commas between them</source>
        <translation>Namen der systematischen Unsicherheiten, die für die Stichprobe gelten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>There is no benchmark “%1”. Known are %2.</source>
        <translation>Es gibt keinen Benchmark „%1“. Bekannt sind %2.</translation>
    </message>
    <message>
        <source>This sample is background, which is not generated at a benchmark.</source>
        <translation>Diese Stichprobe ist Untergrund, der nicht an einem Benchmark erzeugt wird.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Choose one with “Weights from an LHE file…”.</source>
        <translation>Es gibt keine Datei „%1“. Wählen Sie eine mit „Gewichte aus einer LHE-Datei …“.</translation>
    </message>
    <message>
        <source>The study has no systematic “%1”. It has %2.</source>
        <translation>Die Studie hat keine systematische Unsicherheit „%1“. Sie hat %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>assay::SampleView</name>
    <message>
        <source>Read the events</source>
        <translation>Ereignisse lesen</translation>
    </message>
</context>
<context>
    <name>assay::ScenePlot</name>
    <message>
        <source>Figure</source>
        <translation>Abbildung</translation>
    </message>
</context>
<context>
    <name>assay::SceneRunner</name>
    <message>
        <source>Lesson: compute the figures</source>
        <translation>Lektion: Abbildungen berechnen</translation>
    </message>
</context>
<context>
    <name>assay::ScoreFieldPanel</name>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Score in</source>
        <translation>Score in</translation>
    </message>
    <message>
        <source>No trained estimator is shown. Train one, or tick one in the list.</source>
        <translation>Kein trainierter Schätzer ist gezeigt. Trainieren Sie einen, oder haken Sie einen in der Liste an.</translation>
    </message>
    <message>
        <source>t_{%1}</source>
        <translation>t_{%1}</translation>
    </message>
    <message>
        <source>Score field of %1 after %2 epochs</source>
        <translation>Score-Feld von %1 nach %2 Epochen</translation>
    </message>
    <message>
        <source>Score field of %1</source>
        <translation>Score-Feld von %1</translation>
    </message>
    <message>
        <source>Solid: estimated. Dashed: exact.</source>
        <translation>Durchgezogen: geschätzt. Gestrichelt: exakt.</translation>
    </message>
    <message>
        <source>White: estimated. Orange: exact.</source>
        <translation>Weiß: geschätzt. Orange: exakt.</translation>
    </message>
    <message>
        <source>The exact score is not known here.</source>
        <translation>Der exakte Score ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The other observables are held at their medians.</source>
        <translation>Die anderen Observablen stehen auf ihren Medianen.</translation>
    </message>
    <message>
        <source>Arrows along each axis</source>
        <translation>Pfeile entlang jeder Achse</translation>
    </message>
    <message>
        <source>Exact score</source>
        <translation>Exakter Score</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
</context>
<context>
    <name>assay::ScoreFieldPlot</name>
    <message>
        <source>Score field</source>
        <translation>Score-Feld</translation>
    </message>
    <message>
        <source>No score to draw yet.</source>
        <translation>Noch kein Score zu zeichnen.</translation>
    </message>
    <message>
        <source>|t| (%1)</source>
        <translation>|t| (%1)</translation>
    </message>
</context>
<context>
    <name>assay::Screenshots</name>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>assay::ScriptFlow</name>
    <message>
        <source>Folder for the scripts</source>
        <translation>Ordner für die Skripte</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>Dateien ersetzen?</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 would be replaced.</source>
        <translation>
            <numerusform>%n Datei in %1 würde ersetzt.</numerusform>
            <numerusform>%n Dateien in %1 würden ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Write scripts</source>
        <translation>Skripte schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SelectionPanel</name>
    <message>
        <source>What is wrong with the expression</source>
        <translation>Was am Ausdruck falsch ist</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>Schnitte</translation>
    </message>
    <message>
        <source>Efficiencies</source>
        <translation>Effizienzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The first events</source>
        <translation>Die ersten Ereignisse</translation>
    </message>
    <message>
        <source>The first %1 events, of which %2 stay</source>
        <translation>Die ersten %1 Ereignisse, von denen %2 bleiben</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>dropped by</source>
        <translation>verworfen durch</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Akzeptanz</translation>
    </message>
    <message>
        <source>Smearing</source>
        <translation>Verschmierung</translation>
    </message>
    <message>
        <source>Reading the first events…</source>
        <translation>Die ersten Ereignisse werden gelesen…</translation>
    </message>
</context>
<context>
    <name>assay::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>No setting fits these words.</source>
        <translation>Keine Einstellung passt zu diesen Wörtern.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>&amp;Reset this page</source>
        <translation>Diese Seite &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>assay::ShortcutEditor</name>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Befehle und ihre Kürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>New shortcut: press the keys</source>
        <translation>Neues Kürzel: Drücken Sie die Tasten</translation>
    </message>
    <message>
        <source>Assi&amp;gn</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keines</translation>
    </message>
    <message>
        <source>No shortcut for this command</source>
        <translation>Kein Kürzel für diesen Befehl</translation>
    </message>
    <message>
        <source>S&amp;tandard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>Standard shortcut of this command</source>
        <translation>Standardkürzel dieses Befehls</translation>
    </message>
    <message>
        <source>⚠ %1 belongs to &quot;%2&quot;, which loses it.</source>
        <translation>⚠ %1 gehört zu &quot;%2&quot;, das es verliert.</translation>
    </message>
</context>
<context>
    <name>assay::SmearingTable</name>
    <message>
        <source>Width of the Gauss curve, the part that does not depend on the value</source>
        <translation>Breite der Gauß-Kurve, der Teil, der nicht vom Wert abhängt</translation>
    </message>
    <message>
        <source>Width in units of the value itself: 0.1 is 10 %</source>
        <translation>Breite in Einheiten des Wertes selbst: 0.1 ist 10 %</translation>
    </message>
    <message>
        <source>particles</source>
        <translation>Teilchen</translation>
    </message>
    <message>
        <source>PDG codes with commas between them, or e, mu, tau, l, a, j; empty: all particles</source>
        <translation>PDG-Codes mit Kommas, oder e, mu, tau, l, a, j; leer: alle Teilchen</translation>
    </message>
    <message>
        <source>E ± [GeV]</source>
        <translation>E ± [GeV]</translation>
    </message>
    <message>
        <source>E ± rel.</source>
        <translation>E ± rel.</translation>
    </message>
    <message>
        <source>pT ± [GeV]</source>
        <translation>pT ± [GeV]</translation>
    </message>
    <message>
        <source>pT ± rel.</source>
        <translation>pT ± rel.</translation>
    </message>
    <message>
        <source>η ±</source>
        <translation>η ±</translation>
    </message>
    <message>
        <source>η ± rel.</source>
        <translation>η ± rel.</translation>
    </message>
    <message>
        <source>φ ±</source>
        <translation>φ ±</translation>
    </message>
    <message>
        <source>φ ± rel.</source>
        <translation>φ ± rel.</translation>
    </message>
    <message>
        <source>on shell</source>
        <translation>auf der Massenschale</translation>
    </message>
    <message>
        <source>Which of E and pT is not smeared itself but follows from the other on the mass shell</source>
        <translation>Was von E und pT nicht selbst verschmiert wird, sondern auf der Massenschale aus dem anderen folgt</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>“%1” is no PDG code and none of e, mu, tau, l, a, j.</source>
        <translation>„%1“ ist weder ein PDG-Code noch eines von e, mu, tau, l, a, j.</translation>
    </message>
    <message>
        <source>Only “energy” or “pt” can follow from the mass shell, or “%1”.</source>
        <translation>Nur „energy“ oder „pt“ kann aus der Massenschale folgen, oder „%1“.</translation>
    </message>
    <message>
        <source>A width is not negative.</source>
        <translation>Eine Breite ist nicht negativ.</translation>
    </message>
    <message>
        <source>smearing</source>
        <translation>Verschmierung</translation>
    </message>
</context>
<context>
    <name>assay::SpectrumPlot</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
</context>
<context>
    <name>assay::StageRail</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>the parameters come with the event files</source>
        <translation>die Parameter kommen mit den Dateien</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>, no morphing</source>
        <translation>, kein Morphing</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>benchmarks</source>
        <translation>Benchmarks</translation>
    </message>
    <message>
        <source>they come with the event files</source>
        <translation>sie kommen mit den Dateien</translation>
    </message>
    <message>
        <source>observable</source>
        <translation>Observable</translation>
    </message>
    <message>
        <source>observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>nothing is asked for yet</source>
        <translation>noch nichts verlangt</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>auf dem Stand</translation>
    </message>
    <message>
        <source>can be computed</source>
        <translation>kann berechnet werden</translation>
    </message>
</context>
<context>
    <name>assay::StatusLine</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Shows the warnings in the log.</source>
        <translation>Zeigt die Warnungen im Protokoll.</translation>
    </message>
    <message>
        <source>Point under the mouse</source>
        <translation>Punkt unter der Maus</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>⚠ 1 warning</source>
        <translation>⚠ 1 Warnung</translation>
    </message>
    <message>
        <source>⚠ %1 warnings</source>
        <translation>⚠ %1 Warnungen</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Shows the tasks.</source>
        <translation>Zeigt die Aufgaben.</translation>
    </message>
    <message>
        <source>⏸ %1</source>
        <translation>⏸ %1</translation>
    </message>
    <message>
        <source>⟳ %1 %2 %</source>
        <translation>⟳ %1 %2 %</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1, und %2 weitere</translation>
    </message>
</context>
<context>
    <name>assay::StudyTable</name>
    <message>
        <source>change %1 %2</source>
        <translation>%1 %2 ändern</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>duplicate %1 %2</source>
        <translation>%1 %2 verdoppeln</translation>
    </message>
    <message>
        <source>remove %1 %2</source>
        <translation>%1 %2 entfernen</translation>
    </message>
    <message>
        <source>move %1 %2 up</source>
        <translation>%1 %2 nach oben</translation>
    </message>
    <message>
        <source>move %1 %2 down</source>
        <translation>%1 %2 nach unten</translation>
    </message>
    <message numerus="yes">
        <source>paste %n cells (%1)</source>
        <translation>
            <numerusform>%n Zelle einfügen (%1)</numerusform>
            <numerusform>%n Zellen einfügen (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pasted cells are refused and marked; their tooltips say why.</source>
        <translation>
            <numerusform>%n eingefügte Zelle ist abgelehnt und markiert; ihr Hinweis sagt, warum.</numerusform>
            <numerusform>%n eingefügte Zellen sind abgelehnt und markiert; ihre Hinweise sagen, warum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::StudyTexts</name>
    <message>
        <source>Name of the study</source>
        <translation>Name der Studie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Description of the study</source>
        <translation>Beschreibung der Studie</translation>
    </message>
    <message>
        <source>A sentence or two for the report</source>
        <translation>Ein, zwei Sätze für den Bericht</translation>
    </message>
    <message>
        <source>change name of the study</source>
        <translation>Name der Studie ändern</translation>
    </message>
    <message>
        <source>change description of the study</source>
        <translation>Beschreibung der Studie ändern</translation>
    </message>
</context>
<context>
    <name>assay::TableEditing</name>
    <message>
        <source>Edit the cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>assay::TaskBridge</name>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1 ist fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>%1: done in %2 s.</source>
        <translation>%1: fertig in %2 s.</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: abgebrochen.</translation>
    </message>
    <message>
        <source>%1 was cancelled before it began. What was finished before it is kept: run it again to go on from there.</source>
        <translation>%1 wurde abgebrochen, bevor es begann. Was davor fertig wurde, ist noch da: noch einmal starten, um von dort weiterzumachen.</translation>
    </message>
    <message>
        <source>%1 was cancelled. Nothing of it is kept, but what was finished before it is: run it again, and it begins anew.</source>
        <translation>%1 wurde abgebrochen. Davon bleibt nichts, wohl aber, was davor fertig wurde: noch einmal starten, dann beginnt es von vorn.</translation>
    </message>
    <message>
        <source>%1 was interrupted. The epochs that it had are kept: run it again to go on from there.</source>
        <translation>%1 wurde unterbrochen. Die Epochen bis dahin sind noch da: noch einmal starten, um von dort weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>assay::TasksDock</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Noch nichts ist gelaufen.</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Anhalten und behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop %1 and keep what it has</source>
        <translation>%1 anhalten und behalten, was da ist</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What the log says of %1</source>
        <translation>Was das Protokoll zu %1 sagt</translation>
    </message>
    <message>
        <source>Tasks (%1)</source>
        <translation>Aufgaben (%1)</translation>
    </message>
</context>
<context>
    <name>assay::ThetaSliders</name>
    <message>
        <source>To the reference</source>
        <translation>Zur Referenz</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Let %1 swing over its range</source>
        <translation>%1 über seinen Bereich schwingen lassen</translation>
    </message>
    <message>
        <source>Animate %1</source>
        <translation>%1 bewegen</translation>
    </message>
</context>
<context>
    <name>assay::TrainPage</name>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Networks that estimate the likelihood ratio or the score. The best epoch is kept.</source>
        <translation>Netze, die das Likelihood-Verhältnis oder den Score schätzen. Die beste Epoche bleibt.</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Anhalten und behalten</translation>
    </message>
    <message>
        <source>Ends the training now and keeps its best weights.</source>
        <translation>Beendet das Training jetzt und behält die besten Gewichte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ends the training and keeps nothing of it.</source>
        <translation>Beendet das Training und behält nichts davon.</translation>
    </message>
    <message>
        <source>Train all</source>
        <translation>Alle trainieren</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No project is open. Start a study or open a project.</source>
        <translation>Kein Projekt ist offen. Beginnen Sie eine Studie oder öffnen Sie ein Projekt.</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>Willkommensseite</translation>
    </message>
    <message>
        <source>Trainings learn from training samples. Describe one first.</source>
        <translation>Trainings lernen aus Trainingsdaten. Beschreiben Sie zuerst welche.</translation>
    </message>
    <message>
        <source>Go to Augment</source>
        <translation>Zum Anreichern</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Every training sleeps until it is resumed.</source>
        <translation>Jedes Training schläft, bis es fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Stop all and keep</source>
        <translation>Alle beenden und behalten</translation>
    </message>
    <message>
        <source>Ends every training now and keeps its best weights.</source>
        <translation>Beendet jetzt jedes Training und behält seine besten Gewichte.</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Ends every training and keeps nothing of it.</source>
        <translation>Beendet jedes Training und behält nichts davon.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>A training with the defaults of its method.</source>
        <translation>Ein Training mit den Voreinstellungen seiner Methode.</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>A training with the settings of the selected one, to change some of them.</source>
        <translation>Ein Training mit den Einstellungen des gewählten, um einige zu ändern.</translation>
    </message>
    <message>
        <source>Delete from study</source>
        <translation>Aus der Studie löschen</translation>
    </message>
    <message>
        <source>Its finished runs stay in the project.</source>
        <translation>Seine fertigen Läufe bleiben im Projekt.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Sleeps until it is resumed.</source>
        <translation>Schläft, bis es fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Show only this run, or all</source>
        <translation>Nur diesen Lauf zeigen, oder alle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Goes on after epoch %1, where it was stopped.</source>
        <translation>Geht nach Epoche %1 weiter, wo es angehalten wurde.</translation>
    </message>
    <message>
        <source>Trains the selected run, after what it needs.</source>
        <translation>Trainiert den gewählten Lauf, nach dem, was er braucht.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Schlange</translation>
    </message>
    <message>
        <source>paused %1 %</source>
        <translation>angehalten %1 %</translation>
    </message>
    <message>
        <source>Continue %1</source>
        <translation>%1 weiterführen</translation>
    </message>
    <message>
        <source>lower the learning rate</source>
        <translation>Lernrate senken</translation>
    </message>
    <message>
        <source>✖ NaN, epoch %1</source>
        <translation>✖ NaN, Epoche %1</translation>
    </message>
    <message>
        <source>Learn ten times slower</source>
        <translation>Zehnmal langsamer lernen</translation>
    </message>
</context>
<context>
    <name>assay::TrainingDetails</name>
    <message>
        <source>Observables that the network sees</source>
        <translation>Observablen, die das Netz sieht</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>Observablen</translation>
    </message>
    <message>
        <source>Calibrate by</source>
        <translation>Kalibrieren mit</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Computed by</source>
        <translation>Gerechnet von</translation>
    </message>
    <message>
        <source>double is slower and rarely better.</source>
        <translation>double ist langsamer und selten besser.</translation>
    </message>
    <message>
        <source>auto takes the kernels of this program where they can do it.</source>
        <translation>auto nimmt die Kerne dieses Programms, wo sie es können.</translation>
    </message>
    <message>
        <source>change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Impuls</translation>
    </message>
    <message>
        <source>Of the optimizer sgd; the others have their own.</source>
        <translation>Des Verfahrens sgd; die anderen haben ihren eigenen.</translation>
    </message>
    <message>
        <source>Keep the best epoch, and not the last</source>
        <translation>Die beste Epoche behalten, nicht die letzte</translation>
    </message>
    <message>
        <source>change momentum</source>
        <translation>Impuls ändern</translation>
    </message>
    <message>
        <source>change which epoch is kept</source>
        <translation>ändern, welche Epoche bleibt</translation>
    </message>
    <message>
        <source>choose observables</source>
        <translation>Observablen wählen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 of them</source>
        <translation>%1 davon</translation>
    </message>
</context>
<context>
    <name>assay::TrainingForm</name>
    <message>
        <source>default of the method</source>
        <translation>Voreinstellung der Methode</translation>
    </message>
    <message>
        <source>Calibrate the ratio before limits</source>
        <translation>Verhältnis vor den Grenzen kalibrieren</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation>Lernt aus</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verborgene Schichten</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Score term α</source>
        <translation>Score-Term α</translation>
    </message>
    <message>
        <source>change method</source>
        <translation>Methode ändern</translation>
    </message>
    <message>
        <source>change training sample</source>
        <translation>Trainingsdaten ändern</translation>
    </message>
    <message>
        <source>change activation</source>
        <translation>Aktivierung ändern</translation>
    </message>
    <message>
        <source>change epochs</source>
        <translation>Epochen ändern</translation>
    </message>
    <message>
        <source>change batch</source>
        <translation>Stapel ändern</translation>
    </message>
    <message>
        <source>change alpha</source>
        <translation>Alpha ändern</translation>
    </message>
    <message>
        <source>change calibration</source>
        <translation>Kalibrierung ändern</translation>
    </message>
    <message>
        <source>Two positive numbers, first and last learning rate, e.g. 1e-3, 1e-4.</source>
        <translation>Zwei positive Zahlen, erste und letzte Lernrate, z. B. 1e-3, 1e-4.</translation>
    </message>
    <message>
        <source>change learning rate</source>
        <translation>Lernrate ändern</translation>
    </message>
    <message>
        <source>Sizes of the hidden layers, e.g. 100, 100.</source>
        <translation>Größen der verborgenen Schichten, z. B. 100, 100.</translation>
    </message>
    <message>
        <source>change layers</source>
        <translation>Schichten ändern</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Gradients that are longer than this are shortened to it.</source>
        <translation>Gradienten, die länger sind, werden darauf gekürzt.</translation>
    </message>
    <message>
        <source>never stop early</source>
        <translation>nie früh anhalten</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> Epochen</translation>
    </message>
    <message>
        <source>Stops after this many epochs without a better validation loss. The weights of the best epoch are kept in any case.</source>
        <translation>Hält nach so vielen Epochen ohne besseren Validierungsverlust an. Die Gewichte der besten Epoche bleiben in jedem Fall.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Network and optimisation as they are in a new run.</source>
        <translation>Netz und Optimierung wie in einem neuen Lauf.</translation>
    </message>
    <message>
        <source>change optimizer</source>
        <translation>Optimierer ändern</translation>
    </message>
    <message>
        <source>change clipping</source>
        <translation>Kürzung ändern</translation>
    </message>
    <message>
        <source>change patience</source>
        <translation>Geduld ändern</translation>
    </message>
    <message>
        <source>change seed</source>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Batch (rows)</source>
        <translation>Stapel (Zeilen)</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Clip gradients at</source>
        <translation>Gradienten kürzen auf</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>default (%1)</source>
        <translation>Voreinstellung (%1)</translation>
    </message>
</context>
<context>
    <name>assay::TrainingPanel</name>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>Reading the test events …</source>
        <translation>Testereignisse werden gelesen …</translation>
    </message>
    <message>
        <source>There are no events yet to look at an estimator with.</source>
        <translation>Noch keine Ereignisse, um einen Schätzer anzusehen.</translation>
    </message>
</context>
<context>
    <name>assay::TrainingSetView</name>
    <message>
        <source>This study has no training sample. Add one on the left.</source>
        <translation>Diese Studie hat keine Trainingsdaten. Fügen Sie links welche hinzu.</translation>
    </message>
    <message>
        <source>A training sample is drawn from events. Simulate or import them first.</source>
        <translation>Trainingsdaten werden aus Ereignissen gezogen. Simulieren oder importieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>Drawing the training sample…</source>
        <translation>Trainingsdaten werden gezogen …</translation>
    </message>
    <message>
        <source>Draw the training sample</source>
        <translation>Trainingsdaten ziehen</translation>
    </message>
</context>
<context>
    <name>assay::TrainingSettingsPanel</name>
    <message>
        <source>ratio sample</source>
        <translation>Probe für das Verhältnis</translation>
    </message>
    <message>
        <source>double-ratio sample</source>
        <translation>Probe für zwei Verhältnisse</translation>
    </message>
    <message>
        <source>score sample</source>
        <translation>Probe für den Score</translation>
    </message>
    <message>
        <source>the events</source>
        <translation>die Ereignisse</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>log ratio</source>
        <translation>Log-Verhältnis</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>number of events</source>
        <translation>Zahl der Ereignisse</translation>
    </message>
    <message>
        <source>All trainings</source>
        <translation>Alle Trainings</translation>
    </message>
    <message>
        <source>Settings of all trainings</source>
        <translation>Einstellungen aller Trainings</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>learns from</source>
        <translation>lernt aus</translation>
    </message>
    <message>
        <source>gives</source>
        <translation>liefert</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>was es ist</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
</context>
<context>
    <name>assay::TrainingSettingsTable</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What limits call it</source>
        <translation>Wie Grenzen es nennen</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>What it learns</source>
        <translation>Was er lernt</translation>
    </message>
    <message>
        <source>learns from</source>
        <translation>lernt aus</translation>
    </message>
    <message>
        <source>Training sample of the Augment page</source>
        <translation>Trainingsdaten der Seite Anreichern</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Sizes of the hidden layers, e.g. 100, 100</source>
        <translation>Größen der verborgenen Schichten, z. B. 100, 100</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over the training part</source>
        <translation>Durchgänge durch den Trainingsteil</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Rows of one step</source>
        <translation>Zeilen eines Schritts</translation>
    </message>
    <message>
        <source>first rate</source>
        <translation>erste Rate</translation>
    </message>
    <message>
        <source>Learning rate of the first epoch</source>
        <translation>Lernrate der ersten Epoche</translation>
    </message>
    <message>
        <source>last rate</source>
        <translation>letzte Rate</translation>
    </message>
    <message>
        <source>Learning rate of the last epoch</source>
        <translation>Lernrate der letzten Epoche</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>Weight of the score term; empty: the default of the method</source>
        <translation>Gewicht des Score-Terms; leer: die Voreinstellung der Methode</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Of the first weights and the order of the rows</source>
        <translation>Der ersten Gewichte und der Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>calibrate</source>
        <translation>kalibrieren</translation>
    </message>
    <message>
        <source>Calibrate the ratio on the validation part</source>
        <translation>Das Verhältnis am Validierungsteil kalibrieren</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Sizes of the hidden layers are whole numbers up to 10000, e.g. 100, 100.</source>
        <translation>Die Größen der verborgenen Schichten sind ganze Zahlen bis 10000, z. B. 100, 100.</translation>
    </message>
    <message>
        <source>A network needs at least one hidden layer, e.g. 100, 100.</source>
        <translation>Ein Netz braucht mindestens eine verborgene Schicht, z. B. 100, 100.</translation>
    </message>
    <message>
        <source>α must not be negative.</source>
        <translation>α darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>A learning rate is greater than zero.</source>
        <translation>Eine Lernrate ist größer als null.</translation>
    </message>
    <message>
        <source>This is a whole number from 1 on.</source>
        <translation>Dies ist eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>assay::TrainingTable</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>best loss</source>
        <translation>bester Verlust</translation>
    </message>
    <message>
        <source>Ticked runs are shown in the plots</source>
        <translation>Angehakte Läufe werden in den Grafiken gezeigt</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lowest validation loss</source>
        <translation>Kleinster Validierungsverlust</translation>
    </message>
    <message>
        <source>epochs (best)</source>
        <translation>Epochen (beste)</translation>
    </message>
    <message>
        <source>Epochs that were run, and the best of them</source>
        <translation>Gerechnete Epochen, und die beste von ihnen</translation>
    </message>
</context>
<context>
    <name>assay::VariationFeed</name>
    <message>
        <source>Fill histograms of nuisance parameters</source>
        <translation>Histogramme der Störparameter füllen</translation>
    </message>
</context>
<context>
    <name>assay::WeightPlot</name>
    <message>
        <source>Spectrum of the weights</source>
        <translation>Spektrum der Gewichte</translation>
    </message>
    <message>
        <source>log_{10} (w / mean w)</source>
        <translation>log_{10} (w / Mittel von w)</translation>
    </message>
    <message>
        <source>share of events</source>
        <translation>Anteil der Ereignisse</translation>
    </message>
    <message>
        <source>No events yet. Simulate or import events first.</source>
        <translation>Noch keine Ereignisse. Simulieren oder importieren Sie zuerst welche.</translation>
    </message>
</context>
<context>
    <name>assay::WelcomePage</name>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>Neue Studie</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Events from files…</source>
        <translation>Ereignisse aus Dateien …</translation>
    </message>
    <message>
        <source>The examples are not installed.</source>
        <translation>Die Beispiele sind nicht installiert.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>A folder that ends in .assay; or drop it.</source>
        <translation>Ein Ordner, der auf .assay endet; oder ablegen.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Likelihood ratios and limits from simulated events, next to the exact truth. New here? Click an example: its events are made at once.</source>
        <translation>Likelihood-Verhältnisse und Grenzen aus simulierten Ereignissen, neben der exakten Wahrheit. Neu hier? Klicken Sie ein Beispiel an: Seine Ereignisse entstehen sofort.</translation>
    </message>
    <message>
        <source>MadMiner HDF5, LHE, HepMC, CSV; or drop them.</source>
        <translation>MadMiner-HDF5, LHE, HepMC, CSV; oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>missing: %1. Click to show where it is now.</source>
        <translation>fehlt: %1. Klicken Sie, um zu zeigen, wo es jetzt ist.</translation>
    </message>
</context>
<context>
    <name>assay::WindowDocks</name>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;?</source>
        <translation>&quot;%1&quot; entfernen?</translation>
    </message>
    <message>
        <source>It can be undone. Results that were computed stay.</source>
        <translation>Es lässt sich rückgängig machen. Berechnete Ergebnisse bleiben.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for simulation-based inference in particle physics.</source>
        <translation>Eine Werkbank für simulationsbasierte Inferenz in der Teilchenphysik.</translation>
    </message>
    <message>
        <source>Draw every figure of PROJECT into DIR, and end.</source>
        <translation>Jede Abbildung von PROJECT nach DIR zeichnen und enden.</translation>
    </message>
    <message>
        <source>light, dark or system; pictures of pages are light unless asked otherwise, figures always.</source>
        <translation>light, dark oder system; Bilder der Seiten sind hell, wenn nichts anderes verlangt wird, Abbildungen immer.</translation>
    </message>
    <message>
        <source>Write a picture of every page, light and dark, at both scales, into DIR, and end; of a small example without PROJECT.</source>
        <translation>Ein Bild jeder Seite, hell und dunkel, in beiden Maßstäben nach DIR schreiben und enden; ohne PROJECT von einem kleinen Beispiel.</translation>
    </message>
    <message>
        <source>A project folder (.assay) or a recipe (.toml) to open.</source>
        <translation>Ein Projektordner (.assay) oder ein Rezept (.toml), der geöffnet wird.</translation>
    </message>
    <message>
        <source>Text size of the window or of pictures of pages, 80 to 200 percent.</source>
        <translation>Schriftgröße des Fensters oder der Bilder von Seiten, 80 bis 200 Prozent.</translation>
    </message>
    <message>
        <source>Language of the window, such as en or de; pictures are English unless asked otherwise.</source>
        <translation>Sprache des Fensters, etwa en oder de; Bilder sind englisch, wenn nichts anderes verlangt wird.</translation>
    </message>
    <message>
        <source>Something unexpected happened: %1.</source>
        <translation>Etwas Unerwartetes ist geschehen: %1.</translation>
    </message>
    <message>
        <source>Save the project under another name, and start again.</source>
        <translation>Speichern Sie das Projekt unter einem anderen Namen und beginnen Sie neu.</translation>
    </message>
</context>
</TS>
