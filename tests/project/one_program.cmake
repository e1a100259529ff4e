# Configures without any option and asks ninja what would be linked.
file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND ${CMAKE_COMMAND} -S ${ROOT} -B ${WORK} -G Ninja -DCMAKE_BUILD_TYPE=Release
                        -DCMAKE_CXX_COMPILER=${COMPILER}
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ninja -C ${WORK} -t targets all OUTPUT_VARIABLE targets COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]*: [A-Z]+_EXECUTABLE_LINKER[^\n]*" programs "${targets}")
file(REMOVE_RECURSE ${WORK})
if(NOT programs MATCHES "^sotin: [^;]*$")
  message(FATAL_ERROR "programs of the plain build: ${programs}")
endif()
