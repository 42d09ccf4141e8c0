# The toolchain file of the web preset: whatever emcc web/toolchain finds or fetches, and the sources that came with it.
execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/../web/toolchain
  OUTPUT_VARIABLE places OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" places "${places}")
foreach(place IN LISTS places)
  if(place MATCHES "^emscripten=(.*)$")
    set(emscripten_root ${CMAKE_MATCH_1})
  elseif(place MATCHES "^([a-z0-9]+)=(.*)$")
    string(TOUPPER ${CMAKE_MATCH_1} name)
    set(FETCHCONTENT_SOURCE_DIR_${name} ${CMAKE_MATCH_2} CACHE PATH "Source of ${CMAKE_MATCH_1}" FORCE)
  endif()
endforeach()
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
