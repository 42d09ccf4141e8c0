#include "event/title.hpp"

#include <algorithm>
#include <array>

#include "assets.hpp"
#include "event/words.hpp"
#include "text/lexicon.hpp"

namespace dateline {

namespace {

constexpr int most_words = 9;          // of a title
constexpr int most_report_words = 12;  // of one that keeps "said"
constexpr int most_overrun = 3;        // words that the first complement may be over
constexpr int most_subject_words = 7;

const WordSet& partitives() {
    static const WordSet words = read_word_set(assets::partitive_nouns());
    return words;
}

template <std::size_t n>
bool one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 7> articles = {"a", "an", "the", "this", "that", "these", "those"};
constexpr std::array<std::string_view, 4> possessives = {"his", "her", "its", "their"};
constexpr std::array<std::string_view, 12> personal = {"he", "she", "it",   "they", "him",   "them",
                                                       "i",  "we",  "this", "that", "these", "those"};

int count_words(std::string_view text) {
    return text.empty() ? 0 : static_cast<int>(std::count(text.begin(), text.end(), ' ')) + 1;
}

void append(std::string& out, std::string_view words) {
    if (words.empty()) return;
    if (!out.empty()) out += ' ';
    out += words;
}

std::string genitive(const std::string& name) { return name + (name.ends_with('s') ? "'" : "'s"); }

/// "take" -> "takes".
std::string third_person(const std::string& lemma) {
    for (const std::string_view ending : {"s", "sh", "ch", "x", "o"})
        if (lemma.ends_with(ending)) return lemma + "es";
    const bool consonant_y = lemma.size() > 2 && lemma.ends_with('y') &&
                             std::string_view("aeou").find(lemma[lemma.size() - 2]) == std::string_view::npos;
    return consonant_y ? lemma.substr(0, lemma.size() - 1) + "ies" : lemma + "s";
}

/// How a title gives its verb.
enum class Form : std::uint8_t {
    headline,
    ahead,   // it lies in the future: a present tense becomes "to hold"
    as_told  // after "said": "would hold"
};

/// How much of a noun phrase a title takes.
enum class Cut : std::uint8_t {
    whole,
    links  // without "of ..." and "and ..."
};

class TitleMaker {
public:
    TitleMaker(const TitleSource& source, std::uint32_t sentence, int depth = 0, bool for_noun = false)
        : source_(source),
          sentence_(sentence),
          s_(source.sentences[sentence]),
          p_(s_.phrases),
          depth_(depth),
          for_noun_(for_noun) {}

    std::string clause(std::uint32_t index, Form form, int limit) const;
    std::string noun(std::uint32_t index, int limit) const;
    std::string subject(std::uint32_t clause, int limit) const;

private:
    std::string_view word(std::uint32_t token) const { return slice(source_.text, source_.read.tokens[token].span); }
    Tag tag(std::uint32_t token) const { return source_.read.tags[token]; }
    PhraseKind kind(std::uint32_t i) const { return i < p_.size() ? p_[i].kind : PhraseKind::other; }
    std::string lower(std::uint32_t token) const { return lower_case(word(token)); }
    std::string words(std::uint32_t first, std::uint32_t last) const;
    std::string noun_phrase(std::uint32_t index, std::uint32_t clause) const;
    std::string named_event(const Phrase& phrase) const;
    std::string noun_chain(std::uint32_t& index, std::uint32_t clause, Cut cut) const;
    bool is_partitive(std::uint32_t index) const;
    std::uint32_t clause_verb(std::uint32_t clause) const {
        return clause < s_.clauses.size() ? s_.clauses[clause].verb : 0;
    }
    bool becomes(std::uint32_t c) const {
        constexpr std::array<std::string_view, 8> verbs = {"become", "remain", "get",  "appear",
                                                           "seem",   "stay",   "look", "feel"};
        return one_of(lemma_of(word(p_[s_.clauses[c].verb].head)), verbs);
    }
    /// 1 where a name stands among the phrases: worth a word over the limit.
    int has_name(std::uint32_t first, std::uint32_t last) const {
        for (; first < last; ++first)
            if (tag(p_[first].head) == Tag::proper_noun) return 1;
        return 0;
    }
    /// Whether a verb that is no infinitive or participle stands here: then what is before it is its subject.
    bool begins_finite(std::uint32_t i) const {
        return kind(i) == PhraseKind::verb && tag(p_[i].first) != Tag::particle &&
               tag(p_[i].first) != Tag::verb_participle;
    }
    std::string antecedent(std::string_view pronoun, std::uint32_t clause) const;
    std::uint32_t name_begin(std::uint32_t first, std::uint32_t last) const;
    std::string verb(std::uint32_t clause, Form form) const;
    /// The main verb as it stands, with a prefix: "re-entered".
    std::string verb_word(const Phrase& group) const {
        const bool prefixed = group.head >= group.first + 2 && word(group.head - 1) == "-";
        return prefixed ? words(group.head - 2, group.head + 1) : lower(group.head);
    }
    std::string unit(std::uint32_t& i, std::uint32_t clause, Cut cut, int depth) const;
    void add_complements(std::string& out, std::uint32_t clause, int limit) const;

