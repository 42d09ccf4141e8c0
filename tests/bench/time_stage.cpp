// Speed of the time stage alone, on one thread: for node, where there is no Google Benchmark.
//   node time_stage.js <assets/sample/article.txt
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include "text/document.hpp"
#include "time/find_expressions.hpp"

using namespace dateline;

int main() {
    std::string article;
    for (int c = std::getchar(); c != EOF; c = std::getchar()) article += static_cast<char>(c);
    std::string text;
    while (!article.empty() && text.size() < 1'000'000) text += article + "\n\n";
    const ReadText read = read_text(text);
    double least = 1e9;
    for (int run = 0; run < 15; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const auto expressions = find_time_expressions(text, read);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        if (!expressions.empty()) least = std::min(least, took.count());
    }
    std::printf("%.1f MB/s\n", static_cast<double>(text.size()) / 1e6 / least);
}
