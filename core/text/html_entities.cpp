#include "text/html_entities.hpp"

#include <algorithm>
#include <iterator>

#include "text/utf8.hpp"

namespace dateline {

namespace {

struct Entity {
    std::string_view name;
    char32_t value;
};

// In order of name.
constexpr Entity entities[] = {
    {"AElig", 0xC6},    {"Aacute", 0xC1},  {"Acirc", 0xC2},    {"Agrave", 0xC0},  {"Aring", 0xC5},
    {"Atilde", 0xC3},   {"Auml", 0xC4},    {"Ccedil", 0xC7},   {"ETH", 0xD0},     {"Eacute", 0xC9},
    {"Ecirc", 0xCA},    {"Egrave", 0xC8},  {"Euml", 0xCB},     {"Iacute", 0xCD},  {"Icirc", 0xCE},
    {"Igrave", 0xCC},   {"Iuml", 0xCF},    {"Ntilde", 0xD1},   {"OElig", 0x152},  {"Oacute", 0xD3},
    {"Ocirc", 0xD4},    {"Ograve", 0xD2},  {"Oslash", 0xD8},   {"Otilde", 0xD5},  {"Ouml", 0xD6},
    {"Scaron", 0x160},  {"THORN", 0xDE},   {"Uacute", 0xDA},   {"Ucirc", 0xDB},   {"Ugrave", 0xD9},
    {"Uuml", 0xDC},     {"Yacute", 0xDD},  {"aacute", 0xE1},   {"acirc", 0xE2},   {"acute", 0xB4},
    {"aelig", 0xE6},    {"agrave", 0xE0},  {"amp", '&'},       {"apos", '\''},    {"aring", 0xE5},
    {"atilde", 0xE3},   {"auml", 0xE4},    {"bdquo", 0x201E},  {"brvbar", 0xA6},  {"bull", 0x2022},
    {"ccedil", 0xE7},   {"cedil", 0xB8},   {"cent", 0xA2},     {"copy", 0xA9},    {"curren", 0xA4},
    {"dagger", 0x2020}, {"deg", 0xB0},     {"divide", 0xF7},   {"eacute", 0xE9},  {"ecirc", 0xEA},
    {"egrave", 0xE8},   {"emsp", 0x2003},  {"ensp", 0x2002},   {"eth", 0xF0},     {"euml", 0xEB},
    {"euro", 0x20AC},   {"frac12", 0xBD},  {"frac14", 0xBC},   {"frac34", 0xBE},  {"gt", '>'},
    {"hellip", 0x2026}, {"iacute", 0xED},  {"icirc", 0xEE},    {"iexcl", 0xA1},   {"igrave", 0xEC},
    {"iquest", 0xBF},   {"iuml", 0xEF},    {"laquo", 0xAB},    {"ldquo", 0x201C}, {"lsaquo", 0x2039},
    {"lsquo", 0x2018},  {"lt", '<'},       {"macr", 0xAF},     {"mdash", 0x2014}, {"micro", 0xB5},
    {"middot", 0xB7},   {"minus", 0x2212}, {"nbsp", ' '},      {"ndash", 0x2013}, {"not", 0xAC},
    {"ntilde", 0xF1},   {"oacute", 0xF3},  {"ocirc", 0xF4},    {"oelig", 0x153},  {"ograve", 0xF2},
    {"ordf", 0xAA},     {"ordm", 0xBA},    {"oslash", 0xF8},   {"otilde", 0xF5},  {"ouml", 0xF6},
    {"para", 0xB6},     {"plusmn", 0xB1},  {"pound", 0xA3},    {"quot", '"'},     {"raquo", 0xBB},
    {"rdquo", 0x201D},  {"reg", 0xAE},     {"rsaquo", 0x203A}, {"rsquo", 0x2019}, {"sbquo", 0x201A},
    {"scaron", 0x161},  {"sect", 0xA7},    {"shy", 0xAD},      {"sup1", 0xB9},    {"sup2", 0xB2},
    {"sup3", 0xB3},     {"szlig", 0xDF},   {"thinsp", 0x2009}, {"thorn", 0xFE},   {"times", 0xD7},
    {"trade", 0x2122},  {"uacute", 0xFA},  {"ucirc", 0xFB},    {"ugrave", 0xF9},  {"uml", 0xA8},
    {"uuml", 0xFC},     {"yacute", 0xFD},  {"yen", 0xA5},      {"yuml", 0xFF},    {"zwj", 0x200D},
    {"zwnj", 0x200C},
};
static_assert(std::is_sorted(std::begin(entities), std::end(entities),
                             [](const Entity& a, const Entity& b) { return a.name < b.name; }));

constexpr std::size_t longest_reference = 12;

int digit_value(char c, int base) {
    const int value = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : 99;
    return value < base ? value : -1;
}

}  // namespace

std::size_t read_entity(std::string_view text, std::string& out) {
    if (text.size() < 3 || text[0] != '&') return 0;
    const std::size_t end = text.substr(0, longest_reference).find(';');
    if (end == std::string_view::npos || end < 2) return 0;
    std::string_view name = text.substr(1, end - 1);
    if (name[0] != '#') {
        const auto found =
            std::lower_bound(std::begin(entities), std::end(entities), name,
                             [](const Entity& entity, std::string_view wanted) { return entity.name < wanted; });
        if (found == std::end(entities) || found->name != name) return 0;
        append_utf8(out, found->value);
        return end + 1;
    }
    name.remove_prefix(1);
    const int base = !name.empty() && (name[0] == 'x' || name[0] == 'X') ? 16 : 10;
    if (base == 16) name.remove_prefix(1);
    if (name.empty()) return 0;
    char32_t value = 0;
    for (const char c : name) {
        const int digit = digit_value(c, base);
        if (digit < 0) return 0;
        value = std::min<char32_t>(value * static_cast<char32_t>(base) + static_cast<char32_t>(digit), 0x110000);
    }
    if (value < 0x20 || value == 0xA0) value = ' ';
    append_utf8(out, value);
    return end + 1;
}

}  // namespace dateline
