#include "web/canvas/renderer.hpp"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cstddef>

namespace dateline::canvas {
namespace {

constexpr GLuint position_attribute = 0, uv_attribute = 1, colour_attribute = 2;

constexpr const char* vertex_source = R"(#version 300 es
uniform vec2 view;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour;
out vec2 texel;
out vec4 tint;
void main() {
    texel = uv;
    tint = colour;
    gl_Position = vec4(position.x * 2.0 / view.x - 1.0, 1.0 - position.y * 2.0 / view.y, 0.0, 1.0);
})";

constexpr const char* fragment_source = R"(#version 300 es
precision mediump float;
uniform sampler2D atlas;
in vec2 texel;
in vec4 tint;
out vec4 pixel;
void main() { pixel = tint * texture(atlas, texel); })";

GLuint compiled(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

const void* at_offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

void set_up_vertices(Renderer& renderer) {
    GLuint buffers[2];
    glGenBuffers(2, buffers);
    glGenVertexArrays(1, &renderer.vertex_array);
    glBindVertexArray(renderer.vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    for (const GLuint attribute : {position_attribute, uv_attribute, colour_attribute})
        glEnableVertexAttribArray(attribute);
    constexpr GLsizei stride = sizeof(ImDrawVert);
    glVertexAttribPointer(position_attribute, 2, GL_FLOAT, GL_FALSE, stride, at_offset(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(uv_attribute, 2, GL_FLOAT, GL_FALSE, stride, at_offset(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(colour_attribute, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, at_offset(offsetof(ImDrawVert, col)));
}

void create(ImTextureData& texture) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 texture.GetPixels());
    texture.SetTexID(name);
    texture.SetStatus(ImTextureStatus_OK);
}

void update(ImTextureData& texture) {
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    for (const ImTextureRect& part : texture.Updates) {
        glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                        texture.GetPixelsAt(part.x, part.y));
    }
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture) {
    const auto name = static_cast<GLuint>(texture.TexID);
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

/// ImGui asks for changes to its textures through their status.
void keep_up(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate) create(texture);
    if (texture.Status == ImTextureStatus_WantUpdates) update(texture);
    if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) destroy(texture);
}

void draw(const ImDrawList& list, const ImDrawData& data) {
    const ImVec2 scale = data.FramebufferScale;
    const float height = data.DisplaySize.y * scale.y;
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const ImVec4& clip = command.ClipRect;
        const float left = std::max(clip.x * scale.x, 0.0f), bottom = std::max(height - clip.w * scale.y, 0.0f);
        const float right = clip.z * scale.x, top = height - clip.y * scale.y;
        if (right <= left || top <= bottom || command.ElemCount == 0) continue;
        glScissor(static_cast<int>(left), static_cast<int>(bottom), static_cast<int>(right - left + 0.5f),
                  static_cast<int>(top - bottom + 0.5f));
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
        static_assert(sizeof(ImDrawIdx) == 4);
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                       at_offset(command.IdxOffset * sizeof(ImDrawIdx)));
    }
}

}  // namespace

std::string set_up(Renderer& renderer) {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
    renderer.program = glCreateProgram();
    glAttachShader(renderer.program, compiled(GL_VERTEX_SHADER, vertex_source));
    glAttachShader(renderer.program, compiled(GL_FRAGMENT_SHADER, fragment_source));
    glLinkProgram(renderer.program);
    GLint linked = 0;
    glGetProgramiv(renderer.program, GL_LINK_STATUS, &linked);
    if (!linked) return "the graphics driver refused a shader";
    renderer.view_uniform = glGetUniformLocation(renderer.program, "view");
    set_up_vertices(renderer);
    glUseProgram(renderer.program);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    return {};
}

void render(const Renderer& renderer, const ImDrawData& data) {
    if (data.Textures) {
        for (ImTextureData* texture : *data.Textures) keep_up(*texture);
    }
    glViewport(0, 0, static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x + 0.5f),
               static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y + 0.5f));
    glUniform2f(renderer.view_uniform, data.DisplaySize.x, data.DisplaySize.y);
    for (const ImDrawList* list : data.CmdLists) draw(*list, data);
}

}  // namespace dateline::canvas
