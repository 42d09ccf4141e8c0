#include "event/distance.hpp"

#include <charconv>

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

/// The clause that a phrase is the marker of.
std::uint32_t clause_marked_by(const SentenceView& v, std::uint32_t marker) {
    constexpr std::uint32_t reach = 6;  // phrases from the marker to the verb, with the subject between
    for (std::uint32_t i = marker; i < v.phrases().size() && i < marker + reach; ++i) {
        const std::uint32_t c = v.clauses.owner[i];
        if (c != no_index && v.clause(c).marker == marker && v.clause(c).kind == ClauseKind::adverbial) return c;
    }
    return no_index;
}

}  // namespace

std::optional<Distant> find_distant(const SentenceView& v, std::uint32_t time, const Timex& timex, const Dct& dct) {
    if (timex.type != TimexType::duration) return std::nullopt;
    // "after" may be of the expression or follow it.
    std::uint32_t joint = time;
    std::string word = v.word(v.phrase(time).last - 1);
    if (word != "after" && word != "before" && time + 1 < v.phrases().size()) word = v.word(v.phrase(++joint).first);
    if (word != "after" && word != "before") return std::nullopt;

    Distant distant;
    std::uint32_t above = v.clauses.owner[time];
    distant.clause = clause_marked_by(v, joint);
    if (distant.clause != no_index) {
        above = v.clause(distant.clause).parent;
    } else if (v.kind(joint + 1) == PhraseKind::noun && is_event_noun(v.head(joint + 1))) {
        distant.noun = joint + 1;
    } else {
        return std::nullopt;
    }
    if (above == no_index) return std::nullopt;
    const Clause& told = v.clause(above);
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
    distant.why = explain(v.text, timex);
    distant.why.rule = "distance-" + word;
    distant.why.anchor = dct.day ? format_day(*dct.day) : "";
    distant.why.anchor_is = "the article's date";
    distant.why.explanation = "What the article tells in the present tense, of its own day, comes '" +
                              std::string(slice(v.text, timex.span)) + "' " + (joint == time ? "" : word + " ") +
                              "this.";
    return distant;
}

}  // namespace dateline
