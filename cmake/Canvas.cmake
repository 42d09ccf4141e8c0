# SDL2 and Dear ImGui as the page's canvas needs them.
fetch_source(sdl2 https://github.com/libsdl-org/SDL.git 2359383fc187386204c3bb22de89655a494cd128)  # release-2.32.4
fetch_source(imgui https://github.com/ocornut/imgui.git 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)  # v1.92.2b

# The files of Emscripten's own SDL2 port (tools/ports/sdl2.py), compiled here instead: the port's version is that of
# the Emscripten at hand, it asks the network for its source, and it has sound and a renderer that we never use.
set(sdl2_parts . atomic audio cpuinfo dynapi events file haptic haptic/dummy joystick joystick/emscripten
  loadso/dlopen locale locale/emscripten misc misc/emscripten power power/emscripten filesystem/emscripten
  render render/software sensor sensor/dummy stdlib thread thread/generic timer timer/unix
  video video/dummy video/emscripten video/yuv2rgb main/dummy)
foreach(part IN LISTS sdl2_parts)
  file(GLOB part_sources ${sdl2_SOURCE_DIR}/src/${part}/*.c)
  list(APPEND sdl2_sources ${part_sources})
endforeach()
add_library(sdl2 STATIC EXCLUDE_FROM_ALL ${sdl2_sources})
target_include_directories(sdl2 SYSTEM PUBLIC ${sdl2_SOURCE_DIR}/include)
target_compile_definitions(sdl2 PRIVATE SDL_AUDIO_DISABLED=1 SDL_HAPTIC_DISABLED=1
  SDL_SENSOR_DISABLED=1 SDL_RENDER_DISABLED=1)
target_compile_options(sdl2 PRIVATE -w)

add_library(imgui STATIC EXCLUDE_FROM_ALL
  ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_tables.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_USE_WCHAR32 IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  ImDrawIdx=unsigned\ int)  # a dense timeline has more than 64k vertices, and WebGL2 has no vertex offset
target_link_libraries(imgui PUBLIC sdl2)
