// What Dateline makes of EDTF, and the EDTF that it writes, for edtf.test.mjs to hold against another reader.
//   edtf_intervals            each line of the input: "BEGIN END" in minutes since 1970, the end out, "open" for
//   neither;
//                             "refused" with the reason where it is no interval of ours
//   edtf_intervals N SEED     N intervals drawn by chance: "EDTF BEGIN END" of the days they lie in
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

#include "../unit/random_period.hpp"
#include "calendar/edtf.hpp"

using namespace dateline;

namespace {

std::string minute_text(Minute minute) {
    return minute == open_past || minute == open_future ? "open" : std::to_string(minute);
}

std::string text_of(Interval span) { return minute_text(span.begin) + " " + minute_text(span.end); }

When random_when(std::mt19937& random) {
    auto one_in = [&](int n) { return std::uniform_int_distribution(1, n)(random) == 1; };
    Period period = random_period(random);
    When when = when_of(period);
    if (when.granularity < Granularity::day) when = when_of(day_period(period.first));
    if (one_in(3)) when.span.end += minutes_per_day * std::uniform_int_distribution(1, 900)(random);
    if (one_in(3)) when.extent = Extent::lasted;
    if (one_in(4)) when.approximate = true;
    if (one_in(8))
        when.span.begin = open_past;
    else if (one_in(8))
        when.span.end = open_future;
    return when;
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 3) {
        std::mt19937 random(static_cast<unsigned>(std::atoi(arguments[2])));
        for (int i = std::atoi(arguments[1]); i > 0; --i) {
            When when = random_when(random);
            std::cout << format_edtf(when) << ' ' << text_of(when.span) << '\n';
        }
        return 0;
    }
    for (std::string line; std::getline(std::cin, line);) {
        ParsedEdtf read = read_edtf(line);
        std::cout << (read.when ? text_of(read.when->span) : "refused " + std::string(read.problem)) << '\n';
    }
}
