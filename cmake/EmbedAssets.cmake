# Run as a script: turns files of ASSET_DIR into arrays of OUTPUT, so that core needs no files at run time.
#   cmake -DASSET_DIR=... -DOUTPUT=... -P EmbedAssets.cmake
# assets/en/time-rules.txt becomes dateline::assets::time_rules(), declared in core/assets.hpp. Eight bytes a number (of
# machines that store the lowest byte first): the compiler then takes the megabyte of a model in well under a second. The
# comments of a word list stay behind, and the examples of a time rule, its last two columns: the page would download them.
file(GLOB files ${ASSET_DIR}/en/*.txt ${ASSET_DIR}/model/*.bin)
list(SORT files)
set(code "#include <cstdint>\n\n#include \"assets.hpp\"\n\nnamespace dateline::assets {\n")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  string(MAKE_C_IDENTIFIER ${name} name)
  if(file MATCHES "\\.txt$")
    file(READ ${file} text)
    string(REGEX REPLACE "\n#[^\n]*" "" text "\n${text}")
    if(name STREQUAL "time_rules")
      set(column "[^|\n]*")
      string(REGEX REPLACE "(${column} \\| ${column} \\| ${column} \\| ${column}) \\| [^\n]*" "\\1" text "${text}")
    endif()
    string(HEX "${text}" bytes)
  else()
    file(READ ${file} bytes HEX)
  endif()
  string(LENGTH "${bytes}" size)
  math(EXPR size "${size} / 2")
  string(APPEND bytes 0000000000000000)
  string(REGEX REPLACE "(..)(..)(..)(..)(..)(..)(..)(..)" "0x\\8\\7\\6\\5\\4\\3\\2\\1," bytes "${bytes}")
  string(REGEX REPLACE ",[0-9a-f]*$" "" bytes "${bytes}")
  string(APPEND code "static constexpr std::uint64_t ${name}_bytes[] = {${bytes}};\n"
    "std::string_view ${name}() { return {reinterpret_cast<const char*>(${name}_bytes), ${size}}; }\n")
endforeach()
string(APPEND code "}  // namespace dateline::assets\n")
file(WRITE ${OUTPUT} "${code}")
