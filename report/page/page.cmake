# The report page: its sources, and its template, style and script made into one of them.
set(page_folder ${CMAKE_CURRENT_SOURCE_DIR}/page)
set(page_scripts data.js quote.js filters.js sorting.js table.js months.js scores.js lists.js
  disputes.js pictures.js csv.js address.js start.js)
list(TRANSFORM page_scripts PREPEND ${page_folder}/ OUTPUT_VARIABLE page_script_files)
list(JOIN page_scripts " " page_script_words)
add_custom_command(
  OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/page_assets.cc
  COMMAND ${CMAKE_COMMAND} -DOUT=${CMAKE_CURRENT_BINARY_DIR}/page_assets.cc -DFOLDER=${page_folder}
          -DSCRIPTS=${page_script_words} -P ${page_folder}/embed.cmake
  DEPENDS ${page_folder}/page.html ${page_folder}/page.css ${page_script_files}
          ${page_folder}/embed.cmake
  VERBATIM)
target_sources(entente_report PRIVATE
  page.cc page_data.cc page_pictures.cc page_quote.cc page_svg.cc
  ${CMAKE_CURRENT_BINARY_DIR}/page_assets.cc)
install(FILES page.h page_pictures.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/entente/report)
