#include "time/dating.hpp"

#include <algorithm>
#include <cmath>

#include "calendar/when_text.hpp"

namespace dateline {
namespace {

constexpr double sure = 0.9;               // the probability from which a day is claimed
constexpr double interval_share = 0.94;    // of the probability; such intervals hold the day in 95 of 100 articles
constexpr Day widest_interval = 40 * 366;  // days; a wider one is no help: only the earliest day is given
constexpr int most_likely_years = 5;       // a longer run of years is no help
constexpr std::size_t most_candidates = 12;
constexpr double least_candidate = 0.05;  // as likely as the likeliest
constexpr std::size_t most_grounds = 12;
constexpr double least_alike = 0.25;  // share of names that articles of one story have in common
constexpr std::size_t least_names_shared = 4;

std::string day_words(Day day) {
    return format_for_readers({{day * minutes_per_day, (day + 1) * minutes_per_day}, Granularity::day});
}

std::string in_quotes(const std::string& words) { return "“" + words + "”"; }

std::string source_words(PageDateSource source) {
    switch (source) {
        case PageDateSource::structured:
            return "The page's structured data say ";
        case PageDateSource::meta:
            return "The page's metadata say ";
        case PageDateSource::time:
            return "The time marked on the page is ";
        case PageDateSource::address:
            return "The page's address says ";
    }
    return {};
}

std::string header_words(const HeaderDate& header) {
    switch (header.kind) {
        case HeaderKind::published:
            return "The text says it was published on " + in_quotes(header.words) + ".";
        case HeaderKind::updated:
            return "The text says it was updated on " + in_quotes(header.words) + ".";
        case HeaderKind::dateline:
            return "The dateline says " + in_quotes(header.words) + ".";
        case HeaderKind::line:
            return "A line at its head says " + in_quotes(header.words) + ".";
    }
    return {};
}

/// A source that gives one day.
struct Finding {
    Day day = 0;
    Dct::Source source = Dct::Source::header;
    std::string words;
};

/// Sources that name a whole day, in order of trust. A mere line at the head that names a day before what the text
/// tells of as past is a date of its subject.
std::vector<Finding> findings_of(const DateEvidence& evidence) {
    std::vector<Finding> findings;
    for (const PageDay& page : evidence.page_days)
        if (const std::optional<Day> day = parse_day(page.day))
            findings.push_back({*day, Dct::Source::metadata, source_words(page.source) + page.day + "."});
    const auto told = std::find_if(evidence.clues.begin(), evidence.clues.end(),
                                   [](const Clue& clue) { return clue.kind == ClueKind::told; });
    for (const HeaderDate& header : evidence.headers) {
        if (header.days.size() != 1) continue;
        const bool told_later = told != evidence.clues.end() && told->spans[0].first > header.days[0] + 1;
        if (header.kind == HeaderKind::line && told_later && !evidence.is_news) continue;
        findings.push_back({header.days[0], Dct::Source::header, header_words(header)});
    }
    return findings;
}

/// Whether the text tells of that weekday as past: "resigned Tuesday".
bool tells_of_weekday(const DateEvidence& evidence, Day day) {
    return std::ranges::any_of(evidence.clues, [&](const Clue& clue) {
        return clue.kind == ClueKind::weekday && clue.direction == Direction::past && clue.weekday == weekday_of(day);
    });
}

/// "WESTON, March 5 -" below a header of March 6: written on the day before it was published, and "Monday" is that day.
/// Published late on a Monday, updated after midnight: "resigned Tuesday" was added then.
std::optional<Finding> day_of_writing(const DateEvidence& evidence, const Finding& published) {
    constexpr Day longest_wait = 2;
    const int year = civil_from_day(published.day).year;
    for (const HeaderDate& header : evidence.headers) {
        if (header.kind == HeaderKind::updated && header.days == std::vector{published.day + 1} &&
            tells_of_weekday(evidence, published.day + 1))
            return Finding{published.day + 1, published.source, header_words(header)};
        if (header.late && header.days == std::vector{published.day} && tells_of_weekday(evidence, published.day + 1))
            return Finding{published.day + 1, published.source, "It tells of the day after its late header as past."};
        if (header.kind != HeaderKind::dateline || header.month == 0 || header.day == 0) continue;
        for (const int of : {year, year - 1}) {
            const CivilDate date{header.year != 0 ? header.year : of, header.month, header.day};
            const Day waited = is_valid(date) ? published.day - day_from_civil(date) : 0;
            // "SYDNEY, March 7 -", where it is tomorrow already
            const bool tomorrow = waited == -1 && tells_of_weekday(evidence, published.day + 1);
            if (tomorrow || (waited >= 1 && waited <= longest_wait))
                return Finding{day_from_civil(date), published.source, header_words(header)};
        }
    }
    return std::nullopt;
}

/// The grounds of a date that one source gives: its own, then those that say otherwise.
void add_other_findings(Dct& dct, const std::vector<Finding>& findings) {
    std::vector<Day> named = {*dct.day};
    for (const Finding& finding : findings) {
        if (dct.grounds.size() >= most_grounds) return;
        const bool fresh = std::find(named.begin(), named.end(), finding.day) == named.end();
        if (!fresh) continue;
        named.push_back(finding.day);
        dct.grounds.push_back("But: " + finding.words);
    }
}

/// The weekday that a header names beside its date, or what the text tells of as past, contradicts the date.
void add_contradictions(Dct& dct, const DateEvidence& evidence) {
    for (const HeaderDate& header : evidence.headers) {
        const bool its_day = header.days.size() == 1 && header.days[0] == *dct.day;
        if (its_day && header.weekday != 0 && weekday_of(*dct.day) != header.weekday)
            dct.grounds.push_back("But: the weekday in its header is not that of " + day_words(*dct.day) + ".");
    }
    for (const Clue& clue : evidence.clues)
        if (clue.kind == ClueKind::told && clue.spans[0].first > *dct.day + 1 && dct.grounds.size() < most_grounds)
            dct.grounds.push_back("But: it tells of " + in_quotes(clue.words) + " as past.");
}

Dct known(const Finding& finding) {
    Dct dct;
    dct.day = dct.earliest = dct.latest = finding.day;
    dct.source = finding.source;
    dct.grounds = {finding.words};
    return dct;
}

/// How alike the names of two articles are, 0..1; 0 where they hardly tell the same.
double alikeness(const DateEvidence& a, const DateEvidence& b) {
    std::vector<std::string> both;
    std::set_intersection(a.names.begin(), a.names.end(), b.names.begin(), b.names.end(), std::back_inserter(both));
    const std::size_t fewer = std::min(a.names.size(), b.names.size());
    if (both.size() < least_names_shared || fewer == 0) return 0;
    const double share = static_cast<double>(both.size()) / static_cast<double>(fewer);
    if (share < least_alike) return 0;
    const bool same_date = std::any_of(a.clues.begin(), a.clues.end(), [&](const Clue& clue) {
        return clue.kind == ClueKind::month_day && std::any_of(b.clues.begin(), b.clues.end(), [&](const Clue& other) {
                   return other.kind == ClueKind::month_day && other.month == clue.month && other.day == clue.day;
               });
    });
    return same_date ? 0.985 : 0.8;
}

class Dater {
public:
    explicit Dater(const std::vector<ArticleToDate>& articles) : articles_(articles) {
        for (const ArticleToDate& article : articles) {
            std::vector<Finding>& findings = findings_.emplace_back(findings_of(*article.evidence));
            if (findings.empty()) continue;
            if (const auto written = day_of_writing(*article.evidence, findings.front()))
                findings.insert(findings.begin(), *written);
        }
    }

