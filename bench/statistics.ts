/** The value that a share of the samples does not exceed, by the nearest rank; NaN where there are none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}
