#include "event/chronology.hpp"

#include <algorithm>

#include "event/prose.hpp"
#include "time/resolve.hpp"

namespace dateline {

namespace {

const Sentence& sentence_of(const SentenceClauses& s) { return s.tree.source().read.sentences[s.tree.sentence()]; }

/// The date of a sentence that is nothing but one, from its first time expression to its last; nothing for other
/// sentences.
std::optional<Entry> entry_at(const SentenceClauses& s, const std::vector<Timex>& timexes) {
    const SentenceKind kind = sentence_of(s).kind;
    if (kind != SentenceKind::entry_date && (kind == SentenceKind::byline || !is_date_header(s.tree))) return {};
    std::optional<Entry> entry;
    for (std::uint32_t t = s.tree.first(); t < s.tree.last(); ++t) {
        const std::uint32_t time = s.tree.time(t);
        if (time == no_index && s.tree.token(t).kind == TokenKind::word && kind != SentenceKind::entry_date) return {};
        const std::optional<When> when = time == no_index ? std::nullopt : bounded(timexes[time]);
        if (!when) continue;
        if (!entry) entry = Entry{time, s.tree.sentence(), s.tree.sentence() + 1, s.tree.sentence() + 1, *when};
        if (when->span.end <= entry->when.span.end) continue;
        entry->when.span.end = when->span.end;
        entry->when.extent = Extent::lasted;
    }
    return entry;
}

bool is_articles_own(const Entry& entry, const Dct& dct) {
    constexpr std::uint32_t head_sentences = 6;
    return entry.head < head_sentences && dct.day &&
           entry.when.span.begin == static_cast<Minute>(*dct.day) * minutes_per_day;
}

/// What follows in its paragraph; where it stands alone, all up to the next date or heading.
void find_end(Entry& entry, const std::vector<SentenceClauses>& sentences, const std::vector<Timex>& timexes) {
    const Sentence& head = sentence_of(sentences[entry.head]);
    const bool leads =
        entry.first < sentences.size() && sentence_of(sentences[entry.first]).paragraph == head.paragraph;
    while (entry.last < sentences.size()) {
        const Sentence& next = sentence_of(sentences[entry.last]);
        const bool within = leads ? next.paragraph == head.paragraph : next.kind == SentenceKind::prose;
        if (!within || entry_at(sentences[entry.last], timexes)) return;
        ++entry.last;
    }
}

}  // namespace

std::vector<Entry> find_entries(const std::vector<SentenceClauses>& sentences, const std::vector<Timex>& timexes,
                                const Dct& dct) {
    std::vector<Entry> entries;
    for (const SentenceClauses& s : sentences) {
        std::optional<Entry> entry = entry_at(s, timexes);
        if (!entry || is_articles_own(*entry, dct)) continue;
        find_end(*entry, sentences, timexes);
        if (entry->first != entry->last) entries.push_back(*entry);
    }
    const bool several =
        std::ranges::any_of(entries, [&](const Entry& entry) { return entry.when.span != entries.front().when.span; });
    return several ? entries : std::vector<Entry>();
}

}  // namespace dateline
