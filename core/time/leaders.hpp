// Heads of state and government whom a text names, and when they were in office: assets/en/leaders.txt.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "calendar/civil.hpp"
#include "text/document.hpp"

namespace dateline {

/// Half-open days in office.
struct Tenure {
    Day first = 0;
    Day end = 0;
};

struct Leader {
    std::string_view name;            // as the table spells it
    std::vector<std::string> given;   // lower case words: "angela"; "jae", "in"
    std::vector<std::string> family;  // "merkel"; "de", "gaulle"; "moon"
    bool family_first = false;
    std::vector<Tenure> tenures;  // in order
};

class LeaderTable {
public:
    /// The form of the rows is told in the asset's own head.
    explicit LeaderTable(std::string_view rows);

    const std::vector<Leader>& leaders() const { return leaders_; }
    /// Indexes of the leaders whose family name begins with a word in lower case; null for none.
    const std::vector<std::uint16_t>* of_family(const std::string& word) const;
    std::size_t countries() const { return countries_; }
    /// The first row that cannot be read; empty where all can.
    std::string_view error() const { return error_; }

private:
    void read(std::string_view row, bool family_first);

    std::vector<Leader> leaders_;
    std::unordered_map<std::string, std::vector<std::uint16_t>> by_family_;
    std::size_t countries_ = 0;
    std::string_view error_;
};

const LeaderTable& english_leaders();

/// How a text speaks of a leader.
enum class LeaderForm : std::uint8_t {
    in_office,  // "President Moon Jae-in", "the Trump administration"
    by_name,    // "Donald Trump"
    former      // "former President Jimmy Carter"
};

struct LeaderMention {
    Span span;
    LeaderForm form = LeaderForm::by_name;
    std::vector<std::uint16_t> leaders;  // several where the words fit several
};

/// In order of place. Linear in the text's length.
std::vector<LeaderMention> find_leaders(std::string_view text, const ReadText& read);

}  // namespace dateline
