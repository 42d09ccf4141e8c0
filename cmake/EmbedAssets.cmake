# Run as a script: turns each file of ASSET_DIR into a byte array of OUTPUT, so that core needs no files at run time.
#   cmake -DASSET_DIR=... -DOUTPUT=... -P EmbedAssets.cmake
# assets/en/time-rules.txt becomes dateline::assets::time_rules(), declared in core/assets.hpp.
file(GLOB_RECURSE files RELATIVE ${ASSET_DIR} ${ASSET_DIR}/*)
list(SORT files)
set(code "#include \"assets.hpp\"\n\nnamespace dateline::assets {\n")
foreach(file IN LISTS files)
  string(REGEX REPLACE "\\.[a-z]+$" "" name ${file})
  string(MAKE_C_IDENTIFIER ${name} name)
  file(READ ${ASSET_DIR}/${file} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(APPEND code "static constexpr unsigned char ${name}_bytes[] = {${bytes}0};\n"
    "std::string_view ${name}() { return {reinterpret_cast<const char*>(${name}_bytes), sizeof ${name}_bytes - 1}; }\n")
endforeach()
string(APPEND code "}  // namespace dateline::assets\n")
file(WRITE ${OUTPUT} "${code}")