    const TitleSource& source_;
    std::uint32_t sentence_;
    const SentenceClauses& s_;
    const std::vector<Phrase>& p_;
    int depth_;      // of pronouns within antecedents
    bool for_noun_;  // a title of a noun alone, with no subject that its possessives could mean
};

/// Tokens as they stand in the text, without quotation marks.
std::string TitleMaker::words(std::uint32_t first, std::uint32_t last) const {
    std::string out;
    for (std::uint32_t t = first; t < last; ++t) {
        const std::string_view w = word(t);
        const bool doubled = w == "'" && ((t > first && word(t - 1) == "'") || (t + 1 < last && word(t + 1) == "'"));
        if (w == "\"" || w == "“" || w == "”" || w == "`" || doubled) continue;
        if (!out.empty() && source_.read.tokens[t].space_before) out += ' ';
        out += w;
    }
    return out;
}

/// Whom a pronoun means, short; empty where that is not safe to say.
std::string TitleMaker::antecedent(std::string_view pronoun, std::uint32_t clause) const {
    if (depth_ > 1) return {};
    const bool speaks = pronoun == "i" || pronoun == "we";
    const bool demonstrative = pronoun == "this" || pronoun == "that";
    if (demonstrative) return {};
    const auto found =
        speaks ? find_speaker(source_, sentence_, clause) : find_antecedent(source_, sentence_, clause, pronoun);
    return found ? TitleMaker(source_, found->sentence, depth_ + 1).subject(found->clause, 4) : std::string();
}

/// Where the name begins in a long noun phrase that ends in one: "US car manufacturing firm General Motors".
std::uint32_t TitleMaker::name_begin(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t long_phrase = 5;  // tokens
    if (last - first < long_phrase || tag(last - 1) != Tag::proper_noun) return first;
    std::uint32_t begin = last;
    while (begin > first && (tag(begin - 1) == Tag::proper_noun || word(begin - 1) == "-" || word(begin - 1) == "'s"))
        --begin;
    return begin > first && tag(begin - 1) == Tag::noun ? begin : first;
}

bool TitleMaker::is_partitive(std::uint32_t index) const {
    return partitives().contains(lower(p_[index].head)) && kind(index + 1) == PhraseKind::preposition &&
           lower(p_[index + 1].first) == "of" && kind(index + 2) == PhraseKind::noun;
}

/// One noun phrase as headlines have it: without article and adverbs, a pronoun's owner in its place.
std::string TitleMaker::noun_phrase(std::uint32_t index, std::uint32_t clause) const {
    std::uint32_t first = p_[index].first;
    const std::uint32_t last = p_[index].last;
    const std::string start = lower(first);
    if (last - first == 1 && one_of(start, personal)) {
        const std::string name = antecedent(start, clause);
        const bool is_subject =
            clause < s_.clauses.size() && (index < s_.clauses[clause].verb || index == s_.clauses[clause].subject);
        if (name.empty() || is_subject) return name.empty() ? start : name;
        // The subject may hold this very pronoun: a deeper reader stops asking whom it means.
        return name == TitleMaker(source_, sentence_, depth_ + 1).subject(clause, 3) ? start : name;
    }
    std::string out;
    if (last - first == 1 && one_of(start, articles)) return out;
    if (start == "whose" && last - first > 1) {
        std::uint32_t owner = index;
        while (owner > 0 && (kind(owner - 1) == PhraseKind::comma || kind(owner - 1) == PhraseKind::preposition))
            --owner;
        if (owner > 0 && kind(owner - 1) == PhraseKind::noun) out = genitive(noun_phrase(owner - 1, clause));
        ++first;
    }
    const bool after_verb =
        clause < s_.clauses.size() && index > s_.clauses[clause].verb && s_.clauses[clause].subject != no_index;
    if (last - first > 1 && one_of(start, possessives) && !(after_verb && !for_noun_)) {
        const std::string owner = antecedent(start, clause);
        if (!owner.empty() && count_words(owner) <= 3) out = genitive(owner), ++first;
    } else if (last - first > 1 && one_of(start, articles)) {
        ++first;
    }
    first = name_begin(first, last);
    std::uint32_t run = first;
    for (std::uint32_t t = first; t <= last; ++t) {
        const bool adverb = t < last && tag(t) == Tag::adverb;
        if (t < last && !adverb) continue;
        append(out, words(run, t));
        run = t + 1;
    }
    return out;
}

/// A noun phrase with "of ..." and "and ...": they are not parted from it. Moves index past what it took.
std::string TitleMaker::noun_chain(std::uint32_t& index, std::uint32_t clause, Cut cut) const {
    if (is_partitive(index)) {
        index += 2;
        return noun_chain(index, clause, cut);
    }
    std::string out = noun_phrase(index++, clause);
    for (int links = 0; links < 3; ++links) {
        const bool joins = kind(index) == PhraseKind::preposition && lower(p_[index].first) == "of" &&
                           kind(index + 1) == PhraseKind::noun;
        const bool also = kind(index) == PhraseKind::conjunction && kind(index + 1) == PhraseKind::noun &&
                          word(p_[index].first) == "and" && (index < clause_verb(clause) || !begins_finite(index + 2));
        if (!joins && !also) break;
        const bool needed = also && index >= 2 && lower(p_[index - 2].first) == "between";
        const bool counted =
            joins && index >= 1 && tag(p_[index - 1].head) == Tag::numeral;  // "1,100 of its dealerships"
        if (cut == Cut::links && !needed && !counted) {
            index += 2;
            continue;
        }
        append(out, words(p_[index].first, p_[index].last));
        append(out, noun_phrase(index + 1, clause));
        index += 2;
    }
    return out;
}

std::string TitleMaker::subject(std::uint32_t c, int limit) const {
    const Clause& clause = s_.clauses[c];
    if (clause.subject == no_index) return {};
    std::uint32_t i = clause.subject;
    std::string out = noun_chain(i, c, Cut::whole);
    while (i + 1 < clause.subject_last && kind(i) == PhraseKind::preposition && kind(i + 1) == PhraseKind::noun) {
        std::string more = words(p_[i].first, p_[i].last);
        std::uint32_t next = i + 1;
        append(more, noun_chain(next, c, Cut::whole));
        if (count_words(out) + count_words(more) > limit) break;
        append(out, more);
        i = next;
    }
    // "the offer to meet Trump"
    if (i < clause.subject_last && kind(i) == PhraseKind::verb && i + 1 < clause.subject_last) {
        std::string more = words(p_[i].first, p_[i].last);
        std::uint32_t next = i + 1;
        if (kind(next) == PhraseKind::preposition && next + 1 < clause.subject_last)
            append(more, words(p_[next].first, p_[next].last)), ++next;
        if (kind(next) == PhraseKind::noun) append(more, noun_chain(next, c, Cut::whole));
        if (tag(p_[i].first) == Tag::particle && count_words(out) + count_words(more) <= limit) append(out, more);
    }
    return out;
}

/// The verb group as headlines have it: auxiliaries of the perfect and the passive go, "will" becomes "to".
std::string TitleMaker::verb(std::uint32_t c, Form form) const {
    const Clause& clause = s_.clauses[c];
    const Phrase& group = p_[clause.verb];
    const Tag head = tag(group.head);
    const std::string lemma = lemma_of(word(group.head));
    std::string out;
    if (clause.negated || clause.modal || clause.kind == ClauseKind::infinitive || clause.copula ||
        form == Form::as_told) {
        std::uint32_t first = group.first;
        if (clause.negated && clause.verb > 0 && lower(p_[clause.verb - 1].first) == "never") out = "never";
        if (clause.tense == Tense::future && clause.copula && !clause.negated && form != Form::as_told) return "to be";
        for (std::uint32_t t = first; t < group.last; ++t) {
            const std::string w = lower(t);
            const bool adverb = tag(t) == Tag::adverb && w != "never" && w != "not";
            if (adverb) continue;
            if (!out.empty() && (source_.read.tokens[t].space_before || t == first)) out += ' ';
            out += t == group.first ? w : std::string(word(t));
        }
        return out;
    }
    if (clause.tense == Tense::future) {
        out = "to";
        for (std::uint32_t t = group.first + 1; t < group.last; ++t)
            if (tag(t) != Tag::adverb && tag(t) != Tag::modal) append(out, words(t, t + 1));
        return out;
    }
    const std::string first_word = lower(group.first);
    if (head == Tag::verb_base && first_word == "did") return Lexicon::english().past_of(lemma);
    if (head == Tag::verb_base && first_word == "does") return third_person(lemma);
    if (clause.passive && lower(group.head) == "born") return words(group.first, group.last);
    if (clause.passive)
        return (form == Form::ahead && governing_of(lemma) != Governing::plans && clause.tense == Tense::present
                    ? "to be "
                    : "") +
               lower(group.head);
    if (head == Tag::verb_participle && clause.perfect) return Lexicon::english().past_of(lemma);
    if (head == Tag::verb_gerund && clause.finite) {
        for (std::uint32_t t = group.first; t < group.last; ++t)
            if (tag(t) != Tag::adverb && !(clause.perfect && tag(t) == Tag::auxiliary)) append(out, lower(t));
        return out;
    }
    if (head == Tag::verb_gerund && clause.subject != no_index) {
        const std::string who = lower(p_[clause.subject].head);
        const bool counted = tag(p_[clause.subject].head) == Tag::noun || tag(p_[clause.subject].first) == Tag::numeral;
        const bool plural = (counted && who.ends_with('s') && !who.ends_with("ss")) ||
                            kind(clause.subject + 1) == PhraseKind::conjunction;
        return plural ? lemma : third_person(lemma);
    }
    if (form == Form::ahead && (head == Tag::verb_base || head == Tag::verb_present)) return "to " + lemma;
    return verb_word(group);
}

/// "triggered by South's Winter Olympics": a time expression that says more than when.
std::string TitleMaker::named_event(const Phrase& phrase) const {
    const bool article = one_of(lower(phrase.first), articles);
    return words(phrase.first + (article ? 1 : 0), phrase.last);
}

/// The next complement after the verb: an object, a prepositional phrase, an infinitive with its object.
/// Empty, i unmoved, where the clause's own words end; empty, i moved, where a phrase is not wanted.
std::string TitleMaker::unit(std::uint32_t& i, std::uint32_t clause, Cut cut, int depth) const {
    std::string out;
    switch (kind(i)) {
        case PhraseKind::noun:
            return noun_chain(i, clause, cut);
        case PhraseKind::adjective:
            out = words(p_[i].first, p_[i].last);
            ++i;
            if (kind(i) == PhraseKind::verb && tag(p_[i].first) == Tag::particle && depth < 2)
                append(out, unit(i, clause, cut, depth + 1));
            return out;
        case PhraseKind::adverb: {
            constexpr std::array<std::string_view, 9> directions = {"back", "up",   "down",     "out", "off",
                                                                    "away", "over", "together", "home"};
            const bool of_time = kind(i + 1) == PhraseKind::time ||
                                 (kind(i + 1) == PhraseKind::preposition && kind(i + 2) == PhraseKind::time);
            const bool of_verb = i > 0 && kind(i - 1) == PhraseKind::verb;
            if ((!of_time || of_verb) && one_of(lower(p_[i].first), directions)) out = words(p_[i].first, p_[i].last);
            ++i;
            return out;
        }
        case PhraseKind::quote:
            ++i;
            return out;
        case PhraseKind::time:
            ++i;
            return out;
        case PhraseKind::preposition: {
            if (kind(i + 1) == PhraseKind::time) {
                if (p_[i + 1].named_event) out = words(p_[i].first, p_[i].last) + " " + named_event(p_[i + 1]);
                i += 2;
                return out;
            }
            out = words(p_[i].first, p_[i].last);
            const std::uint32_t before = i++;
            if (kind(i) == PhraseKind::preposition && kind(i + 1) == PhraseKind::noun) {  // "out of London"
                append(out, words(p_[i].first, p_[i].last));
                ++i;
            }
            if (kind(i) == PhraseKind::noun) {
                append(out, noun_chain(i, clause, cut));
            } else if (kind(i) == PhraseKind::verb && tag(p_[i].first) == Tag::verb_gerund && depth < 2) {
                append(out, unit(i, clause, cut, depth + 1));
            } else if (kind(before - 1) != PhraseKind::verb || kind(i) == PhraseKind::verb ||
                       kind(i) == PhraseKind::relative) {
                out.clear();
                i = kind(i) == PhraseKind::preposition ? i
                                                       : before;  // "up with": a particle alone; else the clause ends
            }
            return out;
        }
        case PhraseKind::verb: {
            const bool predicative = depth == 0 && tag(p_[i].first) == Tag::verb_participle &&
                                     p_[i].last == p_[i].first + 1 && becomes(clause);
            const bool wanted =
                predicative || tag(p_[i].first) == Tag::particle || tag(p_[i].first) == Tag::verb_gerund;
            if (!wanted || depth >= 3) return out;
            if (kind(i + 1) == PhraseKind::subordinator) return out;  // no dangling "to determine [whether]"
            out = words(p_[i].first, p_[i].last);
            ++i;
            if (kind(i) == PhraseKind::preposition && kind(i + 1) == PhraseKind::noun && depth < 2)
                append(out, unit(i, clause, cut, depth + 1));
            else if (kind(i) == PhraseKind::noun || kind(i) == PhraseKind::verb)
                append(out, unit(i, clause, cut, depth + 1));
            return out;
        }
        default:
            return out;
    }
}

void TitleMaker::add_complements(std::string& out, std::uint32_t c, int limit) const {
    const Clause& clause = s_.clauses[c];
    std::uint32_t i = clause.verb + 1;
    for (bool first = true; i < p_.size();) {
        const bool starts_clause =
            s_.owner[i] != c && s_.owner[i] != no_index && s_.clauses[s_.owner[i]].finite && s_.owner[i] > c;
        const bool object = i == clause.verb + 1 && kind(i) == PhraseKind::noun &&
                            governing_of(lemma_of(word(p_[clause.verb].head))) == Governing::none;
        if (starts_clause && !object) return;
        if (!first && kind(i) == PhraseKind::adjective) return;  // "officials familiar with the talks"
        const std::uint32_t before = i;
        std::string more = unit(i, c, Cut::whole, 0);
        if (more.empty() && i == before) return;
        if (more.empty()) continue;
        if (count_words(out) + count_words(more) > limit + has_name(before, i)) {
            i = before;
            more = unit(i, c, Cut::links, 0);
            if (count_words(out) + count_words(more) > limit + (first ? most_overrun : 0)) {
                if (!first) return;
                i = before;  // the object alone, without what hangs on it
                if (kind(i) != PhraseKind::noun) return;
                more = noun_phrase(i++, c);
            }
        }
        append(out, more);
        first = false;
    }
}

std::string capitalise(std::string out) {
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

std::string TitleMaker::clause(std::uint32_t c, Form form, int limit) const {
    std::string out = subject(c, 3);
    append(out, verb(c, form));
    const std::string core = out;
    add_complements(out, c, limit);
    if (s_.clauses[c].copula && out == core) return subject(c, most_words);  // "the first flight was in 1994"
    if (out.ends_with(" to be")) out.resize(out.size() - 6);                 // "anticipated to be in 2020"
    const std::string wider = subject(c, most_subject_words);
    const std::string narrow = subject(c, 3);
    if (wider != narrow && count_words(out) + count_words(wider) - count_words(narrow) <= limit + 1)
        out = wider + out.substr(narrow.size());
    return out;
}

std::string TitleMaker::noun(std::uint32_t index, int limit) const {
    const std::uint32_t clause = index < s_.owner.size() && s_.owner[index] != no_index ? s_.owner[index] : 0;
    std::uint32_t i = index;
    std::string out = noun_chain(i, clause, Cut::whole);
    while (kind(i) == PhraseKind::preposition && kind(i + 1) == PhraseKind::noun) {
        std::string more = words(p_[i].first, p_[i].last);
        std::uint32_t next = i + 1;
        append(more, noun_chain(next, clause, Cut::whole));
        if (count_words(out) + count_words(more) > limit) break;
        append(out, more);
        i = next;
    }
    return out;
}

}  // namespace

std::string clause_title(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause, bool ahead) {
    // "agreed to lease", "refused to return": the verb that governs it says what came of it.
    const SentenceClauses& s = source.sentences[sentence];
    while (s.clauses[clause].kind == ClauseKind::infinitive && s.clauses[clause].shared_subject &&
           s.clauses[clause].parent < clause && s.clauses[s.clauses[clause].parent].verb + 1 == s.clauses[clause].verb)
        clause = s.clauses[clause].parent, ahead = false;
    return capitalise(TitleMaker(source, sentence).clause(clause, ahead ? Form::ahead : Form::headline, most_words));
}

std::string report_title(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause,
                         std::uint32_t content) {
    const TitleMaker maker(source, sentence);
    std::string out = maker.subject(clause, 3);
    const SentenceClauses& s = source.sentences[sentence];
    const std::string said(slice(source.text, source.read.tokens[s.phrases[s.clauses[clause].verb].head].span));
    append(out, lower_case(said));
    const int room = most_report_words - count_words(out);
    const std::string what = maker.clause(content, Form::as_told, std::max(room, 4));
    if (count_words(what) <= room) append(out, what);
    return capitalise(out);
}

std::string noun_title(const TitleSource& source, std::uint32_t sentence, std::uint32_t noun) {
    return capitalise(TitleMaker(source, sentence, 0, true).noun(noun, most_words));
}

std::string actor(const TitleSource& source, std::uint32_t sentence, std::uint32_t clause) {
    return TitleMaker(source, sentence).subject(clause, most_subject_words);
}

}  // namespace dateline
