#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds texts that a person sees and that do not go through tr(): string literals given straight to
setText, setToolTip, addAction, QLabel and their like in widgets/ and app/desktop. Prints them with
file and line; exit status 1 if there are any. A literal without two letters in a row is no text, nor
is one on a line with the comment "no text"."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
setters = """setText setToolTip setWindowTitle setTitle setPlaceholderText setStatusTip setWhatsThis
setAccessibleName setAccessibleDescription setSuffix setPrefix setTabText setTabToolTip
setHeaderLabels setHorizontalHeaderLabels setEmptyText setInformativeText setSpecialValueText
setHint showEmpty showBanner showMessage sectionTitle addAction addMenu addTab setValueTitle
setCurveNames setApplicationDescription setLabelText setDetailedText""".split()
makers = "QLabel QPushButton QCheckBox QRadioButton QGroupBox QAction QToolButton QMenu".split()
literal = r'(?:QString(?:::fromUtf8|Literal|View)?\(|QLatin1String\(|u)?\s*("(?:[^"\\]|\\.)*")'
calls = re.compile(r'\b(' + "|".join(setters) + r')\(\s*' + literal + r'|\b(?:new\s+)?('
                   + "|".join(makers) + r')(?:\s+\w+)?[({]\s*' + literal
                   + r'|\baddRow\(\s*' + literal + r'|\baddItem\(\s*' + literal)
letters = re.compile(r"[A-Za-zÄÖÜäöüß]{2}")

found = 0
for folder in ("widgets", "app/desktop"):
    for path in sorted((root / folder).rglob("*.?pp")):
        source = path.read_text(encoding="utf-8")
        lines = source.split("\n")
        for call in calls.finditer(source):
            text = next(group for group in call.groups()[::-1] if group and group[0] == '"')
            line = source.count("\n", 0, call.start()) + 1
            plain = re.sub(r"<[^>]*>|%\d|\\.|&\w+;", "", text)
            if letters.search(plain) and text != '"Assay"' and "no text" not in lines[line - 1]:
                print(f"{path.relative_to(root)}:{line}: not translated: {text}")
                found += 1
print(f"untranslated: {found} texts" if found else "untranslated: everything visible is in tr()")
sys.exit(1 if found else 0)
