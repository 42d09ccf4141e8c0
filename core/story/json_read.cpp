#include <nlohmann/json.hpp>

#include "calendar/edtf.hpp"
#include "story/json.hpp"
#include "story/json_names.hpp"
#include "text/utf8.hpp"

namespace dateline {

namespace {

using nlohmann::json;
using namespace json_names;

constexpr std::size_t most_bytes = 64 * 1024 * 1024;
constexpr int deepest = 32;
const Minute first_minute = Minute{day_from_civil({-9999, 1, 1})} * minutes_per_day;
const Minute last_minute = (Minute{day_from_civil({9999, 12, 31})} + 1) * minutes_per_day;

/// Reads members by name and remembers the first that is not as the schema has it.
class StoryReader {
public:
    std::variant<Story, Error> read(const json& root);

private:
    void fail(const std::string& what) {
        if (problem_.empty()) problem_ = what;
    }
    const json& member(const json& object, const char* name) const {
        static const json nothing;
        const auto found = object.is_object() ? object.find(name) : object.end();
        return object.is_object() && found != object.end() ? *found : nothing;
    }
    std::string text(const json& object, const char* name, bool needed);
    std::optional<Day> day(const json& object, const char* name);
    template <typename Integer>
    Integer integer(const json& object, const char* name, Integer otherwise);
    std::vector<std::string> texts(const json& object, const char* name) const;
    double fraction(const json& object, const char* name) const;
    std::vector<ArticleTimex> timexes(const json& article, const CodePointIndex& index);
    Span span(const json& value, const CodePointIndex* index);
    const CodePointIndex* index_of(std::uint32_t article) {
        if (article < indexes_.size()) return &indexes_[article];
        fail("An event tells of an article that is not in the file.");
        return nullptr;
    }
    Article article(const json& value);
    StoryEvent event(const json& value);
    std::optional<When> when(const json& value);
    StoryMention mention(const json& value);

