#!/usr/bin/env python3
"""Whether the default view tells the main news of an article: what its headline or its lead sentence tells.

    headline-events.py DIR [--reader PATH] [--show]

DIR holds the .xml files of MEANTIME: a sentence a line, first the headline, then the day of publication, then the lead. An
article counts as told where an event of the default view has a mention in the headline or in the lead. Prints those that
are not, or with --show what tells each article, "H" in the headline and "L" in the lead.
"""
import argparse

from joins import read_stories, tell


def split_lines(text):
    """The headline and the lead as (begin, end)."""
    ends = [i for i, c in enumerate(text) if c == "\n"]
    return (0, ends[0]), (ends[1] + 1, ends[2])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--reader", default="build/release/dateline")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    told, articles = 0, list(read_stories(args.folder, alone=True))
    for documents in articles:
        text = documents[0]["text"]
        parts = dict(zip("HL", split_lines(text)))
        telling = []
        for event in tell(args.reader, documents)["events"]:
            begins = [mention["sentence"]["begin"] for mention in event["mentions"]]
            where = "".join(name for name, (begin, end) in parts.items() if any(begin <= b < end for b in begins))
            if where and event.get("main", True):
                telling.append(f"    {where:2} {event['when']}  {event['title']}")
        told += bool(telling)
        if args.show or not telling:
            print(*(text[begin:end] for begin, end in parts.values()), *telling, "", sep="\n")
    print(f"told {told} of {len(articles)}: {100 * told / len(articles):.1f} %")


if __name__ == "__main__":
    main()
