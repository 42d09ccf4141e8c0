#include "text/entity.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>

#include "assets.hpp"
#include "text/calendar_names.hpp"
#include "text/gazetteer.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

// Found to be best on the development part of the treebank's names.
constexpr float surely_none = 0.98f;      // a proper noun with more of `none` is no part of a name: "Monday"
constexpr float link_surely_none = 0.9f;  // so with what may link two proper nouns
constexpr float most_of_a_name_none = 0.5f;
constexpr float most_mentions_counted = 5;  // of the same name elsewhere

constexpr float clue_weight = 1;  // of a word that tells the kind, in names as sure as can be

/// Words that tell what a name is of.
struct NameClues {
    WordSet given_names;         // "Mr" as well
    WordSet organisation_words;  // "Motors"
    WordSet beside;              // "spokesman"
    WordSet offices;             // "minister"

    static const NameClues& english() {
        static const NameClues clues = [] {
            NameClues out;
            for_each_line(assets::organisation_words(), [&](std::string_view line) {
                const std::size_t space = line.find(' ');
                (space == line.npos ? out.organisation_words : out.beside).insert(line.substr(0, space));
            });
            for_each_line(assets::person_nouns(), [&](std::string_view line) {
                if (line.find(" office") != line.npos) out.offices.insert(line.substr(0, line.find(' ')));
            });
            for_each_line(assets::given_names(),
                          [&](std::string_view line) { out.given_names.insert(line.substr(0, line.find(' '))); });
            return out;
        }();
        return clues;
    }
};

float& share_of(NameShares& shares, EntityType type) { return shares[static_cast<std::size_t>(type) + 1]; }

struct Candidate {
    std::uint32_t first_token = 0;
    std::uint32_t last_token = 0;
    NameShares shares{};
};

void add(NameShares& sum, const NameShares& shares, float weight = 1) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += weight * shares[i];
}

class NameFinder {
public:
    NameFinder(std::string_view text, const std::vector<Token>& tokens, const std::vector<TokenParse>& parses,
               const std::vector<NameShares>& shares)
        : text_(text), tokens_(tokens), parses_(parses), shares_(shares) {}

    void collect(const Sentence& sentence) {
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            if (!is_name(t) || is_day(t)) continue;
            Candidate candidate{t, end_of_run(t, sentence.last_token), {}};
            const float weight = 1.f / static_cast<float>(candidate.last_token - t);
            for (std::uint32_t i = t; i < candidate.last_token; ++i) add(candidate.shares, shares_[i], weight);
            weigh_clues(candidate, sentence.last_token);
            Mentions& mentions = mentions_[word(candidate.last_token - 1)];
            add(mentions.shares, candidate.shares);
            ++mentions.count;
            t = candidate.last_token - 1;
            candidates_.push_back(candidate);
        }
    }

    std::vector<Entity> names() const {
        std::vector<Entity> names;
        for (const Candidate& candidate : candidates_) {
            NameShares shares = candidate.shares;
            const Mentions& mentions = mentions_.at(word(candidate.last_token - 1));
            const float counted = std::min(mentions.count, most_mentions_counted);
            add(shares, mentions.shares, counted / mentions.count);
            if (shares[0] > most_of_a_name_none * (1 + counted)) continue;
            const auto kind = std::max_element(shares.begin() + 1, shares.end()) - shares.begin() - 1;
            names.push_back({candidate.first_token, candidate.last_token, static_cast<EntityType>(kind)});
        }
        return names;
    }

