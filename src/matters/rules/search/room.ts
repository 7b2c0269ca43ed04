// Room for numbers that grow in number: the same numbers with more room behind them.

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array

export function longer<N extends Numbers>(numbers: N, length: number): N {
  const copy = new (numbers.constructor as new (length: number) => N)(length)
  copy.set(numbers)
  return copy
}
