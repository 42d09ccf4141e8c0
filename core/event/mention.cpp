#include "event/mention.hpp"

#include <algorithm>

#include "event/event_class.hpp"
#include "event/hook.hpp"
#include "event/status.hpp"

namespace dateline {

namespace {

constexpr int deepest_report = 3;  // "X told Y that Z said ..."

Span tokens_span(const SentenceView& v, std::uint32_t first, std::uint32_t last) {
    return {v.read.tokens[first].span.begin, v.read.tokens[last - 1].span.end};
}

/// What a reporting clause reports: the clause it governs, or the one it follows ("..., an official said").
std::uint32_t content_of(const SentenceView& v, std::uint32_t report) {
    constexpr std::uint32_t reach = 6;  // clauses
    const Clause& r = v.clause(report);
    const auto count = static_cast<std::uint32_t>(v.clauses.clauses.size());
    for (std::uint32_t c = report + 1; c < std::min(count, report + reach); ++c)
        if (v.clause(c).kind == ClauseKind::complement && v.clause(c).parent == report) return c;
    const bool follows =
        r.begin > 0 && (v.kind(r.begin - 1) == PhraseKind::comma || v.kind(r.begin - 1) == PhraseKind::quote);
    if (!follows || r.kind != ClauseKind::main) return no_index;
    for (std::uint32_t c = 0; c < report && c < reach; ++c)
        if (v.clause(c).kind == ClauseKind::main && v.clause(c).finite) return c;
    return no_index;
}

bool reports(const SentenceView& v, std::uint32_t c) {
    const Clause& clause = v.clause(c);
    return governing_of(lemma_of(v.head(clause.verb))) == Governing::reports && !clause.negated && !clause.modal &&
           clause.tense != Tense::future;
}

/// Whether a time expression stands in the clause.
bool has_own_date(const SentenceView& v, std::uint32_t c) {
    constexpr std::uint32_t reach = 24;  // phrases
    const auto count = static_cast<std::uint32_t>(v.phrases().size());
    for (std::uint32_t i = v.clause(c).begin; i < std::min(count, v.clause(c).verb + reach); ++i)
        if (v.kind(i) == PhraseKind::time && v.clauses.owner[i] == c) return true;
    return false;
}

/// A report is titled by what it reports, the reporter kept beside; where that is no fact, "said" stays in the title.
void settle_title(const TitleSource& source, const SentenceView& v, EventMention& mention, std::uint32_t clause,
                  bool ahead) {
    std::uint32_t told = clause;
    for (int depth = 0; depth < deepest_report && reports(v, told); ++depth) {
        const std::uint32_t content = content_of(v, told);
        if (content == no_index) break;
        const bool dated_itself = has_own_date(v, content);
        const bool as_fact = !dated_itself && status_of(v.text, v.read, v.clauses, content) == Status::happened &&
                             v.clause(content).subject != no_index;
        if (!as_fact) {
            if (told != clause) break;
            mention.title = report_title(source, v.index, told, content);
            return;
        }
        // Who says of himself that it is so counts as the reporter only where nobody else does.
        const std::string reporter = actor(source, v.index, told);
        if (mention.reported_by.empty() || reporter != actor(source, v.index, content)) mention.reported_by = reporter;
        told = content;
    }
    mention.title = clause_title(source, v.index, told, ahead);
}

/// Whether a clause tells how its subject is, begins or ends.
bool tells_of_its_subject(const SentenceView& v, std::uint32_t c, std::uint32_t noun) {
    const Clause& clause = v.clause(c);
    if (clause.subject == no_index || noun < clause.subject || noun >= clause.subject_last) return false;
    const std::string verb = lemma_of(v.head(clause.verb));
    return clause.copula || EventWords::english().light_verbs.contains(verb) ||
           governing_of(verb) == Governing::carries_out;
}

ClassWords class_words(const SentenceView& v, const Clause& clause) {
    ClassWords words{lemma_of(v.head(clause.verb)), "", ""};
    std::uint32_t i = clause.verb + 1;
    if (v.kind(i) == PhraseKind::adverb || v.kind(i) == PhraseKind::preposition) words.particle = v.head(i++);
    if (v.kind(i) == PhraseKind::noun) words.object = lemma_of(v.head(i));
    return words;
}

}  // namespace

EventMention clause_mention(const TitleSource& source, const SentenceView& v, std::uint32_t c,
                            const std::optional<When>& when, const Dct& dct) {
    const Clause& clause = v.clause(c);
    const Phrase& verb = v.phrase(clause.verb);
    EventMention mention;
    mention.trigger = v.read.tokens[verb.head].span;
    mention.lemma = lemma_of(v.word(verb.head));
    mention.clause = tokens_span(v, v.phrase(clause.begin).first, verb.last);
    mention.sentence = v.index;
    mention.status = status_of(v.text, v.read, v.clauses, c);
    const bool ahead = when && is_ahead(*when, dct);
    if (ahead && mention.status == Status::happened) mention.status = Status::planned;
    mention.event_class = class_of(class_words(v, clause), mention.status);
    settle_title(source, v, mention, c, ahead && mention.status == Status::planned);
    return mention;
}

EventMention noun_mention(const TitleSource& source, const SentenceView& v, std::uint32_t noun,
                          const std::optional<When>& when, const Dct& dct) {
    const Phrase& phrase = v.phrase(noun);
    EventMention mention;
    mention.trigger = v.read.tokens[phrase.head].span;
    mention.lemma = lemma_of(v.word(phrase.head));
    mention.clause = tokens_span(v, phrase.first, phrase.last);
    mention.sentence = v.index;
    const std::uint32_t c = v.clauses.owner[noun];
    const bool carried = c != no_index && light_object(v, c) == noun;
    const bool ahead = when && is_ahead(*when, dct);
    if (carried) mention.status = status_of(v.text, v.read, v.clauses, c);
    if (ahead && mention.status == Status::happened) mention.status = Status::planned;
    mention.event_class = class_of({mention.lemma, "", ""}, mention.status);
    mention.title = carried ? clause_title(source, v.index, c, ahead) : noun_title(source, v.index, noun);
    // "Today's plan is bold", "Saturday's talks ended": the noun alone says too little, and what is said of it is of
    // that day.
    const bool one_word = mention.title.find(' ') == std::string::npos;
    if (one_word && c != no_index && v.clause(c).finite && tells_of_its_subject(v, c, noun))
        mention.title = clause_title(source, v.index, c, ahead);
    return mention;
}

float salience_of(const SentenceView& v, const EventMention& mention, std::uint32_t c) {
    const bool told = c != no_index && v.clause(c).finite;
    if (!mention.timex && !told) return 0;
    constexpr std::uint32_t lead_sentences = 3;
    float salience = mention.timex ? 0.6F : 0.2F;
    if (mention.timex && mention.when && mention.when->granularity <= Granularity::day) salience += 0.05F;
    if (mention.event_class != EventClass::other) salience += 0.05F;
    if (mention.status == Status::conditional) salience -= 0.1F;
    if (mention.sentence < lead_sentences) salience += 0.1F;
    if (c == no_index) return std::clamp(salience, 0.0F, 1.0F);
    const Clause& clause = v.clause(c);
    const std::string lemma = lemma_of(v.head(clause.verb));
    if (clause.finite && (clause.kind == ClauseKind::main || clause.kind == ClauseKind::complement)) salience += 0.1F;
    if (clause.subject != no_index && v.tag(v.phrase(clause.subject).head) == Tag::proper_noun) salience += 0.1F;
    if (clause.copula || EventWords::english().states.contains(lemma)) salience -= 0.15F;
    if (governing_of(lemma) == Governing::reports) salience -= 0.05F;
    return std::clamp(salience, 0.0F, 1.0F);
}

}  // namespace dateline
