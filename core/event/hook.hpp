// What a time expression hangs on.
#pragma once

#include <string>

#include "event/clause.hpp"
#include "event/event.hpp"
#include "time/timex.hpp"

namespace dateline {

/// A clause, or an event noun (a token) and the clause it stands in; or neither, and why, in plain words.
struct Hook {
    std::uint32_t clause = no_index;
    std::uint32_t noun = no_index;
    bool before_noun = false;  // "after Monday's vote": the preposition is the noun's, and the date that of the vote
    std::optional<Status>
        put_off;  // "the trial was postponed until May 3": the status of the noun, which is to be then
    std::string reason;
    std::uint32_t deed_of = no_index;  // the clause that tells what came of a deed, where the date may be either's
    bool about_date = false;           // "Sunday was chosen": the sentence is about the day itself
};

/// The event noun or the clause that the tree hangs the expression on; of "the summit between Kim and Moon on April 27"
/// the clause's, unless it cannot be. `index` is that of the expression, `timex` its meaning.
Hook find_hook(const SentenceClauses& sentence, std::uint32_t index, const Timex& timex, const Dct& dct);

/// Whether what hangs on one end of a range went on from the first to the last: "toured the north on April 2-7", "from
/// April 2 to 7"; not "was arrested on April 2-7", at some time within.
bool lasts_throughout(const SentenceClauses& sentence, std::uint32_t index, const Hook& hook);

/// The event noun that a clause's light verb carries, as a token: "hold a summit".
std::uint32_t light_object(const SentenceClauses& sentence, std::uint32_t clause);

/// Whether something begins after the article's day.
bool is_ahead(const When& when, const Dct& dct);
/// Whether something ended before the article's day.
bool is_over(const When& when, const Dct& dct);
/// Whether something ended before the time that the article is news of.
bool is_older(const When& when, const Dct& dct);

}  // namespace dateline
