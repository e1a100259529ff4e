# libsotin: the objects of all layers in one static library; `find_package(sotin)` finds it.
include(GNUInstallDirs)
get_property(layers GLOBAL PROPERTY SOTIN_LAYERS)
set(objects)
foreach(layer IN LISTS layers)
  list(APPEND objects $<TARGET_OBJECTS:sotin_${layer}>)
endforeach()
add_library(sotin_library STATIC ${objects})
add_library(sotin::sotin ALIAS sotin_library)
set_target_properties(sotin_library PROPERTIES OUTPUT_NAME sotin EXPORT_NAME sotin)
target_include_directories(sotin_library PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                                                $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(sotin_library PUBLIC tl::expected Threads::Threads
                      PRIVATE fmt::fmt ICU::uc LibXml2::LibXml2 SQLite::SQLite3 ZLIB::ZLIB PkgConfig::ZSTD
                              PkgConfig::BROTLI LibArchive::LibArchive
                              nlohmann_json::nlohmann_json simdjson::simdjson)

include(CMakePackageConfigHelpers)
install(TARGETS sotin_library EXPORT sotinTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/sotin DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT sotinTargets NAMESPACE sotin:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/sotin)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/sotinConfig.cmake.in
                              ${PROJECT_BINARY_DIR}/sotinConfig.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/sotin)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/sotinConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/sotinConfig.cmake ${PROJECT_BINARY_DIR}/sotinConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/sotin)
