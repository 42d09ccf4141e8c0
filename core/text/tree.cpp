#include "text/tree.hpp"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();

class TreeBuilder {
public:
    TreeBuilder(const std::vector<float>& scores, std::size_t places)
        : scores_(scores), places_(static_cast<std::uint32_t>(places)), heads_(places, 0), state_(places) {}

    std::vector<std::uint32_t> build() {
        if (places_ <= 1) return heads_;
        take_best_heads();
        while (const std::uint32_t word = word_in_cycle()) open_cycle(word);
        return heads_;
    }

private:
    float score(std::uint32_t word, std::uint32_t head) const {
        return scores_[static_cast<std::size_t>(word) * places_ + head];
    }

    std::uint32_t best_head_but_root(std::uint32_t word) const {
        std::uint32_t best = 0;
        for (std::uint32_t head = 1; head < places_; ++head)
            if (head != word && (best == 0 || score(word, head) > score(word, best))) best = head;
        return best;
    }

    /// The root goes to the word that gains most by it.
    void take_best_heads() {
        float most = impossible;
        for (std::uint32_t word = 1; word < places_; ++word) {
            heads_[word] = best_head_but_root(word);
            const float gain = heads_[word] == 0 ? 0.f : score(word, 0) - score(word, heads_[word]);
            if (root_word_ != 0 && gain <= most) continue;
            root_word_ = word;
            most = gain;
        }
        heads_[root_word_] = 0;
    }

    /// A word of the first cycle, 0 if there is none.
    std::uint32_t word_in_cycle() {
        enum : std::uint8_t { unseen, on_path, reaches_root };
        std::fill(state_.begin(), state_.end(), unseen);
        state_[0] = reaches_root;
        for (std::uint32_t start = 1; start < places_; ++start) {
            std::uint32_t word = start;
            while (state_[word] == unseen) {
                state_[word] = on_path;
                word = heads_[word];
            }
            if (state_[word] == on_path) return word;
            for (word = start; state_[word] == on_path; word = heads_[word]) state_[word] = reaches_root;
        }
        return 0;
    }

    /// Marks the words that hang on a cycle, itself included.
    std::vector<bool> hangs_on_cycle(std::uint32_t in_cycle) const {
        std::vector<bool> hangs(places_, false), seen(places_, false);
        std::uint32_t word = in_cycle;
        do {
            hangs[word] = seen[word] = true;
            word = heads_[word];
        } while (word != in_cycle);
        seen[0] = true;
        std::vector<std::uint32_t> path;
        for (std::uint32_t start = 1; start < places_; ++start) {
            path.clear();
            for (word = start; !seen[word]; word = heads_[word]) {
                seen[word] = true;
                path.push_back(word);
            }
            for (std::uint32_t passed : path) hangs[passed] = hangs[word];
        }
        return hangs;
    }

    void open_cycle(std::uint32_t in_cycle) {
        const std::vector<bool> hangs = hangs_on_cycle(in_cycle);
        std::uint32_t chosen = 0;
        std::uint32_t chosen_head = 0;
        float least = 0;
        std::uint32_t word = in_cycle;
        do {
            for (std::uint32_t head = 1; head < places_; ++head) {
                if (hangs[head]) continue;
                const float loss = score(word, heads_[word]) - score(word, head);
                if (chosen != 0 && loss >= least) continue;
                chosen = word;
                chosen_head = head;
                least = loss;
            }
            word = heads_[word];
        } while (word != in_cycle);
        heads_[chosen] = chosen_head;
    }

    const std::vector<float>& scores_;
    std::uint32_t places_;
    std::vector<std::uint32_t> heads_;
    std::vector<std::uint8_t> state_;
    std::uint32_t root_word_ = 0;
};

}  // namespace

std::vector<std::uint32_t> best_tree(const std::vector<float>& scores, std::size_t places) {
    return TreeBuilder(scores, places).build();
}

}  // namespace dateline
