/** With one decimal or two at most, by the factor; as `toFixed` has it, which is slow and needed only near the middle. */
export function inDecimals(value: number, factor: 10 | 100): number {
  const scaled = value * factor
  const whole = Math.round(scaled)
  const isClear = Math.abs(scaled - whole) < 0.49 && Math.abs(whole) < 1e9
  return (isClear ? whole / factor : Number(value.toFixed(factor === 10 ? 1 : 2))) + 0 // nothing is 0, not −0
}
