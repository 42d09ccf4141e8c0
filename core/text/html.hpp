// Web pages: what a reader would call the article, out of HTML.
#pragma once

#include <string_view>

#include "text/document.hpp"

namespace dateline {

/// Whether a text is a web page or a pasted piece of one: it begins with markup. Prose that merely mentions a tag is
/// not.
bool looks_like_html(std::string_view text);

/// Paragraphs and headings, an empty line between them. Markup, scripts, navigation, page header and footer, asides,
/// forms, figures, hidden parts, and lists of links are dropped; where the page marks its article (<article>, <main>),
/// only that is taken. Title, address and publication day come from the page's metadata. Total on any text, linear.
Document read_html(std::string_view html);

}  // namespace dateline
