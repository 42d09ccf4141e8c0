// An event as one sentence of one article tells it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "time/timex.hpp"

namespace dateline {

/// Whether it happened: a field of its own, not a shade of date uncertainty.
enum class Status : std::uint8_t { happened, planned, conditional, denied };

/// What it does between its parties: the quad classes of the PLOVER ontology.
enum class EventClass : std::uint8_t {
    verbal_cooperation,    // meets, agrees, praises
    material_cooperation,  // aids, releases, withdraws
    verbal_conflict,       // accuses, demands, rejects, threatens
    material_conflict,     // attacks, arrests, strikes, imposes sanctions
    other
};

/// Who said it and how, as the text has it; any part may be empty.
struct Attribution {
    std::string by;   // "Bob Berg", "Reuters"
    std::string how;  // "said", "tweeted", "quoted", "according to"
    std::string via;  // "on Twitter", "in a statement", "by Xinhua"

    bool operator==(const Attribution&) const = default;
};

/// How many days after something else: before it where negative.
struct DaysApart {
    Minute least = 0;
    Minute most = 0;
};

/// "Two days after the attack": counted from another mention, which has no date in this sentence.
struct Apart {
    Span other;  // its trigger
    DaysApart days;
    Span words;
    std::optional<std::uint32_t> timex;
};

/// Where an article tells its main news.
enum class News : std::uint8_t { none, headline, lead };

struct EventMention {
    Span trigger;  // the verb or event noun
    Span clause;
    std::uint32_t sentence = 0;          // index in ReadText::sentences
    std::string lemma;                   // base form of what the title tells: "meet", "summit"
    std::string said;                    // of a report titled as such, what it says: "win" of "China says it won ..."
    std::optional<std::uint32_t> timex;  // index of the time expression it hangs on
    std::optional<std::uint32_t> until;  // "on Monday and Tuesday": that of the last of several
    std::string title;                   // a short headline, cut at phrase borders
    bool clumsy = false;                 // the title may be no good English: not for the default view
    std::string excerpt;                 // the clause in its own words, for where the title is clumsy or doubted
    bool vague = false;                  // the title does not say of which project, whose contract
    int sureness = 100;                  // of the heads of its verbs, as parsed: the least, in percent
    std::string reported_by;             // "US officials", "CNN"; empty where the article itself says so
    Attribution source;                  // of the sentence or the quotation, also where the title names the reporter
    std::optional<Span> quotation;       // the whole quotation that tells it, with its marks
    std::vector<std::string> actors;     // who takes part, by name or role, pronouns replaced: "North Korea"
    std::string place;                   // "Beijing"; empty where none is named
    EventClass event_class = EventClass::other;
    Status status = Status::happened;
    float certainty = 0;            // -3 (surely it did not happen) .. 3 (surely it did)
    std::vector<std::string> cues;  // what the certainty is told by
    bool told_in_past = false;      // in the past tense or none, and no saying
    News news = News::none;         // whether the main clause of the headline or the lead tells it
    bool before_news = false;       // told as done before the news, on no known day: "had agreed", "once led"
    bool noun = false;              // an event noun, not a clause
    bool state = false;             // how something is, no event: "is ready", "owns a ship"
    bool known = false;             // told as known to the reader: "the merger"
    bool report = false;            // it is the saying; title and lemma are of what is said
    std::optional<When> told_on;    // when somebody told of it, where the sentence says so: "said on Sunday that ..."
    std::optional<When> beside;     // the date of the clause that it is part of or joined to
    std::optional<Apart> apart;
    std::optional<When> when;  // none: relative to an unknown day
    bool relative_to_unknown = false;
    Why why;
    float salience = 0;  // 0..1: how much a careful reader would want it on the timeline
};

}  // namespace dateline
