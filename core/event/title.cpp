#include "event/title.hpp"

#include <algorithm>
#include <array>

#include "event/antecedent.hpp"
#include "event/title_check.hpp"
#include "event/title_maker.hpp"
#include "event/words.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

using enum Relation;

constexpr int most_words = 9;  // of a title
constexpr int most_headline_words = 10;

/// As the first words of a line; a text all in capitals loses them.
std::string capitalise(std::string out) {
    const bool shouts = std::none_of(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (shouts && out.find(' ') != std::string::npos) out = lower_case(out);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

}  // namespace

/// "agreed to lease", "refused to return": the verb that governs it says what came of it. Not "plans to close in May",
/// of which the closing is what is to come, nor "reported losing a million in 2017".
bool is_told_by_governor(const SentenceClauses& s, std::uint32_t c, bool ahead) {
    constexpr std::array<std::string_view, 9> plans = {"plan",    "intend", "expect", "schedule", "set",
                                                       "prepare", "decide", "vow",    "pledge"};
    const Clause& clause = s.clause(c);
    if (s.tree.relation(clause.head) != xcomp || clause.parent == no_index) return false;
    const std::string governor = s.verb(clause.parent);
    const Governing governing = governing_of(governor);
    const bool asked = clause.subject == s.clause(clause.parent).object &&  // "invited Roe to visit"
                       (governing == Governing::plans || governing == Governing::quotes);
    if (clause.subject != s.clause(clause.parent).subject && !asked) return false;
    return !(ahead && one_of(governor, plans)) && governing != Governing::reports;
}

Title clause_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                   bool ahead) {
    const SentenceClauses& s = sentences[sentence];
    while (is_told_by_governor(s, clause, ahead)) clause = s.clause(clause).parent, ahead = false;
    Title title =
        TitleMaker(sentences, sentence, clause).clause(ahead ? VerbForm::ahead : VerbForm::headline, most_words);
    title.text = capitalise(std::move(title.text));
    return title;
}

/// The clause "saying" of "was quoted as saying that ...".
std::uint32_t quotes_as_saying(const SentenceClauses& s, std::uint32_t c) {
    if (governing_of(s.verb(c)) != Governing::quotes) return no_index;
    for (const std::uint32_t t : s.tree.children(s.clause(c).head)) {
        const std::uint32_t as = s.tree.relation(t) == advcl ? s.tree.child(t, {mark}) : no_index;
        if (as != no_index && s.tree.lower(as) == "as" && s.tree.xpos(t) == Xpos::vbg) return s.clause_at(t);
    }
    return no_index;
}

Title headline_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause) {
    Title title = TitleMaker(sentences, sentence, clause).headline(most_headline_words);
    title.text = capitalise(std::move(title.text));
    return title;
}

/// "should help it pay its debts" of "should help bank pay bank's debts", which the bank says.
std::string with_it_for(const std::string& speaker, std::string told) {
    const std::size_t owned = told.find("'s ");  // "Acme's profit", says Acme Corp.
    const bool own = owned != std::string::npos && !speaker.empty() && speaker.starts_with(told.substr(0, owned));
    if (own) told.replace(0, owned + 2, "its");
    if (speaker.empty() || speaker.find(' ') != std::string::npos || told.starts_with(speaker)) return told;
    for (const auto& [again, pronoun] :
         {std::pair<std::string, std::string>{" " + speaker + " ", " it "}, {" " + genitive(speaker) + " ", " its "}})
        for (std::size_t at = told.find(again); at != std::string::npos; at = told.find(again, at + 1))
            told.replace(at, again.size(), pronoun);
    return told;
}

