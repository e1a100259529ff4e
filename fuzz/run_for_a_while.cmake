# Fuzzes from a copy of the corpus for SECONDS; what it finds stays under WORK.
file(MAKE_DIRECTORY ${WORK}/found)
execute_process(COMMAND ${PROGRAM} -max_total_time=${SECONDS} -timeout=10 -max_len=20000 -rss_limit_mb=2048
                        -artifact_prefix=${WORK}/ ${WORK}/found ${CORPUS}
                COMMAND_ERROR_IS_FATAL ANY)
