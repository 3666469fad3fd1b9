# entente_room: one folder's files as an object library; the three libraries are made of rooms.
#
#   entente_room(dates HEADERS timex.h SOURCES timex.cc USES text yaml LINKS PkgConfig::RE2)
# Room tests: entente_room_tests(dates ROOMS dates text yaml base) in tests/dates, files *_test.cc listed.

function(entente_room name)
  cmake_parse_arguments(ROOM "" "" "HEADERS;SOURCES;USES;LINKS" ${ARGN})
  add_library(entente_room_${name} OBJECT ${ROOM_SOURCES} ${ROOM_HEADERS})
  target_include_directories(entente_room_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(entente_room_${name} PRIVATE $<BUILD_INTERFACE:entente_flags> fmt::fmt ${ROOM_LINKS})
  set_target_properties(entente_room_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON
                        ROOM_LINKS "${ROOM_LINKS}")
  # Headers keep their path below the project when installed.
  foreach(header ${ROOM_HEADERS})
    file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/entente/${folder})
  endforeach()
endfunction()

# One test program for a room, from *_test.cc listed in SOURCES, with the objects of ROOMS.
function(entente_room_tests name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;ROOMS;LINKS" ${ARGN})
  add_executable(${name}_tests ${PROJECT_SOURCE_DIR}/tests/test_main.cc ${ROOM_SOURCES})
  foreach(room ${ROOM_ROOMS})
    target_sources(${name}_tests PRIVATE $<TARGET_OBJECTS:entente_room_${room}>)
    target_link_libraries(${name}_tests PRIVATE $<TARGET_PROPERTY:entente_room_${room},ROOM_LINKS>)
  endforeach()
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${name}_tests PRIVATE ENTENTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name}_tests PRIVATE entente_flags fmt::fmt doctest::doctest ${ROOM_LINKS})
  add_test(NAME ${name} COMMAND ${name}_tests)
endfunction()
