#!/usr/bin/env python3
"""Whether articles that nowhere print their date are narrowed to their month, alone and as one story.

    undated-story.py DATELINE GOLD.json ARTICLE...

"without_reference_date" of GOLD.json gives the year, the month and "day_candidates". Fails where a day is claimed, where
the interval of an article alone misses the month or leaves its year, or where the articles together leave the month, lack
one of the candidates, or give one without a reason.
"""
import json
import subprocess
import sys


def dates(program, files):
    out = subprocess.run([program, "read", "--dct", "none", "--json", *files], capture_output=True, text=True, check=True)
    return [article["dct"] for article in json.loads(out.stdout)["articles"]]


def main():
    program, gold, *files = sys.argv[1:]
    with open(gold, encoding="utf-8") as file:
        wanted = json.load(file)["without_reference_date"]
    year, month = str(wanted["year"]), f"{wanted['year']}-{wanted['month']:02}"
    checks = []
    for file in files:
        (dct,) = dates(program, [file])
        earliest, latest = dct["earliest"] or "0", dct["latest"] or "9"
        print(f"alone: {earliest} to {latest}")
        checks += [not dct["day"], earliest[:4] == latest[:4] == year, earliest[:7] <= month <= latest[:7]]
    for dct in dates(program, files):
        days = {candidate["day"]: candidate["reasons"] for candidate in dct["candidates"]}
        missing = [day for day in wanted["day_candidates"] if not days.get(day)]
        print(f"together: {dct['earliest']} to {dct['latest']}, {len(days)} days offered, missing {missing}")
        checks += [not dct["day"], dct["earliest"][:7] == dct["latest"][:7] == month, not missing]
    print(f"{sum(checks)} passed, {len(checks) - sum(checks)} failed")
    sys.exit(not all(checks))


if __name__ == "__main__":
    main()
