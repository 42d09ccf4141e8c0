#include "event/distance.hpp"

#include <algorithm>
#include <charconv>

#include "event/words.hpp"
#include "time/doubt.hpp"
#include "time/explain.hpp"
#include "time/timex_value.hpp"

namespace dateline {

namespace {

struct Days {
    Minute least = 0;
    Minute most = 0;
};

/// From a TIMEX3 duration: "P3D" is 3 days, "PXD" some days; nothing for years and times of day.
std::optional<Days> days_of(std::string_view value) {
    if (value.size() < 3 || value[0] != 'P') return std::nullopt;
    const char unit = value.back();
    const Minute unit_days = unit == 'D' ? 1 : unit == 'W' ? 7 : unit == 'M' ? 30 : 0;
    if (unit_days == 0) return std::nullopt;
    const std::string_view number = value.substr(1, value.size() - 2);
    if (number == "X") return Days{unit_days, unit == 'D' ? 6 : unit == 'W' ? 28 : 330};
    int count = 0;
    constexpr int most_units = 10000;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), count);
    if (error != std::errc() || end != number.data() + number.size() || count > most_units) return std::nullopt;
    const Minute days = count * unit_days, slack = unit == 'D' ? 0 : unit_days / 2;
    return Days{days - slack, days + slack};
}

/// The clause that a token is the marker of.
std::uint32_t clause_marked_by(const SentenceClauses& s, std::uint32_t marker) {
    for (std::uint32_t c = 0; c < s.clauses.size(); ++c)
        if (s.clause(c).marker == marker) return c;
    return no_index;
}

}  // namespace

std::optional<Distant> find_distant(const SentenceClauses& s, const Timex& timex, const Dct& dct) {
    if (timex.type != TimexType::duration) return std::nullopt;
    const SentenceTree& tree = s.tree;
    // "after" may be of the expression or follow it.
    std::uint32_t joint = std::min(timex.last_token, tree.last()) - 1;
    const bool within = tree.lower(joint) == "after" || tree.lower(joint) == "before";
    if (!within && ++joint >= tree.last()) return std::nullopt;
    const std::string word = tree.lower(joint);
    if (word != "after" && word != "before") return std::nullopt;

    Distant distant;
    std::uint32_t above = no_index;
    distant.clause = clause_marked_by(s, joint);
    const std::uint32_t noun = tree.head(joint);
    if (distant.clause != no_index) {
        above = s.clause(distant.clause).parent;
    } else if (noun != no_index && tree.is_noun(noun) && is_event_noun(tree.word(noun))) {
        distant.noun = noun;
        above = tree.head(noun) == no_index ? no_index : s.owner_of(tree.head(noun));
    } else {
        return std::nullopt;
    }
    if (above == no_index) return std::nullopt;
    const Clause& told = s.clause(above);
    const std::optional<Days> days = days_of(timex_value(timex));
    if (!days || !told.finite || told.tense != Tense::present || told.modal || told.perfect) return std::nullopt;

    if (dct.day || is_in_doubt(dct)) {
        const Minute first = static_cast<Minute>(*dct.earliest), last = static_cast<Minute>(*dct.latest);
        const Minute least = word == "after" ? -days->most : days->least;
        const Minute most = word == "after" ? -days->least : days->most;
        distant.when = When{{(first + least) * minutes_per_day, (last + most + 1) * minutes_per_day},
                            Granularity::day,
                            Extent::within,
                            false};
    }
    distant.why = explain(tree.source().text, timex);
    distant.why.rule = "distance-" + word;
    distant.why.anchor = dct.day ? format_day(*dct.day) : "";
    distant.why.anchor_is = "the article's date";
    distant.why.explanation = "What the article tells in the present tense, of its own day, comes '" +
                              std::string(slice(tree.source().text, timex.span)) + "' " + (within ? "" : word + " ") +
                              "this.";
    return distant;
}

}  // namespace dateline
