"""Runs `dateline tag --emit event`, for the scripts beside it."""
import collections
import json
import subprocess


def read_events(reader, documents, options=()):
    """{doc: [event]} of documents, an iterable of {"doc", "text", "dct"}; events are the rows that the reader prints."""
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    out = subprocess.run([reader, "tag", "--emit", "event", *options], input=lines, capture_output=True, text=True, check=True).stdout
    events = collections.defaultdict(list)
    for line in out.splitlines():
        row = json.loads(line)
        events[row["doc"]].append(row)
    return events
