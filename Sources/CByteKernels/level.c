#include "kernels.h"

byte_kernels_level byte_kernels_best_level(void) {
#if BYTE_KERNELS_X86
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi2")) {
    return BYTE_KERNELS_AVX512;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return BYTE_KERNELS_AVX2;
#endif
  return BYTE_KERNELS_PORTABLE;
}

byte_kernels_level byte_kernels_level_in_use = BYTE_KERNELS_PORTABLE;

__attribute__((constructor)) static void choose_level(void) {
  byte_kernels_level_in_use = byte_kernels_best_level();
}

void byte_kernels_use_level(byte_kernels_level level) {
  const byte_kernels_level best = byte_kernels_best_level();
  byte_kernels_level_in_use = level < best ? level : best;
}
