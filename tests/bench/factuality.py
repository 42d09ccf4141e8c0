#!/usr/bin/env python3
"""How well Dateline tells whether it happened, on UDS It-Happened 2: -3 (surely not) .. 3 (surely) a predicate.

    factuality.py FILE.jsonl [--reader PATH] [--worst N]

Each line of FILE is {"text": tokens parted by spaces, "targets": [{"span1": [first, last], "label": -3..3}]}. Prints the
share of the predicates that are found, Pearson's r over the found ones and over all (a missed one counts as the mean of
the found), and the mean label of each status. --worst N: the N predicates that are furthest off.
"""
import argparse
import collections
import json

from reader import read_events

NO_SPACE_BEFORE = set(". , ; : ? ! ) ] } % ' '' ” 's 'S n't 've 're 'd 'll 'm ’s n’t ’ve ’re ’d ’ll ’m".split())
NO_SPACE_AFTER = set("( [ { $ `` “ £ €".split())


def running_text(tokens):
    """The tokens as text, and the (begin, end) of each."""
    text, places = "", []
    for i, token in enumerate(tokens):
        glued = token in NO_SPACE_BEFORE or (i > 0 and tokens[i - 1] in NO_SPACE_AFTER)
        text += "" if i == 0 or glued else " "
        places.append((len(text), len(text) + len(token)))
        text += token
    return text, places


def read_predicates(path):
    """{line number: (text, {(begin, end): label})} of FILE."""
    gold = {}
    for number, line in enumerate(open(path, encoding="utf-8")):
        row = json.loads(line)
        text, places = running_text(row["text"].split(" "))
        gold[number] = text, {places[t["span1"][0]]: t["label"] for t in row["targets"]}
    return gold


def pearson(pairs):
    n = len(pairs)
    mean_x, mean_y = sum(x for x, _ in pairs) / n, sum(y for _, y in pairs) / n
    covariance = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    spread = (sum((x - mean_x) ** 2 for x, _ in pairs) * sum((y - mean_y) ** 2 for _, y in pairs)) ** 0.5
    return covariance / spread if spread else 0.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--reader", default="build/release/dateline")
    parser.add_argument("--worst", type=int, default=0)
    args = parser.parse_args()
    gold = read_predicates(args.file)
    found = read_events(args.reader, ({"doc": number, "text": text} for number, (text, _) in gold.items()))
    pairs, labels, missed = [], collections.defaultdict(list), []
    for number, (text, targets) in gold.items():
        for (begin, end), label in targets.items():
            row = next((r for r in found[number] if r["begin"] < end and begin < r["end"]), None)
            if row is None:
                missed.append(label)
                continue
            pairs.append((row["certainty"], label, row["status"], text[begin:end], text))
            labels[row["status"]].append(label)
    mean = sum(p[0] for p in pairs) / len(pairs)
    both = [(x, y) for x, y, *_ in pairs]
    print(f"predicates {len(pairs) + len(missed)}  found {100 * len(pairs) / (len(pairs) + len(missed)):.1f} %  "
          f"r of the found {pearson(both):.3f}  r of all {pearson(both + [(mean, y) for y in missed]):.3f}")
    for status, values in sorted(labels.items()):
        print(f"  {status}: {len(values)}, mean label {sum(values) / len(values):.2f}")
    for x, y, status, word, text in sorted(pairs, key=lambda p: -abs(p[0] - p[1]))[:args.worst]:
        print(f"  told {x:+.2f} ({status}), gold {y:+.2f}: {word} | {text[:160]}")


if __name__ == "__main__":
    main()
