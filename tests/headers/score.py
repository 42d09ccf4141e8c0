#!/usr/bin/env python3
"""How many article heads give their own day: headers.txt, or another file of that form.

    score.py DATELINE [HEADERS]

Fails where fewer than 97 in 100 are right, or where any number that is no date of the article gives a day.
"""
import json
import pathlib
import subprocess
import sys

BODY = ("\n\nThe two sides sat down in the port office. Neither of them would say what had been agreed, and the talks are "
        "to go on.\n")


def main():
    program = sys.argv[1]
    path = sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).with_name("headers.txt")
    lines = [line for line in open(path, encoding="utf-8").read().splitlines() if line and line[0] != "#"]
    heads = [line.split(" | ", 1) for line in lines]
    feed = "".join(json.dumps({"doc": str(i), "text": "Port talks go on\n" + head.replace(" // ", "\n") + BODY}) + "\n"
                   for i, (_, head) in enumerate(heads))
    out = subprocess.run([program, "tag", "--emit", "dct"], input=feed, capture_output=True, text=True, check=True).stdout
    dated = right = made_up = 0
    for (day, head), row in zip(heads, out.splitlines()):
        found = json.loads(row)["day"]
        if day == "none":
            made_up += found is not None
        else:
            dated += 1
            right += found == day
        if found != (None if day == "none" else day):
            print(f"{day}, not {found}: {head}")
    print(f"{right} of {dated} heads right ({100 * right / dated:.1f} %); a day made up in {made_up} of {len(heads) - dated}")
    held = (right >= 0.97 * dated) + (made_up == 0)
    print(f"{held} passed, {2 - held} failed")
    sys.exit(held < 2)


if __name__ == "__main__":
    main()
