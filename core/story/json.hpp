// The story as JSON, version 1: what the command line prints, the page draws and a link carries.
//
//   {"version": 1,
//    "articles": [{"title": "...", "text": "...", "url": "..." (only where known),
//                  "agency": "Reuters",   the news agency of its dateline; only where it names one
//                  "excerpt": true,    only where the text holds no more than the sentences that the events quote
//                  "dct": {"day": "2018-04-08" | null, "earliest": day | null, "latest": day | null,
//                          "source": "user" | "metadata" | "header" | "inferred" | "unknown",
//                          "grounds": ["..."],
//                          "candidates": [{"day": day, "probability": 0.0 .. 1.0, "reasons": ["..."]}]},
//                  "timexes": [{"begin": 0, "end": 8, "type": "DATE" | "TIME" | "DURATION" | "SET",
//                               "value": TIMEX3 value, "when": EDTF (only where it has a place), "why": "..."}]}],
//    "events": [{"title": "...",
//                "when": EDTF (ISO 8601-2) | null,       null: relative to an unknown day
//                "earliest": day | null, "latest": day | null,   both inclusive; null: open or unknown
//                "granularity": "day" | "month" | ...,   as enum Granularity, with _ for spaces
//                "extent": "within" | "lasted",
//                "approximate": true,                    only where true
//                "begin_minute": int | null, "end_minute": int | null,   half-open, minutes since 1970-01-01T00:00
//                "display": "Sat 14 April 2018",         the date in words for a reader
//                "status": "happened" | "planned" | "conditional" | "denied",
//                "class": "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict" |
//                         "other",                       the quad classes of PLOVER
//                "main": bool,                           whether it is in the default view; true where absent
//                "actors": ["North Korea", ...],
//                "place": "Beijing",                     only where known
//                "reported_by": "CNN",                   only where known
//                "salience": 0.0 .. 1.0,
//                "mentions": [{"article": 0, "sentence": {"begin": 0, "end": 10}, "trigger": {...}, "timex": {...} |
//                null, "source": {"by": "Bob Berg", "how": "tweeted", "via": "on Twitter"},   each only where known
//                "quotation": {"begin", "end"},   the whole quotation that tells it, with its marks; only where one
//                does "quote": {"exact", "prefix", "suffix"}   W3C TextQuoteSelector; only in files, and not read
//                }], "why": {"words": "Saturday", "span": {...}, "rule": "bare-weekday", "anchor": "2018-04-08",
//                        "anchor_is": "the article's date", "cue": "will", "explanation": "...", "steps": ["..."],
//                        "readings": [{"when": EDTF, "weight": 0.0 .. 1.0, "display": "...", "reason": "..."}]}}],
//    "left_out": [{"article": 0, "words": {"begin","end"}, "sentence": {"begin","end"}, "reason": "..."}]}
//
// Offsets count Unicode code points of the article's text, half-open. Events stand in order of time, undated ones last,
// each on a line of its own: no other line feeds are written, so that a page can parse a long story piece by piece.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "story/story.hpp"

namespace dateline {

/// The one error type of core: what is wrong and what to do, in one sentence for the reader.
struct Error {
    std::string message;
};

std::string to_json(const Story& story);
std::variant<Story, Error> story_from_json(std::string_view json);

/// Deeper than any story of ours: a parser that follows it would run out of stack.
bool is_nested_too_deep(std::string_view json);

}  // namespace dateline
