// What is drawn for an event: an interval of time with a shape that says what is known.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "story/story.hpp"

namespace dateline {

struct Mark {
    Interval span;            // always closed; an open side has the known side's minute here
    std::uint32_t event = 0;  // index in Story::events
    float salience = 0;
    /// What lasted "from March to May" began at some time in the first of these minutes of the span and ended in the
    /// last of them: between them it surely went on.
    std::int32_t unsure_begin_minutes = 0;
    std::int32_t unsure_end_minutes = 0;
    bool open_past = false;  // the drawn shape fades out on that side
    bool open_future = false;
    bool possible = false;  // some time within the span, or about then: drawn as a lighter band, never as a day
    bool reported = false;  // somebody says so; the article itself does not
    Status status = Status::happened;
    std::uint8_t tone = 0;       // which of the painter's colours
    std::uint8_t witnesses = 1;  // articles that tell it; 255 stands for more
};

/// The shape that a date has; nothing where no side of it is known.
std::optional<Mark> mark_of(const When& when);

/// The dated events, by begin and then by index. An event with no known side has no place and is left out.
std::vector<Mark> marks_of(const Story& story);

/// From the first begin to the last end; nothing without marks.
std::optional<Interval> whole_interval(const std::vector<Mark>& marks);

/// The part that holds the main events: lonely events far before or after it are left out, as long as three quarters of
/// the salience stays in. A story of 2018 that mentions 1953 opens on 2018.
std::optional<Interval> main_interval(const std::vector<Mark>& marks);

}  // namespace dateline
