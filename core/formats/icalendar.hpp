// The story as iCalendar (RFC 5545): an all-day entry an event, for calendars.
#pragma once

#include <string>

#include "story/story.hpp"

namespace dateline {

/// A calendar knows only days. An event whose day is not known stands over all the days that it can be, as TENTATIVE,
/// and its description says so; a denied one is CANCELLED. Left out, and counted in X-WR-CALDESC: events without a date
/// and those open on one side. DTSTAMP is the article's day, since nothing here reads a clock.
std::string to_icalendar(const Story& story);

}  // namespace dateline