    std::vector<Dct> run() const {
        std::vector<Dct> dates;
        for (std::size_t i = 0; i < articles_.size(); ++i) dates.push_back(date_of(i));
        return dates;
    }

private:
    Dct date_of(std::size_t i) const {
        const ArticleToDate& article = articles_[i];
        if (!article.user_day && !article.user_knows_no_day) return found(i);
        Dct dct;
        if (article.user_day)
            dct = known({*article.user_day, Dct::Source::user, "The date was set by the reader."});
        else
            dct.grounds = {"The date was set to unknown by the reader."};
        dct.candidates = found(i).candidates;
        if (dct.day) add_other_findings(dct, findings_[i]);
        return dct;
    }

    /// The date without a word from the reader.
    Dct found(std::size_t i) const {
        if (findings_[i].empty()) return inferred(i);
        Dct dct = known(findings_[i].front());
        add_other_findings(dct, findings_[i]);
        add_contradictions(dct, *articles_[i].evidence);
        for (const Finding& finding : findings_[i]) {
            const bool fresh = std::none_of(dct.candidates.begin(), dct.candidates.end(),
                                            [&](const DctCandidate& c) { return c.day == finding.day; });
            if (fresh && dct.candidates.size() < most_candidates)
                dct.candidates.push_back({finding.day, dct.candidates.empty() ? 0.97 : 0.03, {finding.words}});
        }
        return dct;
    }

    DayDistribution chances_of(std::size_t i) const {
        if (articles_[i].user_day) return {*articles_[i].user_day, {1}};
        if (!findings_[i].empty()) return {findings_[i].front().day, {1}};
        return articles_[i].evidence->chances;
    }

    Dct inferred(std::size_t i) const {
        const DateEvidence& evidence = *articles_[i].evidence;
        Dct dct;
        DayDistribution chances = evidence.chances;
        bool helped = false;
        for (std::size_t other = 0; other < articles_.size(); ++other) {
            if (other == i) continue;
            const double alike = alikeness(evidence, *articles_[other].evidence);
            if (alike == 0) continue;
            chances = with_sibling(chances, chances_of(other), alike);
            helped = true;
        }
        const bool header = std::any_of(evidence.clues.begin(), evidence.clues.end(), [](const Clue& clue) {
            return clue.kind == ClueKind::header_day || clue.kind == ClueKind::header_month;
        });
        if (chances.empty() || (!evidence.is_news && !header && !helped)) return from_past(evidence, chances);
        place(dct, chances);
        if (!dct.latest) return from_past(evidence, chances);
        dct.source = Dct::Source::inferred;
        add_grounds(dct, evidence, helped, chances);
        if (*dct.latest - *dct.earliest <= 2 * 366) add_candidates(dct, evidence, chances);
        return dct;
    }