    std::vector<CodePointIndex> indexes_;
    std::string problem_;
};

std::string StoryReader::text(const json& object, const char* name, bool needed) {
    const json& value = member(object, name);
    if (value.is_string()) return value.get<std::string>();
    if (needed || !value.is_null()) fail(std::string("\"") + name + "\" is missing or is no text.");
    return {};
}

/// The strings of a list; what is none is passed over.
std::vector<std::string> StoryReader::texts(const json& object, const char* name) const {
    std::vector<std::string> out;
    for (const json& entry : member(object, name))
        if (entry.is_string()) out.push_back(entry.get<std::string>());
    return out;
}

double StoryReader::fraction(const json& object, const char* name) const {
    const json& value = member(object, name);
    return value.is_number() ? std::clamp(value.get<double>(), 0.0, 1.0) : 0;
}

std::vector<ArticleTimex> StoryReader::timexes(const json& article, const CodePointIndex& index) {
    std::vector<ArticleTimex> out;
    for (const json& entry : member(article, "timexes")) {
        ArticleTimex timex;
        timex.span = span(entry, &index);
        timex.type = named<TimexType>(text(entry, "type", false), timex_types).value_or(TimexType::date);
        timex.value = text(entry, "value", false);
        timex.when = parse_edtf(text(entry, "when", false));
        timex.why = text(entry, "why", false);
        out.push_back(std::move(timex));
    }
    return out;
}

std::optional<Day> StoryReader::day(const json& object, const char* name) {
    const std::string iso = text(object, name, false);
    if (iso.empty()) return std::nullopt;
    const std::optional<Day> day = parse_day(iso);
    if (!day) fail(std::string("\"") + name + "\" is no day such as 2018-04-08.");
    return day;
}

template <typename Integer>
Integer StoryReader::integer(const json& object, const char* name, Integer otherwise) {
    const json& value = member(object, name);
    if (value.is_null()) return otherwise;
    if (!value.is_number_integer()) {
        fail(std::string("\"") + name + "\" is no whole number.");
        return otherwise;
    }
    return value.get<Integer>();
}

Span StoryReader::span(const json& value, const CodePointIndex* index) {
    const auto begin = integer<std::uint32_t>(value, "begin", 0), end = integer<std::uint32_t>(value, "end", 0);
    if (!index) return {};
    if (begin > end || end > index->size()) {
        fail("A place in an article lies outside its text.");
        return {};
    }
    return index->to_bytes({begin, end});
}

Article StoryReader::article(const json& value) {
    Article out;
    out.title = text(value, "title", false);
    out.text = clean_utf8(text(value, "text", true));
    out.url = text(value, "url", false);
    out.agency = text(value, "agency", false);
    out.excerpt = member(value, "excerpt").is_boolean() && member(value, "excerpt").get<bool>();
    const json& dct = member(value, "dct");
    out.dct.day = day(dct, "day");
    out.dct.earliest = day(dct, "earliest");
    out.dct.latest = day(dct, "latest");
    out.dct.source = named<Dct::Source>(text(dct, "source", false), sources).value_or(Dct::Source::unknown);
    out.dct.grounds = texts(dct, "grounds");
    for (const json& entry : member(dct, "candidates")) {
        DctCandidate candidate;
        candidate.day = day(entry, "day").value_or(0);
        candidate.probability = fraction(entry, "probability");
        candidate.reasons = texts(entry, "reasons");
        out.dct.candidates.push_back(std::move(candidate));
    }
    return out;
}

std::optional<When> StoryReader::when(const json& value) {
    const std::string edtf = text(value, "when", false);
    if (edtf.empty()) return std::nullopt;
    std::optional<When> out = parse_edtf(edtf);
    if (!out) {
        fail("\"when\" is no date that this page knows: " + edtf.substr(0, 40));
        return std::nullopt;
    }
    out->span.begin = integer<Minute>(value, "begin_minute", out->span.begin);
    out->span.end = integer<Minute>(value, "end_minute", out->span.end);
    if (out->span.begin > out->span.end) fail("A date ends before it begins.");
    const bool begins_in_time = out->span.begin == open_past || out->span.begin >= first_minute;
    const bool ends_in_time = out->span.end == open_future || out->span.end <= last_minute;
    if (!begins_in_time || !ends_in_time) fail("A date lies outside of the years -9999 to 9999.");
    out->granularity = named<Granularity>(text(value, "granularity", false), granularities).value_or(out->granularity);
    out->extent = named<Extent>(text(value, "extent", false), extents).value_or(out->extent);
    const json& approximate = member(value, "approximate");
    out->approximate = out->approximate || (approximate.is_boolean() && approximate.get<bool>());
    return out;
}

StoryMention StoryReader::mention(const json& value) {
    StoryMention out;
    out.article = integer<std::uint32_t>(value, "article", 0);
    const CodePointIndex* index = index_of(out.article);
    out.sentence = span(member(value, "sentence"), index);
    out.trigger = span(member(value, "trigger"), index);
    if (!member(value, "timex").is_null()) out.timex = span(member(value, "timex"), index);
    const json& source = member(value, "source");
    out.source = {text(source, "by", false), text(source, "how", false), text(source, "via", false)};
    if (!member(value, "quotation").is_null()) out.quotation = span(member(value, "quotation"), index);
    return out;
}

StoryEvent StoryReader::event(const json& value) {
    StoryEvent out;
    out.title = text(value, "title", true);
    out.when = when(value);
    out.relative_to_unknown = !out.when && text(value, "display", false).starts_with("relative");
    const auto status = named<Status>(text(value, "status", true), statuses);
    if (!status) fail("An event's \"status\" is none of happened, planned, conditional, denied.");
    out.status = status.value_or(Status::happened);
    out.event_class = named<EventClass>(text(value, "class", false), classes).value_or(EventClass::other);
    out.main = !member(value, "main").is_boolean() || member(value, "main").get<bool>();
    for (const json& entry : member(value, "actors"))
        if (entry.is_string()) out.actors.push_back(entry.get<std::string>());
    out.place = text(value, "place", false);
    out.reported_by = text(value, "reported_by", false);
    const json& salience = member(value, "salience");
    out.salience = salience.is_number() ? std::clamp(salience.get<float>(), 0.0F, 1.0F) : 0.5F;
    for (const json& entry : member(value, "mentions")) out.mentions.push_back(mention(entry));
    const json& why = member(value, "why");
    if (!out.mentions.empty() && !member(why, "span").is_null())
        out.why.words = span(member(why, "span"), index_of(out.mentions[0].article));
    out.why.rule = text(why, "rule", false);
    out.why.anchor = text(why, "anchor", false);
    out.why.anchor_is = text(why, "anchor_is", false);
    out.why.cue = text(why, "cue", false);
    out.why.explanation = text(why, "explanation", false);
    out.why.steps = texts(why, "steps");
    for (const json& entry : member(why, "readings"))
        if (const std::optional<When> read = when(entry))
            out.why.readings.push_back({*read, fraction(entry, "weight"), text(entry, "reason", false)});
    return out;
}

std::variant<Story, Error> StoryReader::read(const json& root) {
    if (!root.is_object() || member(root, "version").is_null()) return Error{"This file is no Dateline story."};
    if (member(root, "version") != 1) return Error{"This story was made by a newer Dateline than this one."};
    if (!member(root, "articles").is_array() || !member(root, "events").is_array())
        return Error{"This story holds no articles and events."};
    Story story;
    for (const json& entry : member(root, "articles")) story.articles.push_back(article(entry));
    for (const Article& entry : story.articles) indexes_.emplace_back(entry.text);
    for (std::size_t i = 0; i < story.articles.size(); ++i)
        story.articles[i].timexes = timexes(member(root, "articles")[i], indexes_[i]);
    for (const json& entry : member(root, "events")) story.events.push_back(event(entry));
    for (const json& entry : member(root, "left_out")) {
        const auto at = integer<std::uint32_t>(entry, "article", 0);
        const CodePointIndex* index = index_of(at);
        story.left_out.push_back({at, span(member(entry, "words"), index), span(member(entry, "sentence"), index),
                                  text(entry, "reason", false)});
    }
    if (!problem_.empty()) return Error{"This story cannot be read: " + problem_};
    return story;
}

}  // namespace

bool is_nested_too_deep(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest) return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

std::variant<Story, Error> story_from_json(std::string_view text) {
    if (text.size() > most_bytes) return Error{"This file is too big for a story; 64 MB is the most."};
    if (is_nested_too_deep(text)) return Error{"This file is no Dateline story: it is nested too deep."};
    const json root = json::parse(text.begin(), text.end(), nullptr, false);
    if (root.is_discarded())
        return Error{"This is no JSON, or not the whole of it: save the file or copy the link again."};
    return StoryReader().read(root);
}

}  // namespace dateline
