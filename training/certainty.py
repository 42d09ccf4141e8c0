#!/usr/bin/env python3
"""Learns assets/en/certainty.txt: how much each cue of a clause says for its having happened.

    certainty.py UDS_IH2/train.jsonl assets/en/certainty.txt [--reader PATH] [--least N] [--ridge X]

Least squares with a ridge over the cues that `dateline tag --emit event --why` prints (core/event/certainty.cpp), on the
predicates of UDS It-Happened 2 that the reader finds. Cues seen fewer than N times, and weights that round to nothing,
are left out.
"""
import argparse
import collections
import pathlib
import sys

import numpy

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests" / "bench"))
from factuality import read_predicates  # noqa: E402
from reader import read_events  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("weights")
    parser.add_argument("--reader", default="build/release/dateline")
    parser.add_argument("--least", type=int, default=12)
    parser.add_argument("--ridge", type=float, default=12.0)
    args = parser.parse_args()
    gold = read_predicates(args.file)
    found = read_events(args.reader, ({"doc": n, "text": text} for n, (text, _) in gold.items()), ["--why"])
    rows = []
    for number, (_, targets) in gold.items():
        for row in found[number]:
            label = targets.get((row["begin"], row["end"]))
            if label is not None and row["cues"]:
                rows.append((row["cues"], label))
    counts = collections.Counter(cue for cues, _ in rows for cue in set(cues))
    names = sorted(cue for cue, n in counts.items() if n >= args.least)
    index = {name: i for i, name in enumerate(names)}
    matrix = numpy.zeros((len(rows), len(names)), dtype=numpy.float32)
    for i, (cues, _) in enumerate(rows):
        for cue in cues:
            if cue in index:
                matrix[i, index[cue]] += 1
    labels = numpy.array([label for _, label in rows], dtype=numpy.float32)
    square = matrix.T @ matrix + args.ridge * numpy.eye(len(names), dtype=numpy.float32)
    weights = numpy.linalg.solve(square, matrix.T @ labels)
    kept = [(name, w) for name, w in zip(names, weights) if abs(w) >= 0.05]
    with open(args.weights, "w", encoding="utf-8") as file:
        file.write("# How much each cue of a clause says for (+) or against (-) its having happened, on a scale of -3 to 3: learned by\n"
                   "# training/certainty.py from UDS It-Happened 2 (White et al. 2018, decomp.io), of which no text is here.\n")
        file.writelines(f"{name} {w:.2f}\n" for name, w in kept)
    print(f"{len(rows)} predicates, {len(kept)} cues; r on them {numpy.corrcoef(matrix @ weights, labels)[0, 1]:.3f}")


if __name__ == "__main__":
    main()