Title report_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                   std::uint32_t content, int most) {
    const SentenceClauses& s = sentences[sentence];
    constexpr std::string_view own_pronouns[] = {"it", "they", "he", "she"};
    TitleMaker speaker_maker(sentences, sentence, clause);
    const std::string who = speaker_maker.subject(most_subject_words);
    const bool quotes = quotes_as_saying(s, clause) != no_index;
    Title title;
    title.text = who;
    const std::uint32_t told = s.tree.child(s.clause(clause).head, {iobj, obj});
    const bool tells = s.verb(clause) == "tell";
    const bool names_told = told != no_index && s.tree.is_noun(told);  // "told investors that ..."
    const bool several = speaker_maker.acts_as_several(who);
    if (quotes && s.clause(clause).passive)  // "the mayor was quoted as saying"
        append_words(title.text, several ? "say" : "says");
    else if (quotes)
        append_words(title.text, several ? "report" : "reports");
    else if (tells && s.clause(clause).passive)
        append_words(title.text, "told");  // "was told that ..."
    else if (tells && !names_told)
        append_words(title.text, "says");
    else
        append_words(title.text, headline_verb(s, clause, VerbForm::headline, several));
    if (names_told && !quotes) append_words(title.text, TitleMaker(sentences, sentence, clause).name(told));
    const int room = most - count_words(title.text);
    // "Acme says it would close two plants": who says so is whom the pronoun means.
    const std::uint32_t speaker = s.clause(clause).subject, subject = s.clause(content).subject;
    const std::string pronoun = subject == no_index ? std::string() : s.tree.lower(subject);
    const auto meant = find_antecedent(sentences, sentence, content, pronoun);
    const bool by_pronoun = speaker != no_index && s.tree.lower(speaker) == pronoun;  // "he told them that he would"
    const bool means_speaker = by_pronoun || (meant && meant->sentence == sentence && meant->clause == clause);
    const bool own = one_of(pronoun, own_pronouns) && means_speaker;
    const auto make = [&](int depth) {
        return TitleMaker(sentences, sentence, content, depth).clause(VerbForm::as_told, std::max(room, 4));
    };
    Title what = make(own ? no_antecedents : 0);
    if (!who.empty() && what.text.starts_with(who))
        what = make(no_antecedents);  // "says its sales rose", "says we ..."
    title.sureness = std::min<int>(what.sureness, s.tree.sureness_of_head(s.clause(clause).head));
    const EntityType* type = s.clause(clause).subject == no_index ? nullptr : s.tree.entity(s.clause(clause).subject);
    if (!several && (!type || *type != EntityType::person)) what.text = with_it_for(who, std::move(what.text));
    const bool fits = count_words(what.text) <= room;
    if (fits) append_words(title.text, what.text);
    const bool own_sound = own && what.whole && what.text.starts_with(pronoun + ' ') &&
                           reads_well("Acme" + what.text.substr(pronoun.size()));
    title.text = capitalise(std::move(title.text));
    const bool known = speaker != no_index && (s.tree.upos(speaker) != Upos::pron || who != s.tree.lower(speaker));
    // "Roe says the committee has other bids": a reader asks Roe's.
    const bool named = speaker != no_index && s.tree.upos(speaker) == Upos::propn;
    title.vague = what.vague && !named;
    title.sound = fits && known && !who.empty() && (what.sound || own_sound) && !what.text.empty();
    return title;
}

/// Whether the noun says enough by itself: it has a phrase after it, or a name before it, and what it governs.
bool says_enough(const SentenceTree& tree, std::uint32_t noun) {
    bool named = false, followed = false, by_pronoun = false, content = false;
    for (const std::uint32_t c : tree.children(noun)) {
        const bool dated = tree.time(c) != no_index && !tree.in_named_event(c);
        if (dated) continue;
        followed |= c > noun && tree.is(c, {Relation::nmod, Relation::acl});
        named |= c < noun && (tree.upos(c) == Upos::propn || tree.entity(c));
        const std::uint32_t marker = tree.is(c, {acl, acl_relcl, ccomp}) ? tree.child(c, {mark}) : no_index;
        content |= c > noun && marker != no_index && tree.lower(marker) == "that";  // "announcement by Acme | that"
        by_pronoun |= tree.xpos(c) == Xpos::prp_possessive;
        const std::uint32_t which = tree.upos(c) == Upos::propn ? tree.child(c, {acl_relcl}) : no_index;
        const std::uint32_t that = which == no_index ? no_index : tree.child(which, {mark, obj});
        content |= that != no_index && that < which && tree.lower(that) == "that";  // which the tree puts under Acme
    }
    const bool wants_content = governing_of_word(tree.word(noun)) != Governing::none;
    return !by_pronoun && !content && (followed || (named && !wants_content));
}

Title noun_title(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t noun) {
    TitleMaker maker(sentences, sentence, sentences[sentence].owner_of(noun));
    Title title{capitalise(maker.noun_with_parts(noun, most_words)), false, maker.is_whole()};
    title.sound =
        maker.shows_name() && says_enough(sentences[sentence].tree, noun) && title.whole && reads_well(title.text);
    return title;
}

std::string short_name(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                       std::uint32_t noun) {
    const SentenceTree& tree = sentences[sentence].tree;
    std::string name = TitleMaker(sentences, sentence, clause).name(noun);
    return tree.upos(noun) == Upos::pron && name == tree.lower(noun) ? std::string() : name;
}

std::string speaker_name(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
                         std::uint32_t noun) {
    constexpr std::string_view of_people[] = {"ist", "ian", "man", "woman", "eer"};
    const SentenceTree& tree = sentences[sentence].tree;
    const EventWords& words = EventWords::english();
    const std::string lemma = tree.lemma(noun);
    const bool person = std::ranges::any_of(of_people, [&](std::string_view end) { return lemma.ends_with(end); });
    const std::string_view word = tree.word(noun);
    const bool begins = noun == tree.first() && (word.size() < 2 || word[1] < 'A' || word[1] > 'Z');
    const bool capital = word != tree.lower(noun) && !begins;
    const bool named = tree.upos(noun) == Upos::propn || tree.entity(noun) || capital;
    const bool can_speak = named || tree.xpos(noun) == Xpos::prp || person || words.speakers.contains(lemma) ||
                           words.roles.contains(lemma);
    return can_speak ? short_name(sentences, sentence, clause, noun) : std::string();
}

}  // namespace dateline
