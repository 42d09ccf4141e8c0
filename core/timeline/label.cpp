#include "timeline/label.hpp"

#include <algorithm>

namespace dateline {
namespace {

std::size_t character_length(char first_byte) {
    const auto byte = static_cast<unsigned char>(first_byte);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Chinese and Japanese break between any two characters: U+2E80..U+9FFF and U+F900..U+FAFF in UTF-8.
bool is_ideograph(std::string_view character) {
    if (character.size() != 3) return false;
    const auto byte = static_cast<unsigned char>(character[0]);
    const auto second = static_cast<unsigned char>(character[1]);
    return (byte == 0xE2 && second >= 0xBA) || (byte >= 0xE3 && byte <= 0xE9) || (byte == 0xEF && second <= 0xAB);
}

/// The end of the piece that begins at `begin` and must stay on one line: a word with its spaces before, or an
/// ideograph.
std::size_t piece_end(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    while (at < text.size() && text[at] == ' ') ++at;
    const std::size_t word = at;
    while (at < text.size() && text[at] != ' ') {
        const std::size_t length = std::min(character_length(text[at]), text.size() - at);
        const bool ideograph = is_ideograph(text.substr(at, length));
        if (ideograph && at > word) break;
        at += length;
        if (ideograph) break;
    }
    return at;
}

std::string_view without_spaces_before(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

std::string_view without_loose_end(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == ';' || text.back() == ':')) {
        text.remove_suffix(1);
    }
    return text;
}

/// Where the last piece of `text` begins.
std::size_t last_piece(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t end = piece_end(text, 0); end < text.size(); end = piece_end(text, end)) begin = end;
    return begin;
}

class Fitter {
public:
    Fitter(TextStyle style, double room_px, const TextWidth& text_width)
        : style_(style), room_px_(room_px), text_width_(text_width) {}

    float width(std::string_view text) const { return text_width_(text, style_); }

    /// As many whole pieces as fit into `room_px`; may be empty.
    std::string_view pieces_within(std::string_view text, double room_px) const {
        std::size_t fits = 0;
        double used_px = 0;
        while (fits < text.size()) {
            const std::size_t next = piece_end(text, fits);
            used_px += static_cast<double>(width(text.substr(fits, next - fits)));
            if (used_px > room_px) break;
            fits = next;
        }
        return text.substr(0, fits);
    }

    LabelLine last_line(std::string_view text) const {
        if (width(text) <= room_px_) return {text, false};
        const double room_px = room_px_ - width(ellipsis);
        const std::string_view whole = without_loose_end(pieces_within(text, room_px));
        if (!whole.empty()) return {whole, true};
        std::size_t fits = 0;
        while (fits < text.size()) {
            const std::size_t next = std::min(fits + character_length(text[fits]), text.size());
            if (width(text.substr(0, next)) > room_px) break;
            fits = next;
        }
        return {text.substr(0, fits), true};
    }

private:
    TextStyle style_;
    double room_px_;
    const TextWidth& text_width_;
};

/// Moves words to the second line as long as that makes the label narrower: no single word is left over.
void balance(LabelLines& label, const Fitter& fitter) {
    std::string_view& first = label.lines[0].text;
    std::string_view& second = label.lines[1].text;
    const char* end = second.data() + second.size();
    for (;;) {
        const std::size_t cut = last_piece(first);
        if (cut == 0) return;
        const std::string_view shorter = first.substr(0, cut);
        const char* moved = first.data() + cut;
        const std::string_view longer = without_spaces_before({moved, static_cast<std::size_t>(end - moved)});
        const float width_px = std::max(fitter.width(shorter), fitter.width(longer));
        if (width_px >= label.width_px) return;
        first = shorter;
        second = longer;
        label.width_px = width_px;
    }
}

}  // namespace

LabelLines fit_label(std::string_view title, TextStyle style, double room_px, int most_lines,
                     const TextWidth& text_width) {
    const Fitter fitter(style, room_px, text_width);
    LabelLines label;
    std::string_view rest = without_spaces_before(title);
    while (!rest.empty() && label.count < most_lines) {
        LabelLine line;
        const bool last = label.count + 1 == most_lines;
        if (!last) line.text = fitter.pieces_within(rest, room_px);
        if (last || line.text.empty()) line = fitter.last_line(rest);
        label.lines[static_cast<std::size_t>(label.count++)] = line;
        label.width_px =
            std::max(label.width_px, fitter.width(line.text) + (line.ellipsis ? fitter.width(ellipsis) : 0));
        if (line.ellipsis) break;
        rest = without_spaces_before(rest.substr(line.text.size()));
    }
    if (label.count == 2 && !label.lines[1].ellipsis) balance(label, fitter);
    return label;
}

}  // namespace dateline
