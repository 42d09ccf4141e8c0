#!/usr/bin/env python3
"""How well articles are dated from their text alone.

    dating-score.py DATELINE DOCS.jsonl... [--drop-line N] [--errors FILE]

Each line of DOCS.jsonl is {"doc", "text", "dct"}; dct is the true day, which the program does not get to see. --drop-line
takes that line (1 is the first) out of each text: the printed date of a corpus that has one. Prints, of the documents
with a true day: the share whose interval holds it (an open end holds everything on its side), the median width, the
share narrowed to a year, a month, a week and a day, the days claimed that are wrong, how often candidates said to be
likely are right, and how often the shortest run of years with such a probability holds the true one (calibration).
"""
import argparse
import collections
import datetime
import json
import re
import statistics
import subprocess


def day_of(text):
    digits = re.sub(r"\D", "", text or "")[:8]
    try:
        return datetime.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


def load(path, drop_line):
    for row in open(path, encoding="utf-8"):
        document = json.loads(row)
        if drop_line:
            lines = document["text"].split("\n")
            del lines[drop_line - 1:drop_line]
            document["text"] = "\n".join(lines)
        document["true"] = day_of(document["dct"])
        if document["true"]:
            yield document


def dated(program, documents):
    lines = "".join(json.dumps({"doc": d["doc"], "text": d["text"]}) + "\n" for d in documents)
    out = subprocess.run([program, "tag", "--emit", "dct"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(row) for row in out.stdout.splitlines()]


def shortest_run(years, probability):
    """The fewest years in a row that hold so much of it; `years` are pairs of year and probability."""
    chance = dict(years)
    first, last = min(chance), max(chance)
    best = (first, last)
    for begin in range(first, last + 1):
        held = 0
        for end in range(begin, min(last, begin + best[1] - best[0]) + 1):
            held += chance.get(end, 0)
            if held >= probability * sum(chance.values()):
                best = min(best, (begin, end), key=lambda run: run[1] - run[0])
                break
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dateline")
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--drop-line", type=int, default=0)
    parser.add_argument("--errors")
    args = parser.parse_args()
    documents = [d for path in args.documents for d in load(path, args.drop_line)]
    errors = open(args.errors, "w", encoding="utf-8") if args.errors else None
    held = bounded = claimed = right = 0
    runs = collections.defaultdict(list)
    widths, bins = [], collections.defaultdict(lambda: [0, 0, 0.0])
    for document, found in zip(documents, dated(args.dateline, documents)):
        earliest, latest, day = (day_of(found[key]) for key in ("earliest", "latest", "day"))
        true = document["true"]
        holds = (not earliest or earliest <= true) and (not latest or true <= latest)
        held += holds
        widths.append((latest - earliest).days + 1 if earliest and latest else float("inf"))
        bounded += widths[-1] < float("inf")
        claimed += day is not None
        right += day == true
        for candidate in found["candidates"]:
            entry = bins[min(9, int(candidate["probability"] * 10))]
            entry[0] += 1
            entry[1] += day_of(candidate["day"]) == true
            entry[2] += candidate["probability"]
        for claim in (0.5, 0.6, 0.7, 0.8, 0.9, 0.95) if found["years"] else ():
            first, last = shortest_run(found["years"], claim)
            runs[claim].append((first <= true.year <= last, last - first + 1))
        if errors and (not holds or (day and day != true)):
            errors.write(json.dumps(dict(found, true=str(true), text=document["text"][:1500])) + "\n")
    n = len(documents)
    share = lambda count: f"{100 * count / n:.1f} %"
    print(f"{n} documents")
    print(f"interval holds the true day  {share(held)}")
    print(f"interval closed on both sides  {share(bounded)}")
    print(f"median width  {statistics.median(widths):g} days")
    with_year = [width for document, width in zip(documents, widths) if re.search(r"\b(19|20)\d\d\b", document["text"])]
    print(f"of the {len(with_year)} that write a year  {statistics.median(with_year or [0]):g} days")
    for name, most in ("year", 366), ("month", 31), ("week", 7), ("day", 1):
        print(f"narrowed to a {name}  {share(sum(width <= most for width in widths))}")
    print(f"a day claimed  {share(claimed)}, wrong {claimed - right}")
    for low in sorted(bins):
        count, hits, said = bins[low]
        print(f"candidates said to be {10 * low:2}-{10 * low + 10} % likely: {count}, said {100 * said / count:.0f} %, right {100 * hits / count:.0f} %")
    for claim, found in sorted(runs.items()):
        held = sum(holds for holds, _ in found) / len(found)
        print(f"years said to be {100 * claim:.0f} % likely: {len(found)} articles, held {100 * held:.0f} %, "
              f"median {statistics.median(width for _, width in found):g} years")


if __name__ == "__main__":
    main()
