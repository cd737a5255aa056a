#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The Assay developers
"""Checks with h5py that a file has MadMiner's layout 0.9: names, types, shapes, contiguous, no
attributes. Prints one line per problem; exit code 0 if there is none, 77 without h5py."""
import sys

try:
    import h5py
    import numpy as np
except ImportError:
    sys.exit(77)

TEXT, INT, REAL, ANY_TEXT = "S256", "int64", "float64", "S*"
MANDATORY = ("parameters", "benchmarks")
OPTIONAL = {"samples/sampling_benchmarks"}  # absent where the origin of the events is not known
TABLE = {
    "parameters/names": (TEXT, "P"), "parameters/lha_blocks": (TEXT, "P"),
    "parameters/lha_ids": (INT, "P"), "parameters/max_power": (INT, "P"),
    "parameters/val_ranges": (REAL, "P2"), "parameters/transforms": (TEXT, "P"),
    "benchmarks/names": (TEXT, "B"), "benchmarks/values": (REAL, "BP"),
    "benchmarks/is_nuisance": (INT, "B"), "benchmarks/is_reference": (INT, "B"),
    "morphing/components": (INT, "CP"), "morphing/morphing_matrix": (REAL, "CC"),
    "finite_differences/base_benchmarks": (ANY_TEXT, "F"),
    "finite_differences/shifted_benchmarks": (ANY_TEXT, "FP"),
    "finite_differences/epsilon": (REAL, ""),
    "systematics/names": (TEXT, "S"), "systematics/types": (TEXT, "S"),
    "systematics/values": (TEXT, "S"), "systematics/scales": (TEXT, "S"),
    "observables/names": (TEXT, "O"), "observables/definitions": (TEXT, "O"),
    "samples/observations": (REAL, "NO"), "samples/weights": (REAL, "NB"),
    "samples/sampling_benchmarks": (INT, "N"),
    "sample_summary/signal_events": (INT, "b"), "sample_summary/background_events": (INT, ""),
    "nuisance_parameters/names": (TEXT, "K"), "nuisance_parameters/systematics": (TEXT, "K"),
    "nuisance_parameters/benchmark_positive": (TEXT, "K"),
    "nuisance_parameters/benchmark_negative": (TEXT, "K"),
}


def sizes(file):
    """The length that every letter of a shape stands for."""
    lengths = {"2": 2}
    for name, (_, shape) in TABLE.items():
        if name in file and shape and shape[0] not in lengths:
            lengths[shape[0]] = file[name].shape[0]
    lengths["b"] = int((file["benchmarks/is_nuisance"][...] == 0).sum())
    return lengths


def problems_of(file):
    lengths = sizes(file)
    for group in MANDATORY:
        if group not in file:
            yield f"{group} is missing"
    if len(file.attrs):
        yield "the root has attributes"
    for group in file:
        if group == "assay":
            continue
        wanted = {name.split("/")[1] for name in TABLE if name.startswith(group + "/")}
        optional = {name.split("/")[1] for name in OPTIONAL if name.startswith(group + "/")}
        if set(file[group]) | optional != wanted:
            yield f"{group} has {sorted(file[group])}, expected {sorted(wanted)}"
        if len(file[group].attrs):
            yield f"{group} has attributes"
    for name, (kind, shape) in TABLE.items():
        if name in file:
            yield from dataset_problems(name, file[name], kind, tuple(lengths[c] for c in shape))


def dataset_problems(name, dataset, kind, shape):
    if dataset.shape != shape:
        yield f"{name} has shape {dataset.shape}, expected {shape}"
    if dataset.chunks is not None or dataset.compression is not None:
        yield f"{name} is not contiguous"
    if dataset.maxshape != dataset.shape:
        yield f"{name} can grow"
    if len(dataset.attrs):
        yield f"{name} has attributes"
    if kind == ANY_TEXT:
        if dataset.dtype.kind != "S":
            yield f"{name} is {dataset.dtype}, expected fixed-length bytes"
        return
    if dataset.dtype != np.dtype(kind):
        yield f"{name} is {dataset.dtype}, expected {kind}"
    if kind == TEXT:
        string_type = dataset.id.get_type()
        if string_type.get_strpad() != h5py.h5t.STR_NULLPAD or string_type.get_cset() != h5py.h5t.CSET_ASCII:
            yield f"{name} is not null-padded ASCII"
        yield from text_problems(name, [entry.decode("ascii") for entry in dataset[...].ravel()])


def text_problems(name, texts):
    if name in ("parameters/transforms", "observables/definitions"):
        for text in texts:
            try:  # MadMiner evaluates them on loading.
                compile(text, name, "eval")
            except SyntaxError:
                yield f"{name}: '{text}' is no Python expression"
    if name == "parameters/transforms" and any(text in ("_", "", "None") for text in texts):
        yield f"{name}: MadMiner's card export fails on {texts}"
    if "" in texts:
        yield f"{name} has an empty text, MadMiner 0.9 writes 'None'"


def main():
    with h5py.File(sys.argv[1], "r") as file:
        found = list(problems_of(file))
    for problem in found:
        print(problem)
    return 1 if found else 0


sys.exit(main())
