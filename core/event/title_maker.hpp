// Makes the title of one clause or noun, phrase by phrase.
#pragma once

#include <string>
#include <vector>

#include "event/headline_verb.hpp"
#include "event/title.hpp"

namespace dateline {

/// A phrase that a title can take or leave: all its words, and how much they are wanted.
struct Part {
    std::uint32_t head = 0;
    int rank = 0;  // the lower the sooner
};

/// What a title says at one place of the text.
struct Piece {
    std::uint32_t token = 0;
    std::string words;
    bool glued = false;  // to the piece before it, as in "Jong-un"
};

inline constexpr int most_subject_words = 6;
inline constexpr int no_antecedents = 2;  // how deep pronouns within antecedents are read

/// How much a title leaves out so that what is needed fits.
enum class Brevity : std::uint8_t {
    full,
    short_names,  // "John Roe" for "Prime Minister John Roe"
    bare_heads    // and "problems" for "serious problems"
};

/// Whether a heading Writes Its Words Like This.
bool is_title_cased(const SentenceTree& tree);

class TitleMaker {
public:
    TitleMaker(const std::vector<SentenceClauses>& sentences, std::uint32_t sentence, std::uint32_t clause,
               int depth = 0)
        : sentences_(sentences),
          s_(sentences[sentence]),
          tree_(s_.tree),
          clause_(clause),
          depth_(depth),
          title_cased_(is_title_cased(tree_)) {}

    /// As full as it can be told well.
    Title clause(VerbForm form, int limit);
    /// Of a headline, its own words.
    Title headline(int limit);
    std::string noun_with_parts(std::uint32_t noun, int limit);
    std::string subject(int limit);
    std::string name(std::uint32_t noun);
    /// Whether the title made last leaves out nothing that its words need.
    bool is_whole() const;
    /// Whether a verb after the subject is of several: "Doe and Roe". `subject` is what subject() made last.
    bool acts_as_several(std::string_view subject) const;
    /// Whether it has a name of a person, a place or the like.
    bool shows_name() const;

private:
    Title clause_of(VerbForm form, int limit);
    Title headline_up_to(std::uint32_t end);
    void add(std::uint32_t token, std::string words, bool glued = false) {
        pieces_.push_back({token, std::move(words), glued});
    }
    bool counts(std::uint32_t number) const;
    bool is_left_out(std::uint32_t word) const;
    bool is_hyphened(std::uint32_t token) const;
    std::string word(std::uint32_t token) const;
    void add_word(std::uint32_t token);
    std::string indefinite(std::uint32_t pronoun);
    bool joins_what_it_makes(std::uint32_t first, std::uint32_t second) const;
    bool is_whose(std::uint32_t noun) const;
    std::vector<std::uint32_t> joined_with(std::uint32_t subject) const;
    bool joins(std::uint32_t later, std::uint32_t earlier) const;
    std::string joined_names(std::uint32_t subject, int limit);
    void add_own_name(std::uint32_t name);
    std::string either_denied(std::uint32_t noun) const;
    std::uint32_t noun_before_relative(std::uint32_t pronoun) const;
    bool is_state_of(std::uint32_t word) const;
    bool is_age(std::uint32_t word) const;
    void add_noun(std::uint32_t noun, int depth);
    void add_genitive(std::uint32_t owner, int depth);
    void add_verb_core(std::uint32_t verb, int depth);
    void add_part(std::uint32_t head, int depth);
    void add_adjective(std::uint32_t adjective, int depth);
    void add_bound_of(std::uint32_t number);
    void add_rest_of_name(std::uint32_t name);
    bool belongs_to(std::uint32_t phrase, std::uint32_t noun) const;
    bool tells_which(std::uint32_t phrase, std::uint32_t noun) const;
    void offer_noun_parts(std::uint32_t noun, int rank);
    void offer_verb_parts(std::uint32_t verb);
    std::vector<std::uint32_t> run_before(std::uint32_t noun) const;
    bool has_gap_before(std::uint32_t noun) const;
    void fill_gap_before(std::uint32_t noun);
    std::uint32_t named_after(std::uint32_t noun) const;
    std::uint32_t end_of_subject() const;
    std::uint32_t named_object(std::vector<std::uint32_t>& words) const;
    std::uint32_t object_of_relative() const;
    bool governs_content() const;
    bool object_governs_content() const;
    bool means_subject(std::uint32_t pronoun) const;
    std::string with_own_name(std::string title) const;
    bool has_sure_subject() const;
    bool says_something_alone() const;
    bool ends_in_bare_number() const;
    bool points_back() const;
    bool is_of_others(std::uint32_t their) const;
    bool identifies_noun() const;
    std::string place_before(int room);
    bool is_denied() const;
    bool counts_victims() const;
    bool is_vague(const std::string& subject) const;
    bool is_shown(std::uint32_t token) const;
    bool asks_which(std::uint32_t noun, std::uint32_t beside) const;
    bool answers_which(std::uint32_t noun, std::uint32_t beside) const;
    bool leaves_open_which(std::uint32_t noun, int depth = 0) const;
    bool is_opinion() const;
    bool says_nothing(bool with_content) const;
    bool is_of_name() const;
    bool ends_in_phrase() const;
    bool is_index(std::uint32_t subject) const;
    bool has_verb_in_noun() const;
    bool does_it_itself() const;
    bool cuts_clause() const;
    bool begins_after_of() const;
    bool is_event(std::uint32_t subject) const;
    bool has_what_it_governs() const;
    bool add_predicate_word(std::uint32_t token);
    bool is_one_firm(std::uint32_t subject) const;
    bool is_ordered(std::uint32_t verb) const;
    bool may_be_of_subject(std::uint32_t owner) const;
    void add_long_name(std::uint32_t name);
    void take_parts(int limit);
    bool is_partitive(std::uint32_t noun) const;
    std::uint32_t name_after(std::uint32_t noun) const;
    std::uint32_t content_of_partitive(std::uint32_t noun) const;
    std::string antecedent(std::string_view pronoun, bool acts = true);
    std::string led_by(std::uint32_t noun);
    std::string known_name(std::uint32_t noun);
    std::string known_owner(std::uint32_t noun);
    bool begins_within_name() const;
    std::string called(std::uint32_t noun);
    std::string owner_of(std::uint32_t figure);
    int least_sureness() const;
    std::string take_text();
    std::string text_of(std::vector<Piece> pieces) const;

    const std::vector<SentenceClauses>& sentences_;
    const SentenceClauses& s_;
    const SentenceTree& tree_;
    std::uint32_t clause_;  // what pronouns are read in
    int depth_;             // of pronouns within antecedents
    bool title_cased_;
    std::string who_;             // the subject of the title
    std::string own_pronoun_;     // in the predicate, for the title's subject
    bool several_meant_ = false;  // by the pronoun that was replaced last
    bool meant_open_ = false;     // which one that is, a reader must ask
    Brevity brevity_ = Brevity::full;
    std::vector<Piece> pieces_;
    std::vector<std::uint32_t> shown_;  // tokens taken over into the title
    std::vector<Part> parts_;           // that can be taken
};

/// "Acme's"
std::string genitive(const std::string& name);

/// Spaces part words.
int count_words(std::string_view text);

}  // namespace dateline
