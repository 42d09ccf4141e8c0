#include "calendar/moon.hpp"

#include <cmath>

#include "calendar/civil.hpp"

namespace dateline {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double julian_day_of_epoch = 2440587.5;  // 1970-01-01T00:00
constexpr double days_per_moon = 29.530588861;
constexpr double days_per_year = 365.2422;
/// Clocks lag behind the even time of the formulas; 24 s in 1950, 64 s in 2000, and a minute is all that is needed.
constexpr double clock_lag_days = 64.0 / 86400;

double sin_of(double degrees) { return std::sin(degrees * pi / 180); }

double within_circle(double degrees) {
    degrees = std::fmod(degrees, 360);
    return degrees < 0 ? degrees + 360 : degrees;
}

struct MoonTerm {
    double days;
    int eccentricity;         // power of the factor for the Earth's orbit
    int sun, moon, latitude;  // multiples of M, M' and F
};
constexpr MoonTerm moon_terms[] = {
    {-0.40720, 0, 0, 1, 0}, {0.17241, 1, 1, 0, 0},    {0.01608, 0, 0, 2, 0},  {0.01039, 0, 0, 0, 2},
    {0.00739, 1, -1, 1, 0}, {-0.00514, 1, 1, 1, 0},   {0.00208, 2, 2, 0, 0},  {-0.00111, 0, 0, 1, -2},
    {-0.00057, 0, 0, 1, 2}, {0.00056, 1, 1, 2, 0},    {-0.00042, 0, 0, 3, 0}, {0.00042, 1, 1, 0, 2},
    {0.00038, 1, 1, 0, -2}, {-0.00024, 1, -1, 2, 0},  {-0.00007, 0, 2, 1, 0}, {0.00004, 0, 0, 2, -2},
    {0.00004, 0, 3, 0, 0},  {0.00003, 0, 1, 1, -2},   {0.00003, 0, 0, 2, 2},  {-0.00003, 0, 1, 1, 2},
    {0.00003, 0, -1, 1, 2}, {-0.00002, 0, -1, 1, -2}, {-0.00002, 0, 1, 3, 0}, {0.00002, 0, 0, 4, 0},
};

struct PlanetTerm {
    double days, degrees, degrees_per_moon;
};
constexpr PlanetTerm planet_terms[] = {
    {0.000325, 299.77, 0.107408},  {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
    {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
    {0.000060, 207.14, 2.453732},  {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
    {0.000042, 207.19, 0.121824},  {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
    {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518},
};

}  // namespace

UniversalTime new_moon(int number) {
    double k = number;
    double t = k / 1236.85;
    double t2 = t * t;
    double eccentricity = 1 - 0.002516 * t - 0.0000074 * t2;
    double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t2;
    double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2;
    double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t2;
    double node = 124.7746 - 1.56375588 * k + 0.0020672 * t2;

    double day = 2451550.09766 + days_per_moon * k + 0.00015437 * t2 - 0.00017 * sin_of(node);
    for (const MoonTerm& term : moon_terms) {
        double factor = term.eccentricity == 2   ? eccentricity * eccentricity
                        : term.eccentricity == 1 ? eccentricity
                                                 : 1;
        day += term.days * factor * sin_of(term.sun * sun + term.moon * moon + term.latitude * latitude);
    }
    for (const PlanetTerm& term : planet_terms) day += term.days * sin_of(term.degrees + term.degrees_per_moon * k);
    return day - clock_lag_days - julian_day_of_epoch;
}

int new_moon_number_before(UniversalTime time) {
    int number = static_cast<int>(std::floor((time + julian_day_of_epoch - 2451550.1) / days_per_moon)) + 1;
    while (new_moon(number) > time) --number;
    return number;
}

double sun_longitude(UniversalTime time) {
    double t = (time + clock_lag_days + julian_day_of_epoch - 2451545.0) / 36525;
    double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    double centre = (1.914602 - 0.004817 * t) * sin_of(anomaly) + (0.019993 - 0.000101 * t) * sin_of(2 * anomaly) +
                    0.000289 * sin_of(3 * anomaly);
    return within_circle(mean + centre - 0.00569 - 0.00478 * sin_of(125.04 - 1934.136 * t));
}

UniversalTime sun_at_longitude(int year, double degrees) {
    // At the year's begin the Sun stands near 280 degrees.
    UniversalTime time = day_from_civil({year, 1, 1}) + within_circle(degrees - 280) / 360 * days_per_year;
    for (int step = 0; step < 8; ++step) {
        double ahead = within_circle(degrees - sun_longitude(time) + 180) - 180;
        time += ahead / 360 * days_per_year;
    }
    return time;
}

}  // namespace dateline
