# Everything comes from Debian 12 packages; docs/dependencies.md says what each spares us.
find_package(Threads REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc)
find_package(SQLite3 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibXml2 REQUIRED)  # feeds
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(simdjson REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Boost 1.81 REQUIRED)  # headers: Asio and Beast, in apps/serve/http_server.cpp only
find_package(PkgConfig REQUIRED)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
find_package(LibArchive REQUIRED)
pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlidec)
pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)  # SHA-256 of exports
pkg_check_modules(CURL REQUIRED IMPORTED_TARGET libcurl)  # apps/net only
if(SOTIN_BUILD_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
endif()
