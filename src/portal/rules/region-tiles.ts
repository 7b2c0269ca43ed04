// 方块图: where each prefecture stands in the small map of tiles. It shows who borders whom, not areas.

export interface Tile {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Region code → its tile, in a drawing of 560 by 336. A prefecture without one is in the list alone. */
export const tiles: Readonly<Record<string, Tile>> = {
  632800: { x: 2, y: 2, width: 220, height: 220 },
  632200: { x: 226, y: 2, width: 220, height: 108 },
  632500: { x: 226, y: 114, width: 108, height: 108 },
  630100: { x: 338, y: 114, width: 108, height: 108 },
  630200: { x: 450, y: 114, width: 108, height: 108 },
  632700: { x: 2, y: 226, width: 220, height: 108 },
  632600: { x: 226, y: 226, width: 108, height: 108 },
  632300: { x: 338, y: 226, width: 108, height: 108 },
}

const topRow = 100

/** Where the name stands: at the top of a tile that the lake cuts below, else near its foot. */
export function namePlace({ x, y, height }: Tile): { readonly x: number; readonly y: number } {
  return { x: x + 14, y: y < topRow && height < 200 ? y + 36 : y + height - 38 }
}
