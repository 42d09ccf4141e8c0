#!/usr/bin/env python3
"""How often Dateline gives an event the PLOVER quad class that the gold of PLV has.

    event-class.py FILE.tsv [--reader PATH] [--wrong N]

Each row of FILE has a sentence, a source, a target and gold_penta: 1 verbal cooperation, 2 material cooperation, 3 verbal
conflict, 4 material conflict. The event told of the row is the one nearest to its source and target: its trigger lies
between the two or, if none does, is the nearest to them. Prints the accuracy over all rows, a row without an event being
wrong, and the confusions.
"""
import argparse
import collections
import csv

from reader import read_events

QUADS = {"1": "verbal-cooperation", "2": "material-cooperation", "3": "verbal-conflict", "4": "material-conflict"}


def told_class(rows, sentence, source, target):
    """The class of the event between source and target, with a class before one without."""
    a, b = sentence.find(source), sentence.find(target)
    if a < 0 or b < 0 or not rows:
        return rows[0]["class"] if rows else "none"
    first = min(a + len(source), b + len(target))
    last = max(a, b)

    def distance(row):
        gap = max(first - row["end"], row["begin"] - last, 0)
        return row["class"] == "other", gap, row["begin"]

    return min(rows, key=distance)["class"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--reader", default="build/release/dateline")
    parser.add_argument("--wrong", type=int, default=0)
    args = parser.parse_args()
    gold = list(csv.DictReader(open(args.file, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    found = read_events(args.reader, ({"doc": i, "text": row["sentence"]} for i, row in enumerate(gold)))
    confusion, wrong = collections.Counter(), []
    for i, row in enumerate(gold):
        told, want = told_class(found[i], row["sentence"], row["source"], row["target"]), QUADS[row["gold_penta"]]
        confusion[want, told] += 1
        if told != want:
            wrong.append((want, told, row["gold_root"], row["sentence"][:150]))
    right = sum(n for (want, told), n in confusion.items() if want == told)
    print(f"rows {len(gold)}  accuracy {100 * right / len(gold):.1f}")
    for (want, told), n in sorted(confusion.items()):
        print(f"  {want} told as {told}: {n}")
    for row in wrong[:args.wrong]:
        print("  " + " | ".join(row))


if __name__ == "__main__":
    main()
