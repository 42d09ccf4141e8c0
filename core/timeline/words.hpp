// The texts of a timeline's marks, held so that a million of them fit: titles a line each, dates and notes once each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/mark.hpp"
#include "timeline/tick.hpp"

namespace dateline {

struct DateWords {
    std::string whole;  // "Sat 14 April 2018"
    std::string brief;  // "14 Apr", where there is less room
    float whole_px = 0;
    float brief_px = 0;
};

/// The status where it is not "happened", who reported it, and how many articles where several; may be empty.
struct NoteWords {
    std::string words;
    float width_px = 0;
};

/// The texts of a mark, measured on one line.
struct LabelSize {
    float date_px = 0;
    float brief_date_px = 0;
    float note_px = 0;  // without the gap before it
    float title_px = 0;
};

/// The first four run parallel to the marks; `date_of` and `note_of` are indexes in `dates` and `notes`.
struct MarkWords {
    std::vector<std::uint32_t> title_ends;  // in bytes of `titles`, where a line feed follows
    std::vector<float> title_px;
    std::vector<std::uint32_t> date_of;
    std::vector<std::uint32_t> note_of;
    std::string titles;
    std::vector<DateWords> dates;
    std::vector<NoteWords> notes;

    std::string_view title(std::uint32_t rank) const {
        const std::uint32_t begin = rank == 0 ? 0 : title_ends[rank - 1] + 1;
        return std::string_view(titles).substr(begin, title_ends[rank] - begin);
    }
    const DateWords& date(std::uint32_t rank) const { return dates[date_of[rank]]; }
    const NoteWords& note(std::uint32_t rank) const { return notes[note_of[rank]]; }
    LabelSize size(std::uint32_t rank) const {
        return {date(rank).whole_px, date(rank).brief_px, note(rank).width_px, title_px[rank]};
    }
};

/// "planned · “CNN” · 2 articles"
std::string note_in_words(const Mark& mark, std::string_view reported_by);

/// The title and note of each mark of the story, and its date as `format_for_readers` says it.
MarkWords words_of(const Story& story, const std::vector<Mark>& marks);

/// The titles of the most salient third stand out.
TextStyle title_style(const Mark& mark, float outstanding_salience);
float outstanding_salience_of(const std::vector<Mark>& marks);

/// Fill in the widths; they hold for one set of fonts and one pixel ratio.
void measure_dates_and_notes(MarkWords& words, const TextWidth& text_width);
void measure_titles(MarkWords& words, const std::vector<Mark>& marks, std::span<const std::uint32_t> ranks,
                    float outstanding_salience, const TextWidth& text_width);

}  // namespace dateline
