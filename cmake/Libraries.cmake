# The libraries of others. FetchContent takes each at the commit named here, or from the folder that web/toolchain
# unpacked (FETCHCONTENT_SOURCE_DIR_<NAME>). Their headers are SYSTEM: our warnings are for our code.
include(FetchContent)

# Fetches without building: the targets below compile just the files the page needs.
function(fetch_source name repository commit)
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${commit} SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(${name})
  set(${name}_SOURCE_DIR ${${name}_SOURCE_DIR} PARENT_SCOPE)
endfunction()

# nlohmann/json 3.11: headers only, so the machine's own serve wasm too. They are linked into a folder of their own,
# since /usr/include as a whole would bring in the machine's C library.
find_path(nlohmann_include nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT nlohmann_include)
  execute_process(COMMAND ${CMAKE_SOURCE_DIR}/web/packages nlohmann-json3-dev)
  find_path(nlohmann_include nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
endif()
if(nlohmann_include)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
  file(CREATE_LINK ${nlohmann_include}/nlohmann ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
  set(nlohmann_include_folder ${CMAKE_BINARY_DIR}/include)
else()
  fetch_source(nlohmann_json https://github.com/nlohmann/json.git bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d)  # v3.11.2
  set(nlohmann_include_folder ${nlohmann_json_SOURCE_DIR}/include)
endif()
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${nlohmann_include_folder})

if(EMSCRIPTEN)
  include(${CMAKE_CURRENT_LIST_DIR}/Canvas.cmake)
endif()
