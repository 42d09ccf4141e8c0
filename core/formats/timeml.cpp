#include "formats/timeml.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "calendar/period.hpp"
#include "formats/parts.hpp"

namespace dateline {

namespace {

/// A tag around a piece of the text.
struct Tagged {
    Span span;
    std::string id;  // "e1", "t1"
    std::string open;
    const char* close = "";
};

/// A line after the text that refers to tags in it; an empty name refers to none.
struct Reference {
    std::string event;
    std::string timex;
    std::string line;
};

struct Value {
    std::string text;
    bool exact = true;
};

/// The smallest named period that holds the whole window.
Value value_of(const When& when) {
    const auto first = earliest_day(when), last = latest_day(when);
    if (!first || !last) return {format_day(first ? *first : *last), true};
    constexpr std::array sizes = {Granularity::day,  Granularity::week,   Granularity::month,
                                  Granularity::year, Granularity::decade, Granularity::century};
    for (const Granularity size : sizes) {
        const Period period = period_holding(*first, size);
        if (end_day(period) > *last)
            return {timex_value(period), first_day(period) == *first && end_day(period) == *last + 1};
    }
    return {"PAST_REF", false};
}

/// Of an event to its value: open on one side, it lies before or after the day that is known.
std::string relation_of(const When& when) {
    return when.span.begin == open_past ? "BEFORE" : when.span.end == open_future ? "AFTER" : "IS_INCLUDED";
}

class Writer {
public:
    Writer(const Story& story, std::uint32_t article) : story_(story), article_(article) {}

    std::string document() {
        for (const StoryEvent& event : story_.events)
            for (const StoryMention& mention : event.mentions)
                if (mention.article == article_) add(event, mention);
        const Article& article = story_.articles[article_];
        std::string out = "<TimeML>\n<DOCID>article-" + std::to_string(article_ + 1) + "</DOCID>\n<DCT>";
        if (article.dct.day) {
            const std::string day = format_day(*article.dct.day);
            out += "<TIMEX3 tid=\"t0\" type=\"DATE\" value=\"" + day +
                   "\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">" + day + "</TIMEX3>";
        }
        out += "</DCT>\n<TITLE>" + xml_escaped(article.title) + "</TITLE>\n<TEXT>" + marked(article.text) + "</TEXT>\n";
        for (const Reference& reference : references_)
            if (kept_.contains(reference.event) && (reference.timex.empty() || kept_.contains(reference.timex)))
                out += reference.line;
        return out + "</TimeML>\n";
    }

private:
    void add(const StoryEvent& event, const StoryMention& mention) {
        const std::string id = std::to_string(++events_);
        tags_.push_back({mention.trigger, "e" + id, "<EVENT eid=\"e" + id + "\" class=\"OCCURRENCE\">", "</EVENT>"});
        references_.push_back({"e" + id, "",
                               "<MAKEINSTANCE eiid=\"ei" + id + "\" eventID=\"e" + id +
                                   "\" tense=\"NONE\" aspect=\"NONE\" pos=\"OTHER\" polarity=\"" +
                                   (event.status == Status::denied ? "NEG" : "POS") + "\"" +
                                   (event.status == Status::conditional ? " modality=\"if\"" : "") + "/>\n"});
        if (!event.when || !mention.timex || mention.timex->begin == mention.timex->end) return;
        const auto [known, is_new] = timexes_.try_emplace(mention.timex->begin, timexes_.size() + 1);
        const std::string timex = "t" + std::to_string(known->second);
        if (is_new) {
            const Value value = value_of(*event.when);
            tags_.push_back({*mention.timex, timex,
                             "<TIMEX3 tid=\"" + timex + "\" type=\"DATE\" value=\"" + value.text + "\"" +
                                 (value.exact && !event.when->approximate ? "" : " mod=\"APPROX\"") + ">",
                             "</TIMEX3>"});
        }
        references_.push_back({"e" + id, timex,
                               "<TLINK lid=\"l" + id + "\" relType=\"" + relation_of(*event.when) +
                                   "\" eventInstanceID=\"ei" + id + "\" relatedToTime=\"" + timex + "\"/>\n"});
    }

    /// The text with its tags. Of two that overlap the first is kept: XML cannot cross them.
    std::string marked(std::string_view text) {
        std::stable_sort(tags_.begin(), tags_.end(),
                         [](const Tagged& a, const Tagged& b) { return a.span.begin < b.span.begin; });
        std::string out;
        std::uint32_t at = 0;
        for (const Tagged& tag : tags_) {
            if (tag.span.begin < at) continue;
            out += xml_escaped(slice(text, {at, tag.span.begin})) + tag.open + xml_escaped(slice(text, tag.span)) +
                   tag.close;
            at = tag.span.end;
            kept_.insert(tag.id);
        }
        return out + xml_escaped(text.substr(at));
    }

    const Story& story_;
    std::uint32_t article_;
    std::vector<Tagged> tags_;
    std::map<std::uint32_t, std::size_t> timexes_;  // begin of the expression -> its number
    std::size_t events_ = 0;
    std::vector<Reference> references_;
    std::set<std::string> kept_;  // the tags that stand in the text
};

}  // namespace

std::string to_timeml(const Story& story) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    if (story.articles.size() == 1) return out + Writer(story, 0).document();
    out += "<TimeMLDocuments>\n";
    for (std::uint32_t i = 0; i < story.articles.size(); ++i) out += Writer(story, i).document();
    return out + "</TimeMLDocuments>\n";
}

}  // namespace dateline
