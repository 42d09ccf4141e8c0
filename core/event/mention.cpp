#include "event/mention.hpp"

#include <algorithm>

#include "event/certainty.hpp"
#include "event/event_class.hpp"
#include "event/excerpt.hpp"
#include "event/headline.hpp"
#include "event/hook.hpp"
#include "event/participant.hpp"
#include "event/status.hpp"
#include "event/title.hpp"
#include "event/words.hpp"

namespace dateline {

namespace {

using enum Relation;

/// How sure the parse must be for a title to be shown, in percent. Of 407 titles of the default view, from 74 news
/// articles and judged by hand, 25 % were bad; of those less sure than 60 18 of 24 without a date of their own and 4 of
/// 5 with one less sure than 40. Dated ones between the two are no worse than the rest by much (7 of 23), and dates are
/// what a timeline is for. Since more signs of a misread sentence are known, of a dozen between 55 and 60 most were
/// good: enough to fill a short list.
constexpr int least_sureness = 50, least_sureness_dated = 40, least_sureness_listed = 60;
constexpr float most_of_unsure = 0.25F;
/// Marks that a title may be bad. Of 625 titles of the default view (107 news articles, judged by hand) 18 % were, of
/// those with two of the marks 48 %, on the articles that the figures were chosen by as well as on the others.
constexpr std::ptrdiff_t few_words = 4;    // of a title
constexpr std::uint32_t many_tokens = 40;  // of a sentence
constexpr int doubtful_sureness = 80;      // percent
constexpr float most_of_nameless = 0.14F;  // too little to be listed
constexpr int deepest_report = 3;          // "X told Y that Z said ..."

bool reports(const SentenceClauses& s, std::uint32_t c) {
    const Clause& clause = s.clause(c);
    const bool says = governing_of(s.verb(c)) == Governing::reports || quotes_as_saying(s, c) != no_index;
    return says && !clause.negated && !clause.modal && clause.tense != Tense::future;
}

/// "..., an official said": no clause word stands between the comma and it.
bool follows_comma(const SentenceClauses& s, const Clause& clause) {
    if (clause.subject == no_index || clause.shared_subject || clause.subject > clause.head) return false;
    std::uint32_t first = clause.subject;
    while (first > s.tree.first() && s.tree.is_under(first - 1, clause.subject)) --first;
    const std::string_view before = first > s.tree.first() ? s.tree.word(first - 1) : "";
    if (clause.marker != no_index && clause.marker >= first) return false;
    return before == "," || before == "\"" || before == "”" || before == "''";
}

/// Whether a time expression hangs on the clause, or on what tells when: "joined when Acme was sold in 1987".
bool has_own_date(const SentenceClauses& s, std::uint32_t c) {
    for (const std::uint32_t t : s.tree.children(s.clause(c).head)) {
        if (s.tree.time(t) != no_index) return true;
        const std::uint32_t when = s.tree.relation(t) == advcl ? s.clause_at(t) : no_index;
        const std::uint32_t marker = when == no_index ? no_index : s.tree.child(t, {mark, advmod});
        if (marker != no_index && s.tree.lower(marker) == "when" && has_own_date(s, when)) return true;
    }
    return false;
}

/// "is ready", "was a success": true on the day it is told of, where what is told as done is not of that day.
bool holds_when_told(const Clause& content) {
    return content.copula || (content.tense == Tense::present && !content.perfect);
}

void set_title(EventMention& mention, Title title) {
    mention.title = std::move(title.text);
    mention.clumsy = !title.sound;
    mention.sureness = title.sureness;
    mention.vague = title.vague;
}

/// "his offer to meet the king, made in March": the offer is the event. No sound title for other clauses.
Title title_of_made(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t c) {
    const SentenceClauses& s = sentences[sentence];
    const std::uint32_t made = s.clause(c).subject;
    const bool is_made = s.clause(c).kind == ClauseKind::participle && made != no_index &&
                         is_event_noun(s.tree.word(made)) && EventWords::english().light_verbs.contains(s.verb(c));
    return is_made ? noun_title(sentences, sentence, made) : Title{};
}

/// A report is titled by what it reports, the reporter kept beside; where that is no fact, "said" stays in the title.
/// Returns the clause that the title tells.
std::uint32_t settle_title(const std::vector<SentenceClauses>& sentences, const SentenceClauses& s,
                           EventMention& mention, std::uint32_t clause, bool ahead) {
    const std::uint32_t here = s.tree.sentence();
    const auto subject = [&](std::uint32_t c) {
        return s.clause(c).subject == no_index ? std::string() : speaker_name(sentences, here, c, s.clause(c).subject);
    };
    std::uint32_t told = clause;
    for (int depth = 0; depth < deepest_report; ++depth) {
        const std::uint32_t content = reported_clause(s, told);
        if (content == no_index) break;
        const bool as_fact = quotes_as_saying(s, told) == no_index && !has_own_date(s, content) &&
                             status_of(s, content) == Status::happened && s.clause(content).subject != no_index;
        if (!as_fact) {
            if (told != clause) break;
            set_title(mention, report_title(sentences, here, told, content));
            // Too long for one line: what is said, and who says it beside.
            const Title said = mention.clumsy ? clause_title(sentences, here, content, ahead) : Title{};
            const bool unreal = s.clause(content).modal && s.clause(content).perfect;  // "would have sold it"
            if (!said.sound || s.clause(content).negated || unreal) {
                if (mention.clumsy)
                    set_title(mention, report_title(sentences, here, told, content, most_report_words + most_over));
                return told;
            }
            set_title(mention, said);
            mention.report = true;
            mention.reported_by = subject(told);
            return content;
        }
        // Who says of himself that it is so counts as the reporter only where nobody else does.
        const std::string reporter = subject(told);
        if (reporter != subject(content)) mention.reported_by = reporter;
        told = content;
    }
    // "Hopes that the union will agree": it is not said to agree.
    const std::uint32_t parent = s.clause(clause).parent;
    if (told == clause && parent != no_index && s.clause(clause).finite &&
        s.tree.relation(s.clause(clause).head) == ccomp && s.clause(clause).subject != s.clause(parent).subject &&
        governing_of(s.verb(parent)) == Governing::plans && !s.clause(parent).passive) {
        const Title hoped = report_title(sentences, here, parent, clause);
        if (hoped.sound) {
            set_title(mention, hoped);
            return clause;
        }
    }
    // "said on Sunday that the rebels had left": they left some time before, so the title is of the saying.
    if (told != clause && has_own_date(s, clause) && !holds_when_told(s.clause(told))) {
        mention.reported_by.clear();
        set_title(mention, report_title(sentences, here, clause, reported_clause(s, clause)));
        return clause;
    }
    mention.report = told != clause;
    set_title(mention, title_of_made(sentences, here, told));
    if (mention.clumsy) set_title(mention, clause_title(sentences, here, told, ahead));
    // "The committee has other bids" leaves open which one; "Roe says the committee has other bids" does not.
    const std::uint32_t speaker = s.clause(clause).subject;
    const bool named = speaker != no_index && s.tree.upos(speaker) == Upos::propn;
    if (!mention.report || !(mention.clumsy || (mention.vague && named))) return told;
    const Title by_speaker = report_title(sentences, here, clause, reported_clause(s, clause));
    if (!by_speaker.sound || by_speaker.vague) return told;
    set_title(mention, by_speaker);
    mention.reported_by.clear();
    mention.report = false;
    return clause;
}

/// A headline's own words are its best title, however it was parsed. `c` is its clause, or no_index.
void take_headline(const std::vector<SentenceClauses>& sentences, EventMention& mention, std::uint32_t c) {
    mention.news = News::headline;
    const Title title = headline_title(sentences, mention.sentence, c);
    if (!title.sound) return;
    set_title(mention, title);
    mention.reported_by.clear();
}

/// Whether a clause tells how a noun, its subject, is, begins or ends: "the talks", "the round of talks"; not "the
/// suspect in the shooting appeared".
bool tells_of_its_subject(const SentenceClauses& s, std::uint32_t c, std::uint32_t noun) {
    const std::uint32_t subject = s.clause(c).subject;
    if (subject == no_index) return false;
    if (noun != subject && !(s.tree.head(noun) == subject && s.tree.preposition(noun) == "of")) return false;
    const std::string verb = s.verb(c);
    return s.clause(c).copula || EventWords::english().light_verbs.contains(verb) ||
           governing_of(verb) == Governing::carries_out;
}

bool is_state(const SentenceClauses& s, std::uint32_t c) {
    return s.clause(c).copula || EventWords::english().states.contains(s.verb(c));
}

ClassWords class_words(const SentenceClauses& s, std::uint32_t c) {
    const std::uint32_t verb = s.clause(c).head;
    ClassWords words{s.verb(c), "", ""};
    for (const std::uint32_t t : s.tree.children(verb)) {
        if (s.tree.relation(t) == compound_prt) words.trigger += "_" + s.tree.lower(t);
        if (words.particle.empty() && s.tree.relation(t) == obl && t > verb) words.particle = s.tree.preposition(t);
    }
    const std::uint32_t object = s.clause(c).passive ? s.tree.child(verb, {nsubj_pass}) : s.clause(c).object;
    if (object != no_index) words.object = s.tree.lemma(object);
    return words;
}

/// "Will investigate the killings of last year", "considers a request of last week", "agreed to help, with troops
/// arriving on Friday": what is over is not planned as what it is told beside.
Status status_when_over(const SentenceClauses& s, std::uint32_t c, Status status, const std::optional<When>& when,
                        const Dct& dct) {
    const bool open = status == Status::planned || status == Status::conditional;
    if (!open || c == no_index || !when || !is_over(*when, dct)) return status;
    const Clause& clause = s.clause(c);
    const bool beside = clause.tense == Tense::future || (clause.tense == Tense::present && !clause.modal) ||
                        clause.kind == ClauseKind::gerund || clause.kind == ClauseKind::infinitive;
    return beside ? Status::happened : status;
}

/// Fields that clauses and nouns have alike; `head` is the trigger.
EventMention mention_at(const SentenceClauses& s, std::uint32_t head, Status status, bool ahead) {
    EventMention mention;
    mention.trigger = s.tree.token(head).span;
    mention.lemma = s.tree.lemma(head);
    mention.clause = mention.trigger;
    mention.sentence = s.tree.sentence();
    mention.status = ahead && status == Status::happened ? Status::planned : status;
    return mention;
}

bool is_short(const EventMention& mention) {
    return std::count(mention.title.begin(), mention.title.end(), ' ') < few_words;
}

bool has_marks_of_doubt(const SentenceClauses& s, const EventMention& mention) {
    const bool of_long_sentence = s.tree.last() - s.tree.first() >= many_tokens;
    return is_short(mention) + of_long_sentence + (mention.sureness < doubtful_sureness) >= 2;
}

}  // namespace

bool is_purpose_met(const SentenceClauses& s, std::uint32_t c, const When& when, const Dct& dct) {
    const Clause& aim = s.clause(c);
    if (!is_over(when, dct) || aim.kind != ClauseKind::infinitive || aim.parent == no_index ||
        aim.head < s.clause(aim.parent).head)
        return false;
    const Clause& deed = s.clause(aim.parent);
    const std::string verb = s.verb(aim.parent);
    const bool purpose = s.tree.is(aim.head, {advcl, xcomp}) && aim.subject == deed.subject && !deed.copula &&
                         !deed.passive && governing_of(verb) == Governing::none &&
                         governing_of_word(s.tree.word(deed.head)) == Governing::none;
    return purpose && deed.finite && deed.tense == Tense::past && status_of(s, aim.parent) == Status::happened &&
           status_of(s, c) == Status::planned;
}

std::uint32_t reported_clause(const SentenceClauses& s, std::uint32_t report) {
    if (!reports(s, report)) return no_index;
    if (const std::uint32_t saying = quotes_as_saying(s, report); saying != no_index) report = saying;
    const std::uint32_t verb = s.clause(report).head;
    std::uint32_t before = no_index;  // "Acme will close, Roe said"; not "asked whether it will, he said that ..."
    for (std::uint32_t c = 0; c < s.clauses.size(); ++c) {
        const Clause& clause = s.clause(c);
        if (clause.parent != report) continue;
        const bool aside = s.tree.relation(clause.head) == parataxis && clause.head < verb;
        if (!aside && (clause.kind != ClauseKind::complement || !s.tree.is(clause.head, {ccomp, acl_relcl}))) continue;
        if (clause.head > verb) return c;
        if (before == no_index) before = c;
    }
    if (before != no_index) return before;
    const bool inserted = s.tree.relation(verb) == parataxis && s.clause(report).marker == no_index;
    const bool follows = inserted || follows_comma(s, s.clause(report));
    return follows ? s.clause(report).parent : no_index;
}

EventMention clause_mention(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t c,
                            const std::optional<When>& when, const Dct& dct) {
    const SentenceClauses& s = sentences[sentence];
    const Clause& clause = s.clause(c);
    const std::optional<Day> last = dct.day ? dct.day : dct.latest;
    const bool ends_ahead = when && last && when->span.end > (static_cast<Minute>(*last) + 1) * minutes_per_day;
    // "Acme cutting 300 jobs by May", in a headline
    const bool heading = s.tree.source().read.sentences[sentence].kind == SentenceKind::heading;
    const bool due = heading && ends_ahead && when->span.begin == open_past && clause.tense != Tense::past;
    const bool ahead = due || (when && is_ahead(*when, dct));
    const bool met = when && is_purpose_met(s, c, *when, dct);
    Status status = met ? Status::happened : status_of(s, c);
    const bool governed = s.tree.is(clause.head, {xcomp, ccomp});  // "planned leaving on Friday"
    if (clause.kind == ClauseKind::gerund && !governed && status == Status::planned)
        status = status_when_over(s, c, status, when, dct);
    EventMention mention = mention_at(s, clause.head, status, ahead);
    if (clause.subject != no_index)
        mention.clause.begin = std::min(mention.clause.begin, s.tree.token(clause.subject).span.begin);
    mention.cues = certainty_cues(s, c, mention.status);
    mention.certainty = certainty_of(mention.cues);
    const bool as_planned = ends_ahead && mention.status == Status::planned;
    const std::uint32_t told = settle_title(sentences, s, mention, met ? clause.parent : c, as_planned);
    mention.sureness = std::min<int>(mention.sureness, s.tree.sureness_of_head(clause.head));
    if (c == headline_clause(s)) take_headline(sentences, mention, c);
    if (tells_lead(s, c)) mention.news = News::lead;
    mention.lemma = s.verb(told);
    if (const std::uint32_t content = reported_clause(s, told); content != no_index) mention.said = s.verb(content);
    mention.state = is_state(s, told);
    mention.event_class = class_of(class_words(s, told), mention.status);
    add_participants(sentences, sentence, told, s.clause(told).head, mention);
    mention.excerpt = met ? excerpt(s, clause.parent, s.clause(clause.parent).head) : excerpt(s, c, clause.head);
    return mention;
}

EventMention noun_mention(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t noun,
                          const std::optional<When>& when, const Dct& dct) {
    const SentenceClauses& s = sentences[sentence];
    const std::uint32_t c = s.owner_of(noun);
    const bool carried = c != no_index && light_object(s, c) == noun;
    const bool ahead = when && is_ahead(*when, dct);
    const bool met = carried && when && is_purpose_met(s, c, *when, dct);
    const Status status = met       ? Status::happened
                          : carried ? status_of(s, c)
                                    : status_when_over(s, c, status_of_noun(s, noun), when, dct);
    EventMention mention = mention_at(s, noun, status, ahead);
    mention.noun = true;
    mention.event_class = class_of({mention.lemma, "", ""}, mention.status);
    add_participants(sentences, sentence, c, carried ? s.clause(c).head : noun, mention);
    const std::uint32_t told = met ? s.clause(c).parent : c;
    set_title(mention,
              carried ? clause_title(sentences, sentence, told, ahead) : noun_title(sentences, sentence, noun));
    // "Reported a loss of two million": whose, only the clause says.
    const bool figure = when && EventWords::english().period_nouns.contains(mention.lemma);
    if (mention.clumsy && figure && c != no_index && s.clause(c).finite && s.clause(c).object == noun)
        set_title(mention, clause_title(sentences, sentence, c, ahead));
    // "Today's plan is bold", "Saturday's talks ended": the noun alone says too little, and what is said of it is of
    // that day.
    const bool one_word = mention.title.find(' ') == std::string::npos;
    if ((one_word || (figure && mention.clumsy)) && c != no_index && s.clause(c).finite &&
        tells_of_its_subject(s, c, noun))
        set_title(mention, clause_title(sentences, sentence, c, ahead));
    if (noun == headline_noun(s)) take_headline(sentences, mention, no_index);
    mention.excerpt = excerpt(s, carried ? told : no_index, carried ? s.clause(told).head : noun);
    return mention;
}

float salience_of(const SentenceClauses& s, const EventMention& mention, std::uint32_t c) {
    const bool told = c != no_index && s.clause(c).finite;
    if (!mention.timex && !told && mention.news == News::none) return 0;
    if (mention.clumsy ||
        mention.sureness < (mention.timex || mention.news != News::none ? least_sureness_dated : least_sureness))
        return least_salience;
    constexpr float least_told = 0.05F;  // an event of none is not listed at all
    constexpr std::uint32_t lead_sentences = 3;
    float salience = mention.timex ? 0.6F : 0.2F;
    if (mention.timex && mention.when && mention.when->granularity <= Granularity::day) salience += 0.05F;
    if (mention.event_class != EventClass::other) salience += 0.05F;
    if (mention.status == Status::conditional) salience -= 0.1F;
    if (mention.sentence < lead_sentences) salience += 0.1F;
    if (mention.news != News::none) salience += 0.2F;
    // A longer title of a long sentence that the parser is less sure of still fills a short list.
    const bool doubted = has_marks_of_doubt(s, mention), fills = !mention.timex && !is_short(mention);
    if (doubted && !fills) salience -= 0.3F;
    constexpr std::ptrdiff_t fewest_words = 4;
    const bool bare = std::ranges::count(mention.title, ' ') + 1 < fewest_words;  // "Scandal erupts"
    const bool leads = mention.news != News::none;  // a reader may be told of "the council" first of all
    if (mention.vague) salience -= leads && !bare ? 0.1F : 0.45F;
    if (mention.noun && mention.title.find(' ') == std::string::npos) salience -= 0.2F;  // "Talks": which ones?
    if (!mention.timex && mention.status == Status::denied) salience -= 0.1F;
    if (c == no_index) return std::clamp(salience, least_told, 1.0F);
    const Clause& clause = s.clause(c);
    // "will be ready when the leaders meet": what the other clause waits for
    const bool awaited = clause.kind == ClauseKind::adverbial && clause.tense == Tense::present && !clause.perfect;
    if (awaited && !mention.timex) return least_salience;
    if (clause.finite && (clause.kind == ClauseKind::main || clause.kind == ClauseKind::complement)) salience += 0.1F;
    if (clause.subject != no_index && s.tree.upos(clause.subject) == Upos::propn) salience += 0.1F;
    if (is_state(s, c)) salience -= 0.3F;
    if (governing_of(s.verb(c)) == Governing::reports) salience -= mention.timex ? 0.05F : 0.1F;
    if (!mention.timex && clause.quoted) salience -= 0.1F;
    // "Contract may be signed": with neither a name nor what tells which, not even a date makes it an entry.
    if (!mention.timex && !leads && (doubted || mention.sureness < least_sureness_listed))
        salience = std::min(salience, most_of_unsure);
    const bool names =
        std::any_of(mention.title.begin() + 1, mention.title.end(), [](char l) { return l >= 'A' && l <= 'Z'; });
    return std::clamp(salience, least_told, mention.vague && !leads && !names ? most_of_nameless : 1.0F);
}

}  // namespace dateline
