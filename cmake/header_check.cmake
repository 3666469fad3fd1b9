# Every header compiles alone: one source a header, built with the dev and asan presets.
file(GLOB_RECURSE headers RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/extractor/*.h ${PROJECT_SOURCE_DIR}/graph/*.h
  ${PROJECT_SOURCE_DIR}/report/*.h ${PROJECT_SOURCE_DIR}/cli/*.h)
foreach(header ${headers})
  string(MAKE_C_IDENTIFIER ${header} name)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/header_check/${name}.cc)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${header}\"\n")
  list(APPEND sources ${source})
endforeach()
add_library(entente_header_check OBJECT ${sources})
target_include_directories(entente_header_check PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(entente_header_check PRIVATE entente_flags fmt::fmt PkgConfig::RE2
  ICU::uc Boost::headers Boost::json TBB::tbb CLI11::CLI11)