private:
    struct Mentions {
        NameShares shares{};
        float count = 0;
    };

    /// What stands after a name: "Acme said it", "Acme, which", "the Acme spokesman".
    bool is_beside_of_organisation(const Candidate& candidate, std::uint32_t end) const {
        std::uint32_t next = candidate.last_token;
        const auto is = [&](std::uint32_t t, std::string_view w) { return t < end && word(t) == w; };
        if (is(next, "'s") || is(next, "\u2019s")) ++next;
        if (next < end && NameClues::english().beside.contains(word(next))) return true;
        return (is(next, "said") && is(next + 1, "it")) || (is(next, ",") && is(next + 1, "which"));
    }

    /// "Norway's Foreign Minister Jane Roe", "Secretary of State Jane Roe".
    bool names_holder(const Candidate& candidate) const {
        const NameClues& clues = NameClues::english();
        for (std::uint32_t t = candidate.first_token + 1; t + 1 < candidate.last_token; ++t) {
            const bool of_state = t >= candidate.first_token + 3 && word(t - 2) == "of" && is_office(t - 3);
            if (clues.given_names.contains(word(t)) && (is_office(t - 1) || of_state)) return true;
        }
        return false;
    }

    bool is_office(std::uint32_t token) const { return NameClues::english().offices.contains(lower_case(word(token))); }

    /// "General Motors" is no general, "Ann Roe" no firm. A given name alone may be a place's: "Paris".
    void weigh_clues(Candidate& candidate, std::uint32_t end) const {
        const std::uint32_t last = candidate.last_token - 1;
        const NameClues& clues = NameClues::english();
        const bool several = candidate.first_token < last;
        if ((several && clues.organisation_words.contains(word(last))) || is_beside_of_organisation(candidate, end))
            share_of(candidate.shares, EntityType::organisation) += clue_weight;
        else if (several && (clues.given_names.contains(word(candidate.first_token)) || names_holder(candidate)))
            share_of(candidate.shares, EntityType::person) += clue_weight;
    }

    std::string_view word(std::uint32_t token) const { return slice(text_, tokens_[token].span); }

    /// "On Friday Acme agreed": no part of a name that begins with it.
    bool is_day(std::uint32_t token) const { return one_of(lower_case(word(token)), weekday_names); }

    bool is_name(std::uint32_t token) const {
        const Xpos xpos = parses_[token].xpos;
        const bool proper = xpos == Xpos::nnp || xpos == Xpos::nnps;
        const char first = word(token)[0];
        const bool capital = first >= 'A' && first <= 'Z';  // "Prime", tagged as an adjective
        return shares_[token][0] < (proper ? surely_none : capital ? most_of_a_name_none : 0.f);
    }

    bool is_link(std::uint32_t token) const {
        constexpr std::string_view links[] = {"of", "for", "the", "and", "&",   "-",   "'s", "\u2019s",
                                              "de", "la",  "al",  "bin", "van", "von", "der"};
        return std::find(std::begin(links), std::end(links), word(token)) != std::end(links);
    }

    /// "Health and Human Services", "Bank of the South"; one or two links between proper nouns.
    std::uint32_t end_of_run(std::uint32_t token, std::uint32_t last_token) const {
        std::uint32_t end = token + 1;
        while (end < last_token) {
            std::uint32_t next = end;
            if (!is_name(end) && shares_[end][0] < link_surely_none)
                while (next < last_token && next < end + 2 && is_link(next)) ++next;
            if (next == last_token || !is_name(next)) break;
            end = next + 1;
        }
        return end;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<TokenParse>& parses_;
    const std::vector<NameShares>& shares_;
    std::vector<Candidate> candidates_;
    std::unordered_map<std::string_view, Mentions> mentions_;  // by the last word
};

std::vector<Entity> known_names(std::string_view text, const std::vector<Token>& tokens,
                                const std::vector<Sentence>& sentences) {
    std::vector<Entity> names;
    for (const Sentence& sentence : sentences) {
        for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
            const std::optional<Entity> name = Gazetteer::english().name_at(text, tokens, t, sentence.last_token);
            if (!name) continue;
            names.push_back(*name);
            t = name->last_token - 1;
        }
    }
    return names;
}

}  // namespace

std::vector<Entity> find_entities(std::string_view text, const std::vector<Token>& tokens,
                                  const std::vector<Sentence>& sentences, const std::vector<TokenParse>& parses,
                                  const std::vector<NameShares>& shares) {
    NameFinder finder(text, tokens, parses, shares);
    for (const Sentence& sentence : sentences) finder.collect(sentence);
    std::vector<Entity> entities;
    const std::vector<Entity> names = finder.names();
    auto name = names.begin();
    // A known name goes before what lies within it, and after what is longer: "Bank of Ghana".
    for (const Entity& known : known_names(text, tokens, sentences)) {
        for (; name != names.end() && name->first_token < known.first_token; ++name) entities.push_back(*name);
        const bool in_longer_before = !entities.empty() && entities.back().last_token > known.first_token;
        const auto last_within =
            std::find_if(name, names.end(), [&](const Entity& other) { return other.last_token > known.last_token; });
        const bool in_longer_after = last_within != names.end() && last_within->first_token < known.last_token;
        if (in_longer_before || in_longer_after) continue;
        entities.push_back(known);
        name = last_within;
    }
    entities.insert(entities.end(), name, names.end());
    return entities;
}

}  // namespace dateline
