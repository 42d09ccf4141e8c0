#include "story/edit.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

struct Editor {
    std::vector<Reading>& readings;

    bool has(std::size_t at) const { return at < readings.size(); }
    auto place(std::size_t at) const { return readings.begin() + static_cast<std::ptrdiff_t>(at); }

    std::optional<Edit> operator()(AddArticle& edit) const {
        const std::size_t at = std::min(edit.at, readings.size());
        readings.insert(place(at), std::move(edit.reading));
        return RemoveArticle{at};
    }
    std::optional<Edit> operator()(RemoveArticle& edit) const {
        if (!has(edit.at)) return std::nullopt;
        AddArticle undo{edit.at, std::move(readings[edit.at])};
        readings.erase(place(edit.at));
        return undo;
    }
    std::optional<Edit> operator()(SetDate& edit) const {
        if (!has(edit.at)) return std::nullopt;
        Reading& reading = readings[edit.at];
        const SetDate undo{edit.at, reading.user_day, reading.user_knows_no_day};
        reading.user_day = edit.day;
        reading.user_knows_no_day = edit.knows_no_day;
        return undo;
    }
    std::optional<Edit> operator()(SetTitle& edit) const {
        if (!has(edit.at)) return std::nullopt;
        std::swap(readings[edit.at].document.title, edit.title);
        return std::move(edit);
    }
};

}  // namespace

std::optional<Edit> carry_out(std::vector<Reading>& readings, Edit edit) { return std::visit(Editor{readings}, edit); }

}  // namespace dateline
