#!/usr/bin/env python3
"""How many of the EVENTs of TimeML files (.tml) Dateline finds, and how many of its events are among them.

    event-triggers.py FOLDER... [--missed N] [--reader PATH]

A gold EVENT and a trigger match where they overlap, one to one. Prints precision, recall and F1 for each folder and for all;
--missed N: the N words most often missed, and most often found where the gold has none.
"""
import argparse
import collections
import pathlib
import xml.etree.ElementTree as ElementTree

from reader import read_events


def read_tml(path):
    """The text of a .tml file, its publication day and the (begin, end) of its events, in code points."""
    root = ElementTree.parse(path).getroot()
    day = next((t.get("value") for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"), None)
    text, events = "", []

    def walk(node):
        nonlocal text
        begin = len(text)
        text += node.text or ""
        for child in node:
            walk(child)
            text += child.tail or ""
        if node.tag == "EVENT":
            events.append((begin, len(text)))

    walk(root.find("TEXT"))
    return text, day and day[:10], events


def triggers(reader, documents):
    rows = read_events(reader, ({"doc": name, "text": text, "dct": day} for name, (text, day, _) in documents.items()))
    return {name: [(row["begin"], row["end"]) for row in rows[name]] for name in documents}


def matches(gold, found):
    """The gold events and triggers that pair up."""
    pairs, free = [], sorted(set(found))
    for begin, end in sorted(gold):
        hit = next((t for t in free if t[0] < end and begin < t[1]), None)
        if hit:
            free.remove(hit)
            pairs.append(((begin, end), hit))
    return pairs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--missed", type=int, default=0)
    parser.add_argument("--reader", default="build/release/dateline")
    args = parser.parse_args()
    total, missed, extra = [0, 0, 0], collections.Counter(), collections.Counter()
    for folder in args.folders:
        documents = {path.stem: read_tml(path) for path in sorted(folder.glob("*.tml"))}
        found = triggers(args.reader, documents)
        counts = [0, 0, 0]
        for name, (text, _, gold) in documents.items():
            pairs = matches(gold, found[name])
            counts = [a + b for a, b in zip(counts, (len(pairs), len(gold), len(set(found[name]))))]
            missed.update(text[b:e].lower() for b, e in set(gold) - {p[0] for p in pairs})
            extra.update(text[b:e].lower() for b, e in set(found[name]) - {p[1] for p in pairs})
        report(folder.name, counts)
        total = [a + b for a, b in zip(total, counts)]
    report("all", total)
    for title, words in (("missed", missed), ("not in the gold", extra)):
        if args.missed:
            print(title + ":", ", ".join(f"{word} {n}" for word, n in words.most_common(args.missed)))


def report(name, counts):
    both, gold, found = counts
    precision, recall = both / max(found, 1), both / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{name}: gold {gold}  found {found}  P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {100 * f1:.1f}")


if __name__ == "__main__":
    main()
