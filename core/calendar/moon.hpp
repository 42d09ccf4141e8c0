// New moons and the Sun's place, for calendars that follow them. Good to a minute and a quarter of an hour between
// 1800 and 2200: enough to tell the day, except where the event falls that close to midnight.
#pragma once

namespace dateline {

/// Days and their fraction since 1970-01-01T00:00 universal time.
using UniversalTime = double;

/// The new moon with a running number; number 0 is that of 2000-01-06
/// (method: J. Meeus, "Astronomical Algorithms", 2nd edition, chapter 49).
UniversalTime new_moon(int number);
/// The number of the last new moon at or before a time.
int new_moon_number_before(UniversalTime time);

/// Apparent longitude of the Sun in degrees, 0 at the March equinox (Meeus, chapter 25, the low accuracy method).
double sun_longitude(UniversalTime time);
/// When the Sun stands at a longitude for the first time from about New Year (longitude 280) of a year on.
UniversalTime sun_at_longitude(int year, double degrees);

}  // namespace dateline
