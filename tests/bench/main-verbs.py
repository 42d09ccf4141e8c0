#!/usr/bin/env python3
"""In how many headlines and attributions of our own the parser finds the main verb with its subject.

    main-verbs.py [--reader PATH] [--wrong]

A line of main-verbs.tsv is a sentence, its main verb and the head of the verb's subject. --wrong lists those that are missed.
"""
import argparse
import json
import pathlib
import subprocess


def read_trees(reader, lines):
    """The rows of the first sentence of each document."""
    body = "\n\nThe rest of the story follows here."
    feed = "".join(json.dumps({"doc": i, "text": line + body}) + "\n" for i, line in enumerate(lines))
    out = subprocess.run([reader, "tag", "--emit", "parse"], input=feed, capture_output=True, text=True, check=True).stdout
    return [[row.split("\t") for row in document.split("\n\n")[0].split("\n")[1:]] for document in out.split("# newdoc")[1:]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", default="build/release/dateline")
    parser.add_argument("--wrong", action="store_true")
    args = parser.parse_args()
    path = pathlib.Path(__file__).with_name("main-verbs.tsv")
    gold = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    counts, wrong = {"headlines": [0, 0], "attributions": [0, 0]}, []
    for (text, verb, subject), tree in zip(gold, read_trees(args.reader, [text for text, _, _ in gold])):
        number, word, _, upos = next(row for row in tree if row[6] == "0")[:4]
        found = any(row[1] == subject and row[6] == number and row[7].startswith("nsubj") for row in tree)
        right = word == verb and upos == "VERB" and found
        count = counts["attributions" if text.endswith(".") else "headlines"]
        count[0] += right
        count[1] += 1
        if not right:
            wrong.append(text)
    print("  ".join(f"{kind} {right} of {all}" for kind, (right, all) in counts.items()))
    if args.wrong:
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
