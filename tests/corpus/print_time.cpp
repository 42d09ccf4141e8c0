#include "calendar/edtf.hpp"
#include "printers.hpp"
#include "text/document.hpp"
#include "time/explain.hpp"
#include "time/find_expressions.hpp"
#include "time/resolve.hpp"
#include "time/timex_value.hpp"

namespace dateline::corpus {

std::string print_time(const Case& one) {
    ReadText read = read_text(one.text);
    std::vector<TimeExpression> expressions = find_time_expressions(one.text, read);
    Dct dct;
    dct.day = one.dct;
    static constexpr const char* types[] = {"DATE", "TIME", "DURATION", "SET"};
    std::string out;
    for (const Timex& timex : resolve(one.text, expressions, dct)) {
        std::string words(slice(one.text, timex.span));
        for (char& c : words) {
            if (c == '\n') c = ' ';
        }
        std::string value = timex_value(timex);
        out += std::string("timex ") + types[static_cast<int>(timex.type)] + " " + value + " \"" + words +
               "\" rule=" + std::string(rule_name(timex));
        std::optional<When> when = bounded(timex);
        if (when && format_edtf(*when) != value) out += " when=" + format_edtf(*when);
        if (timex.relative_to_unknown) out += " unknown";
        out += "\n";
    }
    return out;
}

}  // namespace dateline::corpus
