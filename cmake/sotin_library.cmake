# libsotin: the objects of all layers in one static library; `find_package(sotin)` finds it.
get_property(layers GLOBAL PROPERTY SOTIN_LAYERS)
set(objects)
foreach(layer IN LISTS layers)
  list(APPEND objects $<TARGET_OBJECTS:sotin_${layer}>)
endforeach()
add_library(sotin_library STATIC ${objects})
add_library(sotin::sotin ALIAS sotin_library)
set_target_properties(sotin_library PROPERTIES OUTPUT_NAME sotin EXPORT_NAME sotin)
target_include_directories(sotin_library PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                                                $<INSTALL_INTERFACE:include>)
target_link_libraries(sotin_library PUBLIC tl::expected Threads::Threads
                      PRIVATE fmt::fmt ICU::uc SQLite::SQLite3 ZLIB::ZLIB PkgConfig::ZSTD
                              nlohmann_json::nlohmann_json simdjson::simdjson)
