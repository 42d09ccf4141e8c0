// How surely a clause tells that something happened, where the status alone is too coarse.
#pragma once

#include <string>
#include <vector>

#include "event/clause.hpp"
#include "event/event.hpp"

namespace dateline {

/// What in the tree speaks for or against its having happened: "status planned", "modal could", "under xcomp want".
std::vector<std::string> certainty_cues(const SentenceClauses& sentence, std::uint32_t clause, Status status);

/// -3 (surely not) .. 3 (surely): the sum of the cues' weights in assets/en/certainty.txt, which training/certainty.py
/// learns from UDS It-Happened 2.
float certainty_of(const std::vector<std::string>& cues);

}  // namespace dateline
