#include "event/event_class.hpp"

#include <optional>
#include <unordered_map>

#include "assets.hpp"
#include "text/word_list.hpp"

namespace dateline {

namespace {

struct ClassList {
    std::unordered_map<std::string_view, EventClass> classes;
    WordSet reversing;
    static const ClassList& english();
};

std::optional<EventClass> class_named(std::string_view name) {
    if (name == "verbal-cooperation") return EventClass::verbal_cooperation;
    if (name == "material-cooperation") return EventClass::material_cooperation;
    if (name == "verbal-conflict") return EventClass::verbal_conflict;
    if (name == "material-conflict") return EventClass::material_conflict;
    return std::nullopt;
}

/// The first word of a line, taken off it with the space behind it.
std::string_view take_word(std::string_view& line) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), word.size() + 1));
    return word;
}

const ClassList& ClassList::english() {
    static const ClassList list = [] {
        ClassList l;
        for_each_line(assets::event_classes(), [&](std::string_view line) {
            const std::optional<EventClass> event_class = class_named(take_word(line));
            take_word(line);  // the root, for the reader of the list
            while (!line.empty()) {
                const std::string_view word = take_word(line);
                if (event_class)
                    l.classes.emplace(word, *event_class);
                else
                    l.reversing.insert(word);
            }
        });
        return l;
    }();
    return list;
}

bool is_cooperation(EventClass c) {
    return c == EventClass::verbal_cooperation || c == EventClass::material_cooperation;
}

EventClass told_by(const ClassWords& words) {
    const ClassList& list = ClassList::english();
    const auto find = [&](const std::string& word) {
        const auto found = list.classes.find(word);
        return found == list.classes.end() ? EventClass::other : found->second;
    };
    const std::string with_particle = words.trigger + "_" + words.particle;
    const EventClass object = words.object.empty() ? EventClass::other : find(words.object);
    if (object != EventClass::other &&
        (list.reversing.contains(words.trigger) || list.reversing.contains(with_particle)))
        return is_cooperation(object) ? EventClass::material_conflict : EventClass::material_cooperation;
    for (const std::string& word : {with_particle, words.trigger + "_" + words.object, words.trigger})
        if (const EventClass found = find(word); found != EventClass::other) return found;
    return object;
}

}  // namespace

EventClass class_of(const ClassWords& words, Status status) {
    const EventClass told = told_by(words);
    if (told == EventClass::other) return told;
    if (status == Status::denied && is_cooperation(told)) return EventClass::verbal_conflict;
    if (status == Status::planned || status == Status::conditional)
        return is_cooperation(told) ? EventClass::verbal_cooperation : EventClass::verbal_conflict;
    return told;
}

}  // namespace dateline
