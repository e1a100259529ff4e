#pragma once

/// @file
/// How a fuzz program says that something that must hold does not.

#include <cstdio>
#include <cstdlib>

/// Stops the program when `condition` does not hold.
#define SOTIN_TRUTH(condition)                                                            \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                       \
    }                                                                                     \
  } while (false)
