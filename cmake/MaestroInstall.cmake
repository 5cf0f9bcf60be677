# What `cmake --install` puts in place: tools, the plugin, libraries with their headers, and what find_package(Maestro) reads.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/Maestro")

get_property(libraries GLOBAL PROPERTY MAESTRO_LIBRARIES)
get_property(tools GLOBAL PROPERTY MAESTRO_TOOLS)
install(TARGETS ${libraries} ${tools} EXPORT MaestroTargets
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/maestro" "${PROJECT_BINARY_DIR}/include/maestro"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  FILES_MATCHING PATTERN "*.h" PATTERN "*.td" PATTERN "*.inc" PATTERN CMakeFiles EXCLUDE)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

configure_package_config_file(cmake/MaestroConfig.cmake.in "${PROJECT_BINARY_DIR}/MaestroConfig.cmake"
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/MaestroConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/MaestroConfig.cmake" "${PROJECT_BINARY_DIR}/MaestroConfigVersion.cmake"
  DESTINATION "${package_dir}")
install(EXPORT MaestroTargets NAMESPACE Maestro:: DESTINATION "${package_dir}")
