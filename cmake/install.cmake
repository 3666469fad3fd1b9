# Installing: the three libraries as a package for find_package(entente), and the rules.
include(CMakePackageConfigHelpers)

foreach(library extractor graph report)
  set_target_properties(entente_${library} PROPERTIES EXPORT_NAME ${library})
endforeach()
install(TARGETS entente_extractor entente_graph entente_report EXPORT entente-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT entente-targets NAMESPACE entente::
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)

install(FILES extractor/extract.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/entente/extractor)

configure_package_config_file(cmake/Config.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/entente-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente
  PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/entente-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/entente-config.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/entente-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/entente)

install(DIRECTORY rules/ DESTINATION ${CMAKE_INSTALL_DATADIR}/entente/rules)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
