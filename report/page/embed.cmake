# Writes the page's assets as C++: cmake -DOUT=FILE -DFOLDER=DIR -DSCRIPTS="a.js b.js" -P embed.cmake
# The scripts become one, within a function of its own. The hashes are those of the policy that the
# page carries, so the bytes hashed here must be the bytes between the tags.
separate_arguments(SCRIPTS)
file(READ ${FOLDER}/page.html html)
file(READ ${FOLDER}/page.css style)
set(script "\"use strict\";\n(() => {\n")
foreach(name ${SCRIPTS})
  file(READ ${FOLDER}/${name} part)
  string(APPEND script "${part}")
endforeach()
string(APPEND script "})();\n")
string(SHA256 style_hash "${style}")
string(SHA256 script_hash "${script}")
file(WRITE ${OUT}.new "// Made of report/page/ by embed.cmake.
#include \"report/page_assets.h\"

namespace entente {

const std::string_view kPageHtml = R\"~~~(${html})~~~\";
const PageAsset kPageStyle = {R\"~~~(${style})~~~\", \"${style_hash}\"};
const PageAsset kPageScript = {R\"~~~(${script})~~~\", \"${script_hash}\"};

}  // namespace entente
")
file(RENAME ${OUT}.new ${OUT})
