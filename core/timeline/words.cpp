#include "timeline/words.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "calendar/when_text.hpp"
#include "timeline/brief_date.hpp"

namespace dateline {
namespace {

/// Numbers distinct texts in the order in which they come.
class Numbering {
public:
    std::uint32_t number_of(std::string text) {
        return numbers_.try_emplace(std::move(text), static_cast<std::uint32_t>(numbers_.size())).first->second;
    }
    std::size_t size() const { return numbers_.size(); }

private:
    std::map<std::string, std::uint32_t> numbers_;
};

std::string_view status_in_words(Status status) {
    switch (status) {
        case Status::happened:
            return "";
        case Status::planned:
            return "planned";
        case Status::conditional:
            return "conditional";
        case Status::denied:
            return "denied";
    }
    return "";
}

}  // namespace

std::string note_in_words(const Mark& mark, std::string_view reported_by) {
    std::string note(status_in_words(mark.status));
    const auto add = [&](const std::string& words) { note += (note.empty() ? "" : " \u00B7 ") + words; };
    if (!reported_by.empty()) add("\u201C" + std::string(reported_by) + "\u201D");
    if (mark.witnesses > 1) add(std::to_string(mark.witnesses) + " articles");
    return note;
}

MarkWords words_of(const Story& story, const std::vector<Mark>& marks) {
    MarkWords words;
    Numbering dates, notes;
    for (const Mark& mark : marks) {
        const StoryEvent& event = story.events[mark.event];
        words.titles += event.title;
        words.title_ends.push_back(static_cast<std::uint32_t>(words.titles.size()));
        words.titles += '\n';
        const std::string date = format_for_readers(*event.when);
        words.date_of.push_back(dates.number_of(date));
        if (dates.size() > words.dates.size()) words.dates.push_back({date, brief_date(date)});
        const std::string note = note_in_words(mark, event.reported_by);
        words.note_of.push_back(notes.number_of(note));
        if (notes.size() > words.notes.size()) words.notes.push_back({note});
    }
    return words;
}

TextStyle title_style(const Mark& mark, float outstanding_salience) {
    return mark.salience >= outstanding_salience ? TextStyle::title : TextStyle::minor_title;
}

float outstanding_salience_of(const std::vector<Mark>& marks) {
    if (marks.empty()) return 0;
    constexpr std::size_t enough_to_ask = 65536;  // of very many marks
    const std::size_t step = marks.size() / enough_to_ask + 1;
    std::vector<float> saliences;
    for (std::size_t i = 0; i < marks.size(); i += step) saliences.push_back(marks[i].salience);
    const auto third = saliences.begin() + static_cast<std::ptrdiff_t>(saliences.size() / 3);
    std::nth_element(saliences.begin(), third, saliences.end(), std::greater<>());
    return *third;
}

void measure_dates_and_notes(MarkWords& words, const TextWidth& text_width) {
    for (DateWords& date : words.dates) {
        date.whole_px = text_width(date.whole, TextStyle::caption);
        date.brief_px = text_width(date.brief, TextStyle::caption);
    }
    for (NoteWords& note : words.notes) note.width_px = text_width(note.words, TextStyle::caption);
}

void measure_titles(MarkWords& words, const std::vector<Mark>& marks, std::span<const std::uint32_t> ranks,
                    float outstanding_salience, const TextWidth& text_width) {
    for (const std::uint32_t rank : ranks) {
        words.title_px[rank] = text_width(words.title(rank), title_style(marks[rank], outstanding_salience));
    }
}

}  // namespace dateline
