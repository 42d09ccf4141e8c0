#include "text/utf8.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t block_bytes = 64;
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

struct Piece {
    std::size_t bytes = 1;
    bool valid = false;
};

/// The well-formed sequence at a byte, or how many bytes of it to replace (Unicode 15, table 3-7).
Piece piece_at(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {1, true};
    if (lead < 0xC2 || lead > 0xF4) return {1, false};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned char low = 0x80, high = 0xBF;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    for (std::size_t i = 1; i < length; ++i, low = 0x80, high = 0xBF)
        if (at + i >= bytes.size() || byte(at + i) < low || byte(at + i) > high) return {i, false};
    return {length, true};
}

}  // namespace

std::string clean_utf8(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const char c = bytes[at];
        if (c == '\r') {
            out += '\n';
            at += at + 1 < bytes.size() && bytes[at + 1] == '\n' ? 2 : 1;
        } else if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F) {
            out += ' ';
            ++at;
        } else {
            const Piece piece = piece_at(bytes, at);
            out += piece.valid ? bytes.substr(at, piece.bytes) : replacement;
            at += piece.bytes;
        }
    }
    return out;
}

void append_utf8(std::string& out, char32_t c) {
    const auto add = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        out += replacement;
    } else if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | c >> 6), add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        add(0xE0 | c >> 12), add(0x80 | (c >> 6 & 0x3F)), add(0x80 | (c & 0x3F));
    } else {
        add(0xF0 | c >> 18), add(0x80 | (c >> 12 & 0x3F)), add(0x80 | (c >> 6 & 0x3F)), add(0x80 | (c & 0x3F));
    }
}

CodePoint code_point_at(std::string_view text, std::size_t byte) {
    if (byte >= text.size()) return {};
    const Piece piece = piece_at(text, byte);
    if (!piece.valid) return {0xFFFD, static_cast<std::uint32_t>(piece.bytes)};
    const auto lead = static_cast<unsigned char>(text[byte]);
    char32_t value = piece.bytes == 1 ? lead : static_cast<char32_t>(lead & (0xFF >> (piece.bytes + 1)));
    for (std::size_t i = 1; i < piece.bytes; ++i)
        value = value << 6 | (static_cast<unsigned char>(text[byte + i]) & 0x3F);
    return {value, static_cast<std::uint32_t>(piece.bytes)};
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    before_block_.reserve(text.size() / block_bytes + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % block_bytes == 0) before_block_.push_back(size_);
        size_ += !is_continuation(text[i]);
    }
}

std::uint32_t CodePointIndex::from_byte(std::uint32_t byte) const {
    if (byte >= text_.size()) return size_;
    std::uint32_t count = before_block_[byte / block_bytes];
    for (std::uint32_t i = byte / block_bytes * block_bytes; i < byte; ++i) count += !is_continuation(text_[i]);
    return count;
}

std::uint32_t CodePointIndex::to_byte(std::uint32_t code_point) const {
    if (code_point >= size_) return static_cast<std::uint32_t>(text_.size());
    const auto block = std::upper_bound(before_block_.begin(), before_block_.end(), code_point) - 1;
    std::uint32_t count = *block;
    auto byte = static_cast<std::uint32_t>(block - before_block_.begin()) * block_bytes;
    while (is_continuation(text_[byte]) || count < code_point) {
        count += !is_continuation(text_[byte]);
        ++byte;
    }
    return byte;
}

}  // namespace dateline
