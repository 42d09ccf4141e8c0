#!/usr/bin/env python3
"""How well Dateline tells that two tellings are one event, against event coreference in the CAT format.

    joins.py DIR [--reader PATH] [--alone] [--wrong N] [--missed N]

DIR holds the .xml files of MEANTIME (each document is a story) or of ECB+ (the documents of a topic and half, ecb or
ecbplus, are one; ECB+ knows no dates of publication: all are told of one day). --alone: each document is a story.

Over all pairs of event mentions in different sentences that the story shows and the corpus gives an instance: how many of
those of one instance are joined, and how many joined ones are of two instances. Sayings are left out, for which ours tell
what is said. --wrong N, --missed N print that many of them.
"""
import argparse
import collections
import glob
import itertools
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET

DAY_WITHOUT_DATES = "2010-06-16"
NO_SPACE_BEFORE = set(". , ; : ? ! ) ] } % 's n't '' ” ’s n’t".split())
NO_SPACE_AFTER = set("( [ { $ `` “".split())


def is_event(mark, target):
    """Of whatever class, but for sayings: a mark of ours tells what is said."""
    saying = mark.tag.endswith("ACTION_REPORTING") or target.get("class") == "SPEECH_COGNITIVE"
    return mark.tag.startswith(("EVENT_MENTION", "ACTION", "NEG_ACTION")) and not saying


def read_text(root):
    """The text, a sentence a line, and the place of each token; the address that heads a file of ECB+ is left out."""
    text, place, last, sentence = "", {}, "", None
    tokens = list(root.iter("token"))
    address = {t.get("sentence") for t in tokens if t.get("number") == "0" and (t.text or "").startswith("http")}
    for token in tokens:
        word = token.text or ""
        if token.get("sentence") in address:
            continue
        glued = word in NO_SPACE_BEFORE or last in NO_SPACE_AFTER
        text += "" if not text else "\n" if token.get("sentence") != sentence else "" if glued else " "
        place[token.get("t_id")] = (len(text), len(text) + len(word))
        text, last, sentence = text + word, word, token.get("sentence")
    return text, place


def read_document(path):
    root = ET.parse(path).getroot()
    text, place = read_text(root)
    marks = {m.get("m_id"): m for m in root.find("Markables")}
    day = next((m.get("value")[:10] for m in marks.values() if m.get("functionInDocument") == "CREATION_TIME"), None)
    mentions = []  # (begin, end, instance)
    for link in root.find("Relations"):
        target = marks.get(link.find("target").get("m_id")) if link.find("target") is not None else None
        if link.tag not in ("REFERS_TO", "CROSS_DOC_COREF", "INTRA_DOC_COREF") or target is None:
            continue
        instance = target.get("instance_id") or link.get("note") or os.path.basename(path) + link.get("r_id")
        for source in link.findall("source"):
            mark = marks.get(source.get("m_id"))
            anchors = [place[a.get("t_id")] for a in mark.findall("token_anchor") if a.get("t_id") in place]
            if is_event(mark, target) and anchors:
                mentions.append((anchors[0][0], anchors[-1][1], instance))
    return {"text": text, "day": day if re.match(r"\d{4}-\d\d-\d\d$", day or "") else None, "mentions": mentions}


def read_stories(folder, alone):
    stories = collections.defaultdict(list)
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.xml"), recursive=True)):
        name = os.path.basename(path)
        topic = re.match(r"(\d+)_\d+(ecb|ecbplus)\.xml$", name)
        stories[topic.groups() if topic and not alone else name].append(read_document(path))
    return stories.values()


def tell(reader, documents):
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{i:03}.txt") for i in range(len(documents))]
        for path, document in zip(paths, documents):
            open(path, "w", encoding="utf-8").write(document["text"])
        day = documents[0]["day"] or DAY_WITHOUT_DATES
        out = subprocess.run([reader, "read", "--json", "--dct", day, *paths], capture_output=True, text=True, check=True)
    return json.loads(out.stdout)


def shown_mentions(story, documents):
    """(story event, instance, what is printed, where) of each mention of the story that the corpus has as well."""
    for number, event in enumerate(story["events"]):
        for mention in event["mentions"]:
            begin, end = mention["trigger"]["begin"], mention["trigger"]["end"]
            over = [g for g in documents[mention["article"]]["mentions"] if g[0] < end and begin < g[1]]
            if over:
                place = (mention["article"], mention["sentence"]["begin"])
                text = documents[mention["article"]]["text"]
                told = text[place[1]:begin] + "<" + text[begin:end] + ">" + text[end:mention["sentence"]["end"]]
                yield number, over[0][2], f"{event['when']} {event['title']} | {told[:200]}", place


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--reader", default="build/release/dateline")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--wrong", type=int, default=0)
    parser.add_argument("--missed", type=int, default=0)
    args = parser.parse_args()
    pairs = {"right": [], "wrong": [], "missed": []}
    for documents in read_stories(args.folder, args.alone):
        mentions = list(shown_mentions(tell(args.reader, documents), documents))
        for a, b in itertools.combinations(mentions, 2):
            joined, same = a[0] == b[0], a[1] == b[1]
            if (joined or same) and a[3] != b[3]:
                pairs["right" if joined and same else "wrong" if joined else "missed"].append((a[2], b[2]))
    for kind, count in (("wrong", args.wrong), ("missed", args.missed)):
        for a, b in pairs[kind][:count]:
            print(f"{kind}\n  {a}\n  {b}")
    right, wrong, missed = (len(pairs[kind]) for kind in ("right", "wrong", "missed"))
    print(f"joined rightly {right} of {right + missed}  wrongly {wrong}")


if __name__ == "__main__":
    main()