    static void place(Dct& dct, const DayDistribution& chances) {
        const std::vector<LikelyDay> best = likely_days(chances, 1, 1);
        if (best.front().probability >= sure) {
            dct.day = dct.earliest = dct.latest = best.front().day;
            return;
        }
        const DaySpan interval = interval_holding(chances, interval_share);
        dct.earliest = interval.first;
        if (interval.last - interval.first <= widest_interval) dct.latest = interval.last;
    }

    static void add_grounds(Dct& dct, const DateEvidence& evidence, bool helped, const DayDistribution& chances) {
        dct.grounds.push_back(dct.day ? "Worked out from the text: " + day_words(*dct.day) + "."
                                      : "Worked out from the text: between " + day_words(*dct.earliest) + " and " +
                                            day_words(*dct.latest) + ".");
        const DaySpan likely = interval_holding(chances, 0.5);
        const int first = civil_from_day(likely.first).year, last = civil_from_day(likely.last).year;
        if (last - first<most_likely_years&& * dct.latest - *dct.earliest> 366)
            dct.grounds.push_back("As likely as not it is of " + std::to_string(first) +
                                  (first == last ? "." : " to " + std::to_string(last) + "."));
        std::vector<const Clue*> clues;
        for (const Clue& clue : evidence.clues) clues.push_back(&clue);
        std::stable_sort(clues.begin(), clues.end(), [](const Clue* a, const Clue* b) { return rank(*a) < rank(*b); });
        for (const Clue* clue : clues)
            if (dct.grounds.size() + (helped ? 1 : 0) < most_grounds) dct.grounds.push_back(ground_of(*clue));
        if (helped) dct.grounds.push_back("Other articles of the story tell the same, so it is of about their day.");
    }

    /// Order in which clues are told: headers, then what narrows the year, then what narrows the day.
    static int rank(const Clue& clue) {
        switch (clue.kind) {
            case ClueKind::header_day:
            case ClueKind::header_month:
                return 0;
            case ClueKind::in_office:
                return 1;
            case ClueKind::named_event:
            case ClueKind::event_named:
            case ClueKind::told:
            case ClueKind::ahead:
                return 2;
            case ClueKind::weekday_date:
            case ClueKind::month_day:
            case ClueKind::month:
            case ClueKind::last_month:
            case ClueKind::holiday:
                return 3;
            case ClueKind::weekday:
                return 4;
            default:
                return 5;
        }
    }

    static void add_candidates(Dct& dct, const DateEvidence& evidence, const DayDistribution& chances) {
        for (const LikelyDay& likely : likely_days(chances, most_candidates, least_candidate)) {
            DctCandidate candidate{likely.day, std::round(likely.probability * 1000) / 1000, {}};
            for (const Clue& clue : evidence.clues) {
                std::string reason = reason_for(clue, likely.day);
                if (!reason.empty() && candidate.reasons.size() < 4) candidate.reasons.push_back(std::move(reason));
            }
            dct.candidates.push_back(std::move(candidate));
        }
    }

    /// All that can be said: it is hardly older than what it tells of.
    static Dct from_past(const DateEvidence& evidence, const DayDistribution& chances) {
        Dct dct;
        if (!chances.empty()) dct.earliest = interval_holding(chances, interval_share).first;
        const auto header = std::ranges::find(evidence.clues, ClueKind::header_day, &Clue::kind);
        if (header != evidence.clues.end()) {
            dct.grounds.push_back(ground_of(*header));
            if (!chances.empty()) add_candidates(dct, evidence, chances);
        }
        for (const Clue& clue : evidence.clues)
            if (clue.kind == ClueKind::told && dct.grounds.empty()) dct.grounds.push_back(ground_of(clue));
        if (dct.grounds.empty()) {
            dct.earliest.reset();
            dct.grounds = {"Nothing in the text tells its date."};
        }
        return dct;
    }

    const std::vector<ArticleToDate>& articles_;
    std::vector<std::vector<Finding>> findings_;
};

}  // namespace

std::vector<Dct> date_articles(const std::vector<ArticleToDate>& articles) { return Dater(articles).run(); }

Dct find_article_date(const Document& document, const ReadText& read, const std::vector<TimeExpression>& expressions,
                      std::optional<Day> user_day) {
    if (user_day) {
        Dct dct;
        dct.day = dct.earliest = dct.latest = user_day;
        dct.source = Dct::Source::user;
        dct.grounds = {"The date was set by the reader."};
        return dct;
    }
    const DateEvidence evidence = find_date_evidence(document, read, expressions);
    return date_articles({{&evidence, std::nullopt, false}}).front();
}

}  // namespace dateline
