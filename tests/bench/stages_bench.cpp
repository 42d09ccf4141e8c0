// Megabytes a second of each stage of the reading, on a megabyte of articles; and the time to resolve again.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "event/clause.hpp"
#include "text/document.hpp"
#include "text/parse.hpp"
#include "time/find_expressions.hpp"
#include "time/resolve.hpp"

using namespace dateline;

namespace {

// The sample article over and over: news prose with about as many time expressions as news has.
const std::string& megabyte_of_articles() {
    static const std::string text = [] {
        std::ifstream file(SAMPLE_ARTICLE);
        const std::string article(std::istreambuf_iterator<char>(file), {});
        std::string all;
        while (!article.empty() && all.size() < 1'000'000) all += article + "\n\n";
        return read_document(all).text;
    }();
    return text;
}

void set_rate(benchmark::State& state) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * megabyte_of_articles().size()));
}

void text_stage(benchmark::State& state) {
    const std::string& text = megabyte_of_articles();
    for (auto _ : state) benchmark::DoNotOptimize(read_text(text));
    set_rate(state);
}
BENCHMARK(text_stage)->Unit(benchmark::kMillisecond);

/// Tokens a second as well: the parser's measure.
void parsing(benchmark::State& state) {
    const std::string& text = megabyte_of_articles();
    const ReadText read = read_text(text);
    for (auto _ : state) benchmark::DoNotOptimize(parse_text(text, read.tokens, read.sentences));
    set_rate(state);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * read.tokens.size()));
}
BENCHMARK(parsing)->Unit(benchmark::kMillisecond);

void time_stage(benchmark::State& state) {
    const std::string& text = megabyte_of_articles();
    const ReadText read = read_text(text);
    for (auto _ : state) benchmark::DoNotOptimize(find_time_expressions(text, read));
    set_rate(state);
}
BENCHMARK(time_stage)->Unit(benchmark::kMillisecond);

void event_stage(benchmark::State& state) {
    const std::string& text = megabyte_of_articles();
    const ReadText read = read_text(text);
    const auto expressions = find_time_expressions(text, read);
    const ReadSource source{text, read, expressions};
    for (auto _ : state) benchmark::DoNotOptimize(find_clauses(source));
    set_rate(state);
}
BENCHMARK(event_stage)->Unit(benchmark::kMillisecond);

// What changing an article's date costs: 100,000 time expressions resolved again, with no reading.
void resolution(benchmark::State& state) {
    const std::string& text = megabyte_of_articles();
    const ReadText read = read_text(text);
    const auto found = find_time_expressions(text, read);
    std::vector<TimeExpression> expressions;
    while (expressions.size() < 100'000) expressions.push_back(found[expressions.size() % found.size()]);
    Dct dct;
    dct.day = dct.earliest = dct.latest = day_from_civil({2015, 4, 2});
    dct.source = Dct::Source::user;
    for (auto _ : state) benchmark::DoNotOptimize(resolve(text, expressions, dct));
}
BENCHMARK(resolution)->Unit(benchmark::kMillisecond);

}  // namespace
