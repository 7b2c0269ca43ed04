// 牧区: the counties that live by herding, of which some forms ask more and some less. Twenty-six are
// pastoral (牧业县) and four half pastoral (半牧业县), by the list of the 1987 national conference on
// pastoral work; a decision of the province may change it.

const pastoral: readonly string[] = [
  ...['632222', '632223', '632224'],
  ...['632323', '632324'],
  ...['632521', '632522', '632524', '632525'],
  ...['632621', '632622', '632623', '632624', '632625', '632626'],
  ...['632701', '632722', '632723', '632724', '632725', '632726'],
  ...['632801', '632802', '632821', '632822', '632823'],
]

const halfPastoral: readonly string[] = ['632221', '632301', '632322', '632523']

/** Codes of all counties that count as 牧区, half pastoral ones included. */
export const pastoralCounties: readonly string[] = [...new Set([...pastoral, ...halfPastoral])]
